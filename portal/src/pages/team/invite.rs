//! Somebody more who acts for the organisation.

use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Deed, Kind, Link, Offer, Page, Weight, act, operation};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

type MembershipRole = String;
type Capacity = String;
type Language = String;

operation!(
    "src/pages/team/invite.graphql": TeamCapacities, TeamInvite;
    ("MembershipRole", "Capacity", "Language")
);

/// `GET /team/members/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.managing().await?.shell;
    let asked = visit.ask::<TeamCapacities>(team_capacities::Variables {}).await?;
    let held = asked.me.map(|me| me.organisation.capacities).unwrap_or_default();
    let mut page = Page::new(t, shell, "/team/members/new", t.say("member-invite"));
    page.back = Some(Link::new("/team", t.say("members")));
    page.lead = t.say("member-invite-lead");
    let deed = Deed::new("invite", t.say("member-invite-send"), Weight::Main)
        .ask_with(
            Field::empty("name"),
            "name",
            t.say("member-name-ask"),
            String::new(),
            Kind::Line,
        )
        .ask("email", t.say("member-email"), Kind::Line);
    page.deeds = vec![may(t, deed, "AGENT", &held, &held).ask_with(
        Field::filled("language", "FR"),
        "language",
        t.say("member-language"),
        String::new(),
        Kind::Pick(Offer::of(t, "language", &["FR", "EN"])),
    )];
    Ok(page)
}

/// What a member may be allowed: how far, and what of all that the organisation may do.
pub(super) fn may(t: T, deed: Deed, role: &str, now: &[String], held: &[String]) -> Deed {
    let roles = [
        Offer::new("MANAGER", t.say("role-manager")),
        Offer::new("AGENT", t.say("role-agent")),
        Offer::new("READER", t.say("role-reader")),
    ];
    let capacities = held
        .iter()
        .map(|one| Offer::new(one.clone(), t.word("capacity", one)));
    deed.ask_with(
        Field::filled("role", role),
        "role",
        t.say("member-role-ask"),
        String::new(),
        Kind::Pick(roles.to_vec()),
    )
    .ask_with(
        Field::filled("capacities", now.join(" ")),
        "capacities",
        t.say("member-does-ask"),
        t.say("member-does-hint"),
        Kind::Any(capacities.collect()),
    )
}

/// `POST /team/members/new/invite`
pub(crate) async fn invite(visit: Visit, form: Form) -> Answer {
    let space = visit.managing().await?;
    let mut wrong = visit.absent(&form, &["name", "email", "role", "capacities", "language"]);
    if wrong.is_empty() {
        let input = team_invite::InviteMemberInput {
            organisation_id: space.organisation,
            name: form.text("name"),
            email: form.text("email"),
            role: form.text("role"),
            capacities: Some(form.all("capacities")),
            language: form.text("language"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, TeamInvite, team_invite.invite_member, input);
    }
    Page::end(page(&visit), &visit, ("invite", &form), wrong, "/team").await
}
