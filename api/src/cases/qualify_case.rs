//! Finding a case complete and eligible, and scoring it by the grid in force.

use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::grid::score::score;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, QualifyCaseInput};
use crate::commissions::{grids, standing};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: QualifyCaseInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::QualifyCase, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let grid = grids::in_force(&op).await?;
    let standing = standing::of(op.tx(), op.territory(), [&case], op.now).await?;
    let standing = standing.get(&case.id).copied().unwrap_or_default();
    let points = score(&grid.rules, &case.criteria, standing).points;
    op.step::<case_file::Entity>(&case, Step::Qualify, |change| {
        change.grid_version = Set(Some(grid.version));
        change.waited_months = Set(standing.months);
        change.helped_before = Set(standing.helped);
        change.score = Set(Some(points));
    })
    .await?;
    op.record(
        Fact::of(Kind::CaseQualified, SubjectKind::Case, case.id)
            .with("gridVersion", grid.version)
            .with("points", points)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
