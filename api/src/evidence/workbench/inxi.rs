//! What `inxi` lists of drives, for a second look: one that smartctl did not read is storage nobody saw. Its keys carry
//! numbers for their order: `001#1#1#ID`.

use serde_json::Value;

/// Whether inxi lists an internal drive under a name that was not read.
pub(super) fn lists_more(inxi: &Value, read: &[String]) -> bool {
    let sections = inxi.as_array().into_iter().flatten();
    let drives = sections.filter_map(|section| {
        let (_, drives) = section
            .as_object()?
            .iter()
            .find(|(key, _)| key.ends_with("#Drives"))?;
        drives.as_array()
    });
    drives.flatten().any(|drive| {
        let says = |name: &str| {
            let fields = drive.as_object()?;
            let (_, value) = fields
                .iter()
                .find(|(key, _)| key.rsplit('#').next() == Some(name))?;
            value.as_str()
        };
        says("ID").is_some_and(|id| {
            let on_usb = says("type").is_some_and(|kind| kind.eq_ignore_ascii_case("usb"));
            // `/dev/nvme0n1` is the namespace of what smartctl calls `/dev/nvme0`.
            let was_read = read.iter().any(|name| id.starts_with(name.as_str()));
            id.starts_with("/dev/") && !on_usb && !was_read
        })
    })
}
