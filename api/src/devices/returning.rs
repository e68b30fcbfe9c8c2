//! A device that comes back from somebody: its facts on both sides of the wall, and the end of what its drives' erasures
//! prove. Used by the return and by the exchange.

use entity::case_file::{self, breakdown};
use entity::device::{self, ReturnReason, Step, drive, drive_stay};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::lot_device;
use entity::{Machine, reservation};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// Takes a device back: it was used outside custody until now (I1), and nobody knows any more whether it holds a drive.
///
/// # Errors
/// A wrong state unless it was handed over, a fault.
pub(crate) async fn take_back(
    op: &mut Op<'_>,
    device: &device::Model,
    reason: ReturnReason,
) -> Result<(), Halt> {
    op.step::<device::Entity>(device, Step::TakeBack, |change| {
        change.returned_at = Set(Some(op.now));
        change.no_drive_checked_at = Set(None);
        change.lot_id = Set(None);
    })
    .await?;
    let held = lot_device::Column::DeviceId
        .eq(device.id)
        .and(lot_device::Column::LeftAt.is_null());
    let left = lot_device::ActiveModel {
        left_at: Set(Some(op.now)),
        ..Default::default()
    };
    op.change_beside::<lot_device::Entity>(lot_device::Column::TerritoryId, held, left)
        .await?;
    let inside = rows::beside::<drive_stay::Entity>()
        .filter(drive_stay::Column::DeviceId.eq(device.id))
        .filter(drive_stay::Column::Until.is_null())
        .all(op.tx())
        .await?;
    let used = drive::ActiveModel {
        used_until: Set(op.now),
        ..Default::default()
    };
    let inside = drive::Column::Id.is_in(inside.into_iter().map(|stay| stay.drive_id));
    op.change_where::<drive::Entity>(inside, used).await?;
    let case = case_of(op, device.id).await?;
    let reported = breakdown::Column::DeviceId
        .eq(device.id)
        .and(breakdown::Column::State.eq(breakdown::State::Reported));
    let ended = breakdown::ActiveModel {
        state: Set(breakdown::State::Reported
            .apply(breakdown::Step::TakeBack)
            .map_err(|_| Fault::new("breakdown"))?),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change_beside::<breakdown::Entity>(breakdown::Column::TerritoryId, reported, ended)
        .await?;
    op.record(
        Fact::of(Kind::DeviceReturned, SubjectKind::Device, device.id)
            .sealing_id("case", case.id)
            .sealing("reason", reason.word())
            .read_by(device.donor_id)
            .by_month(),
    );
    op.record(
        Fact::of(Kind::CaseDeviceReturned, SubjectKind::Case, case.id)
            .with("reason", reason.word())
            .sealing_id("device", device.id)
            .read_by(case.referrer_id),
    );
    Ok(())
}

/// The case a device was last handed over for.
async fn case_of(op: &Op<'_>, device: Uuid) -> Result<case_file::Model, Halt> {
    let last = op
        .within::<reservation::Entity>()
        .filter(reservation::Column::DeviceId.eq(device))
        .order_by_desc(reservation::Column::Id)
        .one(op.tx())
        .await?
        .ok_or_else(|| Fault::new("reservation of a device that was handed over"))?;
    op.linked::<case_file::Entity>(last.case_id).await
}
