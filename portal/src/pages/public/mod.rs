//! What anybody may read.

pub mod programme;
