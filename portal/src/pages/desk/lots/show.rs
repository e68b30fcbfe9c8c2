//! One lot as those who run the programme see it: what is in it, what is agreed, and what the workshop asks.

use actix_web::web;

use super::super::{stock, thing};
use super::href;
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, notice, operation};
use crate::pages::Tone;
use crate::pages::errors::page::{Accident, Lost};
use crate::text::T;
use crate::visit::Visit;

type LotState = String;
type InvoiceState = String;
type InvoiceDisputeReason = String;
type InvoiceLineKind = String;
type DeviceKind = String;
type DeviceState = String;

operation!(
    "src/pages/desk/lots/show.graphql": DeskLot;
    ("LotState", "InvoiceState", "InvoiceDisputeReason", "InvoiceLineKind", "DeviceKind", "DeviceState")
);

use desk_lot::{DeskLotLot as Lot, DeskLotLotInvoices as Invoice};

/// Why an invoice may be disputed.
const REASONS: &[&str] = &[
    "WRONG_AMOUNT",
    "WRONG_QUANTITY",
    "INCOMPLETE",
    "DUPLICATE",
    "OTHER",
];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("create", "desk-lot-created"),
    ("send", "desk-lot-sent"),
    ("cancel", "desk-lot-cancelled"),
    ("approve", "desk-invoice-approved"),
    ("dispute", "desk-invoice-disputed"),
];

/// `GET /desk/lots/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a lot.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let variables = desk_lot::Variables {
        id: id.to_owned(),
        after: visit.param("after"),
    };
    let Some(lot) = visit.ask::<DeskLot>(variables).await?.lot else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut page = Page::new(t, shell, href(id), lot.title.clone());
    page.back = Some(Link::new("/desk/lots", t.say("desk-lots")));
    page.tag = Some((t.word("lot-state", &lot.state), Tone::of("lot-state", &lot.state)));
    page.over = lot
        .workshop
        .as_ref()
        .map(|workshop| workshop.name.clone())
        .unwrap_or_default();
    page.lead = lead(t, &lot);
    if lot.state != "CANCELLED" {
        page.links = vec![
            Link::new(format!("/papers/lots/{id}/slip.pdf"), t.say("desk-paper-slip")),
            Link::new(
                format!("/papers/lots/{id}/labels.pdf"),
                t.say("desk-paper-labels"),
            ),
        ];
    }
    page.deeds = deeds(t, &lot);
    page.sections = lot
        .invoices
        .first()
        .map(|invoice| standing(t, invoice))
        .into_iter()
        .chain([devices(t, &lot)])
        .collect();
    page.side = vec![facts(t, &lot)];
    if lot.invoices.len() > 1 {
        page.side.push(before(t, &lot.invoices[1..]));
    }
    Ok(page)
}

fn lead(t: T, lot: &Lot) -> String {
    let asked = lot
        .invoices
        .first()
        .is_some_and(|invoice| invoice.state == "SUBMITTED");
    match lot.state.as_str() {
        _ if asked => t.say("desk-lot-lead-invoice"),
        "DRAFT" => t.say("desk-lot-lead-draft"),
        "SENT" => t.say("desk-lot-lead-sent"),
        _ => String::new(),
    }
}

fn deeds(t: T, lot: &Lot) -> Vec<Deed> {
    if lot.state != "DRAFT" {
        return Vec::new();
    }
    vec![
        Deed::new("send", t.say("desk-lot-send"), Weight::Main).saying(t.say("desk-lot-send-text")),
        Deed::new("cancel", t.say("desk-lot-cancel"), Weight::Grave).saying(t.say("desk-lot-cancel-text")),
    ]
}

fn facts(t: T, lot: &Lot) -> Section {
    let facts = vec![
        (t.say("desk-price"), Cell::Money(lot.price_cents)),
        (t.say("desk-devices"), Cell::Number(lot.devices.total_count)),
        (t.say("desk-lot-made"), Cell::day(Some(&lot.created_at))),
        (t.say("desk-changed"), Cell::moment(Some(&lot.updated_at))),
    ];
    Section::new("facts", t.say("desk-lot-facts"), Body::Facts(facts))
}

/// The invoice that counts, line by line, and what one may answer.
fn standing(t: T, invoice: &Invoice) -> Section {
    let mut rows: Vec<_> = invoice
        .lines
        .iter()
        .map(|line| {
            vec![
                Cell::text(line.title.clone()),
                Cell::word(t, "invoice-line-kind", &line.kind),
                Cell::Number(line.quantity),
                Cell::Money(line.unit_cents),
                Cell::Money(line.quantity * line.unit_cents),
            ]
        })
        .collect();
    rows.push(vec![
        Cell::Text(t.say("desk-total")),
        Cell::state(t, "invoice-state", &invoice.state),
        Cell::Nothing,
        Cell::Nothing,
        Cell::Money(invoice.amount_cents),
    ]);
    let columns = &[
        "column-what",
        "desk-kind",
        "#desk-quantity",
        "#desk-unit",
        "#desk-amount",
    ];
    let words = t.with_two(
        "desk-invoice-of",
        "number",
        &invoice.number,
        "date",
        t.date(&invoice.invoiced_on),
    );
    let section = Section::new("invoice", words, Body::Table(Table::of(t, columns).rows(rows)));
    if invoice.state != "SUBMITTED" {
        return section;
    }
    section.doing(vec![
        Deed::new("approve", t.say("desk-invoice-approve"), Weight::Main).with("invoiceId", &*invoice.id),
        Deed::new("dispute", t.say("desk-invoice-dispute"), Weight::Grave)
            .saying(t.say("desk-invoice-dispute-text"))
            .with("invoiceId", &*invoice.id)
            .ask(
                "reason",
                t.say("ask-reason"),
                Kind::Choose(Offer::of(t, "invoice-dispute-reason", REASONS)),
            )
            .ask("text", t.say("desk-invoice-dispute-words"), Kind::Area),
    ])
}

/// The invoices that were disputed before.
fn before(t: T, invoices: &[Invoice]) -> Section {
    let rows = invoices.iter().map(|invoice| {
        vec![
            Cell::Code(invoice.number.clone()),
            Cell::state(t, "invoice-state", &invoice.state),
            Cell::maybe(
                invoice
                    .dispute_reason
                    .as_ref()
                    .map(|reason| t.word("invoice-dispute-reason", reason)),
            ),
            Cell::maybe(invoice.dispute_text.clone()),
            Cell::Money(invoice.amount_cents),
        ]
    });
    let columns = &[
        "desk-invoice",
        "column-state",
        "ask-reason",
        "fact-note",
        "#desk-amount",
    ];
    let table = Table::of(t, columns).rows(rows.collect());
    Section::new("before", t.say("desk-invoices-before"), Body::Table(table))
}

fn devices(t: T, lot: &Lot) -> Section {
    let rows = lot.devices.nodes.iter().map(|device| {
        let name = thing::device(
            t,
            &device.kind,
            device.manufacturer.as_deref(),
            device.model.as_deref(),
        );
        vec![
            Cell::link(stock::href(&device.id), name),
            thing::code(device.label.as_ref()),
            thing::code(device.serial.as_ref()),
            Cell::state(t, "device-state", &device.state),
        ]
    });
    let table = Table::of(
        t,
        &["column-model", "column-label", "column-serial", "column-state"],
    )
    .rows(rows.collect())
    .or(t.say("desk-lot-empty"));
    let mut section = Section::new("devices", t.say("desk-devices"), Body::Table(table));
    let info = &lot.devices.page_info;
    if let Some(end) = info.end_cursor.as_ref().filter(|_| info.has_next_page) {
        section.links = vec![Link::new(
            format!("{}?after={end}#devices", href(&lot.id)),
            t.say("pages-after"),
        )];
    }
    section
}
