//! A case as a member reads it: the vote on it, and the way not to take part in it.

use actix_web::web;

use super::{href, sheet};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Deed, Kind, Link, Offer, Page, Section, Weight, Wrong, act, notice, operation};
use crate::pages::Field;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::shell::Capacity;
use crate::text::T;
use crate::visit::Visit;

type BallotChoice = String;
type CommissionState = String;

operation!("src/pages/room/item.graphql": RoomNow, RoomAskVote, RoomVote, RoomRecuse; ("BallotChoice", "CommissionState"));

/// What may be chosen in a vote.
const CHOICES: &[&str] = &["GRANT", "DEFER", "REJECT", "REDIRECT", "ABSTAIN"];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("recuse", "room-recused"),
    ("ask-vote", "room-vote-asked"),
    ("vote", "room-ballot-cast"),
];

/// `GET /room/{id}/items/{item}`
pub(crate) async fn show(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let (commission, item) = path.into_inner();
    page(&visit, &commission, &item, false).await?.show(&visit)
}

/// `GET /room/{id}/now`: the case whose discussion began last, and the next one when it begins.
pub(crate) async fn now(visit: Visit, id: web::Path<String>) -> Answer {
    let asked = visit
        .ask::<RoomNow>(room_now::Variables { id: id.clone() })
        .await?;
    let Some(commission) = asked.commission else {
        return Err(visit.lost(Accident::NotFound));
    };
    let Some(now) = commission.discussed else {
        let t = visit.t;
        let shell = visit.inside().await?.shell;
        let mut page = Page::new(t, shell, here(&id), commission.title);
        page.stage = true;
        page.back = Some(Link::new(href(&id), t.say("room-agenda")));
        page.lead = match commission.state.as_str() {
            "OPEN" => t.say("room-between"),
            state => t.word("commission-state", state),
        };
        if matches!(commission.state.as_str(), "FROZEN" | "OPEN") {
            page.live = Some((sheet::live(&id), commission.revision));
        }
        return page.show(&visit);
    };
    let mut page = page(&visit, &id, &now.id, true).await?;
    page.shell = page.shell.at(here(&id));
    page.show(&visit)
}

/// The address that follows a sitting.
fn here(commission: &str) -> String {
    format!("{}/now", href(commission))
}

async fn page(visit: &Visit, commission: &str, item: &str, following: bool) -> Result<Page, Lost> {
    let t = visit.t;
    let said = notice(visit, DONE);
    let space = visit.inside().await?;
    let decides = space.capacities.contains(&Capacity::Decide);
    let shell = space.shell.noting(said);
    let (sitting, item) = sheet::item(visit, commission, item).await?;
    let mut page = sheet::page(t, shell, &href(commission), &sitting, &item);
    if decides && sitting.state == "OPEN" && item.state == "OPEN" && item.takes_part {
        page.deeds = vec![match &item.vote {
            Some(vote) => ballot(t, vote.mine.as_deref()),
            None => ask_vote(t),
        }];
        if following {
            // After a vote one goes on following.
            page.deeds = page
                .deeds
                .into_iter()
                .map(|deed| deed.with("follow", "yes"))
                .collect();
        }
    }
    let waits = matches!(item.state.as_str(), "LISTED" | "OPEN");
    if decides && waits && item.takes_part && matches!(sitting.state.as_str(), "FROZEN" | "OPEN") {
        let recuse =
            Deed::new("recuse", t.say("room-recuse"), Weight::Grave).saying(t.say("room-recuse-text"));
        page.sections
            .push(Section::new("yours", t.say("room-part"), Body::Deeds).doing(vec![recuse]));
    }
    if !item.takes_part && decides {
        let said = Body::Text(vec![t.say("room-no-part")]);
        page.sections
            .push(Section::new("yours", t.say("room-part"), said));
    }
    Ok(page)
}

/// Putting a case to the vote.
pub(crate) fn ask_vote(t: T) -> Deed {
    Deed::new("ask-vote", t.say("room-ask-vote"), Weight::Plain).saying(t.say("room-ask-vote-text"))
}

/// One's ballot, with what was chosen before.
fn ballot(t: T, mine: Option<&str>) -> Deed {
    let (words, weight) = match mine {
        Some(_) => (t.say("room-vote-again"), Weight::Plain),
        None => (t.say("room-vote"), Weight::Main),
    };
    Deed::new("vote", words, weight)
        .saying(t.say("room-vote-text"))
        .ask_with(
            Field::filled("choice", mine.unwrap_or_default()),
            "choice",
            t.say("room-vote-choice"),
            String::new(),
            Kind::Pick(Offer::of(t, "ballot-choice", CHOICES)),
        )
}

/// `POST /room/{id}/items/{item}/ask-vote`
pub(crate) async fn put_to_vote(visit: Visit, path: web::Path<(String, String)>, form: Form) -> Answer {
    let (commission, item) = path.into_inner();
    let input = room_ask_vote::AskVoteInput {
        agenda_item_id: item.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, RoomAskVote, room_ask_vote.ask_vote, input);
    end(&visit, (&commission, &item), ("ask-vote", &form), wrong).await
}

/// `POST /room/{id}/items/{item}/vote`
pub(crate) async fn vote(visit: Visit, path: web::Path<(String, String)>, form: Form) -> Answer {
    let (commission, item) = path.into_inner();
    let Some(choice) = form.maybe("choice") else {
        let wrong = visit.missing("choice");
        return end(&visit, (&commission, &item), ("vote", &form), wrong).await;
    };
    let input = room_vote::CastBallotInput {
        agenda_item_id: item.clone(),
        choice,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, RoomVote, room_vote.cast_ballot, input);
    end(&visit, (&commission, &item), ("vote", &form), wrong).await
}

async fn end(
    visit: &Visit,
    (commission, item): (&str, &str),
    deed: (&str, &Form),
    wrong: Vec<Wrong>,
) -> Answer {
    let following = deed.1.has("follow");
    let to = if following {
        here(commission)
    } else {
        format!("{}/items/{item}", href(commission))
    };
    Page::end(page(visit, commission, item, following), visit, deed, wrong, &to).await
}

/// `POST /room/{id}/items/{item}/recuse`
pub(crate) async fn recuse(visit: Visit, path: web::Path<(String, String)>, form: Form) -> Answer {
    let (commission, item) = path.into_inner();
    let input = room_recuse::RecuseFromItemInput {
        agenda_item_id: item.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, RoomRecuse, room_recuse.recuse_from_item, input);
    end(&visit, (&commission, &item), ("recuse", &form), wrong).await
}
