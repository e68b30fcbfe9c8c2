//! Giving a collection up before its time.

use entity::collection::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{CancelCollectionInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: CancelCollectionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CancelCollection, &input).await?;
    let collection = op.load::<collection::Entity>(&input.collection_id).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &input.reason, 500);
    check.done()?;
    op.step::<collection::Entity>(&collection, Step::Cancel, |change| {
        change.reason = Set(Some(reason));
        change.sequence = Set(collection.sequence + 1);
    })
    .await?;
    let mut fact = Fact::of(Kind::CollectionCancelled, SubjectKind::Collection, collection.id)
        .about(SubjectKind::Pledge, collection.pledge_id)
        .read_by(collection.donor_id);
    // The coordinators are told of what they did not do themselves.
    if op.principal()?.organisation == collection.donor_id {
        fact = fact.with("byDonor", true);
    }
    op.record(fact);
    Ok(op.commit(collection.id).await?)
}
