//! From the words of a header to its meaning. Columns about people come first: a header that names a user, a contact
//! or an address is dropped whatever else it says.

use super::column::{Dropped, Meaning};
use super::not_needed::IGNORED;
use super::person_name::is_about_a_person;
use super::words::WORDS;

/// What a header was taken for, and how well: when two columns mean the same, the lower rank is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A meaning and its rank.
    Known(Meaning, u8),
    /// A column of a known tool that nothing needs.
    Ignored,
    /// A column about the person who used the machine.
    Person,
    /// No known word.
    Unknown,
}

impl Reading {
    /// Whether the words were recognised.
    pub(super) fn is_recognised(self) -> bool {
        self != Self::Unknown
    }

    /// Why it is not read, when it never is.
    pub(super) fn dropped(self) -> Option<Dropped> {
        match self {
            Self::Known(meaning, _) if meaning.is_read() => None,
            Self::Person => Some(Dropped::FormerUser),
            _ => Some(Dropped::NotNeeded),
        }
    }
}

/// What a header means.
pub(super) fn read(header: &str) -> Reading {
    let whole = normal(header);
    if whole.is_empty() {
        return Reading::Unknown;
    }
    if is_about_a_person(&whole) {
        return Reading::Person;
    }
    if let Some((meaning, rank)) = known(&without_unit(&whole)) {
        return Reading::Known(meaning, rank);
    }
    if IGNORED.contains(&whole.as_str()) {
        return Reading::Ignored;
    }
    // GLPI writes `Group - Name` for a field of another table: read, but after a column of the machine itself.
    let Some((group, name)) = header.rsplit_once(" - ") else {
        return Reading::Unknown;
    };
    let other_things = [
        "moniteur",
        "monitor",
        "imprimante",
        "printer",
        "telephone",
        "logiciel",
        "software",
        "batterie",
        "battery",
    ];
    if other_things.iter().any(|thing| normal(group).contains(thing)) {
        return Reading::Ignored;
    }
    let name = normal(name);
    // `Operating system - Name` is the operating system, not a name.
    let name = if matches!(name.as_str(), "nom" | "name") {
        normal(group)
    } else {
        name
    };
    match known(&without_unit(&name)) {
        Some((meaning, rank)) => Reading::Known(meaning, rank + 100),
        None if IGNORED.contains(&name.as_str()) => Reading::Ignored,
        None => Reading::Unknown,
    }
}

fn known(words: &str) -> Option<(Meaning, u8)> {
    WORDS.iter().find_map(|(meaning, list)| {
        let rank = list.iter().position(|word| *word == words)?;
        u8::try_from(rank).ok().map(|rank| (*meaning, rank))
    })
}

/// `ram go` is `ram`: a unit at the end says how to read the values, not what they are.
fn without_unit(words: &str) -> String {
    let units = [
        "go", "gb", "mo", "mb", "to", "tb", "gio", "gib", "mio", "mib", "tio", "tib", "en", "in",
    ];
    let mut rest = words;
    while let Some((head, last)) = rest.rsplit_once(' ') {
        if !units.contains(&last) {
            break;
        }
        rest = head;
    }
    rest.to_owned()
}

/// Lower case, without accents, punctuation as single spaces: `Numéro_série` becomes `numero serie`.
pub(super) fn normal(text: &str) -> String {
    let mut words = String::new();
    for c in text
        .chars()
        .flat_map(char::to_lowercase)
        .take(super::limits::READ_CHARS)
    {
        match bare(c) {
            Some(letters) => words.push_str(letters),
            None if c.is_alphanumeric() && c != 'º' => words.push(c),
            None if !words.is_empty() && !words.ends_with(' ') && !is_combining(c) => words.push(' '),
            None => {}
        }
    }
    words.trim_end().to_owned()
}

fn bare(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'î' | 'ï' | 'í' | 'ì' => "i",
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' => "o",
        'û' | 'ü' | 'ù' | 'ú' => "u",
        'ç' => "c",
        'ñ' => "n",
        'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        _ => return None,
    })
}

/// An accent typed as a mark of its own, the way macOS writes it.
fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests;
