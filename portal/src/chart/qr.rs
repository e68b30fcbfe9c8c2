//! A QR code: what a telephone reads instead of a person typing.

use std::fmt::Write as _;

use qrcode::{Color, QrCode};

/// The white around it, in modules (ISO/IEC 18004, section 5.3.8).
const QUIET: usize = 4;

/// The picture of a text; none where it is too long for one.
pub fn qr(text: &str) -> Option<String> {
    let code = QrCode::new(text).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        // A dark run is one stroke.
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                let _ = write!(
                    path,
                    "M{} {}h{}v1h-{}z",
                    x + QUIET,
                    y + QUIET,
                    run.len(),
                    run.len()
                );
            }
            x += run.len();
        }
    }
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\" focusable=\"false\"><path \
         d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_is_one_path() {
        let svg = qr("otpauth://totp/Maillon:a@b.example?secret=JBSWY3DPEHPK3PXP").unwrap_or_default();
        assert_eq!(svg.matches("<path").count(), 1);
        // The finder pattern of the upper left corner: seven dark modules, after the white around.
        assert!(svg.contains("d=\"M4 4h7v1h-7z"), "{svg}");
        assert!(qr(&"x".repeat(10_000)).is_none());
    }
}
