//! What waits on a case between partners, let go when the case is withdrawn: nobody meets the person, or takes the case, any
//! more.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{adviser_referral, case_file, transfer};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::journal::Fact;
use crate::op::Op;
use crate::problem::Halt;

/// Ends what advisers and other partners were asked of a case.
///
/// # Errors
/// A fault.
pub(super) async fn let_go(op: &mut Op<'_>, case: &case_file::Model) -> Result<(), Halt> {
    let asked = op
        .within::<adviser_referral::Entity>()
        .filter(adviser_referral::Column::CaseId.eq(case.id))
        .filter(adviser_referral::Column::State.eq(adviser_referral::State::Open))
        .all(op.tx())
        .await?;
    for asked in asked {
        op.step::<adviser_referral::Entity>(&asked, adviser_referral::Step::GiveUp, |_| {})
            .await?;
        op.record(
            Fact::of(Kind::AdviserAnswered, SubjectKind::Case, case.id)
                .with("helped", false)
                .read_by(asked.referrer_id)
                .read_by(asked.adviser_id),
        );
    }
    let proposed = op
        .within::<transfer::Entity>()
        .filter(transfer::Column::CaseId.eq(case.id))
        .filter(transfer::Column::Open.eq(true))
        .one(op.tx())
        .await?;
    if let Some(proposed) = proposed {
        op.step::<transfer::Entity>(&proposed, transfer::Step::Decline, |change| {
            change.open = Set(false);
        })
        .await?;
        op.record(
            Fact::of(Kind::TransferDeclined, SubjectKind::Case, case.id)
                .read_by(proposed.from_id)
                .read_by(proposed.to_id),
        );
    }
    Ok(())
}
