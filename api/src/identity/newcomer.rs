//! Somebody who is invited to act for an organisation: the account and the membership are there at once, and open with the
//! invitation's link.

use entity::account::membership::Role;
use entity::account::{self, Language, invitation, membership};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacities;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::invitation::LIFETIME_MILLIS;
use crate::clock::real_now;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

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
    let id = Uuid::now_v7();
    let member = membership::Model {
        id,
        territory_id: op.territory(),
        organisation_id: organisation,
        account_id,
        role: newcomer.role,
        capacities: newcomer.capacities,
        suspended_at: None,
        created_at: op.now,
    };
    if !op.insert_once(member).await? {
        return Ok(None);
    }
    let invitation = invitation::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        membership_id: id,
        expires_at: real_now().plus_millis(LIFETIME_MILLIS),
        accepted_at: None,
    };
    op.record(
        Fact::of(Kind::MemberInvited, SubjectKind::Organisation, organisation)
            .with("role", newcomer.role.word())
            .sealing_id("invitation", invitation.id)
            .sealing_id("membership", id)
            .read_by(organisation),
    );
    op.insert(invitation).await?;
    Ok(Some(id))
}

/// The account of an address, made if there is none.
async fn account_of(
    op: &Op<'_>,
    email: String,
    name: String,
    language: account::Language,
) -> Result<Uuid, Halt> {
    let known = rows::beside::<account::Entity>()
        .filter(account::Column::Email.eq(&email))
        .one(op.tx())
        .await?;
    if let Some(account) = known {
        return Ok(account.id);
    }
    let id = Uuid::now_v7();
    op.insert(account::Model {
        id,
        email,
        name,
        password_hash: None,
        language,
        created_at: op.now,
    })
    .await?;
    Ok(id)
}
