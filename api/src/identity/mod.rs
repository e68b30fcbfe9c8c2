//! Who somebody is: passwords, tokens, sessions and the keys behind them.

mod access;
pub mod authenticate;
pub mod clients;
pub mod invitation;
pub mod keys;
pub(crate) mod newcomer;
pub mod passwords;
pub mod seal;
pub mod sessions;
pub mod throttle;
pub mod tokens;
