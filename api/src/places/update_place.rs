//! Changing what is said of a place: all of it at once, as a form sends it.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::place;
use sea_orm::ActiveValue::Set;
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
    let said = address::check(&op, input.place).await?;
    let change = place::ActiveModel {
        organisation_id: Set(said.organisation),
        name: Set(said.name),
        lines: Set(said.lines),
        commune: Set(said.commune),
        collects: Set(said.kinds.contains(&place::Kind::Collection)),
        hands_over: Set(said.kinds.contains(&place::Kind::Handover)),
        instructions: Set(said.instructions),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<place::Entity>(place.id, change).await?;
    let mut fact = Fact::of(Kind::PlaceUpdated, SubjectKind::Place, place.id);
    for runs in place.organisation_id.into_iter().chain(said.organisation) {
        fact = fact.read_by(runs);
    }
    op.record(fact);
    Ok(op.commit(place.id).await?)
}
