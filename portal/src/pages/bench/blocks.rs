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
    /// Whether it was bought new: nobody has had it.
    pub(super) is_new: bool,
    /// Whether nobody can read it any more.
    pub(super) is_destroyed: bool,
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
                    is_new: drive.bought_at.is_some(),
                    is_destroyed: drive.state == "DESTROYED",
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

/// The words of each lack, and the few words.
const WORDS: &[(&str, &str)] = &[
    ("bench-block-none", "bench-short-none"),
    ("bench-block-undated", "bench-short-undated"),
    ("bench-block-early", "bench-short-early"),
    ("bench-block-failed", "bench-short-failed"),
    ("bench-block-aborted", "bench-short-aborted"),
    ("bench-block-partial", "bench-short-partial"),
    ("bench-block-unclear", "bench-short-unclear"),
    ("bench-block-unseen", "bench-short-unseen"),
    ("bench-block-unknown", "bench-short-unknown"),
    ("bench-block-check", "bench-short-check"),
];

/// One thing that keeps a device from being ready.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lack<'a> {
    /// What: the key of its words.
    what: &'static str,
    /// The drive it is about; empty where it is about none.
    drive: &'a str,
}

impl Lack<'_> {
    /// What is lacking and what to do about it.
    pub(super) fn words(&self, t: T) -> String {
        t.with(self.what, "drive", self.drive)
    }

    /// What is lacking, in a few words.
    pub(super) fn short(&self, t: T) -> String {
        let short = WORDS.iter().find(|(long, _)| *long == self.what);
        t.with(short.map_or(self.what, |(_, short)| short), "drive", self.drive)
    }
}

/// What keeps it from being ready, most telling first; empty when nothing is known to.
pub(super) fn blocks(known: &Known) -> Vec<Lack<'_>> {
    let mut lacks: Vec<_> = known
        .drives
        .iter()
        .filter_map(|drive| {
            Some(Lack {
                what: lacking(known, drive)?,
                drive: &drive.name,
            })
        })
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
    // What was bought and put in says nothing of what the device held.
    let about = |what| Lack { what, drive: "" };
    if known.drives.iter().all(|drive| drive.is_new) && !looked {
        lacks.push(about(if unseen.is_some() {
            "bench-block-unseen"
        } else {
            "bench-block-unknown"
        }));
    }
    if known.check_failed {
        lacks.push(about("bench-block-check"));
    }
    lacks
}

/// What the evidence of a drive lacks; none when it is wiped, destroyed, or new.
fn lacking(known: &Known, drive: &Held) -> Option<&'static str> {
    if drive.is_destroyed {
        return None;
    }
    let done_at = |proof: &Proof| match &proof.performed_at {
        Some(at) if *at < proof.created_at => at.clone(),
        _ => proof.created_at.clone(),
    };
    let last = known
        .proofs
        .iter()
        .filter(|proof| proof.erasure && proof.drive.as_deref() == Some(&drive.id))
        .max_by_key(|proof| done_at(proof));
    let Some(last) = last else {
        return (!drive.is_new).then_some("bench-block-none");
    };
    match (last.verdict.as_deref(), &last.performed_at) {
        (Some("ERASED"), _) if drive.is_new => None,
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
    use super::{Held, Known, Proof, blocks};
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
                is_new: false,
                is_destroyed: false,
            }],
            proofs,
            ..Known::default()
        }
    }

    fn lack(proofs: Vec<Proof>) -> Option<&'static str> {
        blocks(&known(proofs)).first().map(|lack| lack.what)
    }

    #[test]
    fn each_lack_is_told_apart() {
        let (early, day) = (Some("2024-01-02T08:00:00Z"), Some("2024-01-12T08:00:00Z"));
        let later = "2024-01-15T08:00:00Z";
        assert_eq!(lack(vec![]), Some("bench-block-none"));
        assert_eq!(lack(vec![proof("ERASED", day, later)]), None);
        assert_eq!(
            lack(vec![proof("ERASED", early, later)]),
            Some("bench-block-early")
        );
        assert_eq!(
            lack(vec![proof("ERASED", None, later)]),
            Some("bench-block-undated")
        );
        let failed = proof("FAILED", None, "2024-01-16T08:00:00Z");
        assert_eq!(
            lack(vec![proof("ERASED", day, later), failed]),
            Some("bench-block-failed")
        );
    }

    #[test]
    fn a_device_without_drive_needs_a_look_inside() {
        let mut empty = Known::default();
        assert_eq!(blocks(&empty).len(), 1);
        empty.no_drive_at = Some("2024-01-15T08:00:00Z".into());
        assert!(blocks(&empty).is_empty());
    }

    #[test]
    fn a_new_drive_needs_no_proof_and_a_destroyed_one_neither() {
        let mut known = known(vec![]);
        known.no_drive_at = Some("2024-01-15T08:00:00Z".into());
        known.drives[0].is_new = true;
        assert!(blocks(&known).is_empty());
        known.drives[0].is_new = false;
        known.drives[0].is_destroyed = true;
        assert!(blocks(&known).is_empty());
    }

    #[test]
    fn every_lack_is_in_words() {
        for lang in [Lang::Fr, Lang::En] {
            let t = T::new(lang);
            for (what, _) in super::WORDS {
                let lack = super::Lack { what, drive: "SSD" };
                for words in [lack.words(t), lack.short(t)] {
                    assert!(!words.contains("Unknown localization"), "{what}");
                }
            }
        }
    }
}
