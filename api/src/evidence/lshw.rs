//! The tree of `lshw -json`. Its `description` is translated and its identifiers are numbered, so only `class`, `id`,
//! `businfo`, `logicalname`, `configuration` and the names of `capabilities` are trusted.

use entity::device::Kind;
use serde_json::Value;

use super::json::tidy;
use super::junk::{is_junk, is_placeholder};
use super::{Hardware, drives};

/// The machine under a root of class `system`.
pub(super) fn read(root: &Value) -> Option<Hardware> {
    let root = Node { value: root };
    let serial = root.text("serial");
    let junk_serial = serial.as_deref().is_some_and(is_junk);
    let seen = drives::find(root);
    root.value.is_object().then(|| Hardware {
        tool: "lshw",
        manufacturer: root.told("vendor"),
        model: model(root),
        serial: serial.filter(|_| !junk_serial),
        junk_serial,
        uuid: root
            .configuration("uuid")
            .filter(|uuid| !is_junk(uuid))
            .map(|uuid| uuid.to_lowercase()),
        kind: root
            .configuration("chassis")
            .map_or(Kind::Other, |chassis| kind(&chassis)),
        processor: root
            .all()
            .into_iter()
            .filter(|node| node.class() == "processor")
            .find_map(processor),
        memory_mib: memory(root),
        drives: seen.drives,
        ignored: seen.ignored,
        storage_unseen: seen.unseen,
    })
}

/// The product without the SKU that lshw adds in brackets; for Lenovo, whose product is a type number, the trade name.
fn model(root: Node<'_>) -> Option<String> {
    let vendor = root.text("vendor").unwrap_or_default();
    let trade_name = root.told("version").filter(|version| version.contains(' '));
    if vendor.eq_ignore_ascii_case("lenovo") && trade_name.is_some() {
        return trade_name;
    }
    let product = root.text("product")?;
    let sku = root
        .configuration("sku")
        .map(|sku| format!("({sku})"))
        .unwrap_or_default();
    let bare = product.strip_suffix(&sku).unwrap_or(&product).trim();
    // A home-built machine reads `System Product Name (To Be Filled By O.E.M.)`.
    let bare = match bare.split_once(" (") {
        Some((name, rest)) if is_placeholder(rest.trim_end_matches(')')) => name.trim(),
        _ => bare,
    };
    (!is_placeholder(bare)).then(|| bare.to_owned())
}

fn processor(node: Node<'_>) -> Option<String> {
    if !node.id().starts_with("cpu") {
        return None;
    }
    node.told("product")
        .or_else(|| node.told("version").filter(|version| version.contains(' ')))
}

/// System memory; failing a total, the sum of its banks.
fn memory(root: Node<'_>) -> Option<u32> {
    let sum = |wanted: fn(&str) -> bool| {
        let nodes = root
            .all()
            .into_iter()
            .filter(|node| node.class() == "memory" && wanted(node.id()));
        nodes.filter_map(Node::size).fold(0_u64, u64::saturating_add)
    };
    let total = sum(|id| id == "memory" || id.starts_with("memory:"));
    let total = if total > 0 {
        total
    } else {
        sum(|id| id.starts_with("bank"))
    };
    u32::try_from(total / (1024 * 1024)).ok().filter(|mib| *mib > 0)
}

/// The words of SMBIOS for a chassis, as lshw writes them.
pub(super) fn kind(chassis: &str) -> Kind {
    match chassis.to_lowercase().replace([' ', '_'], "-").as_str() {
        "notebook" | "laptop" | "portable" | "sub-notebook" | "subnotebook" | "convertible"
        | "detachable" | "netbook" => Kind::Laptop,
        "all-in-one" => Kind::AllInOne,
        "tablet" => Kind::Tablet,
        "desktop"
        | "low-profile"
        | "low-profile-desktop"
        | "pizzabox"
        | "mini-tower"
        | "tower"
        | "space-saving"
        | "lunchbox"
        | "mini"
        | "mini-pc"
        | "stick"
        | "stick-pc"
        | "docking" => Kind::Desktop,
        _ => Kind::Other,
    }
}

/// One node of the tree.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    value: &'a Value,
}

impl<'a> Node<'a> {
    /// The id, without which no rule applies.
    pub(super) fn id(self) -> &'a str {
        self.value.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    /// The class: `disk`, `storage`…
    pub(super) fn class(self) -> &'a str {
        self.value
            .get("class")
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// A field as text, its spaces tidied; `None` when blank.
    pub(super) fn text(self, field: &str) -> Option<String> {
        self.value.get(field).and_then(tidy)
    }

    /// A field as text, unless it is a placeholder.
    pub(super) fn told(self, field: &str) -> Option<String> {
        self.text(field).filter(|text| !is_placeholder(text))
    }

    /// One value of the configuration.
    pub(super) fn configuration(self, key: &str) -> Option<String> {
        self.value
            .get("configuration")
            .and_then(|all| all.get(key))
            .and_then(tidy)
    }

    /// Whether a capability is listed, under its exact name or for any name a test accepts.
    pub(super) fn is_capable(self, test: impl Fn(&str) -> bool) -> bool {
        let all = self.value.get("capabilities").and_then(Value::as_object);
        all.is_some_and(|all| all.keys().any(|key| test(key)))
    }

    /// The first node under `/dev`, or the first name of any kind.
    pub(super) fn logical_name(self) -> Option<String> {
        let field = self.value.get("logicalname")?;
        let names: Vec<&str> = match field {
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
            other => other.as_str().into_iter().collect(),
        };
        names
            .iter()
            .find(|name| name.starts_with("/dev/"))
            .or(names.first())
            .map(ToString::to_string)
    }

    /// The size in bytes, when it makes sense (lshw prints negative sizes as huge ones).
    pub(super) fn size(self) -> Option<u64> {
        self.value
            .get("size")
            .and_then(Value::as_u64)
            .filter(|size| (1..1 << 60).contains(size))
    }

    /// The nodes right under this one.
    pub(super) fn children(self) -> impl Iterator<Item = Self> {
        let children = self.value.get("children").and_then(Value::as_array);
        children.into_iter().flatten().map(|value| Self { value })
    }

    /// This node and all those under it, in the order of the report.
    pub(super) fn all(self) -> Vec<Self> {
        let mut nodes = vec![self];
        for child in self.children() {
            nodes.extend(child.all());
        }
        nodes
    }
}
