//! Each invariant of the domain has a test that tries to break it.

mod custody;
mod decisions;
mod facts;
mod foreign_ids;
mod imports;
mod personal_data;
mod social_security;
