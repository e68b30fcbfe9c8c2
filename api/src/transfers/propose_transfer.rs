//! Proposing a case to another partner, the person agreeing.

use entity::case_file::{self, State as CaseState};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Capacity};
use entity::transfer::{self, State};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, ProposeTransferInput};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

/// The states in which a case may change hands: before a commission it is the referrer that must not speak, and at the end
/// nobody follows it.
pub(super) const MAY_GO: [CaseState; 6] = [
    CaseState::Draft,
    CaseState::Submitted,
    CaseState::InformationRequested,
    CaseState::Eligible,
    CaseState::Granted,
    CaseState::HandoverPlanned,
];

pub(crate) async fn run(cx: &Cx, input: ProposeTransferInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ProposeTransfer, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    if !MAY_GO.contains(&case.state) {
        return wrong(Common::WrongState.into(), "caseId");
    }
    if input.consented_on.0 > op.now.to_utc().date_naive() {
        return wrong(Common::Invalid.into(), "consentedOn");
    }
    // Partners do not see one another: an absent one, a foreign one and one that cannot receive are answered alike.
    let to = match id::decode::<organisation::Entity>(&input.organisation_id) {
        Some(to) => {
            let found = op
                .within::<organisation::Entity>()
                .filter(organisation::Column::Id.eq(to));
            found.one(op.tx()).await?
        }
        None => None,
    };
    let receives = |to: &organisation::Model| {
        to.is_active()
            && to.id != case.referrer_id
            && to.capacities.0.contains(&Capacity::Refer)
            && to.audiences.0.contains(&case.audience)
    };
    let Some(to) = to.filter(receives) else {
        return wrong(Code::NotAReceiver, "organisationId");
    };
    let id = Uuid::now_v7();
    let proposed = transfer::Model {
        id,
        territory_id: op.territory(),
        case_id: case.id,
        from_id: case.referrer_id,
        to_id: to.id,
        audience: case.audience,
        state: State::Proposed,
        open: true,
        consented_on: Some(input.consented_on.0),
        consented_by: input.consented_by,
        created_at: op.now,
        updated_at: op.now,
    };
    if !op.insert_once(proposed).await? {
        return wrong(Code::AlreadyProposed, "caseId");
    }
    op.record(
        Fact::of(Kind::TransferProposed, SubjectKind::Case, case.id)
            .sealing_id("to", to.id)
            .read_by(case.referrer_id)
            .read_by(to.id),
    );
    Ok(op.commit(id).await?)
}
