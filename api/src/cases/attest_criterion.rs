//! Recording that somebody saw the proof of a criterion: what, from where, when, until when. Never the document.

use entity::Machine;
use entity::case_file::{self, attestation};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::beside::AttestCriterionInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: AttestCriterionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::AttestCriterion, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let mut check = Check::<Code>::default();
    check.require(
        input.seen_on.0 <= op.now.to_utc().date_naive(),
        Common::Invalid,
        "seenOn",
    );
    check.require(
        input.expires_on.is_none_or(|until| until >= input.seen_on),
        Common::Invalid,
        "expiresOn",
    );
    check.require(!case.state.is_final(), Common::WrongState, "caseId");
    check.done()?;
    op.insert(attestation::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        case_id: case.id,
        organisation_id: op.principal()?.organisation,
        criterion: input.criterion,
        source: input.source,
        seen_on: Some(input.seen_on.0),
        expires_on: input.expires_on.map(|day| day.0),
        created_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::CriterionAttested, SubjectKind::Case, case.id)
            .with("criterion", input.criterion.word())
            .with("source", input.source.word())
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
