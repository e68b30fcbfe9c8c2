//! Inviting somebody: the account and the membership are there at once, and open with the invitation's link.

use entity::account::{self, invitation, membership};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Capacities, Capacity};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, InviteMemberInput};
use crate::clock::real_now;
use crate::gateway::Cx;
use crate::identity::invitation::LIFETIME_MILLIS;
use crate::journal::Fact;
use crate::op::Op;
use crate::outbox::mail::mailbox;
use crate::policy::{Action, rows};
use crate::problem::{Check, Common, Halt, Stop, wrong};

pub(super) async fn run(cx: &Cx, input: InviteMemberInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::InviteMember, &input).await?;
    let organisation = op.load::<organisation::Entity>(&input.organisation_id).await?;
    let who = op.principal()?;
    if organisation.id != who.organisation && !who.can(Capacity::Coordinate) {
        return Err(Halt::Forbidden.into());
    }
    let mut check = Check::default();
    let name = check.text("name", &input.name, 120);
    let email = check.text("email", &input.email, 254).to_lowercase();
    check.require(mailbox(&name, &email).is_some(), Common::Invalid, "email");
    let capacities = input
        .capacities
        .unwrap_or_else(|| organisation.capacities.0.clone());
    if !capacities
        .iter()
        .all(|capacity| organisation.capacities.0.contains(capacity))
    {
        check.note(Code::CapacityNotHeld, "capacities");
    }
    check.done()?;

    let account_id = account_of(&op, email, name, input.language).await?;
    let id = Uuid::now_v7();
    let member = membership::Model {
        id,
        territory_id: op.territory(),
        organisation_id: organisation.id,
        account_id,
        role: input.role,
        capacities: Capacities(capacities),
        suspended_at: None,
        created_at: op.now,
    };
    if !op.insert_once(member).await? {
        return wrong(Code::AlreadyMember, "email");
    }
    let invitation = invitation::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        membership_id: id,
        expires_at: real_now().plus_millis(LIFETIME_MILLIS),
        accepted_at: None,
    };
    op.record(
        Fact::of(Kind::MemberInvited, SubjectKind::Organisation, organisation.id)
            .with("role", input.role.word())
            .sealing_id("invitation", invitation.id)
            .sealing_id("membership", id)
            .read_by(organisation.id),
    );
    op.insert(invitation).await?;
    Ok(op.commit(id).await?)
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
