//! `dmidecode`: what the firmware says of machine, processor and memory. It never speaks of drives, so it neither shows
//! nor rules out anything to wipe.

use super::hardware::Hardware;
use super::junk::is_placeholder;
use super::lshw;

/// The machine, when its firmware describes one.
pub(super) fn read(text: &str) -> Option<Hardware> {
    let system = block(text, 1)?;
    let manufacturer = told(system, "Manufacturer");
    // Lenovo's product is a type number; its version is the trade name.
    let trade_name = told(system, "Version").filter(|version| version.contains(' '));
    let is_lenovo = manufacturer
        .as_deref()
        .is_some_and(|maker| maker.eq_ignore_ascii_case("lenovo"));
    let model = trade_name
        .filter(|_| is_lenovo)
        .or_else(|| told(system, "Product Name"));
    let uuid = told(system, "UUID").map(|uuid| uuid.to_lowercase());
    let mut hardware = Hardware::of("dmidecode").with_serial(field(system, "Serial Number"));
    hardware.manufacturer = manufacturer;
    hardware.model = model;
    hardware.uuid = uuid.filter(|uuid| !super::junk::is_junk(uuid));
    if let Some(chassis) = block(text, 3).and_then(|chassis| field(chassis, "Type")) {
        hardware.kind = lshw::kind(&chassis);
    }
    hardware.processor = blocks(text, 4).find_map(|cpu| told(cpu, "Version"));
    let modules = blocks(text, 17).filter_map(|module| mebibytes(&field(module, "Size")?));
    let memory = modules.fold(0_u32, u32::saturating_add);
    hardware.memory_mib = (memory > 0).then_some(memory);
    Some(hardware)
}

/// The blocks of a type: from its handle to the blank line.
fn blocks(text: &str, kind: u16) -> impl Iterator<Item = &str> {
    let mark = format!("DMI type {kind},");
    text.split("\nHandle ").skip(1).filter(move |block| {
        block
            .lines()
            .next()
            .is_some_and(|line| line.contains(mark.as_str()))
    })
}

fn block(text: &str, kind: u16) -> Option<&str> {
    blocks(text, kind).next()
}

/// A field of a block. Those of a list under another field are set deeper, and are none of its own.
fn field(block: &str, name: &str) -> Option<String> {
    let line = block.lines().skip(1).find_map(|line| {
        let line = line.strip_prefix('\t').or_else(|| line.strip_prefix("    "))?;
        line.strip_prefix(name)?.strip_prefix(':')
    })?;
    let tidied = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let tidied: String = tidied.chars().take(200).collect();
    (!tidied.is_empty()).then_some(tidied)
}

fn told(block: &str, name: &str) -> Option<String> {
    field(block, name).filter(|text| !is_placeholder(text))
}

/// `4096 MB`, `8 GB`; an empty slot says `No Module Installed`.
fn mebibytes(size: &str) -> Option<u32> {
    let (number, unit) = size.split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    match unit {
        "MB" => Some(number),
        "GB" => number.checked_mul(1024),
        "kB" => Some(number / 1024),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
