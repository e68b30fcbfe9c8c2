//! What a file is, by its bytes. What a partner sends is kept and read, never executed and never shown inline; what is none of
//! the kinds a programme needs is refused.

use entity::file::Kind;

/// How many of the first bytes are looked at.
pub(super) const HEAD: usize = 4_096;

/// The kind of a file that begins like this; none is refused.
pub(super) fn kind(head: &[u8]) -> Option<Kind> {
    match infer::get(head).map(|found| found.mime_type()) {
        Some("application/pdf") => Some(Kind::Pdf),
        Some("image/jpeg" | "image/png") => Some(Kind::Picture),
        // A workbook is a zip archive of a certain shape; whoever reads it looks closer.
        Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/zip") => {
            Some(Kind::Workbook)
        }
        // A page of the web could be shown inline by mistake; nothing a programme needs is one.
        Some("text/html") => None,
        Some(mime) if !mime.starts_with("text/") => None,
        _ => is_text(head).then_some(Kind::Text),
    }
}

/// Text in UTF-8, Windows-1252 or UTF-16 with its mark: no control characters but those of a terminal or a spreadsheet.
fn is_text(head: &[u8]) -> bool {
    let is_utf16 = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    let plain = |byte: &u8| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x08 | 0x0c | 0x1b);
    is_utf16 || head.iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_say_what_a_file_is() {
        assert_eq!(kind(b"Type;Model\r\n"), Some(Kind::Text));
        assert_eq!(kind("\u{feff}Modèle".as_bytes()), Some(Kind::Text));
        assert_eq!(kind(b"\xff\xfeM\0o\0"), Some(Kind::Text));
        assert_eq!(kind(b"Mod\xe8le"), Some(Kind::Text), "Windows-1252");
        assert_eq!(kind(b"\x1b[31m! sda"), Some(Kind::Text), "a terminal's colours");
        assert_eq!(kind(b"%PDF-1.7\n"), Some(Kind::Pdf));
        assert_eq!(kind(b"PK\x03\x04\x14\0\x06\0"), Some(Kind::Workbook));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Kind::Picture));
        for refused in [
            &b"\x7fELF\x02\x01\x01\0"[..],
            b"MZ\x90\0\x03\0\0\0",
            b"<!DOCTYPE html><html>",
            b"\0\x01\x02\x03",
        ] {
            assert_eq!(kind(refused), None, "{refused:?}");
        }
    }
}
