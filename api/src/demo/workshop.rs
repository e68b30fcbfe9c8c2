//! What happens to a device between the shelf and somebody's hands: it goes to the workshop in a lot, its drives are
//! listed and wiped, and it becomes ready, or does not.

use async_graphql::ID;
use chrono::NaiveDateTime;
use entity::device;
use entity::device::drive::{self, Media};
use entity::{lot, organisation};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::cast::{City, Partner};
use super::giving::Item;
use super::invoices::price;
use super::reports::{self, Disk, Wipe};
use super::stage::{Stage, act, clock, ids, moment, workday_before};
use crate::devices::drive_types::{DestroyDriveInput, StockDriveInput};
use crate::devices::types::{
    InstallDriveInput, MakeDeviceReadyInput, RecordErasureInput, RecordHardwareInput, RecordNoDriveInput,
    ReportDeviceMissingInput, StripDeviceInput,
};
use crate::devices::waste_types::CreateWasteSlipInput;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::lots::types::{
    AcknowledgeLotInput, CancelLotInput, CompleteLotInput, CreateLotInput, SendLotInput,
};
use crate::policy::rows;

/// What becomes of a device at the workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// One drive, wiped.
    Ready,
    /// Two drives, both wiped.
    TwoDrives,
    /// The drive failed and was destroyed; a new one took its place.
    ByHand,
    /// It came without a drive.
    NoDrive,
    /// Its parts serve others.
    Stripped,
    /// Waste.
    Recycled,
    /// The wipe failed: it waits.
    Failed,
    /// The wipe left hidden sectors: it waits.
    Partial,
    /// Wiped, and not to be found on the shelf.
    Lost,
    /// Not to be found at the workshop.
    Vanished,
    /// Not touched yet.
    Waiting,
}

/// Puts devices together for the workshop.
pub(super) async fn lot(
    stage: &mut Stage,
    city: &City,
    workshop: &Partner,
    title: &str,
    items: &[Item],
) -> Result<ID, Fault> {
    let devices: Vec<Uuid> = items.iter().map(|item| item.id).collect();
    let input = CreateLotInput {
        workshop_id: id::encode::<organisation::Entity>(workshop.id),
        title: title.into(),
        price_cents: price(items.len()),
        device_ids: ids::<device::Entity>(&devices),
        idempotency_key: None,
    };
    let lot = act!(stage, &city.coordinator, lots::create_lot, input)?;
    Ok(id::encode::<lot::Entity>(lot))
}

/// A lot leaves.
pub(super) async fn send(stage: &mut Stage, city: &City, lot: &ID) -> Result<(), Fault> {
    let input = SendLotInput {
        lot_id: lot.clone(),
        idempotency_key: None,
    };
    act!(stage, &city.coordinator, lots::send_lot, input).map(|_| ())
}

/// The workshop has a lot.
pub(super) async fn acknowledge(stage: &mut Stage, workshop: &Partner, lot: &ID) -> Result<(), Fault> {
    let input = AcknowledgeLotInput {
        lot_id: lot.clone(),
        idempotency_key: None,
    };
    act!(stage, &workshop.cx, lots::acknowledge_lot, input).map(|_| ())
}

/// A lot is given up.
pub(super) async fn cancel(stage: &mut Stage, city: &City, lot: &ID) -> Result<(), Fault> {
    let input = CancelLotInput {
        lot_id: lot.clone(),
        idempotency_key: None,
    };
    act!(stage, &city.coordinator, lots::cancel_lot, input).map(|_| ())
}

/// The workshop is done with a lot.
pub(super) async fn complete(stage: &mut Stage, workshop: &Partner, lot: &ID) -> Result<(), Fault> {
    let input = CompleteLotInput {
        lot_id: lot.clone(),
        idempotency_key: None,
    };
    act!(stage, &workshop.cx, lots::complete_lot, input).map(|_| ())
}

/// Works on one device; says whether it is ready to be given.
pub(super) async fn work(
    stage: &mut Stage,
    city: &City,
    workshop: &Partner,
    item: &mut Item,
    fate: Fate,
) -> Result<bool, Fault> {
    let cx = &workshop.cx;
    let device_id = id::encode::<device::Entity>(item.id);
    match fate {
        Fate::Waiting => return Ok(false),
        Fate::Vanished => {
            missing(stage, cx, item.id).await?;
            return Ok(false);
        }
        Fate::TwoDrives => {
            let second = Disk::new(&mut stage.luck, 500);
            item.machine.disks.push(second);
        }
        Fate::NoDrive => item.machine.disks.clear(),
        _ => {}
    }
    hardware(stage, cx, item).await?;
    match fate {
        Fate::Stripped => {
            let input = StripDeviceInput {
                device_id,
                parts: None,
                idempotency_key: None,
            };
            act!(stage, cx, devices::strip_device, input)?;
            return Ok(false);
        }
        Fate::Recycled => return Ok(false),
        Fate::NoDrive => {
            let input = RecordNoDriveInput {
                device_id: device_id.clone(),
                idempotency_key: None,
            };
            act!(stage, cx, devices::record_no_drive, input)?;
        }
        Fate::Failed | Fate::ByHand => erase(stage, cx, item, Wipe::Failed).await?,
        Fate::Partial => erase(stage, cx, item, Wipe::Partial).await?,
        _ => erase(stage, cx, item, Wipe::Whole).await?,
    }
    if matches!(fate, Fate::Failed | Fate::Partial) {
        return Ok(false);
    }
    if fate == Fate::ByHand {
        by_hand(stage, city, cx, item).await?;
    }
    let input = MakeDeviceReadyInput {
        device_id,
        idempotency_key: None,
    };
    act!(stage, cx, devices::make_device_ready, input)?;
    Ok(fate != Fate::Lost)
}

/// Devices go as waste, all with one slip; their drives are destroyed before.
pub(super) async fn recycle(stage: &mut Stage, city: &City, cx: &Cx, items: &[&Item]) -> Result<(), Fault> {
    if items.is_empty() {
        return Ok(());
    }
    for item in items {
        destroy(
            stage,
            city,
            cx,
            item,
            "Broyé avant l’enlèvement, en présence du technicien.",
        )
        .await?;
    }
    let number = 100 + stage.luck.below(9_000);
    let input = CreateWasteSlipInput {
        operator: "Filière D3E des Trois Vallées".into(),
        number: format!("BSD-{}-{number:04}", stage.today().format("%Y")),
        issued_on: Day(stage.today()),
        weight_grams: 2_400 * i64::try_from(items.len()).unwrap_or_default(),
        device_ids: items
            .iter()
            .map(|item| id::encode::<device::Entity>(item.id))
            .collect(),
        idempotency_key: None,
    };
    act!(stage, cx, devices::create_waste_slip, input).map(|_| ())
}

/// A device is not to be found.
pub(super) async fn missing(stage: &mut Stage, cx: &Cx, device: Uuid) -> Result<(), Fault> {
    let input = ReportDeviceMissingInput {
        device_id: id::encode::<device::Entity>(device),
        idempotency_key: None,
    };
    act!(stage, cx, devices::report_device_missing, input).map(|_| ())
}

/// The device lists its drives.
pub(super) async fn hardware(stage: &mut Stage, cx: &Cx, item: &Item) -> Result<(), Fault> {
    let name = format!("{}-lshw.json", item.machine.serial);
    let input = RecordHardwareInput {
        device_id: id::encode::<device::Entity>(item.id),
        file_id: stage.upload(cx, &name, reports::lshw(&item.machine)).await?,
        idempotency_key: None,
    };
    act!(stage, cx, devices::record_hardware, input).map(|_| ())
}

/// Wipes run in the evening, and their logs are recorded the next day.
async fn erase(stage: &mut Stage, cx: &Cx, item: &Item, wipe: Wipe) -> Result<(), Fault> {
    let log = reports::nwipe(&item.machine, evening(stage), wipe);
    let name = format!("{}-nwipe.log", item.machine.serial);
    let input = RecordErasureInput {
        device_id: id::encode::<device::Entity>(item.id),
        file_id: stage.upload(cx, &name, log).await?,
        idempotency_key: None,
    };
    act!(stage, cx, devices::record_erasure, input).map(|_| ())
}

fn evening(stage: &Stage) -> NaiveDateTime {
    clock(workday_before(stage.today()), 17, 10)
}

/// A drive that could not be wiped is destroyed, and a new one takes its place.
async fn by_hand(stage: &mut Stage, city: &City, cx: &Cx, item: &Item) -> Result<(), Fault> {
    let note = "Disque démonté, percé en trois points et remplacé par un disque neuf.";
    destroy(stage, city, cx, item, note).await?;
    let new = Disk::new(&mut stage.luck, 256);
    let input = StockDriveInput {
        model: new.model,
        serial: new.serial,
        size_mb: 256_060,
        media: Media::Ssd,
        idempotency_key: None,
    };
    let new = act!(stage, cx, devices::stock_drive, input)?;
    let input = InstallDriveInput {
        device_id: id::encode::<device::Entity>(item.id),
        drive_id: id::encode::<drive::Entity>(new),
        idempotency_key: None,
    };
    act!(stage, cx, devices::install_drive, input).map(|_| ())
}

/// The drives of a device are destroyed.
async fn destroy(stage: &mut Stage, city: &City, cx: &Cx, item: &Item, note: &str) -> Result<(), Fault> {
    for disk in &item.machine.disks {
        let drive = rows::of_territory::<drive::Entity>(city.territory)
            .filter(drive::Column::Serial.eq(&disk.serial))
            .one(&stage.app.db)
            .await?
            .ok_or_else(|| Fault::new("the demo's drive"))?;
        let input = DestroyDriveInput {
            drive_id: id::encode::<drive::Entity>(drive.id),
            performed_at: moment(stage.now()),
            note: note.into(),
            file_id: None,
            idempotency_key: None,
        };
        act!(stage, cx, devices::destroy_drive, input)?;
    }
    Ok(())
}
