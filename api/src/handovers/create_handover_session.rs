//! Making room for several appointments at a place.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::session;
use entity::organisation::{self, Capacity};
use entity::place;
use uuid::Uuid;

use super::inputs::CreateHandoverSessionInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

/// The longest a session lasts, in milliseconds: a day.
const LONGEST: i64 = 24 * 3_600_000;

pub(crate) async fn run(cx: &Cx, input: CreateHandoverSessionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateHandoverSession, &input).await?;
    let place = op.load::<place::Entity>(&input.place_id).await?;
    let Some(runs) = place
        .organisation_id
        .filter(|_| place.is_open_for(place::Kind::Handover))
    else {
        return wrong(Code::NotAPlace, "placeId");
    };
    let organisation = op.linked::<organisation::Entity>(runs).await?;
    if !organisation.capacities.0.contains(&Capacity::HandOver) {
        return wrong(Code::NotAPlace, "placeId");
    }
    let mut check = Check::default();
    check.require(input.starts_at >= op.now, Common::Invalid, "startsAt");
    let lasts = input.ends_at.0.saturating_sub(input.starts_at.0);
    check.require((1..=LONGEST).contains(&lasts), Common::Invalid, "endsAt");
    check.require((1..=100).contains(&input.capacity), Common::Invalid, "capacity");
    check.done()?;

    let id = Uuid::now_v7();
    op.insert(session::Model {
        id,
        territory_id: op.territory(),
        place_id: place.id,
        organisation_id: runs,
        capacity: input.capacity,
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        created_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::HandoverSessionCreated, SubjectKind::Place, place.id)
            .with("session", id.to_string())
            .with("capacity", input.capacity)
            .read_by(runs),
    );
    Ok(op.commit(id).await?)
}
