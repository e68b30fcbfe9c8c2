//! People upload the file they have, not the file they were asked for. Naming what they gave is more helpful than
//! "malformed", and keeps a Workbench snapshot from being half-read as something else.

use serde_json::Value;

/// The kinds of report that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ReportKind {
    /// `lshw -json`, the whole machine.
    Lshw,
    /// `lshw` restricted to a class of parts, or in its text, HTML or XML form.
    LshwPart,
    /// A snapshot of eReuse Workbench, of any age.
    WorkbenchSnapshot,
    /// The same, written as YAML: its JSON is read.
    WorkbenchYaml,
    /// `smartctl -j`.
    Smartctl,
    /// `dmidecode`.
    Dmidecode,
    /// An inventory sent by a GLPI agent.
    GlpiJson,
    /// The log of nwipe.
    Nwipe,
    /// A report of Blancco.
    Blancco,
    /// A PDF, whatever made it.
    Pdf,
}

impl ReportKind {
    /// The code that travels to clients.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Lshw => "LSHW",
            Self::LshwPart => "LSHW_PART",
            Self::WorkbenchSnapshot => "WORKBENCH_SNAPSHOT",
            Self::WorkbenchYaml => "WORKBENCH_YAML",
            Self::Smartctl => "SMARTCTL",
            Self::Dmidecode => "DMIDECODE",
            Self::GlpiJson => "GLPI_JSON",
            Self::Nwipe => "NWIPE",
            Self::Blancco => "BLANCCO",
            Self::Pdf => "PDF",
        }
    }

    /// What a JSON document is.
    pub(super) fn of_json(value: &Value) -> Option<Self> {
        let first = match value {
            Value::Array(items) => items.first()?,
            other => other,
        };
        let has = |key: &str| first.get(key).is_some();
        let is = |key: &str, word: &str| first.get(key).and_then(Value::as_str) == Some(word);
        if is("type", "Snapshot") || (has("device") && has("components")) {
            Some(Self::WorkbenchSnapshot)
        } else if has("smartctl") {
            Some(Self::Smartctl)
        } else if has("content") && (has("deviceid") || has("itemtype")) {
            Some(Self::GlpiJson)
        } else if is("class", "system") && has("id") {
            Some(Self::Lshw)
        } else if has("class") && has("id") {
            Some(Self::LshwPart)
        } else {
            None
        }
    }

    /// What a text is, when it is not JSON.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let start: String = text
            .trim_start()
            .chars()
            .take(4_000)
            .collect::<String>()
            .to_lowercase();
        if start.starts_with("%pdf") {
            Some(Self::Pdf)
        } else if is_nwipe(text) {
            Some(Self::Nwipe)
        } else if start.starts_with("# dmidecode") || start.contains(", dmi type ") {
            Some(Self::Dmidecode)
        } else if start.contains("blancco") {
            Some(Self::Blancco)
        } else if start.starts_with("---\ntype: snapshot") || start.contains("\ntype: snapshot") {
            Some(Self::WorkbenchYaml)
        } else if start.contains("smartctl") && start.contains("smartmontools") {
            Some(Self::Smartctl)
        } else if start.contains("lshw") || (start.contains("*-core") && start.contains("physical id:")) {
            Some(Self::LshwPart)
        } else {
            None
        }
    }
}

fn is_nwipe(text: &str) -> bool {
    let table = |title: &str| text.contains(title) && text.contains("***");
    table(" Drive Status ")
        || table(" Erasure Summary ")
        || table(" Error Summary ")
        || text
            .lines()
            .take(40)
            .any(|line| line.starts_with('[') && line.contains("nwipe"))
}
