//! Every state × step of every machine, against the golden table: a transition that appears, disappears or leads
//! elsewhere shows in review, and a step the table does not list is refused.

use std::fmt::Write;
use std::path::Path;

use entity::case_file::breakdown;
use entity::commission::state::{ItemState, ItemStep};
use entity::{
    Machine, NotAllowed, adviser_referral, case_file, collection, commission, device, handover, lot,
    organisation, part, pledge, prospect, transfer,
};

/// The table of a machine: one line a state, one column a step; `·` is a refusal.
fn table<S: Machine<Step = T>, T: Copy + Eq + 'static>(
    title: &str,
    states: &[S],
    steps: &[T],
    state_word: impl Fn(S) -> String,
    step_word: impl Fn(T) -> String,
) -> String {
    let mut text = format!("## {title}\n\n");
    for state in states {
        for step in steps {
            let listed: Vec<String> = S::TRANSITIONS
                .iter()
                .filter(|(from, by, _)| from == state && by == step)
                .map(|(_, _, to)| state_word(*to))
                .collect();
            match state.apply(*step) {
                Ok(to) => assert_eq!(state_word(to), listed[0], "apply follows the table"),
                Err(NotAllowed) => assert!(listed.is_empty(), "apply refuses only what is not listed"),
            }
            let to = if listed.is_empty() {
                "·".to_owned()
            } else {
                listed.join(" or ")
            };
            let _ = writeln!(text, "{:22} {:16} {to}", state_word(*state), step_word(*step));
        }
    }
    text.push('\n');
    text
}

macro_rules! of {
    ($title:literal, $state:path, $step:path) => {
        table($title, <$state>::ALL, <$step>::ALL, <$state>::word, <$step>::word)
    };
}

#[test]
fn every_state_and_step_of_every_table() {
    let tables = [
        of!("Organisation", organisation::State, organisation::Step),
        of!("Pledge", pledge::State, pledge::Step),
        of!("Collection", collection::State, collection::Step),
        of!("Device", device::State, device::Step),
        of!("Drive", device::drive::State, device::drive::Step),
        of!("Lot", lot::State, lot::Step),
        of!("Part", part::State, part::Step),
        of!("Lot invoice", lot::invoice::State, lot::invoice::Step),
        of!("Case", case_file::State, case_file::Step),
        of!("Commission", commission::State, commission::Step),
        of!("Agenda item", ItemState, ItemStep),
        of!("Handover", handover::State, handover::Step),
        of!(
            "Handover session",
            handover::session::State,
            handover::session::Step
        ),
        of!("Prospect", prospect::State, prospect::Step),
        of!("Transfer", transfer::State, transfer::Step),
        of!(
            "Adviser referral",
            adviser_referral::State,
            adviser_referral::Step
        ),
        of!("Breakdown", breakdown::State, breakdown::Step),
    ]
    .concat();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/states.txt");
    if std::env::var_os("UPDATE_STATES").is_some() {
        std::fs::write(&file, &tables).unwrap();
    }
    assert!(
        std::fs::read_to_string(&file).unwrap() == tables,
        "a table of transitions changed: run with UPDATE_STATES=1, and look at the difference"
    );
}

#[test]
fn a_missing_device_returns_to_where_it_was() {
    use device::State::{HandedOver, Missing, Ready, Reserved};
    assert_eq!(Missing.find(Some(Reserved)), Ok(Reserved));
    assert_eq!(Missing.find(Some(Ready)), Ok(Ready));
    assert_eq!(Missing.find(None), Err(NotAllowed));
    assert_eq!(Missing.find(Some(HandedOver)), Err(NotAllowed));
    assert_eq!(Ready.find(Some(Ready)), Err(NotAllowed));
}

#[test]
fn every_state_but_the_first_is_reached() {
    fn reached<S: Machine + std::fmt::Debug>(states: &[S]) {
        for state in &states[1..] {
            assert!(
                S::TRANSITIONS.iter().any(|(_, _, to)| to == state),
                "{state:?} is never reached"
            );
        }
    }
    reached(organisation::State::ALL);
    reached(pledge::State::ALL);
    reached(collection::State::ALL);
    reached(device::State::ALL);
    reached(device::drive::State::ALL);
    reached(lot::State::ALL);
    reached(lot::invoice::State::ALL);
    reached(part::State::ALL);
    reached(case_file::State::ALL);
    reached(commission::State::ALL);
    reached(ItemState::ALL);
    reached(handover::State::ALL);
    reached(prospect::State::ALL);
    reached(breakdown::State::ALL);
    reached(transfer::State::ALL);
    reached(adviser_referral::State::ALL);
}
