//! What time alone makes due of cases: what was asked and not answered, the news to ask six months after a handover. The
//! referrer is told by mail, once for each day that was set, once for each handover.

use entity::case_file::{self, Column, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::after::{cases_followed_up, due_since};
use crate::app::App;
use crate::chores::everywhere;
use crate::fault::Fault;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// How many cases are reminded of in one go; the others at the next.
const AT_ONCE: u64 = 200;

/// Reminds of every case that is due, in every territory; says how many.
///
/// # Errors
/// The database does not answer.
pub async fn remind(app: &App) -> Result<usize, Fault> {
    everywhere(app, "reminder of cases", |territory| within(app, territory)).await
}

async fn within(app: &App, territory: Uuid) -> Result<usize, Halt> {
    let zone = rows::zone(&app.db, territory).await?;
    let today = app.clock.now().to_utc().with_timezone(&zone).date_naive();
    let not_yet = Condition::any()
        .add(Column::InformationRemindedFor.is_null())
        .add(
            Column::InformationRemindedFor
                .into_expr()
                .ne(Column::InformationDueOn.into_expr()),
        );
    let unanswered = Condition::all()
        .add(Column::State.eq(State::InformationRequested))
        .add(Column::InformationDueOn.lte(today))
        .add(not_yet);
    let unheard = Condition::all()
        .add(Column::State.is_in([State::Equipped, State::Closed]))
        .add(Column::EquippedAt.lte(due_since(app.clock.now())))
        .add(Column::FollowUpRemindedAt.is_null())
        .add(Column::Id.not_in_subquery(cases_followed_up(territory)));
    let mut reminded = 0;
    for (kind, due) in [
        (Kind::InformationReminded, unanswered),
        (Kind::FollowUpReminded, unheard),
    ] {
        reminded += of_kind(app, territory, kind, due).await?;
    }
    Ok(reminded)
}

async fn of_kind(app: &App, territory: Uuid, kind: Kind, due: Condition) -> Result<usize, Halt> {
    // Most of the time there is nothing: that costs a read, and no turn of writers.
    let any = rows::of_territory::<case_file::Entity>(territory).filter(due.clone());
    if any.one(&app.db).await?.is_none() {
        return Ok(0);
    }
    let mut op = Op::of_instance(app, territory).await?;
    let found = op
        .within::<case_file::Entity>()
        .filter(due)
        .order_by_asc(Column::Id)
        .limit(AT_ONCE)
        .lock_exclusive()
        .all(op.tx())
        .await?;
    for case in &found {
        let mut change = case_file::ActiveModel::default();
        if kind == Kind::InformationReminded {
            change.information_reminded_for = Set(case.information_due_on);
        } else {
            change.follow_up_reminded_at = Set(Some(op.now));
        }
        op.change::<case_file::Entity>(case.id, change).await?;
        op.record(Fact::of(kind, SubjectKind::Case, case.id).read_by(case.referrer_id));
    }
    op.commit(territory).await?;
    Ok(found.len())
}
