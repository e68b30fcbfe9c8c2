//! One lot as the workshop has it: what it holds, how far it is, and what is asked for it.

use actix_web::web;

use super::{code, device_href, lot_href, named};
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Page, Section, Table, Weight, notice, operation};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::count;
use crate::pages::{Field, Tone};
use crate::text::T;
use crate::visit::Visit;

type LotState = String;
type InvoiceState = String;
type InvoiceLineKind = String;
type InvoiceDisputeReason = String;
type DeviceKind = String;
type DeviceState = String;

operation!(
    "src/pages/bench/lot.graphql": BenchLot;
    ("LotState", "InvoiceState", "InvoiceLineKind", "InvoiceDisputeReason", "DeviceKind", "DeviceState")
);

use bench_lot::BenchLotLot as Lot;

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("acknowledge", "bench-lot-acknowledged"),
    ("complete", "bench-lot-completed"),
    ("invoice", "bench-lot-invoiced"),
];

/// `GET /bench/lots/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a lot.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let variables = bench_lot::Variables {
        id: id.to_owned(),
        after: visit.param("after"),
    };
    let Some(lot) = visit.ask::<BenchLot>(variables).await?.lot else {
        return Err(visit.lost(Accident::NotFound));
    };
    let today = local::day_of(visit.app.clock.now().to_utc());
    let mut page = Page::new(t, shell, lot_href(id), lot.title.clone());
    page.back = Some(Link::new("/bench/lots", t.say("bench-lots")));
    page.tag = Some((t.word("lot-state", &lot.state), Tone::of("lot-state", &lot.state)));
    page.lead = t.count("bench-lot-holds", count(lot.devices.total_count));
    page.links = vec![
        Link::new(format!("/papers/lots/{id}/slip.pdf"), t.say("bench-print-slip")),
        Link::new(
            format!("/papers/lots/{id}/labels.pdf"),
            t.say("bench-print-labels"),
        ),
    ];
    page.deeds = deeds(t, &lot, &today);
    page.sections = vec![devices(t, &lot)];
    page.side = vec![facts(t, &lot)];
    page.side.extend(invoices(t, &lot));
    Ok(page)
}

/// What the state of a lot lets one do.
fn deeds(t: T, lot: &Lot, today: &str) -> Vec<Deed> {
    let unpaid = lot.invoices.iter().all(|invoice| invoice.state == "DISPUTED");
    match lot.state.as_str() {
        "SENT" => vec![
            Deed::new("acknowledge", t.say("bench-acknowledge"), Weight::Main)
                .saying(t.say("bench-acknowledge-text")),
        ],
        "IN_WORKSHOP" => vec![
            Deed::new("complete", t.say("bench-complete"), Weight::Plain)
                .saying(t.say("bench-complete-text")),
        ],
        "COMPLETED" if unpaid => vec![invoice(t, lot, today)],
        _ => Vec::new(),
    }
}

/// Asking for the price: so many devices at so much, and the parts that were bought.
fn invoice(t: T, lot: &Lot, today: &str) -> Deed {
    let quantity = lot.devices.total_count.max(1);
    let unit = lot.price_cents / quantity;
    let filled = |name, value: String| Field::filled(name, value);
    Deed::new("invoice", t.say("bench-send-invoice"), Weight::Main)
        .saying(t.say("bench-send-invoice-text"))
        .ask_with(
            Field::empty("number"),
            "number",
            t.say("bench-ask-invoice-number"),
            t.say("bench-ask-invoice-number-hint"),
            Kind::Line,
        )
        .ask_with(
            filled("invoicedOn", today.to_owned()),
            "invoicedOn",
            t.say("bench-ask-invoiced-on"),
            String::new(),
            Kind::Day,
        )
        .ask_with(
            filled("quantity", quantity.to_string()),
            "lines.0.quantity",
            t.say("bench-ask-quantity"),
            String::new(),
            Kind::Number,
        )
        .ask_with(
            filled("unit", format!("{},{:02}", unit / 100, unit % 100)),
            "lines.0.unitCents",
            t.say("bench-ask-unit"),
            t.say("bench-ask-unit-hint"),
            Kind::Number,
        )
        .ask_with(
            Field::empty("parts"),
            "lines.1",
            t.say("bench-ask-parts-cost"),
            t.say("bench-ask-parts-cost-hint"),
            Kind::Number,
        )
}

fn facts(t: T, lot: &Lot) -> Section {
    let facts = vec![
        (t.say("bench-price"), Cell::Money(lot.price_cents)),
        (t.say("bench-lot-created"), Cell::day(Some(&lot.created_at))),
        (t.say("bench-lot-changed"), Cell::day(Some(&lot.updated_at))),
    ];
    Section::new("about", t.say("bench-lot-about"), Body::Facts(facts))
}

fn devices(t: T, lot: &Lot) -> Section {
    let rows = lot.devices.nodes.iter().map(|device| {
        vec![
            Cell::link(
                device_href(&device.id),
                named(
                    t,
                    &device.kind,
                    device.manufacturer.as_deref(),
                    device.model.as_deref(),
                ),
            ),
            code(device.label.as_deref()),
            code(device.serial.as_deref()),
            Cell::state(t, "device-state", &device.state),
        ]
    });
    let table = Table::of(
        t,
        &["bench-device", "column-label", "column-serial", "column-state"],
    )
    .rows(rows.collect())
    .or(t.say("bench-lot-empty"));
    let mut section = Section::new("devices", t.say("bench-devices"), Body::Table(table));
    let info = &lot.devices.page_info;
    if let Some(end) = info.end_cursor.as_ref().filter(|_| info.has_next_page) {
        section.links = vec![Link::new(
            format!("{}?after={end}#devices", lot_href(&lot.id)),
            t.say("pages-after"),
        )];
    }
    section
}

fn invoices(t: T, lot: &Lot) -> Option<Section> {
    if lot.invoices.is_empty() {
        return None;
    }
    let rows = lot.invoices.iter().map(|invoice| {
        vec![
            Cell::Code(invoice.number.clone()),
            Cell::When(invoice.invoiced_on.clone()),
            Cell::Money(invoice.amount_cents),
            Cell::state(t, "invoice-state", &invoice.state),
            match (&invoice.dispute_reason, &invoice.dispute_text) {
                (Some(reason), Some(text)) => {
                    Cell::text(format!("{} – {text}", t.word("invoice-dispute-reason", reason)))
                }
                _ => Cell::Nothing,
            },
        ]
    });
    let table = Table::of(
        t,
        &[
            "bench-invoice",
            "column-when",
            "#bench-price",
            "column-state",
            "ask-reason",
        ],
    )
    .rows(rows.collect());
    Some(Section::new(
        "invoices",
        t.say("bench-invoices"),
        Body::Table(table),
    ))
}
