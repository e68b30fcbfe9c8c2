//! Changing time, place or carrier of a collection, with notice.

use entity::collection::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{ChangeCollectionInput, Code};
use super::{slot, whereabouts};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ChangeCollectionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ChangeCollection, &input).await?;
    let collection = op.load::<collection::Entity>(&input.collection_id).await?;
    if collection.state != State::Planned {
        return wrong(Common::WrongState.into(), "collectionId");
    }
    let mut check = Check::default();
    let place = whereabouts::of(&op, &mut check, input.place_id.as_ref(), input.place.as_deref()).await?;
    let carrier = check.maybe_text("carrier", input.carrier.as_deref(), 120);
    let reason = check.text("reason", &input.reason, 500);
    let starts_at = input.starts_at.unwrap_or(collection.starts_at);
    let ends_at = input.ends_at.unwrap_or(collection.ends_at);
    slot::check(&op, &mut check, starts_at, ends_at).await?;
    check.done()?;
    let mut change = collection::ActiveModel {
        starts_at: Set(starts_at),
        ends_at: Set(ends_at),
        reason: Set(Some(reason)),
        sequence: Set(collection.sequence + 1),
        updated_at: Set(op.now),
        ..Default::default()
    };
    if let Some(place) = place {
        change.place = Set(place.address);
        change.place_id = Set(place.place);
    }
    if input.carrier.is_some() {
        change.carrier = Set(carrier);
    }
    op.change::<collection::Entity>(collection.id, change).await?;
    op.record(
        Fact::of(Kind::CollectionChanged, SubjectKind::Collection, collection.id)
            .about(SubjectKind::Pledge, collection.pledge_id)
            .with("startsAt", starts_at.rfc3339())
            .with("sequence", collection.sequence + 1)
            .read_by(collection.donor_id),
    );
    Ok(op.commit(collection.id).await?)
}
