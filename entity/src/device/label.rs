//! The programme's label: three letters of the territory, a number, and a check character (ISO 7064, MOD 37,36) that tells
//! a mistyped label from another device's: `POI-00042-K`.

use super::label::Wrong::{Check, Form};

/// The characters, in the order of their values.
const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The fewest characters of a label without its hyphens: one letter, five digits, the check.
const SHORTEST: usize = 7;

/// What is wrong with a text that should be a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It has not the form of a label.
    Form,
    /// It has, and its check character does not fit: one character is wrong, or two changed places.
    Check,
}

/// The label of the device with this number in a territory.
#[must_use]
pub fn of(slug: &str, number: u64) -> String {
    let prefix: String = slug
        .chars()
        .filter(char::is_ascii_alphabetic)
        .take(3)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let check = check_of(&format!("{prefix}{number:05}")).unwrap_or('0');
    format!("{prefix}-{number:05}-{check}")
}

/// Reads a label as people write it, in small letters, with spaces or without hyphens.
///
/// # Errors
/// [`Wrong`] form, or a check character that does not fit.
pub fn read(text: &str) -> Result<String, Wrong> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–' | '_' | '.'))
        .map(|c| c.to_ascii_uppercase())
        .collect();
    if bare.len() < SHORTEST || !bare.is_ascii() {
        return Err(Form);
    }
    let (body, check) = bare.split_at(bare.len() - 1);
    let digits = body.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let prefix = &body[..body.len() - digits.len()];
    let has_form = (1..=3).contains(&prefix.len())
        && (5..=10).contains(&digits.len())
        && digits.bytes().all(|c| c.is_ascii_digit());
    if !has_form {
        return Err(Form);
    }
    if check_of(body) != check.chars().next() {
        return Err(Check);
    }
    Ok(format!("{prefix}-{digits}-{check}"))
}

/// The check character of a text; none when it holds anything but letters and digits.
fn check_of(body: &str) -> Option<char> {
    let mut product = 36;
    for c in body.bytes() {
        let value = ALPHABET.iter().position(|known| *known == c)?;
        let sum = match (product + value) % 36 {
            0 => 36,
            sum => sum,
        };
        product = sum * 2 % 37;
    }
    ALPHABET.get((37 - product) % 36).map(|c| char::from(*c))
}

#[cfg(test)]
mod tests {
    use super::{Wrong, check_of, of, read};

    #[test]
    fn the_standards_own_example_fits() {
        // ISO 7064 is also the check of a Global Release Identifier: A12425GABC1234002 has M.
        assert_eq!(check_of("A12425GABC1234002"), Some('M'));
    }

    #[test]
    fn a_label_is_read_however_it_is_written() {
        let label = of("poitiers", 42);
        assert!(label.starts_with("POI-00042-"), "{label}");
        let check = label.chars().last().unwrap().to_ascii_lowercase();
        for text in [
            label.clone(),
            label.to_lowercase(),
            label.replace('-', ""),
            format!("  poi 00042 {check} "),
            format!("POI–00042–{check}"),
        ] {
            assert_eq!(read(&text), Ok(label.clone()), "{text}");
        }
    }

    #[test]
    fn one_wrong_character_and_two_changed_places_are_found() {
        let label = of("poitiers", 10_427).replace('-', "");
        for at in 0..label.len() {
            for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars() {
                let mut wrong: Vec<char> = label.chars().collect();
                if wrong[at] != c {
                    wrong[at] = c;
                    let wrong: String = wrong.iter().collect();
                    assert!(read(&wrong).is_err(), "{wrong} for {label}");
                }
            }
        }
        for at in 3..label.len() - 2 {
            let mut wrong: Vec<char> = label.chars().collect();
            wrong.swap(at, at + 1);
            let wrong: String = wrong.iter().collect();
            assert!(wrong == label || read(&wrong) == Err(Wrong::Check), "{wrong}");
        }
    }

    #[test]
    fn what_is_no_label_has_not_its_form() {
        for text in ["", "POI", "00042K", "POITIERS-00042-K", "POI-42-K", "É-00042-K"] {
            assert_eq!(read(text), Err(Wrong::Form), "{text}");
        }
    }
}
