//! Voting on an item, openly: an organisation that is present and takes part in it has one ballot (I3), which it may change
//! until the item is decided.

use entity::commission::ballot;
use entity::commission::state::ItemState;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::{ColumnTrait, ExprTrait};
use uuid::Uuid;

use super::sitting::item;
use super::types::{CastBallotInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: CastBallotInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CastBallot, &input).await?;
    let (item, commission) = item(&op, &input.agenda_item_id).await?;
    if item.state != ItemState::Open || item.vote_asked_at.is_none() {
        return wrong(Common::WrongState.into(), "agendaItemId");
    }
    let organisation = op.principal()?.organisation;
    let before = ballot::Column::AgendaItemId
        .eq(item.id)
        .and(ballot::Column::OrganisationId.eq(organisation));
    op.delete_where::<ballot::Entity>(ballot::Column::TerritoryId, before)
        .await?;
    op.insert(ballot::Model {
        agenda_item_id: item.id,
        organisation_id: organisation,
        territory_id: op.territory(),
        choice: input.choice,
        cast_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::BallotCast, SubjectKind::Commission, commission.id)
            .with("organisation", organisation.to_string())
            .with("choice", input.choice.word())
            .sealing_id("item", item.id)
            .read_by(organisation),
    );
    Ok(op.commit(item.id).await?)
}
