//! One box for what somebody holds in hand: a name, a telephone number, a birth date; a label, a serial number, a model.
//! It finds what one's own lists would.

use actix_web::web::ServiceConfig;

use crate::answer::Answer;
use crate::kit::{Body, Cell, Finder, Link, Page, Row, Section, Table, operation};
use crate::pages::desk::thing;
use crate::pages::errors::page::Lost;
use crate::pages::public::label::scanned;
use crate::pages::read;
use crate::pages::shell::Capacity::{self, Coordinate, Donate, Refer, Refurbish};
use crate::text::T;
use crate::visit::Visit;

type Audience = String;
type CaseState = String;
type DeviceKind = String;
type DeviceState = String;

operation!(
    "src/pages/search/search.graphql": SearchCases, SearchDevices;
    ("Audience", "CaseState", "DeviceKind", "DeviceState")
);

/// Who looks for people, and where each leads them.
const CASES: [(Capacity, &str); 2] = [(Coordinate, "/desk/cases"), (Refer, "/cases")];

/// Who looks for computers, and where each leads them; a donor comes to the pledge.
const DEVICES: [(Capacity, &str); 3] = [
    (Coordinate, "/desk/stock"),
    (Refurbish, "/bench/devices"),
    (Donate, "/pledges"),
];

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/search", read().to(show));
}

fn room(rooms: &[(Capacity, &'static str)], capacities: &[Capacity]) -> Option<&'static str> {
    let own = rooms.iter().find(|(capacity, _)| capacities.contains(capacity));
    own.map(|(_, room)| *room)
}

/// `GET /search?q=…`
async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let space = visit.inside().await?;
    let text = scanned(&visit.param("q").unwrap_or_default()).to_owned();
    let mut found = Vec::new();
    if !text.is_empty() {
        if let Some(room) = room(&CASES, &space.capacities) {
            found.push(cases(&visit, room, &text).await?);
        }
        if let Some(room) = room(&DEVICES, &space.capacities) {
            found.push(devices(&visit, room, &text).await?);
        }
    }
    let mut page = Page::new(t, space.shell, "/search", t.say("search"));
    page.sections = vec![Section::new(
        "find",
        t.say("search-what"),
        Body::Finder(Finder {
            href: "/search",
            name: "q",
            words: t.say("search-words"),
            hint: t.say("search-hint"),
            value: text,
            error: String::new(),
            scans: true,
        }),
    )];
    page.sections.extend(found);
    page.show(&visit)
}

async fn cases(visit: &Visit, room: &str, text: &str) -> Result<Section, Lost> {
    let t = visit.t;
    let text = text.to_owned();
    let list = visit
        .ask::<SearchCases>(search_cases::Variables { text: text.clone() })
        .await?
        .cases;
    let rows = list.nodes.into_iter().map(|case| {
        let identity = case.person.and_then(|person| person.identity);
        let name = identity
            .as_ref()
            .map(|identity| (identity.given_name.as_str(), identity.family_name.as_str()));
        vec![
            Cell::link(format!("{room}/{}", case.id), thing::person(t, name)),
            Cell::Code(case.reference),
            Cell::word(t, "audience", &case.audience),
            Cell::state(t, "case-state", &case.state),
        ]
    });
    let columns = [
        "column-person",
        "column-reference",
        "column-audience",
        "column-state",
    ];
    let section = table(t, ("people", "search-people"), &columns, rows.collect());
    Ok(more(t, section, list.total_count, room, &text))
}

async fn devices(visit: &Visit, room: &str, text: &str) -> Result<Section, Lost> {
    let t = visit.t;
    let text = text.to_owned();
    let list = visit
        .ask::<SearchDevices>(search_devices::Variables { text: text.clone() })
        .await?
        .devices;
    let rows = list.nodes.into_iter().map(|device| {
        let name = thing::device(
            t,
            &device.kind,
            device.manufacturer.as_deref(),
            device.model.as_deref(),
        );
        let id = match (room, device.pledge) {
            ("/pledges", Some(pledge)) => pledge.id,
            _ => device.id,
        };
        vec![
            Cell::link(format!("{room}/{id}"), name),
            thing::code(device.label.as_ref()),
            thing::code(device.serial.as_ref()),
            Cell::state(t, "device-state", &device.state),
        ]
    });
    let columns = ["bench-device", "column-label", "column-serial", "column-state"];
    let section = table(t, ("devices", "search-devices"), &columns, rows.collect());
    Ok(more(t, section, list.total_count, room, &text))
}

fn table(t: T, (id, words): (&'static str, &str), columns: &[&str], rows: Vec<Row>) -> Section {
    let table = Table::of(t, columns).rows(rows).or(t.say("search-none"));
    Section::new(id, t.say(words), Body::Table(table))
}

/// The way to all of them, where a list takes the same words.
fn more(t: T, section: Section, total: i64, room: &str, text: &str) -> Section {
    if total <= 10 || matches!(room, "/cases" | "/pledges") {
        return section;
    }
    let query: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    let all = t.count("search-all", total);
    section.leading(vec![Link::new(format!("{room}?search={query}"), all)])
}
