//! Which rows a capacity sees: one condition per table. What no line here allows does not exist for the actor (I6).

use entity::account::membership::Role;
use entity::organisation::Capacity;
use entity::organisation::Capacity::{Coordinate, Decide, Donate, HandOver, Refer, Refurbish};
use entity::{
    adviser_referral, case_file, commission, fact, file, grid, handover, organisation, person, place,
    publication, reservation, transfer,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait};
use uuid::Uuid;

use self::Software::{Any, Never, With};
use self::reach::{
    commissions_calling, files_on, lots_sent_to, papers, people_expected_by, people_sent_to, pledges_of,
    receipts_of, sent_by, told_to,
};
use super::actor::Principal;

/// A table whose rows belong to a territory and are seen by capacity.
pub trait Scoped: EntityTrait<Model: Send + Sync> {
    /// The column of the row's id.
    const ID: Self::Column;
    /// The column of the row's territory.
    const TERRITORY: Self::Column;
    /// What software needs to see rows, beside the capacity of its organisation.
    const SOFTWARE: Software;

    /// The rows of the territory that `who` sees by this capacity, or none at all.
    fn seen_by(who: &Principal, capacity: Capacity) -> Option<Condition>;

    /// The rows of the territory that `who` may change by this capacity, where they are fewer than those it sees.
    fn changed_by(who: &Principal, capacity: Capacity) -> Option<Condition> {
        Self::seen_by(who, capacity)
    }

    /// The id of a row.
    fn id(row: &Self::Model) -> Uuid;
}

/// What a partner's software needs to see the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Software {
    /// Nothing more.
    Any,
    /// A scope.
    With(&'static str),
    /// Nothing makes it see them.
    Never,
}

impl Software {
    fn lets(self, who: &Principal) -> bool {
        who.scopes.is_none()
            || match self {
                Self::Any => true,
                Self::With(scope) => who.has_scope(scope),
                Self::Never => false,
            }
    }
}

/// The condition under which a row is one of those `who` sees by any of these capacities.
#[must_use]
pub fn condition<E: Scoped>(who: &Principal, capacities: &[Capacity]) -> Condition {
    any_of::<E>(who, capacities, E::seen_by)
}

/// The condition under which a row is one of those `who` may change by any of these capacities.
#[must_use]
pub fn change<E: Scoped>(who: &Principal, capacities: &[Capacity]) -> Condition {
    any_of::<E>(who, capacities, E::changed_by)
}

fn any_of<E: Scoped>(
    who: &Principal,
    capacities: &[Capacity],
    rows: fn(&Principal, Capacity) -> Option<Condition>,
) -> Condition {
    let by_software = E::SOFTWARE.lets(who);
    let seen = capacities
        .iter()
        .filter(|_| by_software)
        .filter_map(|capacity| rows(who, *capacity));
    let any = seen.fold(Condition::any(), Condition::add);
    if any.is_empty() {
        return nothing();
    }
    Condition::all().add(E::TERRITORY.eq(who.territory)).add(any)
}

/// Every row of the territory.
#[expect(
    clippy::unnecessary_wraps,
    reason = "reads as one of the answers of `seen_by`"
)]
fn everything() -> Option<Condition> {
    Some(Condition::all())
}

fn nothing() -> Condition {
    Condition::all().add(sea_orm::sea_query::Expr::val(1).eq(0))
}

/// The rows that meet a condition.
#[expect(
    clippy::unnecessary_wraps,
    reason = "reads as one of the answers of `seen_by`"
)]
fn only(condition: sea_orm::sea_query::Expr) -> Option<Condition> {
    Some(Condition::all().add(condition))
}

/// Declares a table's id, territory, software scope, and who sees which of its rows.
macro_rules! scoped {
    (
        $entity:path, $table:ident $(::$sub:ident)*, $software:expr, |$who:ident, $capacity:ident| $rows:expr
        $(, changed by $changed:expr)?
    ) => {
        impl Scoped for $entity {
            const ID: Self::Column = $table$(::$sub)*::Column::Id;
            const TERRITORY: Self::Column = $table$(::$sub)*::Column::TerritoryId;
            const SOFTWARE: Software = $software;

            fn seen_by($who: &Principal, $capacity: Capacity) -> Option<Condition> {
                $rows
            }

            $(
                fn changed_by($who: &Principal, $capacity: Capacity) -> Option<Condition> {
                    $changed
                }
            )?

            fn id(row: &Self::Model) -> Uuid {
                row.id
            }
        }
    };
}

mod equipment;
mod reach;

pub(crate) use self::reach::read_for;

scoped!(
    organisation::Entity,
    organisation,
    Any,
    |who, capacity| match capacity {
        Coordinate => everything(),
        _ => only(
            organisation::Column::Id
                .eq(who.organisation)
                .or(organisation::Column::Kind.eq(organisation::Kind::City))
        ),
    }
);

scoped!(
    organisation::app_client::Entity,
    organisation::app_client,
    Never,
    |who, capacity| match capacity {
        Coordinate => everything(),
        _ => only(organisation::app_client::Column::OrganisationId.eq(who.organisation)),
    }
);

scoped!(
    entity::account::membership::Entity,
    entity::account::membership,
    Never,
    |who, capacity| match capacity {
        Coordinate => everything(),
        _ => only(entity::account::membership::Column::OrganisationId.eq(who.organisation)),
    }
);

scoped!(
    entity::access::Entity,
    entity::access,
    Never,
    |who, capacity| match (who.role, capacity) {
        (Role::Manager, Coordinate) => everything(),
        (Role::Manager, _) => only(entity::access::Column::OrganisationId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    entity::settings::Entity,
    entity::settings,
    Never,
    |_who, capacity| of_coordinator(capacity)
);

// A place is a public address: whoever brings equipment or sends somebody there must be able to say where.
scoped!(
    place::Entity,
    place,
    With("organisations:read"),
    |_who, _capacity| everything()
);

// Of what the organisation sent, a member reads what was sent for something that is its to do; and whoever sees a thing sees
// the papers on it.
scoped!(file::Entity, file, Any, |who, capacity| match capacity {
    Coordinate => everything(),
    Donate => only(sent_by(who).or(papers(
        who,
        "pledges:read",
        files_on(pledges_of(who.organisation))
    ))),
    Refurbish => only(sent_by(who).or(papers(
        who,
        "devices:read",
        files_on(lots_sent_to(who.organisation))
    ))),
    Refer => only(sent_by(who)),
    HandOver => only(sent_by(who).or(papers(who, "cases:read", receipts_of(who.organisation)))),
    Decide => None,
});

scoped!(
    file::attachment::Entity,
    file::attachment,
    With("pledges:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Donate => only(file::attachment::Column::SubjectId.in_subquery(pledges_of(who.organisation))),
        Refurbish => only(file::attachment::Column::SubjectId.in_subquery(lots_sent_to(who.organisation))),
        _ => None,
    }
);

scoped!(
    person::Entity,
    person,
    With("cases:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refer => only(person::Column::ReferrerId.eq(who.organisation)),
        HandOver => only(
            person::Column::Id
                .in_subquery(people_expected_by(who.organisation))
                .or(person::Column::Id.in_subquery(people_sent_to(who.organisation)))
        ),
        _ => None,
    }
);

scoped!(
    case_file::Entity,
    case_file,
    With("cases:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refer => only(case_file::Column::ReferrerId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    transfer::Entity,
    transfer,
    With("cases:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refer => only(
            transfer::Column::FromId
                .eq(who.organisation)
                .or(transfer::Column::ToId.eq(who.organisation))
        ),
        _ => None,
    }
);

scoped!(
    adviser_referral::Entity,
    adviser_referral,
    With("cases:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refer => only(adviser_referral::Column::ReferrerId.eq(who.organisation)),
        HandOver => only(adviser_referral::Column::AdviserId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(grid::Entity, grid, Any, |_who, _capacity| everything());

scoped!(
    commission::Entity,
    commission,
    Never,
    |who, capacity| match capacity {
        Coordinate => everything(),
        Decide => only(commission::Column::Id.in_subquery(commissions_calling(who.organisation))),
        _ => None,
    }
);

scoped!(
    commission::agenda_item::Entity,
    commission::agenda_item,
    Never,
    |who, capacity| match capacity {
        Coordinate => everything(),
        Decide => only(
            commission::agenda_item::Column::CommissionId.in_subquery(commissions_calling(who.organisation))
        ),
        _ => None,
    }
);

scoped!(reservation::Entity, reservation, Never, |_who, capacity| {
    of_coordinator(capacity)
});

scoped!(
    handover::Entity,
    handover,
    With("handovers:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        Refer => only(handover::Column::ReferrerId.eq(who.organisation)),
        HandOver => only(handover::Column::PlaceId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    handover::session::Entity,
    handover::session,
    With("handovers:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        HandOver => only(handover::session::Column::OrganisationId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    handover::support::Entity,
    handover::support,
    With("handovers:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        HandOver => only(handover::support::Column::OrganisationId.eq(who.organisation)),
        _ => None,
    }
);

scoped!(
    fact::Entity,
    fact,
    With("facts:read"),
    |who, capacity| match capacity {
        Coordinate => everything(),
        _ => only(told_to(who.organisation, capacity)),
    }
);

scoped!(publication::Entity, publication, Any, |_who, _capacity| {
    everything()
});

scoped!(
    entity::prospect::Entity,
    entity::prospect,
    Never,
    |_who, capacity| of_coordinator(capacity)
);

scoped!(
    entity::prospect::contact::Entity,
    entity::prospect::contact,
    Never,
    |_who, capacity| of_coordinator(capacity)
);

scoped!(entity::cost::Entity, entity::cost, Never, |_who, capacity| {
    of_coordinator(capacity)
});

scoped!(
    entity::jobs_report::Entity,
    entity::jobs_report,
    Never,
    |_who, capacity| of_coordinator(capacity)
);

/// What the coordinator alone sees.
fn of_coordinator(capacity: Capacity) -> Option<Condition> {
    match capacity {
        Coordinate => everything(),
        _ => None,
    }
}
