//! Colours and whether a text can be read on them (WCAG 2, relative luminance and contrast ratio).

/// The least contrast of a text to what is behind it (WCAG 2 AA, RGAA 4.1.2 criterion 3.2).
pub const LEAST_CONTRAST: f64 = 4.5;

/// The contrast of two colours `#rrggbb`, from 1 to 21; none when one of them is not a colour.
#[must_use]
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let near = |one, other, expected: f64| {
            let found = contrast(one, other).unwrap();
            assert!((found - expected).abs() < 0.01, "{one} {other} {found}");
        };
        near("#000000", "#ffffff", 21.0);
        near("#FFFFFF", "#ffffff", 1.0);
        // The two greys on either side of the limit.
        near("#767676", "#ffffff", 4.54);
        near("#777777", "#ffffff", 4.48);
    }

    #[test]
    fn only_colours_have_a_contrast() {
        for word in ["", "red", "#fff", "#ggffff", "#1234567", "#12345é"] {
            assert_eq!(contrast(word, "#ffffff"), None, "{word}");
        }
    }
}
