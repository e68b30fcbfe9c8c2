//! Somebody who is invited to act for an organisation: the account and the membership are there at once, and open with the
//! invitation's link.

use entity::account::membership::Role;
use entity::account::{self, Language, invitation, membership};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacities;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::invitation::LIFETIME_MILLIS;
use crate::clock::real_now;
use crate::fault::Fault;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;
use crate::settings::in_force;

/// Who is invited, checked before.
pub(crate) struct Newcomer {
    /// The address, in lower case.
    pub(crate) email: String,
    /// The name colleagues read.
    pub(crate) name: String,
    /// The language of the mails.
    pub(crate) language: Language,
    /// How far the person may act.
    pub(crate) role: Role,
    /// What the person may do.
    pub(crate) capacities: Capacities,
}

/// Writes the account (unless the address has one), the membership and the invitation, and its fact; answers the
/// membership, or none for who is a member already.
///
/// # Errors
/// A fault.
pub(crate) async fn invite(
    op: &mut Op<'_>,
    organisation: Uuid,
    newcomer: Newcomer,
) -> Result<Option<Uuid>, Halt> {
    let account_id = account_of(op, newcomer.email, newcomer.name, newcomer.language).await?;
    let member = membership::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        organisation_id: organisation,
        account_id,
        role: newcomer.role,
        capacities: newcomer.capacities,
        suspended_at: None,
        left_at: None,
        created_at: op.now,
    };
    let Some(id) = take_in(op, member).await? else {
        return Ok(None);
    };
    open_invitation(op, organisation, id, newcomer.role).await?;
    Ok(Some(id))
}

/// Adds a member, or takes back one that had left; none when the person is a member.
async fn take_in(op: &Op<'_>, member: membership::Model) -> Result<Option<Uuid>, Halt> {
    if op.insert_once(member.clone()).await? {
        return Ok(Some(member.id));
    }
    let before = op
        .within::<membership::Entity>()
        .filter(membership::Column::OrganisationId.eq(member.organisation_id))
        .filter(membership::Column::AccountId.eq(member.account_id))
        .lock_exclusive()
        .one(op.tx())
        .await?;
    let Some(before) = before.filter(|before| before.left_at.is_some()) else {
        return Ok(None);
    };
    let change = membership::ActiveModel {
        role: Set(member.role),
        capacities: Set(member.capacities),
        suspended_at: Set(None),
        left_at: Set(None),
        ..Default::default()
    };
    op.change::<membership::Entity>(before.id, change).await?;
    Ok(Some(before.id))
}

/// Opens the invitation of a membership, and tells so: the mail goes with the fact.
///
/// # Errors
/// A fault.
pub(crate) async fn open_invitation(
    op: &mut Op<'_>,
    organisation: Uuid,
    membership: Uuid,
    role: Role,
) -> Result<(), Halt> {
    let invitation = invitation::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        membership_id: membership,
        expires_at: real_now().plus_millis(LIFETIME_MILLIS),
        accepted_at: None,
    };
    op.record(
        Fact::of(Kind::MemberInvited, SubjectKind::Organisation, organisation)
            .with("role", role.word())
            .sealing_id("invitation", invitation.id)
            .sealing_id("membership", membership)
            .read_by(organisation),
    );
    op.insert(invitation).await
}

/// The account of an address, made if there is none: in the language wished, where the territory offers it.
///
/// # Errors
/// A fault.
pub(crate) async fn account_of(
    op: &Op<'_>,
    email: String,
    name: String,
    language: Language,
) -> Result<Uuid, Halt> {
    let id = Uuid::now_v7();
    let language = in_force::offered(op.tx(), op.territory(), language).await?;
    let row = account::Model {
        id,
        email: email.clone(),
        name,
        password_hash: None,
        language,
        created_at: op.now,
    };
    // Two who invite the same new address at once make one account: the second finds the first one's.
    if op.insert_once(row).await? {
        return Ok(id);
    }
    let known = rows::beside::<account::Entity>()
        .filter(account::Column::Email.eq(&email))
        .one(op.tx())
        .await?;
    let known = known.ok_or_else(|| Fault::new("account of an address"))?;
    Ok(known.id)
}
