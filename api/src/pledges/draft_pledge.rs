//! Beginning a pledge, or correcting a draft.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, State};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, DraftPledgeInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: DraftPledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DraftPledge, &input).await?;
    let mut check = Check::default();
    let title = check.text("title", &input.title, 120);
    let place = check.text("place", &input.place, 200);
    let note = check.maybe_text("note", input.note.as_deref(), 2_000);
    check.done()?;
    let available_from = input.available_from.map(|day| day.0);

    if let Some(id) = &input.pledge_id {
        let draft = op.load::<pledge::Entity>(id).await?;
        if draft.state != State::Draft {
            return wrong(Common::WrongState.into(), "pledgeId");
        }
        let change = pledge::ActiveModel {
            title: Set(title),
            place: Set(place),
            note: Set(note),
            available_from: Set(available_from),
            updated_at: Set(op.now),
            ..Default::default()
        };
        op.change::<pledge::Entity>(draft.id, change).await?;
        return Ok(op.commit(draft.id).await?);
    }
    let (id, donor) = (Uuid::now_v7(), op.principal()?.organisation);
    let row = pledge::Model {
        id,
        territory_id: op.territory(),
        donor_id: donor,
        title,
        place,
        available_from,
        note,
        state: State::Draft,
        scheduled_for: None,
        decline_reason: None,
        decline_text: None,
        announced: 0,
        received: 0,
        accepted: 0,
        refused: 0,
        missing: 0,
        created_at: op.now,
        updated_at: op.now,
    };
    op.insert(row).await?;
    op.record(Fact::of(Kind::PledgeDrafted, SubjectKind::Pledge, id).read_by(donor));
    Ok(op.commit(id).await?)
}
