//! Who sees which equipment: pledges, devices and what is known of them, lots.
//!
//! A workshop works on what it holds: the devices of a lot that was sent to it and is not completed, until they are handed over. Of
//! what it held before it reads what was known until it left (or came back from somebody), and changes nothing.

use entity::organisation::Capacity;
use entity::organisation::Capacity::{Coordinate, Donate, HandOver, Refurbish};
use entity::{device, evidence, lot, part, pledge, waste_slip};
use sea_orm::{ColumnTrait, Condition, ExprTrait};
use uuid::Uuid;

use super::Software::With;
use super::reach::{
    AT_THE_WORKSHOP, devices_given_by, devices_handed_over_by, devices_held_by, devices_sent_to, drives_in,
    drives_now_in, met_or_bought_by, written_by_then,
};
use super::{Scoped, Software, everything, only};
use crate::policy::actor::Principal;

scoped!(
    pledge::Entity,
    pledge,
    With("pledges:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Donate => only(pledge::Column::DonorId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    entity::collection::Entity,
    entity::collection,
    With("pledges:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Donate => only(entity::collection::Column::DonorId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    pledge::difference::Entity,
    pledge::difference,
    With("pledges:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Donate => only(pledge::difference::Column::DonorId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    device::Entity,
    device,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Donate => only(device::Column::DonorId.eq(who.organisation)),
        Refurbish => only(device::Column::Id.in_subquery(devices_sent_to(who.organisation))),
        HandOver => only(device::Column::Id.in_subquery(devices_handed_over_by(who.organisation))),
        _ => None,
    },
    // What left the workshop is somebody else's to work on, and to answer for (I1).
    changed by match capacity {
        Refurbish => only(
            device::Column::Id
                .in_subquery(devices_held_by(who.organisation))
                .and(device::Column::State.ne(device::State::HandedOver))
        ),
        _ => Self::seen_by(who, capacity),
    }
);

scoped!(
    device::drive::Entity,
    device::drive,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Donate => only(device::drive::Column::Id.in_subquery(drives_in(devices_given_by(who.organisation)))),
        Refurbish => only(met_or_bought_by(who.organisation)),
        _ => None,
    },
    // In a device it holds, or on its shelf.
    changed by match capacity {
        Refurbish => only(
            device::drive::Column::Id
                .in_subquery(drives_now_in(Some(devices_held_by(who.organisation))))
                .or(met_or_bought_by(who.organisation)
                    .and(device::drive::Column::Id.not_in_subquery(drives_now_in(None))))
        ),
        _ => Self::seen_by(who, capacity),
    }
);

scoped!(
    evidence::Entity,
    evidence,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Donate => only(evidence::Column::DeviceId.in_subquery(devices_given_by(who.organisation))),
        Refurbish => only(written_by_then(
            who.organisation,
            (evidence::Entity, evidence::Column::DeviceId),
            (evidence::Entity, evidence::Column::CreatedAt)
        )),
        _ => None,
    }
);

scoped!(
    device::record::Entity,
    device::record,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refurbish => only(written_by_then(
            who.organisation,
            (device::record::Entity, device::record::Column::DeviceId),
            (device::record::Entity, device::record::Column::CreatedAt)
        )),
        // What is installed and what goes with it is told at the handover; the rest is the workshop's.
        HandOver => only(
            device::record::Column::DeviceId
                .in_subquery(devices_handed_over_by(who.organisation))
                .and(
                    device::record::Column::Kind
                        .is_in([device::record::Kind::System, device::record::Kind::QualityCheck])
                )
        ),
        _ => None,
    }
);

scoped!(
    part::Entity,
    part,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refurbish => only(part::Column::OrganisationId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    waste_slip::Entity,
    waste_slip,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refurbish => only(waste_slip::Column::OrganisationId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    lot::Entity,
    lot,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refurbish => only(
            lot::Column::WorkshopId
                .eq(who.organisation)
                .and(lot::Column::State.is_in(AT_THE_WORKSHOP))
        ),
        _ => None,
    }
);

scoped!(
    lot::invoice::Entity,
    lot::invoice,
    With("devices:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refurbish => only(lot::invoice::Column::WorkshopId.eq(who.organisation)),
        _ => None,
    }
);
