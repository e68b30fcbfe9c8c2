//! Devices and their drives, from custody to the last owner, and the evidence that they were wiped.

mod drives;
pub(crate) mod find_device;
mod holding;
pub(crate) mod make_device_ready;
pub(crate) mod record_erasure;
pub(crate) mod record_hardware;
pub(crate) mod record_manual_erasure;
pub(crate) mod record_no_drive;
pub(crate) mod recycle_device;
pub(crate) mod refuse_device;
pub(crate) mod report_device_missing;
pub mod states;
pub(crate) mod strip_device;
pub mod types;

use async_graphql::{Context, ID, Object, Result};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    Device, DevicePage, FindDeviceInput, FindDevicePayload, MakeDeviceReadyInput, MakeDeviceReadyPayload,
    RecordErasureInput, RecordErasurePayload, RecordHardwareInput, RecordHardwarePayload,
    RecordManualErasureInput, RecordManualErasurePayload, RecordNoDriveInput, RecordNoDrivePayload,
    RecycleDeviceInput, RecycleDevicePayload, RefuseDeviceInput, RefuseDevicePayload,
    ReportDeviceMissingInput, ReportDeviceMissingPayload, StripDeviceInput, StripDevicePayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading devices.
#[derive(Default)]
pub struct DeviceQuery;

/// Reading devices.
#[Object]
impl DeviceQuery {
    /// The devices this actor sees, newest first.
    #[expect(clippy::too_many_arguments, reason = "GraphQL arguments of a list")]
    async fn devices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::device::State>,
        #[graphql(desc = "With this label alone: `POI-00042`.")] label: Option<String>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<DevicePage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadDevices).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::device::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(entity::device::Column::State.eq(state));
        }
        if let Some(label) = label {
            list = list.filter(entity::device::Column::Label.eq(label.trim().to_uppercase()));
        }
        page(
            cx,
            list,
            &Ask {
                after,
                before,
                first,
                last,
            },
            None,
            Device,
        )
        .await
    }

    /// One device; null when this actor does not see it.
    async fn device(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Device>> {
        match crate::graphql::id::decode::<entity::device::Entity>(&id) {
            Some(id) => Device::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing devices.
#[derive(Default)]
pub struct DeviceMutation;

/// Changing devices.
#[Object]
impl DeviceMutation {
    /// Refuses a device that was received: it stays the donor's.
    async fn refuse_device(
        &self,
        ctx: &Context<'_>,
        input: RefuseDeviceInput,
    ) -> Result<RefuseDevicePayload> {
        RefuseDevicePayload::of(cx(ctx), refuse_device::run(cx(ctx), input).await).await
    }

    /// Records a hardware report of a device: `lshw -json`, a Workbench snapshot, `smartctl -j` of a drive, `dmidecode` or a GLPI
    /// inventory. The drives it shows are followed from then on.
    async fn record_hardware(
        &self,
        ctx: &Context<'_>,
        input: RecordHardwareInput,
    ) -> Result<RecordHardwarePayload> {
        RecordHardwarePayload::of(cx(ctx), record_hardware::run(cx(ctx), input).await).await
    }

    /// Records an erasure report of a device's drives, with the verdict on each: nwipe's log, or a Workbench 11 snapshot.
    async fn record_erasure(
        &self,
        ctx: &Context<'_>,
        input: RecordErasureInput,
    ) -> Result<RecordErasurePayload> {
        RecordErasurePayload::of(cx(ctx), record_erasure::run(cx(ctx), input).await).await
    }

    /// Records by hand that a drive was wiped or destroyed. It says MANUAL wherever it shows.
    async fn record_manual_erasure(
        &self,
        ctx: &Context<'_>,
        input: RecordManualErasureInput,
    ) -> Result<RecordManualErasurePayload> {
        RecordManualErasurePayload::of(cx(ctx), record_manual_erasure::run(cx(ctx), input).await).await
    }

    /// Records that somebody opened a device and found no drive.
    async fn record_no_drive(
        &self,
        ctx: &Context<'_>,
        input: RecordNoDriveInput,
    ) -> Result<RecordNoDrivePayload> {
        RecordNoDrivePayload::of(cx(ctx), record_no_drive::run(cx(ctx), input).await).await
    }

    /// Declares a device ready to be given: every drive it has held was wiped in custody, or it holds none.
    async fn make_device_ready(
        &self,
        ctx: &Context<'_>,
        input: MakeDeviceReadyInput,
    ) -> Result<MakeDeviceReadyPayload> {
        MakeDeviceReadyPayload::of(cx(ctx), make_device_ready::run(cx(ctx), input).await).await
    }

    /// Takes a device apart: its parts serve others.
    async fn strip_device(&self, ctx: &Context<'_>, input: StripDeviceInput) -> Result<StripDevicePayload> {
        StripDevicePayload::of(cx(ctx), strip_device::run(cx(ctx), input).await).await
    }

    /// Sends a device away as waste, with operator and slip.
    async fn recycle_device(
        &self,
        ctx: &Context<'_>,
        input: RecycleDeviceInput,
    ) -> Result<RecycleDevicePayload> {
        RecycleDevicePayload::of(cx(ctx), recycle_device::run(cx(ctx), input).await).await
    }

    /// Reports that a device in custody is not to be found.
    async fn report_device_missing(
        &self,
        ctx: &Context<'_>,
        input: ReportDeviceMissingInput,
    ) -> Result<ReportDeviceMissingPayload> {
        ReportDeviceMissingPayload::of(cx(ctx), report_device_missing::run(cx(ctx), input).await).await
    }

    /// A missing device was found: it is again in the state it was in before.
    async fn find_device(&self, ctx: &Context<'_>, input: FindDeviceInput) -> Result<FindDevicePayload> {
        FindDevicePayload::of(cx(ctx), find_device::run(cx(ctx), input).await).await
    }
}
