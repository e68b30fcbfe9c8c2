//! The workshop is done with a lot: none of its devices is at the workshop any more, or missing from there. From now on it reads
//! what was known of them until now, and changes nothing of them.

use entity::device::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::{self, Step, lot_device};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, CompleteLotInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: CompleteLotInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CompleteLot, &input).await?;
    let lot = op.load::<lot::Entity>(&input.lot_id).await?;
    let under_way = op
        .within::<device::Entity>()
        .filter(device::Column::LotId.eq(lot.id))
        .filter(device::Column::State.is_in([State::InWorkshop, State::Missing]))
        .count(op.tx())
        .await?;
    if under_way > 0 {
        return wrong(Code::DevicesUnderWay, "lotId");
    }
    op.step::<lot::Entity>(&lot, Step::Complete, |_| {}).await?;
    op.change_where::<device::Entity>(
        device::Column::LotId.eq(lot.id),
        device::ActiveModel {
            lot_id: Set(None),
            ..Default::default()
        },
    )
    .await?;
    let held = lot_device::Column::LotId
        .eq(lot.id)
        .and(lot_device::Column::LeftAt.is_null());
    let left = lot_device::ActiveModel {
        left_at: Set(Some(op.now)),
        ..Default::default()
    };
    op.change_beside::<lot_device::Entity>(lot_device::Column::TerritoryId, held, left)
        .await?;
    op.record(Fact::of(Kind::LotCompleted, SubjectKind::Lot, lot.id).read_by(lot.workshop_id));
    Ok(op.commit(lot.id).await?)
}
