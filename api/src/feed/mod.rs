//! What happened, as each may know it: the feed of an organisation, and the timeline of a pledge, a device or a case.
//! A point of view: it owns no table and writes nothing.

pub mod news;
pub mod timeline;
pub mod types;

use async_graphql::connection::{Connection, CursorType, Edge, OpaqueCursor};
use async_graphql::{Context, Object, Result};
use entity::fact;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use self::news::News;
use self::types::{Fact, FactPage};
use crate::fault::Fault;
use crate::gateway::{Cx, cx};
use crate::graphql::page::MOST;
use crate::policy::scope::read_for;
use crate::policy::{Action, Principal, action, rows};
use crate::problem::{Common, Halt};

/// Reading the feed.
#[derive(Default)]
pub struct FeedQuery;

/// Reading the feed.
#[Object]
impl FeedQuery {
    /// Everything that happened and that the actor's organisation may know, oldest first. A reader that follows
    /// `pageInfo.endCursor` never misses a fact; the cursor is opaque and may be kept for ever.
    async fn facts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor; none: from the beginning.")] after: Option<String>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
    ) -> Result<FactPage> {
        let cx = cx(ctx);
        feed(cx, after, first).await.map_err(|halt| cx.refuse(halt))
    }

    /// What others did since the person who asks was here before, of what its organisation may know: at most the five
    /// hundred newest facts, by kind. Null for nobody, for software, and for a person who was never here before. What is told to the
    /// month alone is left out.
    async fn news(&self, ctx: &Context<'_>) -> Result<Option<News>> {
        news::read(cx(ctx)).await
    }
}

async fn feed(cx: &Cx, after: Option<String>, first: i32) -> Result<FactPage, Halt> {
    let who = action::allow(&cx.actor, Action::ReadFacts)?;
    let first = size(first)?;
    let from = match &after {
        None => 0,
        Some(cursor) => {
            let id = OpaqueCursor::<Uuid>::decode_cursor(cursor)
                .map_err(|_| bad("after"))?
                .0;
            rows::seen::<fact::Entity>(&cx.actor)
                .filter(fact::Column::Id.eq(id))
                .one(&cx.app.db)
                .await?
                .ok_or_else(|| bad("after"))?
                .seq
        }
    };
    let mut found = if who.can(entity::organisation::Capacity::Coordinate) {
        rows::seen::<fact::Entity>(&cx.actor)
            .filter(fact::Column::Seq.gt(from))
            .order_by_asc(fact::Column::Seq)
            .limit(first as u64 + 1)
            .all(&cx.app.db)
            .await?
    } else {
        of_organisation(cx, who, from, first as u64 + 1).await?
    };
    let more = found.len() > first;
    found.truncate(first);
    let mut page = Connection::new(after.is_some(), more);
    page.edges.extend(
        found
            .into_iter()
            .map(|row| Edge::new(OpaqueCursor(row.id), Fact(row))),
    );
    Ok(page)
}

/// One range of the index by organisation, then the facts it names.
async fn of_organisation(cx: &Cx, who: &Principal, from: i64, limit: u64) -> Result<Vec<fact::Model>, Halt> {
    let ids: Vec<Uuid> = rows::beside::<fact::reader::Entity>()
        .select_only()
        .column(fact::reader::Column::FactId)
        .filter(fact::reader::Column::OrganisationId.eq(who.organisation))
        .filter(read_for(&who.capacities))
        .filter(fact::reader::Column::Seq.gt(from))
        .order_by_asc(fact::reader::Column::Seq)
        .limit(limit)
        .into_tuple()
        .all(&cx.app.db)
        .await?;
    Ok(rows::seen::<fact::Entity>(&cx.actor)
        .filter(fact::Column::Id.is_in(ids))
        .order_by_asc(fact::Column::Seq)
        .all(&cx.app.db)
        .await?)
}

/// The size of a page.
fn size(first: i32) -> Result<usize, Halt> {
    usize::try_from(first)
        .ok()
        .filter(|size| (1..=MOST).contains(size))
        .ok_or_else(|| bad("first"))
}

fn bad(field: &str) -> Halt {
    Halt::Wrong(Common::Invalid, Some(field.to_owned()))
}

impl From<std::sync::Arc<Fault>> for Halt {
    fn from(fault: std::sync::Arc<Fault>) -> Self {
        tracing::error!(%fault, "a batched read failed");
        Self::Fault(Fault::new("batched read"))
    }
}
