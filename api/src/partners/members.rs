//! What the verbs about members share: which members one may manage, and that an organisation keeps a manager.

use async_graphql::ID;
use entity::account::membership::{self, Role};
use entity::organisation::Capacity;
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
