//! Documents made to cost: each is refused in less than 50 ms with one error, the process lives, and its memory stays.

use std::fmt::Write;
use std::time::Instant;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::app::runtime;
use crate::program::{Program, free_port};

/// The most a refusal may take, in milliseconds.
const MOST_MILLIS: u128 = 50;
/// The most the process may grow, in KiB.
const MOST_GROWTH_KIB: u64 = 20 * 1024;

fn bombs() -> Vec<(&'static str, String)> {
    let mut fan_out = String::from("{ ...f0 }");
    for level in 0..20 {
        let _ = write!(
            fan_out,
            " fragment f{level} on Query {{ ...f{0} ...f{0} ...f{0} ...f{0} }}",
            level + 1
        );
    }
    fan_out.push_str(" fragment f20 on Query { __typename }");
    let lists = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let deep = |field: &str, depth: usize| {
        format!(
            "{}__typename{}",
            format!("{{ {field} ").repeat(depth),
            " }".repeat(depth)
        )
    };
    vec![
        ("fragments that multiply", fan_out),
        (
            "a nested list",
            format!("{{ node(id: {}) {{ id }} }}", lists(2_000)),
        ),
        (
            "a shallower nested list",
            format!("{{ node(id: {}) {{ id }} }}", lists(400)),
        ),
        ("nested selections", deep("a", 500)),
        ("deep fields", deep("a", 20)),
        (
            "nested objects",
            format!("{{ a(x: {}1{}) }}", "{a:".repeat(300), "}".repeat(300)),
        ),
        ("aliases", format!("{{ {} }}", "a: __typename ".repeat(500))),
        (
            "directives on a field",
            format!("{{ __typename {} }}", "@skip(if: false) ".repeat(300)),
        ),
        (
            "directives on an operation",
            format!("query {} {{ __typename }}", "@a ".repeat(300)),
        ),
        (
            "a circle of fragments",
            "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }".into(),
        ),
        ("many tokens", format!("{{ {} }}", "__typename ".repeat(2_500))),
        (
            "a large document",
            format!("{{ __typename }} #{}", "x".repeat(40_000)),
        ),
        (
            "an unfinished string",
            format!("{{ a(x: \"{}", "x".repeat(10_000)),
        ),
        (
            "introspection in circles",
            format!(
                "{{ __schema {{ types {{ {} name {} }} }} }}",
                "fields { type { ".repeat(5),
                "} } ".repeat(5)
            ),
        ),
    ]
}

#[test]
fn every_bomb_is_refused_quickly() {
    let folder = TempDir::new().unwrap();
    let mut program = Program::serve(folder.path(), free_port());
    let url = format!("{}/graphql", program.url);
    runtime().block_on(async {
        let http = crate::app::http();
        let send = async |query: &str| -> (u16, Value) {
            let response = http
                .post(&url)
                .json(&json!({ "query": query }))
                .send()
                .await
                .unwrap();
            (response.status().as_u16(), response.json().await.unwrap())
        };
        for _ in 0..20 {
            send("{ __typename }").await;
        }
        let before = program.resident_kib();
        for (name, document) in bombs() {
            // The quickest of a few: what the machine does beside is not the refusal's.
            let mut quickest = u128::MAX;
            for _ in 0..5 {
                let started = Instant::now();
                let (status, body) = send(&document).await;
                quickest = quickest.min(started.elapsed().as_millis());
                assert_eq!(status, 200, "{name}: {body}");
                assert!(body.get("data").is_none(), "{name} was executed: {body}");
                assert_eq!(body["errors"].as_array().unwrap().len(), 1, "{name}: {body}");
            }
            assert!(quickest < MOST_MILLIS, "{name} took {quickest} ms");
        }
        // What is not GraphQL at all, or too much of it.
        let array = http
            .post(&url)
            .json(&json!([{ "query": "{ __typename }" }]))
            .send()
            .await
            .unwrap();
        assert_eq!(array.status(), 400, "batches are not taken");
        let large = http
            .post(&url)
            .json(&json!({ "query": "{ __typename }", "x": "x".repeat(3 << 20) }))
            .send()
            .await;
        assert!(
            large.is_err() || large.unwrap().status() == 413,
            "a large body is not read"
        );
        let nested = format!(
            "{{\"query\":\"{{__typename}}\",\"variables\":{{\"a\":{}{}}}}}",
            "[".repeat(5_000),
            "]".repeat(5_000)
        );
        let nested = http
            .post(&url)
            .header("content-type", "application/json")
            .body(nested)
            .send()
            .await
            .unwrap();
        assert_eq!(nested.status(), 400, "variables that nest too deep are not read");

        let (status, body) = send("{ __typename }").await;
        assert_eq!((status, &body["data"]["__typename"]), (200, &json!("Query")));
        let grown = program.resident_kib().saturating_sub(before);
        assert!(grown < MOST_GROWTH_KIB, "the process grew by {grown} KiB");
    });
    assert!(program.is_alive(), "the process lives");
}

#[test]
fn the_standard_introspection_query_passes() {
    let folder = TempDir::new().unwrap();
    let program = Program::serve(folder.path(), free_port());
    runtime().block_on(async {
        let query = INTROSPECTION;
        let http = crate::app::http();
        let response = http
            .post(format!("{}/graphql", program.url))
            .json(&json!({ "query": query }))
            .send()
            .await
            .unwrap();
        let body: Value = response.json().await.unwrap();
        assert!(body.get("errors").is_none(), "{}", body["errors"]);
        assert!(body["data"]["__schema"]["types"].as_array().unwrap().len() > 100);
    });
}

/// As GraphQL clients send it (graphql-js, `getIntrospectionQuery`, written anew).
const INTROSPECTION: &str = "
    query IntrospectionQuery {
      __schema {
        description
        queryType { name } mutationType { name } subscriptionType { name }
        types { ...FullType }
        directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
      }
    }
    fragment FullType on __Type {
      kind name description specifiedByURL
      fields(includeDeprecated: true) {
        name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
      }
      inputFields(includeDeprecated: true) { ...InputValue }
      interfaces { ...TypeRef }
      enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
      possibleTypes { ...TypeRef }
    }
    fragment InputValue on __InputValue {
      name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
    }
    fragment TypeRef on __Type {
      kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
        ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
    }";
