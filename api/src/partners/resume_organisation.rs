//! Taking a suspended partner back.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, ResumeOrganisationInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ResumeOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ResumeOrganisation, &input).await?;
    let organisation = op.load::<organisation::Entity>(&input.organisation_id).await?;
    if organisation.suspended_at.is_none() || organisation.id == op.principal()?.organisation {
        return wrong(Common::WrongState.into(), "organisationId");
    }
    let change = organisation::ActiveModel {
        suspended_at: Set(None),
        ..Default::default()
    };
    op.change::<organisation::Entity>(organisation.id, change).await?;
    op.record(
        Fact::of(
            Kind::OrganisationResumed,
            SubjectKind::Organisation,
            organisation.id,
        )
        .read_by(organisation.id),
    );
    Ok(op.commit(organisation.id).await?)
}
