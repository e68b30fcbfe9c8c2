//! What a computer is called where it is one of many, and what a person is called.

use crate::kit::Cell;
use crate::text::T;

/// A device in words: maker and model, or what it is.
pub(crate) fn device(t: T, kind: &str, maker: Option<&str>, model: Option<&str>) -> String {
    let name = format!("{} {}", maker.unwrap_or_default(), model.unwrap_or_default());
    match name.trim() {
        "" => t.word("device-kind", kind),
        name => name.to_owned(),
    }
}

/// A person's name; words for nobody where it is not known any more.
pub(crate) fn person(t: T, name: Option<(&str, &str)>) -> String {
    match name {
        Some((given, family)) => format!("{given} {family}"),
        None => t.say("desk-person-forgotten"),
    }
}

/// A serial number or a label that may be absent.
pub(crate) fn code(code: Option<&String>) -> Cell {
    code.map_or(Cell::Nothing, |code| Cell::Code(code.clone()))
}
