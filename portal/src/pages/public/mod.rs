//! What anybody may read.

pub(crate) mod about;
pub mod programme;
