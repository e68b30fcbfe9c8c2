//! Coming in, going out, and the first time.

pub mod by_mail;
pub mod code;
pub mod invitation;
pub mod link;
pub mod sign_in;
pub(crate) mod sign_out;
