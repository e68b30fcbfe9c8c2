//! The people that partners send to an adviser: whom to call, what for, and what came of it.

use actix_web::web;

use super::person::{contact, needed, needs, reach};
use super::{advice_href, past};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{
    self, Body, Cell, Deed, Kind, Link, List, Offer, Page, Part, Row, Section, Table, Weight, act, notice,
    operation,
};
use crate::local;
use crate::pages::Tone;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type AdviserReferralState = String;
type HelpKind = String;
type Language = String;
type WantedKind = String;
type HomeEquipment = String;

operation!(
    "src/pages/counter/advice.graphql": CounterAdvices, CounterAdvice, CounterCloseAdvice;
    ("AdviserReferralState", "HelpKind", "Language", "WantedKind", "HomeEquipment")
);

use counter_advice::CounterAdviceNode as Node;

/// The states one may ask for.
const STATES: &[&str] = &["OPEN", "HELPED", "NOT_HELPED"];

/// `GET /counter/advice`
pub(crate) async fn list(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(
        t,
        &[
            "counter-who",
            "counter-phone",
            "counter-help",
            "column-since",
            "column-state",
        ],
    )
    .or(t.say("counter-advice-none"));
    let mut list = List::new(t, shell, "/counter/advice", t.say("counter-advice"), table).by(
        &visit,
        "state",
        t.say("column-state"),
        Offer::of(t, "adviser-referral-state", STATES),
    );
    list.tabs = past::tabs(t);
    list.lead = t.say("counter-advice-text");
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = counter_advices::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
    };
    let list = visit.ask::<CounterAdvices>(variables).await?.adviser_referrals;
    let info = list.page_info;
    Ok(Part {
        rows: list.nodes.iter().map(|advice| row(visit.t, advice)).collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, advice: &counter_advices::CounterAdvicesAdviserReferralsNodes) -> Row {
    let identity = advice.person.as_ref().and_then(|person| person.identity.as_ref());
    let name = identity.map_or_else(
        || advice.reference.clone(),
        |identity| format!("{} {}", identity.given_name, identity.family_name),
    );
    vec![
        Cell::link(advice_href(&advice.id), name),
        Cell::maybe(identity.and_then(|identity| identity.phone.clone())),
        Cell::text(help(t, &advice.help)),
        Cell::day(Some(&advice.created_at)),
        Cell::state(t, "adviser-referral-state", &advice.state),
    ]
}

fn help(t: T, kinds: &[String]) -> String {
    let words: Vec<_> = kinds.iter().map(|kind| t.word("help-kind", kind)).collect();
    words.join(", ")
}

/// `GET /counter/advice/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let said = notice(visit, &[("close", "counter-advice-closed")]);
    let shell = visit.inside().await?.shell.noting(said);
    let asked = visit
        .ask::<CounterAdvice>(counter_advice::Variables { id: id.to_owned() })
        .await?;
    let Some(Node::AdviserReferral(advice)) = asked.node else {
        return Err(visit.lost(Accident::NotFound));
    };
    let identity = advice.person.as_ref().and_then(|person| person.identity.as_ref());
    let title = identity.map_or_else(
        || advice.reference.clone(),
        |identity| format!("{} {}", identity.given_name, identity.family_name),
    );
    let mut page = Page::new(t, shell, advice_href(id), title);
    page.back = Some(Link::new("/counter/advice", t.say("counter-advice")));
    page.tag = Some((
        t.word("adviser-referral-state", &advice.state),
        Tone::of("adviser-referral-state", &advice.state),
    ));
    page.over = t.date(&local::day(&advice.created_at));
    page.lead = t.with("counter-advice-for", "help", help(t, &advice.help));
    if advice.state == "OPEN" {
        let close = Deed::new("close", t.say("counter-advice-close"), Weight::Main)
            .saying(t.say("counter-advice-close-text"))
            .ask(
                "helped",
                t.say("counter-advice-helped"),
                Kind::Pick(Offer::of(t, "adviser-referral-state", &["HELPED", "NOT_HELPED"])),
            );
        page.sections =
            vec![Section::new("answer", t.say("counter-advice-answer"), Body::Deeds).doing(vec![close])];
    }
    page.sections.extend(needed(t, needs!(advice.needs)));
    page.side = vec![reach(t, contact!(advice.person))];
    Ok(page)
}

/// `POST /counter/advice/{id}/close`
pub(crate) async fn close(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let Some(helped) = form.maybe("helped") else {
        let wrong = visit.missing("helped");
        return Page::end(page(&visit, &id), &visit, ("close", &form), wrong, "").await;
    };
    let input = counter_close_advice::CloseAdviserReferralInput {
        adviser_referral_id: id.clone(),
        helped: helped == "HELPED",
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        CounterCloseAdvice,
        counter_close_advice.close_adviser_referral,
        input
    );
    Page::end(
        page(&visit, &id),
        &visit,
        ("close", &form),
        wrong,
        &advice_href(&id),
    )
    .await
}
