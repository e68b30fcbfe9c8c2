//! A word between referrer and coordinator about a case. It is sealed like the person it speaks of; the mail that tells of it
//! holds none of it.

use entity::case_file::note::Kind as NoteKind;
use entity::case_file::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::beside::PostMessageInput;
use super::notes;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: PostMessageInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::PostMessage, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let mut check = Check::default();
    let text = check.text("text", &input.text, 2_000);
    check.done()?;
    if case.state == State::Draft {
        return wrong(Common::WrongState.into(), "caseId");
    }
    notes::write(&op, &case, NoteKind::Message, &text).await?;
    let mut fact = Fact::of(Kind::MessagePosted, SubjectKind::Case, case.id).read_by(case.referrer_id);
    if let Some(to) = other_side(&op, &case).await? {
        fact = fact.sealing_id("to", to);
    }
    op.record(fact);
    Ok(op.commit(case.id).await?)
}

/// Whom a message goes to: the referrer, or the city when the referrer wrote it.
async fn other_side(op: &Op<'_>, case: &case_file::Model) -> Result<Option<Uuid>, Stop<Code>> {
    if op.principal()?.organisation != case.referrer_id {
        return Ok(Some(case.referrer_id));
    }
    let city = op
        .within::<organisation::Entity>()
        .filter(organisation::Column::Kind.eq(organisation::Kind::City))
        .one(op.tx())
        .await?;
    Ok(city.map(|city| city.id))
}
