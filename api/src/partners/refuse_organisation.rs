//! Not taking a partner in: nobody acts for it, now or later. The reason goes to the partner from the coordinator, not from here.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Step};
use uuid::Uuid;

use super::inputs::RefuseOrganisationInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: RefuseOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RefuseOrganisation, &input).await?;
    let partner = op.load::<organisation::Entity>(&input.organisation_id).await?;
    op.step::<organisation::Entity>(&partner, Step::Refuse, |_| {})
        .await?;
    op.record(Fact::of(Kind::OrganisationRefused, SubjectKind::Organisation, partner.id).read_by(partner.id));
    Ok(op.commit(partner.id).await?)
}
