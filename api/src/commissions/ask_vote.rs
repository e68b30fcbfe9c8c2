//! Putting an item to the vote: from then on what most organisations chose is decided.

use entity::commission::agenda_item;
use entity::commission::state::ItemState;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::sitting::{item, quorum};
use super::types::{AskVoteInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: AskVoteInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::AskVote, &input).await?;
    let (item, commission) = item(&op, &input.agenda_item_id).await?;
    if item.state != ItemState::Open || item.vote_asked_at.is_some() {
        return wrong(Common::WrongState.into(), "agendaItemId");
    }
    quorum(&op, &item, &commission).await?;
    let change = agenda_item::ActiveModel {
        vote_asked_at: Set(Some(op.now)),
        ..Default::default()
    };
    op.change::<agenda_item::Entity>(item.id, change).await?;
    op.record(Fact::of(Kind::VoteAsked, SubjectKind::Commission, commission.id).sealing_id("item", item.id));
    Ok(op.commit(item.id).await?)
}
