//! Every page, in every state and both languages, keeps what the portal promises: light, accessible in its
//! structure, without inline code, and with every word translated.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use portal::text::Lang;

#[path = "../samples/mod.rs"]
mod samples;

const LANGS: [(&str, Lang); 2] = [("fr", Lang::Fr), ("en", Lang::En)];
/// Pages with a table of 25 rows.
const LONG: [&str; 5] = ["cases", "pledge", "intake", "intake-refused", "intake-none"];

fn each(check: impl Fn(&str, &str, &str)) {
    for (code, lang) in LANGS {
        for (name, html) in samples::all(lang) {
            check(name, code, &html);
        }
    }
}

#[test]
fn pages_are_light() {
    each(|name, code, html| {
        let elements = html
            .match_indices('<')
            .filter(|(i, _)| html[i + 1..].starts_with(char::is_alphabetic))
            .count();
        let most = if LONG.contains(&name) { 400 } else { 250 };
        assert!(elements <= most, "{name}.{code}: {elements} elements");
        assert!(html.len() <= 30_000, "{name}.{code}: {} bytes", html.len());
        let requests = 1
            + html.matches("rel=\"stylesheet\"").count()
            + html.matches("rel=\"icon\"").count()
            + html.matches("<script").count()
            + html.matches("<img").count();
        assert!(requests <= 4, "{name}.{code}: {requests} requests");
    });
}

#[test]
fn pages_hold_no_inline_code_and_ask_nobody_else() {
    each(|name, code, html| {
        for banned in [
            " style=",
            "<style",
            " onclick=",
            " onsubmit=",
            "javascript:",
            "http://",
            "https://",
            "<script>",
        ] {
            assert!(!html.contains(banned), "{name}.{code} holds {banned}");
        }
    });
}

#[test]
fn pages_have_their_landmarks() {
    each(|name, code, html| {
        assert!(
            html.starts_with(&format!("<!doctype html>\n<html lang=\"{code}\">")),
            "{name}.{code}"
        );
        for once in [
            "<main id=\"main\"",
            "<header",
            "<footer",
            "<h1",
            "class=\"skip\"",
            "<title>",
        ] {
            assert_eq!(html.matches(once).count(), 1, "{name}.{code}: {once}");
        }
    });
}

#[test]
fn ids_are_unique_and_lead_somewhere() {
    each(|name, code, html| {
        let ids = attributes(html, " id=\"");
        let known: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), known.len(), "{name}.{code} repeats an id");
        for attribute in [
            " for=\"",
            " href=\"#",
            " aria-labelledby=\"",
            " aria-describedby=\"",
        ] {
            for target in attributes(html, attribute) {
                for id in target.split(' ') {
                    assert!(
                        known.contains(&id.to_owned()),
                        "{name}.{code}: {attribute}{id} leads nowhere"
                    );
                }
            }
        }
    });
}

#[test]
fn pages_with_problems_say_so_in_their_title() {
    each(|name, code, html| {
        let title = between(html, "<title>", "</title>");
        let prefix = if code == "fr" { "Erreur" } else { "Error" };
        assert_eq!(
            html.contains("class=\"problems\""),
            title.trim_start().starts_with(prefix),
            "{name}.{code}: {title}"
        );
    });
}

#[test]
fn every_post_carries_its_token() {
    each(|name, code, html| {
        assert_eq!(
            html.matches("method=\"post\"").count(),
            html.matches("name=\"csrf\"").count(),
            "{name}.{code}"
        );
    });
}

#[test]
fn no_word_is_missing() {
    each(|name, code, html| {
        for missing in ["Unknown localization", "{ $", "{$"] {
            assert!(!html.contains(missing), "{name}.{code}: {missing}");
        }
    });
}

#[test]
fn both_languages_have_the_same_keys_and_all_are_used() {
    let (fr, en) = (keys("fr"), keys("en"));
    assert_eq!(fr, en);
    let enums = keys_of(&root().join("locales/fr/words.ftl"));
    let mut sources = String::new();
    for file in files(&root().join("src")) {
        sources.push_str(&fs::read_to_string(file).unwrap());
    }
    let said: BTreeSet<String> = sources
        .split('"')
        // A heading of figures begins with a mark.
        .map(|text| text.trim_start_matches('#'))
        .filter(|text| fr.contains(*text))
        .map(str::to_owned)
        .collect();
    // The words of the schema's enums are said by `T::word`.
    let unused: Vec<_> = fr.difference(&said).filter(|key| !enums.contains(*key)).collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
    for call in [
        "t.say(\"",
        "t.count(\"",
        "t.with(\"",
        "t.with_two(\"",
        "t.count_with(\"",
        "=> \"",
        "label: \"",
    ] {
        for key in attributes(&sources, call) {
            let is_key = call.starts_with("t.")
                || key.split('-').count() > 1
                    && fr.iter().any(|k| k.split('-').next() == key.split('-').next());
            assert!(!is_key || fr.contains(&key), "{key} is said and not written");
        }
    }
}

#[test]
fn french_spaces_do_not_break() {
    for file in files(&root().join("locales/fr")) {
        for line in fs::read_to_string(&file)
            .unwrap()
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            let value = line.split_once(" = ").map_or(line, |(_, value)| value);
            for loose in [" :", " ;", " ?", " !", " »", "« ", " €"] {
                assert!(!value.contains(loose), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn the_style_sheet_is_small() {
    let css = fs::metadata(root().join("assets/maillon.css")).unwrap().len();
    assert!(css <= 26_000, "{css} bytes");
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn keys(lang: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in files(&root().join("locales").join(lang)) {
        for key in keys_of(&file) {
            assert!(keys.insert(key.clone()), "{key} is written twice");
        }
    }
    keys
}

fn keys_of(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let messages = text
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    messages
        .map(|line| line.split(" =").next().unwrap().to_owned())
        .collect()
}

fn attributes(text: &str, opening: &str) -> Vec<String> {
    text.split(opening)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn between<'a>(text: &'a str, opening: &str, closing: &str) -> &'a str {
    text.split(opening)
        .nth(1)
        .and_then(|rest| rest.split(closing).next())
        .unwrap_or_default()
}
