//! Where people equipped in a range live, for the coordinator alone. The commune is sealed with what identifies a person, and
//! people of the same commune have the same keyed hash: they are counted by it, and one of them is opened for its name.

use std::collections::HashMap;

use async_graphql::{Result, SimpleObject};
use entity::organisation::Capacity::Coordinate;
use entity::person::term;
use entity::{case_file, person};
use sea_orm::sea_query::{Expr, IntoCondition};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::period::Period;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::people::identity::{KeyOf, open};
use crate::policy::rows;

/// One commune.
#[derive(Clone, Debug, PartialEq, Eq, SimpleObject)]
pub struct CommuneFigure {
    /// The commune as it was written most recently; null: not known, or the person was forgotten.
    pub commune: Option<String>,
    /// Cases equipped.
    pub handed_over: i64,
}

/// The communes of a range, for who coordinates.
///
/// # Errors
/// A fault.
pub(super) async fn of(cx: &Cx, period: &Period) -> Result<Option<Vec<CommuneFigure>>> {
    let Some(who) = cx.actor.principal().filter(|who| who.can(Coordinate)) else {
        return Ok(None);
    };
    let commune_of = case_file::Entity::belongs_to(term::Entity)
        .from(case_file::Column::PersonId)
        .to(term::Column::PersonId)
        .on_condition(|_, term| {
            let kind = Expr::col((term, term::Column::Kind));
            kind.eq(term::Kind::Commune.word()).into_condition()
        });
    let equipped: Vec<(Uuid, Option<String>)> = rows::seen_by::<case_file::Entity>(who, &[Coordinate])
        .join(JoinType::LeftJoin, commune_of.into())
        .select_only()
        .column(case_file::Column::PersonId)
        .column(term::Column::Hash)
        .filter(case_file::Column::EquippedAt.gte(period.start))
        .filter(case_file::Column::EquippedAt.lt(period.end))
        .order_by_asc(case_file::Column::EquippedAt)
        .into_tuple()
        .all(&cx.app.db)
        .await
        .map_err(|error| cx.refuse(Fault::from(error).into()))?;
    let mut counts: HashMap<Option<String>, (Uuid, i64)> = HashMap::new();
    for (person, commune) in equipped {
        let (last, count) = counts.entry(commune).or_insert((person, 0));
        *last = person;
        *count += 1;
    }
    let figures = counts.into_values().map(async |(person, handed_over)| {
        let commune = commune(cx, person).await?;
        Ok::<_, async_graphql::Error>(CommuneFigure { commune, handed_over })
    });
    let mut figures = futures::future::try_join_all(figures).await?;
    figures.sort_by(|one, other| {
        let order = other.handed_over.cmp(&one.handed_over);
        order.then_with(|| one.commune.cmp(&other.commune))
    });
    Ok(Some(figures))
}

/// Where a person lives, as far as it is known.
async fn commune(cx: &Cx, person: Uuid) -> Result<Option<String>> {
    let (row, key) = futures::join!(
        cx.loaders.row::<person::Entity>(person),
        cx.loaders.get(KeyOf(person))
    );
    let key = key.map_err(|fault| cx.failed(&fault))?;
    let Some(row) = row.map_err(|fault| cx.failed(&fault))? else {
        return Ok(None);
    };
    let identity = open(key.as_deref(), &row).map_err(|fault| cx.failed(&fault))?;
    Ok(identity.and_then(|identity| identity.commune))
}
