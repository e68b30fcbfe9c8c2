//! What a manager does for the own organisation: who acts for it, which software does, what happened, and who came in.

mod access;
mod apps;
mod events;
mod invite;
mod member;
mod members;
mod secret;
mod switch;

use actix_web::web::{ServiceConfig, post};

use crate::kit::Link;
use crate::pages::read;
use crate::text::T;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/team", read().to(members::show))
        .route("/team/members/new", read().to(invite::show))
        .route("/team/members/new/invite", post().to(invite::invite))
        .route("/team/members/{id}", read().to(member::show))
        .route("/team/members/{id}/change", post().to(member::change))
        .route("/team/members/{id}/suspend", post().to(member::suspend))
        .route("/team/members/{id}/resume", post().to(member::resume))
        .route("/team/members/{id}/remove", post().to(member::remove))
        .route("/team/apps", read().to(apps::list))
        .route("/team/apps/new", read().to(secret::show))
        .route("/team/apps/new/create", post().to(secret::create))
        .route("/team/apps/{id}", read().to(apps::show))
        .route("/team/apps/{id}/rotate", post().to(secret::rotate))
        .route("/team/apps/{id}/change", post().to(apps::change))
        .route("/team/apps/{id}/revoke", post().to(apps::revoke))
        .route("/team/events", read().to(events::show))
        .route("/team/access", read().to(access::show))
        .route("/team/switch", read().to(switch::show))
        .route("/team/switch/act", post().to(switch::act))
        .route("/team/switch/role", post().to(switch::role));
}

/// The pages of a manager, one beside the other.
fn tabs(t: T) -> Vec<Link> {
    vec![
        Link::new("/team", t.say("members")),
        Link::new("/team/apps", t.say("team-apps")),
        Link::new("/team/events", t.say("team-events")),
        Link::new("/team/access", t.say("team-access")),
    ]
}
