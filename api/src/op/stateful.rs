//! Tables whose rows have a state: how `op` reads it, and how a step sets it.

use entity::{Machine, Moment};
use sea_orm::{ActiveModelBehavior, ActiveValue::Set};

use crate::policy::scope::Scoped;

/// A table whose rows have a state.
pub trait Stateful: Scoped<ActiveModel: ActiveModelBehavior + Send> {
    /// Its machine.
    type State: Machine + Into<sea_orm::Value>;
    /// The column of the state.
    const STATE: Self::Column;
    /// The state of a row.
    fn state(row: &Self::Model) -> Self::State;
    /// A change of this row that sets the state and the time of the change.
    fn change(row: &Self::Model, to: Self::State, now: Moment) -> Self::ActiveModel;
}

/// Declares how a table keeps its state.
macro_rules! stateful {
    ($($($table:ident)::+),+ $(,)?) => {$(
        impl Stateful for entity::$($table)::+::Entity {
            type State = entity::$($table)::+::State;
            const STATE: Self::Column = entity::$($table)::+::Column::State;

            fn state(row: &Self::Model) -> Self::State {
                row.state
            }

            fn change(row: &Self::Model, to: Self::State, now: Moment) -> Self::ActiveModel {
                entity::$($table)::+::ActiveModel {
                    id: Set(row.id),
                    state: Set(to),
                    updated_at: Set(now),
                    ..Default::default()
                }
            }
        }
    )+};
}

stateful!(
    adviser_referral,
    transfer,
    pledge,
    collection,
    device,
    device::drive,
    lot,
    lot::invoice,
    part,
    case_file,
    commission,
    handover,
    handover::session,
    prospect
);

impl Stateful for entity::commission::agenda_item::Entity {
    type State = entity::commission::state::ItemState;
    const STATE: Self::Column = entity::commission::agenda_item::Column::State;

    fn state(row: &Self::Model) -> Self::State {
        row.state
    }

    fn change(row: &Self::Model, to: Self::State, _now: Moment) -> Self::ActiveModel {
        entity::commission::agenda_item::ActiveModel {
            id: Set(row.id),
            state: Set(to),
            ..Default::default()
        }
    }
}

impl Stateful for entity::organisation::Entity {
    type State = entity::organisation::State;
    const STATE: Self::Column = entity::organisation::Column::State;

    fn state(row: &Self::Model) -> Self::State {
        row.state
    }

    fn change(row: &Self::Model, to: Self::State, _now: Moment) -> Self::ActiveModel {
        entity::organisation::ActiveModel {
            id: Set(row.id),
            state: Set(to),
            ..Default::default()
        }
    }
}
