//! One partner: what it is, what it may do, who acts for it.

use actix_web::web;

use super::{href, standing};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, notice, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone};
use crate::text::T;
use crate::visit::Visit;

type OrganisationKind = String;
type OrganisationState = String;
type LegalStatus = String;
type Capacity = String;
type Audience = String;
type MembershipRole = String;

operation!(
    "src/pages/desk/partners/show.graphql": DeskPartner;
    ("OrganisationKind", "OrganisationState", "LegalStatus", "Capacity", "Audience", "MembershipRole")
);

use desk_partner::{DeskPartnerMembers as Members, DeskPartnerOrganisation as Partner};

/// What one may be allowed to do; the city alone coordinates.
pub(super) const CAPACITIES: &[&str] = &["DONATE", "REFER", "DECIDE", "REFURBISH", "HAND_OVER"];
/// Whom one may refer.
pub(super) const AUDIENCES: &[&str] = &["FAMILY", "JOB_SEEKER", "STUDENT"];
/// What the law makes of an organisation.
pub(in crate::pages::desk) const STATUSES: &[&str] = &["PUBLIC", "PRIVATE"];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("approve", "partner-approved"),
    ("refuse", "partner-refused"),
    ("suspend", "partner-now-suspended"),
    ("resume", "partner-resumed"),
    ("change", "partner-changed"),
];

/// `GET /desk/partners/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a partner.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let space = visit.inside().await?;
    let variables = desk_partner::Variables { id: id.to_owned() };
    let asked = visit.ask::<DeskPartner>(variables).await?;
    let Some(partner) = asked.organisation else {
        return Err(visit.lost(Accident::NotFound));
    };
    let shell = space.shell.noting(notice(visit, DONE));
    let mut page = Page::new(t, shell, href(id), partner.name.clone());
    page.back = Some(Link::new("/desk/partners", t.say("nav-partners")));
    page.tag = Some(standing(t, &partner.state, partner.suspended_at.is_some()));
    page.over = t.word("organisation-kind", &partner.kind);
    page.lead = lead(t, &partner);
    page.deeds = deeds(t, &partner, partner.id == space.organisation);
    page.sections = vec![facts(t, &partner), members(t, &asked.members)];
    Ok(page)
}

/// What its state means, where it is not simply taking part.
fn lead(t: T, partner: &Partner) -> String {
    match (partner.suspended_at.is_some(), partner.state.as_str()) {
        (true, _) => t.say("partner-lead-suspended"),
        (_, "PENDING") => t.say("partner-lead-pending"),
        (_, "INVITED") => t.say("partner-lead-invited"),
        _ => String::new(),
    }
}

fn deeds(t: T, partner: &Partner, is_own: bool) -> Vec<Deed> {
    let refuse =
        || Deed::new("refuse", t.say("partner-refuse"), Weight::Grave).saying(t.say("partner-refuse-text"));
    match partner.state.as_str() {
        "PENDING" => vec![
            Deed::new("approve", t.say("partner-approve"), Weight::Main),
            refuse(),
        ],
        "INVITED" => vec![refuse()],
        "APPROVED" if partner.suspended_at.is_some() => {
            vec![Deed::new("resume", t.say("partner-resume"), Weight::Main)]
        }
        "APPROVED" => {
            let mut deeds = vec![change(t, partner)];
            if !is_own {
                deeds.push(
                    Deed::new("suspend", t.say("partner-suspend"), Weight::Grave)
                        .saying(t.say("partner-suspend-text")),
                );
            }
            deeds
        }
        _ => Vec::new(),
    }
}

fn change(t: T, partner: &Partner) -> Deed {
    let mut capacities = Offer::of(t, "capacity", CAPACITIES);
    if partner.kind == "CITY" {
        capacities.insert(0, Offer::new("COORDINATE", t.word("capacity", "COORDINATE")));
    }
    let none = String::new;
    Deed::new("change", t.say("partner-change"), Weight::Plain)
        .saying(t.say("partner-change-text"))
        .ask_with(
            Field::filled("name", partner.name.clone()),
            "name",
            t.say("partner-name"),
            none(),
            Kind::Line,
        )
        .ask_with(
            Field::filled("legalStatus", partner.legal_status.clone()),
            "legalStatus",
            t.say("partner-status"),
            none(),
            Kind::Pick(Offer::of(t, "legal-status", STATUSES)),
        )
        .ask_with(
            Field::filled("siren", partner.siren.clone().unwrap_or_default()),
            "siren",
            t.say("partner-siren"),
            t.say("partner-siren-hint"),
            Kind::Line,
        )
        .ask_with(
            Field::filled("capacities", partner.capacities.join(" ")),
            "capacities",
            t.say("partner-does"),
            none(),
            Kind::Any(capacities),
        )
        .ask_with(
            Field::filled("audiences", partner.audiences.join(" ")),
            "audiences",
            t.say("partner-refers"),
            t.say("partner-refers-hint"),
            Kind::Any(Offer::of(t, "audience", AUDIENCES)),
        )
}

fn facts(t: T, partner: &Partner) -> Section {
    let list = |family: &str, values: &[String]| {
        let words: Vec<_> = values.iter().map(|value| t.word(family, value)).collect();
        Cell::text(words.join(" · "))
    };
    let mut facts = vec![
        (
            t.say("partner-status"),
            Cell::word(t, "legal-status", &partner.legal_status),
        ),
        (
            t.say("partner-siren"),
            partner.siren.clone().map_or(Cell::Nothing, Cell::Code),
        ),
        (t.say("partner-does"), list("capacity", &partner.capacities)),
    ];
    if !partner.audiences.is_empty() {
        facts.push((t.say("partner-refers"), list("audience", &partner.audiences)));
    }
    if let Some(since) = &partner.suspended_at {
        facts.push((t.say("partner-suspended-since"), Cell::day(Some(since))));
    }
    Section::new("about", t.say("partner-about"), Body::Facts(facts))
}

fn members(t: T, members: &Members) -> Section {
    let rows = members.nodes.iter().map(|member| {
        let does: Vec<_> = member
            .capacities
            .iter()
            .map(|capacity| t.word("capacity", capacity))
            .collect();
        vec![
            Cell::maybe(member.name.clone()),
            Cell::word(t, "membership-role", &member.role),
            Cell::text(does.join(" · ")),
            member_standing(t, member.suspended_at.is_some(), member.left_at.is_some()),
        ]
    });
    let table = Table::of(t, &["member-name", "member-role", "partner-does", "column-state"])
        .rows(rows.collect())
        .or(t.say("partner-no-member"));
    Section::new("members", t.say("members"), Body::Table(table))
}

/// Whether a member may act.
pub(crate) fn member_standing(t: T, suspended: bool, left: bool) -> Cell {
    match (left, suspended) {
        (true, _) => Cell::Tag(t.say("member-left"), Tone::Ended),
        (_, true) => Cell::Tag(t.say("partner-suspended"), Tone::Ended),
        _ => Cell::Tag(t.say("member-active"), Tone::Good),
    }
}
