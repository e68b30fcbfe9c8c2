//! Letting go of the device held for a granted case.

use entity::case_file::{self, State};
use uuid::Uuid;

use super::of_case::is_planned;
use super::types::{Code, ReleaseDeviceInput};
use crate::cases::release::release;
use crate::gateway::Cx;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ReleaseDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReleaseDevice, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    if case.state != State::Granted && (!case.state.is_equipped() || is_planned(&op, case.id).await?) {
        return wrong(Common::WrongState.into(), "caseId");
    }
    if !release(&mut op, &case).await? {
        // Of a computer that was handed over there is nothing to let go.
        let code = match case.state {
            State::Granted => Code::CaseNotServed,
            _ => Common::WrongState.into(),
        };
        return wrong(code, "caseId");
    }
    Ok(op.commit(case.id).await?)
}
