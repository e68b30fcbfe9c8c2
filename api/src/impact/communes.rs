//! Where people live, for the coordinator alone. The commune is sealed with what identifies a person, and people of the same
//! commune have the same keyed hash: they are put together by it, and one of them is opened for its name.

use std::collections::HashMap;

use async_graphql::{Result, SimpleObject};
use entity::organisation::Capacity::Coordinate;
use entity::person::term;
use entity::{case_file, person};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::period::Period;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::people::identity::{KeyOf, open};
use crate::policy::rows;

/// The most people whose commune is looked for in one statement.
const PART: usize = 5_000;

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
    let equipped: Vec<Uuid> = rows::seen_by::<case_file::Entity>(who, &[Coordinate])
        .select_only()
        .column(case_file::Column::PersonId)
        .filter(case_file::Column::EquippedAt.gte(period.start))
        .filter(case_file::Column::EquippedAt.lt(period.end))
        .order_by_asc(case_file::Column::EquippedAt)
        .into_tuple()
        .all(&cx.app.db)
        .await
        .map_err(|error| cx.refuse(Fault::from(error).into()))?;
    let by_commune = together(cx, equipped.into_iter().map(|person| (person, ())).collect()).await?;
    let figures = by_commune.into_iter().map(|(commune, people)| CommuneFigure {
        commune,
        handed_over: i64::try_from(people.len()).unwrap_or(i64::MAX),
    });
    Ok(Some(figures.collect()))
}

/// What concerns people who live in the same commune, put together under its name: where there is most first. Of a commune
/// that is written in several ways, the last person's is told.
///
/// # Errors
/// A fault.
pub(super) async fn together<T>(cx: &Cx, people: Vec<(Uuid, T)>) -> Result<Vec<(Option<String>, Vec<T>)>> {
    let failed = |error: sea_orm::DbErr| cx.refuse(Fault::from(error).into());
    let mut hashes: HashMap<Uuid, String> = HashMap::new();
    for part in people.chunks(PART) {
        let found: Vec<(Uuid, String)> = rows::beside::<term::Entity>()
            .filter(term::Column::Kind.eq(term::Kind::Commune))
            .filter(term::Column::PersonId.is_in(part.iter().map(|(person, _)| *person)))
            .select_only()
            .column(term::Column::PersonId)
            .column(term::Column::Hash)
            .into_tuple()
            .all(&cx.app.db)
            .await
            .map_err(failed)?;
        hashes.extend(found);
    }
    let mut groups: HashMap<Option<String>, (Uuid, Vec<T>)> = HashMap::new();
    for (person, what) in people {
        let group = groups.entry(hashes.get(&person).cloned());
        let (last, all) = group.or_insert_with(|| (person, Vec::new()));
        *last = person;
        all.push(what);
    }
    let named = groups
        .into_values()
        .map(async |(person, all)| Ok::<_, async_graphql::Error>((commune(cx, person).await?, all)));
    let mut named = futures::future::try_join_all(named).await?;
    named.sort_by(|(one, few), (other, many)| many.len().cmp(&few.len()).then_with(|| one.cmp(other)));
    Ok(named)
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
