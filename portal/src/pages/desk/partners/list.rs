//! Every partner of the programme, those who wait for an answer first.

use super::{href, standing};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Filter, Link, List, Offer, Part, Row, Table, notice, operation};
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

type OrganisationKind = String;
type OrganisationState = String;
type LegalStatus = String;
type Capacity = String;

operation!(
    "src/pages/desk/partners/list.graphql": DeskPartners;
    ("OrganisationKind", "OrganisationState", "LegalStatus", "Capacity")
);

use desk_partners::DeskPartnersOrganisationsNodes as Partner;

/// What a partner may be.
pub(super) const KINDS: &[&str] = &[
    "DONOR",
    "ASSOCIATION",
    "NEIGHBOURHOOD_CENTRE",
    "INSERTION_SERVICE",
    "UNIVERSITY",
    "CROUS",
    "WORKSHOP",
    "ADVISER",
    "OTHER",
];
/// How far one may have joined.
const STATES: &[&str] = &["PENDING", "INVITED", "APPROVED", "REFUSED"];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[("invite", "partner-invited"), ("add", "partner-added")];
/// The most partners that are read, in hundreds.
const MOST: usize = 20;

/// `GET /desk/partners`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(&visit, DONE));
    let table = Table::of(
        t,
        &[
            "partner-name",
            "partner-kind",
            "column-state",
            "partner-status",
            "partner-does",
        ],
    )
    .or(t.say("partner-none"));
    let mut list = List::new(t, shell, "/desk/partners", t.say("nav-partners"), table);
    list.tabs = super::tabs(t);
    list.actions = vec![Link::new("/desk/partners/new", t.say("partner-invite"))];
    let mut kinds = Offer::of(t, "organisation-kind", KINDS);
    kinds.insert(0, Offer::new("CITY", t.word("organisation-kind", "CITY")));
    let mut states = Offer::of(t, "organisation-state", STATES);
    states.push(Offer::new("SUSPENDED", t.say("partner-suspended")));
    list.filters = vec![
        Filter::of(&visit, "q", t.say("partner-name"), Vec::new()),
        Filter::of(&visit, "kind", t.say("partner-kind"), kinds),
        Filter::of(&visit, "state", t.say("column-state"), states),
    ];
    let partners = all(&visit).await?;
    let wanted = |partner: &&Partner| {
        let name = visit.param("q").unwrap_or_default().to_lowercase();
        let state = visit.param("state");
        let is_suspended = partner.suspended_at.is_some();
        visit.param("kind").is_none_or(|kind| partner.kind == kind)
            && state.is_none_or(|state| match state.as_str() {
                "SUSPENDED" => is_suspended,
                state => partner.state == state && !is_suspended,
            })
            && partner.name.to_lowercase().contains(&name)
    };
    let mut wanted: Vec<_> = partners.iter().filter(wanted).collect();
    wanted.sort_by_key(|partner| (partner.state != "PENDING", partner.name.to_lowercase()));
    kit::answer(&visit, list, async |paging| {
        let rows = wanted.iter().map(|partner| row(t, partner)).collect();
        Ok(Part::cut(rows, paging))
    })
    .await
}

/// Every partner: a programme has some dozens.
async fn all(visit: &Visit) -> Result<Vec<Partner>, Lost> {
    let (mut partners, mut after) = (Vec::new(), None);
    for _ in 0..MOST {
        let asked = visit
            .ask::<DeskPartners>(desk_partners::Variables { after })
            .await?;
        let list = asked.organisations;
        partners.extend(list.nodes);
        if !list.page_info.has_next_page {
            break;
        }
        after = list.page_info.end_cursor;
    }
    Ok(partners)
}

fn row(t: T, partner: &Partner) -> Row {
    let (words, tone) = standing(t, &partner.state, partner.suspended_at.is_some());
    let does: Vec<_> = partner
        .capacities
        .iter()
        .map(|capacity| t.word("capacity", capacity))
        .collect();
    vec![
        Cell::link(href(&partner.id), partner.name.clone()),
        Cell::word(t, "organisation-kind", &partner.kind),
        Cell::Tag(words, tone),
        Cell::text(t.say(if partner.legal_status == "PUBLIC" {
            "partner-public"
        } else {
            "partner-private"
        })),
        Cell::text(does.join(" · ")),
    ]
}
