//! Answering a request for information: every question at once.

use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::notes;
use super::questions::{self, AnswerInformationInput};
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: AnswerInformationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::AnswerInformation, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let asked = questions::open(&op, &case).await?;
    let mut check = Check::default();
    let mut answers = Vec::new();
    for (number, answer) in input.answers.iter().enumerate() {
        answers.push(check.text(&format!("answers.{number}"), answer, 2_000));
    }
    if let Some(answer) = &input.answer {
        answers.push(check.text("answer", answer, 2_000));
    }
    check.require(!answers.is_empty(), Common::Required, "answers");
    check.done()?;
    op.step::<case_file::Entity>(&case, Step::Answer, |_| {}).await?;
    let mut check = Check::<Code>::default();
    check.require(answers.len() >= asked.len(), Common::Required, "answers");
    check.require(answers.len() <= asked.len(), Common::Invalid, "answers");
    check.done()?;
    for (question, answer) in asked.into_iter().zip(&answers) {
        notes::answer(&op, &case, question, answer).await?;
    }
    op.record(Fact::of(Kind::InformationAnswered, SubjectKind::Case, case.id).read_by(case.referrer_id));
    Ok(op.commit(case.id).await?)
}
