//! The workshop has the lot.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::{self, Step};
use uuid::Uuid;

use super::types::{AcknowledgeLotInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: AcknowledgeLotInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::AcknowledgeLot, &input).await?;
    let lot = op.load::<lot::Entity>(&input.lot_id).await?;
    op.step::<lot::Entity>(&lot, Step::Acknowledge, |_| {}).await?;
    op.record(Fact::of(Kind::LotAcknowledged, SubjectKind::Lot, lot.id).read_by(lot.workshop_id));
    Ok(op.commit(lot.id).await?)
}
