//! Cancelling a session: its appointments are called off with it, and their cases wait for others.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::session::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::calling_off::{call_off, wait_again};
use super::inputs::CancelHandoverSessionInput;
use super::slot::to_come;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: CancelHandoverSessionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CancelHandoverSession, &input).await?;
    let session = op.load::<session::Entity>(&input.handover_session_id).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &input.reason, 500);
    check.done()?;
    op.step::<session::Entity>(&session, Step::Cancel, |change| {
        change.reason = Set(Some(reason));
        change.revision = Set(session.revision + 1);
    })
    .await?;
    let appointments = to_come(&op, session.id).await?;
    op.record(
        Fact::of(
            Kind::HandoverSessionCancelled,
            SubjectKind::Place,
            session.place_id,
        )
        .with("session", session.id.to_string())
        .with("appointments", appointments.len())
        .read_by(session.organisation_id),
    );
    for handover in &appointments {
        call_off(&mut op, handover, Some(session.id)).await?;
        wait_again(&op, handover).await?;
    }
    Ok(op.commit(session.id).await?)
}
