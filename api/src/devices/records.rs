//! What the workshop wrote down about devices: written by the verbs beside this file, read for many devices at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::device::{self, record};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::types::Code;
use crate::evidence::{ReportKind, Unreadable};
use crate::fault::Fault;
use crate::graphql::loaders::{Reads, grouped};
use crate::op::Op;
use crate::policy::rows;
use crate::problem::{Common, Halt};

/// Writes a record about a device that is in somebody's hands: received, returned or at the workshop.
pub(super) async fn write(op: &Op<'_>, device: &device::Model, content: record::Content) -> Result<(), Halt> {
    in_hand(device)?;
    op.insert(record::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        device_id: device.id,
        lot_id: device.lot_id,
        organisation_id: op.principal()?.organisation,
        kind: content.kind(),
        content,
        created_at: op.now,
    })
    .await
}

/// Whether a device can be worked on.
pub(super) fn in_hand(device: &device::Model) -> Result<(), Halt> {
    if device.state.is_in_hand() {
        Ok(())
    } else {
        Err(Halt::Wrong(Common::WrongState, Some("deviceId".into())))
    }
}

/// Why a report was not taken, as the caller is told.
pub(super) fn untold(why: Unreadable) -> Code {
    match why {
        Unreadable::OtherReport(ReportKind::WorkbenchYaml) => Code::ReportInYaml,
        _ => Code::ReportUnreadable,
    }
}

/// Whether the last check of a device failed.
pub(super) async fn fails_its_check(op: &Op<'_>, device: Uuid) -> Result<bool, Halt> {
    let last = op
        .within::<record::Entity>()
        .filter(record::Column::DeviceId.eq(device))
        .filter(record::Column::Kind.eq(record::Kind::QualityCheck))
        .order_by_desc(record::Column::Id)
        .one(op.tx())
        .await?;
    Ok(last.is_some_and(|last| match last.content {
        record::Content::QualityCheck(check) => !check.passes(),
        _ => false,
    }))
}

/// The records of a device, the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct RecordsOf(pub(super) Uuid);

impl Loader<RecordsOf> for Reads {
    type Value = Vec<record::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[RecordsOf]) -> Result<HashMap<RecordsOf, Self::Value>, Self::Error> {
        let found = rows::seen::<record::Entity>(&self.actor)
            .filter(record::Column::DeviceId.is_in(keys.iter().map(|key| key.0)))
            .order_by_desc(record::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.device_id))
    }
}
