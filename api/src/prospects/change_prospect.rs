//! Saying anew what a prospect is: a correction, or the erasure of a contact who asks for it.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::prospect;
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::checked::described;
use super::types::{ChangeProspectInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ChangeProspectInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ChangeProspect, &input).await?;
    let row = op.load::<prospect::Entity>(&input.prospect_id).await?;
    let (id, is_open) = (row.id, !row.state.is_settled());
    let mut check = Check::default();
    let mut row = described(&mut check, &row, &input.prospect);
    check.done()?;
    if !is_open && row.next_action.is_some() {
        return Err(Halt::Wrong(Common::WrongState, Some("prospect.nextAction".into())).into());
    }
    if let Some(siren) = &row.siren {
        let others = op
            .within::<prospect::Entity>()
            .filter(prospect::Column::Siren.eq(siren))
            .filter(prospect::Column::Id.ne(id));
        if others.count(op.tx()).await? > 0 {
            return wrong(Code::ProspectKnown, "prospect.siren");
        }
    }
    row.updated_at = op.now;
    let mut change = row.into_active_model().reset_all();
    change.id = sea_orm::ActiveValue::NotSet;
    op.change::<prospect::Entity>(id, change).await?;
    op.record(
        Fact::of(Kind::ProspectChanged, SubjectKind::Prospect, id)
            .with("source", input.prospect.source.word()),
    );
    Ok(op.commit(id).await?)
}
