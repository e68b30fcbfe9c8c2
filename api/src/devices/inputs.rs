//! What the verbs of one device are given, and what they answer.

use async_graphql::ID;
use entity::Moment;
use entity::device::Accessory;
use entity::device::ReturnReason;
use entity::device::record::{Finding, Grade, OperatingSystem, PointResult, WorkKind, WorkerRole};

use super::types::{Code, Device, DeviceProblem};
use crate::parts::types::PartInput;
use crate::problem::of_one;

of_one! {
    /// The device.
    device_id;
    /// The device, as it is now.
    device: Device, DeviceProblem;
    /// A device to refuse.
    RefuseDeviceInput => RefuseDevicePayload {};
    /// A hardware report.
    RecordHardwareInput => RecordHardwarePayload {
        /// The report's file, as `POST /files` answered it.
        file_id: ID
    };
    /// An erasure report.
    RecordErasureInput => RecordErasurePayload {
        /// The report's file, as `POST /files` answered it.
        file_id: ID
    };
    /// An erasure recorded by hand.
    RecordManualErasureInput => RecordManualErasurePayload {
        /// The drive, one the device has held.
        drive_id: ID,
        /// When it was done.
        performed_at: Moment,
        /// How it was done: `Degaussed`, `Wiped by…`.
        note: String,
        /// A certificate of it, as `POST /files` answered it.
        file_id: Option<ID>
    };
    /// A device found to hold no drive.
    RecordNoDriveInput => RecordNoDrivePayload {};
    /// A device to declare ready.
    MakeDeviceReadyInput => MakeDeviceReadyPayload {};
    /// What was found.
    DiagnoseDeviceInput => DiagnoseDevicePayload {
        /// The parts that were looked at, each once.
        findings: Vec<Finding>,
        /// What the battery holds of what it held when new, in percent.
        battery_percent: Option<i32>,
        /// How it works.
        function: Grade,
        /// How it looks.
        appearance: Grade,
        /// What else there is to say.
        note: Option<String>
    };
    /// A system that was installed.
    InstallSystemInput => InstallSystemPayload {
        /// Which.
        system: OperatingSystem,
        /// Its version: `21.3`.
        version: String
    };
    /// The check-list, gone through.
    RecordQualityCheckInput => RecordQualityCheckPayload {
        /// Every point of the list, each once.
        results: Vec<PointResult>,
        /// What goes with the device.
        accessories: Vec<Accessory>
    };
    /// Time spent.
    LogWorkInput => LogWorkPayload {
        /// On what.
        kind: WorkKind,
        /// In what role.
        role: WorkerRole,
        /// How long, in minutes: a day at most.
        minutes: i32
    };
    /// A device to take apart.
    StripDeviceInput => StripDevicePayload {
        /// The parts that go into stock, at most 50. Its drives go there by themselves.
        parts: Option<Vec<PartInput>>
    };
    /// A drive that goes into a device.
    InstallDriveInput => InstallDrivePayload {
        /// The drive: in stock, or in another device that can be worked on.
        drive_id: ID
    };
    /// A drive that comes out of a device.
    RemoveDriveInput => RemoveDrivePayload {
        /// The drive, one that is in the device.
        drive_id: ID
    };
    /// A device to send away as waste.
    RecycleDeviceInput => RecycleDevicePayload {
        /// The operator that takes it.
        operator: String,
        /// The number of the waste slip.
        slip: String
    };
    /// A device that comes back from somebody.
    TakeBackDeviceInput => TakeBackDevicePayload {
        /// Why.
        reason: ReturnReason
    };
    /// A device that is not to be found.
    ReportDeviceMissingInput => ReportDeviceMissingPayload {};
    /// A device that was found.
    FindDeviceInput => FindDevicePayload {};
}
