//! The device changes hands: appointment, case, device and reservation end together, or not at all.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::{self, Checked, ReceiptMethod};
use entity::{case_file, device, reservation};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, CompleteHandoverInput};
use crate::cases::release;
use crate::fault::Fault;
use crate::files::read::content;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: CompleteHandoverInput) -> Result<Uuid, Stop<Code>> {
    let sheet = match &input.receipt_file_id {
        Some(file) => Some(content(cx, Action::CompleteHandover, file).await?),
        None => None,
    };
    let mut op = Op::begin(cx, Action::CompleteHandover, &input).await?;
    let handover = op.load::<handover::Entity>(&input.handover_id).await?;
    let sheet = match sheet {
        Some(sheet) => Some(sheet.ok_or(Halt::NotFound)?.row.id),
        None => None,
    };
    let mut check = Check::default();
    let reference = check.maybe_text("receiptReference", input.receipt_reference.as_deref(), 120);
    let found = input.receipt == ReceiptMethod::Screen || reference.is_some() || sheet.is_some();
    check.require(found, Common::Required, "receiptReference");
    check.done()?;
    let mut checked = input.checked;
    checked.sort_unstable();
    checked.dedup();
    op.step::<handover::Entity>(&handover, handover::Step::Complete, |change| {
        change.receipt_method = Set(Some(input.receipt));
        change.receipt_at = Set(Some(op.now));
        change.receipt_reference = Set(reference);
        change.receipt_file_id = Set(sheet);
        change.checked = Set(Some(Checked(checked)));
    })
    .await?;
    let case = op.linked::<case_file::Entity>(handover.case_id).await?;
    // An exchange leaves the case as it is: it was equipped once, and counts once.
    let exchange = case.state.is_equipped();
    if !exchange {
        op.step::<case_file::Entity>(&case, case_file::Step::Equip, |change| {
            change.equipped_at = Set(Some(op.now));
        })
        .await?;
    }
    let device = op.linked::<device::Entity>(handover.device_id).await?;
    match op
        .step::<device::Entity>(&device, device::Step::HandOver, |change| {
            change.handed_over_at = Set(Some(op.now));
        })
        .await
    {
        Err(Halt::Wrong(..)) => return wrong(Code::DeviceNotAvailable, "handoverId"),
        other => other?,
    }
    let held = op
        .within::<reservation::Entity>()
        .filter(reservation::Column::CaseId.eq(case.id))
        .filter(reservation::Column::Active.eq(true))
        .one(op.tx())
        .await?
        .ok_or_else(|| Fault::new("reservation of a handover"))?;
    release::end(&op, held.id).await?;

    op.record(
        Fact::of(Kind::HandoverCompleted, SubjectKind::Handover, handover.id)
            .with("receipt", input.receipt.word())
            .read_by(handover.place_id)
            .read_by(case.referrer_id),
    );
    op.record(
        Fact::of(
            if exchange {
                Kind::CaseExchanged
            } else {
                Kind::CaseEquipped
            },
            SubjectKind::Case,
            case.id,
        )
        .with("audience", case.audience.word())
        .sealing_id("device", device.id)
        .read_by(case.referrer_id),
    );
    op.record(
        Fact::of(Kind::DeviceHandedOver, SubjectKind::Device, device.id)
            .sealing_id("case", case.id)
            .read_by(device.donor_id)
            .by_month(),
    );
    Ok(op.commit(handover.id).await?)
}
