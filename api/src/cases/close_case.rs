//! Closing a case whose person has the computer.

use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::types::{CloseCaseInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: CloseCaseInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CloseCase, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    op.step::<case_file::Entity>(&case, Step::Close, |_| {}).await?;
    op.record(Fact::of(Kind::CaseClosed, SubjectKind::Case, case.id).read_by(case.referrer_id));
    Ok(op.commit(case.id).await?)
}
