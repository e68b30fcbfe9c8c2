//! Which drive a report speaks of, and which device holds it. Every way in which a drive becomes known passes here, so that
//! two reports of one drive make one asset, and two drives of one report never do.

use entity::Moment;
use entity::device::{self, drive, drive_stay};
use entity::evidence::{self, Kind as EvidenceKind, Verdict, WITHOUT_STORAGE};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::drives::stays;
use crate::evidence::{DriveSeen, Media, same_drive};
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// The drive a report shows: one the device holds, one known elsewhere in the territory, or a new one. Not one of `taken`,
/// which the same report showed before.
pub(super) async fn drive_of(
    op: &Op<'_>,
    device: &device::Model,
    seen: &DriveSeen,
    taken: &[Uuid],
) -> Result<Uuid, Halt> {
    let known = if let Some(serial) = &seen.serial {
        with_serial(op, serial, taken).await?
    } else {
        let mut held = held_by(op, device.id).await?;
        held.retain(|drive| drive.serial.is_none() && !taken.contains(&drive.id));
        held.into_iter().find(|drive| drive.model == seen.model)
    };
    if let Some(known) = known {
        learn(op, &known, seen).await?;
        if known.is_unused() && place_of(op, known.id).await? != Some(device.id) {
            // Said to be new, and yet in a machine where nobody put it: it is wiped like any other.
            let used = drive::ActiveModel {
                used_until: Set(op.now),
                bought_at: Set(None),
                ..Default::default()
            };
            op.change::<drive::Entity>(known.id, used).await?;
        }
        return Ok(known.id);
    }
    let id = Uuid::now_v7();
    op.insert(drive::Model {
        id,
        territory_id: op.territory(),
        model: seen.model.clone(),
        serial: seen.serial.clone(),
        size_mb: size(seen),
        media: media(seen.media),
        used_until: device.returned_at.or(device.received_at).unwrap_or(op.now),
        passed: seen.health.and_then(|health| health.passed),
        power_on_hours: seen
            .health
            .and_then(|health| i32::try_from(health.power_on_hours?).ok()),
        wear_percent: seen.health.and_then(|health| health.wear_percent.map(i32::from)),
        tested_at: seen.health.map(|_| op.now),
        state: drive::State::Usable,
        bought_at: None,
        organisation_id: None,
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    Ok(id)
}

/// The drive of the territory with this serial number, however one of the two was cut. What was destroyed is in no machine:
/// a report that shows it is of another.
pub(super) async fn with_serial(
    op: &Op<'_>,
    serial: &str,
    taken: &[Uuid],
) -> Result<Option<drive::Model>, Halt> {
    let mut like = like(op, serial).await?;
    like.retain(|drive| drive.state == drive::State::Usable && !taken.contains(&drive.id));
    Ok(like.into_iter().next())
}

/// Whether the territory has or had a drive with this serial number.
pub(super) async fn is_known(op: &Op<'_>, serial: &str) -> Result<bool, Halt> {
    Ok(!like(op, serial).await?.is_empty())
}

/// The drives of the territory with this serial number, the first known first.
async fn like(op: &Op<'_>, serial: &str) -> Result<Vec<drive::Model>, Halt> {
    // Reports cut serial numbers: what begins alike is looked at, and compared with that in mind.
    let beginning: String = serial.chars().take(4).flat_map(char::to_uppercase).collect();
    let mut like = op
        .within::<drive::Entity>()
        .filter(Expr::expr(Func::upper(Expr::col(drive::Column::Serial))).like(format!("{beginning}%")))
        .order_by_asc(drive::Column::Id)
        .all(op.tx())
        .await?;
    let same = |known: &str| same_drive(known, serial);
    like.retain(|drive| drive.serial.as_deref().is_some_and(same));
    Ok(like)
}

/// Every drive a device has held, the last known first.
pub(super) async fn held_by(op: &Op<'_>, device: Uuid) -> Result<Vec<drive::Model>, Halt> {
    let held = stays(op.tx(), [device]).await?;
    let held = op
        .within::<drive::Entity>()
        .filter(drive::Column::Id.is_in(held.iter().map(|stay| stay.drive_id)))
        .order_by_desc(drive::Column::Id);
    Ok(held.all(op.tx()).await?)
}

/// A report shows a drive in a device: it is there now, and no longer where it was.
pub(super) async fn settle_in(op: &Op<'_>, drive: Uuid, device: Uuid) -> Result<(), Halt> {
    if place_of(op, drive).await? == Some(device) {
        let change = drive_stay::ActiveModel {
            reported: Set(true),
            ..Default::default()
        };
        let here = still_there(drive);
        op.change_beside::<drive_stay::Entity>(drive_stay::Column::TerritoryId, here, change)
            .await?;
        return Ok(());
    }
    put_in(op, drive, device, true).await
}

/// A drive is in a device now, and no longer where it was: a report showed it there, or somebody put it in.
pub(super) async fn put_in(op: &Op<'_>, drive: Uuid, device: Uuid, reported: bool) -> Result<(), Halt> {
    leave(op, drive).await?;
    op.insert(drive_stay::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        drive_id: drive,
        device_id: device,
        since: op.now,
        until: None,
        reported,
    })
    .await
}

/// Notes that a drive is no longer where it was.
pub(super) async fn leave(op: &Op<'_>, drive: Uuid) -> Result<(), Halt> {
    let change = drive_stay::ActiveModel {
        until: Set(Some(op.now)),
        ..Default::default()
    };
    op.change_beside::<drive_stay::Entity>(drive_stay::Column::TerritoryId, still_there(drive), change)
        .await
        .map(|_| ())
}

fn still_there(drive: Uuid) -> sea_orm::sea_query::Expr {
    let here = drive_stay::Column::DriveId.eq(drive);
    here.and(drive_stay::Column::Until.is_null())
}

/// What a device stores on is the sum of the drives in it, where all sizes are known.
pub(super) async fn held_now(op: &Op<'_>, device: Uuid) -> Result<(), Halt> {
    let inside = rows::beside::<drive_stay::Entity>()
        .filter(drive_stay::Column::DeviceId.eq(device))
        .filter(drive_stay::Column::Until.is_null())
        .all(op.tx())
        .await?;
    let drives = op
        .within::<drive::Entity>()
        .filter(drive::Column::Id.is_in(inside.iter().map(|stay| stay.drive_id)))
        .all(op.tx())
        .await?;
    let sum: Option<i64> = drives.iter().map(|drive| drive.size_mb).sum();
    let Some(storage) = sum.and_then(|sum| i32::try_from(sum).ok()) else {
        return Ok(());
    };
    let change = device::ActiveModel {
        storage_mb: Set(Some(storage)),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<device::Entity>(device, change).await
}

/// Every drive still in a device goes into stock.
pub(super) async fn empty(op: &Op<'_>, device: Uuid) -> Result<(), Halt> {
    let still_there = drive_stay::Column::DeviceId
        .eq(device)
        .and(drive_stay::Column::Until.is_null());
    let change = drive_stay::ActiveModel {
        until: Set(Some(op.now)),
        ..Default::default()
    };
    op.change_beside::<drive_stay::Entity>(drive_stay::Column::TerritoryId, still_there, change)
        .await
        .map(|_| ())
}

/// The device a drive is in; none when it is in the stock.
pub(super) async fn place_of(op: &Op<'_>, drive: Uuid) -> Result<Option<Uuid>, Halt> {
    let stay = rows::beside::<drive_stay::Entity>()
        .filter(drive_stay::Column::DriveId.eq(drive))
        .filter(drive_stay::Column::Until.is_null())
        .one(op.tx())
        .await?;
    Ok(stay.map(|stay| stay.device_id))
}

/// When the last report of the machine showed storage and no drive behind it; none when it did not, or one was found since.
pub(super) async fn unseen_since(op: &Op<'_>, device: Uuid) -> Result<Option<Moment>, Halt> {
    let last = op
        .within::<evidence::Entity>()
        .filter(evidence::Column::DeviceId.eq(device))
        .filter(evidence::Column::Kind.eq(EvidenceKind::Hardware))
        .filter(evidence::Column::Tool.is_not_in(WITHOUT_STORAGE))
        .order_by_desc(evidence::Column::Id)
        .one(op.tx())
        .await?;
    let Some(last) = last.filter(|last| last.verdict == Some(Verdict::Unknown)) else {
        return Ok(None);
    };
    // The drives of a report are noted before the report: what came after it was found since, unless it was only put in.
    let found = stays(op.tx(), [device]).await?;
    let found_since = found.iter().any(|stay| stay.reported && stay.id > last.id);
    Ok((!found_since).then_some(last.created_at))
}

/// What a later report tells of a known drive: a longer name, its health.
async fn learn(op: &Op<'_>, known: &drive::Model, seen: &DriveSeen) -> Result<(), Halt> {
    let longer = |old: &Option<String>, new: &Option<String>| {
        let length = |name: &Option<String>| name.as_ref().map_or(0, |name| name.chars().count());
        if length(new) > length(old) {
            new.clone()
        } else {
            old.clone()
        }
    };
    let mut change = drive::ActiveModel {
        model: Set(longer(&known.model, &seen.model)),
        serial: Set(longer(&known.serial, &seen.serial)),
        size_mb: Set(known.size_mb.or(size(seen))),
        ..Default::default()
    };
    if known.media == drive::Media::Unknown {
        change.media = Set(media(seen.media));
    }
    if let Some(health) = seen.health {
        change.passed = Set(health.passed.or(known.passed));
        change.power_on_hours = Set(health
            .power_on_hours
            .and_then(|hours| i32::try_from(hours).ok())
            .or(known.power_on_hours));
        change.wear_percent = Set(health.wear_percent.map(i32::from).or(known.wear_percent));
        change.tested_at = Set(Some(op.now));
    }
    op.change::<drive::Entity>(known.id, change).await
}

fn size(seen: &DriveSeen) -> Option<i64> {
    seen.size_mb.and_then(|size| i64::try_from(size).ok())
}

fn media(seen: Media) -> drive::Media {
    match seen {
        Media::Hdd => drive::Media::Hdd,
        Media::Ssd => drive::Media::Ssd,
        Media::Nvme => drive::Media::Nvme,
        Media::Unknown => drive::Media::Unknown,
    }
}
