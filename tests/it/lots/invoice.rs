//! What the workshop asks for a lot: once it is done, one that stands, agreed to or disputed with a reason.

use futures::future::join_all;
use serde_json::{Value, json};

use crate::app::TestApp;

on_both!(
    a_completed_lot_is_invoiced_once,
    a_disputed_invoice_makes_room_for_another,
    what_is_wrong_with_an_invoice_is_told,
    ten_invoices_at_once_leave_one,
    an_approved_invoice_is_a_cost_once,
);

/// A lot of two computers, done or still at the workshop.
async fn lot(app: &TestApp, serials: &[&str], done: bool) -> String {
    let computers = app.in_workshop(serials).await;
    let lots = "{ lots(first: 1) { nodes { id } } }";
    let lots = app.coordinator().ask(lots, json!({})).await.ok();
    let lot = lots["lots"]["nodes"][0]["id"].as_str().expect("a lot").to_owned();
    if done {
        for computer in &computers {
            app.make_ready(computer).await;
        }
        app.workshop().complete_lot(&lot).await.done();
    }
    lot
}

async fn invoices(app: &TestApp, lot: &str) -> Vec<Value> {
    let selection = "invoices { number state amountCents invoicedOn disputeReason disputeText
        lines { kind title quantity unitCents } lot { id } workshop { name } }";
    let seen = app.coordinator().about("lot", lot, selection).await;
    let workshops = app.workshop().about("lot", lot, selection).await;
    assert_eq!(seen, workshops, "both read the same invoices");
    seen["invoices"].as_array().expect("invoices").clone()
}

async fn a_completed_lot_is_invoiced_once(app: &TestApp) {
    let (workshop, coordinator) = (app.workshop(), app.coordinator());
    let early = lot(app, &["MZA1"], false).await;
    workshop.invoice_lot(&early, "F-0").await.refused("WRONG_STATE");
    let done = lot(app, &["MZA2"], true).await;
    coordinator.invoice_lot(&done, "F-1").await.halted("FORBIDDEN");
    let invoice = workshop.invoice_lot(&done, "F-1").await.done();
    workshop
        .invoice_lot(&done, "F-2")
        .await
        .refused("ALREADY_INVOICED");
    workshop.approve_invoice(&invoice).await.halted("FORBIDDEN");
    let seen = &invoices(app, &done).await[0];
    assert_eq!(
        (&seen["amountCents"], &seen["state"], &seen["invoicedOn"]),
        (&json!(5_850), &json!("SUBMITTED"), &json!("2024-01-15")),
        "twice 17 € and a battery"
    );
    assert_eq!(seen["lines"].as_array().map(Vec::len), Some(2));
    coordinator.approve_invoice(&invoice).await.done();
    coordinator.approve_invoice(&invoice).await.refused("WRONG_STATE");
    let late = json!({ "invoiceId": invoice, "reason": "OTHER", "text": "Trop tard" });
    coordinator
        .tell("disputeInvoice", late)
        .await
        .refused("WRONG_STATE");
    workshop
        .invoice_lot(&done, "F-3")
        .await
        .refused("ALREADY_INVOICED");
    let facts = workshop.facts_after(None, 100).await.0;
    for kind in ["LOT_INVOICED", "INVOICE_APPROVED"] {
        let told = facts.iter().filter(|fact| fact["kind"] == kind).count();
        assert_eq!(told, 1, "{kind}");
    }
    let donors = app.donor().facts_after(None, 100).await.0;
    assert!(!donors.iter().any(|fact| fact["kind"] == "LOT_INVOICED"));
}

async fn a_disputed_invoice_makes_room_for_another(app: &TestApp) {
    let (workshop, coordinator) = (app.workshop(), app.coordinator());
    let lot = lot(app, &["MZB1"], true).await;
    let invoice = workshop.invoice_lot(&lot, "F-1").await.done();
    let blank = json!({ "invoiceId": invoice, "reason": "WRONG_QUANTITY", "text": " " });
    coordinator
        .tell("disputeInvoice", blank)
        .await
        .refused("REQUIRED");
    let dispute = json!({ "invoiceId": invoice, "reason": "WRONG_QUANTITY", "text": "Un seul appareil." });
    coordinator.tell("disputeInvoice", dispute).await.done();
    workshop
        .invoice_lot(&lot, "F-1")
        .await
        .refused("INVOICE_NUMBER_USED");
    workshop.invoice_lot(&lot, "F-1 bis").await.done();
    let seen = invoices(app, &lot).await;
    let states: Vec<_> = seen.iter().map(|one| (&one["number"], &one["state"])).collect();
    assert_eq!(
        states,
        [
            (&json!("F-1 bis"), &json!("SUBMITTED")),
            (&json!("F-1"), &json!("DISPUTED"))
        ]
    );
    assert_eq!(
        (&seen[1]["disputeReason"], &seen[1]["disputeText"]),
        (&json!("WRONG_QUANTITY"), &json!("Un seul appareil."))
    );
}

async fn what_is_wrong_with_an_invoice_is_told(app: &TestApp) {
    let workshop = app.workshop();
    let lot = lot(app, &["MZC1"], true).await;
    let line = |quantity: i64, cents: i64| json!({ "kind": "SERVICE", "title": "Remise en état", "quantity": quantity, "unitCents": cents });
    let invoice = |number: &str, day: &str, lines: Value| json!({ "lotId": lot, "number": number, "invoicedOn": day, "lines": lines });
    for (input, code) in [
        (invoice(" ", "2024-01-15", json!([line(1, 1)])), "REQUIRED"),
        (invoice("F-1", "2999-01-15", json!([line(1, 1)])), "INVALID"),
        (invoice("F-1", "2024-01-15", json!([])), "REQUIRED"),
        (invoice("F-1", "2024-01-15", json!([line(0, 1)])), "INVALID"),
        (invoice("F-1", "2024-01-15", json!([line(1, -1)])), "INVALID"),
        (
            invoice("F-1", "2024-01-15", json!([line(1, 1), line(2, 1)])),
            "INVALID",
        ),
        (
            invoice("1 85 05 78 006 084 36", "2024-01-15", json!([line(1, 1)])),
            "SOCIAL_SECURITY_NUMBER",
        ),
    ] {
        workshop.tell("invoiceLot", input).await.refused(code);
    }
    assert!(invoices(app, &lot).await.is_empty());
}

async fn ten_invoices_at_once_leave_one(app: &TestApp) {
    let workshop = app.workshop();
    let lot = lot(app, &["MZD1"], true).await;
    let numbers: Vec<String> = (0..10).map(|at| format!("F-{at}")).collect();
    let sent = join_all(numbers.iter().map(|number| workshop.invoice_lot(&lot, number))).await;
    let taken = sent
        .iter()
        .filter(|outcome| outcome.codes().is_empty() && outcome.errors.is_empty());
    assert_eq!(taken.count(), 1, "{sent:?}");
    for outcome in sent.into_iter().filter(|outcome| !outcome.codes().is_empty()) {
        outcome.refused("ALREADY_INVOICED");
    }
}

async fn an_approved_invoice_is_a_cost_once(app: &TestApp) {
    let (workshop, coordinator) = (app.workshop(), app.coordinator());
    let lot = lot(app, &["MZE1"], true).await;
    let invoice = workshop.invoice_lot(&lot, "F-1").await.done();
    let costs = async || {
        let query = "{ costs(first: 10) { nodes { id category amountCents from to label supplier lot { id }
            invoice { id number } reverses { id } } } }";
        let seen = coordinator.ask(query, json!({})).await.ok();
        seen["costs"]["nodes"].as_array().expect("costs").clone()
    };
    assert!(costs().await.is_empty(), "asked for, and not agreed to");
    let twice = join_all([0, 1].map(|_| coordinator.approve_invoice(&invoice))).await;
    let done = twice.iter().filter(|outcome| outcome.codes().is_empty()).count();
    assert_eq!(done, 1, "{twice:?}");
    let recorded = costs().await;
    assert_eq!(recorded.len(), 1);
    let name = coordinator.about("lot", &lot, "workshop { name }").await["workshop"]["name"].clone();
    let mut cost = recorded[0].clone();
    let cost_id = cost["id"].take();
    assert_eq!(
        cost,
        json!({ "id": null, "category": "FEES", "amountCents": 5_850, "from": "2024-01-15", "to": "2024-01-15",
                "label": "F-1, Lot de janvier", "supplier": name, "lot": { "id": lot },
                "invoice": { "id": invoice, "number": "F-1" }, "reverses": null })
    );
    // Corrected like any other: the sum is right, and the invoice keeps its one cost.
    let right = json!({ "costId": cost_id, "reason": "Avoir", "amountCents": 5_000 });
    coordinator.tell("correctCost", right).await.done();
    let after = costs().await;
    let sum: i64 = after.iter().filter_map(|cost| cost["amountCents"].as_i64()).sum();
    let of_invoice = after.iter().filter(|cost| !cost["invoice"].is_null()).count();
    assert_eq!((after.len(), sum, of_invoice), (3, 5_000, 1));
    let facts = coordinator.facts_after(None, 100).await.0;
    let told: Vec<_> = facts
        .iter()
        .filter(|fact| fact["kind"] == "COST_RECORDED")
        .collect();
    assert!(told[0]["data"]["invoice"].is_string(), "{told:?}");
    // One that comes to nothing costs nothing.
    let lot = self::lot(app, &["MZE2"], true).await;
    let free = json!({ "lotId": lot, "number": "F-2", "invoicedOn": "2024-01-15",
        "lines": [{ "kind": "SERVICE", "title": "Offert", "quantity": 1, "unitCents": 0 }] });
    let free = workshop.tell("invoiceLot", free).await.done();
    coordinator.approve_invoice(&free).await.done();
    assert_eq!(costs().await.len(), 3);
}
