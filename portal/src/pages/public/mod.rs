//! What anybody may read.

pub(crate) mod about;
mod decided;
pub(crate) mod label;
pub mod programme;
pub(crate) mod verify;
