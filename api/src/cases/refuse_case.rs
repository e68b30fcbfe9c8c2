//! Refusing a case before a commission (I4): with a reason, a text, and how to appeal.

use entity::case_file::note::Kind as NoteKind;
use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::notes;
use super::types::{Code, RefuseCaseInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: RefuseCaseInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RefuseCase, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let mut check = Check::default();
    let text = check.text("text", &input.text, 4_000);
    check.done()?;
    op.step::<case_file::Entity>(&case, Step::Refuse, |change| {
        change.refusal_reason = Set(Some(input.reason));
        change.decided_at = Set(Some(op.now));
    })
    .await?;
    notes::write(&op, &case, NoteKind::Refusal, &text).await?;
    op.record(
        Fact::of(Kind::CaseRefused, SubjectKind::Case, case.id)
            .with("reason", input.reason.word())
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
