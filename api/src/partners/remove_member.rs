//! The departure of a member, told by a manager or by the member itself. Nothing is orphaned: its cases and the mails that
//! were waiting for it go to another member of the same organisation.

use entity::access::Kind as Access;
use entity::account::{invitation, membership};
use entity::fact::subject::SubjectKind;
use entity::fact::{Kind, reader};
use entity::outbox::{self, DeliveryState, Template};
use entity::{Moment, case_file};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::access::{About, note};
use super::inputs::RemoveMemberInput;
use super::members;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RemoveMemberInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RemoveMember, &input).await?;
    let member = members::load(&op, &input.membership_id).await?;
    if members::is_last_manager(&op, &member).await? {
        return wrong(Code::LastManager, "membershipId");
    }
    let successor = match &input.successor_id {
        None => members::successor(&op, &member).await?,
        Some(id) => {
            let other = members::load(&op, id).await?;
            let fits = other.organisation_id == member.organisation_id
                && other.id != member.id
                && other.suspended_at.is_none();
            fits.then_some(other.id)
        }
    };
    let Some(successor) = successor else {
        return wrong(Code::NoSuccessor, "successorId");
    };
    hand_on(&op, &member, successor).await?;
    let gone = membership::ActiveModel {
        suspended_at: Set(Some(op.now)),
        left_at: Set(Some(op.now)),
        ..Default::default()
    };
    op.change::<membership::Entity>(member.id, gone).await?;
    op.record(
        Fact::of(
            Kind::MemberRemoved,
            SubjectKind::Organisation,
            member.organisation_id,
        )
        .sealing_id("membership", member.id)
        .sealing_id("successor", successor)
        .read_by(member.organisation_id),
    );
    note(
        &op,
        Access::MemberRemoved,
        member.organisation_id,
        About::Member(member.id),
    )
    .await?;
    Ok(op.commit(member.id).await?)
}

/// Mails whose link lets in the person they are written to: nobody else is given one.
const THEIRS_ALONE: [Template; 2] = [Template::MemberInvited, Template::SignInLink];

/// Gives to the successor what was the member's; an invitation that was not accepted is void.
async fn hand_on(op: &Op<'_>, member: &membership::Model, successor: Uuid) -> Result<(), Halt> {
    let account = op.linked::<membership::Entity>(successor).await?.account_id;
    op.change_where::<case_file::Entity>(
        case_file::Column::MembershipId.eq(member.id),
        case_file::ActiveModel {
            membership_id: Set(Some(successor)),
            ..Default::default()
        },
    )
    .await?;
    // The successor may have a copy of its own: two mails are better than none.
    let waiting = outbox::Column::AccountId
        .eq(member.account_id)
        .and(outbox::Column::State.eq(DeliveryState::Pending))
        .and(outbox::Column::Template.is_not_in(THEIRS_ALONE))
        .and(is_not_of_another(op, member));
    op.change_beside::<outbox::Entity>(
        outbox::Column::TerritoryId,
        waiting,
        outbox::ActiveModel {
            account_id: Set(Some(account)),
            ..Default::default()
        },
    )
    .await?;
    op.change_beside::<invitation::Entity>(
        invitation::Column::TerritoryId,
        invitation::Column::MembershipId
            .eq(member.id)
            .and(invitation::Column::AcceptedAt.is_null()),
        invitation::ActiveModel {
            expires_at: Set(Moment(0)),
            ..Default::default()
        },
    )
    .await?;
    Ok(())
}

/// What the same person is told as a member of another organisation stays with it.
fn is_not_of_another(op: &Op<'_>, member: &membership::Model) -> Expr {
    use membership::Column::{AccountId, Id, LeftAt, OrganisationId};
    let others = op
        .within::<membership::Entity>()
        .select_only()
        .column(OrganisationId)
        .filter(AccountId.eq(member.account_id))
        .filter(Id.ne(member.id))
        .filter(LeftAt.is_null())
        .into_query();
    let told = |to: Expr| {
        let facts = rows::beside::<reader::Entity>()
            .select_only()
            .column(reader::Column::FactId)
            .filter(to);
        outbox::Column::FactId.in_subquery(facts.into_query())
    };
    let here = told(reader::Column::OrganisationId.eq(member.organisation_id));
    here.or(told(reader::Column::OrganisationId.in_subquery(others)).not())
}
