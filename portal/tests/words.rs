//! The words that pages know are those of the schema: a state or a choice that the API adds is not forgotten here.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

use portal::pages::Choice;
use portal::pages::cases::new::{needs, situation};
use portal::pages::cases::state::{Audience, CaseState};
use portal::pages::pledges::state::{DeviceKind, DeviceState, PledgeState};
use portal::pages::shell::Capacity;
use portal::text::{Lang, T};
use serde::de::DeserializeOwned;

/// The values of an enum of the schema.
fn values(name: &str) -> BTreeSet<String> {
    let schema = include_str!("../../api/schema.graphql");
    let body = schema.split(&format!("\nenum {name} {{\n")).nth(1).unwrap();
    let body = body.split("\n}").next().unwrap();
    // Descriptions stand between triple quotes.
    let bare = body
        .split("\"\"\"")
        .step_by(2)
        .flat_map(str::lines)
        .map(str::trim);
    bare.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn all_read<T: DeserializeOwned>(name: &str) {
    for value in values(name) {
        let read: Result<T, _> = serde_json::from_value(value.clone().into());
        assert!(read.is_ok(), "{name}: {value} is not known");
    }
}

#[test]
fn every_state_and_kind_is_known() {
    all_read::<PledgeState>("PledgeState");
    all_read::<DeviceState>("DeviceState");
    all_read::<DeviceKind>("DeviceKind");
    all_read::<CaseState>("CaseState");
    all_read::<Audience>("Audience");
    all_read::<Capacity>("Capacity");
}

#[test]
fn every_choice_is_offered() {
    let offered = [
        ("QuotientBand", situation::QUOTIENT),
        ("JobSeekerCategory", situation::CATEGORIES),
        ("ScholarshipStep", situation::SCHOLARSHIP),
        ("WantedKind", needs::KINDS),
        ("HomeEquipment", needs::EQUIPMENT),
        ("InformedBy", needs::CHANNELS),
    ];
    for (name, choices) in offered {
        let choices: BTreeSet<_> = choices
            .iter()
            .map(|choice: &Choice| choice.value.to_owned())
            .collect();
        assert_eq!(choices, values(name), "{name}");
    }
}

#[test]
fn a_filter_names_every_state() {
    let named: BTreeSet<_> = CaseState::ALL
        .iter()
        .map(|state| state.value().to_owned())
        .collect();
    assert_eq!(named, values("CaseState"));
}

/// Every value of every enum has its words, but what is wrong (the API says it) and orders (nobody reads them).
#[test]
fn every_enum_is_in_words() {
    let schema = include_str!("../../api/schema.graphql");
    let names = schema
        .split("\nenum ")
        .skip(1)
        .filter_map(|rest| rest.split(' ').next())
        .filter(|name| !name.ends_with("ProblemCode") && !name.ends_with("Order"));
    let mut missing = Vec::new();
    for name in names {
        for value in values(name) {
            let family = kebab(name);
            for lang in [Lang::Fr, Lang::En] {
                let words = T::new(lang).word(&family, &value);
                if words.contains("Unknown localization") {
                    missing.push(format!("{family} {value} {}", lang.code()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// `LotState` as `lot-state`.
fn kebab(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}
