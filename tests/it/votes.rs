//! A sitting as its members make it: votes where somebody asks for one, recusals, quorums that come and go, two people who
//! decide one case at once. Whatever is done in whatever order, nothing is decided without its quorum or against a vote, and
//! who is recused has no voice (I3).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::{Outcome, Persona};

on_both!(
    what_was_voted_is_decided,
    who_is_recused_has_no_voice,
    two_decide_one_case_at_once,
    whatever_is_done_the_rules_hold,
);

const QUORUM: usize = 2;

/// What somebody is told of an item.
async fn item_for(who: &Persona, id: &str, selection: &str) -> Value {
    let query = format!("query($id: ID!) {{ node(id: $id) {{ ... on AgendaItem {{ {selection} }} }} }}");
    let mut data = who.ask(&query, json!({ "id": id })).await.ok();
    data["node"].take()
}

async fn what_was_voted_is_decided(app: &TestApp) {
    let case = app.eligible(&app.insertion(), referral().of_job_seeker()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let (coordinator, member, association) = (app.coordinator(), app.member(), app.association());
    member.cast_ballot(&item, "GRANT").await.refused("WRONG_STATE");
    member.ask_vote(&item).await.refused("WRONG_STATE");
    coordinator.take_up_item(&item).await.done();
    member.cast_ballot(&item, "GRANT").await.refused("WRONG_STATE");
    app.donor().ask_vote(&item).await.halted("FORBIDDEN");
    member.ask_vote(&item).await.done();
    coordinator.ask_vote(&item).await.refused("WRONG_STATE");
    coordinator.cast_ballot(&item, "GRANT").await.halted("FORBIDDEN");
    member.cast_ballot(&item, "DEFER").await.done();
    coordinator.defer(&item).await.refused("VOTE_AWAITED");
    association.cast_ballot(&item, "GRANT").await.done();
    // Whoever changes their mind has one ballot all the same.
    member.cast_ballot(&item, "GRANT").await.done();
    app.crous().cast_ballot(&item, "DEFER").await.done();
    coordinator.defer(&item).await.refused("VOTE_DIFFERS");
    let asked = "vote { cast mine counts { choice count } }";
    let seen = item_for(&member, &item, asked).await["vote"].clone();
    let counts = json!([{ "choice": "GRANT", "count": 2 }, { "choice": "DEFER", "count": 1 }]);
    assert_eq!(seen, json!({ "cast": 3, "mine": "GRANT", "counts": counts }));
    let seen = item_for(&coordinator, &item, "vote { mine }").await;
    assert_eq!(seen, json!({ "vote": { "mine": null } }));
    coordinator.grant(&item).await.done();
    member.cast_ballot(&item, "DEFER").await.refused("WRONG_STATE");
    // A decision that is taken back leaves the vote as it was.
    coordinator.undo_decision(&item).await.done();
    coordinator.defer(&item).await.refused("VOTE_DIFFERS");
    coordinator.grant(&item).await.done();
    coordinator.settle_item(&item).await.done();
    assert_eq!(app.state_of("case", &case).await, "GRANTED");
}

async fn who_is_recused_has_no_voice(app: &TestApp) {
    let case = app.eligible(&app.crous(), referral().of_student()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let (coordinator, member, association) = (app.coordinator(), app.member(), app.association());
    let parts = "counting recusals takesPart";
    let seen = item_for(&coordinator, &item, parts).await;
    assert_eq!(seen, json!({ "counting": 2, "recusals": 1, "takesPart": true }));
    // Numbers that move when an organisation comes or goes would say which cases it referred.
    let seen = item_for(&member, &item, parts).await;
    assert_eq!(
        seen,
        json!({ "counting": null, "recusals": null, "takesPart": true })
    );
    let seen = item_for(&app.crous(), &item, "takesPart").await;
    assert_eq!(seen, json!({ "takesPart": false }));
    coordinator.take_up_item(&item).await.done();
    app.crous().ask_vote(&item).await.refused("RECUSED");
    member.ask_vote(&item).await.done();
    app.crous().cast_ballot(&item, "GRANT").await.refused("RECUSED");
    association.cast_ballot(&item, "DEFER").await.done();
    member.cast_ballot(&item, "GRANT").await.done();
    // A recusal takes the ballot with it, and the quorum too.
    association.recuse_from_item(&item).await.done();
    let seen = item_for(&coordinator, &item, "counting vote { cast }").await;
    assert_eq!(seen, json!({ "counting": 1, "vote": { "cast": 1 } }));
    association.cast_ballot(&item, "DEFER").await.refused("RECUSED");
    coordinator.grant(&item).await.refused("QUORUM_MISSING");
    member.leave_commission(&commission).await.done();
    member.cast_ballot(&item, "DEFER").await.refused("NOT_PRESENT");
}

async fn two_decide_one_case_at_once(app: &TestApp) {
    let case = app.eligible(&app.insertion(), referral().of_job_seeker()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let (coordinator, member) = (app.coordinator(), app.member());
    for round in 0..8 {
        if round == 0 {
            coordinator.take_up_item(&item).await.done();
        } else {
            coordinator.undo_decision(&item).await.done();
        }
        let (one, other) = tokio::join!(coordinator.grant(&item), member.defer(&item));
        let [first, second] = [one, other].map(|outcome| outcome.is_done());
        assert!(first ^ second, "one of them is told that the other was faster");
        let decided = item_for(&coordinator, &item, "state outcome").await;
        let outcome = if first { "GRANT" } else { "DEFER" };
        assert_eq!(decided, json!({ "state": "PROVISIONAL", "outcome": outcome }));
    }
    let (one, other) = tokio::join!(coordinator.settle_item(&item), coordinator.undo_decision(&item));
    assert!(one.is_done() ^ other.is_done(), "settled, or taken back");
}

/// What a test knows of an item.
#[derive(Default)]
struct Known {
    id: String,
    referrer: usize,
    recused: BTreeSet<usize>,
    state: &'static str,
    asked: bool,
    ballots: BTreeMap<usize, &'static str>,
}

impl Known {
    fn takes_part(&self, who: usize) -> bool {
        who != self.referrer && !self.recused.contains(&who)
    }

    fn counting(&self, present: &BTreeSet<usize>) -> usize {
        present.iter().filter(|who| self.takes_part(**who)).count()
    }

    fn lets(&self, outcome: &str) -> bool {
        let voices = |of: &str| self.ballots.values().filter(|choice| **choice == of).count();
        let most = ["GRANT", "DEFER"]
            .map(voices)
            .into_iter()
            .max()
            .unwrap_or_default();
        !self.asked || (self.ballots.len() >= QUORUM && (most == 0 || voices(outcome) == most))
    }
}

/// Numbers that are the same each time: what fails once fails again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }
}

/// What may be done, the more often the more it stands here. Recusals are for ever: few of them, or nothing would be decided
/// any more.
const DEEDS: [&str; 24] = [
    "attend", "attend", "attend", "attend", "leave", "take up", "take up", "take up", "ask", "ask", "ask",
    "vote", "vote", "vote", "vote", "vote", "vote", "decide", "decide", "decide", "undo", "undo", "undo",
    "recuse",
];
/// Who sits, in the order of [`TestApp::sitting`]; the coordinator comes after them.
const SEATS: usize = 3;
const CROUS: usize = 2;
/// Who referred the third case is not called.
const NOBODY: usize = 9;

/// A sitting on three cases, each with another to whom it is known: its items, as a test knows them.
async fn three_items(app: &TestApp, people: &[Persona; SEATS + 1], family: &str) -> (String, Vec<Known>) {
    let mut cases = Vec::new();
    for referrer in [CROUS, 1, NOBODY] {
        let sent = match referrer {
            CROUS => {
                app.eligible(&people[CROUS], referral().of_student().named("Lou", family))
                    .await
            }
            1 => {
                app.eligible(&people[1], referral().of_family().named("Lou", family))
                    .await
            }
            _ => {
                app.eligible(&app.insertion(), referral().of_job_seeker().named("Lou", family))
                    .await
            }
        };
        cases.push((sent, referrer));
    }
    let ids: Vec<String> = cases.iter().map(|(case, _)| case.clone()).collect();
    let commission = app.sitting(&ids).await;
    let mut items = Vec::new();
    for (case, referrer) in &cases {
        let id = app.item_of(&commission, case).await;
        items.push(Known {
            id,
            referrer: *referrer,
            state: "LISTED",
            ..Known::default()
        });
    }
    (commission, items)
}

async fn whatever_is_done_the_rules_hold(app: &TestApp) {
    let (mut done, mut refused) = (0, 0);
    for (seed, family) in (20_240_311..).zip(["Un", "Deux", "Trois", "Quatre", "Cinq"]) {
        let (more, less) = a_sitting_of_any_kind(app, seed, family).await;
        done += more;
        refused += less;
    }
    assert!(
        done > 100 && refused > 100,
        "both are tried: {done} done, {refused} refused"
    );
}

/// Whatever comes up, a hundred and twenty times; says how often it was done, and how often refused.
async fn a_sitting_of_any_kind(app: &TestApp, seed: u64, family: &str) -> (usize, usize) {
    let people: [Persona; SEATS + 1] = [app.member(), app.association(), app.crous(), app.coordinator()];
    let (commission, mut items) = three_items(app, &people, family).await;
    let mut present: BTreeSet<usize> = (0..SEATS).collect();
    let mut dice = Dice(seed);
    let (mut done, mut refused) = (0, 0);
    for turn in 0..120 {
        let who = dice.below(SEATS + 1);
        let speaker = &people[who];
        let at = dice.below(3);
        let item = &mut items[at];
        let may = item.takes_part(who) && (who == SEATS || present.contains(&who));
        let quorum = item.counting(&present) >= QUORUM;
        let deed = DEEDS[dice.below(DEEDS.len())];
        let (outcome, expected): (Outcome, bool) = match deed {
            "attend" | "leave" | "recuse" if who == SEATS => continue,
            "attend" => (speaker.attend_commission(&commission).await, true),
            "leave" => (speaker.leave_commission(&commission).await, true),
            "take up" => (
                speaker.take_up_item(&item.id).await,
                may && quorum && item.state == "LISTED",
            ),
            "ask" => {
                let open = item.state == "OPEN" && !item.asked;
                (speaker.ask_vote(&item.id).await, may && quorum && open)
            }
            "vote" => {
                let open = item.state == "OPEN" && item.asked && who != SEATS;
                let choice = ["GRANT", "DEFER", "ABSTAIN"][dice.below(3)];
                let cast = speaker.cast_ballot(&item.id, choice).await;
                if may && open {
                    item.ballots.insert(who, choice);
                }
                (cast, may && open)
            }
            "decide" => {
                let word = ["GRANT", "DEFER"][dice.below(2)];
                let decided = speaker
                    .tell("decideItem", json!({ "agendaItemId": item.id, "outcome": word }))
                    .await;
                (decided, may && quorum && item.state == "OPEN" && item.lets(word))
            }
            "undo" => (
                speaker.undo_decision(&item.id).await,
                may && item.state == "PROVISIONAL",
            ),
            _ => {
                let waits = matches!(item.state, "LISTED" | "OPEN");
                (speaker.recuse_from_item(&item.id).await, waits)
            }
        };
        assert_eq!(
            outcome.is_done(),
            expected,
            "turn {turn}: deed {deed} of {who} on {}",
            item.id
        );
        if !expected {
            refused += 1;
            continue;
        }
        done += 1;
        if deed == "leave" {
            // A vote is of those who are there.
            for open in items.iter_mut().filter(|item| item.state == "OPEN") {
                open.ballots.remove(&who);
            }
        }
        let item = &mut items[at];
        match deed {
            "attend" => drop(present.insert(who)),
            "leave" => drop(present.remove(&who)),
            "take up" | "undo" => item.state = "OPEN",
            "ask" => item.asked = true,
            "decide" => item.state = "PROVISIONAL",
            "recuse" => {
                item.recused.insert(who);
                item.ballots.remove(&who);
            }
            _ => {}
        }
        let told = item_for(&people[SEATS], &item.id, "state counting vote { cast }").await;
        let vote = if item.asked {
            json!({ "cast": item.ballots.len() })
        } else {
            json!(null)
        };
        let expected = json!({ "state": item.state, "counting": item.counting(&present), "vote": vote });
        assert_eq!(told, expected, "turn {turn}");
    }
    (done, refused)
}
