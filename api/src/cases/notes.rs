//! What is said about a case, sealed with the key of the person it speaks of.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use async_graphql::SimpleObject;
use async_graphql::dataloader::Loader;
use entity::case_file::note::{self, Kind};
use entity::commission::agenda_item;
use entity::commission::state::ItemState;
use entity::organisation::Capacity;
use entity::person::key;
use entity::{Moment, case_file, organisation};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::{Reads, grouped};
use crate::identity::seal::PersonKey;
use crate::op::Op;
use crate::people::identity;
use crate::policy::rows;
use crate::problem::Halt;

/// Something said about a case.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(name = "CaseNote")]
pub struct Note {
    /// Its row.
    #[graphql(skip)]
    pub(crate) id: Uuid,
    /// The row of the question that it answers.
    #[graphql(skip)]
    pub(crate) question: Option<Uuid>,
    /// What it is.
    pub kind: Kind,
    /// The words; null once the person was forgotten.
    pub text: Option<String>,
    /// The name of the organisation that said it; null for what was said before names were kept.
    pub by: Option<String>,
    /// When it was said.
    pub at: Moment,
}

/// Writes a note, sealed.
///
/// # Errors
/// A fault, or [`Halt::NotFound`] when the person was forgotten.
pub(crate) async fn write(op: &Op<'_>, case: &case_file::Model, kind: Kind, text: &str) -> Result<(), Halt> {
    keep(op, case, kind, None, text).await
}

/// Writes the answer to a question, sealed.
///
/// # Errors
/// A fault, or [`Halt::NotFound`] when the person was forgotten.
pub(super) async fn answer(
    op: &Op<'_>,
    case: &case_file::Model,
    question: Uuid,
    text: &str,
) -> Result<(), Halt> {
    keep(op, case, Kind::Answer, Some(question), text).await
}

async fn keep(
    op: &Op<'_>,
    case: &case_file::Model,
    kind: Kind,
    question_id: Option<Uuid>,
    text: &str,
) -> Result<(), Halt> {
    let key = identity::key_of(op.app(), op.tx(), case.person_id)
        .await?
        .ok_or(Halt::NotFound)?;
    let id = Uuid::now_v7();
    op.insert(note::Model {
        id,
        territory_id: op.territory(),
        case_id: case.id,
        kind,
        organisation_id: op.principal().ok().map(|who| who.organisation),
        question_id,
        sealed: key.seal(&field(id), &text)?,
        created_at: op.now,
    })
    .await
}

/// The field that a note is sealed for.
pub(crate) fn field(note: Uuid) -> String {
    format!("note {note}")
}

/// The notes of a case this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NotesOf(pub(crate) Uuid);

impl Loader<NotesOf> for Reads {
    type Value = Vec<Note>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[NotesOf]) -> Result<HashMap<NotesOf, Self::Value>, Self::Error> {
        read(self, keys).await.map_err(Arc::new)
    }
}

async fn read(reads: &Reads, keys: &[NotesOf]) -> Result<HashMap<NotesOf, Vec<Note>>, Fault> {
    let db = &reads.app.db;
    let cases = rows::seen::<case_file::Entity>(&reads.actor)
        .filter(case_file::Column::Id.is_in(keys.iter().map(|key| key.0)))
        .all(db)
        .await?;
    // What a commission says is the referrer's to read once it stands: not while it is provisional.
    let settled: HashSet<(Uuid, Option<Moment>)> = rows::beside::<agenda_item::Entity>()
        .filter(agenda_item::Column::CaseId.is_in(cases.iter().map(|case| case.id)))
        .filter(agenda_item::Column::State.eq(ItemState::Settled))
        .all(db)
        .await?
        .into_iter()
        .map(|item| (item.case_id, item.decided_at))
        .collect();
    let coordinates = reads
        .actor
        .principal()
        .is_some_and(|who| who.can(Capacity::Coordinate));
    let stands = |note: &note::Model| {
        coordinates || note.kind != Kind::Decision || settled.contains(&(note.case_id, Some(note.created_at)))
    };
    let people: HashMap<Uuid, Uuid> = cases.iter().map(|case| (case.id, case.person_id)).collect();
    let mut notes = rows::beside::<note::Entity>()
        .filter(note::Column::CaseId.is_in(people.keys().copied()))
        .order_by_asc(note::Column::Id)
        .all(db)
        .await?;
    notes.retain(stands);
    let wrapped = rows::beside::<key::Entity>()
        .filter(key::Column::PersonId.is_in(people.values().copied()))
        .all(db)
        .await?;
    let master = &reads.app.keys.persons;
    let open: HashMap<Uuid, PersonKey> = wrapped
        .into_iter()
        .map(|row| {
            Ok((
                row.person_id,
                PersonKey::unwrap(master, row.territory_id, row.person_id, &row.wrapped)?,
            ))
        })
        .collect::<Result<_, Fault>>()?;
    let authors = rows::beside::<organisation::Entity>()
        .filter(organisation::Column::Id.is_in(notes.iter().filter_map(|note| note.organisation_id)))
        .all(db)
        .await?;
    let authors: HashMap<Uuid, String> = authors.into_iter().map(|row| (row.id, row.name)).collect();
    let told = |note: &note::Model| {
        let key = people.get(&note.case_id).and_then(|person| open.get(person));
        let text = key
            .map(|key| key.open(&field(note.id), &note.sealed))
            .transpose()?;
        Ok(Note {
            id: note.id,
            question: note.question_id,
            kind: note.kind,
            text,
            by: note.organisation_id.and_then(|by| authors.get(&by).cloned()),
            at: note.created_at,
        })
    };
    grouped(keys, |key| key.0, notes, |note| note.case_id)
        .into_iter()
        .map(|(key, notes)| Ok((key, notes.iter().map(told).collect::<Result<_, Fault>>()?)))
        .collect()
}
