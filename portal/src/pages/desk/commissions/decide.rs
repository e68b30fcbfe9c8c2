//! What is done with a case before the commission. To settle it leads to the next one.

use actix_web::web;

use super::{href, item, item_href};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Page, Wrong, act, operation};
use crate::pages::room::sheet;
use crate::visit::Visit;

type Outcome = String;
type RefusalReason = String;

operation!(
    "src/pages/desk/commissions/decide.graphql": SittingTakeUp, SittingAskVote, SittingDecide, SittingUndo, SittingSettle;
    ("Outcome", "RefusalReason")
);

/// A commission and an item of its agenda, as the address names them.
type Where = web::Path<(String, String)>;

/// `POST …/take-up`
pub(crate) async fn take_up(visit: Visit, at: Where, form: Form) -> Answer {
    let input = sitting_take_up::TakeUpItemInput {
        agenda_item_id: at.1.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingTakeUp, sitting_take_up.take_up_item, input);
    end(&visit, &at, ("take-up", &form), wrong).await
}

/// `POST …/ask-vote`
pub(crate) async fn ask_vote(visit: Visit, at: Where, form: Form) -> Answer {
    let input = sitting_ask_vote::AskVoteInput {
        agenda_item_id: at.1.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingAskVote, sitting_ask_vote.ask_vote, input);
    end(&visit, &at, ("ask-vote", &form), wrong).await
}

/// `POST …/grant`
pub(crate) async fn grant(visit: Visit, at: Where, form: Form) -> Answer {
    decide(&visit, &at, ("grant", &form), Some("GRANT".to_owned()), &[]).await
}

/// `POST …/defer`
pub(crate) async fn defer(visit: Visit, at: Where, form: Form) -> Answer {
    decide(&visit, &at, ("defer", &form), Some("DEFER".to_owned()), &[]).await
}

/// `POST …/refuse`: with a reason and words, as the law asks.
pub(crate) async fn refuse(visit: Visit, at: Where, form: Form) -> Answer {
    let outcome = form.maybe("outcome");
    decide(&visit, &at, ("refuse", &form), outcome, &["reason", "text"]).await
}

/// `POST …/deviate`
pub(crate) async fn deviate(visit: Visit, at: Where, form: Form) -> Answer {
    let outcome = form.maybe("outcome");
    decide(&visit, &at, ("deviate", &form), outcome, &["deviation"]).await
}

async fn decide(
    visit: &Visit,
    at: &Where,
    (name, form): (&str, &Form),
    outcome: Option<String>,
    asked: &[&str],
) -> Answer {
    let mut wrong = Vec::new();
    if outcome.is_none() {
        wrong.extend(visit.missing("outcome"));
    }
    for question in asked {
        if !form.has(question) {
            wrong.extend(visit.missing(question));
        }
    }
    let (Some(outcome), true) = (outcome, wrong.is_empty()) else {
        return end(visit, at, (name, form), wrong).await;
    };
    let input = sitting_decide::DecideItemInput {
        agenda_item_id: at.1.clone(),
        outcome,
        reason: form.maybe("reason"),
        text: form.maybe("text"),
        deviation: form.maybe("deviation"),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingDecide, sitting_decide.decide_item, input);
    end(visit, at, (name, form), wrong).await
}

/// `POST …/undo`
pub(crate) async fn undo(visit: Visit, at: Where, form: Form) -> Answer {
    let input = sitting_undo::UndoDecisionInput {
        agenda_item_id: at.1.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingUndo, sitting_undo.undo_decision, input);
    end(&visit, &at, ("undo", &form), wrong).await
}

/// `POST …/settle`: then on to the next case that waits, or back to the commission when none does.
pub(crate) async fn settle(visit: Visit, at: Where, form: Form) -> Answer {
    let input = sitting_settle::SettleItemInput {
        agenda_item_id: at.1.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingSettle, sitting_settle.settle_item, input);
    if !wrong.is_empty() {
        return end(&visit, &at, ("settle", &form), wrong).await;
    }
    let (commission, item) = sheet::item(&visit, &at.0, &at.1).await?;
    let agenda = &commission.agenda;
    let here = agenda.iter().position(|other| other.id == item.id).unwrap_or(0);
    // A case that lacks its quorum stays behind: the sitting goes on, and comes back to it at the end.
    let (before, after) = agenda.split_at(here);
    let waits = |item: &&sheet::Place| matches!(item.state.as_str(), "LISTED" | "OPEN" | "PROVISIONAL");
    let next = after.iter().chain(before).find(waits);
    let to = next.map_or_else(|| href(&at.0), |item| item_href(&at.0, &item.id));
    visit.go(&format!("{to}?done=settle"))
}

async fn end(visit: &Visit, at: &Where, deed: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    let to = item_href(&at.0, &at.1);
    Page::end(item::page(visit, &at.0, &at.1), visit, deed, wrong, &to).await
}
