//! What documents cost, and what happens when a budget is spent.

use std::fmt::Write;
use std::path::Path;

use async_graphql::Variables;
use async_graphql::parser::parse_query;
use serde_json::{Value, json};

use crate::app::TestApp;

on_both!(
    every_answer_says_what_it_cost,
    what_is_too_dear_is_not_executed,
    a_spent_budget_is_waited_for,
);

/// Every mutation, and every query of the portal: what they cost is a promise to those who ask.
#[test]
fn costs_are_as_they_were() {
    let mut table = String::new();
    for mutation in mutations() {
        let document = format!("mutation {{ {mutation}(input: {{}}) {{ problems {{ code }} }} }}");
        writeln!(table, "{:5} {mutation}", cost(&document)).unwrap();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages = Vec::new();
    collect(&root.join("portal/src"), &mut pages);
    pages.sort();
    for page in pages {
        let document = std::fs::read_to_string(&page).unwrap();
        let name = page.strip_prefix(root.join("portal/src")).unwrap().display();
        writeln!(table, "{:5} {name}", cost(&document)).unwrap();
    }
    let golden = root.join("tests/it/budget.txt");
    if std::env::var_os("UPDATE_COSTS").is_some() {
        std::fs::write(&golden, &table).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&golden).unwrap(),
        table,
        "run with UPDATE_COSTS=1, and look"
    );
    let dearest = table
        .lines()
        .filter_map(|line| line.trim().split(' ').next()?.parse::<u64>().ok())
        .max();
    // A thousand ordinary requests fit into a minute's budget.
    let limits = api::config::Limits::default();
    assert!(dearest < Some(u64::from(limits.request_cost)), "{dearest:?}");
}

fn cost(document: &str) -> u64 {
    let document = parse_query(document).unwrap_or_else(|error| panic!("{error}: {document}"));
    api::graphql::cost::of(&document, None, &Variables::default())
}

fn mutations() -> Vec<String> {
    use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};
    let schema = async_graphql::parser::parse_schema(api::graphql::schema::sdl()).unwrap();
    let fields = schema.definitions.iter().find_map(|definition| match definition {
        TypeSystemDefinition::Type(of) if of.node.name.node == "Mutation" => match &of.node.kind {
            TypeKind::Object(object) => Some(&object.fields),
            _ => None,
        },
        _ => None,
    });
    fields
        .unwrap()
        .iter()
        .map(|field| field.node.name.node.to_string())
        .collect()
}

fn collect(folder: &Path, into: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "graphql") {
            into.push(path);
        }
    }
}

const PAGE: &str = "{ pledges(first: 50) { nodes { id donor { name } } } }";

async fn every_answer_says_what_it_cost(app: &TestApp) {
    let donor = app.donor();
    let cost = |body: Value| body["extensions"]["cost"].clone();
    let first = cost(donor.ask_plainly(PAGE).await.1);
    assert_eq!(first["requested"], 101);
    let dear = "{ pledges(first: 100) { nodes { devices(first: 50) { nodes { id } } } } }";
    let second = cost(donor.ask_plainly(dear).await.1);
    let left = |cost: &Value| cost["remaining"].as_i64().unwrap();
    // What came back in between is worth less: it takes seconds until so much does.
    assert!(second["requested"].as_i64().unwrap() > 5_000, "{second}");
    assert!(left(&first) > left(&second), "{first} {second}");
    assert!(second["resetAt"].as_str().unwrap() >= first["resetAt"].as_str().unwrap());
}

async fn what_is_too_dear_is_not_executed(app: &TestApp) {
    let dear = "{ pledges(first: 100) { nodes { devices(first: 100) { nodes { id donor { name } } } } } }";
    let (status, body, _) = app.donor().ask_plainly(dear).await;
    assert_eq!(status, 200);
    assert_eq!(body["errors"][0]["extensions"]["code"], "TOO_COSTLY");
    assert!(
        body["errors"][0]["message"].as_str().unwrap().contains("20201"),
        "{body}"
    );
    assert!(body.get("data").is_none());
}

async fn a_spent_budget_is_waited_for(app: &TestApp) {
    let told = app.told(|config| config.limits.minute_cost = 250).await;
    let (donor, coordinator) = (told.hears(&app.donor()), told.hears(&app.coordinator()));
    for _ in 0..2 {
        assert_eq!(donor.ask_plainly(PAGE).await.0, 200);
    }
    let (status, body, wait) = donor.ask_plainly(PAGE).await;
    assert_eq!(status, 429, "{body}");
    assert_eq!(body["errors"][0]["extensions"]["code"], "RATE_LIMITED");
    // 48 of 101 are left, and four come back a second.
    assert!((8..=14).contains(&wait.unwrap()), "{wait:?}");
    // Nobody else pays for it; those who are not signed in share the budget of their address.
    assert_eq!(coordinator.ask_plainly(PAGE).await.0, 200);
    let anybody = told.hears(&app.anonymous());
    let figures = "{ programme(territory: \"poitiers\") { name } }";
    assert_eq!(anybody.ask_plainly(figures).await.0, 200);
    // A mutation that is not executed has done nothing, and a portal's page says so with a page.
    let draft = json!({ "title": "Parc", "place": "Poitiers" });
    for _ in 0..5 {
        let _ = donor.tell("draftPledge", draft.clone()).await;
    }
    donor.tell("draftPledge", draft).await.halted("RATE_LIMITED");
    told.stop().await;
}
