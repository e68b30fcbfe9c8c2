//! Coming in, going out, and the first time.

pub mod invitation;
pub mod sign_in;
pub(crate) mod sign_out;
