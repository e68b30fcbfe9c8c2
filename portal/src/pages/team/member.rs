//! One member: how far it may act, and how it leaves without leaving work behind.

use actix_web::web;

use super::invite::may;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Weight, Wrong, act, notice, operation};
use crate::pages::Field;
use crate::pages::desk::partners::member_standing;
use crate::pages::errors::page::{Accident, Lost};
use crate::visit::Visit;

type MembershipRole = String;
type Capacity = String;

operation!(
    "src/pages/team/member.graphql":
    TeamMember, TeamChangeMember, TeamSuspendMember, TeamResumeMember, TeamRemoveMember;
    ("MembershipRole", "Capacity")
);

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("change", "member-changed"),
    ("suspend", "member-suspended"),
    ("resume", "member-resumed"),
];

/// The address of a member.
pub(super) fn href(id: &str) -> String {
    format!("/team/members/{id}")
}

/// `GET /team/members/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let space = visit.managing().await?;
    let variables = team_member::Variables {
        organisation: space.organisation,
    };
    let asked = visit.ask::<TeamMember>(variables).await?;
    let held = asked.me.map(|me| me.organisation.capacities).unwrap_or_default();
    let stays = |member: &&team_member::TeamMemberMembersNodes| member.left_at.is_none();
    let Some(member) = asked.members.nodes.iter().filter(stays).find(|one| one.id == id) else {
        return Err(visit.lost(Accident::NotFound));
    };
    let named = |name: &Option<String>| name.clone().unwrap_or_else(|| t.say("member-unnamed"));
    let is_suspended = member.suspended_at.is_some();
    let shell = space.shell.noting(notice(visit, DONE));
    let mut page = Page::new(t, shell, href(id), named(&member.name));
    page.back = Some(Link::new("/team", t.say("members")));
    if let Cell::Tag(words, tone) = member_standing(t, is_suspended, false) {
        page.tag = Some((words, tone));
    }
    let does: Vec<_> = member
        .capacities
        .iter()
        .map(|capacity| t.word("capacity", capacity))
        .collect();
    let facts = vec![
        (
            t.say("member-role"),
            Cell::word(t, "membership-role", &member.role),
        ),
        (t.say("member-does"), Cell::text(does.join(" · "))),
    ];
    page.sections = vec![Section::new("about", t.say("member-about"), Body::Facts(facts))];
    page.deeds = vec![may(
        t,
        Deed::new("change", t.say("member-change"), Weight::Plain),
        &member.role,
        &member.capacities,
        &held,
    )];
    let manages = |one: &&team_member::TeamMemberMembersNodes| {
        one.role == "MANAGER" && one.suspended_at.is_none() && one.id != id
    };
    let others_manage = asked.members.nodes.iter().filter(stays).any(|one| manages(&one));
    // An organisation keeps a manager.
    if member.role == "MANAGER" && !is_suspended && !others_manage {
        page.lead = t.say("member-last-manager");
        return Ok(page);
    }
    page.deeds.push(if is_suspended {
        Deed::new("resume", t.say("member-resume"), Weight::Main)
    } else {
        Deed::new("suspend", t.say("member-suspend"), Weight::Plain).saying(t.say("member-suspend-text"))
    });
    let others = asked.members.nodes.iter().filter(stays);
    let others = others.filter(|one| one.id != id && one.suspended_at.is_none());
    let others: Vec<_> = others
        .map(|one| Offer::new(one.id.clone(), named(&one.name)))
        .collect();
    if !others.is_empty() {
        page.deeds.push(
            Deed::new("remove", t.say("member-remove"), Weight::Grave)
                .saying(t.say("member-remove-text"))
                .ask_with(
                    Field::empty("successorId"),
                    "successorId",
                    t.say("member-successor"),
                    t.say("member-successor-hint"),
                    Kind::Choose(others),
                ),
        );
    }
    Ok(page)
}

async fn end(visit: &Visit, id: &str, name: &str, form: &Form, mut wrong: Vec<Wrong>) -> Answer {
    // What is wrong with the member as a whole has no question of its own.
    for one in &mut wrong {
        one.field = one.field.take().filter(|field| field != "membershipId");
    }
    Page::end(page(visit, id), visit, (name, form), wrong, &href(id)).await
}

/// `POST /team/members/{id}/change`
pub(crate) async fn change(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["role", "capacities"]);
    if wrong.is_empty() {
        let input = team_change_member::ChangeMemberInput {
            membership_id: id.clone(),
            role: form.maybe("role"),
            capacities: Some(form.all("capacities")),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, TeamChangeMember, team_change_member.change_member, input);
    }
    end(&visit, &id, "change", &form, wrong).await
}

/// `POST /team/members/{id}/suspend`
pub(crate) async fn suspend(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = team_suspend_member::SuspendMemberInput {
        membership_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        TeamSuspendMember,
        team_suspend_member.suspend_member,
        input
    );
    end(&visit, &id, "suspend", &form, wrong).await
}

/// `POST /team/members/{id}/resume`
pub(crate) async fn resume(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = team_resume_member::ResumeMemberInput {
        membership_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, TeamResumeMember, team_resume_member.resume_member, input);
    end(&visit, &id, "resume", &form, wrong).await
}

/// `POST /team/members/{id}/remove`
pub(crate) async fn remove(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = team_remove_member::RemoveMemberInput {
        membership_id: id.clone(),
        successor_id: form.maybe("successorId"),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, TeamRemoveMember, team_remove_member.remove_member, input);
    if wrong.is_empty() {
        return visit.go("/team?done=remove");
    }
    end(&visit, &id, "remove", &form, wrong).await
}
