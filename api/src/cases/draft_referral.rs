//! Beginning a referral, or going on with it: a form in steps, left and resumed.

use entity::case_file::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::person;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::IntoActiveModel;
use uuid::Uuid;

use super::referral::Referral;
use super::types::{Code, DraftReferralInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::people::{identity, terms};
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, wrong};
use crate::settings::in_force;

pub(crate) async fn run(cx: &Cx, input: DraftReferralInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DraftReferral, &input).await?;
    let referral = Referral::checked(input.referral, op.principal()?, true, op.now)?;
    let draft = match &input.case_id {
        Some(id) => Some(op.load::<case_file::Entity>(id).await?),
        None => None,
    };
    let id = write(&mut op, draft.as_ref(), &referral).await?;
    Ok(op.commit(id).await?)
}

/// Writes what is known into a draft, a new one if there is none; answers its id.
pub(super) async fn write(
    op: &mut Op<'_>,
    draft: Option<&case_file::Model>,
    referral: &Referral,
) -> Result<Uuid, Stop<Code>> {
    let Some(draft) = draft else {
        return Ok(begin(op, referral).await?);
    };
    if draft.state != State::Draft {
        return wrong(Common::WrongState.into(), "caseId");
    }
    let language = in_force::offered(op.tx(), op.territory(), referral.language).await?;
    let person = person::ActiveModel {
        sealed: Set(identity::seal(op, draft.person_id, &referral.identity).await?),
        language: Set(language),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<person::Entity>(draft.person_id, person).await?;
    terms::renew(op, draft.person_id, &referral.identity).await?;
    let change = case_file::ActiveModel {
        updated_at: Set(op.now),
        ..referral.change()
    };
    op.change::<case_file::Entity>(draft.id, change).await?;
    Ok(draft.id)
}

async fn begin(op: &mut Op<'_>, referral: &Referral) -> Result<Uuid, Halt> {
    let who = op.principal()?;
    let language = in_force::offered(op.tx(), op.territory(), referral.language).await?;
    let person = identity::create(op, language, &referral.identity).await?;
    let id = Uuid::now_v7();
    let row = case_file::ActiveModel {
        id: Set(id),
        territory_id: Set(op.territory()),
        person_id: Set(person),
        referrer_id: Set(who.organisation),
        membership_id: Set(who.account.map(|_| who.id)),
        state: Set(State::Draft),
        deferrals: Set(0),
        created_at: Set(op.now),
        updated_at: Set(op.now),
        age_band: NotSet,
        ..referral.change()
    };
    op.insert(row.into_active_model()).await?;
    op.record(Fact::of(Kind::ReferralDrafted, SubjectKind::Case, id).read_by(who.organisation));
    Ok(id)
}
