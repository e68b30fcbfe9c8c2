//! That it is true: one binary, on SQLite and on PostgreSQL, over HTTP, with the words of the domain.
//!
//! A test is an `async fn` of a [`app::TestApp`] named in `on_both!`. `world` has founded two territories for it, `persona`
//! speaks for those who take part, `builders` and `reports` make what they send, `situations` get to where a test begins.

#![expect(
    clippy::disallowed_methods,
    reason = "tests look beneath the API, where scope and journal cannot hide what they got wrong"
)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[macro_use]
mod app;
mod bombs;
mod browser;
mod budget;
mod builders;
mod cases;
mod chain;
mod codes;
mod collections;
mod connections;
mod costs;
mod counting;
mod demo;
mod devices;
mod fairness;
mod files;
mod fleets;
mod founding;
mod grids;
mod guards;
mod handovers;
mod idempotency;
mod invariants;
mod killed;
mod large_sittings;
mod live;
mod lots;
mod mailbox;
mod matrix;
mod meaning;
mod migrations;
mod minutes;
mod news;
mod notices;
mod partners;
mod persona;
mod places;
mod portal;
mod postgres;
mod program;
mod proposals;
mod prospects;
mod publishing;
mod recount;
mod reports;
mod samples;
mod schema;
mod scores;
mod second_steps;
mod settings;
mod sign_in_links;
mod situations;
mod smtp;
mod specification;
mod structure;
mod team;
mod tokens;
mod votes;
mod world;
