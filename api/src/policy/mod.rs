//! Who may do what and sees which rows. Nothing is read or written elsewhere: `clippy.toml` bans it.
//!
//! `actor` says who asks, `action` is the table capacity × action, `scope` gives each capacity its rows, `rows` is the
//! only way to them.

pub mod action;
pub mod actor;
pub mod rows;
pub mod scope;

pub use self::action::Action;
pub use self::actor::{Actor, Principal};
