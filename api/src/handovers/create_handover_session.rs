//! Making room for several appointments at a place.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::session::{self, State, spread};
use uuid::Uuid;

use super::inputs::CreateHandoverSessionInput;
use super::types::Code;
use super::venue;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: CreateHandoverSessionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateHandoverSession, &input).await?;
    let (place, runs) = venue::of(&op, &input.place_id).await?;
    let id = Uuid::now_v7();
    let evenly = spread(input.starts_at, input.ends_at, input.capacity);
    let session = session::Model {
        id,
        territory_id: op.territory(),
        place_id: place,
        organisation_id: runs,
        capacity: input.capacity,
        slot_minutes: input.slot_minutes.unwrap_or(evenly),
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        state: State::Planned,
        reason: None,
        revision: 0,
        created_at: op.now,
        updated_at: op.now,
    };
    let mut check = Check::default();
    venue::check(&op, &mut check, &session).await?;
    check.done()?;
    op.insert(session).await?;
    op.record(
        Fact::of(Kind::HandoverSessionCreated, SubjectKind::Place, place)
            .with("session", id.to_string())
            .with("capacity", input.capacity)
            .read_by(runs),
    );
    Ok(op.commit(id).await?)
}
