//! Changing how far a member may act, and what it may do: effective at its next request.

use entity::access::Kind as Access;
use entity::account::membership::{self, Role};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Capacities};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::access::{About, note};
use super::inputs::ChangeMemberInput;
use super::members;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ChangeMemberInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ChangeMember, &input).await?;
    let member = members::load(&op, &input.membership_id).await?;
    let organisation = op.linked::<organisation::Entity>(member.organisation_id).await?;
    let role = input.role.unwrap_or(member.role);
    if role != Role::Manager && members::is_last_manager(&op, &member).await? {
        return wrong(Code::LastManager, "role");
    }
    let capacities = input.capacities.unwrap_or_else(|| member.capacities.0.clone());
    let held = |capacity| organisation.capacities.0.contains(capacity);
    if !capacities.iter().all(held) {
        return wrong(Code::CapacityNotHeld, "capacities");
    }
    if !members::may_give(&op, Some(&member), &capacities).await? {
        return wrong(Code::CapacityNotYours, "capacities");
    }
    let change = membership::ActiveModel {
        role: Set(role),
        capacities: Set(Capacities(capacities)),
        ..Default::default()
    };
    op.change::<membership::Entity>(member.id, change).await?;
    op.record(
        Fact::of(Kind::MemberChanged, SubjectKind::Organisation, organisation.id)
            .with("role", role.word())
            .sealing_id("membership", member.id)
            .read_by(organisation.id),
    );
    note(
        &op,
        Access::MemberChanged,
        member.organisation_id,
        About::Member(member.id),
    )
    .await?;
    Ok(op.commit(member.id).await?)
}
