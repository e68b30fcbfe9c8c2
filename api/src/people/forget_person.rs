//! Forgetting a person (I8): the key is destroyed, the sealed fields with it. History still verifies: it never held a
//! name. The sheets the person signed go, and where they are kept. A file under review is never purged.

use entity::case_file::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::person::{self, key, verdict};
use entity::{file, handover};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::terms;
use super::types::{Code, ForgetPersonInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, wrong};

/// The states of a case that nobody works on any more.
const AT_REST: [State; 6] = [
    State::Draft,
    State::Closed,
    State::Equipped,
    State::Ineligible,
    State::Rejected,
    State::Withdrawn,
];

pub(crate) async fn run(cx: &Cx, input: ForgetPersonInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ForgetPerson, &input).await?;
    let person = op.load::<person::Entity>(&input.person_id).await?;
    if person.forgotten_at.is_some() {
        return wrong(Common::WrongState.into(), "personId");
    }
    let states: Vec<State> = op
        .within::<case_file::Entity>()
        .select_only()
        .column(case_file::Column::State)
        .filter(case_file::Column::PersonId.eq(person.id))
        .into_tuple()
        .all(op.tx())
        .await?;
    if !states.iter().all(|state| AT_REST.contains(state)) {
        return wrong(Code::CaseUnderReview, "personId");
    }
    op.delete_where::<key::Entity>(key::Column::TerritoryId, key::Column::PersonId.eq(person.id))
        .await?;
    terms::forget(&op, person.id).await?;
    op.delete_where::<verdict::Entity>(
        verdict::Column::TerritoryId,
        verdict::Column::FirstId
            .eq(person.id)
            .or(verdict::Column::SecondId.eq(person.id)),
    )
    .await?;
    forget_receipts(&op, person.id).await?;
    let change = person::ActiveModel {
        sealed: Set(Vec::new()),
        forgotten_at: Set(Some(op.now)),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<person::Entity>(person.id, change).await?;
    op.record(Fact::of(Kind::PersonForgotten, SubjectKind::Person, person.id).read_by(person.referrer_id));
    Ok(op.commit(person.id).await?)
}

/// The sheets the person signed: what they hold, what they are called, where they lie.
async fn forget_receipts(op: &Op<'_>, person: Uuid) -> Result<(), Halt> {
    let signed: Vec<Option<Uuid>> = op
        .within::<handover::Entity>()
        .select_only()
        .column(handover::Column::ReceiptFileId)
        .filter(handover::Column::PersonId.eq(person))
        .into_tuple()
        .all(op.tx())
        .await?;
    let gone = file::ActiveModel {
        name: Set("receipt".into()),
        dropped_at: Set(Some(op.now)),
        ..Default::default()
    };
    op.change_where::<file::Entity>(file::Column::Id.is_in(signed.into_iter().flatten()), gone)
        .await?;
    let nowhere = handover::ActiveModel {
        receipt_reference: Set(None),
        ..Default::default()
    };
    op.change_where::<handover::Entity>(handover::Column::PersonId.eq(person), nowhere)
        .await?;
    Ok(())
}
