//! Pledges, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::Moment;
use entity::file::attachment::Subject;
use entity::pledge::{DeclineReason, State};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;

use super::differences::{Difference, DifferencePage};
use crate::collections::types::{Collection, CollectionPage};
use crate::devices::types::{Device, DevicePage};
use crate::feed::timeline::timeline;
use crate::feed::types::FactPage;
use crate::files::types::{AttachmentPage, attachments};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::{Page, children};
use crate::graphql::scalars::Day;
use crate::partners::types::Organisation;
use crate::policy::rows;
use crate::problem::{of_one, payload, problems};

node! {
    /// A donor's offer of a fleet.
    Pledge(pledge)
}

/// A page of pledges.
pub type PledgePage = Page<entity::pledge::Entity, Pledge>;

/// A donor's offer of a fleet, with its inventory.
#[Object]
impl Pledge {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::pledge::Entity>(self.0.id)
    }

    /// What the donor calls it.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Where the equipment is.
    async fn place(&self) -> &str {
        &self.0.place
    }

    /// From when it may be collected.
    async fn available_from(&self) -> Option<Day> {
        self.0.available_from.map(Day)
    }

    /// What else the donor wants known.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// The day agreed for the delivery.
    async fn scheduled_for(&self) -> Option<Day> {
        self.0.scheduled_for.map(Day)
    }

    /// Why it was declined.
    async fn decline_reason(&self) -> Option<DeclineReason> {
        self.0.decline_reason
    }

    /// The words that go with the reason.
    async fn decline_text(&self) -> Option<&str> {
        self.0.decline_text.as_deref()
    }

    /// Devices on its inventory: received + missing, once received.
    async fn announced(&self) -> i32 {
        self.0.announced
    }

    /// Devices that came: accepted + refused.
    async fn received(&self) -> i32 {
        self.0.received
    }

    /// Devices that came and were taken.
    async fn accepted(&self) -> i32 {
        self.0.accepted
    }

    /// Devices that came and stay the donor's.
    async fn refused(&self) -> i32 {
        self.0.refused
    }

    /// Devices that did not come.
    async fn missing(&self) -> i32 {
        self.0.missing
    }

    /// When it was begun.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> Moment {
        self.0.updated_at
    }

    /// Who gives.
    async fn donor(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.donor_id).await
    }

    /// Its devices, newest first.
    async fn devices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
    ) -> Result<DevicePage> {
        let cx = cx(ctx);
        let list = rows::seen::<entity::device::Entity>(&cx.actor)
            .filter(entity::device::Column::PledgeId.eq(self.0.id));
        children(ctx, list, first, after, Device).await
    }

    /// How many of its devices stand in each state.
    async fn device_states(
        &self,
        ctx: &Context<'_>,
    ) -> Result<Vec<super::super::devices::types::StateCount>> {
        super::super::devices::states::count(cx(ctx), self.0.id).await
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

    /// Where what came differs from what was announced, newest first.
    async fn differences(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
    ) -> Result<DifferencePage> {
        use entity::pledge::difference::{Column, Entity};
        let list = rows::seen::<Entity>(&cx(ctx).actor).filter(Column::PledgeId.eq(self.0.id));
        children(ctx, list, first, after, Difference).await
    }

    /// Its deliveries and pick-ups, newest first.
    async fn collections(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
    ) -> Result<CollectionPage> {
        use entity::collection::{Column, Entity};
        let list = rows::seen::<Entity>(&cx(ctx).actor).filter(Column::PledgeId.eq(self.0.id));
        children(ctx, list, first, after, Collection).await
    }

    /// The files attached to it, newest first.
    async fn attachments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
    ) -> Result<AttachmentPage> {
        attachments(ctx, Subject::Pledge, self.0.id, first, after).await
    }
}

problems!(
    "PledgeProblemCode",
    PledgeProblem {
        /// The file is not a spreadsheet that can be read.
        FileUnreadable,
        /// Rows of the file are wrong; correct them, or leave them out knowingly.
        InventoryHasErrors,
        /// A pledge needs at least one device.
        InventoryEmpty,
        /// A device is not of this pledge, or is named twice.
        DeviceNotOfPledge,
        /// A device of the pledge has not reached its end.
        DevicesUnderWay,
        /// A delivery or pick-up is still planned: complete or cancel it first.
        CollectionAwaited,
        /// A part of it came already: it is reconciled, not taken back.
        PartlyReceived,
    }
);

/// What a donor offers.
#[derive(InputObject, Serialize)]
pub struct DraftPledgeInput {
    /// The draft to correct; null begins a new one.
    pub pledge_id: Option<ID>,
    /// What the donor calls it.
    pub title: String,
    /// Where the equipment is.
    pub place: String,
    /// From when it may be collected.
    pub available_from: Option<Day>,
    /// What else the donor wants known.
    pub note: Option<String>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The draft.
    DraftPledgePayload { pledge: Pledge, PledgeProblem }
}

of_one! {
    /// The pledge.
    pledge_id;
    /// The pledge, as it is now.
    pledge: Pledge, PledgeProblem;
    /// A pledge to send.
    SubmitPledgeInput => SubmitPledgePayload {};
    /// A pledge to take back.
    WithdrawPledgeInput => WithdrawPledgePayload {};
    /// A pledge to accept.
    AcceptPledgeInput => AcceptPledgePayload {};
    /// A pledge to decline.
    DeclinePledgeInput => DeclinePledgePayload {
        /// Why.
        reason: DeclineReason,
        /// In words the donor reads.
        text: String
    };
    /// A day to agree.
    SchedulePledgeInput => SchedulePledgePayload {
        /// The day of the delivery.
        day: Day
    };
    /// A pledge to reconcile: devices still announced and not named came and are accepted.
    ReceivePledgeInput => ReceivePledgePayload {
        /// Devices that came and stay the donor's.
        refused: Vec<ID>,
        /// Devices that did not come.
        missing: Vec<ID>
    };
    /// A pledge to close.
    ClosePledgeInput => ClosePledgePayload {};
}

/// A spreadsheet to read.
#[derive(InputObject, Serialize)]
pub struct ImportInventoryInput {
    /// The pledge, not sent yet.
    pub pledge_id: ID,
    /// The file, as `POST /files` answered it.
    pub file_id: ID,
    /// Whether to keep what was read; false is a preview that changes nothing.
    pub commit: bool,
    /// Whether rows that are wrong are knowingly left out.
    #[graphql(default)]
    pub leave_out_errors: bool,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

/// What was understood of a column.
#[derive(Debug, SimpleObject)]
pub struct InventoryColumn {
    /// Its letter: `A`.
    pub letter: String,
    /// Its header, as the file has it.
    pub header: String,
    /// What it means: `SERIAL`, `MODEL`…; null when it is not used.
    pub meaning: Option<String>,
    /// Why it was dropped unread: `FORMER_USER` (about people) or `NOT_NEEDED`.
    pub dropped: Option<String>,
}

/// What was understood of a row.
#[derive(Debug, SimpleObject)]
pub struct InventoryRow {
    /// Its number, as the spreadsheet shows it.
    pub number: u32,
    /// What the device is.
    pub kind: entity::device::Kind,
    /// Its maker.
    pub manufacturer: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Its serial number.
    pub serial: Option<String>,
    /// The donor's own tag.
    pub asset_tag: Option<String>,
    /// Memory, in MiB.
    pub memory_mib: Option<u32>,
    /// Storage, in decimal megabytes.
    pub storage_mb: Option<u32>,
}

/// What is wrong with a cell or a row.
#[derive(Debug, SimpleObject)]
pub struct InventoryError {
    /// The row, as the spreadsheet numbers it.
    pub row: u32,
    /// The column's header.
    pub column: Option<String>,
    /// The cell: `E14`.
    pub cell: Option<String>,
    /// What is wrong: `DUPLICATE_SERIAL`…
    pub code: String,
    /// Whether the row is left out for it; otherwise it is a remark.
    pub blocking: bool,
    /// What is wrong, in the caller's language.
    pub message: String,
}

/// How many devices of a kind were read.
#[derive(Debug, SimpleObject)]
pub struct KindCount {
    /// The kind.
    pub kind: entity::device::Kind,
    /// How many.
    pub count: i32,
}

/// What was understood of a spreadsheet: rows = created + matched + rejected.
#[derive(Debug, SimpleObject)]
pub struct Inventory {
    /// The layout recognised: `SNIPE_IT`, `GLPI`…
    pub layout: String,
    /// The encoding it was read in.
    pub encoding: String,
    /// What separates its cells; null for a workbook.
    pub delimiter: Option<String>,
    /// Its columns.
    pub columns: Vec<InventoryColumn>,
    /// Rows of devices in the file.
    pub rows: i32,
    /// Devices that are new to the pledge.
    pub created: i32,
    /// Devices the pledge had already.
    pub matched: i32,
    /// Rows left out for errors.
    pub rejected: i32,
    /// Devices of an earlier file that this one does not have.
    pub removed: i32,
    /// Devices by kind.
    pub kinds: Vec<KindCount>,
    /// The first rows, as understood; at most 50.
    pub sample: Vec<InventoryRow>,
    /// What is wrong; at most 200.
    pub errors: Vec<InventoryError>,
}

/// What was read, and the pledge as it is now.
#[derive(SimpleObject)]
pub struct ImportInventoryPayload {
    /// The pledge; null when there are problems.
    pub pledge: Option<Pledge>,
    /// What was understood; null when the file cannot be read.
    pub inventory: Option<Inventory>,
    /// What is wrong; empty on success.
    pub problems: Vec<PledgeProblem>,
}
