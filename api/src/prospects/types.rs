//! Prospects, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::account::Language;
use entity::organisation::LegalStatus;
use entity::prospect::contact::{self, Channel};
use entity::prospect::{LossReason, Source, State};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;

use crate::feed::timeline::timeline;
use crate::feed::types::FactPage;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::{Page, children};
use crate::graphql::scalars::Day;
use crate::partners::types::Organisation;
use crate::policy::rows;
use crate::problem::{of_one, payload, problems};

node! {
    /// A company that the coordinator solicits.
    Prospect(prospect)
}

node! {
    /// One time the coordinator was in touch with a prospect.
    ProspectContact(prospect::contact)
}

/// A page of prospects.
pub type ProspectPage = Page<entity::prospect::Entity, Prospect>;

/// A page of contacts.
pub type ContactPage = Page<contact::Entity, ProspectContact>;

/// A company that the coordinator solicits.
#[Object]
impl Prospect {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::prospect::Entity>(self.0.id)
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its SIREN number, nine digits.
    async fn siren(&self) -> Option<&str> {
        self.0.siren.as_deref()
    }

    /// What it does.
    async fn sector(&self) -> Option<&str> {
        self.0.sector.as_deref()
    }

    /// How the coordinator came to it.
    async fn source(&self) -> Source {
        self.0.source
    }

    /// Whom to ask, at work.
    async fn contact_name(&self) -> Option<&str> {
        self.0.contact_name.as_deref()
    }

    /// The professional address.
    async fn contact_email(&self) -> Option<&str> {
        self.0.contact_email.as_deref()
    }

    /// The professional telephone.
    async fn contact_phone(&self) -> Option<&str> {
        self.0.contact_phone.as_deref()
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// What to do next.
    async fn next_action(&self) -> Option<&str> {
        self.0.next_action.as_deref()
    }

    /// The day to do it.
    async fn next_action_on(&self) -> Option<Day> {
        self.0.next_action_on.map(Day)
    }

    /// Why it is lost.
    async fn loss_reason(&self) -> Option<LossReason> {
        self.0.loss_reason
    }

    /// The donor it became.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        match self.0.organisation_id {
            Some(organisation) => Organisation::load(cx(ctx), organisation).await,
            None => Ok(None),
        }
    }

    /// The times the coordinator was in touch, the last logged first.
    async fn contacts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
    ) -> Result<ContactPage> {
        let cx = cx(ctx);
        let list = rows::seen::<contact::Entity>(&cx.actor).filter(contact::Column::ProspectId.eq(self.0.id));
        children(ctx, list, first, after, ProspectContact).await
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

    /// When it was added.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> Moment {
        self.0.updated_at
    }
}

/// One time the coordinator was in touch with a prospect.
#[Object]
impl ProspectContact {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<contact::Entity>(self.0.id)
    }

    /// By which way.
    async fn channel(&self) -> Channel {
        self.0.channel
    }

    /// The day.
    async fn day(&self) -> Day {
        Day(self.0.day)
    }

    /// What was said.
    async fn summary(&self) -> &str {
        &self.0.summary
    }
}

problems!(
    "ProspectProblemCode",
    ProspectProblem {
        /// The SIREN is not that of a body of this legal status: a public body's begins with 1 or 2.
        LegalStatusMismatch,
        /// A partner of the programme has this SIREN, and gives no equipment: change what it may do first.
        NotADonor,
        /// A prospect with this SIREN number is on the list already.
        ProspectKnown,
    }
);

/// What a prospect is, and whom to ask there: no more of a person than it takes to reach somebody at work.
#[derive(InputObject, Serialize)]
pub struct ProspectInput {
    /// Its name, at most 200 characters.
    pub name: String,
    /// SIREN number, nine digits.
    pub siren: Option<String>,
    /// What it does, at most 120 characters.
    pub sector: Option<String>,
    /// How the coordinator came to it.
    pub source: Source,
    /// Whom to ask, at work, at most 120 characters.
    pub contact_name: Option<String>,
    /// The professional address.
    pub contact_email: Option<String>,
    /// The professional telephone, at most 30 characters.
    pub contact_phone: Option<String>,
    /// What to do next, at most 200 characters.
    pub next_action: Option<String>,
    /// The day to do it.
    pub next_action_on: Option<Day>,
}

/// A company to solicit.
#[derive(InputObject, Serialize)]
pub struct AddProspectInput {
    /// What it is.
    pub prospect: ProspectInput,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The prospect.
    AddProspectPayload { prospect: Prospect, ProspectProblem }
}

of_one! {
    /// The prospect.
    prospect_id;
    /// The prospect, as it is now.
    prospect: Prospect, ProspectProblem;
    /// What a prospect is, anew.
    ChangeProspectInput => ChangeProspectPayload {
        /// What it is: what is left out is erased.
        prospect: ProspectInput
    };
    /// A contact to log with a prospect that is neither converted nor lost.
    LogContactInput => LogContactPayload {
        /// By which way.
        channel: Channel,
        /// The day; not in the future.
        day: Day,
        /// What was said, at most 2,000 characters.
        summary: String,
        /// Whether it wants to give.
        #[graphql(default)]
        interested: bool,
        /// What to do next, at most 200 characters; null: nothing.
        next_action: Option<String>,
        /// The day to do it.
        next_action_on: Option<Day>
    };
    /// A prospect that wants to give, and becomes a donor.
    ConvertProspectInput => ConvertProspectPayload {
        /// Public or private.
        legal_status: LegalStatus,
        /// The language of the contact's mails.
        language: Language
    };
    /// A prospect, neither converted nor lost, to give up.
    LoseProspectInput => LoseProspectPayload {
        /// Why.
        reason: LossReason
    };
    /// A lost prospect to take up again.
    ReopenProspectInput => ReopenProspectPayload {
        /// What to do next, at most 200 characters.
        next_action: String,
        /// The day to do it.
        next_action_on: Day
    };
}
