//! What keeps a device from being ready, in plain words: which drive lacks which evidence. The API alone decides; this says
//! beforehand what it would answer, from what the page shows.

use crate::text::T;

/// A drive that the device has held.
#[derive(Debug)]
pub(super) struct Held {
    /// Its id.
    pub(super) id: String,
    /// What people call it.
    pub(super) name: String,
}

/// A piece of evidence.
#[derive(Debug)]
pub(super) struct Proof {
    /// The drive it speaks of.
    pub(super) drive: Option<String>,
    /// Whether it tells of an erasure, or of the hardware.
    pub(super) erasure: bool,
    /// What it came to.
    pub(super) verdict: Option<String>,
    /// When the erasure ended.
    pub(super) performed_at: Option<String>,
    /// When it was recorded.
    pub(super) created_at: String,
}

/// What is known of a device.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// When it came into custody.
    pub(super) received_at: Option<String>,
    /// When somebody looked inside and found no drive.
    pub(super) no_drive_at: Option<String>,
    /// Every drive it has held.
    pub(super) drives: Vec<Held>,
    /// Its evidence.
    pub(super) proofs: Vec<Proof>,
    /// Whether the last check-list has a point that failed.
    pub(super) check_failed: bool,
}

/// Reads what is known of a device of any of this space's operations.
macro_rules! known {
    ($t:expr, $device:expr) => {
        $crate::pages::bench::blocks::Known {
            received_at: $device.received_at.clone(),
            no_drive_at: $device.no_drive_checked_at.clone(),
            check_failed: $device.quality_check.as_ref().is_some_and(|check| !check.passed),
            drives: $device
                .drives
                .iter()
                .map(|drive| $crate::pages::bench::blocks::Held {
                    id: drive.id.clone(),
                    name: $crate::pages::bench::blocks::drive_name(
                        $t,
                        drive.model.as_deref(),
                        drive.serial.as_deref(),
                    ),
                })
                .collect(),
            proofs: $device
                .evidence
                .iter()
                .map(|proof| $crate::pages::bench::blocks::Proof {
                    drive: proof.drive.as_ref().map(|drive| drive.id.clone()),
                    erasure: proof.kind == "ERASURE",
                    verdict: proof.verdict.clone(),
                    performed_at: proof.performed_at.clone(),
                    created_at: proof.created_at.clone(),
                })
                .collect(),
        }
    };
}

pub(super) use known;

/// A drive as people call it.
pub(super) fn drive_name(t: T, model: Option<&str>, serial: Option<&str>) -> String {
    match (model, serial) {
        (Some(model), Some(serial)) => format!("{model} ({serial})"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => t.say("bench-drive-unnamed"),
    }
}

/// What keeps it from being ready, most telling first; empty when nothing is known to.
pub(super) fn blocks(t: T, known: &Known) -> Vec<String> {
    let mut said: Vec<_> = known
        .drives
        .iter()
        .filter_map(|drive| Some(t.with(lacking(known, &drive.id)?, "drive", &drive.name)))
        .collect();
    let unseen = known
        .proofs
        .iter()
        .filter(|proof| !proof.erasure && proof.verdict.is_some())
        .map(|proof| proof.created_at.as_str())
        .max();
    let looked = known
        .no_drive_at
        .as_deref()
        .is_some_and(|at| unseen.is_none_or(|report| at >= report));
    if known.drives.is_empty() && !looked {
        said.push(t.say(if unseen.is_some() {
            "bench-block-unseen"
        } else {
            "bench-block-unknown"
        }));
    }
    if known.check_failed {
        said.push(t.say("bench-block-check"));
    }
    said
}

/// Key of what the evidence of a drive lacks; none when it is wiped.
fn lacking(known: &Known, drive: &str) -> Option<&'static str> {
    let done_at = |proof: &Proof| match &proof.performed_at {
        Some(at) if *at < proof.created_at => at.clone(),
        _ => proof.created_at.clone(),
    };
    let last = known
        .proofs
        .iter()
        .filter(|proof| proof.erasure && proof.drive.as_deref() == Some(drive))
        .max_by_key(|proof| done_at(proof));
    let Some(last) = last else {
        return Some("bench-block-none");
    };
    match (last.verdict.as_deref(), &last.performed_at) {
        (Some("ERASED"), None) => Some("bench-block-undated"),
        (Some("ERASED"), Some(at)) => {
            let early = known.received_at.as_ref().is_some_and(|received| at <= received);
            early.then_some("bench-block-early")
        }
        (Some("FAILED"), _) => Some("bench-block-failed"),
        (Some("ABORTED"), _) => Some("bench-block-aborted"),
        (Some("PARTIAL"), _) => Some("bench-block-partial"),
        _ => Some("bench-block-unclear"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Held, Known, Proof, blocks, lacking};
    use crate::text::{Lang, T};

    fn proof(verdict: &str, performed_at: Option<&str>, created_at: &str) -> Proof {
        Proof {
            drive: Some("d".into()),
            erasure: true,
            verdict: Some(verdict.into()),
            performed_at: performed_at.map(str::to_owned),
            created_at: created_at.into(),
        }
    }

    fn known(proofs: Vec<Proof>) -> Known {
        Known {
            received_at: Some("2024-01-10T08:00:00Z".into()),
            drives: vec![Held {
                id: "d".into(),
                name: "SSD".into(),
            }],
            proofs,
            ..Known::default()
        }
    }

    #[test]
    fn each_lack_is_told_apart() {
        let (early, day) = (Some("2024-01-02T08:00:00Z"), Some("2024-01-12T08:00:00Z"));
        let later = "2024-01-15T08:00:00Z";
        assert_eq!(lacking(&known(vec![]), "d"), Some("bench-block-none"));
        assert_eq!(lacking(&known(vec![proof("ERASED", day, later)]), "d"), None);
        let lack = |proofs| lacking(&known(proofs), "d");
        assert_eq!(lack(vec![proof("ERASED", early, later)]), Some("bench-block-early"));
        assert_eq!(lack(vec![proof("ERASED", None, later)]), Some("bench-block-undated"));
        assert_eq!(
            lack(vec![proof("ERASED", day, later), proof("FAILED", None, "2024-01-16T08:00:00Z")]),
            Some("bench-block-failed")
        );
    }

    #[test]
    fn a_device_without_drive_needs_a_look_inside() {
        let t = T::new(Lang::Fr);
        let mut empty = Known::default();
        assert_eq!(blocks(t, &empty).len(), 1);
        empty.no_drive_at = Some("2024-01-15T08:00:00Z".into());
        assert!(blocks(t, &empty).is_empty());
    }
}
