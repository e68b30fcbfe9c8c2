//! The number INSEE gives a company or public body.

/// A SIREN as it is kept: nine digits, without the spaces people write between them; none when it is not one. The last
/// digit makes the Luhn sum a multiple of ten (INSEE).
#[must_use]
pub fn read(written: &str) -> Option<String> {
    let kept: String = written.chars().filter(|sign| !sign.is_whitespace()).collect();
    is_siren(&kept).then_some(kept)
}

/// Whether these are nine digits whose Luhn sum is a multiple of ten.
#[must_use]
pub fn is_siren(siren: &str) -> bool {
    let digits: Option<Vec<u32>> = siren.chars().map(|digit| digit.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let sum: u32 = digits
            .iter()
            .rev()
            .enumerate()
            .map(|(at, digit)| match at % 2 {
                0 => *digit,
                _ => digit * 2 / 10 + digit * 2 % 10,
            })
            .sum();
        digits.len() == 9 && sum > 0 && sum.is_multiple_of(10)
    })
}

/// Whether it is the number of a body of the public sector. Numbers are given one after another and say nothing of who has
/// them, but for public bodies, whose begin with 1 or 2 (INSEE, definition of the « numéro SIREN »).
#[must_use]
pub fn is_of_public_sector(siren: &str) -> bool {
    siren.starts_with(['1', '2'])
}

#[cfg(test)]
mod tests {
    use super::{is_of_public_sector, is_siren, read};

    #[test]
    fn a_siren_has_nine_digits_and_a_luhn_sum() {
        assert!(is_siren("732829320"));
        assert!(!is_siren("732829321"));
        assert!(!is_siren("73282932"));
        assert!(!is_siren("73282932O"));
        assert!(!is_siren("000000000"), "nine zeros name nobody");
    }

    #[test]
    fn public_bodies_begin_with_1_or_2() {
        // The city of Paris; a company.
        assert!(is_of_public_sector("217500016"));
        assert!(!is_of_public_sector("732829320"));
    }

    #[test]
    fn spaces_are_not_kept() {
        assert_eq!(read(" 732 829\u{a0}320 ").as_deref(), Some("732829320"));
        assert_eq!(read("732 829 321"), None);
        assert_eq!(read(""), None);
    }
}
