//! When a page cannot be shown.

pub mod page;
