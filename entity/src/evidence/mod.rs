//! A parsed machine report, or what somebody typed in: the grounds on which a device may be called wiped.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// What a piece of evidence is about.
    #[graphql(name = "EvidenceKind")]
    Kind {
        /// What a machine is made of.
        Hardware,
        /// That a drive was wiped, or not.
        Erasure,
    }
}

vocabulary! {
    /// Where evidence comes from.
    #[graphql(name = "EvidenceMethod")]
    Method {
        /// Read from a machine's own report.
        Report,
        /// Typed in by a person; says so wherever it shows.
        Manual,
    }
}

vocabulary! {
    /// What an erasure came to.
    #[graphql(name = "ErasureVerdict")]
    Verdict {
        /// Every sector, without an error.
        Erased,
        /// Not every sector: hidden ones remain, or the run stopped short.
        Partial,
        /// With errors.
        Failed,
        /// Stopped by somebody.
        Aborted,
        /// The report does not say enough.
        Unknown,
    }
}

/// The programs that do not list what a machine stores on: their reports neither show nor rule out anything to wipe.
pub const WITHOUT_STORAGE: [&str; 2] = ["dmidecode", "smartctl"];

/// One piece of evidence. An erasure report with several drives makes one row a drive.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evidence")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The device it was given for.
    pub device_id: Uuid,
    /// The drive, for an erasure that could be told to one.
    pub drive_id: Option<Uuid>,
    /// The file it was read from.
    pub file_id: Option<Uuid>,
    /// Hardware or erasure.
    pub kind: Kind,
    /// Report or manual.
    pub method: Method,
    /// The program that made the report: `lshw`, `nwipe`.
    pub tool: String,
    /// What the erasure came to.
    pub verdict: Option<Verdict>,
    /// What the report calls the drive: model and serial number.
    pub subject: Option<String>,
    /// When the erasure ended.
    pub performed_at: Option<Moment>,
    /// How it was done, for manual evidence.
    pub note: Option<String>,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();
