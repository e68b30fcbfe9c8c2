//! Where one lands, and the coordinator's day.

mod coordinator;
pub mod show;

pub(crate) use show::LANDINGS;
