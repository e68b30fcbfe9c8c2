//! What is proposed for each case of an agenda: from the computers that are ready, by rank, and never more than advice.

use entity::account::membership;
use entity::device;
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{Referral, commission, referral};
use crate::persona::Persona;

on_both!(
    the_first_by_rank_are_proposed_a_computer,
    who_gave_a_computer_does_not_decide_on_it_knowingly,
    another_decision_says_why,
    places_are_kept_for_each_audience,
    a_computer_must_be_good_enough,
    what_was_promised_is_not_proposed_again,
    before_the_freeze_the_outlook_says_the_same,
    who_withdrew_is_proposed_nothing,
);

/// Students who want a laptop, the most in need first.
fn students() -> [Referral; 3] {
    ["STEP_7", "STEP_3", "NONE"].map(|step| {
        let given = format!("Ysaline{}", step.replace('_', ""));
        referral().with_scholarship(step).named(&given, "Courtevelle")
    })
}

async fn eligible(app: &TestApp, referrals: impl IntoIterator<Item = Referral>) -> Vec<String> {
    let mut cases = Vec::new();
    for referral in referrals {
        let audience = referral.clone().input()["audience"].clone();
        let referrer = if audience == "STUDENT" {
            app.crous()
        } else {
            app.association()
        };
        cases.push(app.eligible(&referrer, referral).await);
    }
    cases
}

const PROPOSED: &str = "stock { gridVersion computers { kind count } places { audience places } }
    agenda { id rank case { id } proposal { lack suiting device { id } } }";

/// The proposals of an agenda, in the order of these cases.
async fn proposals(app: &TestApp, commission: &str, cases: &[String]) -> (Value, Vec<Value>) {
    let read = app.coordinator().about("commission", commission, PROPOSED).await;
    let agenda = read["agenda"].as_array().expect("an agenda");
    let of = |case: &String| {
        let item = agenda.iter().find(|item| item["case"]["id"] == case.as_str());
        item.expect("an item")["proposal"].clone()
    };
    (read["stock"].clone(), cases.iter().map(of).collect())
}

async fn the_first_by_rank_are_proposed_a_computer(app: &TestApp) {
    let ready = app.ready(&["MZR1", "MZR2"]).await;
    let cases = eligible(app, students()).await;
    let commission = app.sitting(&cases).await;
    let (stock, proposals) = proposals(app, &commission, &cases).await;
    assert_eq!(
        stock,
        json!({ "gridVersion": 1, "computers": [{ "kind": "LAPTOP", "count": 2 }], "places": [] })
    );
    let given = |at: usize| json!({ "lack": null, "suiting": 2, "device": { "id": ready[at].id } });
    assert_eq!(
        proposals[0],
        given(0),
        "the one that came first goes to the first"
    );
    assert_eq!(proposals[1], given(1));
    assert_eq!(
        proposals[2],
        json!({ "lack": "COMPUTER", "suiting": 2, "device": null })
    );
    let seen = app.member().about("commission", &commission, PROPOSED).await;
    let lacks: Vec<_> = seen["agenda"]
        .as_array()
        .expect("an agenda")
        .iter()
        .map(|item| {
            assert_eq!(
                item["proposal"]["device"],
                Value::Null,
                "who decides learns no serial number"
            );
            item["proposal"]["lack"].clone()
        })
        .collect();
    assert_eq!(lacks, [Value::Null, Value::Null, json!("COMPUTER")]);
    let (facts, _) = app.coordinator().facts_after(None, 100).await;
    let frozen = facts
        .iter()
        .find(|fact| fact["kind"] == "COMMISSION_FROZEN")
        .expect("a fact");
    assert_eq!(
        (&frozen["data"]["ready"], &frozen["data"]["proposed"]),
        (&json!(2), &json!(2))
    );
}

/// The city coordinates, gives computers and decides: in a session for deciding, its own computers have no names either.
async fn who_gave_a_computer_does_not_decide_on_it_knowingly(app: &TestApp) {
    let (coordinator, decider) = (app.coordinator(), app.city_decider());
    let db = &app.app.db;
    let city = membership::Entity::find_by_id(coordinator.seat().membership)
        .one(db)
        .await;
    let city = city.expect("an answer").expect("a member").organisation_id;
    let computer = app.ready(&["MZR1"]).await.remove(0);
    device::Entity::update_many()
        .col_expr(device::Column::DonorId, city.into())
        .exec(db)
        .await
        .expect("given by the city");
    let own = decider.about("device", &computer.id, "serial").await;
    assert_eq!(own["serial"], "MZR1", "who gives a computer follows it");

    let cases = eligible(app, students()).await;
    let at = app.app.clock.now().plus_millis(3_600_000).rfc3339();
    let plan = commission(&at, 1, &[coordinator.organisation(), app.member().organisation()]);
    let sitting = coordinator.tell("planCommission", plan).await.done();
    coordinator.put_on_agenda(&sitting, &cases).await.done();
    coordinator.freeze_commission(&sitting).await.done();
    let proposed = async |who: &Persona| {
        let read = who.about("commission", &sitting, PROPOSED).await;
        read["agenda"][0]["proposal"].clone()
    };
    assert_eq!(proposed(&coordinator).await["device"]["id"], computer.id.as_str());
    assert_eq!(
        proposed(&decider).await,
        json!({ "lack": null, "suiting": 1, "device": null })
    );
}

async fn another_decision_says_why(app: &TestApp) {
    app.ready(&["MZR1"]).await;
    let cases = eligible(app, students()).await;
    let commission = app.sitting(&cases).await;
    let coordinator = app.coordinator();
    let decide = async |case: &str, outcome: &str, why: Option<&str>| {
        let item = app.item_of(&commission, case).await;
        let decided = json!({ "agendaItemId": item, "outcome": outcome, "deviation": why });
        coordinator.tell("decideItem", decided).await
    };
    for case in &cases {
        let item = app.item_of(&commission, case).await;
        coordinator.take_up_item(&item).await.done();
    }
    decide(&cases[0], "DEFER", None)
        .await
        .refused("DEVIATION_MISSING");
    decide(&cases[0], "DEFER", Some(" "))
        .await
        .refused("DEVIATION_MISSING");
    decide(&cases[1], "GRANT", None)
        .await
        .refused("DEVIATION_MISSING");
    decide(&cases[0], "DEFER", Some("En déplacement jusqu’en mars"))
        .await
        .done();
    decide(&cases[1], "GRANT", Some("Un examen dans dix jours"))
        .await
        .done();
    decide(&cases[2], "DEFER", None).await.done();
    let (facts, _) = coordinator.facts_after(None, 100).await;
    let deviations = facts.iter().filter(|fact| fact["kind"] == "ITEM_DECIDED");
    let deviations: Vec<_> = deviations.map(|fact| fact["data"]["deviates"].clone()).collect();
    assert_eq!(
        deviations,
        [json!(true), json!(true), json!(false)],
        "deviations are counted"
    );
}

async fn places_are_kept_for_each_audience(app: &TestApp) {
    app.ready(&["MZR1", "MZR2"]).await;
    app.coordinator()
        .tell(
            "publishGrid",
            grid(&json!({
                "quotas": [{ "audience": "FAMILY", "percent": 50 }, { "audience": "STUDENT", "percent": 50 }],
            })),
        )
        .await
        .done();
    let [one, two, _] = students();
    let family = referral().of_family().named("Amel", "Dubreuil");
    let cases = eligible(app, [one, two, family]).await;
    let commission = app.sitting(&cases).await;
    let (stock, proposals) = proposals(app, &commission, &cases).await;
    assert_eq!(stock["gridVersion"], 2);
    assert_eq!(
        stock["places"],
        json!([{ "audience": "FAMILY", "places": 1 }, { "audience": "STUDENT", "places": 1 }])
    );
    let lacks: Vec<_> = proposals.iter().map(|one| one["lack"].clone()).collect();
    assert_eq!(lacks, [Value::Null, json!("PLACE"), Value::Null]);
}

async fn a_computer_must_be_good_enough(app: &TestApp) {
    let coordinator = app.coordinator();
    for wrong in [
        json!([{ "audience": "STUDENT", "memoryMib": -1 }]),
        json!([{ "audience": "STUDENT", "memoryMib": 0 }, { "audience": "STUDENT", "memoryMib": 8192 }]),
    ] {
        let refused = coordinator
            .tell("publishGrid", grid(&json!({ "minimums": wrong })))
            .await;
        refused.refused("INVALID");
    }
    let minimums = json!([{ "audience": "STUDENT", "memoryMib": 1_048_576, "function": "B" }]);
    let published = "grid { minimums { audience memoryMib function } }";
    let published = coordinator
        .tell_for("publishGrid", grid(&json!({ "minimums": minimums })), published)
        .await;
    assert_eq!(published.success()["minimums"], minimums);
    app.ready(&["MZR1"]).await;
    let [one, ..] = students();
    let family = referral().of_family().named("Amel", "Dubreuil");
    let cases = eligible(app, [one, family]).await;
    let commission = app.sitting(&cases).await;
    let (_, proposals) = proposals(app, &commission, &cases).await;
    assert_eq!(
        proposals[0],
        json!({ "lack": "COMPUTER", "suiting": 0, "device": null })
    );
    assert_eq!(
        (&proposals[1]["lack"], &proposals[1]["suiting"]),
        (&Value::Null, &json!(1))
    );
}

async fn what_was_promised_is_not_proposed_again(app: &TestApp) {
    let ready = app.ready(&["MZR1", "MZR2"]).await;
    let [one, two, three] = students();
    let granted = app.granted(&app.crous(), one).await;
    let cases = eligible(app, [two, three]).await;
    let commission = app.sitting(&cases).await;
    let (stock, first) = proposals(app, &commission, &cases).await;
    assert_eq!(stock["computers"], json!([{ "kind": "LAPTOP", "count": 1 }]));
    assert_eq!(first[0]["device"]["id"], ready[1].id.as_str());
    assert_eq!(first[1]["lack"], "COMPUTER");
    // One that is held is not in stock, and owed to nobody any more.
    app.coordinator().close_commission(&commission).await.done();
    app.coordinator()
        .reserve_device(&granted, &ready[0].id)
        .await
        .done();
    let commission = app.sitting(&cases).await;
    let (stock, again) = proposals(app, &commission, &cases).await;
    assert_eq!(stock["computers"], json!([{ "kind": "LAPTOP", "count": 1 }]));
    assert_eq!(again, first);
}

/// A grid to publish, with other parts.
fn grid(parts: &Value) -> Value {
    let mut grid = json!({
        "expectedVersion": 1,
        "cap": 100,
        "weights": [
            { "criterion": "SCHOLARSHIP", "value": "STEP_3", "points": 20 },
            { "criterion": "SCHOLARSHIP", "value": "STEP_7", "points": 40 },
        ],
    });
    for (part, value) in parts.as_object().expect("parts") {
        grid[part] = value.clone();
    }
    grid
}

/// What an agenda would give is told while it is prepared, to who prepares it, beside what was granted this year.
async fn before_the_freeze_the_outlook_says_the_same(app: &TestApp) {
    let (coordinator, member) = (app.coordinator(), app.member());
    let first = eligible(app, [referral().of_student().named("Lou", "Granger")]).await;
    let held = app.sitting(&first).await;
    let item = app.item_of(&held, &first[0]).await;
    coordinator.take_up_item(&item).await.done();
    coordinator.grant(&item).await.done();
    coordinator.settle_item(&item).await.done();
    coordinator.close_commission(&held).await.done();

    // One of the three computers is promised to the case that was granted.
    app.ready(&["MZO1", "MZO2", "MZO3"]).await;
    let families = [referral().of_family().named("Lou", "Ferrand")];
    let cases = eligible(app, students().into_iter().chain(families)).await;
    let sits_at = app.app.clock.now().plus_millis(3_600_000);
    let called = [app.association(), app.crous(), member.clone()];
    let called: Vec<&str> = called.iter().map(Persona::organisation).collect();
    let planned = coordinator
        .tell("planCommission", commission(&sits_at.rfc3339(), 2, &called))
        .await
        .done();
    coordinator.put_on_agenda(&planned, &cases).await.done();
    let asked =
        "outlook { computers { kind count } audiences { audience listed served share grantedThisYear } }";
    let outlook = coordinator.about("commission", &planned, asked).await["outlook"].clone();
    let audience = |of: &str, listed: i64, served: i64, granted: i64| json!({ "audience": of, "listed": listed, "served": served, "share": null, "grantedThisYear": granted });
    assert_eq!(outlook["computers"], json!([{ "kind": "LAPTOP", "count": 2 }]));
    let audiences = [
        audience("FAMILY", 1, 1, 0),
        audience("JOB_SEEKER", 0, 0, 0),
        audience("STUDENT", 3, 1, 1),
    ];
    assert_eq!(outlook["audiences"], json!(audiences));
    coordinator.freeze_commission(&planned).await.done();
    let (_, proposals) = proposals(app, &planned, &cases).await;
    let served: Vec<bool> = proposals.iter().map(|one| one["lack"].is_null()).collect();
    assert_eq!(served, [true, false, false, true]);
    for who in [&coordinator, &member] {
        let read = who.about("commission", &planned, asked).await;
        assert_eq!(
            read,
            json!({ "outlook": null }),
            "once it is fixed the agenda says it itself"
        );
    }
}

/// A case that is withdrawn while an agenda is prepared has no place in its ranking, and no computer.
async fn who_withdrew_is_proposed_nothing(app: &TestApp) {
    app.ready(&["MZW1"]).await;
    let cases = eligible(app, students()).await;
    let called = [app.association(), app.member()];
    let called: Vec<&str> = called.iter().map(Persona::organisation).collect();
    let coordinator = app.coordinator();
    let planned = coordinator.plan_commission(&called, 2).await.done();
    coordinator.put_on_agenda(&planned, &cases).await.done();
    app.crous().withdraw_case(&cases[0]).await.done();
    let asked = "outlook { audiences { listed served } }";
    let outlook = coordinator.about("commission", &planned, asked).await["outlook"]["audiences"].clone();
    assert_eq!(outlook[2], json!({ "listed": 2, "served": 1 }));
    coordinator.freeze_commission(&planned).await.done();
    let (_, proposals) = proposals(app, &planned, &cases).await;
    assert_eq!(proposals[0], Value::Null);
    assert_eq!(proposals[1]["lack"], Value::Null, "the next one has it");
    assert_eq!(proposals[2]["lack"], "COMPUTER");
    let agenda = coordinator.agenda(&planned).await;
    let mut ranks: Vec<_> = agenda.iter().map(|item| item["rank"].as_i64()).collect();
    ranks.sort_unstable();
    assert_eq!(ranks, [None, Some(1), Some(2)]);
}
