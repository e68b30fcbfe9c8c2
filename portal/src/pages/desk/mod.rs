//! The coordinator's space: what needs an answer today, and every thing of the programme with what one may do about it.

mod commissions;
pub(crate) mod figures;
pub(crate) mod partners;
pub mod pledges;
pub(crate) mod prospects;
pub(crate) mod settings;

use actix_web::web::ServiceConfig;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    // One line each, in the order of the chain.
    config.configure(pledges::routes).configure(commissions::routes);
    config
        .configure(pledges::routes)
        .configure(partners::routes)
        .configure(prospects::routes)
        .configure(figures::routes)
        .configure(settings::routes);
}
