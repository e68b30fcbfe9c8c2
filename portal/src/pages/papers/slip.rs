//! The transfer slip of a lot, for both sides to sign.

use actix_web::web;
use documents::{Device, Paper, Slip};

use super::{name, printed, today};
use crate::answer::Answer;
use crate::kit::operation;
use crate::pages::errors::page::Accident;
use crate::visit::Visit;

type DeviceKind = String;

operation!("src/pages/papers/slip.graphql": PaperSlip; ("DeviceKind"));

/// `GET /papers/lots/{id}/slip.pdf`
pub(super) async fn print(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let mut slip = Slip {
        on: today(&visit),
        ..Slip::default()
    };
    let mut after = None;
    loop {
        let variables = paper_slip::Variables {
            id: id.clone(),
            after,
        };
        let Some(lot) = visit.ask::<PaperSlip>(variables).await?.lot else {
            return Err(visit.lost(Accident::NotFound));
        };
        slip.title = lot.title;
        slip.price_cents = lot.price_cents;
        slip.workshop = lot.workshop.map(|workshop| workshop.name).unwrap_or_default();
        slip.devices
            .extend(lot.devices.nodes.into_iter().map(|device| Device {
                name: name(
                    &visit,
                    &device.kind,
                    device.manufacturer.as_ref(),
                    device.model.as_ref(),
                ),
                label: device.label.unwrap_or_default(),
                serial: device.serial.unwrap_or_default(),
            }));
        let info = lot.devices.page_info;
        match info.end_cursor.filter(|_| info.has_next_page) {
            Some(end) => after = Some(end),
            None => break,
        }
    }
    printed(&visit, &shell, "slip", Paper::Slip(slip)).await
}
