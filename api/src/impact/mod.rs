//! The programme's figures: computed from the rows, published as snapshots that anyone may read. A point of view: it owns
//! no table but the snapshots.

pub mod activity;
mod communes;
mod estimate;
mod factors;
pub mod fairness;
pub mod figures;
pub mod footprint;
mod handed_over;
mod period;
pub(crate) mod publish_figures;
pub mod published;
pub mod reuse;
pub(crate) mod sheet;
pub mod spending;
mod suppress;
pub mod types;

use async_graphql::{Context, ID, Object, Result};

use self::activity::Activity;
use self::fairness::Fairness;
use self::footprint::Impact;
use self::reuse::Reuse;
use self::types::{Figures, PublishFiguresInput, PublishFiguresPayload};
use crate::gateway::cx;
use crate::graphql::scalars::Day;

/// Reading figures.
#[derive(Default)]
pub struct ImpactQuery;

/// Reading figures.
#[Object]
impl ImpactQuery {
    /// The figures of a programme as last published. Anybody may read them.
    async fn programme(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The programme's name in addresses: `poitiers`; null: the instance's first.")]
        territory: Option<String>,
    ) -> Result<Option<types::Programme>> {
        let cx = cx(ctx);
        published::programme(&cx.app, territory.as_deref())
            .await
            .map_err(|fault| cx.failed(&fault))
    }

    /// The figures of the actor's programme up to a day, not suppressed: for the coordinator.
    async fn figures(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The last day counted.")] as_of: Day,
    ) -> Result<Figures> {
        let cx = cx(ctx);
        let with_fairness = ctx.look_ahead().field("fairness").exists();
        figures::of_actor(cx, as_of.0, with_fairness)
            .await
            .map_err(|halt| cx.refuse(halt))
    }

    /// What happened from a day to another, by month, audience, donor, partner and commune, with what it cost: the whole
    /// programme for the coordinator, its own for a donor or a referrer, who ask for whole months.
    async fn activity(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day counted; for a partner, the first of a month.")] from: Day,
        #[graphql(desc = "The last day counted; for a partner, the last of a month. At most ten years.")] to: Day,
    ) -> Result<Activity> {
        let cx = cx(ctx);
        activity::of_actor(cx, from, to)
            .await
            .map_err(|halt| cx.refuse(halt))
    }

    /// What commissions decided from a day to another, by audience, kind of partner and commune: for the coordinator.
    async fn fairness(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day counted.")] from: Day,
        #[graphql(desc = "The last day counted. At most ten years.")] to: Day,
    ) -> Result<Fairness> {
        fairness::of_actor(cx(ctx), from, to).await
    }

    /// What the devices handed over from a day to another avoid, as a range: an estimation. The programme for the
    /// coordinator, its own fleet for a donor, who asks for whole months.
    async fn impact(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day counted; for a donor, the first of a month.")] from: Day,
        #[graphql(desc = "The last day counted; for a donor, the last of a month. At most ten years.")]
        to: Day,
        #[graphql(desc = "Of this donor's fleet alone; null: of everything this actor sees.")]
        donor_id: Option<ID>,
    ) -> Result<Impact> {
        let cx = cx(ctx);
        footprint::of_actor(cx, from, to, donor_id.as_ref())
            .await
            .map_err(|halt| cx.refuse(halt))
    }

    /// The share of a public donor's retired equipment that is re-used in a year (decree 2023-266); null for a donor that is
    /// not public, or that this actor does not see.
    async fn reuse(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The donor; null: the actor's own organisation.")] donor_id: Option<ID>,
        #[graphql(desc = "The calendar year, 2000 to 2100.")] year: i32,
    ) -> Result<Option<Reuse>> {
        let cx = cx(ctx);
        reuse::of_actor(cx, donor_id.as_ref(), year)
            .await
            .map_err(|halt| cx.refuse(halt))
    }
}

/// Publishing figures.
#[derive(Default)]
pub struct ImpactMutation;

/// Publishing figures.
#[Object]
impl ImpactMutation {
    /// Publishes the figures up to a day. A cell under 11 is null, and a cell changes only when its increment is 11 or more.
    async fn publish_figures(
        &self,
        ctx: &Context<'_>,
        input: PublishFiguresInput,
    ) -> Result<PublishFiguresPayload> {
        PublishFiguresPayload::of(cx(ctx), publish_figures::run(cx(ctx), input).await).await
    }
}
