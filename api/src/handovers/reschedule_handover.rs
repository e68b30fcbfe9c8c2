//! Another time or place for an appointment that is to come: whoever was told of the first is told of the second.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::{self, Step, session};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::inputs::RescheduleHandoverInput;
use super::slot;
use super::types::Code;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RescheduleHandoverInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RescheduleHandover, &input).await?;
    let handover = op.load::<handover::Entity>(&input.handover_id).await?;
    let asked = input.session_id.as_ref().and_then(id::decode::<session::Entity>);
    if asked.is_some() && asked == handover.session_id {
        return wrong(Code::SameSession, "sessionId");
    }
    let slot = slot::of(
        &op,
        input.session_id.as_ref(),
        input.place_id.as_ref(),
        input.planned_for,
    )
    .await?;
    op.step::<handover::Entity>(&handover, Step::Reschedule, |change| {
        change.place_id = Set(slot.organisation);
        change.session_id = Set(slot.session);
        change.planned_for = Set(slot.at);
        change.revision = Set(handover.revision + 1);
    })
    .await?;
    op.record(
        Fact::of(Kind::HandoverRescheduled, SubjectKind::Handover, handover.id)
            .about(SubjectKind::Case, handover.case_id)
            .with("plannedFor", slot.at.rfc3339())
            .sealing_id("person", handover.person_id)
            .read_by(slot.organisation)
            .read_by(handover.referrer_id),
    );
    if slot.organisation != handover.place_id {
        // The place before learns that it expects nobody, and not where the person goes.
        op.record(
            Fact::of(Kind::HandoverMovedAway, SubjectKind::Handover, handover.id).read_by(handover.place_id),
        );
    }
    Ok(op.commit(handover.id).await?)
}
