//! Who acts for one's own organisation.

use super::member::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Part, Row, Table, notice, operation};
use crate::pages::desk::partners::member_standing;
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type MembershipRole = String;
type Capacity = String;

operation!("src/pages/team/members.graphql": TeamMembers; ("MembershipRole", "Capacity"));

/// Words on what was done.
const DONE: &[(&str, &str)] = &[("invite", "member-invited"), ("remove", "member-removed")];

/// `GET /team`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let space = visit.managing().await?;
    let shell = space.shell.noting(notice(&visit, DONE));
    let table = Table::of(t, &["member-name", "member-role", "member-does", "column-state"]);
    let mut list = List::new(t, shell, "/team", t.say("members"), table);
    list.tabs = super::tabs(t);
    list.actions = vec![Link::new("/team/members/new", t.say("member-invite"))];
    let organisation = space.organisation;
    kit::answer(&visit, list, async |paging| {
        part(&visit, &organisation, paging).await
    })
    .await
}

async fn part(visit: &Visit, organisation: &str, paging: &Paging) -> Result<Part, Lost> {
    let variables = team_members::Variables {
        organisation: organisation.to_owned(),
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let list = visit.ask::<TeamMembers>(variables).await?.members;
    let info = list.page_info;
    Ok(Part {
        rows: list
            .nodes
            .into_iter()
            .map(|member| row(visit.t, member))
            .collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, member: team_members::TeamMembersMembersNodes) -> Row {
    let does: Vec<_> = member
        .capacities
        .iter()
        .map(|capacity| t.word("capacity", capacity))
        .collect();
    let name = member.name.unwrap_or_else(|| t.say("member-unnamed"));
    let name = if member.left_at.is_some() {
        Cell::text(name)
    } else {
        Cell::link(href(&member.id), name)
    };
    vec![
        name,
        Cell::word(t, "membership-role", &member.role),
        Cell::text(does.join(" · ")),
        member_standing(t, member.suspended_at.is_some(), member.left_at.is_some()),
    ]
}
