//! Letting go of the device held for a granted case.

use entity::case_file::{self, State};
use uuid::Uuid;

use super::types::{Code, ReleaseDeviceInput};
use crate::cases::release::release;
use crate::gateway::Cx;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ReleaseDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReleaseDevice, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    if case.state != State::Granted {
        return wrong(Common::WrongState.into(), "caseId");
    }
    if !release(&mut op, &case).await? {
        return wrong(Code::CaseNotServed, "caseId");
    }
    Ok(op.commit(case.id).await?)
}
