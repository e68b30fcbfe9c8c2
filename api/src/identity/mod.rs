//! Who somebody is: passwords, tokens, sessions and the keys behind them.

mod access;
pub mod authenticate;
pub mod clients;
mod codes;
pub mod invitation;
pub mod keys;
pub mod link;
pub(crate) mod newcomer;
pub mod open_link;
pub mod passwords;
pub(crate) mod post_links;
pub mod request_link;
pub mod seal;
pub mod second_factor;
pub mod second_step;
pub mod sessions;
pub mod throttle;
pub mod tokens;
