//! Recording how somebody gets on with the computer, some months after the handover.

use entity::case_file;
use entity::case_file::follow_up::{self, Answered, Outcome};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::after::RecordFollowUpInput;
use super::after::{due_at, followed_up};
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecordFollowUpInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordFollowUp, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let due = due_at(&case).is_some_and(|at| at <= op.now);
    if !due || followed_up(&op, case.id).await? {
        return wrong(Common::WrongState.into(), "caseId");
    }
    if input.answers.is_some() != (input.outcome == Outcome::Reached) {
        return wrong(Common::Required.into(), "answers");
    }
    op.insert(follow_up::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        case_id: case.id,
        organisation_id: op.principal()?.organisation,
        outcome: input.outcome,
        answers: Answered(input.answers),
        created_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::FollowUpRecorded, SubjectKind::Case, case.id)
            .with("outcome", input.outcome.word())
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
