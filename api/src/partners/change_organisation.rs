//! Changing a partner: its name, what it legally is, what it may do and whom it may refer. Effective at its next request.

use entity::account::membership;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Audiences, Capacities, Capacity};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::inputs::ChangeOrganisationInput;
use super::siren;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Halt, Stop};

pub(crate) async fn run(cx: &Cx, input: ChangeOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ChangeOrganisation, &input).await?;
    let partner = op.load::<organisation::Entity>(&input.organisation_id).await?;
    let mut check = Check::default();
    let name = check.text("name", &input.name, 200);
    let siren = siren::read(&mut check, input.siren, input.legal_status);
    siren::unclaimed(&op, &mut check, siren.as_deref(), Some(partner.id)).await?;
    // The city coordinates, and nobody else: a territory is founded from the command line.
    let is_city = partner.kind == organisation::Kind::City;
    let coordinates = input.capacities.contains(&Capacity::Coordinate);
    check.require(is_city == coordinates, Common::Invalid, "capacities");
    let refers = input.capacities.contains(&Capacity::Refer);
    check.require(refers || input.audiences.is_empty(), Common::Invalid, "audiences");
    check.require(
        !refers || !input.audiences.is_empty(),
        Common::Required,
        "audiences",
    );
    check.done()?;

    widen_members(&op, &partner, &input.capacities).await?;
    let (capacities, audiences) = (input.capacities, input.audiences);
    let words: Vec<String> = capacities.iter().map(|capacity| capacity.word()).collect();
    let change = organisation::ActiveModel {
        name: Set(name),
        legal_status: Set(input.legal_status),
        siren: Set(siren),
        capacities: Set(Capacities(capacities)),
        audiences: Set(Audiences(audiences)),
        ..Default::default()
    };
    op.change::<organisation::Entity>(partner.id, change).await?;
    op.record(
        Fact::of(Kind::OrganisationChanged, SubjectKind::Organisation, partner.id)
            .with("capacities", words)
            .read_by(partner.id),
    );
    Ok(op.commit(partner.id).await?)
}

/// Members who could do all that their organisation could may do all that it can. What it may no longer do, no member may:
/// that is read at each request.
async fn widen_members(op: &Op<'_>, partner: &organisation::Model, to: &[Capacity]) -> Result<(), Halt> {
    let members = op
        .within::<membership::Entity>()
        .filter(membership::Column::OrganisationId.eq(partner.id))
        .all(op.tx())
        .await?;
    let could_all = |member: &&membership::Model| {
        let held = &member.capacities.0;
        partner
            .capacities
            .0
            .iter()
            .all(|capacity| held.contains(capacity))
    };
    let ids: Vec<Uuid> = members.iter().filter(could_all).map(|member| member.id).collect();
    let change = membership::ActiveModel {
        capacities: Set(Capacities(to.to_vec())),
        ..Default::default()
    };
    op.change_where::<membership::Entity>(membership::Column::Id.is_in(ids), change)
        .await?;
    Ok(())
}
