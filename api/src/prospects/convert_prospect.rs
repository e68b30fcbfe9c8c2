//! Making a donor of a prospect: the organisation, and the invitation of its contact, in one step; or the donor it is
//! already, found by its SIREN.

use entity::account::membership::Role;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{self, Capacity, Kind as OrganisationKind};
use entity::prospect::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, ConvertProspectInput};
use crate::gateway::Cx;
use crate::identity::newcomer::{Newcomer, invite};
use crate::journal::Fact;
use crate::op::Op;
use crate::partners::siren;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ConvertProspectInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ConvertProspect, &input).await?;
    let prospect = op.load::<prospect::Entity>(&input.prospect_id).await?;
    let known = match &prospect.siren {
        Some(siren) => siren::holder(&op, siren).await?,
        None => None,
    };
    let linked = known.is_some();
    let id = match known {
        Some(known) if known.is_active() && known.capacities.0.contains(&Capacity::Donate) => known.id,
        Some(_) => return wrong(Code::NotADonor, "prospectId"),
        None => newcomer(&mut op, &prospect, &input).await?,
    };
    op.step::<prospect::Entity>(&prospect, Step::Convert, |change| {
        change.organisation_id = Set(Some(id));
        change.next_action = Set(None);
        change.next_action_on = Set(None);
    })
    .await?;
    op.record(
        Fact::of(Kind::ProspectConverted, SubjectKind::Prospect, prospect.id)
            .with("organisation", id.to_string())
            .with("linked", linked)
            .with("source", prospect.source.word()),
    );
    Ok(op.commit(prospect.id).await?)
}

/// A donor that is not a partner yet, and the invitation of whom the coordinator spoke with.
async fn newcomer(
    op: &mut Op<'_>,
    prospect: &prospect::Model,
    input: &ConvertProspectInput,
) -> Result<Uuid, Stop<Code>> {
    let mut check = Check::<Code>::default();
    let name = prospect.contact_name.clone().unwrap_or_default();
    let email = prospect.contact_email.clone().unwrap_or_default();
    check.require(!name.is_empty(), Common::Required, "prospect.contactName");
    check.require(!email.is_empty(), Common::Required, "prospect.contactEmail");
    let status = input.legal_status;
    if !prospect
        .siren
        .as_deref()
        .is_none_or(|siren| status.goes_with(siren))
    {
        check.note(Code::LegalStatusMismatch, "legalStatus");
    }
    check.done()?;
    let kind = OrganisationKind::Donor;
    let donor = organisation::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        kind,
        name: prospect.name.clone(),
        legal_status: status,
        siren: prospect.siren.clone(),
        capacities: kind.initial_capacities(),
        audiences: kind.initial_audiences(),
        state: organisation::State::Approved,
        suspended_at: None,
        created_at: op.now,
    };
    let (id, capacities) = (donor.id, donor.capacities.clone());
    op.insert(donor).await?;
    op.record(
        Fact::of(Kind::OrganisationCreated, SubjectKind::Organisation, id)
            .with("organisationKind", kind.word())
            .read_by(id),
    );
    let newcomer = Newcomer {
        email,
        name,
        language: input.language,
        role: Role::Manager,
        capacities,
    };
    // Nobody can be a member yet of what was just made.
    invite(op, id, newcomer).await?;
    Ok(id)
}
