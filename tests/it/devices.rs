//! What the workshop does with devices, their drives and their parts.

mod evidence;
