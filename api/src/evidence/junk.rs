//! Many machines share the serial number their maker forgot to write. Taking such a value for an identity would
//! merge strangers' computers into one, and let the proof of one drive pass for another's. One list, used by every
//! reader of serial numbers, models and universal identifiers.

/// Values that identify nothing, in lower case.
const JUNK: [&str; 43] = [
    "system serial number",
    "to be filled by o.e.m.",
    "to be filled by o.e.m",
    "to be filled by oem",
    "sn 123456789abc",
    "mb-1234567890",
    "base board serial number",
    "chassis serial number",
    "eeepc-0123456789",
    "none",
    "n/a",
    "na",
    "nc",
    "n.c.",
    "null",
    "(null)",
    "nil",
    "unknown",
    "inconnu",
    "inconnue",
    "unspecified",
    "not specified",
    "not available",
    "not applicable",
    "default string",
    "no serial",
    "no serial number",
    "aucun",
    "sans",
    "neant",
    "néant",
    "invalid",
    "empty",
    "oem",
    "o.e.m.",
    "system manufacturer",
    "system product name",
    "system version",
    "type1productconfigid",
    "123456789",
    "1234567890",
    "0123456789",
    "<bad index>",
];

/// Universal identifiers that a firmware gives to every board of a series.
const JUNK_UUIDS: [&str; 3] = [
    "00020003-0004-0005-0006-000700080009",
    "03000200-0400-0500-0006-000700080009",
    "12345678-1234-5678-90ab-cddeefaabbcc",
];

/// Whether a serial number or a universal identifier is one of the values shared by many machines.
///
/// Besides the list: nothing at all, no letter or digit, or one character repeated (`00000000`).
#[must_use]
pub fn is_junk(serial: &str) -> bool {
    let mut symbols = serial
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| c.to_ascii_lowercase());
    let first = symbols.next();
    symbols.all(|c| Some(c) == first) || is_placeholder(serial)
}

/// Whether a name of a maker or a model is a placeholder. A short name (`3`, `XX`) may be a real one.
#[must_use]
pub fn is_placeholder(name: &str) -> bool {
    let value = name
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    !value.contains(char::is_alphanumeric)
        || JUNK.contains(&value.as_str())
        || JUNK_UUIDS.contains(&value.as_str())
        || value.starts_with("00020003-0004-")
        || value.starts_with("to be filled")
}

#[cfg(test)]
mod tests;
