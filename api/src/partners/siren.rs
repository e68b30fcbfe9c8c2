//! The SIREN of a partner: well formed, of a body of the status that is claimed, and of one partner of a territory at most.

use entity::organisation::{self, LegalStatus, State};
use entity::territory;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::types::Code;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::{Check, Common, Halt};

/// A SIREN as it is kept, if one was given: checked, with the legal status that goes with it.
pub(super) fn read(check: &mut Check<Code>, given: Option<String>, status: LegalStatus) -> Option<String> {
    let given = given.filter(|given| !given.trim().is_empty());
    let siren = given.as_deref().and_then(organisation::siren::read);
    check.require(siren.is_some() == given.is_some(), Common::Invalid, "siren");
    if !siren.as_deref().is_none_or(|siren| status.goes_with(siren)) {
        check.note(Code::LegalStatusMismatch, "legalStatus");
    }
    siren
}

/// Notes a SIREN that another partner of the territory has.
pub(super) async fn unclaimed(
    op: &Op<'_>,
    check: &mut Check<Code>,
    siren: Option<&str>,
    mine: Option<Uuid>,
) -> Result<(), Halt> {
    let Some(siren) = siren else { return Ok(()) };
    let other = holder(op, siren).await?.filter(|other| Some(other.id) != mine);
    if other.is_some() {
        check.note(Code::SirenTaken, "siren");
    }
    Ok(())
}

/// The partner of the territory that has a SIREN: taken in, suspended or on its way in; one that was refused has it no more.
/// The territory's row is locked first, so that two at once do not both find it free.
///
/// # Errors
/// A fault.
pub(crate) async fn holder(op: &Op<'_>, siren: &str) -> Result<Option<organisation::Model>, Halt> {
    rows::beside::<territory::Entity>()
        .filter(territory::Column::Id.eq(op.territory()))
        .lock_exclusive()
        .one(op.tx())
        .await?;
    Ok(op
        .within::<organisation::Entity>()
        .filter(organisation::Column::Siren.eq(siren))
        .filter(organisation::Column::State.ne(State::Refused))
        .one(op.tx())
        .await?)
}
