//! Taking a decision back before it is settled. Its words go with it: the case never moved.

use entity::case_file::note::{self, Kind as NoteKind};
use entity::commission::agenda_item;
use entity::commission::state::ItemStep;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait};
use uuid::Uuid;

use super::sitting::item;
use super::types::{Code, UndoDecisionInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: UndoDecisionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::UndoDecision, &input).await?;
    let (item, commission) = item(&op, &input.agenda_item_id).await?;
    op.step::<agenda_item::Entity>(&item, ItemStep::Undo, |change| {
        change.outcome = Set(None);
        change.reason = Set(None);
        change.deviation = Set(None);
        change.quorum_met = Set(None);
        change.decided_at = Set(None);
    })
    .await?;
    if let Some(at) = item.decided_at {
        let words = note::Column::CaseId
            .eq(item.case_id)
            .and(note::Column::Kind.eq(NoteKind::Decision));
        op.delete_where::<note::Entity>(
            note::Column::TerritoryId,
            words.and(note::Column::CreatedAt.gte(at)),
        )
        .await?;
    }
    op.record(
        Fact::of(Kind::DecisionUndone, SubjectKind::Commission, commission.id).sealing_id("item", item.id),
    );
    Ok(op.commit(item.id).await?)
}
