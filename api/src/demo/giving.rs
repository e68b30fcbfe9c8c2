//! The way of a donor's offer to the shelf: drafted, its inventory imported, sent, accepted, scheduled and reconciled at
//! the delivery.

use std::collections::HashMap;

use async_graphql::ID;
use entity::collection::{self, Mode};
use entity::device::{self, Kind, State};
use entity::pledge;
use entity::pledge::difference::Refusal;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::cast::{City, Partner};
use super::fleets::{self, Layout, Machine};
use super::stage::{Stage, act, clock, done, moment, workday};
use crate::collections::types::{CompleteCollectionInput, PlanCollectionInput, RefusedInput};
use crate::fault::Fault;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::pledges::types::{
    AcceptPledgeInput, DraftPledgeInput, ImportInventoryInput, ReceivePledgeInput, SubmitPledgeInput,
};
use crate::policy::rows;

/// A fleet somebody offers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    /// What the donor calls it.
    pub(super) title: &'static str,
    /// Where it is.
    pub(super) place: &'static str,
    /// The donor's tags begin so.
    pub(super) tag: &'static str,
    /// The tool that lists it.
    pub(super) layout: Layout,
    /// How many computers…
    pub(super) computers: usize,
    /// …and screens it has,
    pub(super) screens: usize,
    /// how many computers will be refused at the delivery,
    pub(super) refused: usize,
    /// and how many will not come.
    pub(super) missing: usize,
}

/// A device in custody, and what the demo knows of it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The device.
    pub(super) id: Uuid,
    /// Its inside.
    pub(super) machine: Machine,
}

/// What was offered.
pub(super) struct Offered {
    /// The pledge.
    pub(super) pledge: Uuid,
    machines: Vec<Machine>,
    collection: Option<Uuid>,
}

impl Offered {
    /// The pledge's opaque id.
    pub(super) fn id(&self) -> ID {
        id::encode::<pledge::Entity>(self.pledge)
    }
}

/// A draft with its inventory.
pub(super) async fn draft(stage: &mut Stage, donor: &Partner, offer: &Offer) -> Result<Offered, Fault> {
    let input = DraftPledgeInput {
        pledge_id: None,
        title: offer.title.into(),
        place: offer.place.into(),
        available_from: Some(Day(workday(stage.today(), 3))),
        note: None,
        idempotency_key: None,
    };
    let pledge = act!(stage, &donor.cx, pledges::draft_pledge, input)?;
    let machines = fleets::fleet(&mut stage.luck, offer.tag, offer.computers, offer.screens);
    let name = format!("{}.csv", offer.tag.to_lowercase());
    let file = stage
        .upload(
            &donor.cx,
            &name,
            fleets::file(offer.layout, offer.place, &machines),
        )
        .await?;
    let input = ImportInventoryInput {
        pledge_id: id::encode::<pledge::Entity>(pledge),
        file_id: file,
        commit: true,
        leave_out_errors: false,
        idempotency_key: None,
    };
    act!(stage, &donor.cx, pledges::import_inventory, input)?;
    Ok(Offered {
        pledge,
        machines,
        collection: None,
    })
}

/// A draft that is sent.
pub(super) async fn submit(stage: &mut Stage, donor: &Partner, offer: &Offer) -> Result<Offered, Fault> {
    let offered = draft(stage, donor, offer).await?;
    let input = SubmitPledgeInput {
        pledge_id: offered.id(),
        idempotency_key: None,
    };
    act!(stage, &donor.cx, pledges::submit_pledge, input)?;
    Ok(offered)
}

/// An offer that is accepted the next day.
pub(super) async fn accept(
    stage: &mut Stage,
    city: &City,
    donor: &Partner,
    offer: &Offer,
) -> Result<Offered, Fault> {
    let offered = submit(stage, donor, offer).await?;
    take(stage, city, &offered).await?;
    Ok(offered)
}

async fn take(stage: &mut Stage, city: &City, offered: &Offered) -> Result<(), Fault> {
    let input = AcceptPledgeInput {
        pledge_id: offered.id(),
        idempotency_key: None,
    };
    act!(stage, &city.coordinator, pledges::accept_pledge, input).map(|_| ())
}

/// An offer with a day agreed, so many working days from now.
pub(super) async fn schedule(
    stage: &mut Stage,
    city: &City,
    donor: &Partner,
    offer: &Offer,
    days: u32,
) -> Result<Offered, Fault> {
    let offered = submit(stage, donor, offer).await?;
    agree(stage, city, offered, offer, days).await
}

/// What was offered is accepted, and a day agreed.
async fn agree(
    stage: &mut Stage,
    city: &City,
    mut offered: Offered,
    offer: &Offer,
    days: u32,
) -> Result<Offered, Fault> {
    take(stage, city, &offered).await?;
    let day = workday(stage.today(), days);
    // What is much is fetched with the van of the workshop; a few computers are brought.
    let is_much = offer.computers >= 15;
    let input = PlanCollectionInput {
        pledge_id: offered.id(),
        mode: if is_much { Mode::PickUp } else { Mode::Delivery },
        place: Some(
            if is_much {
                offer.place
            } else {
                "Atelier Rebond, quai de réception"
            }
            .into(),
        ),
        place_id: None,
        carrier: is_much.then(|| "Fourgon de l’atelier Rebond".into()),
        starts_at: moment(clock(day, 9, 30)),
        ends_at: moment(clock(day, 11, 0)),
        expected: None,
        note: None,
        idempotency_key: None,
    };
    offered.collection = Some(act!(
        stage,
        &city.coordinator,
        collections::plan_collection,
        input
    )?);
    Ok(offered)
}

/// An offer that comes two working days later; answers its computers that were taken.
pub(super) async fn deliver(
    stage: &mut Stage,
    city: &City,
    donor: &Partner,
    offer: &Offer,
) -> Result<(Uuid, Vec<Item>), Fault> {
    let offered = submit(stage, donor, offer).await?;
    deliver_offered(stage, city, offered, offer).await
}

/// What was offered comes two working days later; answers its computers that were taken.
pub(super) async fn deliver_offered(
    stage: &mut Stage,
    city: &City,
    offered: Offered,
    offer: &Offer,
) -> Result<(Uuid, Vec<Item>), Fault> {
    let offered = agree(stage, city, offered, offer, 2).await?;
    stage.after(2)?;
    let devices = of_pledge(stage, city, offered.pledge).await?;
    let computers: Vec<&device::Model> = devices
        .iter()
        .filter(|device| device.kind.is_computer())
        .collect();
    if devices.len() != offered.machines.len() || computers.len() != offer.computers {
        let cause = format!("{} of {} devices", devices.len(), offered.machines.len());
        return Err(Fault::because("the demo's inventory", cause));
    }
    let (refused, rest) = computers.split_at(offer.refused);
    let missing = &rest[..offer.missing];
    let opaque = |devices: &[&device::Model]| {
        let id = |device: &&device::Model| id::encode::<device::Entity>(device.id);
        devices.iter().map(id).collect()
    };
    let came = devices
        .iter()
        .filter(|device| !missing.iter().chain(refused).any(|other| other.id == device.id));
    let input = CompleteCollectionInput {
        collection_id: id::encode::<collection::Entity>(offered.collection.unwrap_or_default()),
        accepted: opaque(&came.collect::<Vec<_>>()),
        refused: refused.iter().map(|device| too_worn(device)).collect(),
        unexpected: vec![],
        idempotency_key: None,
    };
    let taken_in = Box::pin(crate::collections::complete_collection::run(
        &city.coordinator,
        input,
    ))
    .await;
    done("complete_collection", taken_in)?;
    let input = ReceivePledgeInput {
        pledge_id: offered.id(),
        refused: vec![],
        missing: opaque(missing),
        idempotency_key: None,
    };
    act!(stage, &city.coordinator, pledges::receive_pledge, input)?;
    let machines: HashMap<String, Machine> = offered
        .machines
        .into_iter()
        .map(|machine| (machine.serial.clone(), machine))
        .collect();
    let taken = of_pledge(stage, city, offered.pledge).await?;
    let taken = taken
        .into_iter()
        .filter(|device| device.state == State::Received && device.kind != Kind::Screen);
    let items = taken.filter_map(|device| {
        let machine = machines.get(device.serial.as_deref()?)?.clone();
        Some(Item {
            id: device.id,
            machine,
        })
    });
    Ok((offered.pledge, items.collect()))
}

/// A computer that is left to its donor.
fn too_worn(device: &device::Model) -> RefusedInput {
    RefusedInput {
        device_id: id::encode::<device::Entity>(device.id),
        reason: Refusal::Broken,
        note: Some("Écran fêlé et charnière cassée.".into()),
    }
}

/// The devices of a pledge, in the order of its inventory.
pub(super) async fn of_pledge(stage: &Stage, city: &City, pledge: Uuid) -> Result<Vec<device::Model>, Fault> {
    Ok(rows::of_territory::<device::Entity>(city.territory)
        .filter(device::Column::PledgeId.eq(pledge))
        .order_by_asc(device::Column::Id)
        .all(&stage.app.db)
        .await?)
}
