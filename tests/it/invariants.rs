//! Each invariant of the domain has a test that tries to break it.

mod access;
mod custody;
mod decisions;
mod every_field;
mod facts;
mod foreign_ids;
mod imports;
mod personal_data;
mod social_security;
