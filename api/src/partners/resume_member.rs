//! Taking a suspended member back.

use entity::access::Kind as Access;
use entity::account::membership;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::access::{About, note};
use super::inputs::ResumeMemberInput;
use super::members;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ResumeMemberInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ResumeMember, &input).await?;
    let member = members::load(&op, &input.membership_id).await?;
    if member.suspended_at.is_none() || member.id == op.principal()?.id {
        return wrong(Common::WrongState.into(), "membershipId");
    }
    let change = membership::ActiveModel {
        suspended_at: Set(None),
        ..Default::default()
    };
    op.change::<membership::Entity>(member.id, change).await?;
    op.record(
        Fact::of(
            Kind::MemberResumed,
            SubjectKind::Organisation,
            member.organisation_id,
        )
        .sealing_id("membership", member.id)
        .read_by(member.organisation_id),
    );
    note(
        &op,
        Access::MemberResumed,
        member.organisation_id,
        About::Member(member.id),
    )
    .await?;
    Ok(op.commit(member.id).await?)
}
