//! What anybody may read.

pub(crate) mod about;
pub(crate) mod label;
pub mod programme;
pub(crate) mod verify;
