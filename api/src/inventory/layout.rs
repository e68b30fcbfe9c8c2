//! What made the file. The layout changes nothing to how a column is read: it is told to the donor, who then sees at
//! once whether the file is the one meant.

use serde::Serialize;

/// The tools whose files are recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Layout {
    /// Snipe-IT: its import sample, its importer's headers, its exports.
    SnipeIt,
    /// A list of GLPI in French.
    GlpiFrench,
    /// A list of GLPI in English.
    GlpiEnglish,
    /// The export "All devices" of Microsoft Intune.
    Intune,
    /// The placeholders of `DeviceHub`.
    DeviceHub,
    /// A list kept by hand, or by a tool that is not known.
    Plain,
}

/// Headers that few other files have; two of them tell.
const MARKS: [(Layout, &[&str]); 5] = [
    (
        Layout::Intune,
        &[
            "azure ad device id",
            "enrollment date",
            "last check in",
            "eas activated",
            "primary user upn",
            "intune registered",
            "jointype",
            "microsoft entra device id",
        ],
    ),
    (
        Layout::DeviceHub,
        &[
            "id device supplier",
            "id device internal",
            "pallet",
            "phid",
            "dhid",
        ],
    ),
    (
        Layout::SnipeIt,
        &[
            "asset tag",
            "item name",
            "model number",
            "checked out to username",
            "checked out",
            "checkout type",
            "order number",
            "asset eol date",
            "eol date",
            "asset name",
            "purchase cost",
        ],
    ),
    (
        Layout::GlpiFrench,
        &[
            "entite",
            "lieu",
            "usager",
            "statut",
            "numero d inventaire",
            "derniere modification",
            "composants processeur",
            "systeme d exploitation nom",
        ],
    ),
    (
        Layout::GlpiEnglish,
        &[
            "entity",
            "location",
            "alternate username",
            "status",
            "inventory number",
            "last update",
            "components processor",
            "operating system name",
        ],
    ),
];

/// The layout of normalised headers.
pub(super) fn recognise(headers: &[String]) -> Layout {
    let has = |mark: &str| {
        headers.iter().any(|header| {
            header == mark
                || header
                    .strip_prefix("informations financieres et administratives ")
                    .is_some_and(|name| name == mark)
        })
    };
    let known = MARKS
        .iter()
        .find(|(_, marks)| marks.iter().filter(|mark| has(mark)).count() >= 2);
    known.map_or(Layout::Plain, |(layout, _)| *layout)
}
