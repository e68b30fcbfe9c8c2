//! The donor's home: each pledge, where it is, and what comes next.

use askama::Template;
use graphql_client::GraphQLQuery;

use super::href;
use super::state::{DeviceState, PledgeState};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::local;
use crate::pages::Shell;
use crate::pages::paging::{Paging, count};
use crate::text::T;
use crate::visit::Visit;

/// One pledge among the donor's.
#[derive(Clone, Debug)]
pub struct PledgeRow {
    /// Its page.
    pub href: String,
    /// What the donor called it.
    pub title: String,
    /// Where it is.
    pub state: PledgeState,
    /// Day it was sent, or was begun for a draft.
    pub on: String,
    /// Computers announced.
    pub announced: u32,
    /// Computers accepted on arrival.
    pub received: u32,
    /// Computers given to a person.
    pub handed_over: u32,
}

/// The donor's home.
#[derive(Template, Clone, Debug)]
#[template(path = "pledges/list.html")]
pub struct PledgeList {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The pledges, those that wait for the donor first.
    pub pledges: Vec<PledgeRow>,
    /// Computers given by this donor, all pledges together.
    pub given: u32,
    /// Those of them that found a home.
    pub handed_over: u32,
    /// Page number, from 1.
    pub page: u32,
    /// How many pages.
    pub pages: u32,
    /// Address of the page before; empty for none.
    pub before: String,
    /// Address of the page after; empty for none.
    pub after: String,
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/list.graphql",
    response_derives = "Debug",
    extern_enums("PledgeState", "DeviceState")
)]
struct ListPledges;

/// `GET /pledges`
pub(crate) async fn show(visit: Visit) -> Answer {
    let space = visit.inside().await?;
    let paging = Paging::of(&visit);
    let variables = list_pledges::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let asked = visit.ask::<ListPledges>(variables).await?;
    let total = |n: i64| count(n);
    let beside = asked.announced.total_count + asked.refused.total_count + asked.missing.total_count;
    let list = asked.pledges;
    let info = list.page_info;
    let links = paging.links(
        "/pledges",
        Some(list.total_count),
        info.has_previous_page.then_some(info.start_cursor).flatten(),
        info.has_next_page.then_some(info.end_cursor).flatten(),
    );
    let mut pledges: Vec<_> = list.nodes.into_iter().map(row).collect();
    pledges.sort_by_key(|pledge| pledge.state != PledgeState::Draft);
    visit.show(&PledgeList {
        t: visit.t,
        shell: space.shell,
        pledges,
        given: total(asked.all.total_count - beside),
        handed_over: total(asked.handed_over.total_count),
        page: links.page,
        pages: links.pages,
        before: links.before,
        after: links.after,
    })
}

fn row(pledge: list_pledges::ListPledgesPledgesNodes) -> PledgeRow {
    let handed_over = pledge
        .device_states
        .iter()
        .filter(|part| part.state == DeviceState::HandedOver)
        .map(|part| part.count)
        .sum();
    PledgeRow {
        href: href(&pledge.id),
        title: pledge.title,
        state: pledge.state,
        on: local::day(&pledge.created_at),
        announced: count(pledge.announced),
        received: count(pledge.accepted),
        handed_over: count(handed_over),
    }
}
