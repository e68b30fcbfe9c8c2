//! What a territory decides for itself: its settings in versions, its wordings, its places, its grid.

mod change;
mod content;
mod grid;
mod grid_typed;
mod grid_words;
mod look;
mod place;
mod places;
mod publish_grid;
mod show;
mod try_grid;
mod versions;
mod wordings;

use actix_web::web::{ServiceConfig, post};

use crate::kit::Link;
use crate::pages::read;
use crate::text::T;

pub(in crate::pages) use grid::{in_force as grid_in_force, minimums, quotas};
pub(in crate::pages) use grid_words::groups;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/settings", read().to(show::show))
        .route("/desk/settings/contact", post().to(change::contact))
        .route("/desk/settings/calendar", post().to(change::calendar))
        .route("/desk/settings/languages", post().to(change::languages))
        .route("/desk/settings/retention", post().to(change::retention))
        .route("/desk/settings/look", read().to(look::show))
        .route("/desk/settings/look/theme", post().to(change::theme))
        .route("/desk/settings/look/logo", post().to(change::logo))
        .route("/desk/settings/wordings", read().to(wordings::show))
        .route("/desk/settings/wordings/write", post().to(wordings::write))
        .route("/desk/settings/wordings/remove", post().to(wordings::remove))
        .route("/desk/settings/versions", read().to(versions::show))
        .route("/desk/settings/grid", read().to(grid::show))
        .route("/desk/settings/grid/new", read().to(publish_grid::show))
        .route(
            "/desk/settings/grid/new/publish",
            post().to(publish_grid::publish),
        )
        .route("/desk/settings/grid/new/try", post().to(try_grid::show))
        .route("/desk/settings/places", read().to(places::show))
        .route("/desk/settings/places/new", read().to(place::new))
        .route("/desk/settings/places/new/create", post().to(place::create))
        .route("/desk/settings/places/{id}", read().to(place::show))
        .route("/desk/settings/places/{id}/update", post().to(place::update))
        .route("/desk/settings/places/{id}/close", post().to(place::close));
}

/// The pages of settings, one beside the other.
fn tabs(t: T) -> Vec<Link> {
    [
        ("/desk/settings", "settings-general"),
        ("/desk/settings/look", "settings-look"),
        ("/desk/settings/wordings", "settings-wordings"),
        ("/desk/settings/places", "settings-places"),
        ("/desk/settings/grid", "settings-grid"),
        ("/desk/settings/versions", "settings-versions"),
    ]
    .map(|(href, key)| Link::new(href, t.say(key)))
    .to_vec()
}
