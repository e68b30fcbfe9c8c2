//! Calling an appointment off: by itself, with its session, or with its case. Whoever expected it is told by mail.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, handover};
use uuid::Uuid;

use crate::journal::Fact;
use crate::op::Op;
use crate::problem::Halt;

/// Cancels an appointment that is to come; with its session, when it is that which is cancelled.
///
/// # Errors
/// A wrong state, a fault.
pub(crate) async fn call_off(
    op: &mut Op<'_>,
    handover: &handover::Model,
    session: Option<Uuid>,
) -> Result<(), Halt> {
    op.step::<handover::Entity>(handover, handover::Step::Cancel, |_| {})
        .await?;
    let mut fact = Fact::of(Kind::HandoverCancelled, SubjectKind::Handover, handover.id)
        .about(SubjectKind::Case, handover.case_id)
        .sealing_id("person", handover.person_id)
        .read_by(handover.place_id)
        .read_by(handover.referrer_id);
    if let Some(session) = session {
        fact = fact.with("session", session.to_string());
    }
    op.record(fact);
    Ok(())
}

/// The case of an appointment called off waits for another one, and its device stays held. An exchange leaves it as it is.
pub(super) async fn wait_again(op: &Op<'_>, handover: &handover::Model) -> Result<(), Halt> {
    let case = op.linked::<case_file::Entity>(handover.case_id).await?;
    if case.state.is_equipped() {
        return Ok(());
    }
    op.step::<case_file::Entity>(&case, case_file::Step::CancelHandover, |_| {})
        .await
}
