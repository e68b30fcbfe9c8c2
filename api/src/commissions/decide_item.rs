//! Deciding an item, for now (I3, I4): with quorum, by nobody recused, with a reason and a text where the answer is no, and
//! with a reason where the ranking and the stock suggest another outcome (I11). What was voted is decided, and nothing else.

use entity::case_file;
use entity::case_file::note::Kind as NoteKind;
use entity::commission::agenda_item::{self, Outcome};
use entity::commission::state::ItemStep;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::sitting::{item, quorum, voted};
use super::types::{Code, DecideItemInput};
use crate::cases::notes;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: DecideItemInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DecideItem, &input).await?;
    let (item, commission) = item(&op, &input.agenda_item_id).await?;
    let mut check = Check::default();
    let text = check.maybe_text("text", input.text.as_deref(), 4_000);
    let deviation = check.maybe_text("deviation", input.deviation.as_deref(), 500);
    let negative = matches!(input.outcome, Outcome::Reject | Outcome::Redirect);
    if negative && input.reason.is_none() {
        check.note(Code::ReasonMissing, "reason");
    }
    if negative && text.is_none() {
        check.note(Code::ReasonMissing, "text");
    }
    check.done()?;
    let counting = quorum(&op, &item, &commission).await?;
    op.step::<agenda_item::Entity>(&item, ItemStep::Decide, |change| {
        change.outcome = Set(Some(input.outcome));
        change.reason = Set(input.reason.filter(|_| negative));
        change.deviation = Set(deviation.clone());
        change.quorum_met = Set(Some(counting));
        change.decided_at = Set(Some(op.now));
    })
    .await?;
    voted(&op, &item, &commission, input.outcome).await?;
    let deviates = item.deviates(input.outcome);
    if deviates && deviation.is_none() {
        return wrong(Code::DeviationMissing, "deviation");
    }
    if let Some(text) = &text {
        let case = op.linked::<case_file::Entity>(item.case_id).await?;
        notes::write(&op, &case, NoteKind::Decision, text).await?;
    }
    op.record(
        Fact::of(Kind::ItemDecided, SubjectKind::Commission, commission.id)
            .with("outcome", input.outcome.word())
            .with("quorumMet", counting)
            .with("deviates", deviates || deviation.is_some())
            .sealing_id("item", item.id),
    );
    Ok(op.commit(item.id).await?)
}
