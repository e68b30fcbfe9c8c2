//! I3: nothing is decided outside a sitting with its quorum, nor by who referred the case. I4: a no says why and how to
//! appeal. I11: the same case under the same grid has the same points.

use std::collections::BTreeSet;

use entity::case_file;
use entity::commission::agenda_item;
use entity::grid::{
    self,
    score::{Standing, score},
};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::app::TestApp;
use crate::builders::{raw, referral};

on_both!(
    nothing_is_decided_outside_a_sitting,
    a_quorum_is_counted_for_each_item,
    who_referred_a_case_takes_no_part_in_it,
    a_no_says_why,
    a_past_case_scores_the_same,
    a_tie_is_drawn_again_from_the_seed,
);

async fn nothing_is_decided_outside_a_sitting(app: &TestApp) {
    let case = app.eligible(&app.crous(), referral().of_student()).await;
    let (member, association, coordinator) = (app.member(), app.association(), app.coordinator());
    let called = [member.organisation(), association.organisation()];
    let commission = coordinator.plan_commission(&called, 2).await.done();
    coordinator
        .put_on_agenda(&commission, std::slice::from_ref(&case))
        .await
        .done();
    let item = app.item_of(&commission, &case).await;
    member.take_up_item(&item).await.halted("NOT_FOUND");
    coordinator.take_up_item(&item).await.refused("NOT_SITTING");
    coordinator
        .open_commission(&commission)
        .await
        .refused("WRONG_STATE");
    member.attend_commission(&commission).await.halted("NOT_FOUND");
    coordinator.freeze_commission(&commission).await.done();
    coordinator
        .put_on_agenda(&commission, std::slice::from_ref(&case))
        .await
        .refused("WRONG_STATE");
    member.take_up_item(&item).await.refused("NOT_SITTING");
    member.grant(&item).await.refused("NOT_SITTING");
    coordinator
        .open_commission(&commission)
        .await
        .refused("QUORUM_MISSING");
    member.attend_commission(&commission).await.done();
    member.attend_commission(&commission).await.success();
    coordinator
        .open_commission(&commission)
        .await
        .refused("QUORUM_MISSING");
    association.attend_commission(&commission).await.done();
    coordinator.open_commission(&commission).await.done();
    member.take_up_item(&item).await.done();
    coordinator.close_commission(&commission).await.done();
    for late in [
        member.grant(&item).await,
        member.take_up_item(&item).await,
        coordinator.settle_item(&item).await,
    ] {
        late.refused("NOT_SITTING");
    }
    assert_eq!(app.state_of("case", &case).await, "ELIGIBLE", "carried over");
    assert_eq!(app.state_of("commission", &commission).await, "CLOSED");
}

async fn a_quorum_is_counted_for_each_item(app: &TestApp) {
    let case = app.eligible(&app.crous(), referral().of_student()).await;
    let family = app.eligible(&app.association(), referral().of_family()).await;
    // CROUS, the association and the member are there; two must count.
    let commission = app.sitting(&[case.clone(), family.clone()]).await;
    let item = app.item_of(&commission, &case).await;
    let (member, coordinator) = (app.member(), app.coordinator());
    app.association().leave_commission(&commission).await.done();
    // Two organisations are there, and one of them referred the case.
    member.take_up_item(&item).await.refused("QUORUM_MISSING");
    app.association().attend_commission(&commission).await.done();
    member.take_up_item(&item).await.done();
    app.association().leave_commission(&commission).await.done();
    member.grant(&item).await.refused("QUORUM_MISSING");
    app.association().take_up_item(&item).await.refused("NOT_PRESENT");
    app.association().attend_commission(&commission).await.done();
    app.association().recuse_from_item(&item).await.done();
    member.grant(&item).await.refused("QUORUM_MISSING");
    app.association().grant(&item).await.refused("RECUSED");
    // A recusal is of one item.
    let other = app.item_of(&commission, &family).await;
    member.take_up_item(&other).await.done();
    member.grant(&other).await.done();
    coordinator.settle_item(&other).await.done();
    assert_eq!(app.state_of("case", &family).await, "GRANTED");
    assert_eq!(app.state_of("case", &case).await, "ON_AGENDA");
}

async fn who_referred_a_case_takes_no_part_in_it(app: &TestApp) {
    let case = app.eligible(&app.crous(), referral().of_student()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let crous = app.crous();
    crous.take_up_item(&item).await.refused("RECUSED");
    app.member().take_up_item(&item).await.done();
    crous.grant(&item).await.refused("RECUSED");
    crous
        .reject(&item, Some("OTHER"), Some("Non"))
        .await
        .refused("RECUSED");
    app.member().grant(&item).await.done();
    crous.undo_decision(&item).await.refused("RECUSED");
    crous.settle_item(&item).await.halted("FORBIDDEN");
    let (facts, _) = crous.facts_after(None, 100).await;
    assert!(
        facts.iter().any(|fact| fact["kind"] == "RECUSAL_RECORDED"),
        "the recusal is recorded"
    );
}

async fn a_no_says_why(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let case = app.eligible(&crous, referral().of_student()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let member = app.member();
    member.take_up_item(&item).await.done();
    for (reason, text) in [
        (None, None),
        (None, Some("Parce que")),
        (Some("OTHER"), None),
        (Some("OTHER"), Some("  \n")),
    ] {
        member.reject(&item, reason, text).await.refused("REASON_MISSING");
        let redirect = json!({ "agendaItemId": item, "outcome": "REDIRECT", "reason": reason, "text": text });
        member
            .tell("decideItem", redirect)
            .await
            .refused("REASON_MISSING");
    }
    assert_eq!(app.state_of("case", &case).await, "ON_AGENDA");
    member
        .reject(&item, Some("ALREADY_HELPED"), Some("Aidée l’an dernier."))
        .await
        .done();
    coordinator.settle_item(&item).await.done();

    let refused = crous
        .submit_referral(referral().named("Odet", "Vannier"))
        .await
        .done();
    coordinator
        .refuse_case(&refused, "OUTSIDE_TERRITORY", " ")
        .await
        .refused("REQUIRED");
    coordinator
        .refuse_case(&refused, "OUTSIDE_TERRITORY", "Habite Niort.")
        .await
        .done();
    for (case, outcome, reason, text) in [
        (&case, "REJECT", "ALREADY_HELPED", "Aidée l’an dernier."),
        (&refused, "", "OUTSIDE_TERRITORY", "Habite Niort."),
    ] {
        let seen = crous
            .about("case", case, "decision { outcome reason text appeal }")
            .await;
        let decision = &seen["decision"];
        assert_eq!(
            decision["outcome"].as_str().unwrap_or_default(),
            outcome,
            "{seen}"
        );
        assert_eq!(
            (&decision["reason"], &decision["text"]),
            (&json!(reason), &json!(text))
        );
        let appeal = decision["appeal"].as_str().unwrap_or_default();
        assert!(appeal.contains("dans les deux mois"), "{seen}");
    }
}

async fn a_past_case_scores_the_same(app: &TestApp) {
    let crous = app.crous();
    let student = referral().of_student().with_scholarship("STEP_5");
    let case = app.eligible(&crous, student).await;
    let read = "gridVersion deferrals score { points lines { criterion value points } }";
    let first = crous.about("case", &case, read).await;
    assert!(
        first["score"]["points"].as_i64().is_some_and(|points| points > 0),
        "{first}"
    );
    let lines = first["score"]["lines"].as_array().expect("lines");
    let sum: i64 = lines.iter().filter_map(|line| line["points"].as_i64()).sum();
    assert_eq!(Some(sum), first["score"]["points"].as_i64());

    // Put off once, it has the points of waiting, by the grid that scored it.
    let sits = async |case: &String| {
        let commission = app.sitting(std::slice::from_ref(case)).await;
        let item = app.item_of(&commission, case).await;
        app.member().take_up_item(&item).await.done();
        app.member().defer(&item).await.done();
        app.coordinator().settle_item(&item).await.done();
        app.coordinator().close_commission(&commission).await.done();
    };
    sits(&case).await;
    let waiting = crous.about("case", &case, read).await;
    assert_eq!(
        (&waiting["deferrals"], &waiting["gridVersion"]),
        (&json!(1), &json!(1))
    );
    assert!(waiting["score"]["points"].as_i64() > first["score"]["points"].as_i64());

    // A year goes by, and another grid is in force.
    app.days_later(366);
    let old = grid::Entity::find()
        .one(&app.app.db)
        .await
        .expect("grids")
        .expect("a grid");
    let stored = case_file::Entity::find_by_id(raw(&case))
        .one(&app.app.db)
        .await
        .expect("cases")
        .expect("the case");
    let mut rules = old.rules.clone();
    for weight in &mut rules.weights {
        weight.points += 1;
    }
    let mut new = old.clone().into_active_model();
    new.id = Set(Uuid::now_v7());
    new.territory_id = Set(stored.territory_id);
    new.version = Set(2);
    new.rules = Set(rules.clone());
    grid::Entity::insert(new)
        .exec_without_returning(&app.app.db)
        .await
        .expect("a second grid");
    assert_eq!(
        crous.about("case", &case, read).await,
        waiting,
        "nothing changes by itself"
    );
    assert_eq!(
        Some(score(&old.rules, &stored.criteria, stored.standing()).points),
        stored.score
    );
    let other = app
        .eligible(
            &crous,
            referral()
                .of_student()
                .with_scholarship("STEP_5")
                .named("Ève", "Morin"),
        )
        .await;
    let second = crous.about("case", &other, read).await;
    assert_eq!(second["gridVersion"], 2, "the grid in force scores what is new");
    assert_ne!(second["score"]["points"], first["score"]["points"]);

    // On the next agenda all are scored alike; what was decided keeps the points it had.
    sits(&case).await;
    let again = crous.about("case", &case, read).await;
    assert_eq!(
        (&again["deferrals"], &again["gridVersion"]),
        (&json!(2), &json!(2))
    );
    let items = agenda_item::Entity::find()
        .filter(agenda_item::Column::CaseId.eq(stored.id))
        .order_by_asc(agenda_item::Column::Id)
        .all(&app.app.db)
        .await
        .expect("items");
    let kept: Vec<_> = items
        .iter()
        .map(|item| (item.grid_version, item.deferrals, item.score))
        .collect();
    let points = |rules, deferrals| {
        let standing = Standing {
            deferrals,
            ..stored.standing()
        };
        score(rules, &stored.criteria, standing).points
    };
    assert_eq!(kept, [(1, 0, points(&old.rules, 0)), (2, 1, points(&rules, 1))]);
    assert_eq!(again["score"]["points"], json!(points(&rules, 2)));
}

/// Cases of as many points, sent at the same moment, are drawn in the order that anybody makes again from the recorded seed.
async fn a_tie_is_drawn_again_from_the_seed(app: &TestApp) {
    let mut cases = Vec::new();
    for family in ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit"] {
        cases.push(
            app.eligible(&app.crous(), referral().of_student().named("Lou", family))
                .await,
        );
    }
    let together = app.app.clock.now();
    case_file::Entity::update_many()
        .col_expr(case_file::Column::SubmittedAt, Expr::value(together))
        .exec(&app.app.db)
        .await
        .expect("a change");
    let commission = app.sitting(&cases).await;
    let asked = "seed agenda { rank points case { id } }";
    let read = app.coordinator().about("commission", &commission, asked).await;
    let seed = read["seed"].as_i64().expect("a seed");
    let agenda = read["agenda"].as_array().expect("an agenda");
    let points: BTreeSet<i64> = agenda.iter().filter_map(|item| item["points"].as_i64()).collect();
    assert_eq!(points.len(), 1, "all have as many");
    let ranked: Vec<Uuid> = agenda
        .iter()
        .map(|item| raw(item["case"]["id"].as_str().expect("an id")))
        .collect();
    let mut drawn: Vec<Uuid> = cases.iter().map(|case| raw(case)).collect();
    drawn.sort_by_cached_key(|case| {
        let lot = Sha256::new()
            .chain_update(seed.to_be_bytes())
            .chain_update(case.as_bytes());
        lot.finalize().to_vec()
    });
    assert_eq!(ranked, drawn);
}
