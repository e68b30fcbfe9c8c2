//! Taking in a partner that registered: its members may act at their next request.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Step};
use uuid::Uuid;

use super::inputs::ApproveOrganisationInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: ApproveOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ApproveOrganisation, &input).await?;
    let partner = op.load::<organisation::Entity>(&input.organisation_id).await?;
    op.step::<organisation::Entity>(&partner, Step::Approve, |_| {})
        .await?;
    op.record(
        Fact::of(Kind::OrganisationApproved, SubjectKind::Organisation, partner.id).read_by(partner.id),
    );
    Ok(op.commit(partner.id).await?)
}
