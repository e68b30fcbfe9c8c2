//! What is said of a place, checked once for its creation and for each change.

use entity::organisation::{self, Capacity};
use entity::place::{self, Kind, Lines, version};
use uuid::Uuid;

use super::types::{Code, PlaceInput};
use crate::op::Op;
use crate::problem::{Check, Common, Halt, Stop};

/// A place, checked.
pub(super) struct Said {
    pub(super) organisation: Option<Uuid>,
    pub(super) name: String,
    pub(super) lines: Lines,
    pub(super) commune: String,
    pub(super) kinds: Vec<Kind>,
    pub(super) instructions: Option<String>,
}

/// Checks what is said of a place. Who runs a place of handover must be able to hand over.
pub(super) async fn check(op: &Op<'_>, input: PlaceInput) -> Result<Said, Stop<Code>> {
    let organisation = match &input.organisation_id {
        Some(id) => Some(op.load::<organisation::Entity>(id).await?),
        None => None,
    };
    let mut check = Check::default();
    let name = check.text("place.name", &input.name, 120);
    let commune = check.text("place.commune", &input.commune, 120);
    let instructions = check.maybe_text("place.instructions", input.instructions.as_deref(), 1_000);
    let some_lines = (1..=4).contains(&input.address_lines.len());
    check.require(some_lines, Common::Required, "place.addressLines");
    let lines = input.address_lines.iter();
    let lines = lines
        .map(|line| check.text("place.addressLines", line, 120))
        .collect();
    check.require(!input.kinds.is_empty(), Common::Required, "place.kinds");
    let hands_over = |runs: &organisation::Model| runs.capacities.0.contains(&Capacity::HandOver);
    if input.kinds.contains(&Kind::Handover) && organisation.as_ref().is_some_and(|runs| !hands_over(runs)) {
        check.note(Code::DoesNotHandOver, "place.organisationId");
    }
    check.done()?;
    Ok(Said {
        organisation: organisation.map(|runs| runs.id),
        name,
        lines: Lines(lines),
        commune,
        kinds: input.kinds,
        instructions,
    })
}

/// Keeps what is said of a place as one of its versions.
pub(super) async fn keep(op: &Op<'_>, place: &place::Model) -> Result<(), Halt> {
    op.insert(version::Model {
        changed_by: Some(op.principal()?.id),
        ..version::Model::from(place)
    })
    .await
}
