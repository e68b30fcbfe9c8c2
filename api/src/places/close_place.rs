//! Closing a place: nothing new is planned there.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::place;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{ClosePlaceInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ClosePlaceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ClosePlace, &input).await?;
    let place = op.load::<place::Entity>(&input.place_id).await?;
    if place.closed_at.is_some() {
        return wrong(Common::WrongState.into(), "placeId");
    }
    let change = place::ActiveModel {
        closed_at: Set(Some(op.now)),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<place::Entity>(place.id, change).await?;
    let fact = Fact::of(Kind::PlaceClosed, SubjectKind::Place, place.id);
    op.record(match place.organisation_id {
        Some(runs) => fact.read_by(runs),
        None => fact,
    });
    Ok(op.commit(place.id).await?)
}
