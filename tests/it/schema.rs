//! The schema in GraphQL's own language is committed: a change of the API is a change of that file, seen in review.

use std::path::Path;

/// Compares the schema with `api/schema.graphql`; `UPDATE_SCHEMA=1` writes it.
#[test]
fn the_schema_is_the_committed_one() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("api/schema.graphql");
    let now = api::graphql::schema::sdl();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap();
    assert!(
        committed == now,
        "the schema changed: run the tests with UPDATE_SCHEMA=1, and look at the difference"
    );
}

/// Every type, field, argument, input field and enum value says what it is: the schema is the manual.
#[test]
fn everything_is_described() {
    let sdl = api::graphql::schema::sdl();
    let lines: Vec<&str> = sdl.lines().map(str::trim).collect();
    let mut silent = Vec::new();
    let mut in_text = false;
    let mut kind = "";
    for (at, line) in lines.iter().enumerate() {
        if line.starts_with("\"\"\"") {
            let on_one_line = line.len() > 3 && line.ends_with("\"\"\"");
            in_text = !(in_text || on_one_line);
            continue;
        }
        if in_text || line.is_empty() || line.starts_with(['}', ')', '#']) {
            continue;
        }
        for keyword in [
            "type ",
            "input ",
            "enum ",
            "interface ",
            "scalar ",
            "schema",
            "directive ",
            "union ",
        ] {
            if line.starts_with(keyword) {
                kind = keyword.trim();
            }
        }
        let described = at > 0 && lines[at - 1].ends_with("\"\"\"");
        // The library makes the connection types itself, and describes their fields alone.
        let made = line.starts_with("type ") && line.ends_with("Connection {");
        if !described && !made && !matches!(kind, "schema" | "directive") {
            silent.push(*line);
        }
    }
    assert!(silent.is_empty(), "without a description: {silent:#?}");
}
