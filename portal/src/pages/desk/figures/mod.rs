//! What the programme did, what it costs, what it avoids: to steer by, and to answer for it.

mod activity;
mod costs;
mod expense;
mod expenses;
mod fairness;
pub(in crate::pages) mod impact;
mod now;
mod period;
mod publish;
mod record;
mod reuse;

use actix_web::web::{ServiceConfig, post};

use crate::kit::Link;
use crate::pages::read;
use crate::text::T;

pub(in crate::pages) use now::became;
pub(in crate::pages) use reuse::{Counted, facts as reuse_facts};

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/figures", read().to(activity::show))
        .route("/desk/figures/publish", post().to(publish::publish))
        .route("/desk/figures/now", read().to(now::show))
        .route("/desk/figures/costs", read().to(costs::show))
        .route("/desk/figures/expenses", read().to(expenses::show))
        .route("/desk/figures/expenses/new", read().to(record::show))
        .route("/desk/figures/expenses/new/cost", post().to(record::cost))
        .route("/desk/figures/expenses/new/staff", post().to(record::staff))
        .route("/desk/figures/expenses/new/jobs", post().to(record::jobs))
        .route("/desk/figures/expenses/{id}", read().to(expense::show))
        .route("/desk/figures/expenses/{id}/correct", post().to(expense::correct))
        .route("/desk/figures/fairness", read().to(fairness::show))
        .route("/desk/figures/impact", read().to(impact::show))
        .route("/desk/figures/reuse", read().to(reuse::show));
}

/// The pages of figures, one beside the other.
fn tabs(t: T) -> Vec<Link> {
    [
        ("/desk/figures", "figures-activity"),
        ("/desk/figures/now", "figures-now"),
        ("/desk/figures/costs", "figures-costs"),
        ("/desk/figures/expenses", "figures-expenses"),
        ("/desk/figures/fairness", "figures-fairness"),
        ("/desk/figures/impact", "figures-impact"),
        ("/desk/figures/reuse", "figures-reuse"),
    ]
    .map(|(href, key)| Link::new(href, t.say(key)))
    .to_vec()
}
