//! The workshop's day: a box to scan a label into, what arrives, and the devices that wait with the reason why.

use super::blocks::{blocks, known};
use super::{code, device_href, lot_href, named};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Finder, Link, Page, Section, Table, operation};
use crate::local;
use crate::pages::Tone;
use crate::pages::errors::page::Lost;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type LotState = String;
type DeviceKind = String;
type EvidenceKind = String;
type ErasureVerdict = String;
type DriveState = String;

operation!(
    "src/pages/bench/today.graphql": BenchToday;
    ("LotState", "DeviceKind", "EvidenceKind", "ErasureVerdict", "DriveState")
);

use bench_today::{BenchTodayBegun as Begun, ResponseData as Today};

/// `GET /bench`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit, String::new(), String::new()).await?.show(&visit)
}

/// The workshop's day, with what was looked for in vain.
pub(super) async fn page(visit: &Visit, sought: String, error: String) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit.ask::<BenchToday>(bench_today::Variables {}).await?;
    let mut page = Page::new(t, shell, "/bench", t.say("nav-bench"));
    page.over = t.date(&local::day_of(visit.app.clock.now().to_utc()));
    let finder = Finder {
        href: "/bench/find",
        name: "label",
        words: t.say("bench-find"),
        hint: t.say("bench-find-hint"),
        value: sought,
        error,
        scans: true,
    };
    page.sections = vec![
        Section::new("find", t.say("bench-find-title"), Body::Finder(finder)),
        begun(t, &asked.begun, asked.waiting.total_count),
    ];
    page.side = vec![figures(t, &asked), lots(t, &asked)];
    Ok(page)
}

/// The last devices that were begun, first those that nothing keeps from being ready; how many are not begun.
fn begun(t: T, begun: &Begun, all: i64) -> Section {
    let mut rows: Vec<_> = begun
        .nodes
        .iter()
        .map(|device| {
            let known = known!(t, device);
            let lacks = blocks(&known);
            let says = if lacks.is_empty() {
                Cell::Tag(t.say("bench-nothing-blocks"), Tone::Good)
            } else {
                let words: Vec<_> = lacks.iter().map(|lack| lack.short(t)).collect();
                Cell::text(words.join(" · "))
            };
            let name = named(
                t,
                &device.kind,
                device.manufacturer.as_deref(),
                device.model.as_deref(),
            );
            let row = vec![
                Cell::link(device_href(&device.id), name),
                code(device.label.as_deref()),
                says,
            ];
            (lacks.len(), row)
        })
        .collect();
    rows.sort_by_key(|(lacks, _)| *lacks);
    let others = all - begun.total_count;
    let table = Table::of(t, &["bench-device", "column-label", "bench-waits-for"])
        .rows(rows.into_iter().map(|(_, row)| row).collect())
        .or(t.say("bench-none-begun"));
    let section = Section::new("waiting", t.say("bench-waiting"), Body::Table(table));
    if others > 0 {
        section.leading(vec![Link::new(
            "/bench/devices?state=IN_WORKSHOP",
            t.count("bench-to-begin", count(others)),
        )])
    } else {
        section
    }
}

fn figures(t: T, asked: &Today) -> Section {
    let counts = [
        (asked.waiting.total_count, "bench-count-waiting", "IN_WORKSHOP"),
        (asked.ready.total_count, "bench-count-ready", "READY"),
        (asked.missing.total_count, "waiting-missing", "MISSING"),
    ];
    let counts = counts
        .iter()
        .filter(|(n, _, state)| *n > 0 || *state != "MISSING")
        .map(|(n, key, state)| {
            let href = format!("/bench/devices?state={state}");
            (*n, t.count(key, count(*n)), href)
        });
    Section::new("figures", t.say("bench-figures"), Body::Counts(counts.collect()))
}

/// The lots that are on their way or here.
fn lots(t: T, asked: &Today) -> Section {
    let under_way = asked
        .lots
        .nodes
        .iter()
        .filter(|lot| matches!(lot.state.as_str(), "SENT" | "IN_WORKSHOP"));
    let rows = under_way.map(|lot| {
        vec![
            Cell::link(lot_href(&lot.id), lot.title.clone()),
            Cell::state(t, "lot-state", &lot.state),
            Cell::day(Some(&lot.updated_at)),
        ]
    });
    let table = Table::of(t, &["bench-lot", "column-state", "column-since"])
        .rows(rows.collect())
        .or(t.say("bench-no-lot"));
    Section::new("lots", t.say("bench-lots-here"), Body::Table(table))
        .leading(vec![Link::new("/bench/lots", t.say("bench-lots-all"))])
}
