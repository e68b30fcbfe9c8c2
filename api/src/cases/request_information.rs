//! Asking the referrer for information: some questions, until a day.

use chrono::Days;
use entity::case_file::note::Kind as NoteKind;
use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::notes;
use super::questions::{DAYS_TO_ANSWER, RequestInformationInput};
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: RequestInformationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RequestInformation, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let mut check = Check::default();
    let mut questions = Vec::new();
    for (number, question) in input.questions.iter().enumerate() {
        questions.push(check.text(&format!("questions.{number}"), question, 2_000));
    }
    if let Some(question) = &input.question {
        questions.push(check.text("question", question, 2_000));
    }
    check.require(!questions.is_empty(), Common::Required, "questions");
    check.require(questions.len() <= 10, Common::Invalid, "questions");
    let zone = rows::zone(op.tx(), op.territory()).await?;
    let today = op.now.to_utc().with_timezone(&zone).date_naive();
    let due = match input.due_on {
        Some(day) => day.0,
        None => today + Days::new(DAYS_TO_ANSWER),
    };
    check.require(due >= today, Common::Invalid, "dueOn");
    check.done()?;
    op.step::<case_file::Entity>(&case, Step::Ask, |change| {
        change.information_due_on = Set(Some(due));
        change.information_reminded_for = Set(None);
    })
    .await?;
    for question in &questions {
        notes::write(&op, &case, NoteKind::Question, question).await?;
    }
    op.record(
        Fact::of(Kind::InformationRequested, SubjectKind::Case, case.id)
            .with("questions", questions.len())
            .with("dueOn", due.to_string())
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
