//! Labels for devices, each with its QR code: on sheets, or one after the other with `?roll=yes`.

use actix_web::web;
use documents::{Label, Labels, Paper};

use super::{name, printed};
use crate::answer::Answer;
use crate::kit::operation;
use crate::pages::Shell;
use crate::pages::errors::page::Accident;
use crate::visit::Visit;

type DeviceKind = String;

operation!(
    "src/pages/papers/labels.graphql": PaperLabelsOfPledge, PaperLabelsOfLot, PaperLabel; ("DeviceKind")
);

/// Collects the labels of every page of a thing's devices.
macro_rules! labels_of {
    ($visit:expr, $id:expr, $operation:ident, $module:ident, $noun:ident) => {{
        let mut labels = Vec::new();
        let mut after = None;
        loop {
            let variables = $module::Variables {
                id: $id.clone(),
                after,
            };
            let Some(found) = $visit.ask::<$operation>(variables).await?.$noun else {
                return Err($visit.lost(Accident::NotFound));
            };
            for device in found.devices.nodes {
                let name = name(
                    &$visit,
                    &device.kind,
                    device.manufacturer.as_ref(),
                    device.model.as_ref(),
                );
                labels.extend(label(&$visit, device.label, name, device.serial));
            }
            let info = found.devices.page_info;
            match info.end_cursor.filter(|_| info.has_next_page) {
                Some(end) => after = Some(end),
                None => break labels,
            }
        }
    }};
}

/// `GET /papers/pledges/{id}/labels.pdf`
pub(super) async fn of_pledge(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let labels = labels_of!(visit, id, PaperLabelsOfPledge, paper_labels_of_pledge, pledge);
    stick(&visit, &shell, labels).await
}

/// `GET /papers/lots/{id}/labels.pdf`
pub(super) async fn of_lot(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let labels = labels_of!(visit, id, PaperLabelsOfLot, paper_labels_of_lot, lot);
    stick(&visit, &shell, labels).await
}

/// `GET /papers/devices/{id}/label.pdf`
pub(super) async fn of_device(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let variables = paper_label::Variables { id: id.clone() };
    let Some(device) = visit.ask::<PaperLabel>(variables).await?.device else {
        return Err(visit.lost(Accident::NotFound));
    };
    let name = name(
        &visit,
        &device.kind,
        device.manufacturer.as_ref(),
        device.model.as_ref(),
    );
    let labels = label(&visit, device.label, name, device.serial);
    stick(&visit, &shell, labels.into_iter().collect()).await
}

/// The label of a device that has one.
fn label(visit: &Visit, code: Option<String>, name: String, serial: Option<String>) -> Option<Label> {
    let code = code?;
    Some(Label {
        address: format!(
            "{}/d/{code}",
            visit.app.config.http.public_url.trim_end_matches('/')
        ),
        code,
        name,
        serial: serial.unwrap_or_default(),
    })
}

async fn stick(visit: &Visit, shell: &Shell, labels: Vec<Label>) -> Answer {
    if labels.is_empty() {
        // Nothing was taken in yet: there is nothing to stick.
        return Err(visit.lost(Accident::NotFound));
    }
    let roll = visit.param("roll").is_some();
    printed(visit, shell, "labels", Paper::Labels(Labels { roll, labels })).await
}
