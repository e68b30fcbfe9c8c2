//! The list of goods that a donor joins to its receipt: what was received and accepted, all of it, without a value.

use actix_web::web;
use documents::{Good, Goods, Paper};

use super::{name, printed, today};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::operation;
use crate::local;
use crate::pages::errors::page::Accident;
use crate::visit::Visit;

type DeviceKind = String;

operation!("src/pages/papers/goods.graphql": PaperGoods; ("DeviceKind"));

/// `GET /papers/pledges/{id}/goods.pdf`
pub(super) async fn print(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let mut paper = Goods {
        on: today(&visit),
        ..Goods::default()
    };
    let mut after = None;
    loop {
        let variables = paper_goods::Variables {
            id: id.clone(),
            after,
        };
        let Some(pledge) = visit.ask::<PaperGoods>(variables).await?.pledge else {
            return Err(visit.lost(Accident::NotFound));
        };
        paper.title = pledge.title;
        if let Some(donor) = pledge.donor {
            paper.donor = donor.name;
            paper.siren = donor.siren.unwrap_or_default();
        }
        let received = pledge.devices.nodes.iter().filter_map(|device| {
            Some(Good {
                name: format!(
                    "{}, {}",
                    visit.t.word("device-kind", &device.kind),
                    name(
                        &visit,
                        &device.kind,
                        device.manufacturer.as_ref(),
                        device.model.as_ref()
                    )
                ),
                serial: device.serial.clone().unwrap_or_default(),
                received: local::day(device.received_at.as_ref()?),
            })
        });
        paper.goods.extend(received);
        let info = pledge.devices.page_info;
        match info.end_cursor.filter(|_| info.has_next_page) {
            Some(end) => after = Some(end),
            None => break,
        }
    }
    printed(&visit, &shell, "goods", Paper::Goods(paper)).await
}
