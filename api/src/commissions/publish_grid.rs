//! Publishing a new version of the grid. Past versions stay: a case that was scored keeps its version (I11), and what is decided from
//! now on is scored by the new one.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::grid::{self, Rules, RulesError};
use uuid::Uuid;

use super::grid_types::PublishGridInput;
use super::grids::in_force;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: PublishGridInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::PublishGrid, &input).await?;
    let newest = in_force(&op).await?;
    let rules = checked(Rules {
        weights: input.weights,
        cap: input.cap,
        quotas: input.quotas,
        minimums: input.minimums,
    })?;
    let id = Uuid::now_v7();
    let row = grid::Model {
        id,
        territory_id: op.territory(),
        version: newest.version + 1,
        rules,
        published_at: op.now,
    };
    // Two at once: the database knows each version once.
    if newest.version != input.expected_version || !op.insert_once(row).await? {
        return wrong(Code::GridChanged, "expectedVersion");
    }
    op.record(
        Fact::of(Kind::GridPublished, SubjectKind::Territory, op.territory())
            .with("version", newest.version + 1),
    );
    Ok(op.commit(id).await?)
}

/// Rules that may be published, or all that is wrong with them.
///
/// # Errors
/// What is wrong, beside its field.
pub(super) fn checked(rules: Rules) -> Result<Rules, Stop<Code>> {
    let mut check = Check::<Code>::default();
    for error in rules.errors() {
        let field = match error {
            RulesError::Weights => "weights".to_owned(),
            RulesError::Value(at) => format!("weights.{at}.value"),
            RulesError::Points(at) => format!("weights.{at}.points"),
            RulesError::Cap => "cap".to_owned(),
            RulesError::Quotas => "quotas".to_owned(),
            RulesError::Minimums => "minimums".to_owned(),
        };
        check.note(Common::Invalid.into(), &field);
    }
    check.done()?;
    Ok(rules)
}
