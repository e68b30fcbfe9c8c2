//! Words, numbers and dates in the reader's language: a template never holds a sentence of its own,
//! so that a second language is a folder and not a rewrite.

use std::{borrow::Cow, collections::HashMap};

use api::gateway::Language;
use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid, static_loader};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "fr",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const FR: LanguageIdentifier = langid!("fr");
const EN: LanguageIdentifier = langid!("en");

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A language of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// French, the first language.
    Fr,
    /// English.
    En,
}

impl Lang {
    /// The one chosen in an address: `?lang=en`.
    pub(crate) fn chosen(query: &str) -> Option<Self> {
        query.split('&').find_map(|pair| match pair {
            "lang=fr" => Some(Self::Fr),
            "lang=en" => Some(Self::En),
            _ => None,
        })
    }

    /// The portal's language for one of the API's.
    pub(crate) const fn of(language: Language) -> Self {
        match language {
            Language::Fr => Self::Fr,
            Language::En => Self::En,
        }
    }

    /// The API's language for this one.
    pub(crate) const fn language(self) -> Language {
        match self {
            Self::Fr => Language::Fr,
            Self::En => Language::En,
        }
    }

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

/// Speaks one language to one reader. Every page has one, named `t`.
#[derive(Clone, Copy, Debug)]
pub struct T {
    lang: Lang,
}

impl T {
    /// A speaker of this language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The message of this key.
    pub fn say(&self, key: &str) -> String {
        LOCALES.lookup(self.id(), key)
    }

    /// The message of this key, with one `{ $name }` in it.
    pub fn with(&self, key: &str, name: &'static str, value: impl AsRef<str>) -> String {
        self.fill(key, &[(name, value.as_ref().into())])
    }

    /// The message of this key, with two names in it.
    pub fn with_two(
        &self,
        key: &str,
        one: &'static str,
        a: impl AsRef<str>,
        two: &'static str,
        b: impl AsRef<str>,
    ) -> String {
        self.fill(key, &[(one, a.as_ref().into()), (two, b.as_ref().into())])
    }

    /// The message of this key for a number: `$n` chooses the plural, `{ $count }` shows it (1 234).
    pub fn count(&self, key: &str, n: impl Count) -> String {
        let n = n.value();
        self.fill(key, &[("n", n.into()), ("count", self.number(n).into())])
    }

    /// As [`T::count`], with one more name.
    pub fn count_with(&self, key: &str, n: impl Count, name: &'static str, value: impl AsRef<str>) -> String {
        let n = n.value();
        self.fill(
            key,
            &[
                ("n", n.into()),
                ("count", self.number(n).into()),
                (name, value.as_ref().into()),
            ],
        )
    }

    /// A value of an enum of the schema in words: `word("lot-state", "IN_WORKSHOP")` says `lot-state-in-workshop`.
    pub fn word(&self, family: &str, value: &str) -> String {
        self.say(&format!("{family}-{}", value.to_lowercase().replace('_', "-")))
    }

    /// A number that may be below zero. Templates hold their numbers by reference.
    pub fn figure(&self, n: &i64) -> String {
        let sign = if *n < 0 { "\u{2212}" } else { "" };
        let digits = self.number(u32::try_from(n.unsigned_abs()).unwrap_or(u32::MAX));
        format!("{sign}{digits}")
    }

    /// Cents as 1 234,50 € or €1,234.50; without cents where there are none.
    pub fn money(&self, cents: &i64) -> String {
        let (euros, rest) = (cents / 100, cents.unsigned_abs() % 100);
        let mark = if self.lang == Lang::Fr { ',' } else { '.' };
        let sign = if *cents < 0 && euros == 0 { "\u{2212}" } else { "" };
        let rest = if rest == 0 {
            String::new()
        } else {
            format!("{mark}{rest:02}")
        };
        let amount = format!("{sign}{}{rest}", self.figure(&euros));
        match self.lang {
            Lang::Fr => format!("{amount}\u{a0}€"),
            Lang::En => format!("€{amount}"),
        }
    }

    /// 1 234 in French, 1,234 in English.
    pub fn number(&self, n: impl Count) -> String {
        let digits = n.value().to_string();
        let separator = if self.lang == Lang::Fr { '\u{202f}' } else { ',' };
        let mut out = String::with_capacity(digits.len() + 2);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    /// `2024-01-15` as 15 janvier 2024. What is not a date is shown as it came.
    pub fn date(&self, iso: &str) -> String {
        let Some((year, month, Some(day))) = parts(iso) else {
            return iso.to_owned();
        };
        match (self.lang, day) {
            (Lang::Fr, 1) => format!("1er\u{a0}{} {year}", MONTHS_FR[month]),
            (Lang::Fr, _) => format!("{day}\u{a0}{} {year}", MONTHS_FR[month]),
            (Lang::En, _) => format!("{day}\u{a0}{} {year}", MONTHS_EN[month]),
        }
    }

    /// `2024-01` (or a whole date) as janvier 2024.
    pub fn month(&self, iso: &str) -> String {
        match (parts(iso), self.lang) {
            (Some((year, month, _)), Lang::Fr) => format!("{}\u{a0}{year}", MONTHS_FR[month]),
            (Some((year, month, _)), Lang::En) => format!("{}\u{a0}{year}", MONTHS_EN[month]),
            (None, _) => iso.to_owned(),
        }
    }

    /// The first letter of a month, for the foot of a small chart.
    pub fn initial(&self, iso: &str) -> char {
        let months = if self.lang == Lang::Fr {
            MONTHS_FR
        } else {
            MONTHS_EN
        };
        parts(iso)
            .and_then(|(_, month, _)| months[month].chars().next())
            .map_or('·', |c| c.to_ascii_uppercase())
    }

    /// `2024-01-15T09:30` (local time) as 15 janvier 2024 à 9 h 30.
    pub fn moment(&self, iso: &str) -> String {
        let Some((date, time)) = iso.split_once('T') else {
            return self.date(iso);
        };
        let mut clock = time.split(':');
        let (hour, minute) = (clock.next().unwrap_or("0"), clock.next().unwrap_or("00"));
        let date = self.date(date);
        match self.lang {
            Lang::Fr => format!("{date} à {}\u{a0}h\u{a0}{minute}", hour.trim_start_matches('0')),
            Lang::En => format!("{date} at {hour}:{minute}"),
        }
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The language's code, for `lang`.
    pub const fn code(&self) -> &'static str {
        self.lang.code()
    }

    /// The code of the other language, for the switch.
    pub const fn other(&self) -> &'static str {
        match self.lang {
            Lang::Fr => "en",
            Lang::En => "fr",
        }
    }

    fn fill(self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> = args
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        LOCALES.lookup_with_args(self.id(), key, &args)
    }

    const fn id(self) -> &'static LanguageIdentifier {
        static IDS: [LanguageIdentifier; 2] = [FR, EN];
        match self.lang {
            Lang::Fr => &IDS[0],
            Lang::En => &IDS[1],
        }
    }
}

/// What a template may hand to [`T::count`]: a number, or any reference to one.
pub trait Count {
    /// The number.
    fn value(&self) -> u32;
}

impl Count for u32 {
    fn value(&self) -> u32 {
        *self
    }
}

impl<C: Count> Count for &C {
    fn value(&self) -> u32 {
        (**self).value()
    }
}

/// Year, month from 0, day if there is one.
fn parts(iso: &str) -> Option<(&str, usize, Option<u32>)> {
    let mut parts = iso.get(..iso.len().min(10))?.split('-');
    let year = parts.next().filter(|y| y.len() == 4)?;
    let month = parts
        .next()?
        .parse::<usize>()
        .ok()
        .filter(|m| (1..=12).contains(m))?
        - 1;
    Some((year, month, parts.next().and_then(|d| d.parse().ok())))
}

#[cfg(test)]
mod tests {
    use super::{Lang, T};

    #[test]
    fn numbers_and_dates_follow_the_language() {
        let (fr, en) = (T::new(Lang::Fr), T::new(Lang::En));
        assert_eq!(fr.number(1234), "1\u{202f}234");
        assert_eq!(en.number(1_234_567), "1,234,567");
        assert_eq!(fr.date("2024-01-15"), "15\u{a0}janvier 2024");
        assert_eq!(fr.date("2024-02-01"), "1er\u{a0}février 2024");
        assert_eq!(en.month("2024-01"), "January\u{a0}2024");
        assert_eq!(
            fr.moment("2024-01-15T09:30"),
            "15\u{a0}janvier 2024 à 9\u{a0}h\u{a0}30"
        );
        assert_eq!(en.date("soon"), "soon");
    }
}
