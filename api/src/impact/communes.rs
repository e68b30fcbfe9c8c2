//! Where people equipped in a range live. The commune is sealed with what identifies a person: every one is opened, so this
//! is read only when asked for, and by the coordinator alone.

use std::collections::BTreeMap;

use async_graphql::{Result, SimpleObject};
use entity::organisation::Capacity::Coordinate;
use entity::{case_file, person};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
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
    let people: Vec<Uuid> = rows::seen_by::<case_file::Entity>(who, &[Coordinate])
        .select_only()
        .column(case_file::Column::PersonId)
        .filter(case_file::Column::EquippedAt.gte(period.start))
        .filter(case_file::Column::EquippedAt.lt(period.end))
        .into_tuple()
        .all(&cx.app.db)
        .await
        .map_err(|error| cx.refuse(Fault::from(error).into()))?;
    let communes = people.into_iter().map(|person| commune(cx, person));
    let communes = futures::future::try_join_all(communes).await?;
    let mut figures: BTreeMap<Option<String>, CommuneFigure> = BTreeMap::new();
    for commune in communes {
        let key = commune.as_ref().map(|commune| commune.to_lowercase());
        let figure = figures.entry(key).or_insert(CommuneFigure {
            commune: None,
            handed_over: 0,
        });
        figure.commune = commune;
        figure.handed_over += 1;
    }
    let mut figures: Vec<CommuneFigure> = figures.into_values().collect();
    figures.sort_by_key(|figure| std::cmp::Reverse(figure.handed_over));
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
