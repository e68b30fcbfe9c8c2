//! Spreadsheets, whoever sends them and whatever they hold: bytes in, lines of cells out. What a file *means* is its
//! reader's (`inventory` for fleets, `roster` for people): here are its container, encoding, limits, cells and dates.

pub(crate) mod archive;
pub(crate) mod cell;
pub(crate) mod date;
pub(crate) mod delimited;
pub(crate) mod encoding;
pub(crate) mod limits;
pub(crate) mod sniff;
mod unreadable;
pub(crate) mod workbook;

pub use self::limits::{MAX_COLUMNS, MAX_INPUT_BYTES, MAX_ROWS};
pub use self::unreadable::Unreadable;

/// A text in lower case, without accents or signs, words apart by one space: how headers and coded words are compared.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().take(limits::READ_CHARS).flat_map(char::to_lowercase) {
        match unaccented(letter) {
            Some(letters) => plain.push_str(letters),
            None if letter.is_alphanumeric() => plain.push(letter),
            None if !plain.is_empty() && !plain.ends_with(' ') => plain.push(' '),
            None => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The letters of a French text, and those of names that live in France, without their marks.
fn unaccented(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' => "o",
        'ř' => "r",
        'š' | 'ş' | 'ș' | 'ś' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ű' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        // The marks that stand alone, of a text in decomposed form.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}
