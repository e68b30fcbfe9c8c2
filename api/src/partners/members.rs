//! What the verbs about members share: which members one may manage, and that an organisation keeps a manager.

use async_graphql::ID;
use entity::account::membership::{self, Role};
use entity::organisation::{self, Capacity};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::op::Op;
use crate::problem::{Common, Halt};

/// A member of the actor's organisation or, for the coordinator, of any; one that has not left.
pub(super) async fn load(op: &Op<'_>, id: &ID) -> Result<membership::Model, Halt> {
    let member = op.load::<membership::Entity>(id).await?;
    let who = op.principal()?;
    if member.organisation_id != who.organisation && !who.can(Capacity::Coordinate) {
        return Err(Halt::Forbidden);
    }
    if member.left_at.is_some() {
        return Err(Halt::Wrong(Common::WrongState, Some("membershipId".into())));
    }
    Ok(member)
}

/// Whether the actor may make somebody able to do this: what it may do itself, in whichever session, and what that one could
/// do before; the coordinator, whatever the organisation may do, except to itself.
pub(super) async fn may_give(
    op: &Op<'_>,
    member: Option<&membership::Model>,
    capacities: &[Capacity],
) -> Result<bool, Halt> {
    let who = op.principal()?;
    let itself = member.is_some_and(|member| member.id == who.id);
    if who.can(Capacity::Coordinate) && !itself {
        return Ok(true);
    }
    let own = op.linked::<membership::Entity>(who.id).await?;
    let before = member.map_or(&[][..], |member| &member.capacities.0);
    let given = |capacity: &Capacity| own.capacities.0.contains(capacity) || before.contains(capacity);
    Ok(capacities.iter().all(given))
}

/// All that the actor may make a newcomer able to do for an organisation.
pub(super) async fn all_to_give(
    op: &Op<'_>,
    organisation: &organisation::Model,
) -> Result<Vec<Capacity>, Halt> {
    let mut capacities = organisation.capacities.0.clone();
    let who = op.principal()?;
    if !who.can(Capacity::Coordinate) {
        let own = op.linked::<membership::Entity>(who.id).await?;
        capacities.retain(|capacity| own.capacities.0.contains(capacity));
    }
    Ok(capacities)
}

/// Whether nobody else manages its organisation. The managers' rows are locked: two who leave at once do not both find the
/// other.
pub(super) async fn is_last_manager(op: &Op<'_>, member: &membership::Model) -> Result<bool, Halt> {
    if member.role != Role::Manager || member.suspended_at.is_some() {
        return Ok(false);
    }
    let managers = op
        .within::<membership::Entity>()
        .filter(membership::Column::OrganisationId.eq(member.organisation_id))
        .filter(membership::Column::Role.eq(Role::Manager))
        .filter(membership::Column::SuspendedAt.is_null())
        .order_by_asc(membership::Column::Id)
        .lock_exclusive()
        .all(op.tx())
        .await?;
    Ok(managers.iter().all(|other| other.id == member.id))
}

/// Who takes over from a member: another one of the organisation that may act, a manager first, the oldest first.
pub(super) async fn successor(op: &Op<'_>, member: &membership::Model) -> Result<Option<Uuid>, Halt> {
    let others = op
        .within::<membership::Entity>()
        .filter(membership::Column::OrganisationId.eq(member.organisation_id))
        .filter(membership::Column::SuspendedAt.is_null())
        .filter(membership::Column::Role.ne(Role::Reader))
        .filter(membership::Column::Id.ne(member.id))
        .order_by_asc(membership::Column::Id)
        .all(op.tx())
        .await?;
    Ok(others.iter().min_by_key(|other| other.role).map(|other| other.id))
}
