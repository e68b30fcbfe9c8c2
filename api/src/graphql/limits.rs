//! What is refused before anything is executed, whoever asks: documents that are large, deep, or multiply themselves.
//! The library alone does not stop these: fragments that spread fragments cost seconds from 600 bytes, and a nested list
//! of 4 KB overflows the parser's stack. So the text is scanned first, and parsed only when it is flat enough.

use std::collections::HashMap;

use async_graphql::parser::parse_query;
use async_graphql::parser::types::{ExecutableDocument, FragmentDefinition, Selection, SelectionSet};
use async_graphql::{Name, Positioned, ServerError, Value};

/// Bytes of a document.
const MOST_BYTES: usize = 32 * 1024;
/// Tokens of a document.
const MOST_TOKENS: usize = 2_000;
/// Brackets within brackets, outside strings and comments.
const MOST_NESTING: usize = 64;
/// Selections, once fragments are spread.
const MOST_SELECTIONS: u64 = 2_000;
/// Fields within fields.
const MOST_DEPTH: usize = 12;
/// Fields within fields below `__schema` and `__type`: the standard introspection query passes.
const MOST_INTROSPECTION_DEPTH: usize = 16;
/// `fields`, `inputFields`, `interfaces` and `possibleTypes` of the schema within one another.
const MOST_CIRCLES: usize = 2;
/// Fields under another name.
const MOST_ALIASES: u64 = 50;
/// Directives, at every place together.
const MOST_DIRECTIVES: u64 = 50;

/// Why a document is not executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not GraphQL; validation tells where.
    Syntax,
    /// It goes beyond a limit.
    Over(&'static str),
}

impl Refused {
    /// The one error that is answered.
    #[must_use]
    pub fn into_error(self, trace: &str) -> ServerError {
        let (code, message) = match self {
            Self::Syntax => ("BAD_INPUT", "The document is not valid GraphQL.".to_owned()),
            Self::Over(what) => ("TOO_COSTLY", format!("The document has too many {what}.")),
        };
        let mut error = ServerError::new(message, None);
        let extensions = error.extensions.get_or_insert_default();
        extensions.set("code", Value::from(code));
        extensions.set("traceId", Value::from(trace));
        error
    }
}

/// Refuses what must not be executed; the document, parsed.
///
/// # Errors
/// Which limit the document goes beyond.
pub fn check(document: &str) -> Result<ExecutableDocument, Refused> {
    if document.len() > MOST_BYTES {
        return Err(Refused::Over("bytes"));
    }
    scan(document)?;
    let parsed = parse_query(document).map_err(|_| Refused::Syntax)?;
    measure(&parsed)?;
    Ok(parsed)
}

/// Counts tokens and nesting without parsing. Strings, block strings and comments count as one token.
fn scan(document: &str) -> Result<(), Refused> {
    let bytes = document.as_bytes();
    let (mut at, mut tokens, mut nesting) = (0, 0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        let length = match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b',' => {
                at += 1;
                continue;
            }
            b'#' => {
                at += bytes[at..]
                    .iter()
                    .position(|byte| matches!(byte, b'\n' | b'\r'))
                    .unwrap_or(bytes.len() - at);
                continue;
            }
            b'"' => string_length(&bytes[at..]),
            b'{' | b'[' | b'(' => {
                nesting += 1;
                1
            }
            b'}' | b']' | b')' => {
                nesting = nesting.saturating_sub(1);
                1
            }
            byte if is_word(*byte) => bytes[at..].iter().take_while(|byte| is_word(**byte)).count(),
            _ => 1,
        };
        at += length;
        tokens += 1;
        if tokens > MOST_TOKENS {
            return Err(Refused::Over("tokens"));
        }
        if nesting > MOST_NESTING {
            return Err(Refused::Over("nested brackets"));
        }
    }
    Ok(())
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// The length of the string that begins here, quotes included; an unfinished one reaches the end.
fn string_length(bytes: &[u8]) -> usize {
    let block = bytes.starts_with(br#"""""#);
    let mut at = if block { 3 } else { 1 };
    while at < bytes.len() {
        if block && bytes[at..].starts_with(br#"""""#) {
            return at + 3;
        }
        match bytes[at] {
            b'\\' if block && bytes[at + 1..].starts_with(br#"""""#) => at += 4,
            b'\\' if !block => at += 2,
            b'"' if !block => return at + 1,
            b'\n' if !block => return at,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// What a selection set comes to, once its fragments are spread.
#[derive(Clone, Copy, Default)]
struct Size {
    selections: u64,
    aliases: u64,
    directives: u64,
    depth: usize,
    introspection_depth: usize,
    /// Lists of the schema within lists of the schema: each multiplies the answer.
    circles: usize,
}

impl Size {
    fn add(&mut self, other: Size) {
        self.selections = self.selections.saturating_add(other.selections);
        self.aliases = self.aliases.saturating_add(other.aliases);
        self.directives = self.directives.saturating_add(other.directives);
        self.depth = self.depth.max(other.depth);
        self.introspection_depth = self.introspection_depth.max(other.introspection_depth);
        self.circles = self.circles.max(other.circles);
    }

    fn within_limits(self) -> Result<(), Refused> {
        let limits = [
            (self.selections > MOST_SELECTIONS, "selections"),
            (self.aliases > MOST_ALIASES, "aliases"),
            (self.directives > MOST_DIRECTIVES, "directives"),
            (
                self.depth > MOST_DEPTH
                    || self.introspection_depth > MOST_INTROSPECTION_DEPTH
                    || self.circles > MOST_CIRCLES,
                "nested fields",
            ),
        ];
        match limits.into_iter().find(|(over, _)| *over) {
            Some((_, what)) => Err(Refused::Over(what)),
            None => Ok(()),
        }
    }
}

type Fragments = HashMap<Name, Positioned<FragmentDefinition>>;

/// Each fragment is measured once, however often it is spread.
struct Measure<'a> {
    fragments: &'a Fragments,
    known: HashMap<&'a Name, Size>,
    under_way: Vec<&'a Name>,
}

/// Every operation is measured, chosen or not: validation walks them all.
fn measure(document: &ExecutableDocument) -> Result<(), Refused> {
    let mut measure = Measure {
        fragments: &document.fragments,
        known: HashMap::new(),
        under_way: Vec::new(),
    };
    let mut directives = 0;
    for (_, definition) in document.operations.iter() {
        let node = &definition.node;
        let variables = node.variable_definitions.iter();
        directives += node.directives.len()
            + variables
                .map(|variable| variable.node.directives.len())
                .sum::<usize>();
        measure.set(&node.selection_set.node)?.within_limits()?;
    }
    directives += document
        .fragments
        .values()
        .map(|fragment| fragment.node.directives.len())
        .sum::<usize>();
    if directives as u64 > MOST_DIRECTIVES {
        return Err(Refused::Over("directives"));
    }
    // A fragment nobody spreads is measured too, since validation walks it; how deep it is depends on where it is spread.
    for name in document.fragments.keys() {
        let size = measure.fragment(name)?;
        Size { depth: 0, ..size }.within_limits()?;
    }
    Ok(())
}

impl<'a> Measure<'a> {
    fn set(&mut self, set: &'a SelectionSet) -> Result<Size, Refused> {
        let mut size = Size::default();
        for item in &set.items {
            let directives = match &item.node {
                Selection::Field(field) => {
                    let name = field.node.name.node.as_str();
                    let introspection = matches!(name, "__schema" | "__type");
                    let circle = matches!(name, "fields" | "inputFields" | "interfaces" | "possibleTypes");
                    let mut inner = self.set(&field.node.selection_set.node)?;
                    inner.depth += 1;
                    inner.circles += usize::from(circle);
                    inner.introspection_depth += usize::from(inner.introspection_depth > 0);
                    if introspection {
                        inner.introspection_depth = inner.depth;
                        inner.depth = 1;
                    }
                    inner.selections = inner.selections.saturating_add(1);
                    inner.aliases = inner
                        .aliases
                        .saturating_add(u64::from(field.node.alias.is_some()));
                    size.add(inner);
                    &field.node.directives
                }
                Selection::InlineFragment(fragment) => {
                    let inner = self.set(&fragment.node.selection_set.node)?;
                    size.add(inner);
                    &fragment.node.directives
                }
                Selection::FragmentSpread(spread) => {
                    let inner = self.fragment(&spread.node.fragment_name.node)?;
                    size.add(inner);
                    &spread.node.directives
                }
            };
            size.directives = size.directives.saturating_add(directives.len() as u64);
        }
        Ok(size)
    }

    fn fragment(&mut self, name: &Name) -> Result<Size, Refused> {
        // An unknown fragment is validation's to refuse.
        let Some((name, fragment)) = self.fragments.get_key_value(name) else {
            return Ok(Size::default());
        };
        if let Some(size) = self.known.get(name) {
            return Ok(*size);
        }
        if self.under_way.contains(&name) || self.under_way.len() >= MOST_NESTING {
            return Err(Refused::Over("nested fragments"));
        }
        self.under_way.push(name);
        let size = self.set(&fragment.node.selection_set.node)?;
        self.under_way.pop();
        self.known.insert(name, size);
        Ok(size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(document: &str) -> &'static str {
        match check(document) {
            Err(Refused::Over(what)) => what,
            Err(Refused::Syntax) => panic!("no GraphQL"),
            Ok(_) => panic!("it passes"),
        }
    }

    #[test]
    fn ordinary_documents_pass() {
        assert!(check("{ me { name } }").is_ok());
        assert!(check(r#"{ a(text: "{{{{[[[[ \" # no") { b } } # {{{{"#).is_ok());
        assert!(check(r#"{ a(text: """ " {{ \""" {{ """) { b } }"#).is_ok());
    }

    #[test]
    fn fragments_that_multiply_are_refused() {
        let mut document = String::from("{ ...f0 }");
        for level in 0..12 {
            let spread = format!("...f{} ", level + 1).repeat(4);
            document = format!("{document} fragment f{level} on Query {{ {spread} }}");
        }
        document += " fragment f12 on Query { __typename }";
        assert_eq!(over(&document), "selections");
    }

    #[test]
    fn every_other_bomb_is_refused() {
        assert_eq!(over(&format!("{{ {} }}", "a ".repeat(2_000))), "tokens");
        assert_eq!(
            over(&format!("{{ a(x: {}{}) }}", "[".repeat(400), "]".repeat(400))),
            "nested brackets"
        );
        assert_eq!(
            over(&format!("{}a{}", "{ a ".repeat(13), "}".repeat(13))),
            "nested fields"
        );
        assert_eq!(over(&format!("{{ {} }}", "a:__typename ".repeat(60))), "aliases");
        assert_eq!(
            over(&format!("{{ a {} }}", "@skip(if: true) ".repeat(60))),
            "directives"
        );
        assert_eq!(over(&format!("query {} {{ a }}", "@x ".repeat(60))), "directives");
        let circles = "fields { type { ".repeat(3);
        let circles = format!(
            "{{ __schema {{ types {{ {circles} name {} }} }} }}",
            "} } ".repeat(3)
        );
        assert_eq!(over(&circles), "nested fields");
        assert_eq!(over(&" ".repeat(40_000)), "bytes");
        assert_eq!(
            over("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"),
            "nested fragments"
        );
        assert!(matches!(check("{"), Err(Refused::Syntax)));
    }
}
