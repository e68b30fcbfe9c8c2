//! The coordinator's space: what needs an answer today, and every thing of the programme with what one may do about it.

pub mod pledges;

use actix_web::web::ServiceConfig;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(pledges::routes);
}
