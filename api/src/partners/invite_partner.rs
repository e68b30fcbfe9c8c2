//! Inviting a partner to register: the coordinator says what it is, the partner says who it is. Until it is approved, nobody
//! acts for it.

use entity::access::Kind as Access;
use entity::account::membership::{self, Role};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, State};
use uuid::Uuid;

use super::access::{About, note};
use super::inputs::InvitePartnerInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::identity::newcomer::{account_of, open_invitation};
use crate::journal::Fact;
use crate::op::Op;
use crate::outbox::mail::mailbox;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: InvitePartnerInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::InvitePartner, &input).await?;
    let mut check = Check::default();
    let name = check.text("name", &input.name, 200);
    let contact = check.text("contactName", &input.contact_name, 120);
    let email = check.text("email", &input.email, 254).to_lowercase();
    check.require(mailbox(&contact, &email).is_some(), Common::Invalid, "email");
    // A city founds its territory from the command line.
    let city = input.kind == organisation::Kind::City;
    check.require(!city, Common::Invalid, "kind");
    check.done()?;

    let id = Uuid::now_v7();
    op.insert(organisation::Model {
        id,
        territory_id: op.territory(),
        kind: input.kind,
        name,
        legal_status: input.legal_status,
        siren: None,
        capacities: input.kind.initial_capacities(),
        audiences: input.kind.initial_audiences(),
        state: State::Invited,
        suspended_at: None,
        created_at: op.now,
    })
    .await?;
    let member = membership::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        organisation_id: id,
        account_id: account_of(&op, email, contact, input.language).await?,
        role: Role::Manager,
        capacities: input.kind.initial_capacities(),
        suspended_at: None,
        left_at: None,
        created_at: op.now,
    };
    let member_id = member.id;
    op.insert(member).await?;
    op.record(
        Fact::of(Kind::PartnerInvited, SubjectKind::Organisation, id)
            .with("organisationKind", input.kind.word())
            .read_by(id),
    );
    open_invitation(&mut op, id, member_id, Role::Manager).await?;
    note(&op, Access::MemberInvited, id, About::Member(member_id)).await?;
    Ok(op.commit(id).await?)
}
