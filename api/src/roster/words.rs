//! The words a column takes: the code itself, or what people write in French or in English.

use entity::account::Language;
use entity::case_file::InformedBy;
use entity::case_file::criteria::{
    HomeEquipment, JobSeekerCategory, QuotientBand, ScholarshipStep, WantedKind,
};

use crate::sheet::plain;

/// Codes, each with the words people write for it, the first being the one the template shows.
pub type Words = &'static [(&'static str, &'static [&'static str])];

pub(super) const LANGUAGE: Words = &[
    ("FR", &["français", "French", "fra"]),
    ("EN", &["anglais", "English", "eng"]),
];

pub(super) const INFORMED_BY: Words = &[
    (
        "IN_PERSON",
        &["en personne", "entretien", "face à face", "in person"],
    ),
    ("PHONE", &["téléphone", "par téléphone", "appel", "by phone"]),
    ("LETTER", &["courrier", "lettre", "par courrier", "by letter"]),
    ("EMAIL", &["courriel", "mail", "e-mail", "par mail", "by e-mail"]),
];

pub(super) const WANTED: Words = &[
    ("LAPTOP", &["portable", "ordinateur portable", "pc portable"]),
    (
        "DESKTOP",
        &["fixe", "ordinateur fixe", "bureau", "unité centrale", "pc fixe"],
    ),
];

pub(super) const EQUIPMENT: Words = &[
    ("NONE", &["aucun", "rien", "nothing"]),
    (
        "SMARTPHONE_ONLY",
        &[
            "smartphone seul",
            "smartphone",
            "téléphone seul",
            "smartphone uniquement",
        ],
    ),
    ("SHARED", &["partagé", "ordinateur partagé"]),
    (
        "UNUSABLE",
        &["hors d’usage", "inutilisable", "en panne", "broken"],
    ),
];

pub(super) const QUOTIENT: Words = &[
    ("UNDER_400", &["moins de 400", "< 400"]),
    ("FROM_400_TO_600", &["400 à 600", "400-600"]),
    ("FROM_601_TO_800", &["601 à 800", "600-800", "601-800"]),
    ("FROM_801_TO_1000", &["801 à 1000", "800-1000", "801-1000"]),
    ("OVER_1000", &["plus de 1000", "> 1000"]),
    ("UNKNOWN", &["inconnu", "non connu", "ne sait pas"]),
];

pub(super) const CATEGORY: Words = &[
    ("A", &[]),
    ("B", &[]),
    ("C", &[]),
    ("D", &[]),
    ("E", &[]),
    ("F", &[]),
    ("G", &[]),
];

pub(super) const SCHOLARSHIP: Words = &[
    (
        "NONE",
        &["aucune", "aucun", "non", "sans bourse", "non boursier", "no"],
    ),
    (
        "STEP_0BIS",
        &["0bis", "échelon 0bis", "0 bis", "échelon 0 bis", "0"],
    ),
    ("STEP_1", &["1", "échelon 1"]),
    ("STEP_2", &["2", "échelon 2"]),
    ("STEP_3", &["3", "échelon 3"]),
    ("STEP_4", &["4", "échelon 4"]),
    ("STEP_5", &["5", "échelon 5"]),
    ("STEP_6", &["6", "échelon 6"]),
    ("STEP_7", &["7", "échelon 7"]),
];

/// The code a text stands for.
pub(super) fn code(words: Words, text: &str) -> Option<&'static str> {
    // `>` and `<` are signs that `plain` takes away: they say the contrary of each other.
    let told = compared(text);
    words
        .iter()
        .find(|(code, others)| compared(code) == told || others.iter().any(|other| compared(other) == told))
        .map(|(code, _)| *code)
}

fn compared(text: &str) -> String {
    plain(&text.replace('<', "moins de ").replace('>', "plus de "))
}

/// Yes or no.
pub(super) fn yes_no(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "oui" | "o" | "yes" | "y" | "true" | "vrai" | "1" | "x" => Some(true),
        "non" | "n" | "no" | "false" | "faux" | "0" => Some(false),
        _ => None,
    }
}

/// A word of a vocabulary by its code.
pub(super) trait FromCode: Sized + Copy + 'static {
    /// The word of a code.
    fn of(code: &str) -> Option<Self>;
}

macro_rules! from_code {
    ($($name:ty),+) => {$(
        impl FromCode for $name {
            fn of(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.word() == code)
            }
        }
    )+};
}

from_code!(
    Language,
    InformedBy,
    WantedKind,
    HomeEquipment,
    QuotientBand,
    JobSeekerCategory,
    ScholarshipStep
);

/// The band of a quotient told in euros, as many partners know it.
pub(super) fn band(euros: f64) -> Option<QuotientBand> {
    Some(match euros {
        euros if !(0.0..=20_000.0).contains(&euros) => return None,
        euros if euros < 400.0 => QuotientBand::Under400,
        euros if euros <= 600.0 => QuotientBand::From400To600,
        euros if euros <= 800.0 => QuotientBand::From601To800,
        euros if euros <= 1_000.0 => QuotientBand::From801To1000,
        _ => QuotientBand::Over1000,
    })
}
