//! How a programme shows itself to anybody: what a page needs before somebody signs in.

use async_graphql::SimpleObject;
use entity::account::Language;
use entity::device::{self, label};
use entity::settings::{Calendar, Contact, Retention, Theme};
use entity::{file, territory};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::in_force;
use crate::app::App;
use crate::files::store;
use crate::policy::rows;
use crate::problem::Halt;

/// How a programme shows itself.
#[derive(Debug, SimpleObject)]
pub struct Appearance {
    /// The name in addresses.
    pub slug: String,
    /// The name people read.
    pub name: String,
    /// Its colours.
    pub theme: Theme,
    /// Where its logo is served, below the instance's address; null when it has none.
    pub logo_path: Option<String>,
    /// The languages offered, the first one first.
    pub languages: Vec<Language>,
    /// Whom to ask.
    pub contact: Contact,
    /// When the programme works.
    pub calendar: Calendar,
    /// How long the programme keeps what it knows of people. These are its commitments, for the information given to people: the
    /// access log is cut by itself, the rest is not deleted by itself yet when the time has come.
    pub retention: Retention,
}

/// The appearance of a programme: the one that gave a label, that has a name, or that is the instance's first.
///
/// # Errors
/// A fault.
pub(super) async fn of(
    app: &App,
    slug: Option<&str>,
    label: Option<&str>,
) -> Result<Option<Appearance>, Halt> {
    let territory = match label {
        Some(label) => labelling(app, label).await?,
        None => territory(app, slug).await?,
    };
    let Some(territory) = territory else {
        return Ok(None);
    };
    let settings = in_force::of(&app.db, territory.id).await?;
    Ok(Some(Appearance {
        logo_path: settings
            .logo_id
            .map(|_| format!("/territories/{}/logo", territory.slug)),
        slug: territory.slug,
        name: territory.name,
        theme: settings.content.theme,
        languages: settings.content.languages,
        contact: settings.content.contact,
        calendar: settings.content.calendar,
        retention: settings.content.retention,
    }))
}

/// The bytes of a programme's logo and their media type.
///
/// # Errors
/// A fault.
pub(crate) async fn logo(app: &App, slug: &str) -> Result<Option<(&'static str, Vec<u8>)>, Halt> {
    let Some(territory) = territory(app, Some(slug)).await? else {
        return Ok(None);
    };
    let Some(logo) = in_force::of(&app.db, territory.id).await?.logo_id else {
        return Ok(None);
    };
    let file = rows::of_territory::<file::Entity>(territory.id)
        .filter(file::Column::Id.eq(logo))
        .one(&app.db)
        .await?;
    let Some(file) = file else { return Ok(None) };
    let bytes = store::read(app, &file).await?;
    Ok(media_type(&bytes).map(|media_type| (media_type, bytes)))
}

/// The media type of an image that browsers show and that cannot hold a script, by its first bytes.
pub(super) fn media_type(content: &[u8]) -> Option<&'static str> {
    if content.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if content.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else {
        None
    }
}

async fn territory(app: &App, slug: Option<&str>) -> Result<Option<territory::Model>, Halt> {
    let territories = rows::beside::<territory::Entity>();
    let wanted = match slug {
        Some(slug) => territories.filter(territory::Column::Slug.eq(slug)),
        None => territories.order_by_asc(territory::Column::Id),
    };
    Ok(wanted.one(&app.db).await?)
}

/// The territory whose label is on a computer. Of the computer itself a stranger learns nothing.
async fn labelling(app: &App, text: &str) -> Result<Option<territory::Model>, Halt> {
    let Ok(label) = label::read(text) else {
        return Ok(None);
    };
    let device = rows::beside::<device::Entity>()
        .filter(device::Column::Label.eq(label))
        .one(&app.db)
        .await?;
    let Some(device) = device else { return Ok(None) };
    let territories = rows::beside::<territory::Entity>();
    let own = territories.filter(territory::Column::Id.eq(device.territory_id));
    Ok(own.one(&app.db).await?)
}
