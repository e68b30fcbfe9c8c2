//! What waits to go to a workshop: devices received or come back, in no lot yet, by the donation they came with.

use crate::graphql::DateTime;
use crate::kit::operation;
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

type DeviceKind = String;
type Capacity = String;

operation!("src/pages/desk/lots/new.graphql": DeskLotNew; ("DeviceKind", "Capacity"));

pub(super) use desk_lot_new::Waiting as Device;

/// The most devices of a lot.
const MOST: usize = 1_000;
/// The donation of what came with none, or came back.
pub(super) const BACK: &str = "back";

/// What waits, and the workshops it may go to.
pub(super) struct Stock {
    /// The devices.
    pub(super) devices: Vec<Device>,
    /// The ids and names of the workshops.
    pub(super) workshops: Vec<(String, String)>,
    returned: Vec<String>,
}

/// One donation of which something waits.
pub(super) struct Group {
    /// What the form sends.
    pub(super) id: String,
    /// What it is called; empty for what came back.
    pub(super) title: String,
    /// Who gave it.
    pub(super) donor: String,
    /// How many of its devices wait.
    pub(super) count: u32,
}

impl Stock {
    /// Everything that waits.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Lost> {
        let mut stock = Self {
            devices: Vec::new(),
            workshops: Vec::new(),
            returned: Vec::new(),
        };
        let mut after = None;
        loop {
            let variables = desk_lot_new::Variables {
                first: 100,
                after: after.clone(),
            };
            let asked = visit.ask::<DeskLotNew>(variables).await?;
            let first = after.is_none();
            stock.devices.extend(asked.received.nodes);
            if first {
                stock.returned = asked.returned.nodes.iter().map(|one| one.id.clone()).collect();
                stock.devices.extend(asked.returned.nodes);
                let works = |capacity: &String| capacity == "REFURBISH";
                stock.workshops = asked
                    .organisations
                    .nodes
                    .into_iter()
                    .filter(|one| one.suspended_at.is_none() && one.capacities.iter().any(works))
                    .map(|one| (one.id, one.name))
                    .collect();
            }
            after = asked.received.page_info.end_cursor;
            if !asked.received.page_info.has_next_page || stock.devices.len() >= MOST {
                break;
            }
        }
        // What is in a lot that was not sent yet waits no more.
        stock.devices.retain(|device| device.lot.is_none());
        stock.devices.truncate(MOST);
        Ok(stock)
    }

    /// What a device is counted under.
    pub(super) fn group_of<'a>(&self, device: &'a Device) -> &'a str {
        match &device.pledge {
            Some(pledge) if !self.returned.contains(&device.id) => &pledge.id,
            _ => BACK,
        }
    }

    /// The donations of which something waits, in the order of their newest device.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for device in &self.devices {
            let id = self.group_of(device);
            if let Some(group) = groups.iter_mut().find(|group| group.id == id) {
                group.count += 1;
                continue;
            }
            let pledge = device.pledge.as_ref().filter(|_| id != BACK);
            let donor = device.donor.as_ref().filter(|_| id != BACK);
            groups.push(Group {
                id: id.to_owned(),
                title: pledge.map(|pledge| pledge.title.clone()).unwrap_or_default(),
                donor: donor.map(|donor| donor.name.clone()).unwrap_or_default(),
                count: 1,
            });
        }
        groups
    }
}
