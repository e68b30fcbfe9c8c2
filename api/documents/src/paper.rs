//! What each paper says. Dates are `2024-01-15` or local times `2024-01-15T14:30`; what is unknown is empty.

use serde::Serialize;

/// A device on a paper.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Device {
    /// Its label, check character included.
    pub label: String,
    /// Maker and model.
    pub name: String,
    /// Its serial number.
    pub serial: String,
}

/// One label.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Label {
    /// The label, check character included: `POI-00042-K`.
    pub code: String,
    /// Where its QR code leads.
    pub address: String,
    /// Maker and model.
    pub name: String,
    /// Serial number.
    pub serial: String,
}

/// Labels to stick on devices.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// For a printer of labels, one after the other (62 × 29 mm); otherwise on sheets of 24 (70 × 37 mm).
    pub roll: bool,
    /// The labels.
    pub labels: Vec<Label>,
}

/// The transfer slip of a lot.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Slip {
    /// What the lot is called.
    pub title: String,
    /// The day it was drawn up.
    pub on: String,
    /// The workshop's name.
    pub workshop: String,
    /// The agreed price, in cents.
    pub price_cents: i64,
    /// The devices of the lot.
    pub devices: Vec<Device>,
}

/// The receipt of a handover.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Receipt {
    /// The case.
    pub reference: String,
    /// When the device changed hands.
    pub on: String,
    /// Where.
    pub place: String,
    /// To whom.
    pub person: String,
    /// The device.
    pub device: Device,
    /// Its memory, in words.
    pub memory: String,
    /// Its system, in words.
    pub system: String,
    /// What came with it.
    pub accessories: Vec<String>,
    /// What was checked together.
    pub checked: Vec<String>,
    /// When it was accepted on screen; empty for a paper to sign.
    pub accepted: String,
}

/// One letter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letter {
    /// To whom.
    pub person: String,
    /// Where they live.
    pub commune: String,
    /// The case.
    pub reference: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// The explanation of a score: criterion and points.
    pub lines: Vec<(String, String)>,
    /// The appeal wording and legal mentions.
    pub small: String,
}

/// Letters to beneficiaries.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letters {
    /// The day they are written.
    pub on: String,
    /// Where they are written.
    pub city: String,
    /// Whom to call, at the foot.
    pub contact: String,
    /// The letters, one a page.
    pub letters: Vec<Letter>,
}

/// What was decided on one case of a sitting. No name: the commission decides without one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Decision {
    /// Its place in the ranking.
    pub rank: i64,
    /// The case; empty for those who may not know which one it is.
    pub reference: String,
    /// Which audience, in words.
    pub audience: String,
    /// Its points.
    pub points: i64,
    /// What was decided, in words.
    pub outcome: String,
    /// Why, where it was a refusal or another decision than the ranking suggests; how it was voted; who took no part.
    pub why: Vec<String>,
    /// How many organisations counted; none where nothing was decided.
    pub counting: Option<i64>,
}

/// The minutes of a sitting that is closed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Minutes {
    /// What it is called.
    pub title: String,
    /// When it sat.
    pub on: String,
    /// Where.
    pub place: String,
    /// When it was closed.
    pub closed: String,
    /// How many organisations had to count for each decision.
    pub quorum: i64,
    /// The version of the grid that ranked the cases; none where no computer was ready.
    pub grid: Option<i64>,
    /// What ties were drawn by; none where the agenda was never fixed.
    pub seed: Option<i64>,
    /// Who sat.
    pub present: Vec<String>,
    /// Who was called and did not.
    pub absent: Vec<String>,
    /// What could be given, in words, and how much of it.
    pub stock: Vec<(String, i64)>,
    /// What was decided, in words, and how often.
    pub outcomes: Vec<(String, i64)>,
    /// Decision by decision, by rank.
    pub decisions: Vec<Decision>,
}

/// One thing that was given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Good {
    /// What it is.
    pub name: String,
    /// Its serial number.
    pub serial: String,
    /// The day it was received.
    pub received: String,
}

/// The list of goods for a donor's receipt: no value, which the donor alone sets.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Goods {
    /// The donor.
    pub donor: String,
    /// Its SIREN; empty for none.
    pub siren: String,
    /// The donation.
    pub title: String,
    /// The day it was drawn up.
    pub on: String,
    /// What was given.
    pub goods: Vec<Good>,
}
