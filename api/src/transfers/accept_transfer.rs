//! Taking a case that was proposed. Person, case and what hangs on them change hands together; the partner before keeps the
//! facts it was told, the last of them that the case is gone, and sees nothing else any more.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::transfer::{self, Step};
use entity::{adviser_referral, case_file, handover, person};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::propose_transfer::MAY_GO;
use super::types::{AcceptTransferInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: AcceptTransferInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::AcceptTransfer, &input).await?;
    let who = op.principal()?;
    let transfer = op.load::<transfer::Entity>(&input.transfer_id).await?;
    if transfer.to_id != who.organisation {
        return Err(Halt::Forbidden.into());
    }
    if !who.audiences.contains(&transfer.audience) {
        return wrong(Code::NotAReceiver, "transferId");
    }
    op.step::<transfer::Entity>(&transfer, Step::Accept, |change| change.open = Set(false))
        .await?;
    let case = op.linked::<case_file::Entity>(transfer.case_id).await?;
    if !MAY_GO.contains(&case.state) || case.referrer_id != transfer.from_id {
        return wrong(Common::WrongState.into(), "transferId");
    }
    let to = transfer.to_id;
    let change = case_file::ActiveModel {
        referrer_id: Set(to),
        membership_id: Set(None),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<case_file::Entity>(case.id, change).await?;
    let change = person::ActiveModel {
        referrer_id: Set(to),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<person::Entity>(case.person_id, change).await?;
    let change = handover::ActiveModel {
        referrer_id: Set(to),
        ..Default::default()
    };
    op.change_where::<handover::Entity>(handover::Column::CaseId.eq(case.id), change)
        .await?;
    let change = adviser_referral::ActiveModel {
        referrer_id: Set(to),
        ..Default::default()
    };
    op.change_where::<adviser_referral::Entity>(adviser_referral::Column::CaseId.eq(case.id), change)
        .await?;
    op.record(
        Fact::of(Kind::CaseTransferred, SubjectKind::Case, case.id)
            .read_by(transfer.from_id)
            .read_by(to),
    );
    Ok(op.commit(transfer.id).await?)
}
