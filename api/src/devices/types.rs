//! Devices, drives and evidence, as the API has them.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use entity::Moment;
use entity::device::drive::{Media, State as DriveState};
use entity::device::{Kind, State};
use entity::evidence::{Kind as EvidenceKind, Method, Verdict};
use entity::organisation::Capacity;

use super::drives::{DrivesOf, EvidenceOf, PlaceOf};
pub use super::inputs::*;
use super::record_types::{self, DeviceDiagnosis, InstalledSystem, QualityCheck, WorkEntry};
use super::records::RecordsOf;
use super::waste_types::WasteSlip;
use crate::feed::timeline::timeline;
use crate::feed::types::FactPage;
use crate::files::types::File;
use crate::gateway::{Cx, cx};
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::graphql::scalars::Day;
use crate::lots::types::Lot;
use crate::partners::types::Organisation;
use crate::parts::stock::PartsOf;
use crate::parts::types::Part;
use crate::pledges::types::Pledge;
use crate::policy::Principal;
use crate::problem::problems;

node! {
    /// One computer, screen or tablet.
    Device(device)
}

node! {
    /// A storage drive.
    Drive(device::drive)
}

node! {
    /// A machine report, or what somebody typed in.
    Evidence(evidence)
}

/// A page of devices.
pub type DevicePage = Page<entity::device::Entity, Device>;

/// A page of drives.
pub type DrivePage = Page<entity::device::drive::Entity, Drive>;

/// How many devices stand in a state.
#[derive(Clone, Debug, SimpleObject)]
pub struct StateCount {
    /// The state.
    pub state: State,
    /// How many.
    pub count: i32,
}

/// One computer (or screen, tablet…), from the donor's inventory to the person who keeps it.
#[Object]
impl Device {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::device::Entity>(self.0.id)
    }

    /// The programme's own label, given at reception.
    async fn label(&self) -> Option<&str> {
        self.0.label.as_deref()
    }

    /// What it is.
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// Its maker.
    async fn manufacturer(&self) -> Option<&str> {
        self.0.manufacturer.as_deref()
    }

    /// Its model.
    async fn model(&self) -> Option<&str> {
        self.0.model.as_deref()
    }

    /// Its serial number.
    async fn serial(&self) -> Option<&str> {
        self.0.serial.as_deref()
    }

    /// The donor's own tag.
    async fn asset_tag(&self) -> Option<&str> {
        self.0.asset_tag.as_deref()
    }

    /// Its processor.
    async fn processor(&self) -> Option<&str> {
        self.0.processor.as_deref()
    }

    /// Memory, in MiB.
    async fn memory_mib(&self) -> Option<i32> {
        self.0.memory_mib
    }

    /// Storage, in decimal megabytes.
    async fn storage_mb(&self) -> Option<i32> {
        self.0.storage_mb
    }

    /// When the donor bought it.
    async fn purchased_on(&self) -> Option<Day> {
        self.0.purchased_on.map(Day)
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// When it came into custody.
    async fn received_at(&self) -> Option<Moment> {
        self.0.received_at
    }

    /// When it last changed. Null where this reader may know the month alone: once the device is ready to be given.
    async fn updated_at(&self, ctx: &Context<'_>) -> Option<Moment> {
        // From READY on it may be held, let go and given: that it changed, and when, says for whom.
        let by_month = [
            State::Ready,
            State::Reserved,
            State::HandedOver,
            State::Returned,
            State::Missing,
        ];
        let exact = coordinates(cx(ctx)) || !by_month.contains(&self.0.state);
        exact.then_some(self.0.updated_at)
    }

    /// The month in which it was handed over: `2024-01`.
    async fn handed_over_month(&self) -> Option<String> {
        self.0.handed_over_at.map(Moment::month)
    }

    /// When somebody checked that it holds no drive.
    async fn no_drive_checked_at(&self) -> Option<Moment> {
        self.0.no_drive_checked_at
    }

    /// The operator that took it as waste.
    async fn waste_operator(&self) -> Option<&str> {
        self.0.waste_operator.as_deref()
    }

    /// The number of the waste slip.
    async fn waste_slip(&self) -> Option<&str> {
        self.0.waste_slip.as_deref()
    }

    /// The waste slip itself; null for those who do not see it.
    async fn waste(&self, ctx: &Context<'_>) -> Result<Option<WasteSlip>> {
        match self.0.waste_slip_id {
            Some(slip) => WasteSlip::load(cx(ctx), slip).await,
            None => Ok(None),
        }
    }

    /// What the workshop last found; null for those who do not see it.
    async fn diagnosis(&self, ctx: &Context<'_>) -> Result<Option<DeviceDiagnosis>> {
        Ok(record_types::diagnosis(&self.records(ctx).await?))
    }

    /// The last check-list; null for those who do not see it.
    async fn quality_check(&self, ctx: &Context<'_>) -> Result<Option<QualityCheck>> {
        Ok(record_types::quality_check(&self.records(ctx).await?))
    }

    /// The system it starts; null for those who do not see it.
    async fn system(&self, ctx: &Context<'_>) -> Result<Option<InstalledSystem>> {
        Ok(record_types::system(&self.records(ctx).await?))
    }

    /// The time spent on it, newest first; empty for those who do not see it.
    async fn work(&self, ctx: &Context<'_>) -> Result<Vec<WorkEntry>> {
        Ok(record_types::work(&self.records(ctx).await?))
    }

    /// Who gave it; null for those who do not see the donor.
    async fn donor(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.donor_id).await
    }

    /// The pledge it came with; null for those who do not see it.
    async fn pledge(&self, ctx: &Context<'_>) -> Result<Option<Pledge>> {
        Pledge::load(cx(ctx), self.0.pledge_id).await
    }

    /// The lot it is in; null for those who do not see it.
    async fn lot(&self, ctx: &Context<'_>) -> Result<Option<Lot>> {
        match self.0.lot_id {
            Some(lot) => Lot::load(cx(ctx), lot).await,
            None => Ok(None),
        }
    }

    /// Every drive it has held.
    async fn drives(&self, ctx: &Context<'_>) -> Result<Vec<Drive>> {
        let cx = cx(ctx);
        let drives = cx
            .loaders
            .get(DrivesOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(drives.unwrap_or_default().into_iter().map(Drive).collect())
    }

    /// The parts that are in it, and those that came out of it, newest first; empty for those who do not see them.
    async fn parts(&self, ctx: &Context<'_>) -> Result<Vec<Part>> {
        let cx = cx(ctx);
        let parts = cx
            .loaders
            .get(PartsOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(parts.unwrap_or_default().into_iter().map(Part).collect())
    }

    /// Its evidence, newest first.
    async fn evidence(&self, ctx: &Context<'_>) -> Result<Vec<Evidence>> {
        let cx = cx(ctx);
        let evidence = cx
            .loaders
            .get(EvidenceOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(evidence.unwrap_or_default().into_iter().map(Evidence).collect())
    }

    /// What happened to it, newest first.
    async fn timeline(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
    ) -> Result<FactPage> {
        timeline(cx(ctx), self.0.id, first, after).await
    }
}

impl Device {
    async fn records(&self, ctx: &Context<'_>) -> Result<Vec<entity::device::record::Model>> {
        let cx = cx(ctx);
        let records = cx
            .loaders
            .get(RecordsOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(records.unwrap_or_default())
    }
}

fn coordinates(cx: &Cx) -> bool {
    cx.actor
        .principal()
        .is_some_and(|who| who.can(Capacity::Coordinate))
}

/// A storage drive, followed as its own asset.
#[Object]
impl Drive {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::device::drive::Entity>(self.0.id)
    }

    /// Its model.
    async fn model(&self) -> Option<&str> {
        self.0.model.as_deref()
    }

    /// Its serial number.
    async fn serial(&self) -> Option<&str> {
        self.0.serial.as_deref()
    }

    /// Its size, in decimal megabytes.
    async fn size_mb(&self) -> Option<i64> {
        self.0.size_mb
    }

    /// What it stores on.
    async fn media(&self) -> Media {
        self.0.media
    }

    /// The device it is in; null when it is in stock, and for those who do not see the device.
    async fn device(&self, ctx: &Context<'_>) -> Result<Option<Device>> {
        let cx = cx(ctx);
        let place = cx
            .loaders
            .get(PlaceOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        match place {
            Some(device) => Device::load(cx, device).await,
            None => Ok(None),
        }
    }

    /// Where it stands.
    async fn state(&self) -> DriveState {
        self.0.state
    }

    /// When it came into stock as new, by the word of who bought it; null for a drive that came in a device. What nobody
    /// has had since has nothing to erase.
    async fn bought_at(&self) -> Option<Moment> {
        self.0.bought_at
    }

    /// Whether its own test (SMART) passed, last time a report said.
    async fn passed(&self) -> Option<bool> {
        self.0.passed
    }

    /// For how many hours it was on.
    async fn power_on_hours(&self) -> Option<i32> {
        self.0.power_on_hours
    }

    /// How much of its life as flash is used, in percent.
    async fn wear_percent(&self) -> Option<i32> {
        self.0.wear_percent
    }

    /// When a report last told its health.
    async fn tested_at(&self) -> Option<Moment> {
        self.0.tested_at
    }
}

/// A parsed machine report, or what somebody typed in.
#[Object]
impl Evidence {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::evidence::Entity>(self.0.id)
    }

    /// Hardware or erasure.
    async fn kind(&self) -> EvidenceKind {
        self.0.kind
    }

    /// Read from a report, or typed in.
    async fn method(&self) -> Method {
        self.0.method
    }

    /// The program that made the report, or how it was done by hand.
    async fn tool(&self) -> &str {
        &self.0.tool
    }

    /// What the erasure came to. For hardware: UNKNOWN when the report shows a storage controller and no drive.
    async fn verdict(&self) -> Option<Verdict> {
        self.0.verdict
    }

    /// What the report calls the drive. Of a drive that is none of the device's, a donor is not told: a report may be of a whole
    /// batch.
    async fn subject(&self, ctx: &Context<'_>) -> Option<&str> {
        let of_another = self.0.kind == EvidenceKind::Erasure && self.0.drive_id.is_none();
        let batch = |who: &Principal| who.can(Capacity::Coordinate) || who.can(Capacity::Refurbish);
        let told = !of_another || cx(ctx).actor.principal().is_some_and(batch);
        self.0.subject.as_deref().filter(|_| told)
    }

    /// The report's file, for those who may have it back.
    async fn file(&self, ctx: &Context<'_>) -> Result<Option<File>> {
        match self.0.file_id {
            Some(file) => File::load(cx(ctx), file).await,
            None => Ok(None),
        }
    }

    /// When the erasure ended.
    async fn performed_at(&self) -> Option<Moment> {
        self.0.performed_at
    }

    /// How it was done, for manual evidence.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// When it was recorded.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// The drive it speaks of; null when the report's drive is none of the device's.
    async fn drive(&self, ctx: &Context<'_>) -> Result<Option<Drive>> {
        match self.0.drive_id {
            Some(drive) => Drive::load(cx(ctx), drive).await,
            None => Ok(None),
        }
    }
}

problems!(
    "DeviceProblemCode",
    DeviceProblem {
        /// The report cannot be read as what it was given for.
        ReportUnreadable,
        /// The report is a snapshot of Workbench in YAML: its JSON is read.
        ReportInYaml,
        /// The report is of another machine: its serial number differs.
        ReportOfAnotherDevice,
        /// The report names no drive of this device.
        NoDriveOfDevice,
        /// A drive the device has held was not wiped, or not in custody (I1).
        DriveNotWiped,
        /// Nothing says whether the device holds a drive: give a hardware report, or check and record that it holds none.
        DrivesUnknown,
        /// The device holds drives that were neither wiped nor destroyed: it does not leave as waste with them.
        HoldsDrives,
        /// The drive is in a device that is ready, held or gone.
        DriveNotAvailable,
        /// A drive with this serial number is known already: it is not new.
        DriveKnown,
        /// The last check-list of the device has a point that failed.
        QualityCheckFailed,
        /// Each point of the check-list is asked for, once.
        QualityPointsMissing,
        /// The operator gave this number to another slip.
        WasteSlipNumberUsed,
    }
);
