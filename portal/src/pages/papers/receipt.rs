//! The receipt of a handover: to sign when it is printed before, to keep when it was accepted on screen.

use actix_web::web;
use documents::{Device, Paper, Receipt};

use super::{name, printed};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::operation;
use crate::local;
use crate::pages::errors::page::Accident;
use crate::visit::Visit;

type Accessory = String;
type CheckPoint = String;
type DeviceKind = String;
type OperatingSystem = String;
type ReceiptMethod = String;

operation!(
    "src/pages/papers/receipt.graphql": PaperReceipt;
    ("Accessory", "CheckPoint", "DeviceKind", "OperatingSystem", "ReceiptMethod")
);

/// `GET /papers/handovers/{id}/receipt.pdf`
pub(super) async fn print(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let t = visit.t;
    let variables = paper_receipt::Variables { id: id.clone() };
    let Some(handover) = visit.ask::<PaperReceipt>(variables).await?.handover else {
        return Err(visit.lost(Accident::NotFound));
    };
    let identity = handover.person.and_then(|person| person.identity);
    let accessories = handover
        .support_sessions
        .iter()
        .flat_map(|session| &session.accessories)
        .map(|accessory| t.word("accessory", accessory))
        .collect();
    let mut receipt = Receipt {
        reference: handover.reference,
        on: local::moment(handover.receipt_at.as_ref().unwrap_or(&handover.planned_for)),
        place: handover.place.unwrap_or_default(),
        person: identity.map_or_else(String::new, |identity| {
            format!("{} {}", identity.given_name, identity.family_name)
        }),
        accessories,
        checked: handover
            .checked
            .iter()
            .map(|point| t.word("check-point", point))
            .collect(),
        accepted: match (handover.receipt_method.as_deref(), handover.receipt_at) {
            (Some("SCREEN"), Some(at)) => local::moment(&at),
            _ => String::new(),
        },
        ..Receipt::default()
    };
    if let Some(device) = handover.device {
        receipt.device = Device {
            name: name(
                &visit,
                &device.kind,
                device.manufacturer.as_ref(),
                device.model.as_ref(),
            ),
            label: device.label.unwrap_or_default(),
            serial: device.serial.unwrap_or_default(),
        };
        receipt.memory = device.memory_mib.map_or_else(String::new, |mib| {
            t.count("paper-memory", u32::try_from(mib / 1024).unwrap_or(0))
        });
        receipt.system = device.system.map_or_else(String::new, |system| {
            format!(
                "{} {}",
                t.word("operating-system", &system.system),
                system.version
            )
        });
    }
    printed(&visit, &shell, "receipt", Paper::Receipt(receipt)).await
}
