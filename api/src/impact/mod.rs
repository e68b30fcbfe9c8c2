//! The programme's figures: computed from the rows, published as snapshots that anyone may read. A point of view: it owns
//! no table but the snapshots.

pub mod figures;
pub(crate) mod publish_figures;
pub mod published;
pub mod types;

use async_graphql::{Context, Object, Result};

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
        figures::of_actor(cx, as_of.0)
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
