//! Where a role without pages of its own lands.

mod coordinator;
pub mod show;
