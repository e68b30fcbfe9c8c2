//! The content of a file decides what it is, before anything is inflated or parsed. A name that contradicts the
//! content is refused rather than believed: it is either a mistake or an attempt.

use super::{MAX_INPUT_BYTES, Unreadable};

/// What a file is made of.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Container {
    /// Delimited text.
    Text,
    /// A ZIP archive that means to be an `.xlsx` workbook.
    Workbook,
}

/// Excel before 2007, and an encrypted workbook of any age: a compound file.
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// The name of the stream of an encrypted workbook, in UTF-16.
const ENCRYPTED_STREAM: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Tells text from workbook and refuses the rest.
pub(crate) fn container(bytes: &[u8], file_name: Option<&str>) -> Result<Container, Unreadable> {
    if bytes.len() > MAX_INPUT_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    let found = by_content(bytes)?;
    let extension = file_name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(_, extension)| extension.trim().to_lowercase());
    let agrees = match extension.as_deref() {
        Some("csv" | "txt" | "tsv" | "tab") => found == Container::Text,
        Some("xlsx") => found == Container::Workbook,
        Some("xlsm" | "xltm" | "xlam") => return Err(Unreadable::Macros),
        Some(
            "xls" | "xlsb" | "ods" | "pdf" | "htm" | "html" | "json" | "xml" | "zip" | "doc" | "docx" | "exe",
        ) => false,
        _ => true,
    };
    if agrees {
        Ok(found)
    } else {
        Err(Unreadable::WrongExtension)
    }
}

fn by_content(bytes: &[u8]) -> Result<Container, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Container::Workbook);
    }
    if bytes.starts_with(&COMPOUND) {
        let encrypted = bytes
            .windows(ENCRYPTED_STREAM.len())
            .any(|window| window == ENCRYPTED_STREAM);
        return Err(if encrypted {
            Unreadable::Encrypted
        } else {
            Unreadable::OldExcel
        });
    }
    // The first record of Excel 2 to 4, before compound files.
    if matches!(bytes, [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..]) {
        return Err(Unreadable::OldExcel);
    }
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start: String = bare
        .trim_ascii_start()
        .iter()
        .take(64)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let other = [
        "%pdf",
        "<",
        "{",
        "[",
        "pk",
        "\u{89}png",
        "\u{ff}\u{d8}\u{ff}",
        "gif8",
        "rar!",
        "7z\u{bc}",
        "\u{1f}\u{8b}",
        "mz",
    ];
    let is_other = other.iter().any(|magic| start.starts_with(magic)) && !starts_like_a_header(&start);
    if is_other {
        Err(Unreadable::NotASpreadsheet)
    } else {
        Ok(Container::Text)
    }
}

/// `MZ;…` or `PK,…` may be the first cell of a text.
fn starts_like_a_header(start: &str) -> bool {
    (start.starts_with("pk") || start.starts_with("mz"))
        && start.chars().all(|c| !c.is_control() || c.is_ascii_whitespace())
}
