//! Leaving a sitting: from then on the organisation does not count.

use entity::commission::state::ItemState;
use entity::commission::{self, State, agenda_item, ballot, seat};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::types::{Code, LeaveCommissionInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: LeaveCommissionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::LeaveCommission, &input).await?;
    let commission = op.load::<commission::Entity>(&input.commission_id).await?;
    if !matches!(commission.state, State::Frozen | State::Open) {
        return wrong(Common::WrongState.into(), "commissionId");
    }
    let organisation = op.principal()?.organisation;
    let seat = seat::Column::CommissionId
        .eq(commission.id)
        .and(seat::Column::OrganisationId.eq(organisation));
    let change = seat::ActiveModel {
        present_since: Set(None),
        ..Default::default()
    };
    op.change_beside::<seat::Entity>(seat::Column::TerritoryId, seat, change)
        .await?;
    // A vote is of those who are there: what it chose on cases that are still discussed counts no more.
    let discussed = op
        .within::<agenda_item::Entity>()
        .filter(agenda_item::Column::CommissionId.eq(commission.id))
        .filter(agenda_item::Column::State.eq(ItemState::Open))
        .select_only()
        .column(agenda_item::Column::Id)
        .into_query();
    let ballots = ballot::Column::OrganisationId
        .eq(organisation)
        .and(ballot::Column::AgendaItemId.in_subquery(discussed));
    op.delete_where::<ballot::Entity>(ballot::Column::TerritoryId, ballots)
        .await?;
    op.record(
        Fact::of(Kind::CommissionLeft, SubjectKind::Commission, commission.id)
            .with("organisation", organisation.to_string())
            .read_by(organisation),
    );
    Ok(op.commit(commission.id).await?)
}
