//! People, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::account::Language;
use entity::organisation::Capacity;
use serde::Serialize;
use uuid::Uuid;

use super::identity::{Identity, KeyOf, note_denial, open};
use crate::gateway::{Cx, cx};
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::policy::Principal;
use crate::problem::{payload, problems};

node! {
    /// A beneficiary.
    Person(person)
}

/// A page of people.
pub type PersonPage = Page<entity::person::Entity, Person>;

/// A beneficiary. Read only by who referred the person, by the coordinator and, while an appointment is planned, by the
/// place that hands over.
#[Object]
impl Person {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::person::Entity>(self.0.id)
    }

    /// Who the person is; null once forgotten. A place of handover and an adviser are told name and contact: birth date and
    /// commune are null for them.
    async fn identity(&self, ctx: &Context<'_>) -> Result<Option<Identity>> {
        let cx = cx(ctx);
        let key = cx
            .loaders
            .get(KeyOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        let identity = open(key.as_deref(), &self.0).map_err(|fault| cx.failed(&fault))?;
        if follows(cx, self.0.referrer_id) {
            return Ok(identity);
        }
        Ok(identity.map(|identity| Identity {
            birth_date: None,
            commune: None,
            ..identity
        }))
    }

    /// The language the person is written to in.
    async fn language(&self) -> Language {
        self.0.language
    }

    /// When the person was forgotten.
    async fn forgotten_at(&self) -> Option<Moment> {
        self.0.forgotten_at
    }
}

impl Person {
    /// The person of an id, if the actor sees it. That somebody who decides asked for one it does not see is recorded, whether
    /// there is such a person or not: the record must not tell.
    pub(crate) async fn tried(cx: &Cx, id: Uuid) -> Result<Option<Self>> {
        let person = Self::load(cx, id).await?;
        if person.is_none() {
            note_denial(cx).await;
        }
        Ok(person)
    }
}

/// Whether the actor follows a person: it coordinates, or refers for the organisation that referred the person.
pub(crate) fn follows(cx: &Cx, referrer: Uuid) -> bool {
    let refers = |who: &Principal| who.can(Capacity::Refer) && who.organisation == referrer;
    let follows = |who: &Principal| who.can(Capacity::Coordinate) || refers(who);
    cx.actor.principal().is_some_and(follows)
}

problems!(
    "PersonProblemCode",
    PersonProblem {
        /// A case of the person is under review.
        CaseUnderReview,
    }
);

/// A person to forget.
#[derive(InputObject, Serialize)]
pub struct ForgetPersonInput {
    /// The person.
    pub person_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The person, as far as it is still known.
    ForgetPersonPayload { person: Person, PersonProblem }
}
