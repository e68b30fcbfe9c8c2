//! Noting that a collection did not take place: somebody did not come. It can be planned anew.

use entity::collection::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, MissCollectionInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: MissCollectionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::MissCollection, &input).await?;
    let collection = op.load::<collection::Entity>(&input.collection_id).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &input.reason, 500);
    check.done()?;
    if op.now < collection.starts_at {
        return wrong(Common::WrongState.into(), "collectionId");
    }
    op.step::<collection::Entity>(&collection, Step::Miss, |change| {
        change.reason = Set(Some(reason));
        change.sequence = Set(collection.sequence + 1);
    })
    .await?;
    op.record(
        Fact::of(Kind::CollectionMissed, SubjectKind::Collection, collection.id)
            .about(SubjectKind::Pledge, collection.pledge_id)
            .read_by(collection.donor_id),
    );
    Ok(op.commit(collection.id).await?)
}
