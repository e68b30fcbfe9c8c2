//! Pictures where people would rather look than read. Geometry is computed here, as plain numbers;
//! the template draws it and puts a table behind it.

pub mod bars;
pub mod flow;
