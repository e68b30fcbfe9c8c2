//! Adding a place to the programme.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::place;
use uuid::Uuid;

use super::address;
use super::types::{Code, CreatePlaceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: CreatePlaceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreatePlace, &input).await?;
    let said = address::check(&op, input.place).await?;
    let id = Uuid::now_v7();
    let place = place::Model {
        id,
        territory_id: op.territory(),
        organisation_id: said.organisation,
        name: said.name,
        lines: said.lines,
        commune: said.commune,
        collects: said.kinds.contains(&place::Kind::Collection),
        hands_over: said.kinds.contains(&place::Kind::Handover),
        instructions: said.instructions,
        version: 1,
        closed_at: None,
        created_at: op.now,
        updated_at: op.now,
    };
    op.insert(place.clone()).await?;
    address::keep(&op, &place).await?;
    let fact = Fact::of(Kind::PlaceCreated, SubjectKind::Place, id);
    op.record(match said.organisation {
        Some(runs) => fact.read_by(runs),
        None => fact,
    });
    Ok(op.commit(id).await?)
}
