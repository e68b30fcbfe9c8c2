use entity::device::Kind;

use super::guess;

#[test]
fn the_donors_word_comes_first() {
    for (word, expected) in [
        ("Ordinateur portable", Kind::Laptop),
        ("PC portable", Kind::Laptop),
        ("Notebook", Kind::Laptop),
        ("Laptops", Kind::Laptop),
        ("PC", Kind::Desktop),
        ("Unité centrale", Kind::Desktop),
        ("Mini tower", Kind::Desktop),
        ("Tout-en-un", Kind::AllInOne),
        ("Écran", Kind::Screen),
        ("Moniteur", Kind::Screen),
        ("Tablette", Kind::Tablet),
        ("Téléphone portable", Kind::Phone),
        ("Imprimante", Kind::Other),
    ] {
        assert_eq!(guess(Some(word), None), expected, "{word}");
    }
}

#[test]
fn then_the_model() {
    for (model, expected) in [
        ("Latitude7480", Kind::Laptop),
        ("HP ProBook 640 G2", Kind::Laptop),
        ("OptiPlex 3050", Kind::Desktop),
        ("EliteOne 800", Kind::AllInOne),
        ("XPS 8940", Kind::Other),
        ("Inspiron", Kind::Other),
    ] {
        assert_eq!(guess(None, Some(model)), expected, "{model}");
    }
    assert_eq!(guess(Some("PC"), Some("ThinkPad T480")), Kind::Laptop);
}
