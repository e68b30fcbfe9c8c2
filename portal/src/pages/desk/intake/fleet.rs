//! What a pledge still announces: every device that may come, by name and serial number.

use super::super::thing;
use crate::graphql::DateTime;
use crate::kit::operation;
use crate::pages::errors::page::{Accident, Lost};
use crate::visit::Visit;

type PledgeState = String;
type DeviceKind = String;
type DeviceState = String;
type CollectionState = String;

operation!(
    "src/pages/desk/intake/fleet.graphql": DeskFleet;
    ("PledgeState", "DeviceKind", "DeviceState", "CollectionState")
);

/// The most devices of a pledge that are read.
const MOST: usize = 5_000;

/// One device that may come.
#[derive(Clone, Debug)]
pub(super) struct Device {
    /// Its id.
    pub(super) id: String,
    /// Maker and model.
    pub(super) name: String,
    /// Serial number, or the donor's own tag; empty where it has none.
    pub(super) serial: String,
}

impl Device {
    /// Whether what is written on it holds this.
    pub(super) fn is_like(&self, find: &str) -> bool {
        find.is_empty()
            || self.name.to_lowercase().contains(find)
            || self.serial.to_lowercase().contains(find)
    }
}

/// What a pledge still announces.
#[derive(Clone, Debug, Default)]
pub(super) struct Fleet {
    /// What the pledge is called.
    pub(super) title: String,
    /// Who gives.
    pub(super) donor: String,
    /// Where the pledge stands.
    pub(super) state: String,
    /// The collection that is still awaited, and when it begins.
    pub(super) awaited: Option<(String, String)>,
    /// The devices.
    pub(super) devices: Vec<Device>,
}

/// What a pledge still announces.
pub(super) async fn of(visit: &Visit, pledge: &str) -> Result<Fleet, Lost> {
    let t = visit.t;
    let mut fleet = Fleet::default();
    let mut after = None;
    loop {
        let variables = desk_fleet::Variables {
            id: pledge.to_owned(),
            after,
        };
        let Some(asked) = visit.ask::<DeskFleet>(variables).await?.pledge else {
            return Err(visit.lost(Accident::NotFound));
        };
        let count = asked.devices.nodes.len();
        let announced = asked
            .devices
            .nodes
            .into_iter()
            .filter(|one| one.state == "ANNOUNCED");
        fleet.devices.extend(announced.map(|device| {
            let (maker, model) = (device.manufacturer.as_deref(), device.model.as_deref());
            Device {
                name: thing::device(t, &device.kind, maker, model),
                serial: device.serial.or(device.asset_tag).unwrap_or_default(),
                id: device.id,
            }
        }));
        fleet.title = asked.title;
        fleet.state = asked.state;
        fleet.donor = asked.donor.map(|donor| donor.name).unwrap_or_default();
        let planned = asked
            .collections
            .nodes
            .into_iter()
            .find(|one| one.state == "PLANNED");
        fleet.awaited = planned.map(|one| (one.id, one.starts_at));
        let info = asked.devices.page_info;
        after = info.end_cursor.filter(|_| info.has_next_page);
        if after.is_none() || count == 0 || fleet.devices.len() >= MOST {
            break;
        }
    }
    fleet
        .devices
        .sort_by(|a, b| (&a.name, &a.serial).cmp(&(&b.name, &b.serial)));
    Ok(fleet)
}
