//! The integration tests: one binary, whose tree mirrors the domain.

mod schema;
