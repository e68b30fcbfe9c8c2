//! The help given with a computer, told in coded words by the place that gave it.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::support::{Accessories, Themes};
use entity::handover::{self, State, support};
use uuid::Uuid;

use super::inputs::RecordSupportSessionInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecordSupportSessionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordSupportSession, &input).await?;
    let handover = op.load::<handover::Entity>(&input.handover_id).await?;
    if handover.state != State::Done {
        return wrong(Common::WrongState.into(), "handoverId");
    }
    let (mut themes, mut accessories) = (input.themes, input.accessories);
    themes.sort_unstable();
    themes.dedup();
    accessories.sort_unstable();
    accessories.dedup();
    let mut check = Check::default();
    // A day apart, for the zones in which a day is another one already.
    let tomorrow = op.now.plus_millis(24 * 3_600_000).to_utc().date_naive();
    check.require(input.held_on.0 <= tomorrow, Common::Invalid, "heldOn");
    check.require((1..=600).contains(&input.minutes), Common::Invalid, "minutes");
    check.require(!themes.is_empty(), Common::Required, "themes");
    check.done()?;

    let id = Uuid::now_v7();
    op.insert(support::Model {
        id,
        territory_id: op.territory(),
        handover_id: handover.id,
        organisation_id: handover.place_id,
        held_on: input.held_on.0,
        minutes: input.minutes,
        themes: Themes(themes),
        accessories: Accessories(accessories),
        connection_offer: input.connection_offer,
        created_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::SupportSessionRecorded, SubjectKind::Handover, handover.id)
            .with("minutes", input.minutes)
            .read_by(handover.place_id),
    );
    Ok(op.commit(handover.id).await?)
}
