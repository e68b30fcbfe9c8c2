//! People, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::account::Language;
use serde::Serialize;

use super::identity::{Identity, KeyOf, open};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
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

    /// Who the person is; null once forgotten.
    async fn identity(&self, ctx: &Context<'_>) -> Result<Option<Identity>> {
        let cx = cx(ctx);
        let key = cx
            .loaders
            .get(KeyOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        open(key.as_deref(), &self.0).map_err(|fault| cx.failed(&fault))
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
