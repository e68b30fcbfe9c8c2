//! Adding a partner: its kind gives the capacities it starts with.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation;
use uuid::Uuid;

use super::siren;
use super::types::{Code, CreateOrganisationInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: CreateOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateOrganisation, &input).await?;
    let mut check = Check::default();
    let name = check.text("name", &input.name, 200);
    let siren = siren::read(&mut check, input.siren, input.legal_status);
    siren::unclaimed(&op, &mut check, siren.as_deref(), None).await?;
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
        state: organisation::State::Approved,
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
