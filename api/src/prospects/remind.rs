//! The day comes to do what was noted of a prospect: the coordinators are told by mail, once for each day that was set.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::prospect::{self, Column, State};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, ExprTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::app::App;
use crate::chores::everywhere;
use crate::fault::Fault;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// Reminds of every prospect whose day has come, in every territory; says how many.
///
/// # Errors
/// The database does not answer.
pub async fn remind(app: &App) -> Result<usize, Fault> {
    everywhere(app, "reminder of prospects", |territory| within(app, territory)).await
}

async fn within(app: &App, territory: Uuid) -> Result<usize, Halt> {
    let zone = rows::zone(&app.db, territory).await?;
    let today = app.clock.now().to_utc().with_timezone(&zone).date_naive();
    let not_yet = Condition::any().add(Column::RemindedFor.is_null()).add(
        Column::RemindedFor
            .into_expr()
            .ne(Column::NextActionOn.into_expr()),
    );
    let due = Condition::all()
        .add(Column::State.is_not_in([State::Converted, State::Lost]))
        .add(Column::NextActionOn.lte(today))
        .add(not_yet);
    // Most of the time there is nothing: that costs a read, and no turn of writers.
    let any = rows::of_territory::<prospect::Entity>(territory).filter(due.clone());
    if any.one(&app.db).await?.is_none() {
        return Ok(0);
    }
    let mut op = Op::of_instance(app, territory).await?;
    let found = op.within::<prospect::Entity>().filter(due).lock_exclusive();
    let found = found.all(op.tx()).await?;
    for prospect in &found {
        let change = prospect::ActiveModel {
            reminded_for: Set(prospect.next_action_on),
            ..Default::default()
        };
        op.change::<prospect::Entity>(prospect.id, change).await?;
        op.record(
            Fact::of(Kind::ProspectReminded, SubjectKind::Prospect, prospect.id)
                .with("day", prospect.next_action_on.map(|day| day.to_string())),
        );
    }
    op.commit(territory).await?;
    Ok(found.len())
}
