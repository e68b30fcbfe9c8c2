//! A decision stands: only now does the case move, and only now is the referrer told.

use entity::case_file::{self, RefusalReason, Step};
use entity::commission::agenda_item::{self, Outcome};
use entity::commission::state::ItemStep;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::grid;
use entity::grid::score::{Standing, score};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::sitting::item;
use super::standing;
use super::types::{Code, SettleItemInput};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: SettleItemInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::SettleItem, &input).await?;
    let (item, commission) = item(&op, &input.agenda_item_id).await?;
    let Some(outcome) = item.outcome else {
        return wrong(Common::WrongState.into(), "agendaItemId");
    };
    op.step::<agenda_item::Entity>(&item, ItemStep::Settle, |_| {})
        .await?;
    let case = op.linked::<case_file::Entity>(item.case_id).await?;
    let (step, kind) = match outcome {
        Outcome::Grant => (Step::Grant, Kind::CaseGranted),
        Outcome::Defer => (Step::Defer, Kind::CaseDeferred),
        Outcome::Reject | Outcome::Redirect => (Step::Reject, Kind::CaseRejected),
    };
    let waiting = (outcome == Outcome::Defer).then_some(case.deferrals + 1);
    let longer = match waiting {
        Some(deferrals) => Some(waits_longer(&op, &case, deferrals).await?),
        None => None,
    };
    let reason = match outcome {
        Outcome::Redirect => item.reason.or(Some(RefusalReason::Redirected)),
        _ => item.reason,
    };
    op.step::<case_file::Entity>(&case, step, |change| {
        change.deferrals = Set(waiting.unwrap_or(case.deferrals));
        if let Some(deferrals) = waiting {
            let since = case.waiting_since.unwrap_or(op.now);
            change.waiting_since = Set(Some(since));
            change.waiting_rank = Set(Some(case_file::waiting_rank(deferrals, since)));
        }
        if let Some((standing, points)) = longer {
            change.waited_months = Set(standing.months);
            change.helped_before = Set(standing.helped);
            change.score = Set(Some(points));
        }
        change.refusal_reason = Set(reason);
        change.decided_at = Set(item.decided_at);
    })
    .await?;
    op.record(
        Fact::of(Kind::ItemSettled, SubjectKind::Commission, commission.id).sealing_id("item", item.id),
    );
    let mut fact = Fact::of(kind, SubjectKind::Case, case.id).with("outcome", outcome.word());
    if let Some(reason) = reason {
        fact = fact.with("reason", reason.word());
    }
    op.record(
        fact.sealing_id("commission", commission.id)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(item.id).await?)
}

/// How a case stands that waits longer, and its points by the grid that scored it.
async fn waits_longer(
    op: &Op<'_>,
    case: &case_file::Model,
    deferrals: i32,
) -> Result<(Standing, i32), Stop<Code>> {
    let version = case.grid_version.unwrap_or_default();
    let grid = op
        .within::<grid::Entity>()
        .filter(grid::Column::Version.eq(version))
        .one(op.tx())
        .await?;
    let grid = grid.ok_or_else(|| Fault::new("grid of a case"))?;
    let standing = standing::of(op.tx(), op.territory(), [case], op.now).await?;
    let standing = Standing {
        deferrals,
        ..standing.get(&case.id).copied().unwrap_or_default()
    };
    Ok((standing, score(&grid.rules, &case.criteria, standing).points))
}
