//! The rows that are reached through others: devices by the lots they were sent in, people by the appointments they have. Each
//! is a sub-select for a condition of `scope`.

use entity::organisation::Capacity;
use entity::{adviser_referral, commission, device, fact, file, handover, lot, pledge};
use sea_orm::sea_query::{Expr, IntoColumnRef, Query, SelectStatement};
use sea_orm::{ColumnTrait, ExprTrait};
use uuid::Uuid;

use crate::policy::actor::Principal;

/// The states of a lot in which the workshop knows of it.
pub(super) const AT_THE_WORKSHOP: [lot::State; 3] =
    [lot::State::Sent, lot::State::InWorkshop, lot::State::Completed];

/// What `who`'s organisation sent, for nothing that is not `who`'s to do. Software reads lists of people with `cases:read`,
/// and fleets with `pledges:read`.
pub(super) fn sent_by(who: &Principal) -> Expr {
    let beyond = !Capacity::bits(&who.capacities) & Capacity::bits(Capacity::ALL);
    let own = file::Column::OrganisationId
        .eq(who.organisation)
        .and(file::Column::Sides.into_expr().bit_and(beyond).eq(0));
    match (who.has_scope("cases:read"), who.has_scope("pledges:read")) {
        (true, true) => own,
        (people, fleets) => own.and(
            file::Column::Sealed
                .eq(true)
                .and(people)
                .or(file::Column::Sealed.eq(false).and(fleets)),
        ),
    }
}

/// Files on something that `who` sees; software needs the scope for that thing.
pub(super) fn papers(who: &Principal, scope: &str, files: SelectStatement) -> Expr {
    file::Column::Id.in_subquery(files).and(who.has_scope(scope))
}

/// The signed sheets of the handovers at a place.
pub(super) fn receipts_of(place: Uuid) -> SelectStatement {
    Query::select()
        .column((handover::Entity, handover::Column::ReceiptFileId))
        .from(handover::Entity)
        .and_where(handover::Column::PlaceId.eq(place))
        .and_where(handover::Column::ReceiptFileId.is_not_null())
        .to_owned()
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

/// Devices and the lots they went to this workshop in, over or not.
fn devices_of_lots(workshop: Uuid) -> SelectStatement {
    Query::select()
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

/// What a workshop has or had.
pub(super) fn devices_sent_to(workshop: Uuid) -> SelectStatement {
    devices_of_lots(workshop)
        .column((lot::lot_device::Entity, lot::lot_device::Column::DeviceId))
        .to_owned()
}

/// What a workshop has now.
pub(super) fn devices_held_by(workshop: Uuid) -> SelectStatement {
    devices_sent_to(workshop)
        .and_where(lot::lot_device::Column::LeftAt.is_null())
        .to_owned()
}

/// Whether something was written about a device that a workshop has, or before that one left it.
pub(super) fn written_by_then<E, C>(workshop: Uuid, device: (E, C), at: (E, C)) -> Expr
where
    (E, C): IntoColumnRef,
{
    use lot::lot_device::{Column, Entity};
    let held = devices_of_lots(workshop)
        .expr(Expr::val(1))
        .and_where(Expr::col((Entity, Column::DeviceId)).equals(device))
        .and_where(
            Column::LeftAt
                .is_null()
                .or(Expr::col((Entity, Column::LeftAt)).gte(Expr::col(at))),
        )
        .to_owned();
    Expr::exists(held)
}

/// The drives that a workshop met in a device, and those it bought.
pub(super) fn met_or_bought_by(workshop: Uuid) -> Expr {
    met_by(workshop).or(device::drive::Column::OrganisationId.eq(workshop))
}

/// Whether a drive was in a device while a workshop had it, or before.
fn met_by(workshop: Uuid) -> Expr {
    use device::drive_stay::{Column, Entity};
    let met = written_by_then(workshop, (Entity, Column::DeviceId), (Entity, Column::Since));
    let stays = Query::select()
        .expr(Expr::val(1))
        .from(Entity)
        .and_where(
            Expr::col((Entity, Column::DriveId)).equals((device::drive::Entity, device::drive::Column::Id)),
        )
        .and_where(met)
        .to_owned();
    Expr::exists(stays)
}

/// The drives that are in one of these devices now; without any, in whichever device.
pub(super) fn drives_now_in(devices: Option<SelectStatement>) -> SelectStatement {
    use device::drive_stay::{Column, Entity};
    let mut now = Query::select()
        .column((Entity, Column::DriveId))
        .from(Entity)
        .and_where(Column::Until.is_null())
        .to_owned();
    if let Some(devices) = devices {
        now.and_where(Column::DeviceId.in_subquery(devices));
    }
    now
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

/// Whether a fact is told to an organisation for what this capacity does. Looked up for each fact that is asked for: a list
/// of all that an organisation was ever told would be made first.
pub(super) fn told_to(organisation: Uuid, capacity: Capacity) -> Expr {
    use fact::reader::{Column, Entity};
    let told = Query::select()
        .expr(Expr::val(1))
        .from(Entity)
        .and_where(Expr::col((Entity, Column::FactId)).equals((fact::Entity, fact::Column::Id)))
        .and_where(Column::OrganisationId.eq(organisation))
        .and_where(read_for(&[capacity]))
        .to_owned();
    Expr::exists(told)
}

/// Whether a fact is read for what one of these capacities does.
pub(crate) fn read_for(capacities: &[Capacity]) -> Expr {
    let bits = Capacity::bits(capacities);
    fact::reader::Column::Sides.into_expr().bit_and(bits).ne(0)
}
