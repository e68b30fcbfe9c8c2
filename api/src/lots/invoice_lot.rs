//! The workshop asks for its price once a lot is done. A lot has one invoice that stands; the amount is the sum of the lines.

use std::collections::HashSet;

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::invoice::{self, State, line};
use entity::lot::{self, State as LotState};
use sea_orm::{ColumnTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::invoice_types::{InvoiceLineInput, InvoiceLotInput};
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

/// The most lines of one invoice.
const MOST_LINES: usize = 100;
/// How far ahead of UTC a territory may be, in milliseconds: its day begins earlier.
const EAST: i64 = 14 * 3_600_000;

pub(crate) async fn run(cx: &Cx, input: InvoiceLotInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::InvoiceLot, &input).await?;
    let lot = op.load::<lot::Entity>(&input.lot_id).await?;
    let mut check = Check::default();
    let number = check.text("number", &input.number, 60);
    let today = op.now.plus_millis(EAST).to_utc().date_naive();
    check.require(input.invoiced_on.0 <= today, Common::Invalid, "invoicedOn");
    let lines = lines(&mut check, &input.lines);
    check.done()?;
    if lot.state != LotState::Completed {
        return wrong(Common::WrongState.into(), "lotId");
    }
    let used = op
        .within::<invoice::Entity>()
        .filter(invoice::Column::WorkshopId.eq(lot.workshop_id))
        .filter(invoice::Column::Number.eq(&number));
    if used.count(op.tx()).await? > 0 {
        return wrong(Code::InvoiceNumberUsed, "number");
    }

    let id = Uuid::now_v7();
    let amount = lines.iter().map(|line| i64::from(line.1) * line.2).sum();
    let made = op.insert_once(invoice::Model {
        id,
        territory_id: op.territory(),
        lot_id: lot.id,
        workshop_id: lot.workshop_id,
        number,
        invoiced_on: input.invoiced_on.0,
        amount_cents: amount,
        state: State::Submitted,
        stands: true,
        dispute_reason: None,
        dispute_text: None,
        created_at: op.now,
        updated_at: op.now,
    });
    if !made.await? {
        return wrong(Code::AlreadyInvoiced, "lotId");
    }
    let rows = input
        .lines
        .iter()
        .zip(lines)
        .map(|(line, (title, quantity, unit_cents))| {
            let row = line::Model {
                id: Uuid::now_v7(),
                territory_id: op.territory(),
                invoice_id: id,
                kind: line.kind,
                title,
                quantity,
                unit_cents,
            };
            row.into_active_model()
        });
    op.insert_all::<line::ActiveModel>(rows.collect()).await?;
    op.record(
        Fact::of(Kind::LotInvoiced, SubjectKind::Lot, lot.id)
            .with("invoice", id.to_string())
            .with("amountCents", amount)
            .read_by(lot.workshop_id),
    );
    Ok(op.commit(id).await?)
}

/// Title, quantity and price of each line, checked.
fn lines(check: &mut Check<Code>, lines: &[InvoiceLineInput]) -> Vec<(String, i32, i64)> {
    check.require(!lines.is_empty(), Common::Required, "lines");
    check.require(lines.len() <= MOST_LINES, Common::Invalid, "lines");
    let mut titles = HashSet::new();
    let read = lines.iter().take(MOST_LINES).enumerate().map(|(at, line)| {
        let title = check.text(&format!("lines.{at}.title"), &line.title, 200);
        let is_new = titles.insert((line.kind, title.clone()));
        check.require(is_new, Common::Invalid, &format!("lines.{at}.title"));
        let quantity = (1..=10_000).contains(&line.quantity);
        check.require(quantity, Common::Invalid, &format!("lines.{at}.quantity"));
        let price = (0..=10_000_000).contains(&line.unit_cents);
        check.require(price, Common::Invalid, &format!("lines.{at}.unitCents"));
        (title, line.quantity, line.unit_cents)
    });
    read.collect()
}
