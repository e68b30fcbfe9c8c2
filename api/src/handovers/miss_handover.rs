//! Nobody came to an appointment: the case waits for another one, and the device stays held.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, handover};
use uuid::Uuid;

use super::types::{Code, MissHandoverInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: MissHandoverInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::MissHandover, &input).await?;
    let handover = op.load::<handover::Entity>(&input.handover_id).await?;
    op.step::<handover::Entity>(&handover, handover::Step::Miss, |_| {})
        .await?;
    let case = op.linked::<case_file::Entity>(handover.case_id).await?;
    // An exchange leaves the case as it is.
    if !case.state.is_equipped() {
        op.step::<case_file::Entity>(&case, case_file::Step::Miss, |_| {})
            .await?;
    }
    op.record(
        Fact::of(Kind::HandoverMissed, SubjectKind::Handover, handover.id)
            .about(SubjectKind::Case, case.id)
            .read_by(handover.place_id)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(handover.id).await?)
}
