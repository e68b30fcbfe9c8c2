//! Adding a company to solicit.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::prospect::{self, State};
use uuid::Uuid;

use super::checked::described;
use super::types::{AddProspectInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: AddProspectInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::AddProspect, &input).await?;
    let mut check = Check::default();
    let blank = prospect::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        name: String::new(),
        siren: None,
        sector: None,
        source: input.prospect.source,
        contact_name: None,
        contact_email: None,
        contact_phone: None,
        state: State::Identified,
        next_action: None,
        reminded_for: None,
        next_action_on: None,
        loss_reason: None,
        organisation_id: None,
        created_at: op.now,
        updated_at: op.now,
    };
    let row = described(&mut check, &blank, &input.prospect);
    check.done()?;
    let id = row.id;
    if !op.insert_once(row).await? {
        return wrong(Code::ProspectKnown, "prospect.siren");
    }
    op.record(
        Fact::of(Kind::ProspectAdded, SubjectKind::Prospect, id).with("source", input.prospect.source.word()),
    );
    Ok(op.commit(id).await?)
}
