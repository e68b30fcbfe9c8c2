//! Partners: who may give, refer, decide, refurbish and hand over. Prospects, whom one solicits, stand beside them.

mod answer;
mod invite;
mod list;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::kit::Link;
use crate::pages::{Tone, read};
use crate::text::T;

pub(super) use invite::LANGUAGES;
pub(super) use show::STATUSES;
pub(crate) use show::member_standing;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/partners", read().to(list::show))
        .route("/desk/partners/new", read().to(invite::show))
        .route("/desk/partners/new/invite", post().to(invite::invite))
        .route("/desk/partners/new/add", post().to(invite::add))
        .route("/desk/partners/{id}", read().to(show::show))
        .route("/desk/partners/{id}/approve", post().to(answer::approve))
        .route("/desk/partners/{id}/refuse", post().to(answer::refuse))
        .route("/desk/partners/{id}/suspend", post().to(answer::suspend))
        .route("/desk/partners/{id}/resume", post().to(answer::resume))
        .route("/desk/partners/{id}/change", post().to(answer::change));
}

/// The address of a partner for the coordinator.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/partners/{id}")
}

/// Partners and prospects, one beside the other.
pub(super) fn tabs(t: T) -> Vec<Link> {
    vec![
        Link::new("/desk/partners", t.say("nav-partners")),
        Link::new("/desk/prospects", t.say("prospects")),
    ]
}

/// Where a partner stands: suspension is beside its state, and told first.
fn standing(t: T, state: &str, suspended: bool) -> (String, Tone) {
    if suspended {
        (t.say("partner-suspended"), Tone::Ended)
    } else {
        (
            t.word("organisation-state", state),
            Tone::of("organisation-state", state),
        )
    }
}
