//! Taking no part in an item.

use entity::commission::{agenda_item, ballot, recusal};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::{ColumnTrait, ExprTrait};
use uuid::Uuid;

use super::types::{Code, RecuseFromItemInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(super) async fn run(cx: &Cx, input: RecuseFromItemInput) -> Result<Uuid, Stop<Code>> {
    use entity::commission::state::ItemState;
    let mut op = Op::begin(cx, Action::RecuseFromItem, &input).await?;
    let item = op.load::<agenda_item::Entity>(&input.agenda_item_id).await?;
    if !matches!(item.state, ItemState::Listed | ItemState::Open) {
        return wrong(Common::WrongState.into(), "agendaItemId");
    }
    let organisation = op.principal()?.organisation;
    let row = recusal::Model {
        agenda_item_id: item.id,
        organisation_id: organisation,
        territory_id: op.territory(),
        created_at: op.now,
    };
    if op.insert_once(row).await? {
        // Who is recused has no voice: a ballot it cast before counts no more (I3).
        let ballot = ballot::Column::AgendaItemId
            .eq(item.id)
            .and(ballot::Column::OrganisationId.eq(organisation));
        op.delete_where::<ballot::Entity>(ballot::Column::TerritoryId, ballot)
            .await?;
        op.record(
            Fact::of(Kind::RecusalRecorded, SubjectKind::Commission, item.commission_id)
                .sealing_id("item", item.id)
                .read_by(organisation),
        );
    }
    Ok(op.commit(item.id).await?)
}
