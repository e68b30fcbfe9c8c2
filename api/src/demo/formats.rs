//! Reports of every kind a workshop may give, each of another machine that waits at the bench: a Workbench snapshot of today,
//! one of Workbench 11 with its wipe, smartctl, dmidecode, an inventory of a GLPI agent. A drive goes from one of them into
//! another. All at a standing clock.

use entity::device::{self, drive};
use entity::evidence;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};

use super::luck::Luck;
use super::poitiers::Programme;
use super::reports::Disk;
use super::stage::{Stage, moment, quietly};
use crate::devices::types::{InstallDriveInput, RecordErasureInput, RecordHardwareInput};
use crate::fault::Fault;
use crate::graphql::id;
use crate::policy::rows;

/// A seed of its own.
const SEED: u64 = 2_023_003;

impl Programme {
    /// One report of each kind, and a drive that moves.
    pub(super) async fn formats(&self, stage: &Stage) -> Result<(), Fault> {
        let mut luck = Luck::of(SEED);
        let looked_at = sea_orm::sea_query::Query::select()
            .column(evidence::Column::DeviceId)
            .from(evidence::Entity)
            .to_owned();
        let waiting = rows::of_territory::<device::Entity>(self.city.territory)
            .filter(device::Column::State.eq(device::State::InWorkshop))
            .filter(device::Column::Id.not_in_subquery(looked_at))
            .order_by_asc(device::Column::Id)
            .limit(5)
            .all(&stage.app.db)
            .await?;
        let [today, eleven, smart, firmware, glpi] = waiting.as_slice() else {
            return Err(Fault::new("the demo's bench of formats"));
        };
        let disks = [0; 4].map(|_| Disk::new(&mut luck, 256));
        let ended = moment(stage.now()).plus_millis(-18 * 3_600_000).rfc3339();
        let snapshot = workbench_11(eleven, &disks[1], &ended);
        self.hardware(stage, today, "snapshot.json", &workbench(today, &disks[0]))
            .await?;
        self.hardware(stage, eleven, "workbench-11.json", &snapshot)
            .await?;
        self.hardware(stage, smart, "smartctl.json", &smartctl("/dev/sda", &disks[2]))
            .await?;
        self.report(stage, firmware, "dmidecode.txt", dmidecode(firmware))
            .await?;
        self.hardware(stage, glpi, "glpi-agent.json", &inventory(glpi, &disks[3]))
            .await?;
        let input = RecordErasureInput {
            device_id: id::encode::<device::Entity>(eleven.id),
            file_id: stage
                .upload(
                    &self.workshop.cx,
                    "workbench-11.json",
                    snapshot.to_string().into(),
                )
                .await?,
            idempotency_key: None,
        };
        quietly!(&self.workshop.cx, devices::record_erasure, input)?;
        self.moves(stage, &disks[2], firmware).await
    }

    async fn hardware(
        &self,
        stage: &Stage,
        device: &device::Model,
        name: &str,
        report: &Value,
    ) -> Result<(), Fault> {
        self.report(stage, device, name, report.to_string()).await
    }

    async fn report(
        &self,
        stage: &Stage,
        device: &device::Model,
        name: &str,
        report: String,
    ) -> Result<(), Fault> {
        let input = RecordHardwareInput {
            device_id: id::encode::<device::Entity>(device.id),
            file_id: stage.upload(&self.workshop.cx, name, report.into()).await?,
            idempotency_key: None,
        };
        quietly!(&self.workshop.cx, devices::record_hardware, input).map(|_| ())
    }

    async fn moves(&self, stage: &Stage, disk: &Disk, into: &device::Model) -> Result<(), Fault> {
        let moved = rows::of_territory::<drive::Entity>(self.city.territory)
            .filter(drive::Column::Serial.eq(&disk.serial))
            .one(&stage.app.db)
            .await?
            .ok_or_else(|| Fault::new("the demo's drive that moves"))?;
        let input = InstallDriveInput {
            device_id: id::encode::<device::Entity>(into.id),
            drive_id: id::encode::<drive::Entity>(moved.id),
            idempotency_key: None,
        };
        quietly!(&self.workshop.cx, devices::install_drive, input).map(|_| ())
    }
}

/// What `smartctl -j` says of a drive.
fn smartctl(name: &str, disk: &Disk) -> Value {
    json!({
        "smartctl": { "argv": ["smartctl", "-x", "-j", name], "exit_status": 0 },
        "device": { "name": name, "info_name": format!("{name} [SAT]"), "type": "sat", "protocol": "ATA" },
        "model_name": disk.model, "serial_number": disk.serial, "user_capacity": { "bytes": disk.bytes },
        "rotation_rate": 0, "smart_status": { "passed": true }, "power_on_time": { "hours": 6_204 },
        "ata_smart_attributes": { "table": [{ "id": 177, "value": 92 }] },
    })
}

/// What `dmidecode` says of a machine.
fn dmidecode(device: &device::Model) -> String {
    let text = |of: &Option<String>| of.clone().unwrap_or_default();
    format!(
        "# dmidecode 3.4\n\nHandle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: {}\n\tProduct Name: {}\n\tSerial Number: {}\n\nHandle 0x0011, DMI type 17, 34 bytes\nMemory Device\n\tSize: 8 GB\n",
        text(&device.manufacturer),
        text(&device.model),
        text(&device.serial),
    )
}

/// A snapshot of the Workbench script of today.
fn workbench(device: &device::Model, disk: &Disk) -> Value {
    let drives = json!([smartctl("/dev/sda", disk)]);
    json!({
        "type": "Snapshot", "software": "workbench-script", "version": "0.0.1",
        "data": { "smartctl": drives.to_string(), "dmidecode": dmidecode(device), "inxi": "[]" },
    })
}

/// A snapshot of Workbench 11, which wiped the drive.
fn workbench_11(device: &device::Model, disk: &Disk, ended: &str) -> Value {
    json!({
        "type": "Snapshot", "software": "Workbench", "version": "11.0b9",
        "device": {
            "type": "Computer", "chassis": "Netbook", "manufacturer": device.manufacturer, "model": device.model,
            "serialNumber": device.serial,
        },
        "components": [
            {
                "type": "SolidStateDrive", "interface": "ATA", "model": disk.model, "serialNumber": disk.serial,
                "size": 256_060.5,
                "actions": [{
                    "type": "EraseBasic", "severity": "Info", "endTime": ended,
                    "steps": [{ "type": "StepRandom", "severity": "Info" }],
                }],
            },
            { "type": "RamModule", "size": 8_192 },
        ],
    })
}

/// An inventory of a GLPI agent.
fn inventory(device: &device::Model, disk: &Disk) -> Value {
    json!({
        "deviceid": "atelier-2024", "action": "inventory", "itemtype": "Computer",
        "content": {
            "bios": { "smanufacturer": device.manufacturer, "smodel": device.model, "ssn": device.serial },
            "hardware": { "memory": 7_900 },
            "memories": [{ "capacity": 8_192 }],
            "storages": [{ "name": "sda", "model": disk.model, "serial": disk.serial, "disksize": 256_060 }],
        },
    })
}
