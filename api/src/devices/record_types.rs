//! What the workshop wrote down about a device, as the API has it.

use async_graphql::SimpleObject;
use entity::Moment;
use entity::device::Accessory;
use entity::device::record::{
    Content, Finding, Grade, Model, OperatingSystem, PointResult, WorkKind, WorkerRole,
};

/// What was found.
#[derive(Clone, Debug, SimpleObject)]
pub struct DeviceDiagnosis {
    /// The parts that were looked at.
    pub findings: Vec<Finding>,
    /// What the battery holds of what it held when new, in percent.
    pub battery_percent: Option<i32>,
    /// How it works.
    pub function: Grade,
    /// How it looks.
    pub appearance: Grade,
    /// What else there is to say.
    pub note: Option<String>,
    /// When it was written down.
    pub recorded_at: Moment,
}

/// The check-list before a device leaves the workshop.
#[derive(Clone, Debug, SimpleObject)]
pub struct QualityCheck {
    /// Every point of the list.
    pub results: Vec<PointResult>,
    /// Whether no point failed.
    pub passed: bool,
    /// What goes with the device.
    pub accessories: Vec<Accessory>,
    /// When it was written down.
    pub recorded_at: Moment,
}

/// The system a device starts.
#[derive(Clone, Debug, SimpleObject)]
pub struct InstalledSystem {
    /// Which.
    pub system: OperatingSystem,
    /// Its version.
    pub version: String,
    /// When it was written down.
    pub recorded_at: Moment,
}

/// Time somebody spent on a device.
#[derive(Clone, Debug, SimpleObject)]
pub struct WorkEntry {
    /// On what.
    pub kind: WorkKind,
    /// In what role.
    pub role: WorkerRole,
    /// How long, in minutes.
    pub minutes: i32,
    /// When it was written down.
    pub recorded_at: Moment,
}

/// The last diagnosis among records that come newest first.
pub(super) fn diagnosis(records: &[Model]) -> Option<DeviceDiagnosis> {
    records.iter().find_map(|record| match &record.content {
        Content::Diagnosis(found) => Some(DeviceDiagnosis {
            findings: found.findings.clone(),
            battery_percent: found.battery_percent,
            function: found.function,
            appearance: found.appearance,
            note: found.note.clone(),
            recorded_at: record.created_at,
        }),
        _ => None,
    })
}

/// The last check.
pub(super) fn quality_check(records: &[Model]) -> Option<QualityCheck> {
    records.iter().find_map(|record| match &record.content {
        Content::QualityCheck(check) => Some(QualityCheck {
            results: check.results.clone(),
            passed: check.passes(),
            accessories: check.accessories.clone(),
            recorded_at: record.created_at,
        }),
        _ => None,
    })
}

/// The last system.
pub(super) fn system(records: &[Model]) -> Option<InstalledSystem> {
    records.iter().find_map(|record| match &record.content {
        Content::System(installed) => Some(InstalledSystem {
            system: installed.system,
            version: installed.version.clone(),
            recorded_at: record.created_at,
        }),
        _ => None,
    })
}

/// All the work.
pub(super) fn work(records: &[Model]) -> Vec<WorkEntry> {
    let entries = records.iter().filter_map(|record| match record.content {
        Content::Work(work) => Some(WorkEntry {
            kind: work.kind,
            role: work.role,
            minutes: work.minutes,
            recorded_at: record.created_at,
        }),
        _ => None,
    });
    entries.collect()
}
