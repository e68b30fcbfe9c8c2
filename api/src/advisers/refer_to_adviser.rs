//! Sending the person of a case to a digital adviser, for a connection, skills or equipment.

use entity::adviser_referral::{self, Help, State};
use entity::case_file::{self, State as CaseState};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Capacity};
use entity::person;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, ReferToAdviserInput};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ReferToAdviserInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReferToAdviser, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let person = op.linked::<person::Entity>(case.person_id).await?;
    if matches!(case.state, CaseState::Draft | CaseState::Withdrawn) || person.forgotten_at.is_some() {
        return wrong(Common::WrongState.into(), "caseId");
    }
    if !case.consents {
        return wrong(Code::ConsentMissing, "caseId");
    }
    let mut help = input.help;
    help.sort_unstable();
    help.dedup();
    if help.is_empty() {
        return wrong(Common::Required.into(), "help");
    }
    // Partners do not see one another: whatever is not an adviser of the territory is answered alike.
    let adviser = match id::decode::<organisation::Entity>(&input.adviser_id) {
        Some(adviser) => {
            let found = op
                .within::<organisation::Entity>()
                .filter(organisation::Column::Id.eq(adviser));
            found.one(op.tx()).await?
        }
        None => None,
    };
    let advises = |adviser: &organisation::Model| {
        adviser.is_active() && adviser.capacities.0.contains(&Capacity::HandOver)
    };
    let Some(adviser) = adviser.filter(advises) else {
        return wrong(Code::NotAnAdviser, "adviserId");
    };
    let waiting = op
        .within::<adviser_referral::Entity>()
        .filter(adviser_referral::Column::CaseId.eq(case.id))
        .filter(adviser_referral::Column::AdviserId.eq(adviser.id))
        .filter(adviser_referral::Column::State.eq(State::Open))
        .one(op.tx())
        .await?;
    if waiting.is_some() {
        return wrong(Code::AlreadyReferred, "adviserId");
    }
    let id = Uuid::now_v7();
    let words: Vec<String> = help.iter().map(|kind| kind.word()).collect();
    op.insert(adviser_referral::Model {
        id,
        territory_id: op.territory(),
        case_id: case.id,
        person_id: case.person_id,
        referrer_id: case.referrer_id,
        adviser_id: adviser.id,
        help: Help(help),
        state: State::Open,
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::AdviserAsked, SubjectKind::Case, case.id)
            .with("help", words)
            .sealing_id("to", adviser.id)
            .read_by(case.referrer_id)
            .read_as(Capacity::HandOver, adviser.id),
    );
    Ok(op.commit(id).await?)
}
