//! Publishing a grid: in versions, checked as a whole, never over somebody else's.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::Persona;

on_both!(
    a_new_grid_scores_what_comes_after,
    quotas_are_of_a_version,
    a_grid_is_checked_as_a_whole,
    of_two_grids_one_is_published,
    a_grid_is_tried_before_it_is_published,
    a_score_knows_how_a_case_stands,
);

fn grid(version: i32) -> Value {
    json!({
        "expectedVersion": version,
        "cap": 120,
        "weights": [
            { "criterion": "EQUIPMENT_AT_HOME", "value": "NONE", "points": 40 },
            { "criterion": "SCHOLARSHIP", "value": "STEP_5", "points": 33 },
            { "criterion": "WAITING", "value": "1", "points": 7 },
        ],
        "quotas": [
            { "audience": "FAMILY", "percent": 55 },
            { "audience": "JOB_SEEKER", "percent": 25 },
            { "audience": "STUDENT", "percent": 20 },
        ],
    })
}

const READ: &str = "gridVersion score { points lines { criterion value points } }";

async fn a_new_grid_scores_what_comes_after(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let student = || referral().of_student().with_scholarship("STEP_5");
    let before = app.eligible(&crous, student()).await;
    let scored = crous.about("case", &before, READ).await;
    crous.tell("publishGrid", grid(1)).await.halted("FORBIDDEN");
    let done = coordinator
        .tell_for(
            "publishGrid",
            grid(1),
            "grid { id version cap quotas { audience percent } }",
        )
        .await
        .success();
    assert_eq!((&done["version"], &done["cap"]), (&2.into(), &120.into()));
    assert_eq!(done["quotas"][0], json!({ "audience": "FAMILY", "percent": 55 }));
    assert_eq!(
        crous.about("case", &before, READ).await,
        scored,
        "what was scored stays (I11)"
    );
    let after = app.eligible(&crous, student().named("Ève", "Morin")).await;
    let lines = crous.about("case", &after, READ).await;
    assert_eq!(lines["gridVersion"], 2);
    let scholarship = json!({ "criterion": "SCHOLARSHIP", "value": "STEP_5", "points": 33 });
    assert!(
        lines["score"]["lines"].as_array().unwrap().contains(&scholarship),
        "{lines}"
    );
    // Anybody reads the grid in force.
    let published = app
        .anonymous()
        .ask(
            "{ grid(territory: \"poitiers\") { version weights { points } } }",
            json!({}),
        )
        .await
        .ok();
    assert_eq!(published["grid"]["version"], 2);
    let elsewhere = "{ grid(territory: \"chatellerault\") { version } }";
    assert_eq!(
        app.anonymous().ask(elsewhere, json!({})).await.ok()["grid"]["version"],
        1
    );
}

async fn quotas_are_of_a_version(app: &TestApp) {
    let coordinator = app.coordinator();
    let first = coordinator.tell("publishGrid", grid(1)).await.done();
    let mut other = grid(2);
    other["quotas"] =
        json!([{ "audience": "STUDENT", "percent": 70 }, { "audience": "FAMILY", "percent": 30 }]);
    let second = coordinator.tell("publishGrid", other.clone()).await.done();
    let mut none = grid(3);
    none["quotas"] = json!([]);
    let third = coordinator.tell("publishGrid", none).await.done();
    let published = [
        (&first, 2, grid(1)["quotas"].clone()),
        (&second, 3, other["quotas"].clone()),
        (&third, 4, json!([])),
    ];
    for (id, version, quotas) in published {
        let query =
            "query($id: ID!) { node(id: $id) { ... on Grid { version quotas { audience percent } } } }";
        let told = coordinator.ask(query, json!({ "id": id })).await.ok();
        assert_eq!(told["node"], json!({ "version": version, "quotas": quotas }));
    }
    let in_force = "{ grid(territory: \"poitiers\") { version quotas { percent } } }";
    let in_force = app.anonymous().ask(in_force, json!({})).await.ok();
    assert_eq!(in_force["grid"], json!({ "version": 4, "quotas": [] }));
}

async fn a_grid_is_checked_as_a_whole(app: &TestApp) {
    let coordinator = app.coordinator();
    let mut wrong = grid(1);
    wrong["cap"] = 0.into();
    wrong["weights"][0]["points"] = 101.into();
    wrong["weights"][1]["value"] = "STEP_9".into();
    wrong["weights"][2]["value"] = "01".into();
    wrong["quotas"][0]["percent"] = 56.into();
    let refused = coordinator.tell("publishGrid", wrong).await;
    let problems = refused.payload["problems"].as_array().unwrap().clone();
    let fields: Vec<_> = problems
        .iter()
        .map(|problem| problem["field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "weights.0.points",
            "weights.1.value",
            "weights.2.value",
            "cap",
            "quotas"
        ]
    );
    refused.refused("INVALID");
    let mut twice = grid(1);
    let first = twice["weights"][0].clone();
    twice["weights"][1] = first;
    coordinator.tell("publishGrid", twice).await.refused("INVALID");
    let mut none = grid(1);
    none["quotas"] = json!([]);
    none["weights"] = json!([]);
    coordinator
        .tell("publishGrid", none.clone())
        .await
        .refused("INVALID");
    none["weights"] = grid(1)["weights"].clone();
    coordinator.tell("publishGrid", none).await.done();
}

async fn of_two_grids_one_is_published(app: &TestApp) {
    let coordinator = app.coordinator();
    let (one, other) = tokio::join!(
        coordinator.tell("publishGrid", grid(1)),
        coordinator.tell("publishGrid", grid(1)),
    );
    let published = [&one, &other]
        .into_iter()
        .filter(|outcome| !outcome.node.is_null());
    assert_eq!(published.count(), 1);
    let late = if one.node.is_null() { one } else { other };
    late.refused("GRID_CHANGED");
    coordinator
        .tell("publishGrid", grid(1))
        .await
        .refused("GRID_CHANGED");
    coordinator.tell("publishGrid", grid(2)).await.done();
}

const TRIED: &str = "query($input: SimulateGridInput!) { simulateGrid(input: $input) {
    waiting computers rising falling
    audiences { audience waiting before after }
    moves { case { id } rankBefore rankAfter pointsBefore pointsAfter }
    problems { code field }
} }";

/// Three students: the most in need by the grid in force, the second, and the last, whom another grid puts first.
async fn a_grid_is_tried_before_it_is_published(app: &TestApp) {
    let coordinator = app.coordinator();
    app.ready(&["ESSAI1", "ESSAI2"]).await;
    let mut cases = Vec::new();
    for (given, step) in [("Maëlle", "STEP_7"), ("Enora", "STEP_6"), ("Yann", "STEP_5")] {
        let student = referral().with_scholarship(step).named(given, "Lebihan");
        cases.push(app.eligible(&app.crous(), student).await);
    }
    let rules = |points: i32, percent: [i32; 2]| {
        json!({
            "cap": 100,
            "weights": [{ "criterion": "SCHOLARSHIP", "value": "STEP_5", "points": points }],
            "quotas": [
                { "audience": "STUDENT", "percent": percent[0] },
                { "audience": "FAMILY", "percent": percent[1] },
            ],
        })
    };
    let tried = async |rules: &Value| {
        let answer = coordinator.ask(TRIED, json!({ "input": rules })).await.ok();
        answer["simulateGrid"].clone()
    };
    let other = tried(&rules(90, [50, 50])).await;
    assert_eq!(
        (
            &other["waiting"],
            &other["computers"],
            &other["rising"],
            &other["falling"]
        ),
        (&json!(3), &json!(2), &json!(1), &json!(2))
    );
    assert_eq!(
        other["audiences"],
        json!([{ "audience": "STUDENT", "waiting": 3, "before": 2, "after": 1 }]),
        "half of two computers is one"
    );
    let moves = other["moves"].as_array().unwrap();
    let ranks = |one: &Value| {
        (
            one["rankBefore"].as_i64().unwrap(),
            one["rankAfter"].as_i64().unwrap(),
        )
    };
    assert_eq!(
        moves[0]["case"]["id"],
        cases[2].as_str(),
        "who goes furthest comes first"
    );
    assert_eq!(
        moves.iter().map(ranks).collect::<Vec<_>>(),
        [(3, 1), (1, 2), (2, 3)]
    );
    assert_eq!(moves[0]["pointsAfter"], 90);
    assert_eq!(moves[1]["pointsAfter"], 0);

    // On an agenda that is not fixed it counts too; once it is fixed, it does not move any more.
    let at = app.app.clock.now().plus_millis(3_600_000).rfc3339();
    let sitting = crate::builders::commission(&at, 1, &[app.member().organisation()]);
    let sitting = coordinator.tell("planCommission", sitting).await.done();
    coordinator.put_on_agenda(&sitting, &cases[..1]).await.done();
    assert_eq!(tried(&rules(90, [50, 50])).await, other);
    coordinator.freeze_commission(&sitting).await.done();
    assert_eq!(tried(&rules(90, [50, 50])).await["waiting"], 2);

    // Nothing was published; what is wrong is said as at the publication; nobody else may try.
    let in_force = "{ grid(territory: \"poitiers\") { version } }";
    let in_force = app.anonymous().ask(in_force, json!({})).await.ok();
    assert_eq!(in_force["grid"]["version"], 1);
    let wrong = tried(&rules(101, [50, 51])).await;
    assert_eq!(
        wrong["problems"],
        json!([
            { "code": "INVALID", "field": "weights.0.points" },
            { "code": "INVALID", "field": "quotas" },
        ])
    );
    assert_eq!(wrong["moves"], json!([]));
    for other in [app.crous(), app.member(), app.workshop()] {
        let input = json!({ "input": rules(90, [50, 50]) });
        assert_eq!(other.ask(TRIED, input).await.code(), "FORBIDDEN");
    }
}

/// How long somebody waited, and whether their partner sent them before, are known when they are scored, and kept.
async fn a_score_knows_how_a_case_stands(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let input = json!({
        "expectedVersion": 1,
        "cap": 100,
        "weights": [
            { "criterion": "WAITING_MONTHS", "value": "3", "points": 20 },
            { "criterion": "EARLIER_AID", "value": "no", "points": 5 },
            { "criterion": "CONNECTION", "value": "yes", "points": 1 },
        ],
    });
    coordinator.tell("publishGrid", input).await.done();
    let computers = app.ready(&["STANDING1", "STANDING2"]).await;
    let points =
        async |case: &str| crous.about("case", case, "score { points }").await["score"]["points"].clone();
    let student = || referral().of_student().named("Lou", "Vernet");

    // Another partner's case of the same person tells nothing; what CROUS was given for them does.
    let elsewhere = app.granted(&app.university(), student()).await;
    equip(app, &elsewhere, &computers[0].id, "2024-02-20").await;
    let mine = app.eligible(&crous, student()).await;
    assert_eq!(points(&mine).await, 6);
    let other = app.eligible(&crous, student().named("Ève", "Vernet")).await;
    app.days_later(100);
    assert_eq!(
        points(&mine).await,
        6,
        "a score stands as long as the case is not scored again"
    );
    let commission = app.sitting(&[mine.clone(), other.clone()]).await;
    assert_eq!(
        (points(&mine).await, points(&other).await),
        (json!(26), json!(26))
    );
    let item = app.item_of(&commission, &mine).await;
    coordinator.take_up_item(&item).await.done();
    let input = json!({ "agendaItemId": item, "outcome": "GRANT", "deviation": "Pour ce test." });
    coordinator.tell("decideItem", input).await.done();
    coordinator.settle_item(&item).await.done();
    coordinator.close_commission(&commission).await.done();
    equip(app, &mine, &computers[1].id, "2024-06-18").await;
    let again = app.eligible(&crous, student()).await;
    assert_eq!(points(&again).await, 1, "CROUS had a computer for this person");
    assert_eq!(points(&mine).await, 26, "and what was scored then stays");

    // Who takes the case over does not learn what the partner before did for the person.
    let university = app.university();
    let transfer = crous
        .propose_transfer(&again, university.organisation())
        .await
        .done();
    let input = json!({ "transferId": transfer });
    university.tell("acceptTransfer", input).await.done();
    let tells = async |who: &Persona| {
        let asked = "explanation { lines { criterion from } }";
        let lines = who.about("case", &again, asked).await["explanation"]["lines"].clone();
        let line = json!({ "criterion": "EARLIER_AID", "from": "PROGRAMME" });
        lines.as_array().expect("lines").contains(&line)
    };
    assert!(tells(&coordinator).await);
    assert!(!tells(&university).await);
}

/// The person of a granted case has a computer, on a day.
async fn equip(app: &TestApp, case: &str, device: &str, day: &str) {
    let coordinator = app.coordinator();
    coordinator.reserve_device(case, device).await.done();
    let (planned, then) = (format!("{day}T09:30:00Z"), format!("{day}T10:00:00Z"));
    let place = app.adviser();
    let handover = coordinator
        .plan_handover(case, place.organisation(), &planned)
        .await
        .done();
    app.set_clock(&then);
    place.complete_handover(&handover).await.done();
}
