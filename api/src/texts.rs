//! Every sentence the API says to a person: problems and mails, French and English (`api/locales`).

use std::borrow::Cow;
use std::collections::HashMap;

use entity::account::Language;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The text of a key.
#[must_use]
pub fn say(language: Language, key: &str) -> String {
    LOCALES.lookup(&tag(language), key)
}

/// The text of a key, with its values filled in.
#[must_use]
pub fn say_with(language: Language, key: &str, values: &[(&'static str, String)]) -> String {
    let values: HashMap<Cow<'static, str>, FluentValue<'_>> = values
        .iter()
        .map(|(name, value)| (Cow::Borrowed(*name), FluentValue::from(value.as_str())))
        .collect();
    LOCALES.lookup_with_args(&tag(language), key, &values)
}

fn tag(language: Language) -> LanguageIdentifier {
    match language {
        Language::Fr => fluent_templates::langid!("fr"),
        Language::En => fluent_templates::langid!("en"),
    }
}

/// The language a caller prefers, from `Accept-Language`: French unless English comes first.
#[must_use]
pub fn preferred(accept_language: Option<&str>) -> Language {
    let first = accept_language
        .unwrap_or_default()
        .split(',')
        .map(|tag| tag.trim().to_ascii_lowercase());
    for tag in first {
        if tag.starts_with("en") {
            return Language::En;
        }
        if tag.starts_with("fr") {
            return Language::Fr;
        }
    }
    Language::Fr
}
