//! Where a role without pages of its own lands.

pub mod show;
