//! Words about a case: a question, an answer, the reasons of a decision. Sealed like the person they speak of.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// What a note is.
    #[graphql(name = "CaseNoteKind")]
    Kind {
        /// The coordinator asks.
        Question,
        /// The referrer answers.
        Answer,
        /// Why the answer is no.
        Refusal,
        /// What the commission said.
        Decision,
        /// A word between referrer and coordinator.
        Message,
        /// Why the case was withdrawn.
        Withdrawal,
    }
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_note")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The organisation that wrote it.
    pub organisation_id: Option<Uuid>,
    /// What it is.
    pub kind: Kind,
    /// The question that it answers, if it is an answer to one.
    pub question_id: Option<Uuid>,
    /// The words, sealed with the person's key.
    pub sealed: Vec<u8>,
    /// When it was written.
    pub created_at: Moment,
}

no_relations!();
