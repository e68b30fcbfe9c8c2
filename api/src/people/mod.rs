//! Beneficiaries: who they are is sealed, and forgotten by destroying a key.

pub(crate) mod alike;
pub(crate) mod forget_person;
pub mod identity;
pub mod renew_terms;
pub(crate) mod terms;
pub mod types;

use async_graphql::{Context, ID, Object, Result};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{ForgetPersonInput, ForgetPersonPayload, Person, PersonPage};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading people.
#[derive(Default)]
pub struct PersonQuery;

/// Reading people.
#[Object]
impl PersonQuery {
    /// The people this actor sees, newest first. A commission member's try is denied and recorded.
    async fn people(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Of these words alone: words of the names, a birth date, a telephone, an e-mail address. All must be met; a word is met whole, whatever its case and accents."
        )]
        search: Option<String>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<PersonPage> {
        let cx = cx(ctx);
        if let Err(halt) = action::allow(&cx.actor, Action::ReadPeople) {
            identity::note_denial(cx).await;
            return Err(cx.refuse(halt));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        let mut list = rows::seen::<entity::person::Entity>(&cx.actor);
        if let (Some(search), Some(who)) = (&search, cx.actor.principal()) {
            for term in terms::searched(search) {
                let people = terms::people_with(&cx.app, who.territory, &term);
                list = list.filter(entity::person::Column::Id.in_subquery(people));
            }
        }
        page(ctx, list, &ask, None, Person).await
    }

    /// One person; null when this actor does not see it. A commission member's try is recorded.
    async fn person(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Person>> {
        match crate::graphql::id::decode::<entity::person::Entity>(&id) {
            Some(id) => Person::tried(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing people.
#[derive(Default)]
pub struct PersonMutation;

/// Changing people.
#[Object]
impl PersonMutation {
    /// Forgets a person: the key is destroyed, and what identified the person can never be read again. What happened
    /// stays, without a name. A case under review is not forgotten.
    async fn forget_person(
        &self,
        ctx: &Context<'_>,
        input: ForgetPersonInput,
    ) -> Result<ForgetPersonPayload> {
        ForgetPersonPayload::of(cx(ctx), forget_person::run(cx(ctx), input).await).await
    }
}
