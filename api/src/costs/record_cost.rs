//! Recording money that was spent.

use async_graphql::ID;
use entity::cost::{self, Category};
use entity::{device, file, lot, pledge};
use uuid::Uuid;

use super::entry;
use super::types::{Code, RecordCostInput};
use crate::gateway::Cx;
use crate::graphql::id::Noun;
use crate::op::Op;
use crate::policy::Action;
use crate::policy::scope::Scoped;
use crate::problem::{Check, Common, Halt, Stop};

pub(crate) async fn run(cx: &Cx, input: RecordCostInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordCost, &input).await?;
    let mut check = Check::default();
    let days = entry::days(&mut check, input.from, input.to);
    check.require(input.category != Category::Staff, Common::Invalid, "category");
    entry::amount(&mut check, input.amount_cents);
    let mut row = cost::Model {
        label: check.text("label", &input.label, 200),
        amount_cents: Some(input.amount_cents),
        supplier: check.maybe_text("supplier", input.supplier.as_deref(), 200),
        ..entry::blank(&op, input.category, days)
    };
    check.done()?;
    row.lot_id = linked::<lot::Entity>(&op, input.lot_id.as_ref()).await?;
    row.pledge_id = linked::<pledge::Entity>(&op, input.pledge_id.as_ref()).await?;
    row.device_id = linked::<device::Entity>(&op, input.device_id.as_ref()).await?;
    row.file_id = linked::<file::Entity>(&op, input.file_id.as_ref()).await?;

    let id = row.id;
    op.record(entry::recorded(&row));
    op.insert(row).await?;
    Ok(op.commit(id).await?)
}

/// The row of an id that was given.
async fn linked<E: Scoped + Noun>(op: &Op<'_>, id: Option<&ID>) -> Result<Option<Uuid>, Halt> {
    match id {
        Some(id) => Ok(Some(E::id(&op.load::<E>(id).await?))),
        None => Ok(None),
    }
}
