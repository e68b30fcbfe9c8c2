//! Which cases a list shows. Every row is one the actor sees anyway: a filter only leaves some out.

use async_graphql::{ID, InputObject};
use chrono::NaiveDate;
use entity::Moment;
use entity::case_file::{self, Audience, Column, State};
use entity::person::term::Kind;
use sea_orm::{ColumnTrait, QueryFilter, Select};

use super::after::{cases_broken_down, cases_followed_up, due_since};
use super::beside::cases_with_expired;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::people::terms;
use crate::problem::{Common, Halt};
use crate::sheet::plain;

/// Which cases a list shows: those that meet every condition given.
#[derive(InputObject, Default)]
pub struct CaseFilter {
    /// Of people with these words alone: words of the names, a birth date, a telephone, an e-mail address. All must be met;
    /// a word is met whole, whatever its case and accents.
    pub search: Option<String>,
    /// In one of these states.
    pub states: Option<Vec<State>>,
    /// Of this audience.
    pub audience: Option<Audience>,
    /// Of people who live in this commune.
    pub commune: Option<String>,
    /// Referred by this organisation.
    pub referrer_id: Option<ID>,
    /// Changed at or after this moment.
    pub updated_since: Option<Moment>,
    /// On the waiting list: put off by a commission at least once and not on an agenda now; or, if false, not on it.
    pub waiting: Option<bool>,
    /// Whose follow-up is due: handed over six months ago or more, and not answered yet.
    #[graphql(default)]
    pub follow_up_due: bool,
    /// With a criterion that was proved and whose proof expired, without one seen anew.
    #[graphql(default)]
    pub attestation_expired: bool,
    /// Whose computer is reported broken.
    #[graphql(default)]
    pub broken_down: bool,
}

impl CaseFilter {
    /// The rows of a list that meet it.
    ///
    /// # Errors
    /// An id that is none.
    pub(super) fn apply(
        &self,
        cx: &Cx,
        today: NaiveDate,
        mut list: Select<case_file::Entity>,
    ) -> Result<Select<case_file::Entity>, Halt> {
        let bad = |field: &str| Halt::Wrong(Common::Invalid, Some(field.to_owned()));
        let who = cx.actor.principal().ok_or(Halt::Unauthenticated)?;
        let mut words = self.search.as_deref().map(terms::searched).unwrap_or_default();
        words.extend(
            self.commune
                .as_deref()
                .map(|commune| (Kind::Commune, plain(commune))),
        );
        for term in &words {
            let people = terms::people_with(&cx.app, who.territory, term);
            list = list.filter(Column::PersonId.in_subquery(people));
        }
        if let Some(states) = &self.states {
            list = list.filter(Column::State.is_in(states.iter().copied()));
        }
        if let Some(audience) = self.audience {
            list = list.filter(Column::Audience.eq(audience));
        }
        if let Some(referrer) = &self.referrer_id {
            let referrer =
                id::decode::<entity::organisation::Entity>(referrer).ok_or_else(|| bad("referrerId"))?;
            list = list.filter(Column::ReferrerId.eq(referrer));
        }
        if let Some(since) = self.updated_since {
            list = list.filter(Column::UpdatedAt.gte(since));
        }
        if let Some(waiting) = self.waiting {
            let on_it = sea_orm::Condition::all()
                .add(Column::State.eq(State::Eligible))
                .add(Column::Deferrals.gt(0));
            list = list.filter(if waiting { on_it } else { on_it.not() });
        }
        if self.follow_up_due {
            list = list
                .filter(Column::State.is_in([State::Equipped, State::Closed]))
                .filter(Column::EquippedAt.lte(due_since(cx.app.clock.now())))
                .filter(Column::Id.not_in_subquery(cases_followed_up(who.territory)));
        }
        if self.attestation_expired {
            list = list.filter(Column::Id.in_subquery(cases_with_expired(who.territory, today)));
        }
        if self.broken_down {
            list = list.filter(Column::Id.in_subquery(cases_broken_down(who.territory)));
        }
        Ok(list)
    }
}
