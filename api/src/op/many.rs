//! Writing many rows at once: a few statements, however many they are.

#![expect(
    clippy::disallowed_methods,
    reason = "with `op`, this is the one place that writes tables"
)]

use entity::Machine;
use sea_orm::sea_query::{CaseStatement, Expr};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, Iterable, QueryFilter,
};
use uuid::Uuid;

use super::{Op, Stateful};
use crate::fault::Fault;
use crate::policy::scope::Scoped;
use crate::problem::{Common, Halt};

impl Op<'_> {
    /// Moves many rows, each in `from`, by one step and one statement.
    ///
    /// # Errors
    /// A wrong state when the table refuses the step or one row was moved meanwhile, a fault.
    pub async fn step_all<E: Stateful>(
        &self,
        rows: &[E::Model],
        step: <E::State as Machine>::Step,
        more: impl Fn(&mut E::ActiveModel),
    ) -> Result<(), Halt> {
        let Some(first) = rows.first() else { return Ok(()) };
        let from = E::state(first);
        let to = from
            .apply(step)
            .map_err(|_| Halt::Wrong(Common::WrongState, None))?;
        if rows.iter().any(|row| E::state(row) != from) {
            return Err(Halt::Wrong(Common::WrongState, None));
        }
        for part in rows.chunks(5_000) {
            let mut change = E::change(first, to, self.now);
            more(&mut change);
            change.not_set(E::ID);
            let saved = E::update_many()
                .set(change)
                .filter(E::ID.is_in(part.iter().map(E::id)))
                .filter(E::STATE.eq(from))
                .exec(&self.tx)
                .await?;
            if saved.rows_affected != part.len() as u64 {
                return Err(Halt::Wrong(Common::WrongState, None));
            }
        }
        Ok(())
    }

    /// Inserts many rows, a few hundred a statement.
    ///
    /// # Errors
    /// A fault.
    pub async fn insert_all<A>(&self, rows: Vec<A>) -> Result<(), Halt>
    where
        A: ActiveModelTrait + ActiveModelBehavior + Send,
    {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let part: Vec<A> = rows.by_ref().take(400).collect();
            A::Entity::insert_many(part)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }

    /// Changes many rows of the territory, each in its own way, a hundred a statement: what a change does not set stays.
    ///
    /// # Errors
    /// A fault when a row is gone.
    pub async fn change_all<E: Scoped>(&self, changes: &[(Uuid, E::ActiveModel)]) -> Result<(), Halt> {
        for part in changes.chunks(100) {
            let mut update = E::update_many()
                .filter(E::TERRITORY.eq(self.territory))
                .filter(E::ID.is_in(part.iter().map(|(id, _)| *id)));
            for column in E::Column::iter() {
                let mut by_id = CaseStatement::new();
                let mut is_set = false;
                for (id, change) in part {
                    if let ActiveValue::Set(value) = change.get(column) {
                        by_id = by_id.case(E::ID.eq(*id), column.save_as(Expr::val(value)));
                        is_set = true;
                    }
                }
                if is_set {
                    update = update.col_expr(column, by_id.finally(Expr::col(column)).into());
                }
            }
            if update.exec(&self.tx).await?.rows_affected != part.len() as u64 {
                return Err(Fault::new("rows to change").into());
            }
        }
        Ok(())
    }
}
