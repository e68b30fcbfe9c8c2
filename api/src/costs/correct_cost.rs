//! Correcting a cost: what was recorded stays, a reversal takes it back, and the right one takes its place.

use entity::cost::{self, Category, of_time};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::entry;
use super::types::{Code, CorrectCostInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: CorrectCostInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CorrectCost, &input).await?;
    let cost = op.load::<cost::Entity>(&input.cost_id).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &input.reason, 500);
    let is_staff = cost.category == Category::Staff;
    if let Some(cents) = input.amount_cents {
        check.require(!is_staff, Common::Invalid, "amountCents");
        entry::amount(&mut check, cents);
    }
    if let Some(minutes) = input.minutes {
        check.require(is_staff, Common::Invalid, "minutes");
        entry::minutes(&mut check, minutes);
    }
    if cost.reverses_id.is_some() {
        check.note(Code::AlreadyCorrected, "costId");
    }
    check.done()?;

    let reversal = cost::Model {
        id: Uuid::now_v7(),
        amount_cents: cost.amount_cents.map(|cents| -cents),
        minutes: cost.minutes.map(|minutes| -minutes),
        reverses_id: Some(cost.id),
        replaces_id: None,
        invoice_id: None,
        reason: Some(reason.clone()),
        created_at: op.now,
        ..cost.clone()
    };
    let mut fact =
        Fact::of(Kind::CostCorrected, SubjectKind::Cost, cost.id).with("reversal", reversal.id.to_string());
    let mut result = reversal.id;
    if !op.insert_once(reversal).await? {
        return wrong(Code::AlreadyCorrected, "costId");
    }
    if input.amount_cents.is_some() || input.minutes.is_some() {
        let right = cost::Model {
            id: Uuid::now_v7(),
            amount_cents: match input.minutes {
                Some(minutes) => cost.hourly_cents.map(|hourly| of_time(minutes, hourly)),
                None => input.amount_cents,
            },
            minutes: input.minutes,
            replaces_id: Some(cost.id),
            invoice_id: None,
            reason: Some(reason),
            created_at: op.now,
            ..cost
        };
        result = right.id;
        fact = fact.with("replacement", right.id.to_string());
        op.record(entry::recorded(&right));
        op.insert(right).await?;
    }
    op.record(fact);
    Ok(op.commit(result).await?)
}
