//! What is asked of a referrer: some questions until a day, each with its answer, sealed like the person they speak of.

use async_graphql::{ID, InputObject, SimpleObject};
use entity::case_file::note::{self, Kind};
use entity::{Moment, case_file};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::notes::Note;
use super::types::{Case, CaseProblem, Code};
use crate::graphql::scalars::Day;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::{Halt, payload};

/// How many days a referrer has to answer, when the coordinator does not say until when.
pub(super) const DAYS_TO_ANSWER: u64 = 14;

/// A question to the referrer, and its answer.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(name = "CaseQuestion")]
pub struct Question {
    /// What is asked; null once the person was forgotten.
    pub text: Option<String>,
    /// When it was asked.
    pub asked_at: Moment,
    /// What was answered; null while it is not.
    pub answer: Option<String>,
    /// When it was answered; null while it is not.
    pub answered_at: Option<Moment>,
}

/// The questions among the notes of a case, oldest first, each with its answer.
pub(super) fn among(notes: Vec<Note>) -> Vec<Question> {
    let (questions, others): (Vec<_>, Vec<_>) =
        notes.into_iter().partition(|note| note.kind == Kind::Question);
    questions
        .into_iter()
        .map(|question| {
            let answer = others.iter().find(|note| note.question == Some(question.id));
            Question {
                text: question.text,
                asked_at: question.at,
                answer: answer.and_then(|answer| answer.text.clone()),
                answered_at: answer.map(|answer| answer.at),
            }
        })
        .collect()
}

/// The questions of a case that have no answer, oldest first.
pub(super) async fn open(op: &Op<'_>, case: &case_file::Model) -> Result<Vec<Uuid>, Halt> {
    let notes = rows::beside::<note::Entity>()
        .filter(note::Column::TerritoryId.eq(op.territory()))
        .filter(note::Column::CaseId.eq(case.id))
        .order_by_asc(note::Column::Id)
        .all(op.tx())
        .await?;
    let answered: Vec<Uuid> = notes.iter().filter_map(|note| note.question_id).collect();
    let questions = notes.iter().filter(|note| note.kind == Kind::Question);
    let questions = questions.map(|note| note.id);
    Ok(questions.filter(|id| !answered.contains(id)).collect())
}

/// Questions to the referrer.
#[derive(InputObject, Serialize)]
pub struct RequestInformationInput {
    /// The case, submitted.
    pub case_id: ID,
    /// What is asked: one to ten questions.
    #[graphql(default)]
    pub questions: Vec<String>,
    /// One question, as it was asked before there could be several; it is added to `questions`.
    pub question: Option<String>,
    /// Until when an answer is wished, today at the earliest; null: in fourteen days. On that day, the referrer is reminded by
    /// mail, once, if there is no answer.
    pub due_on: Option<Day>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case, as it is now.
    RequestInformationPayload { case: Case, CaseProblem }
}

/// Answers to the coordinator.
#[derive(InputObject, Serialize)]
pub struct AnswerInformationInput {
    /// The case, of which information is requested.
    pub case_id: ID,
    /// One answer for each question that has none, in the order of `Case.questions`.
    #[graphql(default)]
    pub answers: Vec<String>,
    /// The answer, where there is one question.
    pub answer: Option<String>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case, as it is now.
    AnswerInformationPayload { case: Case, CaseProblem }
}
