//! Accepting an invitation: the link proves the address, the password is set where there is none.

use entity::account::{self, invitation, membership};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::types::{AcceptInvitationInput, Code};
use crate::clock::real_now;
use crate::gateway::Cx;
use crate::identity::{invitation as link, passwords};
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: AcceptInvitationInput) -> Result<Uuid, Stop<Code>> {
    let known = Accepted::find(cx, &input.token).await?;
    if input.password.chars().count() < passwords::MIN_LENGTH {
        return wrong(Code::PasswordTooShort, "password");
    }
    let hash = passwords::hash(input.password).await?;

    let mut op = Op::of_instance(&cx.app, known.territory).await?;
    let invitation = known.take(&op).await?;
    let membership = op.linked::<membership::Entity>(invitation.membership_id).await?;
    let organisation = op
        .linked::<organisation::Entity>(membership.organisation_id)
        .await?;
    if organisation.state == organisation::State::Invited {
        return wrong(Code::RegistrationNeeded, "token");
    }
    set_password(&op, membership.account_id, hash).await?;
    op.record(
        Fact::of(
            Kind::InvitationAccepted,
            SubjectKind::Organisation,
            membership.organisation_id,
        )
        .sealing_id("membership", membership.id)
        .read_by(membership.organisation_id),
    );
    Ok(op.commit(membership.id).await?)
}

/// An invitation whose token was read.
pub(super) struct Accepted {
    id: Uuid,
    /// Its territory.
    pub(super) territory: Uuid,
}

impl Accepted {
    /// The invitation of a token, if it is one of ours.
    pub(super) async fn find(cx: &Cx, token: &str) -> Result<Self, Stop<Code>> {
        let Some(id) = link::read(&cx.app.keys, token) else {
            return wrong(Code::InvitationInvalid, "token");
        };
        let known = rows::beside::<invitation::Entity>()
            .filter(invitation::Column::Id.eq(id))
            .one(&cx.app.db)
            .await?;
        match known {
            Some(known) => Ok(Self {
                id,
                territory: known.territory_id,
            }),
            None => wrong(Code::InvitationInvalid, "token"),
        }
    }

    /// Takes it: once, and in time.
    pub(super) async fn take(&self, op: &Op<'_>) -> Result<invitation::Model, Stop<Code>> {
        let invitation = rows::beside::<invitation::Entity>()
            .filter(invitation::Column::Id.eq(self.id))
            .lock_exclusive()
            .one(op.tx())
            .await?;
        let open = invitation.filter(|open| open.accepted_at.is_none() && open.expires_at > real_now());
        let Some(invitation) = open else {
            return wrong(Code::InvitationInvalid, "token");
        };
        op.change_beside::<invitation::Entity>(
            invitation::Column::TerritoryId,
            invitation::Column::Id.eq(self.id),
            invitation::ActiveModel {
                accepted_at: Set(Some(real_now())),
                ..Default::default()
            },
        )
        .await?;
        Ok(invitation)
    }
}

/// Sets the password of an account that has none: an invitation does not change one that is in use.
pub(super) async fn set_password(op: &Op<'_>, account: Uuid, hash: String) -> Result<(), Halt> {
    op.set_once::<account::Entity>(
        account::Column::Id
            .eq(account)
            .and(account::Column::PasswordHash.is_null()),
        account::ActiveModel {
            password_hash: Set(Some(hash)),
            ..Default::default()
        },
    )
    .await
}
