//! Letting go of the device held for a case: used wherever a case stops waiting for it.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::device::{self, State, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, reservation};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::Reads;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// Releases the device held for a case, if one is; says whether one was. A device that went missing meanwhile is free
/// once it is found.
///
/// # Errors
/// A fault.
pub(crate) async fn release(op: &mut Op<'_>, case: &case_file::Model) -> Result<bool, Halt> {
    let held = op
        .within::<reservation::Entity>()
        .filter(reservation::Column::CaseId.eq(case.id))
        .filter(reservation::Column::Active.eq(true))
        .one(op.tx())
        .await?;
    let Some(held) = held else { return Ok(false) };
    let device = op.linked::<device::Entity>(held.device_id).await?;
    if device.state == State::Missing {
        let change = device::ActiveModel {
            missing_from: Set(Some(State::Ready)),
            ..Default::default()
        };
        op.change::<device::Entity>(device.id, change).await?;
    } else {
        op.step::<device::Entity>(&device, Step::Release, |_| {}).await?;
    }
    end(op, held.id).await?;
    op.record(
        Fact::of(Kind::DeviceReleased, SubjectKind::Device, device.id)
            .sealing_id("case", case.id)
            .read_by(device.donor_id)
            .by_month(),
    );
    op.record(
        Fact::of(Kind::CaseUnserved, SubjectKind::Case, case.id)
            .sealing_id("device", device.id)
            .read_by(case.referrer_id),
    );
    Ok(true)
}

/// Ends a reservation.
///
/// # Errors
/// A fault.
pub(crate) async fn end(op: &Op<'_>, reservation: Uuid) -> Result<(), Halt> {
    let ended = reservation::ActiveModel {
        active: Set(false),
        ended_at: Set(Some(op.now)),
        ..Default::default()
    };
    op.change::<reservation::Entity>(reservation, ended).await
}

/// The device last held for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ReservedFor(pub(crate) Uuid);

impl Loader<ReservedFor> for Reads {
    type Value = Uuid;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[ReservedFor]) -> Result<HashMap<ReservedFor, Uuid>, Self::Error> {
        let found = rows::seen::<reservation::Entity>(&self.actor)
            .filter(reservation::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(reservation::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .map(|row| (ReservedFor(row.case_id), row.device_id))
            .collect())
    }
}
