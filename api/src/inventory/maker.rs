//! Hand-kept lists often give the maker only inside the model ("HP Pro Book 640 G2"), or only a family that a single
//! maker sells ("Latitude 7480"). Both are facts of the file, not guesses; anything vaguer leaves the maker empty.

use super::meaning::normal;

const FIRST_WORDS: [(&str, &str); 24] = [
    ("hp", "HP"),
    ("hewlett", "HP"),
    ("dell", "Dell"),
    ("lenovo", "Lenovo"),
    ("apple", "Apple"),
    ("acer", "Acer"),
    ("asus", "Asus"),
    ("fujitsu", "Fujitsu"),
    ("toshiba", "Toshiba"),
    ("samsung", "Samsung"),
    ("microsoft", "Microsoft"),
    ("msi", "MSI"),
    ("sony", "Sony"),
    ("panasonic", "Panasonic"),
    ("latitude", "Dell"),
    ("optiplex", "Dell"),
    ("thinkpad", "Lenovo"),
    ("thinkcentre", "Lenovo"),
    ("elitebook", "HP"),
    ("probook", "HP"),
    ("macbook", "Apple"),
    ("mac", "Apple"),
    ("imac", "Apple"),
    ("ipad", "Apple"),
];

/// The maker that a model names by its first word.
pub(super) fn of_model(model: &str) -> Option<&'static str> {
    let words = normal(model);
    let first: &str = words.split(' ').next()?;
    let first = first.trim_end_matches(|c: char| c.is_ascii_digit());
    FIRST_WORDS
        .iter()
        .find(|(word, _)| *word == first)
        .map(|(_, maker)| *maker)
}

/// The model inside a machine's name of the form `model_serial`, when its words are those of a known family: any other
/// name may be a person's.
pub(super) fn model_in_name(name: &str, serial: Option<&str>) -> Option<String> {
    let (model, tail) = name.rsplit_once(['_', ' '])?;
    if !serial.is_some_and(|serial| serial.eq_ignore_ascii_case(tail)) {
        return None;
    }
    let words = normal(model);
    let harmless = |word: &str| {
        word.chars().count() == 1
            || word.chars().any(|c| c.is_ascii_digit())
            || of_model(word).is_some()
            || super::kind::is_known_family(word)
            || [
                "book", "pro", "air", "mini", "note", "tab", "surface", "laptop", "galaxy", "xps", "vostro",
                "inspiron",
            ]
            .contains(&word)
    };
    let known = super::kind::is_known_family(&words) && words.split(' ').all(harmless);
    known.then(|| model.trim().to_owned())
}

#[cfg(test)]
mod tests;
