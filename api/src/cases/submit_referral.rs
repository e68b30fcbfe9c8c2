//! Sending a referral to the coordinator.

use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::person;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::draft_referral::write;
use super::referral::{Referral, age_band, lacking};
use super::types::{Code, SubmitReferralInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::people::identity;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: SubmitReferralInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::SubmitReferral, &input).await?;
    let draft = match &input.case_id {
        Some(id) => Some(op.load::<case_file::Entity>(id).await?),
        None => None,
    };
    let id = match (input.referral, &draft) {
        (Some(referral), draft) => {
            let referral = Referral::checked(referral, op.principal()?, false, op.now)?;
            write(&mut op, draft.as_ref(), &referral).await?
        }
        (None, Some(draft)) => draft.id,
        (None, None) => return wrong(Common::Required.into(), "referral"),
    };
    let case = op.linked::<case_file::Entity>(id).await?;
    let person = op.linked::<person::Entity>(case.person_id).await?;
    let key = identity::key_of(op.app(), op.tx(), person.id).await?;
    let Some(known) = identity::open(key.as_ref(), &person)? else {
        return wrong(Common::WrongState.into(), "caseId");
    };
    lacking(&case, &known, op.now).done()?;
    op.step::<case_file::Entity>(&case, Step::Submit, |change| {
        change.submitted_at = Set(Some(op.now));
        change.age_band = Set(age_band(&known, op.now));
    })
    .await?;
    op.record(
        Fact::of(Kind::ReferralSubmitted, SubjectKind::Case, id)
            .with("audience", case.audience.word())
            .read_by(case.referrer_id),
    );
    Ok(op.commit(id).await?)
}
