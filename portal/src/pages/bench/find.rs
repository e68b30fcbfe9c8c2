//! A label scanned, or a serial number typed, leads straight to its device.

use super::{device_href, today};
use crate::answer::Answer;
use crate::kit::operation;
use crate::pages::public::label::scanned;
use crate::visit::Visit;

operation!("src/pages/bench/find.graphql": BenchFind; ());

/// `GET /bench/find?label=…`
pub(crate) async fn find(visit: Visit) -> Answer {
    let text = scanned(&visit.param("label").unwrap_or_default()).to_owned();
    if text.is_empty() {
        return visit.go("/bench");
    }
    let asked = visit
        .ask::<BenchFind>(bench_find::Variables { text: text.clone() })
        .await?;
    if let Some(device) = asked.labelled.nodes.first() {
        return visit.go(&device_href(&device.id));
    }
    match (asked.meant.total_count, asked.meant.nodes.first()) {
        (1, Some(device)) => visit.go(&device_href(&device.id)),
        (2.., _) => {
            let text: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
            visit.go(&format!("/bench/devices?search={text}"))
        }
        _ => {
            let error = visit.t.with("bench-not-found", "text", &text);
            today::page(&visit, text, error).await?.show(&visit)
        }
    }
}
