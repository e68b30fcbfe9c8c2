//! The shape of the API: one schema, opaque ids, connections, per-request loaders, limits before execution.

pub mod budget;
pub mod cost;
pub mod id;
pub mod limits;
pub mod loaders;
pub mod node;
pub mod page;
pub mod scalars;
pub mod schema;
