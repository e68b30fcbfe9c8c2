//! All that happened and that the organisation may know, the newest first: the feed that its software follows, as a
//! person reads it, each with the fingerprint that proves it (RFC 6962).

use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, List, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type FactKind = String;
type SubjectKind = String;

operation!("src/pages/team/events.graphql": TeamEvents; ("FactKind", "SubjectKind"));

/// `GET /team/events`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let space = visit.managing().await?;
    let table = Table::of(t, &["column-when", "column-what", "column-about", "column-print"])
        .or(t.say("events-none"));
    let mut list = List::new(t, space.shell, "/team/events", t.say("team-events"), table);
    list.tabs = super::tabs(t);
    list.lead = t.say("events-lead");
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

/// The API tells the oldest first, for software that follows; people read from the other end.
async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = team_events::Variables {
        first: paging.last(),
        after: paging.before.clone(),
        last: paging.first(),
        before: paging.after.clone(),
    };
    let list = visit.ask::<TeamEvents>(variables).await?.facts;
    let info = list.page_info;
    let facts = list.nodes.into_iter().rev();
    Ok(Part {
        rows: facts.map(|fact| row(visit.t, fact)).collect(),
        total: None,
        start: info.has_next_page.then_some(info.end_cursor).flatten(),
        end: info.has_previous_page.then_some(info.start_cursor).flatten(),
    })
}

fn row(t: T, fact: team_events::TeamEventsFactsNodes) -> Row {
    let about: Vec<_> = fact
        .subjects
        .iter()
        .map(|subject| t.word("subject-kind", &subject.kind))
        .collect();
    vec![
        fact.at
            .as_deref()
            .map_or_else(|| Cell::When(fact.month.clone()), |at| Cell::moment(Some(at))),
        Cell::word(t, "fact-kind", &fact.kind),
        Cell::text(about.join(", ")),
        Cell::Code(fact.leaf_hash),
    ]
}
