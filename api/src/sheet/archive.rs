//! A workbook is a ZIP archive, and a few kilobytes of ZIP may claim or inflate to gigabytes. The sizes that the
//! central directory declares are checked before anything is inflated; as they may lie, the content is then inflated
//! into nothing, and counted, before the reader of workbooks sees it.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Unreadable;
use super::limits::{MAX_INFLATED_BYTES, MAX_PART_TAGS, MAX_PARTS, MAX_STRING_TAGS};

/// Refuses an archive that is no plain workbook, or would inflate beyond its limits.
pub(crate) fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotASpreadsheet)?;
    if archive.len() > MAX_PARTS {
        return Err(Unreadable::Bomb);
    }
    let mut names = Vec::with_capacity(archive.len());
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let part = archive
            .by_index_raw(index)
            .map_err(|_| Unreadable::NotASpreadsheet)?;
        if part.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        declared = declared.saturating_add(part.size());
        let name = part.name().map_err(|_| Unreadable::NotASpreadsheet)?;
        names.push(name.to_lowercase().replace('\\', "/"));
    }
    if declared > MAX_INFLATED_BYTES {
        return Err(Unreadable::Bomb);
    }
    check_names(&names)?;
    check_content(&mut archive, &names)
}

fn check_names(names: &[String]) -> Result<(), Unreadable> {
    let has = |name: &str| names.iter().any(|part| part == name);
    if has("encryptedpackage") {
        Err(Unreadable::Encrypted)
    } else if has("xl/workbook.bin") {
        Err(Unreadable::OldExcel)
    } else if names
        .iter()
        .any(|name| name.ends_with("vbaproject.bin") || name.starts_with("xl/macrosheets/"))
    {
        Err(Unreadable::Macros)
    } else if has("[content_types].xml") && names.iter().any(|name| name.ends_with("workbook.xml")) {
        Ok(())
    } else {
        Err(Unreadable::NotASpreadsheet)
    }
}

/// Inflates every part into nothing, counting bytes and tags.
fn check_content(archive: &mut ZipArchive<Cursor<&[u8]>>, names: &[String]) -> Result<(), Unreadable> {
    let mut left = MAX_INFLATED_BYTES;
    let mut buffer = vec![0_u8; 64 * 1024];
    for (index, name) in names.iter().enumerate() {
        let mut part = archive.by_index(index).map_err(|_| Unreadable::NotASpreadsheet)?;
        let mut tags = 0_usize;
        loop {
            let read = part.read(&mut buffer).map_err(|_| Unreadable::NotASpreadsheet)?;
            let chunk = buffer.get(..read).unwrap_or_default();
            if chunk.is_empty() {
                break;
            }
            left = left.checked_sub(read as u64).ok_or(Unreadable::Bomb)?;
            tags += chunk.split(|byte| *byte == b'<').count() - 1;
            if tags > max_tags(name) {
                return Err(Unreadable::Bomb);
            }
        }
    }
    Ok(())
}

/// Sheets are streamed, and their cells bounded elsewhere; the other parts are held in memory.
fn max_tags(name: &str) -> usize {
    if name.ends_with("sharedstrings.xml") {
        MAX_STRING_TAGS
    } else if (name.contains("worksheets/") && !name.contains("/_rels/")) || name.ends_with("calcchain.xml") {
        usize::MAX
    } else {
        MAX_PART_TAGS
    }
}
