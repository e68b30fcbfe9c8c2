//! What the workshop does with devices, their drives and their parts.

mod evidence;
mod labels;
mod new_drives;
mod parts;
mod records;
mod stock;
mod waste;
