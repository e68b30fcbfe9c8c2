//! What happened, as each may know it: the feed of an organisation, and the timeline of a pledge, a device or a case.
//! A point of view: it owns no table and writes nothing.

pub mod news;
pub mod timeline;
pub mod types;

use async_graphql::connection::{Connection, CursorType, Edge, OpaqueCursor};
use async_graphql::{Context, Object, Result};
use entity::fact;
use sea_orm::{ColumnTrait, Order, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use self::news::News;
use self::types::{Fact, FactPage};
use crate::fault::Fault;
use crate::gateway::{Cx, cx};
use crate::graphql::page::{Ask, bad};
use crate::journal::record;
use crate::policy::scope::read_for;
use crate::policy::{Action, Principal, action, rows};
use crate::problem::Halt;

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
        #[graphql(desc = "Before this cursor; none: to the end.")] before: Option<String>,
        #[graphql(desc = "How many from the beginning, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<FactPage> {
        let cx = cx(ctx);
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        feed(cx, &ask).await.map_err(|halt| cx.refuse(halt))
    }

    /// Whether the journal holds, unaltered, a fact with this fingerprint: SHA-256(0x00 ‖ leaf), 64 hexadecimal digits (RFC 6962). For
    /// anybody, so that whoever was shown a proof can check it without an account; it tells nothing else, and nobody guesses a
    /// fingerprint, since each leaf holds a random id. What is no fingerprint is `BAD_INPUT`.
    async fn recorded(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The fingerprint, in small or capital letters.")] leaf_hash: String,
    ) -> Result<bool> {
        let cx = cx(ctx);
        recorded(cx, &leaf_hash).await.map_err(|halt| cx.refuse(halt))
    }

    /// What others did since the person who asks was here before, of what its organisation may know: at most the five
    /// hundred newest facts, by kind. Null for nobody, for software, and for a person who was never here before. What is told to the
    /// month alone is left out.
    async fn news(&self, ctx: &Context<'_>) -> Result<Option<News>> {
        news::read(cx(ctx)).await
    }
}

async fn recorded(cx: &Cx, leaf_hash: &str) -> Result<bool, Halt> {
    if leaf_hash.len() != 64 || !leaf_hash.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(bad("leafHash"));
    }
    let print = leaf_hash.to_ascii_lowercase();
    let found = rows::beside::<fact::Entity>()
        .filter(fact::Column::LeafHash.eq(&print))
        .one(&cx.app.db)
        .await?;
    // What was altered behind the journal's back is not vouched for.
    Ok(found.is_some_and(|fact| record::leaf_hash(&fact.leaf) == print))
}

/// A stretch of the feed: between two facts, so many from one of its ends.
struct Stretch {
    after: i64,
    before: i64,
    order: Order,
    limit: u64,
}

async fn feed(cx: &Cx, ask: &Ask) -> Result<FactPage, Halt> {
    let who = action::allow(&cx.actor, Action::ReadFacts)?;
    let (size, forward) = ask.size()?;
    let stretch = Stretch {
        after: number(cx, ask.after.as_deref(), "after").await?.unwrap_or(0),
        before: number(cx, ask.before.as_deref(), "before")
            .await?
            .unwrap_or(i64::MAX),
        order: if forward { Order::Asc } else { Order::Desc },
        limit: size as u64 + 1,
    };
    let mut found = if who.can(entity::organisation::Capacity::Coordinate) {
        rows::seen::<fact::Entity>(&cx.actor)
            .filter(fact::Column::Seq.gt(stretch.after))
            .filter(fact::Column::Seq.lt(stretch.before))
            .order_by(fact::Column::Seq, stretch.order)
            .limit(stretch.limit)
            .all(&cx.app.db)
            .await?
    } else {
        of_organisation(cx, who, stretch).await?
    };
    let more = found.len() > size;
    found.truncate(size);
    if !forward {
        found.reverse();
    }
    let mut page = if forward {
        Connection::new(ask.after.is_some(), more)
    } else {
        Connection::new(more, ask.before.is_some())
    };
    page.edges.extend(
        found
            .into_iter()
            .map(|row| Edge::new(OpaqueCursor(row.id), Fact(row))),
    );
    Ok(page)
}

/// The number of the fact that a cursor names, if this reader sees it.
async fn number(cx: &Cx, cursor: Option<&str>, argument: &str) -> Result<Option<i64>, Halt> {
    let Some(cursor) = cursor else {
        return Ok(None);
    };
    let id = OpaqueCursor::<Uuid>::decode_cursor(cursor)
        .map_err(|_| bad(argument))?
        .0;
    let fact = rows::seen::<fact::Entity>(&cx.actor)
        .filter(fact::Column::Id.eq(id))
        .one(&cx.app.db)
        .await?
        .ok_or_else(|| bad(argument))?;
    Ok(Some(fact.seq))
}

/// One range of the index by organisation, then the facts it names.
async fn of_organisation(cx: &Cx, who: &Principal, stretch: Stretch) -> Result<Vec<fact::Model>, Halt> {
    let ids: Vec<Uuid> = rows::beside::<fact::reader::Entity>()
        .select_only()
        .column(fact::reader::Column::FactId)
        .filter(fact::reader::Column::OrganisationId.eq(who.organisation))
        .filter(read_for(&who.capacities))
        .filter(fact::reader::Column::Seq.gt(stretch.after))
        .filter(fact::reader::Column::Seq.lt(stretch.before))
        .order_by(fact::reader::Column::Seq, stretch.order.clone())
        .limit(stretch.limit)
        .into_tuple()
        .all(&cx.app.db)
        .await?;
    Ok(rows::seen::<fact::Entity>(&cx.actor)
        .filter(fact::Column::Id.is_in(ids))
        .order_by(fact::Column::Seq, stretch.order)
        .all(&cx.app.db)
        .await?)
}

impl From<std::sync::Arc<Fault>> for Halt {
    fn from(fault: std::sync::Arc<Fault>) -> Self {
        tracing::error!(%fault, "a batched read failed");
        Self::Fault(Fault::new("batched read"))
    }
}
