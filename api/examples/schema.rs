//! Writes the schema in GraphQL's own language: `cargo run -p api --example schema > api/schema.graphql`.
//!
//! The portal is checked against that file when it is compiled, so it must be possible to write it without the portal.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(api::graphql::schema::sdl().as_bytes())
}
