//! Every device that was confided to the workshop.

use super::{code, device_href, lots, named, size};
use crate::answer::Answer;
use crate::kit::{self, Cell, List, Offer, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::pages::public::label::scanned;
use crate::text::T;
use crate::visit::Visit;

type DeviceState = String;
type DeviceKind = String;

operation!("src/pages/bench/devices.graphql": BenchDevices; ("DeviceState", "DeviceKind"));

/// The states one may ask for.
const STATES: &[&str] = &[
    "IN_WORKSHOP",
    "READY",
    "RESERVED",
    "HANDED_OVER",
    "RETURNED",
    "MISSING",
    "STRIPPED",
    "RECYCLED",
];

/// `GET /bench/devices`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(
        t,
        &[
            "bench-device",
            "column-label",
            "column-serial",
            "#column-memory",
            "#column-storage",
            "column-state",
        ],
    )
    .or(t.say("bench-none-waits"));
    let mut list = List::new(t, shell, "/bench/devices", t.say("bench-devices"), table)
        .by(&visit, "search", t.say("bench-find"), Vec::new())
        .by(
            &visit,
            "state",
            t.say("column-state"),
            Offer::of(t, "device-state", STATES),
        );
    list.tabs = lots::tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = bench_devices::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
        search: visit.param("search").map(|text| scanned(&text).to_owned()),
    };
    let list = visit.ask::<BenchDevices>(variables).await?.devices;
    let info = list.page_info;
    Ok(Part {
        rows: list
            .nodes
            .into_iter()
            .map(|device| row(visit.t, &device))
            .collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, device: &bench_devices::BenchDevicesDevicesNodes) -> Row {
    vec![
        Cell::link(
            device_href(&device.id),
            named(
                t,
                &device.kind,
                device.manufacturer.as_deref(),
                device.model.as_deref(),
            ),
        ),
        code(device.label.as_deref()),
        code(device.serial.as_deref()),
        Cell::maybe(device.memory_mib.map(|mib| size(t, mib * 1000 / 1024))),
        Cell::maybe(device.storage_mb.map(|megabytes| size(t, megabytes))),
        Cell::state(t, "device-state", &device.state),
    ]
}
