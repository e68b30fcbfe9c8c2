//! The timeline of one subject: its own facts, newest first, those this reader may know. Read for many subjects at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::Result;
use async_graphql::connection::{Connection, CursorType, Edge, OpaqueCursor};
use async_graphql::dataloader::Loader;
use entity::fact;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Fact, FactPage};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::{Reads, grouped};
use crate::graphql::page::{bad, size};
use crate::policy::rows;
use crate::problem::Halt;

/// The facts of one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Timeline(pub Uuid);

impl Loader<Timeline> for Reads {
    /// Number among the subject's facts, and the fact.
    type Value = Vec<(i64, fact::Model)>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[Timeline]) -> Result<HashMap<Timeline, Self::Value>, Self::Error> {
        let failed = |error: sea_orm::DbErr| Arc::new(Fault::from(error));
        let links = rows::beside::<fact::subject::Entity>()
            .filter(fact::subject::Column::SubjectId.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(failed)?;
        let facts = rows::seen::<fact::Entity>(&self.actor)
            .filter(fact::Column::Id.is_in(links.iter().map(|link| link.fact_id)))
            .all(&self.app.db)
            .await
            .map_err(failed)?;
        let facts: HashMap<Uuid, fact::Model> = facts.into_iter().map(|fact| (fact.id, fact)).collect();
        let by_subject = grouped(keys, |key| key.0, links, |link| link.subject_id);
        let told = |links: Vec<fact::subject::Model>| {
            let mut told: Vec<_> = links
                .iter()
                .filter_map(|link| Some((link.n, facts.get(&link.fact_id)?.clone())))
                .collect();
            told.sort_unstable_by_key(|(n, _)| std::cmp::Reverse(*n));
            told
        };
        Ok(by_subject
            .into_iter()
            .map(|(key, links)| (key, told(links)))
            .collect())
    }
}

/// A page of a subject's timeline, newest first.
///
/// # Errors
/// A malformed size or cursor, a fault.
pub(crate) async fn timeline(cx: &Cx, subject: Uuid, first: i32, after: Option<String>) -> Result<FactPage> {
    page(cx, subject, first, after)
        .await
        .map_err(|halt| cx.refuse(halt))
}

async fn page(cx: &Cx, subject: Uuid, first: i32, after: Option<String>) -> Result<FactPage, Halt> {
    let first = size(first)?;
    let facts = cx.loaders.get(Timeline(subject)).await?.unwrap_or_default();
    let start = match &after {
        None => 0,
        Some(cursor) => {
            let id = OpaqueCursor::<Uuid>::decode_cursor(cursor)
                .map_err(|_| bad("after"))?
                .0;
            facts
                .iter()
                .position(|(_, fact)| fact.id == id)
                .ok_or_else(|| bad("after"))?
                + 1
        }
    };
    let mut page = Connection::new(start > 0, facts.len() > start + first);
    let told = facts.into_iter().skip(start).take(first);
    page.edges
        .extend(told.map(|(_, row)| Edge::new(OpaqueCursor(row.id), Fact(row))));
    Ok(page)
}
