//! Parts: what comes out of one device and serves another.

pub(crate) mod fit_part;
pub(crate) mod scrap_part;
pub(crate) mod shelf;
pub(crate) mod stock;
pub(crate) mod stock_part;
pub(crate) mod take_out_part;
pub mod types;

use async_graphql::{Context, ID, Object, Result};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    FitPartInput, FitPartPayload, Part, PartPage, ScrapPartInput, ScrapPartPayload, StockPartInput,
    StockPartPayload, TakeOutPartInput, TakeOutPartPayload,
};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading parts.
#[derive(Default)]
pub struct PartQuery;

/// Reading parts.
#[Object]
impl PartQuery {
    /// The parts this actor sees, newest first.
    #[expect(clippy::too_many_arguments, reason = "the arguments of a connection")]
    async fn parts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::part::State>,
        #[graphql(desc = "In this device, or taken out of it.")] device_id: Option<ID>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<PartPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadParts).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::part::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(entity::part::Column::State.eq(state));
        }
        if let Some(device) = device_id {
            let device = id::decode::<entity::device::Entity>(&device).unwrap_or_default();
            list = list.filter(stock::of_devices([device]));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, Part).await
    }
}

/// Changing parts.
#[derive(Default)]
pub struct PartMutation;

/// Changing parts.
#[Object]
impl PartMutation {
    /// Puts a part in stock: bought, or taken out of a device that stays, whose memory becomes less.
    async fn stock_part(&self, ctx: &Context<'_>, input: StockPartInput) -> Result<StockPartPayload> {
        StockPartPayload::of(cx(ctx), stock_part::run(cx(ctx), input).await).await
    }

    /// Fits a part into a device. Memory adds to the device's.
    async fn fit_part(&self, ctx: &Context<'_>, input: FitPartInput) -> Result<FitPartPayload> {
        FitPartPayload::of(cx(ctx), fit_part::run(cx(ctx), input).await).await
    }

    /// Takes a fitted part out again: it is in stock.
    async fn take_out_part(&self, ctx: &Context<'_>, input: TakeOutPartInput) -> Result<TakeOutPartPayload> {
        TakeOutPartPayload::of(cx(ctx), take_out_part::run(cx(ctx), input).await).await
    }

    /// A part in stock is good for nothing more.
    async fn scrap_part(&self, ctx: &Context<'_>, input: ScrapPartInput) -> Result<ScrapPartPayload> {
        ScrapPartPayload::of(cx(ctx), scrap_part::run(cx(ctx), input).await).await
    }
}
