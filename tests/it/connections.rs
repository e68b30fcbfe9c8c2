//! Lists: pages forwards and backwards, their limits, and the count that is only made when asked.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::Persona;
use crate::situations::inventory;

on_both!(
    pages_go_both_ways,
    the_feed_is_read_from_both_ends,
    limits_are_told,
    a_list_changes_under_a_reader,
    every_root_list_pages,
);

const LIST: &str = "query($first: Int, $after: String, $last: Int, $before: String) {
    devices(first: $first, after: $after, last: $last, before: $before) {
        totalCount edges { cursor node { serial } } nodes { serial }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

async fn page(by: &Persona, variables: Value) -> Value {
    by.ask(LIST, variables).await.ok()["devices"].clone()
}

fn serials(page: &Value) -> Vec<&str> {
    let edges = page["edges"].as_array().expect("edges");
    edges
        .iter()
        .filter_map(|edge| edge["node"]["serial"].as_str())
        .collect()
}

async fn seven(app: &TestApp) {
    let all: Vec<String> = (1..=7).map(|number| format!("MZQ{number}")).collect();
    app.scheduled(&app.donor(), &inventory(all.iter().map(String::as_str)))
        .await;
}

async fn pages_go_both_ways(app: &TestApp) {
    seven(app).await;
    let donor = app.donor();
    let all = page(&donor, json!({ "first": 100 })).await;
    assert_eq!(all["totalCount"], 7);
    assert_eq!(
        serials(&all),
        ["MZQ7", "MZQ6", "MZQ5", "MZQ4", "MZQ3", "MZQ2", "MZQ1"],
        "newest first"
    );
    let nodes: Vec<_> = all["nodes"].as_array().expect("nodes").iter().collect();
    assert_eq!(nodes.len(), 7);
    assert_eq!(
        (
            &all["pageInfo"]["hasNextPage"],
            &all["pageInfo"]["hasPreviousPage"]
        ),
        (&json!(false), &json!(false))
    );

    let one = page(&donor, json!({ "first": 3 })).await;
    assert_eq!(serials(&one), ["MZQ7", "MZQ6", "MZQ5"]);
    assert_eq!(one["pageInfo"]["hasNextPage"], true);
    assert_eq!(one["pageInfo"]["startCursor"], one["edges"][0]["cursor"]);
    assert_eq!(one["pageInfo"]["endCursor"], one["edges"][2]["cursor"]);
    let two = page(
        &donor,
        json!({ "first": 3, "after": one["pageInfo"]["endCursor"] }),
    )
    .await;
    assert_eq!(serials(&two), ["MZQ4", "MZQ3", "MZQ2"]);
    assert_eq!(
        (&two["pageInfo"]["hasNextPage"], &two["totalCount"]),
        (&json!(true), &json!(7))
    );
    let three = page(
        &donor,
        json!({ "first": 3, "after": two["pageInfo"]["endCursor"] }),
    )
    .await;
    assert_eq!(
        (serials(&three), &three["pageInfo"]["hasNextPage"]),
        (vec!["MZQ1"], &json!(false))
    );
    let past = page(
        &donor,
        json!({ "first": 3, "after": three["pageInfo"]["endCursor"] }),
    )
    .await;
    assert_eq!(
        (serials(&past), &past["pageInfo"]["endCursor"]),
        (vec![], &json!(null))
    );

    let end = page(&donor, json!({ "last": 3 })).await;
    assert_eq!(
        serials(&end),
        ["MZQ3", "MZQ2", "MZQ1"],
        "the end, in the same order"
    );
    assert_eq!(
        (
            &end["pageInfo"]["hasPreviousPage"],
            &end["pageInfo"]["hasNextPage"]
        ),
        (&json!(true), &json!(false))
    );
    let middle = page(
        &donor,
        json!({ "last": 3, "before": end["pageInfo"]["startCursor"] }),
    )
    .await;
    assert_eq!(serials(&middle), ["MZQ6", "MZQ5", "MZQ4"]);
    assert_eq!(middle["pageInfo"]["hasPreviousPage"], true);
    let start = page(
        &donor,
        json!({ "last": 3, "before": middle["pageInfo"]["startCursor"] }),
    )
    .await;
    assert_eq!(
        (serials(&start), &start["pageInfo"]["hasPreviousPage"]),
        (vec!["MZQ7"], &json!(false))
    );
    let between =
        json!({ "first": 10, "after": one["edges"][0]["cursor"], "before": two["edges"][1]["cursor"] });
    assert_eq!(serials(&page(&donor, between).await), ["MZQ6", "MZQ5", "MZQ4"]);
}

/// Software follows the feed from its beginning; a person reads it from its end.
async fn the_feed_is_read_from_both_ends(app: &TestApp) {
    seven(app).await;
    let feed = "query($first: Int, $after: String, $last: Int, $before: String) {
        facts(first: $first, after: $after, last: $last, before: $before) {
            edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
    // One reads a range of an index of its own, the other everything.
    for who in [app.donor(), app.coordinator()] {
        let page = async |variables: Value| who.ask(feed, variables).await.ok()["facts"].clone();
        let ids = |page: &Value| page["nodes"].as_array().expect("nodes").clone();
        let all = page(json!({ "first": 100 })).await;
        let whole = ids(&all);
        assert!((6..100).contains(&whole.len()), "{}", whole.len());
        let (mut back, mut before) = (Vec::new(), Value::Null);
        loop {
            let part = page(json!({ "last": 2, "before": before })).await;
            assert_eq!(part["pageInfo"]["hasNextPage"], !before.is_null());
            back.splice(0..0, ids(&part));
            before = part["pageInfo"]["startCursor"].clone();
            if part["pageInfo"]["hasPreviousPage"] == false {
                break;
            }
        }
        assert_eq!(back, whole, "the same facts in the same order");
        let cursor = |at: usize| all["edges"][at]["cursor"].clone();
        let between = page(json!({ "first": 100, "after": cursor(1), "before": cursor(4) })).await;
        assert_eq!(ids(&between), whole[2..4]);
        for wrong in [
            json!({}),
            json!({ "first": 1, "last": 1 }),
            json!({ "last": 1, "before": "bm9uZQ" }),
        ] {
            assert_eq!(who.ask(feed, wrong.clone()).await.code(), "BAD_INPUT", "{wrong}");
        }
    }
}

async fn limits_are_told(app: &TestApp) {
    let donor = app.donor();
    for wrong in [
        json!({}),
        json!({ "first": 0 }),
        json!({ "first": -1 }),
        json!({ "first": 101 }),
        json!({ "last": 0 }),
        json!({ "last": 101 }),
        json!({ "first": 1, "last": 1 }),
        json!({ "first": 1, "after": "nonsense" }),
        json!({ "first": 1, "after": "" }),
        json!({ "last": 1, "before": "bm9uc2Vuc2U" }),
    ] {
        let answer = donor.ask(LIST, wrong.clone()).await;
        assert_eq!(answer.code(), "BAD_INPUT", "{wrong}: {answer:?}");
        assert!(answer.errors[0]["extensions"]["traceId"].is_string());
    }
    for wrong in [0, 101, -3] {
        let query = "query($first: Int!) { facts(first: $first) { nodes { id } } }";
        assert_eq!(
            donor.ask(query, json!({ "first": wrong })).await.code(),
            "BAD_INPUT"
        );
    }
    let ids: Vec<String> = (0..101).map(|_| "bm9uZQ".to_owned()).collect();
    let query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    assert_eq!(donor.ask(query, json!({ "ids": ids })).await.code(), "BAD_INPUT");
    assert_eq!(
        donor.ask(query, json!({ "ids": ids[..100] })).await.ok()["nodes"][99],
        Value::Null
    );
}

async fn a_list_changes_under_a_reader(app: &TestApp) {
    seven(app).await;
    let donor = app.donor();
    let one = page(&donor, json!({ "first": 3 })).await;
    app.scheduled(&donor, &inventory(["MZQ8", "MZQ9"])).await;
    let two = page(
        &donor,
        json!({ "first": 10, "after": one["pageInfo"]["endCursor"] }),
    )
    .await;
    assert_eq!(
        serials(&two),
        ["MZQ4", "MZQ3", "MZQ2", "MZQ1"],
        "nothing is repeated or missed"
    );
    assert_eq!(two["totalCount"], 9);

    // By the time of the last change, what is touched comes first.
    let crous = app.crous();
    let mut cases = Vec::new();
    for name in ["Un", "Deux", "Trois"] {
        cases.push(crous.submit_referral(referral().named(name, "Test")).await.done());
    }
    app.days_later(1);
    let since = app.app.clock.now().rfc3339();
    app.coordinator().qualify_case(&cases[0]).await.done();
    let query = "query($since: DateTime, $order: CaseOrder!, $state: CaseState) {
        cases(first: 10, updatedSince: $since, order: $order, state: $state) { totalCount nodes { id } } }";
    let ids = async |variables: Value| -> Vec<String> {
        let answer = crous.ask(query, variables).await.ok();
        let nodes = answer["cases"]["nodes"].as_array().expect("nodes").clone();
        assert_eq!(answer["cases"]["totalCount"], nodes.len());
        nodes
            .iter()
            .filter_map(|node| node["id"].as_str().map(str::to_owned))
            .collect()
    };
    let [a, b, c] = [&cases[0], &cases[1], &cases[2]];
    assert_eq!(
        ids(json!({ "order": "CREATED" })).await,
        [c, b, a].map(Clone::clone)
    );
    assert_eq!(ids(json!({ "order": "UPDATED" })).await[0], *a);
    assert_eq!(
        ids(json!({ "order": "UPDATED", "since": since })).await,
        std::slice::from_ref(a)
    );
    assert_eq!(
        ids(json!({ "order": "CREATED", "state": "SUBMITTED" })).await,
        [c, b].map(Clone::clone)
    );
}

async fn every_root_list_pages(app: &TestApp) {
    app.ready(&["MZR1"]).await;
    let case = app.granted(&app.crous(), referral()).await;
    assert_eq!(app.state_of("case", &case).await, "GRANTED");
    let coordinator = app.coordinator();
    for list in [
        "pledges",
        "devices",
        "lots",
        "drives",
        "cases",
        "people",
        "commissions",
        "handovers",
        "organisations",
        "places",
    ] {
        let query =
            format!("{{ {list}(first: 1) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage }} }} }}");
        let answer = coordinator.ask(&query, json!({})).await.ok();
        let (total, nodes) = (&answer[list]["totalCount"], &answer[list]["nodes"]);
        let expected = u64::from(!matches!(list, "handovers" | "places"));
        assert!(total.as_u64() >= Some(expected), "{list}: {answer}");
        assert_eq!(
            nodes.as_array().map(Vec::len),
            usize::try_from(expected).ok(),
            "{list}"
        );
        let more = total.as_u64() > Some(1);
        assert_eq!(answer[list]["pageInfo"]["hasNextPage"], more, "{list}");
        // Anybody who is not signed in is told so, not given an empty list.
        assert_eq!(
            app.anonymous().ask(&query, json!({})).await.code(),
            "UNAUTHENTICATED",
            "{list}"
        );
    }
}
