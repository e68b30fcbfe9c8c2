//! The words that pages know are those of the schema: a state or a choice that the API adds is not forgotten here.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

use portal::pages::Choice;
use portal::pages::cases::new::{needs, situation};
use portal::pages::cases::state::{Audience, CaseState};
use portal::pages::pledges::state::{DeviceKind, DeviceState, PledgeState};
use portal::pages::shell::Capacity;
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
