//! What *is*: the rows of a programme, the words they are described with, their states and the one table
//! of transitions each state machine has. Nothing here reads, writes, sends or knows the time.

#[macro_use]
mod vocabulary;
pub mod machine;
pub mod moment;

pub mod account;
pub mod adviser_referral;
pub mod case_file;
pub mod collection;
pub mod commission;
pub mod cost;
pub mod device;
pub mod evidence;
pub mod fact;
pub mod file;
pub mod grid;
pub mod handover;
pub mod jobs_report;
pub mod lot;
pub mod organisation;
pub mod outbox;
pub mod person;
pub mod pledge;
pub mod publication;
pub mod reservation;
pub mod territory;
pub mod transfer;

pub use machine::{Machine, NotAllowed};
pub use moment::Moment;
