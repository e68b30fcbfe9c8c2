//! The adviser says what came of it, and sees the person no more.

use entity::adviser_referral::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::types::{CloseAdviserReferralInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: CloseAdviserReferralInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CloseAdviserReferral, &input).await?;
    let asked = op
        .load::<adviser_referral::Entity>(&input.adviser_referral_id)
        .await?;
    let step = if input.helped { Step::Help } else { Step::GiveUp };
    op.step::<adviser_referral::Entity>(&asked, step, |_| {}).await?;
    op.record(
        Fact::of(Kind::AdviserAnswered, SubjectKind::Case, asked.case_id)
            .with("helped", input.helped)
            .read_by(asked.referrer_id)
            .read_as(Capacity::HandOver, asked.adviser_id),
    );
    Ok(op.commit(asked.id).await?)
}
