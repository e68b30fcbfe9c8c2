//! A page of a hundred cases with facts, person, device and organisation takes as many SQL statements as a page of ten.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use api::app::App;
use api::gateway::{Cx, by_token, execute};
use async_graphql::{Request, Variables};
use entity::account::Language;
use serde_json::json;

use crate::app::TestApp;
use crate::builders::referral;

on_both!(
    a_page_takes_a_constant_number_of_statements,
    rows_are_read_where_they_are_asked_for,
    figures_take_a_constant_number_of_statements,
    scores_take_a_constant_number_of_statements,
);

const PAGE: &str = "query($first: Int!) {
    cases(first: $first) {
        totalCount
        nodes {
            reference state
            person { identity { givenName familyName } }
            referrer { name }
            device { label model donor { name } }
            score { points lines { criterion points } }
            decision { outcome text }
            handover { plannedFor place }
            notes { text }
            timeline(first: 5) { nodes { kind at } }
        }
    }
}";

async fn a_page_takes_a_constant_number_of_statements(app: &TestApp) {
    let served = app.granted(&app.crous(), referral().of_student()).await;
    let computer = app.ready(&["CT100001"]).await.remove(0);
    app.coordinator()
        .reserve_device(&served, &computer.id)
        .await
        .done();
    for _ in 0..105 {
        app.crous().submit_referral(referral().of_student()).await.done();
    }
    let counted = Arc::new(AtomicUsize::new(0));
    let instance = counting(app, counted.clone()).await;
    let mut statements = Vec::new();
    for first in [10, 100] {
        let actor = by_token(&instance, app.coordinator().token()).await.unwrap();
        let cx = Arc::new(Cx::new(instance.clone(), actor, Language::Fr, String::new()));
        let variables = Variables::from_json(json!({ "first": first }));
        counted.store(0, Ordering::SeqCst);
        let response = execute(cx, Request::new(PAGE).variables(variables)).await;
        assert!(response.errors.is_empty(), "{:?}", response.errors);
        let data = response.data.into_json().unwrap();
        assert_eq!(data["cases"]["nodes"].as_array().unwrap().len(), first);
        assert!(data["cases"]["nodes"][0]["person"]["identity"]["givenName"].is_string());
        statements.push(counted.load(Ordering::SeqCst));
    }
    assert_eq!(statements[0], statements[1], "ten cases and a hundred");
    assert!((5..=20).contains(&statements[1]), "{} statements", statements[1]);
    instance.db.clone().close().await.unwrap();
}

/// Who asks how many there are is not read a page of them.
async fn rows_are_read_where_they_are_asked_for(app: &TestApp) {
    app.crous().submit_referral(referral().of_student()).await.done();
    let counted = Arc::new(AtomicUsize::new(0));
    let instance = counting(app, counted.clone()).await;
    for (query, statements) in [
        ("{ cases(first: 1) { totalCount } }", 1),
        ("{ cases(first: 1) { nodes { reference } } }", 1),
        ("{ cases(first: 1) { pageInfo { hasNextPage } } }", 1),
        ("{ cases(first: 1) { totalCount edges { cursor } } }", 2),
        (
            "{ cases(first: 1) { totalCount ...Rows } } fragment Rows on CaseConnection { nodes { reference } }",
            2,
        ),
    ] {
        let actor = by_token(&instance, app.coordinator().token()).await.unwrap();
        let cx = Arc::new(Cx::new(instance.clone(), actor, Language::Fr, String::new()));
        counted.store(0, Ordering::SeqCst);
        let response = execute(cx, Request::new(query)).await;
        assert!(response.errors.is_empty(), "{:?}", response.errors);
        let data = response.data.into_json().unwrap();
        if query.contains("totalCount") {
            assert_eq!(data["cases"]["totalCount"], 1, "{query}");
        }
        if query.contains("nodes") {
            assert_eq!(data["cases"]["nodes"].as_array().unwrap().len(), 1, "{query}");
        }
        assert_eq!(counted.load(Ordering::SeqCst), statements, "{query}");
    }
    instance.db.clone().close().await.unwrap();
}

/// What a range of days comes to is counted by the database: a month and ten years, three cases and thirty, cost the same.
async fn figures_take_a_constant_number_of_statements(app: &TestApp) {
    let counted = Arc::new(AtomicUsize::new(0));
    let instance = counting(app, counted.clone()).await;
    let query = "query($from: Date!) { activity(from: $from, to: \"2024-12-31\") {
            collected handedOver months { month referred } audiences { referred } donors { donor { name } collected }
            referrers { referrer { name } referred } sources { source donors } jobs { created } communes { commune }
            spending { directCents categories { cents } } }
        impact(from: $from, to: \"2024-12-31\") { avoidedKg { low high } kinds { kind } } }";
    let mut statements = Vec::new();
    for (number, from) in ["2024-12-01", "2015-01-01"].into_iter().enumerate() {
        for case in 0..3 * (1 + 9 * number) {
            let name = format!("Cas{number}x{case}");
            app.crous()
                .submit_referral(referral().of_student().named(&name, "Test"))
                .await
                .done();
        }
        app.received(&[&format!("CT20000{number}"), &format!("CT30000{number}")])
            .await;
        let actor = by_token(&instance, app.coordinator().token()).await.unwrap();
        let cx = Arc::new(Cx::new(instance.clone(), actor, Language::Fr, String::new()));
        let variables = Variables::from_json(json!({ "from": from }));
        counted.store(0, Ordering::SeqCst);
        let response = execute(cx, Request::new(query).variables(variables)).await;
        assert!(response.errors.is_empty(), "{:?}", response.errors);
        statements.push(counted.load(Ordering::SeqCst));
    }
    assert!(
        statements[1] <= statements[0] + 1,
        "{statements:?}: names of partners, and no more"
    );
    assert!(statements[1] <= 14, "{statements:?}");
    instance.db.clone().close().await.unwrap();
}

/// Whether earlier help may be told depends on where each case came from: that is asked once for a page.
async fn scores_take_a_constant_number_of_statements(app: &TestApp) {
    let weights = json!([{ "criterion": "EARLIER_AID", "value": "no", "points": 5 }]);
    let grid = json!({ "expectedVersion": 1, "cap": 100, "weights": weights });
    app.coordinator().tell("publishGrid", grid).await.done();
    for number in 0..20 {
        let name = format!("Cas{number}");
        app.eligible(&app.crous(), referral().of_student().named(&name, "Test"))
            .await;
    }
    let counted = Arc::new(AtomicUsize::new(0));
    let instance = counting(app, counted.clone()).await;
    let query = "query($first: Int!) { cases(first: $first) { nodes {
        score { lines { criterion } } explanation { lines { criterion } } } } }";
    let mut statements = Vec::new();
    for first in [2, 20] {
        let actor = by_token(&instance, app.crous().token()).await.unwrap();
        let cx = Arc::new(Cx::new(instance.clone(), actor, Language::Fr, String::new()));
        counted.store(0, Ordering::SeqCst);
        let variables = Variables::from_json(json!({ "first": first }));
        let response = execute(cx, Request::new(query).variables(variables)).await;
        assert!(response.errors.is_empty(), "{:?}", response.errors);
        let data = response.data.into_json().unwrap();
        let nodes = data["cases"]["nodes"].as_array().unwrap();
        assert_eq!(nodes.len(), first);
        let told = json!([{ "criterion": "EARLIER_AID" }]);
        assert!(
            nodes
                .iter()
                .all(|node| node["score"]["lines"] == told && node["explanation"]["lines"] == told)
        );
        statements.push(counted.load(Ordering::SeqCst));
    }
    assert_eq!(statements[0], statements[1]);
    instance.db.clone().close().await.unwrap();
}

/// Another instance on the same database, which counts its statements.
async fn counting(app: &TestApp, counted: Arc<AtomicUsize>) -> Arc<App> {
    let mut db = api::app::connect(&app.app.config.database).await.unwrap();
    db.set_metric_callback(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    });
    App::on(app.app.config.clone(), db, false).unwrap()
}
