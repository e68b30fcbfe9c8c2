//! Reconciling a pledge with its inventory, once nothing more is expected: announced = received + missing, and received = accepted
//! + refused. What came with a delivery before counts as it was taken; of the rest, devices not named came now.

use std::collections::HashSet;

use async_graphql::ID;
use entity::collection;
use entity::device::{self, State as DeviceState};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::difference::Kind as Differs;
use entity::pledge::{self, Step};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::intake::{Intake, Refused};
use super::types::{Code, ReceivePledgeInput};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ReceivePledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReceivePledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    let awaited = op
        .within::<collection::Entity>()
        .filter(collection::Column::PledgeId.eq(pledge.id))
        .filter(collection::Column::State.eq(collection::State::Planned));
    if awaited.count(op.tx()).await? > 0 {
        return wrong(Code::CollectionAwaited, "pledgeId");
    }
    let devices = op
        .within::<device::Entity>()
        .filter(device::Column::PledgeId.eq(pledge.id))
        .order_by_asc(device::Column::Id)
        .lock_exclusive()
        .all(op.tx())
        .await?;
    let announced = devices.len();
    let (rest, before): (Vec<_>, Vec<_>) = devices
        .into_iter()
        .partition(|device| device.state == DeviceState::Announced);
    let open: HashSet<Uuid> = rest.iter().map(|device| device.id).collect();
    let Some(refused) = named(&input.refused, &open, &HashSet::new()) else {
        return wrong(Code::DeviceNotOfPledge, "refused");
    };
    let Some(missing) = named(&input.missing, &open, &refused) else {
        return wrong(Code::DeviceNotOfPledge, "missing");
    };
    let (missing, came): (Vec<_>, Vec<_>) = rest.into_iter().partition(|device| missing.contains(&device.id));
    let (refused, accepted): (Vec<_>, Vec<_>) =
        came.into_iter().partition(|device| refused.contains(&device.id));

    let refused_before = before
        .iter()
        .filter(|device| device.state == DeviceState::Refused)
        .count();
    let all_refused = refused.len() + refused_before;
    let all_accepted = accepted.len() + before.len() - refused_before;
    op.step::<pledge::Entity>(&pledge, Step::Receive, |change| {
        change.received = Set(count(all_accepted + all_refused));
        change.accepted = Set(count(all_accepted));
        change.refused = Set(count(all_refused));
        change.missing = Set(count(missing.len()));
    })
    .await?;
    op.record(
        Fact::of(Kind::PledgeReceived, SubjectKind::Pledge, pledge.id)
            .with("announced", announced)
            .with("accepted", all_accepted)
            .with("refused", all_refused)
            .with("missing", missing.len())
            .read_by(pledge.donor_id),
    );
    let intake = Intake {
        pledge: &pledge,
        collection: None,
    };
    intake.accept(&mut op, &accepted).await?;
    let refused = refused.into_iter().map(|device| Refused {
        device,
        refusal: None,
        note: None,
    });
    intake.refuse(&mut op, &refused.collect::<Vec<_>>()).await?;
    intake.note(&op, &missing, Differs::Missing).await?;
    Ok(op.commit(pledge.id).await?)
}

/// The devices a list names: each still announced, none twice, none in the other list.
fn named(ids: &[ID], open: &HashSet<Uuid>, other: &HashSet<Uuid>) -> Option<HashSet<Uuid>> {
    let mut named = HashSet::new();
    for id in ids {
        let id = id::decode::<device::Entity>(id)?;
        if !open.contains(&id) || other.contains(&id) || !named.insert(id) {
            return None;
        }
    }
    Some(named)
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
