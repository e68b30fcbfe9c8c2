//! What a device is: from the donor's own word for it, else from a model that only one kind of machine bears. A word
//! that tells nothing ("PC") leaves the model to decide; nothing at all is `Other`, not a guess.

use entity::device::Kind;

use super::meaning::normal;

/// Words of a type or a category. Longer expressions come before the words they contain.
const WORDS: [(&str, Kind); 52] = [
    ("pc de bureau", Kind::Desktop),
    ("pc fixe", Kind::Desktop),
    ("ordinateur de bureau", Kind::Desktop),
    ("ordinateur fixe", Kind::Desktop),
    ("all in one", Kind::AllInOne),
    ("tout en un", Kind::AllInOne),
    ("allinone", Kind::AllInOne),
    ("aio", Kind::AllInOne),
    ("telephone portable", Kind::Phone),
    ("telephone", Kind::Phone),
    ("smartphone", Kind::Phone),
    ("mobile phone", Kind::Phone),
    ("phone", Kind::Phone),
    ("iphone", Kind::Phone),
    ("tablette", Kind::Tablet),
    ("tablet", Kind::Tablet),
    ("ipad", Kind::Tablet),
    ("ecran", Kind::Screen),
    ("ecrans", Kind::Screen),
    ("moniteur", Kind::Screen),
    ("monitor", Kind::Screen),
    ("screen", Kind::Screen),
    ("display", Kind::Screen),
    ("portable", Kind::Laptop),
    ("portables", Kind::Laptop),
    ("laptop", Kind::Laptop),
    ("laptops", Kind::Laptop),
    ("notebook", Kind::Laptop),
    ("netbook", Kind::Laptop),
    ("ultrabook", Kind::Laptop),
    ("ultraportable", Kind::Laptop),
    ("chromebook", Kind::Laptop),
    ("sub notebook", Kind::Laptop),
    ("convertible", Kind::Laptop),
    ("detachable", Kind::Laptop),
    ("unite centrale", Kind::Desktop),
    ("uc", Kind::Desktop),
    ("tour", Kind::Desktop),
    ("mini tour", Kind::Desktop),
    ("tower", Kind::Desktop),
    ("desktop", Kind::Desktop),
    ("desktops", Kind::Desktop),
    ("fixe", Kind::Desktop),
    ("workstation", Kind::Desktop),
    ("station de travail", Kind::Desktop),
    ("mini pc", Kind::Desktop),
    ("micro pc", Kind::Desktop),
    ("small form factor", Kind::Desktop),
    ("low profile desktop", Kind::Desktop),
    ("space saving", Kind::Desktop),
    ("sff", Kind::Desktop),
    ("client leger", Kind::Desktop),
];

/// Families of models that only one kind of machine bears.
const FAMILIES: [(&str, Kind); 41] = [
    ("optiplex all in one", Kind::AllInOne),
    ("eliteone", Kind::AllInOne),
    ("proone", Kind::AllInOne),
    ("imac", Kind::AllInOne),
    ("latitude", Kind::Laptop),
    ("vostro 3500", Kind::Laptop),
    ("probook", Kind::Laptop),
    ("pro book", Kind::Laptop),
    ("elitebook", Kind::Laptop),
    ("zbook", Kind::Laptop),
    ("note book", Kind::Laptop),
    ("thinkpad", Kind::Laptop),
    ("ideapad", Kind::Laptop),
    ("yoga", Kind::Laptop),
    ("macbook", Kind::Laptop),
    ("mac book", Kind::Laptop),
    ("lifebook", Kind::Laptop),
    ("toughbook", Kind::Laptop),
    ("portege", Kind::Laptop),
    ("tecra", Kind::Laptop),
    ("satellite", Kind::Laptop),
    ("travelmate", Kind::Laptop),
    ("vivobook", Kind::Laptop),
    ("zenbook", Kind::Laptop),
    ("xps 13", Kind::Laptop),
    ("xps 15", Kind::Laptop),
    ("surface laptop", Kind::Laptop),
    ("surface book", Kind::Laptop),
    ("chromebook", Kind::Laptop),
    ("ipad", Kind::Tablet),
    ("galaxy tab", Kind::Tablet),
    ("iphone", Kind::Phone),
    ("optiplex", Kind::Desktop),
    ("prodesk", Kind::Desktop),
    ("elitedesk", Kind::Desktop),
    ("thinkcentre", Kind::Desktop),
    ("thinkstation", Kind::Desktop),
    ("veriton", Kind::Desktop),
    ("esprimo", Kind::Desktop),
    ("mac mini", Kind::Desktop),
    ("mac pro", Kind::Desktop),
];

/// The kind of a device.
pub(super) fn guess(word: Option<&str>, model: Option<&str>) -> Kind {
    let by_word = word.and_then(|word| find(&normal(word), &WORDS));
    let by_model = || model.and_then(|model| find(&normal(model), &FAMILIES));
    by_word
        .or_else(by_model)
        .or_else(|| word.and_then(weak))
        .unwrap_or(Kind::Other)
}

/// `PC` beside laptops means a desktop, unless the model says otherwise.
fn weak(word: &str) -> Option<Kind> {
    (normal(word) == "pc").then_some(Kind::Desktop)
}

/// Whether a normalised text holds a known family of models.
pub(super) fn is_known_family(model: &str) -> bool {
    find(model, &FAMILIES).is_some()
}

/// Whole words only, save that a number may follow at once (`latitude7480`).
fn find(text: &str, list: &[(&str, Kind)]) -> Option<Kind> {
    let padded = format!(" {text} ");
    let holds = |word: &str| {
        padded.match_indices(&format!(" {word}")).any(|(at, found)| {
            let next = padded
                .get(at + found.len()..)
                .and_then(|rest| rest.chars().next());
            next.is_some_and(|next| next == ' ' || next.is_ascii_digit())
        })
    };
    list.iter().find(|(word, _)| holds(word)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests;
