//! What was published last, for anyone.

use entity::{publication, territory};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::types::{Figures, Programme};
use crate::app::App;
use crate::fault::Fault;
use crate::policy::rows;

/// A programme by its name in addresses, or the instance's first.
///
/// # Errors
/// A fault.
pub(super) async fn programme(app: &App, slug: Option<&str>) -> Result<Option<Programme>, Fault> {
    let Some(territory) = territory(app, slug).await? else {
        return Ok(None);
    };
    let last = of(app, &territory).await?;
    Ok(Some(Programme {
        slug: territory.slug,
        name: territory.name,
        figures: last.map(|last| read(&last.content)),
    }))
}

/// A programme and its last snapshot.
///
/// # Errors
/// A fault.
pub(crate) async fn latest(
    app: &App,
    slug: &str,
) -> Result<Option<(territory::Model, publication::Model)>, Fault> {
    let Some(territory) = territory(app, Some(slug)).await? else {
        return Ok(None);
    };
    Ok(of(app, &territory).await?.map(|snapshot| (territory, snapshot)))
}

/// The figures of a snapshot; a field it does not have reads as unknown.
pub(super) fn read(content: &serde_json::Value) -> Figures {
    serde_json::from_value(content.clone()).unwrap_or_default()
}

async fn territory(app: &App, slug: Option<&str>) -> Result<Option<territory::Model>, Fault> {
    let territories = rows::beside::<territory::Entity>();
    let wanted = match slug {
        Some(slug) => territories.filter(territory::Column::Slug.eq(slug)),
        None => territories.order_by_asc(territory::Column::Id),
    };
    Ok(wanted.one(&app.db).await?)
}

async fn of(app: &App, territory: &territory::Model) -> Result<Option<publication::Model>, Fault> {
    Ok(rows::of_territory::<publication::Entity>(territory.id)
        .order_by_desc(publication::Column::AsOf)
        .one(&app.db)
        .await?)
}
