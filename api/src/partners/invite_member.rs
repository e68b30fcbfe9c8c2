//! Inviting somebody: the account and the membership are there at once, and open with the invitation's link.

use entity::access::Kind as Access;
use entity::account::{self, invitation, membership};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Capacities, Capacity};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::access::{About, note};
use super::types::{Code, InviteMemberInput};
use crate::clock::real_now;
use crate::fault::Fault;
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
    let member = membership::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        organisation_id: organisation.id,
        account_id,
        role: input.role,
        capacities: Capacities(capacities),
        suspended_at: None,
        left_at: None,
        created_at: op.now,
    };
    let Some(id) = take_in(&op, member).await? else {
        return wrong(Code::AlreadyMember, "email");
    };
    open_invitation(&mut op, organisation.id, id, input.role).await?;
    note(&op, Access::MemberInvited, organisation.id, About::Member(id)).await?;
    Ok(op.commit(id).await?)
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
pub(super) async fn open_invitation(
    op: &mut Op<'_>,
    organisation: Uuid,
    membership: Uuid,
    role: membership::Role,
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

/// The account of an address, made if there is none.
pub(super) async fn account_of(
    op: &Op<'_>,
    email: String,
    name: String,
    language: account::Language,
) -> Result<Uuid, Halt> {
    let id = Uuid::now_v7();
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
