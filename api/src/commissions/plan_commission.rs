//! Planning a commission, and calling organisations to it.

use entity::commission::{self, State, seat};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Capacity};
use sea_orm::IntoActiveModel;
use uuid::Uuid;

use super::types::{Code, PlanCommissionInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};
use crate::settings::in_force;

pub(crate) async fn run(cx: &Cx, input: PlanCommissionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::PlanCommission, &input).await?;
    let called = op
        .load_all::<organisation::Entity>(&input.organisation_ids)
        .await?;
    let mut check = Check::default();
    let title = check.text("title", &input.title, 120);
    let place = check.text("place", &input.place, 200);
    check.require(input.sits_at >= op.now, Common::Invalid, "sitsAt");
    if !in_force::works_at(op.tx(), op.territory(), input.sits_at).await? {
        check.note(Code::DayOff, "sitsAt");
    }
    let enough = usize::try_from(input.quorum).is_ok_and(|quorum| quorum >= 1 && quorum <= called.len());
    check.require(enough, Common::Invalid, "quorum");
    if !called
        .iter()
        .all(|called| called.capacities.0.contains(&Capacity::Decide))
    {
        check.note(Code::OrganisationNotCalled, "organisationIds");
    }
    check.done()?;

    let id = Uuid::now_v7();
    op.insert(commission::Model {
        id,
        territory_id: op.territory(),
        title,
        sits_at: input.sits_at,
        place,
        quorum: input.quorum,
        state: State::Planned,
        seed: None,
        stock: None,
        closed_at: None,
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    let seats = called.iter().map(|called| {
        seat::Model {
            commission_id: id,
            organisation_id: called.id,
            territory_id: op.territory(),
            name: None,
            present_since: None,
        }
        .into_active_model()
    });
    op.insert_all::<seat::ActiveModel>(seats.collect()).await?;
    let fact = Fact::of(Kind::CommissionPlanned, SubjectKind::Commission, id)
        .with("sitsAt", input.sits_at.rfc3339())
        .with("quorum", input.quorum);
    op.record(called.iter().fold(fact, |fact, called| fact.read_by(called.id)));
    Ok(op.commit(id).await?)
}
