//! What the workshop does with a lot: it arrives, it is done, it is paid for.

use actix_web::web;

use super::{lot, lot_href};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::Date;
use crate::kit::{Page, Wrong, act, operation};
use crate::visit::Visit;

type InvoiceLineKind = String;

operation!(
    "src/pages/bench/lot.graphql": BenchAcknowledge, BenchComplete, BenchInvoice;
    ("InvoiceLineKind")
);

/// `POST /bench/lots/{id}/acknowledge`
pub(crate) async fn acknowledge(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_acknowledge::AcknowledgeLotInput {
        lot_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchAcknowledge, bench_acknowledge.acknowledge_lot, input);
    end(&visit, &id, ("acknowledge", &form), wrong).await
}

/// `POST /bench/lots/{id}/complete`
pub(crate) async fn complete(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_complete::CompleteLotInput {
        lot_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchComplete, bench_complete.complete_lot, input);
    end(&visit, &id, ("complete", &form), wrong).await
}

/// `POST /bench/lots/{id}/invoice`
pub(crate) async fn invoice(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let t = visit.t;
    let (day, quantity) = (form.maybe("invoicedOn"), form.number("quantity"));
    let (unit, parts) = (form.scaled("unit", 100), form.scaled("parts", 100));
    let mut wrong = Vec::new();
    for (path, absent) in [
        ("number", !form.has("number")),
        ("invoicedOn", day.is_none()),
        ("lines.0.quantity", quantity.is_none()),
        ("lines.0.unitCents", unit.is_none()),
    ] {
        if absent {
            wrong.extend(visit.missing(path));
        }
    }
    if form.has("parts") && parts.is_none() {
        wrong.push(Wrong {
            field: Some("lines.1".to_owned()),
            message: t.say("bench-amount-wrong"),
        });
    }
    let (Some(invoiced_on), Some(quantity), Some(unit), true) = (day, quantity, unit, wrong.is_empty())
    else {
        return end(&visit, &id, ("invoice", &form), wrong).await;
    };
    let line = |kind: &str, quantity, unit_cents| bench_invoice::InvoiceLineInput {
        kind: kind.to_owned(),
        title: t.word("invoice-line-kind", kind),
        quantity,
        unit_cents,
    };
    let mut lines = vec![line("SERVICE", quantity, unit)];
    lines.extend(
        parts
            .filter(|cents| *cents > 0)
            .map(|cents| line("PARTS", 1, cents)),
    );
    let input = bench_invoice::InvoiceLotInput {
        lot_id: id.clone(),
        number: form.get("number").to_owned(),
        invoiced_on,
        lines,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchInvoice, bench_invoice.invoice_lot, input);
    end(&visit, &id, ("invoice", &form), wrong).await
}

async fn end(visit: &Visit, id: &str, deed: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(lot::page(visit, id), visit, deed, wrong, &lot_href(id)).await
}
