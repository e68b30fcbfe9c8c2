//! The rows that are reached through others: devices by the lots they were sent in, people by the appointments they have. Each
//! is a sub-select for a condition of `scope`.

use entity::{adviser_referral, commission, device, fact, file, handover, lot, pledge};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, ExprTrait};
use uuid::Uuid;

use crate::policy::actor::Principal;

/// The states of a lot in which the workshop knows of it.
pub(super) const AT_THE_WORKSHOP: [lot::State; 3] =
    [lot::State::Sent, lot::State::InWorkshop, lot::State::Completed];

pub(super) fn sent_by(who: &Principal) -> sea_orm::sea_query::Expr {
    file::Column::OrganisationId.eq(who.organisation)
}

pub(super) fn files_on(subjects: SelectStatement) -> SelectStatement {
    Query::select()
        .column((file::attachment::Entity, file::attachment::Column::FileId))
        .from(file::attachment::Entity)
        .and_where(file::attachment::Column::SubjectId.in_subquery(subjects))
        .to_owned()
}

pub(super) fn pledges_of(donor: Uuid) -> SelectStatement {
    Query::select()
        .column((pledge::Entity, pledge::Column::Id))
        .from(pledge::Entity)
        .and_where(pledge::Column::DonorId.eq(donor))
        .to_owned()
}

pub(super) fn lots_sent_to(workshop: Uuid) -> SelectStatement {
    Query::select()
        .column((lot::Entity, lot::Column::Id))
        .from(lot::Entity)
        .and_where(lot::Column::WorkshopId.eq(workshop))
        .and_where(lot::Column::State.is_in(AT_THE_WORKSHOP))
        .to_owned()
}

pub(super) fn devices_given_by(donor: Uuid) -> SelectStatement {
    Query::select()
        .column((device::Entity, device::Column::Id))
        .from(device::Entity)
        .and_where(device::Column::DonorId.eq(donor))
        .to_owned()
}

pub(super) fn devices_sent_to(workshop: Uuid) -> SelectStatement {
    use sea_orm::sea_query::Expr;
    Query::select()
        .column((lot::lot_device::Entity, lot::lot_device::Column::DeviceId))
        .from(lot::lot_device::Entity)
        .inner_join(
            lot::Entity,
            Expr::col((lot::Entity, lot::Column::Id))
                .equals((lot::lot_device::Entity, lot::lot_device::Column::LotId)),
        )
        .and_where(lot::Column::WorkshopId.eq(workshop))
        .and_where(lot::Column::State.is_in(AT_THE_WORKSHOP))
        .to_owned()
}

pub(super) fn devices_handed_over_by(place: Uuid) -> SelectStatement {
    Query::select()
        .column((handover::Entity, handover::Column::DeviceId))
        .from(handover::Entity)
        .and_where(handover::Column::PlaceId.eq(place))
        .and_where(handover::Column::State.is_in([handover::State::Planned, handover::State::Done]))
        .to_owned()
}

pub(super) fn drives_in(devices: SelectStatement) -> SelectStatement {
    Query::select()
        .column((device::drive_stay::Entity, device::drive_stay::Column::DriveId))
        .from(device::drive_stay::Entity)
        .and_where(device::drive_stay::Column::DeviceId.in_subquery(devices))
        .to_owned()
}

/// The drives of devices that a workshop was sent, and those it bought.
pub(super) fn drives_worked_on_by(workshop: Uuid) -> sea_orm::sea_query::Expr {
    use device::drive::Column::{Id, OrganisationId};
    let sent = Id.in_subquery(drives_in(devices_sent_to(workshop)));
    sent.or(OrganisationId.eq(workshop))
}

pub(super) fn people_expected_by(place: Uuid) -> SelectStatement {
    Query::select()
        .column((handover::Entity, handover::Column::PersonId))
        .from(handover::Entity)
        .and_where(handover::Column::PlaceId.eq(place))
        .and_where(handover::Column::State.eq(handover::State::Planned))
        .to_owned()
}

/// The people an adviser is to meet.
pub(super) fn people_sent_to(adviser: Uuid) -> SelectStatement {
    Query::select()
        .column((adviser_referral::Entity, adviser_referral::Column::PersonId))
        .from(adviser_referral::Entity)
        .and_where(adviser_referral::Column::AdviserId.eq(adviser))
        .and_where(adviser_referral::Column::State.eq(adviser_referral::State::Open))
        .to_owned()
}

pub(super) fn commissions_calling(organisation: Uuid) -> SelectStatement {
    use commission::seat;
    use sea_orm::sea_query::Expr;
    Query::select()
        .column((seat::Entity, seat::Column::CommissionId))
        .from(seat::Entity)
        .inner_join(
            commission::Entity,
            Expr::col((commission::Entity, commission::Column::Id))
                .equals((seat::Entity, seat::Column::CommissionId)),
        )
        .and_where(seat::Column::OrganisationId.eq(organisation))
        .and_where(commission::Column::State.is_in([
            commission::State::Frozen,
            commission::State::Open,
            commission::State::Closed,
        ]))
        .to_owned()
}

pub(super) fn facts_told_to(organisation: Uuid) -> SelectStatement {
    Query::select()
        .column((fact::reader::Entity, fact::reader::Column::FactId))
        .from(fact::reader::Entity)
        .and_where(fact::reader::Column::OrganisationId.eq(organisation))
        .to_owned()
}
