//! What a territory decides for itself, in dated versions: a version never changes, the newest is in force.
//!
//! Quotas per audience are not here: the grid holds them, beside the points they temper. One case has one computer (I2).

pub mod colour;

use async_graphql::{InputObject, SimpleObject};
use chrono::Datelike;
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::account::Language;

vocabulary! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Monday,
        /// Tuesday.
        Tuesday,
        /// Wednesday.
        Wednesday,
        /// Thursday.
        Thursday,
        /// Friday.
        Friday,
        /// Saturday.
        Saturday,
        /// Sunday.
        Sunday,
    }
}

vocabulary! {
    /// What a wording is for.
    WordingKind {
        /// A pledge is declined; the code is a reason for declining.
        Decline,
        /// A case is refused, rejected or redirected; the code is a reason for refusing.
        Refusal,
        /// How to contest a negative decision (CRPA L412-1, R421-1 CJA); without a code.
        Appeal,
    }
}

/// How long things are kept, in whole months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "RetentionInput")]
pub struct Retention {
    /// In the active base after the last contact with the person (CNIL: about two years).
    pub active_months: i32,
    /// In the restricted archive after that, before the archives' visa is asked.
    pub archive_months: i32,
    /// Lines of the access log (CNIL: six months to a year).
    pub access_log_months: i32,
}

/// The text that goes with a reason, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "WordingInput")]
pub struct Wording {
    /// What it is for.
    pub kind: WordingKind,
    /// The reason's code; null for the appeal.
    pub code: Option<String>,
    /// The language of the text.
    pub language: Language,
    /// The text.
    pub text: String,
}

/// When the programme works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "CalendarInput")]
pub struct Calendar {
    /// IANA time zone in which days and hours are understood: `Europe/Paris`.
    pub time_zone: String,
    /// The days worked.
    pub working_days: Vec<Weekday>,
    /// From when, `08:30`.
    pub opens: String,
    /// Until when, `17:30`.
    pub closes: String,
    /// Days on which nothing is planned, ISO 8601: `2024-05-01`.
    pub closed_days: Vec<String>,
}

impl Calendar {
    /// Whether the programme works on a day: a day of the week it works, that is not one it is closed on.
    #[must_use]
    pub fn works_on(&self, day: chrono::NaiveDate) -> bool {
        let weekday = match day.weekday() {
            chrono::Weekday::Mon => Weekday::Monday,
            chrono::Weekday::Tue => Weekday::Tuesday,
            chrono::Weekday::Wed => Weekday::Wednesday,
            chrono::Weekday::Thu => Weekday::Thursday,
            chrono::Weekday::Fri => Weekday::Friday,
            chrono::Weekday::Sat => Weekday::Saturday,
            chrono::Weekday::Sun => Weekday::Sunday,
        };
        let closed = self.closed_days.iter().any(|closed| closed.parse() == Ok(day));
        self.working_days.contains(&weekday) && !closed
    }
}

/// How the portal looks. Each colour has the colour of the text written on it, with a contrast of 4.5 to 1 at least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "ThemeInput")]
pub struct Theme {
    /// The first colour, `#rrggbb`.
    pub primary: String,
    /// The text written on it.
    pub on_primary: String,
    /// The second colour.
    pub accent: String,
    /// The text written on it.
    pub on_accent: String,
}

/// Whom to ask, as the public pages say it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "ContactInput")]
pub struct Contact {
    /// A service, not a person.
    pub service: Option<String>,
    /// Its address for mail.
    pub email: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its postal address.
    pub address: Option<String>,
}

/// All a territory decides for itself.
#[derive(
    Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, SimpleObject, InputObject,
)]
#[graphql(name = "SettingsContent", input_name = "SettingsContentInput")]
#[serde(default)]
pub struct Content {
    /// How long things are kept.
    pub retention: Retention,
    /// The texts that go with reasons; what has none is said in the instance's own words.
    pub wordings: Vec<Wording>,
    /// The languages offered, the first one first.
    pub languages: Vec<Language>,
    /// When the programme works.
    pub calendar: Calendar,
    /// How the portal looks.
    pub theme: Theme,
    /// Whom to ask.
    pub contact: Contact,
}

impl Default for Content {
    fn default() -> Self {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        Self {
            retention: Retention {
                active_months: 24,
                archive_months: 36,
                access_log_months: 12,
            },
            wordings: vec![],
            languages: vec![Language::Fr, Language::En],
            calendar: Calendar {
                time_zone: "Europe/Paris".into(),
                working_days: vec![Monday, Tuesday, Wednesday, Thursday, Friday],
                opens: "08:30".into(),
                closes: "17:30".into(),
                closed_days: vec![],
            },
            theme: Theme {
                primary: "#1d4e63".into(),
                on_primary: "#ffffff".into(),
                accent: "#f2b84b".into(),
                on_accent: "#1a1a1a".into(),
            },
            contact: Contact::default(),
        }
    }
}

impl Content {
    /// The language to write to somebody in: the one they wish where it is offered, or the first one offered.
    #[must_use]
    pub fn offered(&self, wished: Language) -> Language {
        match self.languages.first() {
            Some(first) if !self.languages.contains(&wished) => *first,
            _ => wished,
        }
    }

    /// The text for a reason in a language, or in the first language offered that has one.
    #[must_use]
    pub fn wording(&self, kind: WordingKind, code: Option<&str>, language: Language) -> Option<&str> {
        let of = |language: Language| {
            self.wordings
                .iter()
                .find(|wording| {
                    wording.kind == kind && wording.code.as_deref() == code && wording.language == language
                })
                .map(|wording| wording.text.as_str())
        };
        of(language).or_else(|| self.languages.iter().find_map(|language| of(*language)))
    }
}

/// One version of a territory's settings.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "settings")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// 1, 2, 3…
    pub version: i32,
    /// All of it.
    pub content: Content,
    /// The logo, a file of the coordinator's.
    pub logo_id: Option<Uuid>,
    /// The membership that changed it.
    pub changed_by: Uuid,
    /// When it came into force.
    pub created_at: Moment,
}

no_relations!();
