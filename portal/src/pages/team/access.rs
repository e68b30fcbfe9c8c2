//! Who came in, who was refused, and who changed who may: what a manager looks at when something is odd.

use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, List, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type AccessKind = String;

operation!("src/pages/team/access.graphql": TeamAccess; ("AccessKind"));

/// `GET /team/access`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let space = visit.managing().await?;
    let table =
        Table::of(t, &["column-when", "column-what", "access-who", "access-by"]).or(t.say("access-none"));
    let mut list = List::new(t, space.shell, "/team/access", t.say("team-access"), table);
    list.tabs = super::tabs(t);
    list.lead = t.say("access-lead");
    let organisation = space.organisation;
    kit::answer(&visit, list, async |paging| {
        part(&visit, &organisation, paging).await
    })
    .await
}

async fn part(visit: &Visit, organisation: &str, paging: &Paging) -> Result<Part, Lost> {
    let variables = team_access::Variables {
        organisation: organisation.to_owned(),
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let list = visit.ask::<TeamAccess>(variables).await?.access_log;
    let info = list.page_info;
    Ok(Part {
        rows: list.nodes.into_iter().map(|line| row(visit.t, line)).collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, line: team_access::TeamAccessAccessLogNodes) -> Row {
    let about = line.membership.and_then(|member| member.name);
    vec![
        Cell::moment(Some(&line.at)),
        Cell::word(t, "access-kind", &line.kind),
        Cell::maybe(about.or_else(|| line.app_client.map(|app| app.name))),
        Cell::maybe(line.by.and_then(|member| member.name)),
    ]
}
