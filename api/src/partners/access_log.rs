//! The access log, as the managers of an organisation read it.

use async_graphql::{Context, ID, Object, Result};
use entity::Moment;
use entity::access::Kind;

use super::types::{AppClient, Membership};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;

node! {
    /// A line of the access log.
    AccessLine(access)
}

/// A page of the access log.
pub type AccessPage = Page<entity::access::Entity, AccessLine>;

/// A line of the access log: who came in or tried to, and who changed who may.
#[Object]
impl AccessLine {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::access::Entity>(self.0.id)
    }

    /// What happened.
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// When.
    async fn at(&self) -> Moment {
        self.0.at
    }

    /// The member it is about; null for applications.
    async fn membership(&self, ctx: &Context<'_>) -> Result<Option<Membership>> {
        match self.0.membership_id {
            Some(id) => Membership::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// The application it is about; null for members.
    async fn app_client(&self, ctx: &Context<'_>) -> Result<Option<AppClient>> {
        match self.0.app_client_id {
            Some(id) => AppClient::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// Who changed it; null for sign-ins and tokens, and when the actor does not see that member.
    async fn by(&self, ctx: &Context<'_>) -> Result<Option<Membership>> {
        match self.0.by_id {
            Some(id) => Membership::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}
