//! Reconciling a delivery with its inventory: announced = received + missing, and received = accepted + refused. What was
//! accepted is in custody, gets the programme's label, and the clock of its drives' last outside use stops.

use std::collections::HashSet;

use async_graphql::ID;
use entity::device::{self, State as DeviceState};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use entity::territory;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::types::{Code, ReceivePledgeInput};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ReceivePledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReceivePledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    let devices = op
        .within::<device::Entity>()
        .filter(device::Column::PledgeId.eq(pledge.id))
        .order_by_asc(device::Column::Id)
        .lock_exclusive()
        .all(op.tx())
        .await?;
    let of_pledge: HashSet<Uuid> = devices.iter().map(|device| device.id).collect();
    let Some(refused) = named(&input.refused, &of_pledge, &HashSet::new()) else {
        return wrong(Code::DeviceNotOfPledge, "refused");
    };
    let Some(missing) = named(&input.missing, &of_pledge, &refused) else {
        return wrong(Code::DeviceNotOfPledge, "missing");
    };
    let (came, _): (Vec<_>, Vec<_>) = devices.iter().partition(|device| !missing.contains(&device.id));
    let (sent_back, accepted): (Vec<_>, Vec<_>) =
        came.iter().partition(|device| refused.contains(&device.id));

    op.step::<pledge::Entity>(&pledge, Step::Receive, |change| {
        change.received = Set(count(came.len()));
        change.accepted = Set(count(accepted.len()));
        change.refused = Set(count(sent_back.len()));
        change.missing = Set(count(missing.len()));
    })
    .await?;
    let sent_back: Vec<device::Model> = sent_back.into_iter().cloned().collect();
    op.step_all::<device::Entity>(&sent_back, device::Step::Refuse, |_| {})
        .await?;
    accept(&op, &accepted).await?;

    let about = |kind, device: &device::Model| {
        Fact::of(kind, SubjectKind::Device, device.id)
            .with("pledge", pledge.id.to_string())
            .read_by(pledge.donor_id)
    };
    op.record(
        Fact::of(Kind::PledgeReceived, SubjectKind::Pledge, pledge.id)
            .with("announced", devices.len())
            .with("accepted", accepted.len())
            .with("refused", sent_back.len())
            .with("missing", missing.len())
            .read_by(pledge.donor_id),
    );
    for device in &accepted {
        op.record(about(Kind::DeviceReceived, device));
    }
    for device in &sent_back {
        op.record(about(Kind::DeviceRefused, device));
    }
    Ok(op.commit(pledge.id).await?)
}

/// The devices a list names: each of the pledge, none twice, none in the other list.
fn named(ids: &[ID], of_pledge: &HashSet<Uuid>, other: &HashSet<Uuid>) -> Option<HashSet<Uuid>> {
    let mut named = HashSet::new();
    for id in ids {
        let id = id::decode::<device::Entity>(id)?;
        if !of_pledge.contains(&id) || other.contains(&id) || !named.insert(id) {
            return None;
        }
    }
    Some(named)
}

/// Takes devices into custody, each with the next label of the territory: `POI-00042`.
async fn accept(op: &Op<'_>, accepted: &[&device::Model]) -> Result<(), Halt> {
    let territory = rows::beside::<territory::Entity>()
        .filter(territory::Column::Id.eq(op.territory()))
        .lock_exclusive()
        .one(op.tx())
        .await?;
    let prefix: String = territory
        .map(|territory| territory.slug.to_uppercase().chars().take(3).collect())
        .unwrap_or_default();
    let labelled = op
        .within::<device::Entity>()
        .filter(device::Column::Label.is_not_null())
        .count(op.tx())
        .await?;
    for (number, device) in (labelled + 1..).zip(accepted) {
        op.step::<device::Entity>(device, device::Step::Receive, |change| {
            change.label = Set(Some(format!("{prefix}-{number:05}")));
            change.received_at = Set(Some(op.now));
        })
        .await?;
    }
    debug_assert!(
        accepted
            .iter()
            .all(|device| device.state == DeviceState::Announced)
    );
    Ok(())
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
