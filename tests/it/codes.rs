//! Every code of every problem is met by a test, or says why not.

use std::collections::BTreeSet;

use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};

/// Those every noun has: tested once, for all of them.
const COMMON: [&str; 5] = [
    "WRONG_STATE",
    "REQUIRED",
    "INVALID",
    "SOCIAL_SECURITY_NUMBER",
    "IDEMPOTENCY_KEY_REUSED",
];

/// Codes that no test meets, and why.
const UNMET: [(&str, &str, &str); 0] = [];

#[test]
fn every_code_is_met_by_a_test() {
    let schema = async_graphql::parser::parse_schema(api::graphql::schema::sdl()).unwrap();
    let mut codes = BTreeSet::new();
    for definition in &schema.definitions {
        let TypeSystemDefinition::Type(of) = definition else {
            continue;
        };
        let (name, TypeKind::Enum(words)) = (of.node.name.node.as_str(), &of.node.kind) else {
            continue;
        };
        if name.ends_with("ProblemCode") {
            let words = words.values.iter().map(|value| value.node.value.node.to_string());
            codes.extend(words.map(|word| (name.to_owned(), word)));
        }
    }
    assert!(codes.len() > 100, "only {} codes were found", codes.len());
    codes.retain(|(_, word)| !COMMON.contains(&word.as_str()));
    let tests: String = crate::structure::all(&["tests/it"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("codes.rs"))
        .map(|(_, text)| text)
        .collect();
    let unmet: Vec<_> = codes
        .iter()
        .filter(|(_, word)| !tests.contains(&format!("\"{word}\"")))
        .map(|(of, word)| (of.as_str(), word.as_str()))
        .collect();
    let listed: Vec<_> = UNMET.iter().map(|(of, word, _)| (*of, *word)).collect();
    assert_eq!(
        unmet, listed,
        "codes that no test meets, beside those listed with a reason"
    );
}
