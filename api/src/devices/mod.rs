//! Devices and their drives, from custody to the last owner, and the evidence that they were wiped.

pub(crate) mod create_waste_slip;
pub(crate) mod destroy_drive;
pub(crate) mod diagnose_device;
pub mod drive_types;
mod drives;
pub(crate) mod find_device;
mod holding;
mod inputs;
pub(crate) mod install_drive;
pub(crate) mod install_system;
pub(crate) mod log_work;
pub(crate) mod make_device_ready;
pub(crate) mod record_erasure;
pub(crate) mod record_hardware;
pub(crate) mod record_manual_erasure;
pub(crate) mod record_no_drive;
pub(crate) mod record_quality_check;
mod record_types;
mod records;
pub(crate) mod recycle_device;
pub(crate) mod refuse_device;
pub(crate) mod remove_drive;
pub(crate) mod report_device_missing;
pub(crate) mod returning;
mod search;
pub mod states;
pub mod stock;
pub(crate) mod stock_drive;
pub(crate) mod strip_device;
pub(crate) mod take_back_device;
pub mod types;
pub mod waste_types;
mod wiped;

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::device::{drive, drive_stay};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, QueryFilter};

use self::drive_types::{DestroyDriveInput, DestroyDrivePayload, StockDriveInput, StockDrivePayload};
use self::stock::StockOfState;
use self::types::{
    Device, DevicePage, DiagnoseDeviceInput, DiagnoseDevicePayload, Drive, DrivePage, FindDeviceInput,
    FindDevicePayload, InstallDriveInput, InstallDrivePayload, InstallSystemInput, InstallSystemPayload,
    LogWorkInput, LogWorkPayload, MakeDeviceReadyInput, MakeDeviceReadyPayload, RecordErasureInput,
    RecordErasurePayload, RecordHardwareInput, RecordHardwarePayload, RecordManualErasureInput,
    RecordManualErasurePayload, RecordNoDriveInput, RecordNoDrivePayload, RecordQualityCheckInput,
    RecordQualityCheckPayload, RecycleDeviceInput, RecycleDevicePayload, RefuseDeviceInput,
    RefuseDevicePayload, RemoveDriveInput, RemoveDrivePayload, ReportDeviceMissingInput,
    ReportDeviceMissingPayload, StripDeviceInput, StripDevicePayload, TakeBackDeviceInput,
    TakeBackDevicePayload,
};
use self::waste_types::{CreateWasteSlipInput, CreateWasteSlipPayload};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Which devices of a list.
#[derive(InputObject, Default)]
pub struct DeviceFilter {
    /// With this label (whole: a check character that does not fit finds nothing), or whose serial number or model begins so.
    /// Letter case and spaces around do not count.
    pub search: Option<String>,
    /// Those somebody has begun to work on: a report was read, a drive was seen, or what was found is written down.
    #[graphql(default)]
    pub begun: bool,
}

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
        #[graphql(desc = "With this label alone: `POI-00042-K`, however it is written.")] label: Option<
            String,
        >,
        #[graphql(desc = "Found by what is written on them.")] filter: Option<DeviceFilter>,
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
            list = list.filter(search::labelled(&label));
        }
        let filter = filter.unwrap_or_default();
        if let Some(text) = filter.search {
            list = list.filter(search::meant(&text));
        }
        if filter.begun {
            list = list.filter(search::begun());
        }
        page(
            ctx,
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

    /// The devices in stock that this actor sees, by state and by the days since they were received: a device that came `days[0]`
    /// days ago or longer is of the second age, and so on.
    async fn stock(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The days at which one age ends and the next begins: 1 to 10 of them, rising.")]
        days: Vec<i32>,
    ) -> Result<Vec<StockOfState>> {
        let cx = cx(ctx);
        stock::read(cx, &days).await.map_err(|halt| cx.refuse(halt))
    }

    /// The drives this actor sees, newest first.
    async fn drives(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Those in stock alone, which are in no device.")] in_stock: Option<bool>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<DrivePage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadDrives).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<drive::Entity>(&cx.actor);
        if in_stock == Some(true) {
            let inside = Query::select()
                .column(drive_stay::Column::DriveId)
                .from(drive_stay::Entity)
                .and_where(drive_stay::Column::Until.is_null())
                .to_owned();
            list = list
                .filter(drive::Column::Id.not_in_subquery(inside))
                .filter(drive::Column::State.eq(drive::State::Usable));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, Drive).await
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

    /// Writes down what was found on a device, part by part, with a grade for how it works and how it looks.
    async fn diagnose_device(
        &self,
        ctx: &Context<'_>,
        input: DiagnoseDeviceInput,
    ) -> Result<DiagnoseDevicePayload> {
        DiagnoseDevicePayload::of(cx(ctx), diagnose_device::run(cx(ctx), input).await).await
    }

    /// Writes down which system a device starts.
    async fn install_system(
        &self,
        ctx: &Context<'_>,
        input: InstallSystemInput,
    ) -> Result<InstallSystemPayload> {
        InstallSystemPayload::of(cx(ctx), install_system::run(cx(ctx), input).await).await
    }

    /// Goes through the check-list of a device. While the last one has a point that failed, it does not become ready.
    async fn record_quality_check(
        &self,
        ctx: &Context<'_>,
        input: RecordQualityCheckInput,
    ) -> Result<RecordQualityCheckPayload> {
        RecordQualityCheckPayload::of(cx(ctx), record_quality_check::run(cx(ctx), input).await).await
    }

    /// Writes down time spent on a device, by kind of work and role: never who.
    async fn log_work(&self, ctx: &Context<'_>, input: LogWorkInput) -> Result<LogWorkPayload> {
        LogWorkPayload::of(cx(ctx), log_work::run(cx(ctx), input).await).await
    }

    /// Sends a whole load away as waste with one slip: all of its devices, or none. The drives in them are wiped or destroyed,
    /// or taken out before.
    async fn create_waste_slip(
        &self,
        ctx: &Context<'_>,
        input: CreateWasteSlipInput,
    ) -> Result<CreateWasteSlipPayload> {
        CreateWasteSlipPayload::of(cx(ctx), create_waste_slip::run(cx(ctx), input).await).await
    }

    /// Puts a drive into a device: from the stock, or from another device that can be worked on. Until it is wiped, both
    /// answer for it.
    async fn install_drive(
        &self,
        ctx: &Context<'_>,
        input: InstallDriveInput,
    ) -> Result<InstallDrivePayload> {
        InstallDrivePayload::of(cx(ctx), install_drive::run(cx(ctx), input).await).await
    }

    /// Takes a drive out of a device, into stock. The device answers for it until it is wiped.
    async fn remove_drive(&self, ctx: &Context<'_>, input: RemoveDriveInput) -> Result<RemoveDrivePayload> {
        RemoveDrivePayload::of(cx(ctx), remove_drive::run(cx(ctx), input).await).await
    }

    /// Puts a new drive in stock: bought, and used by nobody. What was never used has nothing to erase: it needs no proof
    /// until somebody has had it.
    async fn stock_drive(&self, ctx: &Context<'_>, input: StockDriveInput) -> Result<StockDrivePayload> {
        StockDrivePayload::of(cx(ctx), stock_drive::run(cx(ctx), input).await).await
    }

    /// Records that a drive was destroyed: it leaves its device or the stock for good, and no device answers for it any more.
    async fn destroy_drive(
        &self,
        ctx: &Context<'_>,
        input: DestroyDriveInput,
    ) -> Result<DestroyDrivePayload> {
        DestroyDrivePayload::of(cx(ctx), destroy_drive::run(cx(ctx), input).await).await
    }

    /// Takes a device apart: its parts and its drives go into stock.
    async fn strip_device(&self, ctx: &Context<'_>, input: StripDeviceInput) -> Result<StripDevicePayload> {
        StripDevicePayload::of(cx(ctx), strip_device::run(cx(ctx), input).await).await
    }

    /// Sends a device away as waste, with operator and slip. The drives in it are wiped or destroyed, or taken out before.
    async fn recycle_device(
        &self,
        ctx: &Context<'_>,
        input: RecycleDeviceInput,
    ) -> Result<RecycleDevicePayload> {
        RecycleDevicePayload::of(cx(ctx), recycle_device::run(cx(ctx), input).await).await
    }

    /// A device that was handed over comes back. Nothing that was proved of its drives before counts any more.
    async fn take_back_device(
        &self,
        ctx: &Context<'_>,
        input: TakeBackDeviceInput,
    ) -> Result<TakeBackDevicePayload> {
        TakeBackDevicePayload::of(cx(ctx), take_back_device::run(cx(ctx), input).await).await
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
