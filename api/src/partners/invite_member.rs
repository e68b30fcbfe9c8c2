//! Inviting somebody: the account and the membership are there at once, and open with the invitation's link.

use entity::access::Kind as Access;
use entity::organisation::{self, Capacities, Capacity};
use uuid::Uuid;

use super::access::{About, note};
use super::members;
use super::types::{Code, InviteMemberInput};
use crate::gateway::Cx;
use crate::identity::newcomer::{Newcomer, invite};
use crate::op::Op;
use crate::outbox::mail::mailbox;
use crate::policy::Action;
use crate::problem::{Check, Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: InviteMemberInput) -> Result<Uuid, Stop<Code>> {
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
    let capacities = match input.capacities {
        Some(capacities) => capacities,
        None => members::all_to_give(&op, &organisation).await?,
    };
    let held = |capacity| organisation.capacities.0.contains(capacity);
    if !capacities.iter().all(held) {
        check.note(Code::CapacityNotHeld, "capacities");
    } else if !members::may_give(&op, None, &capacities).await? {
        check.note(Code::CapacityNotYours, "capacities");
    }
    check.done()?;

    let newcomer = Newcomer {
        email,
        name,
        language: input.language,
        role: input.role,
        capacities: Capacities(capacities),
    };
    match invite(&mut op, organisation.id, newcomer).await? {
        Some(id) => {
            note(&op, Access::MemberInvited, organisation.id, About::Member(id)).await?;
            Ok(op.commit(id).await?)
        }
        None => wrong(Code::AlreadyMember, "email"),
    }
}
