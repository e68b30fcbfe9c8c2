//! What is published: few people are never told of, not even by subtraction or by comparing two publications.

use entity::case_file::{self, Audience};
use entity::commission::agenda_item::{self, Outcome};
use entity::commission::state::ItemState;
use entity::person;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::{Value, json};

use crate::app::{TestApp, moment};
use crate::builders::{raw, referral};

on_both!(
    few_people_are_never_told_of,
    decisions_are_told_of_many_together,
    the_sheet_says_the_same,
);

/// So many cases of each audience equipped on a day, written beneath the API: what is published is counted from rows.
async fn equipped(app: &TestApp, at: &str, counts: [usize; 3]) {
    let model = app.crous().submit_referral(referral().of_student()).await.done();
    let db = &app.app.db;
    let row = case_file::Entity::find_by_id(raw(&model))
        .one(db)
        .await
        .unwrap()
        .unwrap();
    for (audience, count) in Audience::ALL.iter().zip(counts) {
        for _ in 0..count {
            let row = case_file::ActiveModel {
                id: Set(uuid::Uuid::now_v7()),
                audience: Set(*audience),
                equipped_at: Set(Some(moment(at))),
                ..row.clone().into()
            };
            row.insert(db).await.unwrap();
        }
    }
}

async fn publish(app: &TestApp, day: &str) -> Value {
    app.coordinator()
        .tell("publishFigures", json!({ "asOf": day }))
        .await
        .success();
    let (status, content) = app.anonymous().get("/open-data/poitiers/summary.json").await;
    assert_eq!(status, 200);
    content
}

async fn few_people_are_never_told_of(app: &TestApp) {
    let fees =
        json!({ "category": "FEES", "label": "Prestation", "amountCents": 100_000, "from": "2023-01-01" });
    app.coordinator().tell("recordCost", fees).await.done();
    equipped(app, "2023-04-04T10:00:00Z", [26, 12, 10]).await;
    equipped(app, "2023-07-04T10:00:00Z", [28, 13, 11]).await;
    let first = publish(app, "2023-08-31").await;
    assert_eq!(
        first["handedOver"],
        json!({ "total": 100, "FAMILY": 54, "JOB_SEEKER": 25, "STUDENT": 21 })
    );
    // Ten students in April are few: they hide those of July, and the job seekers of both months with them.
    let month = |month: &str, total: i64, families: i64| json!({ "month": month, "handedOver": total, "FAMILY": families, "JOB_SEEKER": null, "STUDENT": null });
    assert_eq!(
        first["months"],
        json!([month("2023-04", 48, 26), month("2023-07", 52, 28)])
    );
    assert_eq!(
        first["computerCost"],
        json!({ "directCents": 1_000, "fullCents": 1_000 })
    );

    // Ten more people: nothing that is told of people moves, and no quotient gives them away.
    equipped(app, "2023-09-12T10:00:00Z", [4, 3, 3]).await;
    let second = publish(app, "2023-09-30").await;
    for same in ["handedOver", "computerCost", "avoided"] {
        assert_eq!(second[same], first[same], "{same}");
    }
    assert_eq!(second["months"][2]["handedOver"], Value::Null);

    // One more, and the eleven are told together.
    equipped(app, "2023-10-03T10:00:00Z", [0, 0, 1]).await;
    let third = publish(app, "2023-10-31").await;
    assert_eq!(third["handedOver"]["total"], 111);
    assert_eq!(third["computerCost"]["directCents"], 901);
    for hidden in [&third["months"][2], &third["months"][3]] {
        assert_eq!(hidden["handedOver"], Value::Null, "each month is few: {hidden}");
    }
    assert_eq!(third["handedOver"]["STUDENT"], 21, "four more are few");
}

/// So many decisions of each audience on a day, granted and not, written beneath the API as copies of one.
async fn decided(app: &TestApp, at: &str, counts: [[usize; 2]; 3]) {
    let db = &app.app.db;
    let case = case_file::Entity::find().one(db).await.unwrap().unwrap();
    let item = agenda_item::Entity::find().one(db).await.unwrap().unwrap();
    let known = person::Entity::find_by_id(case.person_id)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    for (audience, counts) in Audience::ALL.iter().zip(counts) {
        for (outcome, count) in [Outcome::Grant, Outcome::Reject].into_iter().zip(counts) {
            for _ in 0..count {
                let (case_id, person_id) = (uuid::Uuid::now_v7(), uuid::Uuid::now_v7());
                let row = person::ActiveModel {
                    id: Set(person_id),
                    ..known.clone().into()
                };
                row.insert(db).await.unwrap();
                let row = case_file::ActiveModel {
                    id: Set(case_id),
                    person_id: Set(person_id),
                    audience: Set(*audience),
                    ..case.clone().into()
                };
                row.insert(db).await.unwrap();
                let row = agenda_item::ActiveModel {
                    id: Set(uuid::Uuid::now_v7()),
                    case_id: Set(case_id),
                    state: Set(ItemState::Settled),
                    outcome: Set(Some(outcome)),
                    decided_at: Set(Some(moment(at))),
                    ..item.clone().into()
                };
                row.insert(db).await.unwrap();
            }
        }
    }
}

/// No number under eleven is told, in whichever table, and none that is not told is alone in its line or column.
fn is_discreet(fairness: &Value) {
    let columns = ["granted", "notGranted", "decisions"];
    assert_eq!(
        fairness["referrerKinds"],
        json!([]),
        "they would tell of the audiences"
    );
    let tables = ["audiences", "communes"].map(|table| fairness[table].as_array().unwrap().clone());
    for table in &tables {
        for group in table {
            let told: Vec<i64> = columns
                .iter()
                .filter_map(|column| group[column].as_i64())
                .collect();
            assert!(told.iter().all(|number| *number >= 11), "{group}");
            assert_ne!(told.len(), 2, "the third follows from the two: {group}");
        }
        for column in columns {
            let hidden = table.iter().filter(|group| group[column].is_null()).count();
            assert_ne!(hidden, 1, "{column} follows from the others: {table:?}");
        }
        assert_eq!(table.last(), tables[0].last(), "there is one total");
    }
}

async fn decisions_are_told_of_many_together(app: &TestApp) {
    let case = app.eligible(&app.crous(), referral().of_student()).await;
    app.sitting(&[case]).await;
    decided(app, "2023-04-04T10:00:00Z", [[20, 14], [30, 16], [15, 3]]).await;
    let first = publish(app, "2023-08-31").await["fairness"].clone();
    is_discreet(&first);
    // Three students were not granted a computer: that hides how many were, and one more group with them.
    let group = |group: &str| {
        let all = first["audiences"].as_array().unwrap();
        all.iter().find(|of| of["group"] == group).unwrap().clone()
    };
    assert_eq!(
        (&group("STUDENT")["granted"], &group("STUDENT")["notGranted"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(group("ALL")["decisions"], 98);
    assert_eq!(
        first["communes"][0]["group"], "OTHER",
        "nobody knows where they live"
    );
    let counted = app
        .coordinator()
        .ask(
            "{ figures(asOf: \"2023-08-31\") { fairness { audiences { group decisions granted } } } }",
            json!({}),
        )
        .await
        .ok();
    let student = json!({ "group": "STUDENT", "decisions": 18, "granted": 15 });
    assert!(
        counted["figures"]["fairness"]["audiences"]
            .as_array()
            .unwrap()
            .contains(&student)
    );

    // Ten more: nothing moves. An eleventh, and they are told together.
    decided(app, "2023-09-12T10:00:00Z", [[4, 0], [3, 0], [0, 3]]).await;
    let second = publish(app, "2023-09-30").await["fairness"].clone();
    assert_eq!(second, first);
    decided(app, "2023-10-03T10:00:00Z", [[1, 0], [0, 0], [0, 0]]).await;
    let third = publish(app, "2023-10-31").await["fairness"].clone();
    assert_eq!(
        third["audiences"].as_array().unwrap().last().unwrap()["decisions"],
        109
    );
}

async fn the_sheet_says_the_same(app: &TestApp) {
    equipped(app, "2023-04-04T10:00:00Z", [12, 0, 0]).await;
    publish(app, "2023-04-30").await;
    let answer = reqwest::get(format!("{}/open-data/poitiers/summary.csv", app.url))
        .await
        .unwrap();
    assert_eq!(answer.headers()["content-type"], "text/csv; charset=utf-8");
    assert_eq!(answer.headers()["access-control-allow-origin"], "*");
    let sheet = answer.text().await.unwrap();
    let lines: Vec<&str> = sheet.lines().collect();
    assert_eq!(lines[0], "programme,asOf,measure,month,value");
    for line in [
        "Poitiers,2023-04-30,handedOver.FAMILY,,12",
        "Poitiers,2023-04-30,handedOver.STUDENT,,",
        "Poitiers,2023-04-30,months.handedOver,2023-04,12",
        "Poitiers,2023-04-30,commissions,,0",
    ] {
        assert!(lines.contains(&line), "{line} in {sheet}");
    }
    let nowhere = reqwest::get(format!("{}/open-data/nowhere/summary.csv", app.url))
        .await
        .unwrap();
    assert_eq!(nowhere.status(), 404);
}
