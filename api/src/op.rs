//! One operation = one transaction, its facts, its commit. Every mutation has the same seven steps: the input, `begin`,
//! `load` (scoped, locked), the rule, `step` (saved where the state is still the one loaded), `record`, `commit`.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that writes tables"
)]

mod many;
mod stateful;

use async_graphql::ID;
use entity::organisation::Capacity;
use entity::outbox::idempotency;
use entity::{Machine, Moment};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbBackend, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, QuerySelect, Select, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use serde::Serialize;
use tokio::sync::MutexGuard;
use uuid::Uuid;

pub use self::stateful::Stateful;
use crate::app::App;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::{Fact, record};
use crate::policy::scope::Scoped;
use crate::policy::{Action, Principal, action, rows};
use crate::problem::{Common, Halt};

/// A mutation under way. Dropped without a commit, nothing happened.
pub struct Op<'a> {
    app: &'a App,
    /// Who acts; none for the instance itself (its command line, an invitation accepted).
    principal: Option<&'a Principal>,
    territory: Uuid,
    capacities: Vec<Capacity>,
    /// The domain time of the operation.
    pub now: Moment,
    tx: DatabaseTransaction,
    facts: Vec<Fact>,
    key: Option<(String, String)>,
    _turn: Option<MutexGuard<'a, ()>>,
}

impl<'a> Op<'a> {
    /// Begins an operation: whether the actor may do this at all, whether it did it before under the same key, then the
    /// transaction.
    ///
    /// # Errors
    /// Unauthenticated, forbidden, an idempotency key that is malformed or was used for something else, a replay, a fault.
    pub async fn begin<I: Serialize>(cx: &'a Cx, action: Action, input: &I) -> Result<Op<'a>, Halt> {
        let principal = action::allow(&cx.actor, action)?;
        let input = serde_json::to_value(input).map_err(|_| Fault::new("input"))?;
        let key = match input.get("idempotency_key").and_then(serde_json::Value::as_str) {
            Some(key) if key.is_empty() || key.len() > 255 => {
                return Err(Halt::Wrong(Common::Invalid, Some("idempotencyKey".into())));
            }
            Some(key) if entity::person::nir::contains_nir(key) => {
                return Err(Halt::Wrong(
                    Common::SocialSecurityNumber,
                    Some("idempotencyKey".into()),
                ));
            }
            Some(key) => {
                let hash = cx.app.keys.input_hash(&format!("{action:?}{input}"));
                Some((key.to_owned(), hash))
            }
            None => None,
        };
        let mut op = Self::open(&cx.app, Some(principal), principal.territory).await?;
        op.capacities = action::capacities(principal, action);
        if let Some((key, hash)) = &key {
            op.refuse_replay(principal.id, key, hash).await?;
        }
        op.key = key;
        Ok(op)
    }

    /// Begins an operation of the instance itself in one territory.
    ///
    /// # Errors
    /// A fault.
    pub async fn of_instance(app: &'a App, territory: Uuid) -> Result<Op<'a>, Halt> {
        Self::open(app, None, territory).await
    }

    async fn open(app: &'a App, principal: Option<&'a Principal>, territory: Uuid) -> Result<Op<'a>, Halt> {
        let turn = match app.db.get_database_backend() {
            DbBackend::Sqlite => Some(app.write_turn.lock().await),
            _ => None,
        };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = app.db.begin_with_options(options).await?;
        Ok(Self {
            app,
            principal,
            territory,
            capacities: Vec::new(),
            now: app.clock.now(),
            tx,
            facts: Vec::new(),
            key: None,
            _turn: turn,
        })
    }

    async fn refuse_replay(&self, principal: Uuid, key: &str, hash: &str) -> Result<(), Halt> {
        let done = idempotency::Entity::find_by_id((principal, key.to_owned()))
            .one(&self.tx)
            .await?;
        match done {
            None => Ok(()),
            Some(done) if done.input_hash == hash => Err(Halt::Replay(done.result_id)),
            Some(_) => Err(Halt::Wrong(
                Common::IdempotencyKeyReused,
                Some("idempotencyKey".into()),
            )),
        }
    }

    /// The territory of the operation.
    #[must_use]
    pub fn territory(&self) -> Uuid {
        self.territory
    }

    /// The instance.
    #[must_use]
    pub fn app(&self) -> &App {
        self.app
    }

    /// Who acts.
    ///
    /// # Errors
    /// [`Halt::Unauthenticated`] for an operation of the instance itself.
    pub fn principal(&self) -> Result<&'a Principal, Halt> {
        self.principal.ok_or(Halt::Unauthenticated)
    }

    /// The transaction, for the reads of a rule.
    #[must_use]
    pub fn tx(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// The row of an id, locked: one that this actor may change by the capacities that allow the action.
    ///
    /// # Errors
    /// [`Halt::NotFound`] for an id that is absent, foreign or malformed; [`Halt::Forbidden`] for one that is seen and no more.
    pub async fn load<E: Scoped + id::Noun>(&self, id: &ID) -> Result<E::Model, Halt> {
        let id = id::decode::<E>(id).ok_or(Halt::NotFound)?;
        let mine = rows::changed_by::<E>(self.principal()?, &self.capacities);
        let row = mine.filter(E::ID.eq(id)).lock_exclusive().one(&self.tx).await?;
        match row {
            Some(row) => Ok(row),
            None => Err(self.why_not::<E>(&[id]).await?),
        }
    }

    /// What is seen and may not be changed is refused; what is not seen is not there.
    async fn why_not<E: Scoped>(&self, ids: &[Uuid]) -> Result<Halt, Halt> {
        let seen = rows::seen_by::<E>(self.principal()?, &self.capacities)
            .filter(E::ID.is_in(ids.iter().copied()))
            .count(&self.tx)
            .await?;
        Ok(if seen == ids.len() as u64 {
            Halt::Forbidden
        } else {
            Halt::NotFound
        })
    }

    /// The rows of several ids, locked, in one statement: all of them, or none.
    ///
    /// # Errors
    /// [`Halt::NotFound`] when one of them is absent, foreign or malformed; [`Halt::Forbidden`] when all are seen and one may not
    /// be changed.
    pub async fn load_all<E: Scoped + id::Noun>(&self, ids: &[ID]) -> Result<Vec<E::Model>, Halt> {
        let mut wanted = ids
            .iter()
            .map(id::decode::<E>)
            .collect::<Option<Vec<_>>>()
            .ok_or(Halt::NotFound)?;
        wanted.sort_unstable();
        wanted.dedup();
        let mut found = Vec::with_capacity(wanted.len());
        for part in wanted.chunks(5_000) {
            let mine = rows::changed_by::<E>(self.principal()?, &self.capacities);
            found.extend(
                mine.filter(E::ID.is_in(part.iter().copied()))
                    .lock_exclusive()
                    .all(&self.tx)
                    .await?,
            );
        }
        if found.len() == wanted.len() {
            return Ok(found);
        }
        // A statement takes so many ids: beyond them nobody is told more than that one is missing.
        match wanted.len() {
            ..=5_000 => Err(self.why_not::<E>(&wanted).await?),
            _ => Err(Halt::NotFound),
        }
    }

    /// Rows of the territory that a rule looks at.
    pub fn within<E: Scoped>(&self) -> Select<E> {
        rows::of_territory::<E>(self.territory)
    }

    /// A row of the territory by its id, locked, for a rule.
    ///
    /// # Errors
    /// A fault when it is gone.
    pub async fn linked<E: Scoped>(&self, id: Uuid) -> Result<E::Model, Halt> {
        let row = self
            .within::<E>()
            .filter(E::ID.eq(id))
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        row.ok_or_else(|| Fault::new("linked row").into())
    }

    /// Takes a step: the table allows it, `more` sets what goes with it, and the row is saved where its state is still the
    /// one loaded.
    ///
    /// # Errors
    /// A wrong state, a fault.
    pub async fn step<E: Stateful>(
        &self,
        row: &E::Model,
        step: <E::State as Machine>::Step,
        more: impl FnOnce(&mut E::ActiveModel),
    ) -> Result<(), Halt> {
        let to = E::state(row)
            .apply(step)
            .map_err(|_| Halt::Wrong(Common::WrongState, None))?;
        self.step_to::<E>(row, to, more).await
    }

    /// Moves a row to a state its table was already asked about.
    ///
    /// # Errors
    /// A wrong state when somebody else was faster, a fault.
    pub async fn step_to<E: Stateful>(
        &self,
        row: &E::Model,
        to: E::State,
        more: impl FnOnce(&mut E::ActiveModel),
    ) -> Result<(), Halt> {
        let mut change = E::change(row, to, self.now);
        more(&mut change);
        let saved = E::update_many()
            .set(change)
            .filter(E::ID.eq(E::id(row)))
            .filter(E::STATE.eq(E::state(row)))
            .exec(&self.tx)
            .await?;
        if saved.rows_affected == 1 {
            Ok(())
        } else {
            Err(Halt::Wrong(Common::WrongState, None))
        }
    }

    /// Inserts a row.
    ///
    /// # Errors
    /// A fault.
    pub async fn insert<M, A>(&self, row: M) -> Result<(), Halt>
    where
        M: IntoActiveModel<A>,
        A: ActiveModelTrait + ActiveModelBehavior + Send,
    {
        A::Entity::insert(row.into_active_model())
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Inserts a row unless a unique index forbids it; says whether it was inserted.
    ///
    /// # Errors
    /// A fault.
    pub async fn insert_once<M, A>(&self, row: M) -> Result<bool, Halt>
    where
        M: IntoActiveModel<A>,
        A: ActiveModelTrait + ActiveModelBehavior + Send,
    {
        // Whichever index it is: the library's own shorthand speaks of the primary key alone.
        let any = OnConflict::new().do_nothing().to_owned();
        let done = A::Entity::insert(row.into_active_model())
            .on_conflict(any)
            .try_insert()
            .exec_without_returning(&self.tx)
            .await?;
        Ok(matches!(done, sea_orm::TryInsertResult::Inserted(1)))
    }

    /// Changes one row of the territory, found by its id.
    ///
    /// # Errors
    /// A fault when the row is gone.
    pub async fn change<E: Scoped>(&self, id: Uuid, change: E::ActiveModel) -> Result<(), Halt> {
        self.change_where::<E>(E::ID.eq(id), change)
            .await
            .and_then(|changed| match changed {
                1 => Ok(()),
                _ => Err(Fault::new("row to change").into()),
            })
    }

    /// Changes the rows of the territory that meet a condition; says how many.
    ///
    /// # Errors
    /// A fault.
    pub async fn change_where<E: Scoped>(
        &self,
        condition: impl sea_orm::sea_query::IntoCondition,
        change: E::ActiveModel,
    ) -> Result<u64, Halt> {
        let changed = E::update_many()
            .set(change)
            .filter(E::TERRITORY.eq(self.territory))
            .filter(condition)
            .exec(&self.tx)
            .await?;
        Ok(changed.rows_affected)
    }

    /// Deletes the rows of the territory that meet a condition; says how many.
    ///
    /// # Errors
    /// A fault.
    pub async fn delete_where<E: EntityTrait>(
        &self,
        territory: E::Column,
        condition: impl sea_orm::sea_query::IntoCondition,
    ) -> Result<u64, Halt> {
        let gone = E::delete_many()
            .filter(territory.eq(self.territory))
            .filter(condition)
            .exec(&self.tx)
            .await?;
        Ok(gone.rows_affected)
    }

    /// Changes rows of a table that is only reached through another row already found.
    ///
    /// # Errors
    /// A fault.
    pub async fn change_beside<E: EntityTrait>(
        &self,
        territory: E::Column,
        condition: impl sea_orm::sea_query::IntoCondition,
        change: E::ActiveModel,
    ) -> Result<u64, Halt> {
        let changed = E::update_many()
            .set(change)
            .filter(territory.eq(self.territory))
            .filter(condition)
            .exec(&self.tx)
            .await?;
        Ok(changed.rows_affected)
    }

    /// Changes rows of the instance itself (accounts), which no territory owns.
    ///
    /// # Errors
    /// A fault.
    pub async fn set_once<E: EntityTrait>(
        &self,
        condition: impl sea_orm::sea_query::IntoCondition,
        change: E::ActiveModel,
    ) -> Result<(), Halt> {
        self.set_where::<E>(condition, change).await.map(drop)
    }

    /// Changes rows of the instance itself; says how many.
    ///
    /// # Errors
    /// A fault.
    pub async fn set_where<E: EntityTrait>(
        &self,
        condition: impl sea_orm::sea_query::IntoCondition,
        change: E::ActiveModel,
    ) -> Result<u64, Halt> {
        let changed = E::update_many()
            .set(change)
            .filter(condition)
            .exec(&self.tx)
            .await?;
        Ok(changed.rows_affected)
    }

    /// Notes a fact, to be written at the commit.
    pub fn record(&mut self, fact: Fact) {
        self.facts.push(fact);
    }

    /// Writes the facts, what they set off and the idempotency key, and commits. `result` is what a replay answers.
    ///
    /// # Errors
    /// A fault: nothing happened.
    pub async fn commit(self, result: Uuid) -> Result<Uuid, Halt> {
        if let (Some((key, input_hash)), Some(principal)) = (&self.key, self.principal) {
            let row = idempotency::Model {
                principal_id: principal.id,
                key: key.clone(),
                input_hash: input_hash.clone(),
                result_id: result,
                created_at: crate::clock::real_now(),
            };
            if !self.insert_once(row).await? {
                // Somebody else committed under this key while we worked: theirs stands.
                let (key, hash, id) = (key.clone(), input_hash.clone(), principal.id);
                self.refuse_replay(id, &key, &hash).await?;
                return Err(Fault::new("idempotency key").into());
            }
        }
        record::write(&self.tx, self.territory, self.principal, self.now, &self.facts).await?;
        self.tx.commit().await?;
        if !self.facts.is_empty() {
            self.app.outbox_bell.notify_one();
        }
        Ok(result)
    }
}
