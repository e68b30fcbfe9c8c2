//! Agreeing a delivery or pick-up. The first one schedules the pledge.

use entity::collection::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, PlanCollectionInput};
use super::{slot, whereabouts};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: PlanCollectionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::PlanCollection, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    let mut check = Check::default();
    let place = whereabouts::of(&op, &mut check, input.place_id.as_ref(), input.place.as_deref()).await?;
    check.require(place.is_some(), Common::Required, "place");
    let carrier = check.maybe_text("carrier", input.carrier.as_deref(), 120);
    let note = check.maybe_text("note", input.note.as_deref(), 1_000);
    let expected = input.expected;
    check.require(
        expected.is_none_or(|count| count > 0),
        Common::Invalid,
        "expected",
    );
    slot::check(&op, &mut check, input.starts_at, input.ends_at).await?;
    check.done()?;
    let (address, place_id) = place
        .map(|place| (place.address, place.place))
        .unwrap_or_default();
    let zone = rows::zone(op.tx(), op.territory()).await?;
    let day = input.starts_at.to_utc().with_timezone(&zone).date_naive();
    match pledge.state {
        pledge::State::Accepted => {
            op.step::<pledge::Entity>(&pledge, Step::Schedule, |change| {
                change.scheduled_for = Set(Some(day));
            })
            .await?;
            op.record(
                Fact::of(Kind::PledgeScheduled, SubjectKind::Pledge, pledge.id)
                    .with("day", day.to_string())
                    .read_by(pledge.donor_id),
            );
        }
        pledge::State::Scheduled => {}
        _ => return wrong(Common::WrongState.into(), "pledgeId"),
    }
    let id = Uuid::now_v7();
    op.insert(collection::Model {
        id,
        territory_id: op.territory(),
        pledge_id: pledge.id,
        donor_id: pledge.donor_id,
        mode: input.mode,
        place: address,
        place_id,
        carrier,
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        expected,
        note,
        state: State::Planned,
        reason: None,
        sequence: 0,
        accepted: 0,
        refused: 0,
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::CollectionPlanned, SubjectKind::Collection, id)
            .about(SubjectKind::Pledge, pledge.id)
            .with("mode", input.mode.word())
            .with("startsAt", input.starts_at.rfc3339())
            .read_by(pledge.donor_id),
    );
    Ok(op.commit(id).await?)
}
