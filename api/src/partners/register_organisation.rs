//! A partner registers from its invitation: it says who it is, and waits for the coordinator.

use entity::account::membership;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::accept_invitation::{Accepted, set_password};
use super::inputs::RegisterOrganisationInput;
use super::siren;
use super::types::Code;
use crate::gateway::Cx;
use crate::identity::passwords;
use crate::journal::Fact;
use crate::op::Op;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: RegisterOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut check = Check::default();
    let name = check.text("name", &input.name, 200);
    check.require(!input.siren.trim().is_empty(), Common::Required, "siren");
    let siren = siren::read(&mut check, Some(input.siren), input.legal_status);
    if input.password.chars().count() < passwords::MIN_LENGTH {
        check.note(Code::PasswordTooShort, "password");
    }
    check.done()?;
    let known = Accepted::find(cx, &input.token).await?;
    let hash = passwords::hash(input.password).await?;

    let mut op = Op::of_instance(&cx.app, known.territory).await?;
    let invitation = known.take(&op).await?;
    let member = op.linked::<membership::Entity>(invitation.membership_id).await?;
    let partner = op.linked::<organisation::Entity>(member.organisation_id).await?;
    let mut check = Check::<Code>::default();
    siren::unclaimed(&op, &mut check, siren.as_deref(), Some(partner.id)).await?;
    check.done()?;
    op.step::<organisation::Entity>(&partner, Step::Register, |change| {
        change.name = Set(name);
        change.siren = Set(siren);
        change.legal_status = Set(input.legal_status);
    })
    .await?;
    set_password(&op, member.account_id, hash).await?;
    op.record(
        Fact::of(
            Kind::OrganisationRegistered,
            SubjectKind::Organisation,
            partner.id,
        )
        .sealing_id("membership", member.id)
        .read_by(partner.id),
    );
    Ok(op.commit(member.id).await?)
}
