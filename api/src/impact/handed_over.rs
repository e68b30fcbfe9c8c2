//! What somebody had at a moment: handed over by then, and not come back by then. So a computer that returns in January stays in
//! the figures of the year before, and is in those of the next only if it is handed over again.

use entity::Moment;
use entity::device::{self, Column::HandedOverAt, Column::ReturnedAt};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ExprTrait};

/// The devices somebody had just before a moment.
pub(super) fn by(end: Moment) -> Condition {
    let came_back_before =
        Expr::col((device::Entity, ReturnedAt)).lt(Expr::col((device::Entity, HandedOverAt)));
    let kept = Condition::any()
        .add(ReturnedAt.is_null())
        .add(ReturnedAt.gte(end))
        .add(came_back_before);
    // Said of every device, so that the opposite can be asked too.
    Condition::all()
        .add(HandedOverAt.is_not_null())
        .add(HandedOverAt.lt(end))
        .add(kept)
}

/// Whether somebody had a device just before a moment.
pub(super) fn is(row: &device::Model, end: Moment) -> bool {
    row.handed_over_at
        .is_some_and(|given| given < end && row.returned_at.is_none_or(|back| back >= end || back < given))
}
