//! The house: no file is longer than its budget, and no noun knows another's verbs.

use std::path::{Path, PathBuf};

/// The most lines of a file outside tests.
const MOST_LINES: usize = 500;

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

pub(crate) fn all(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in folders {
        sources(&root.join(folder), &mut files);
    }
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path.strip_prefix(root).unwrap().to_owned(), text)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn no_file_is_over_its_budget() {
    let files = all(&["api/src", "entity/src", "migration/src", "portal/src", "src"]);
    let mut lines: Vec<usize> = files.iter().map(|(_, text)| text.lines().count()).collect();
    lines.sort_unstable();
    let over: Vec<_> = files
        .iter()
        .filter(|(_, text)| text.lines().count() > MOST_LINES)
        .map(|(path, _)| path)
        .collect();
    assert!(over.is_empty(), "over {MOST_LINES} lines: {over:?}");
    assert!(
        lines[lines.len() / 2] <= 100,
        "the median is {}",
        lines[lines.len() / 2]
    );
    let ninth = lines[lines.len() * 9 / 10];
    assert!(ninth <= 300, "nine of ten are up to {ninth}");
}

/// Verbs whose facts are recorded by a rule that another verb shares.
const RECORDED_BESIDE: [&str; 5] = [
    "cancel_handover",
    "invite_member",
    "release_device",
    "reschedule_handover",
    "take_back_device",
];

/// I5 as far as text tells: nothing is committed without a fact.
#[test]
fn every_verb_that_commits_records_a_fact() {
    let files = all(&["api/src"]);
    let silent: Vec<_> = files
        .iter()
        .filter(|(_, text)| text.contains("async fn run(cx: &Cx") && text.contains(".commit("))
        .filter(|(_, text)| !text.contains(".record("))
        .filter_map(|(path, _)| path.file_stem()?.to_str())
        .filter(|verb| !RECORDED_BESIDE.contains(verb))
        .collect();
    assert!(
        silent.is_empty(),
        "they change something and say nothing: {silent:?}"
    );
}

#[test]
fn no_noun_knows_anothers_verbs() {
    let files = all(&["api/src"]);
    // A verb is a file of a noun's folder that begins an operation by its own `run`.
    let verbs: Vec<(String, String)> = files
        .iter()
        .filter(|(_, text)| text.contains("async fn run(cx: &Cx"))
        .filter_map(|(path, _)| {
            let noun = path.parent()?.file_name()?.to_str()?;
            let verb = path.file_stem()?.to_str()?;
            Some((noun.to_owned(), verb.to_owned()))
        })
        .collect();
    assert!(verbs.len() > 100, "only {} verbs were found", verbs.len());
    let mut known = Vec::new();
    for (path, text) in &files {
        let folder = path.components().nth(2).unwrap().as_os_str().to_str().unwrap();
        // The demo is a client like any other, but typed.
        if folder == "demo" {
            continue;
        }
        let uses = paths_used(text);
        for (noun, verb) in verbs.iter().filter(|(noun, _)| folder != noun) {
            let named = format!("{noun}::{verb}");
            // A re-export or a renamed module hides behind no other path: it is used by its own.
            let used = uses.iter().any(|path| holds(path, &named));
            if used || text.contains(&named) {
                known.push(format!("{} knows {named}", path.display()));
            }
        }
    }
    assert!(known.is_empty(), "{known:#?}");
}

/// Whether a path has these two names one after the other.
fn holds(path: &str, named: &str) -> bool {
    format!("::{path}::").contains(&format!("::{named}::"))
}

/// Every path of the `use` declarations of a file, the groups spelled out: `use a::{b, c::{d, e as f}};` names `a::b`,
/// `a::c::d` and `a::c::e`.
fn paths_used(text: &str) -> Vec<String> {
    let code = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    let code: Vec<&str> = code.collect();
    let code = code.join(" ");
    let mut paths = Vec::new();
    let words: Vec<&str> = code.split_whitespace().collect();
    let code = words.join(" ");
    for declaration in code.split(';') {
        // What comes before: attributes, `pub(crate)`, the end of the item above.
        let Some(at) = declaration.rfind("use ").filter(|at| {
            let before = declaration[..*at].chars().next_back();
            before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
        }) else {
            continue;
        };
        spell_out("", &declaration[at + 4..], &mut paths);
    }
    paths
}

fn spell_out(before: &str, tree: &str, into: &mut Vec<String>) {
    let tree = tree.trim();
    let join = |end: &str| match (before, end) {
        ("", end) => end.to_owned(),
        (before, "self") => before.to_owned(),
        (before, end) => format!("{before}::{end}"),
    };
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        into.push(join(&path.replace(' ', "")));
        return;
    };
    let stem = join(tree[..open].trim().trim_end_matches("::"));
    let inside = tree[open + 1..].trim_end().trim_end_matches('}');
    let (mut depth, mut start) = (0_u32, 0);
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                spell_out(&stem, &inside[start..at], into);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !inside[start..].trim().is_empty() {
        spell_out(&stem, &inside[start..], into);
    }
}

#[test]
fn groups_of_imports_hide_nothing() {
    let text = "//! use not::this;\nuse std::fmt;\n#[cfg(test)]\npub(crate) use crate::lots::{\n    self, send_lot, // here\n    \
                types::{Code, SendLotInput as Input},\n};\nfn of_use() { let because = 1; }\n";
    assert_eq!(
        paths_used(text),
        [
            "std::fmt",
            "crate::lots",
            "crate::lots::send_lot",
            "crate::lots::types::Code",
            "crate::lots::types::SendLotInput"
        ]
    );
    assert!(holds("crate::lots::send_lot", "lots::send_lot"));
    assert!(
        !holds("crate::lots::send_lots", "lots::send_lot")
            && !holds("crate::slots::send_lot", "lots::send_lot")
    );
}

/// The folders of `api/src` that are no nouns.
const NO_NOUNS: [&str; 13] = [
    "config",
    "demo",
    "evidence",
    "graphql",
    "http",
    "identity",
    "inventory",
    "journal",
    "op",
    "outbox",
    "policy",
    "roster",
    "sheet",
];

#[test]
fn every_noun_is_in_the_drawing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("docs/architecture.md")).unwrap();
    let nouns = text.split("## The nouns").nth(1).unwrap();
    let drawing = nouns.split("```").nth(1).unwrap();
    let drawn: Vec<&str> = drawing.split(|letter: char| !letter.is_alphanumeric()).collect();
    let folders = std::fs::read_dir(root.join("api/src")).unwrap().flatten();
    let folders = folders.filter(|entry| entry.path().is_dir());
    let names = folders.map(|entry| entry.file_name().into_string().unwrap());
    let missing: Vec<String> = names
        .filter(|name| !NO_NOUNS.contains(&name.as_str()) && !drawn.contains(&name.as_str()))
        .collect();
    assert!(
        missing.is_empty(),
        "not in the drawing of docs/architecture.md: {missing:?}"
    );
}
