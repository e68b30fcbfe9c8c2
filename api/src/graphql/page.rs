//! Relay connections over keyset cursors on (sort key, id): page 1 and page 10,000 cost the same. `totalCount` is a field
//! of its own, computed only when asked.

use async_graphql::connection::{Connection, CursorType, Edge, EmptyFields, OpaqueCursor};
use async_graphql::{Context, Object, OutputType, Result};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::fault::Fault;
use crate::gateway::cx;
use crate::policy::scope::Scoped;
use crate::problem::{Common, Halt};

/// The most a page may hold.
pub const MOST: usize = 100;

/// What a caller asks of a list.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// After this cursor.
    pub after: Option<String>,
    /// Before this cursor.
    pub before: Option<String>,
    /// How many from the start.
    pub first: Option<i32>,
    /// How many from the end.
    pub last: Option<i32>,
}

impl Ask {
    /// How many, and whether from the start.
    ///
    /// # Errors
    /// Neither `first` nor `last`, both, or a number that no page has.
    pub fn size(&self) -> Result<(usize, bool), Halt> {
        match (self.first, self.last) {
            (Some(first), None) => Ok((size(first)?, true)),
            (None, Some(last)) => Ok((size(last)?, false)),
            _ => Err(bad("first")),
        }
    }
}

/// How many rows a page may be asked for.
///
/// # Errors
/// A number that no page has.
pub fn size(asked: i32) -> Result<usize, Halt> {
    usize::try_from(asked)
        .ok()
        .filter(|size| (1..=MOST).contains(size))
        .ok_or_else(|| bad("first"))
}

/// An argument that no list takes: a size, a malformed cursor, the cursor of a row that the reader does not see.
pub(crate) fn bad(argument: &str) -> Halt {
    Halt::Wrong(Common::Invalid, Some(argument.to_owned()))
}

/// The place of a row in its list.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Place(i64, Uuid);

/// The number of rows behind a connection.
pub struct Total<E: EntityTrait>(Select<E>);

/// The number of rows behind a connection.
#[Object(name_type)]
impl<E> Total<E>
where
    E: Scoped,
    Select<E>: Clone + Send + Sync,
    E::Model: Send + Sync,
{
    /// How many there are in all. Counted only when asked.
    async fn total_count(&self, ctx: &Context<'_>) -> Result<u64> {
        let cx = cx(ctx);
        self.0
            .clone()
            .count(&cx.app.db)
            .await
            .map_err(|error| cx.refuse(Fault::from(error).into()))
    }
}

impl<E: EntityTrait> async_graphql::TypeName for Total<E> {
    fn type_name() -> std::borrow::Cow<'static, str> {
        std::borrow::Cow::Owned(format!(
            "Total{}",
            std::any::type_name::<E>().replace([':', '<', '>'], "")
        ))
    }
}

/// What a list is sorted by: a column, and the key of a row.
pub type Sort<E> = (<E as EntityTrait>::Column, fn(&<E as EntityTrait>::Model) -> i64);

/// A page of rows as nodes.
pub type Page<E, N> = Connection<OpaqueCursor<Place>, N, Total<E>, EmptyFields>;

/// The rows of `list` that were asked for, newest first by `sort` (none: by id, which is the time of creation). None is
/// read where only their number is asked.
///
/// # Errors
/// A malformed cursor or size, a fault.
pub async fn page<E, N>(
    ctx: &Context<'_>,
    list: Select<E>,
    ask: &Ask,
    sort: Option<Sort<E>>,
    node: impl Fn(E::Model) -> N,
) -> Result<Page<E, N>>
where
    E: Scoped,
    N: OutputType,
{
    let cx = cx(ctx);
    let (size, forward) = ask.size().map_err(|halt| cx.refuse(halt))?;
    let place = |cursor: &Option<String>| match cursor {
        None => Ok(None),
        Some(cursor) => OpaqueCursor::<Place>::decode_cursor(cursor)
            .map(|place| Some(place.0))
            .map_err(|_| cx.refuse(bad("after"))),
    };
    let (after, before) = (place(&ask.after)?, place(&ask.before)?);
    let total = Total(list.clone());
    let asked = ctx.look_ahead();
    if !["nodes", "edges", "pageInfo"]
        .iter()
        .any(|part| asked.field(part).exists())
    {
        return Ok(Connection::with_additional_fields(false, false, total));
    }

    let mut rows = list;
    let column = sort.map(|(column, _)| column);
    if let Some(place) = after {
        rows = rows.filter(beyond::<E>(column, place, true));
    }
    if let Some(place) = before {
        rows = rows.filter(beyond::<E>(column, place, false));
    }
    let order = if forward {
        sea_orm::Order::Desc
    } else {
        sea_orm::Order::Asc
    };
    if let Some(column) = column {
        rows = rows.order_by(column, order.clone());
    }
    let mut rows = rows
        .order_by(E::ID, order)
        .limit(size as u64 + 1)
        .all(&cx.app.db)
        .await
        .map_err(|error| cx.refuse(Fault::from(error).into()))?;
    let more = rows.len() > size;
    rows.truncate(size);
    if !forward {
        rows.reverse();
    }
    let (previous, next) = if forward {
        (after.is_some(), more)
    } else {
        (more, before.is_some())
    };
    let mut page = Connection::with_additional_fields(previous, next, total);
    page.edges.extend(rows.into_iter().map(|row| {
        let place = Place(sort.map_or(0, |(_, key)| key(&row)), E::id(&row));
        Edge::new(OpaqueCursor(place), node(row))
    }));
    Ok(page)
}

/// The children of a node: the first rows of `list` after a cursor, newest first.
///
/// # Errors
/// A malformed cursor or size, a fault.
pub async fn children<E, N>(
    ctx: &Context<'_>,
    list: Select<E>,
    first: i32,
    after: Option<String>,
    node: impl Fn(E::Model) -> N,
) -> Result<Page<E, N>>
where
    E: Scoped,
    N: OutputType,
{
    let ask = Ask {
        after,
        first: Some(first),
        ..Ask::default()
    };
    page(ctx, list, &ask, None, node).await
}

/// The rows that come after (or before) a place, newest first.
fn beyond<E: Scoped>(sort: Option<E::Column>, Place(key, id): Place, after: bool) -> Condition {
    let past_id = if after { E::ID.lt(id) } else { E::ID.gt(id) };
    match sort {
        None => Condition::all().add(past_id),
        Some(column) => {
            let past = if after { column.lt(key) } else { column.gt(key) };
            Condition::any().add(past).add(column.eq(key).and(past_id))
        }
    }
}
