//! Saying whether two people that look alike are one. It is written on neither case: who referred one of them learns nothing of
//! the other, not even from the numbers of a journal.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, person::verdict};
use sea_orm::{ColumnTrait, ExprTrait};
use uuid::Uuid;

use super::types::{Code, JudgeDuplicateInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: JudgeDuplicateInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::JudgeDuplicate, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let other = op.load::<case_file::Entity>(&input.other_case_id).await?;
    if case.person_id == other.person_id {
        return wrong(Common::Invalid.into(), "otherCaseId");
    }
    let (first, second) = verdict::pair(case.person_id, other.person_id);
    op.delete_where::<verdict::Entity>(
        verdict::Column::TerritoryId,
        verdict::Column::FirstId
            .eq(first)
            .and(verdict::Column::SecondId.eq(second)),
    )
    .await?;
    op.insert(verdict::Model {
        first_id: first,
        second_id: second,
        territory_id: op.territory(),
        verdict: input.verdict,
        at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::DuplicateJudged, SubjectKind::Territory, op.territory())
            .sealing_id("case", case.id)
            .sealing_id("other", other.id)
            .sealing("verdict", input.verdict.word()),
    );
    Ok(op.commit(case.id).await?)
}
