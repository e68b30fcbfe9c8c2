//! Adding a partner: its kind gives the capacities it starts with.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation;
use uuid::Uuid;

use super::types::{Code, CreateOrganisationInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: CreateOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateOrganisation, &input).await?;
    let mut check = Check::default();
    let name = check.text("name", &input.name, 200);
    let siren = input.siren.as_deref().and_then(organisation::siren::read);
    check.require(siren.is_some() == input.siren.is_some(), Common::Invalid, "siren");
    check.done()?;

    let id = Uuid::now_v7();
    let row = organisation::Model {
        id,
        territory_id: op.territory(),
        kind: input.kind,
        name,
        legal_status: input.legal_status,
        siren,
        capacities: input.kind.initial_capacities(),
        audiences: input.kind.initial_audiences(),
        suspended_at: None,
        created_at: op.now,
    };
    op.insert(row).await?;
    op.record(
        Fact::of(Kind::OrganisationCreated, SubjectKind::Organisation, id)
            .with("organisationKind", input.kind.word())
            .read_by(id),
    );
    Ok(op.commit(id).await?)
}
