//! Proof follows the drive, not the machine, and two tools seldom write a drive's name alike: SCSI cuts a serial
//! number at 20 characters (some bridges at 16), smartctl does not. A wrong match would pass the proof of one drive
//! for another, so nothing short, shared or merely similar matches.

use super::junk::is_junk;
use super::{DriveErased, DriveSeen};

/// A serial number shorter than this identifies nothing.
const SHORTEST: usize = 4;
/// Where tools cut a serial number.
const CUTS: [usize; 2] = [16, 20];

/// Whether two serial numbers denote the same drive: equal, or one cut where tools cut and the other going on.
///
/// Letter case and spaces do not count. Junk and serial numbers under four characters never match.
#[must_use]
pub fn same_drive(a_serial: &str, b_serial: &str) -> bool {
    let (a, b) = (normal(a_serial), normal(b_serial));
    if [&a, &b].iter().any(|serial| serial.chars().count() < SHORTEST)
        || is_junk(a_serial)
        || is_junk(b_serial)
    {
        return false;
    }
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    short == long || (CUTS.contains(&short.chars().count()) && long.starts_with(short.as_str()))
}

/// Whether a proof of erasure is about a drive that was seen in a machine.
///
/// Models only ever rule a match out: one must begin like the other when both are told.
#[must_use]
pub fn matches(seen: &DriveSeen, erased: &DriveErased) -> bool {
    let (Some(a), Some(b)) = (&seen.serial, &erased.serial) else {
        return false;
    };
    let models_agree = match (&seen.model, &erased.model) {
        (Some(a), Some(b)) => similar_models(&normal(a), &normal(b)),
        _ => true,
    };
    models_agree && same_drive(a, b)
}

/// One tool puts the maker before the model, the other cuts it: one must hold the beginning of the other.
fn similar_models(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let head: String = short.chars().take(8).collect();
    long.contains(&head) || {
        let tail: String = short.chars().skip_while(char::is_ascii_alphabetic).collect();
        !tail.is_empty() && long.contains(&tail)
    }
}

fn normal(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests;
