//! A proposal that comes to nothing: the receiver does not take the case, or whoever proposed it thinks again.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::transfer::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, DeclineTransferInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: DeclineTransferInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DeclineTransfer, &input).await?;
    let transfer = op.load::<transfer::Entity>(&input.transfer_id).await?;
    op.step::<transfer::Entity>(&transfer, Step::Decline, |change| change.open = Set(false))
        .await?;
    op.record(
        Fact::of(Kind::TransferDeclined, SubjectKind::Case, transfer.case_id)
            .read_by(transfer.from_id)
            .read_by(transfer.to_id),
    );
    Ok(op.commit(transfer.id).await?)
}
