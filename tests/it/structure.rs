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

fn all(folders: &[&str]) -> Vec<(PathBuf, String)> {
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
const RECORDED_BESIDE: [&str; 3] = ["invite_member", "release_device", "take_back_device"];

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
        for (noun, verb) in &verbs {
            if folder != noun && text.contains(&format!("{noun}::{verb}")) {
                known.push(format!("{} knows {noun}::{verb}", path.display()));
            }
        }
    }
    assert!(known.is_empty(), "{known:#?}");
}
