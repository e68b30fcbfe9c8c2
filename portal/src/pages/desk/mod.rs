//! The coordinator's space: what needs an answer today, and every thing of the programme with what one may do about it.

mod commissions;
pub(crate) mod figures;
pub(crate) mod partners;
pub mod pledges;
pub(crate) mod prospects;
pub(crate) mod settings;
/// Asks a mutation as the reader, and says what is wrong with it: `act!(visit, DeskClose, desk_close, close_pledge, input)`.
macro_rules! act {
    ($visit:expr, $operation:ident, $module:ident, $field:ident, $input:expr) => {{
        let variables = $module::Variables { input: $input };
        $crate::kit::wrongs!($visit.ask::<$operation>(variables).await?.$field.problems)
    }};
}

pub mod cases;
pub mod collections;
pub mod handovers;
pub mod intake;
pub mod lots;
pub mod stock;
pub(crate) mod thing;

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
    config
        .configure(pledges::routes)
        .configure(collections::routes)
        .configure(stock::routes)
        .configure(lots::routes)
        .configure(cases::routes)
        .configure(handovers::routes);
}
