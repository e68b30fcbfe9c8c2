//! Asking the referrer for information.

use entity::case_file::note::Kind as NoteKind;
use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::notes;
use super::types::{Code, RequestInformationInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: RequestInformationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RequestInformation, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let mut check = Check::default();
    let question = check.text("question", &input.question, 2_000);
    check.done()?;
    op.step::<case_file::Entity>(&case, Step::Ask, |_| {}).await?;
    notes::write(&op, &case, NoteKind::Question, &question).await?;
    op.record(Fact::of(Kind::InformationRequested, SubjectKind::Case, case.id).read_by(case.referrer_id));
    Ok(op.commit(case.id).await?)
}
