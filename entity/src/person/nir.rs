//! A social-security number (NIR) must never enter Maillon, not even inside a free text or an imported
//! spreadsheet: invariant I10. This module only says whether a text holds something *shaped* like one. It prefers
//! a false alarm to a leak for what stands alone, and keeps quiet on telephone numbers, SIRET, IMEI and identifiers.

/// Sex, year, month, department, municipality and order: the number without its key.
const BARE: usize = 13;
/// The same with its two-digit key.
const KEYED: usize = 15;
/// Where people put separators: after sex, year, month, department, municipality and order.
const BOUNDARIES: [usize; 6] = [1, 3, 5, 7, 10, 13];
/// As many separators in a row as a person may type (`1 - 85`).
const SEPARATORS_IN_A_ROW: usize = 3;

/// Whether a text contains a value shaped like a French social-security number.
///
/// Thirteen digits, or fifteen with the key, alone or separated by spaces, dots or hyphens, Corsican `2A` and `2B`
/// included. A value inside a longer run of digits or letters does not count.
#[must_use]
pub fn contains_nir(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).any(|start| {
        let stands_alone = start == 0 || !chars[start - 1].is_alphanumeric();
        stands_alone && starts_with_nir(&chars[start..])
    })
}

fn starts_with_nir(chars: &[char]) -> bool {
    if !matches!(chars.first(), Some('1'..='4' | '7' | '8')) {
        return false;
    }
    Candidate::read(chars, KEYED).is_some_and(|candidate| candidate.is_keyed_nir())
        || Candidate::read(chars, BARE).is_some_and(|candidate| candidate.is_bare_nir())
}

/// The first symbols of a text, without their separators.
struct Candidate {
    symbols: Vec<char>,
    usual_grouping: bool,
}

impl Candidate {
    /// Reads exactly `count` symbols, or nothing when they end otherwise than at the end of a word.
    fn read(chars: &[char], count: usize) -> Option<Self> {
        let mut symbols = Vec::with_capacity(count);
        let mut separators = 0;
        let mut usual_grouping = true;
        for (index, &c) in chars.iter().enumerate() {
            if is_separator(c) {
                separators += 1;
                if separators > SEPARATORS_IN_A_ROW {
                    return None;
                }
                usual_grouping &= BOUNDARIES.contains(&symbols.len());
                continue;
            }
            let corsican = symbols.len() == 6 && symbols[5] == '2' && matches!(c, 'A' | 'B' | 'a' | 'b');
            if !c.is_ascii_digit() && !corsican {
                return None;
            }
            separators = 0;
            symbols.push(c.to_ascii_uppercase());
            if symbols.len() == count {
                let ends_a_word = chars.get(index + 1).is_none_or(|next| !next.is_alphanumeric());
                return ends_a_word.then_some(Self {
                    symbols,
                    usual_grouping,
                });
            }
        }
        None
    }

    /// Thirteen symbols have no key to check: only the usual grouping is believed.
    fn is_bare_nir(&self) -> bool {
        self.usual_grouping && self.has_structure()
    }

    /// Fifteen digits may also be an IMEI (which begins with 35 or 86): the key decides, save for the two common sexes.
    fn is_keyed_nir(&self) -> bool {
        let common_sex = matches!(self.symbols[0], '1' | '2');
        self.has_structure() && (self.has_valid_key() || (self.usual_grouping && common_sex))
    }

    fn has_structure(&self) -> bool {
        let sex = matches!(self.symbols[0], '1'..='4' | '7' | '8');
        let month = self.number(3..5);
        sex && month.is_some_and(|month| matches!(month, 1..=12 | 20..=42 | 50..=99))
    }

    fn has_valid_key(&self) -> bool {
        let Some(key) = self.number(13..15) else {
            return false;
        };
        self.number(0..13).is_some_and(|number| key == 97 - number % 97)
    }

    /// The symbols as a number, Corsica counting as departments 19 and 18 (the rule of the key).
    fn number(&self, range: std::ops::Range<usize>) -> Option<u64> {
        let text: String = self.symbols[range].iter().collect();
        text.replace("2A", "19").replace("2B", "18").parse().ok()
    }
}

/// Spaces of every width, dots and hyphens.
fn is_separator(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | '-' | '\u{2010}' | '\u{2011}'
    )
}

#[cfg(test)]
mod tests;
