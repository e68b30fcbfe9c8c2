//! Changing what is said of a place: all of it at once, as a form sends it. What was said before is kept.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::place;
use sea_orm::{ActiveModelTrait, IntoActiveModel};
use uuid::Uuid;

use super::address;
use super::types::{Code, UpdatePlaceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: UpdatePlaceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::UpdatePlace, &input).await?;
    let place = op.load::<place::Entity>(&input.place_id).await?;
    if place.closed_at.is_some() {
        return wrong(Common::WrongState.into(), "placeId");
    }
    if input.expected_version.is_some_and(|read| read != place.version) {
        return wrong(Code::PlaceChanged, "expectedVersion");
    }
    let said = address::check(&op, input.place).await?;
    let now = place::Model {
        organisation_id: said.organisation,
        name: said.name,
        lines: said.lines,
        commune: said.commune,
        collects: said.kinds.contains(&place::Kind::Collection),
        hands_over: said.kinds.contains(&place::Kind::Handover),
        instructions: said.instructions,
        version: place.version + 1,
        updated_at: op.now,
        ..place.clone()
    };
    address::keep(&op, &now).await?;
    let (version, runs_now) = (now.version, now.organisation_id);
    op.change::<place::Entity>(place.id, now.into_active_model().reset_all())
        .await?;
    let mut fact = Fact::of(Kind::PlaceUpdated, SubjectKind::Place, place.id).with("version", version);
    for runs in place.organisation_id.into_iter().chain(runs_now) {
        fact = fact.read_by(runs);
    }
    op.record(fact);
    Ok(op.commit(place.id).await?)
}
