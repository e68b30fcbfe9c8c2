//! Logging a contact: what was said is kept, and what to do next takes the place of what was to be done.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::prospect::{self, Step, contact};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::checked::next;
use super::types::{Code, LogContactInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: LogContactInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::LogContact, &input).await?;
    let prospect = op.load::<prospect::Entity>(&input.prospect_id).await?;
    let mut check = Check::default();
    check.require(
        input.day.0 <= op.now.to_utc().date_naive(),
        Common::Invalid,
        "day",
    );
    let summary = check.text("summary", &input.summary, 2_000);
    let next = next(&mut check, "", input.next_action.as_deref(), input.next_action_on);
    check.done()?;
    let step = if input.interested {
        Step::Interest
    } else {
        Step::Contact
    };
    op.step::<prospect::Entity>(&prospect, step, |change| {
        change.next_action = Set(next.action);
        change.next_action_on = Set(next.on);
    })
    .await?;
    let id = Uuid::now_v7();
    op.insert(contact::Model {
        id,
        territory_id: op.territory(),
        prospect_id: prospect.id,
        channel: input.channel,
        day: input.day.0,
        summary,
        created_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::ContactLogged, SubjectKind::Prospect, prospect.id)
            .with("channel", input.channel.word())
            .with("day", input.day.0.to_string())
            .with("interested", input.interested)
            .with("contact", id.to_string()),
    );
    Ok(op.commit(prospect.id).await?)
}
