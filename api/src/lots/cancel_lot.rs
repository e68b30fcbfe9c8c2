//! Giving up a lot that was not sent: its devices are free again.

use entity::device;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::{self, Step};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::types::{CancelLotInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: CancelLotInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CancelLot, &input).await?;
    let lot = op.load::<lot::Entity>(&input.lot_id).await?;
    op.step::<lot::Entity>(&lot, Step::Cancel, |_| {}).await?;
    op.change_where::<device::Entity>(
        device::Column::LotId.eq(lot.id),
        device::ActiveModel {
            lot_id: Set(None),
            ..Default::default()
        },
    )
    .await?;
    op.record(Fact::of(Kind::LotCancelled, SubjectKind::Lot, lot.id));
    Ok(op.commit(lot.id).await?)
}
