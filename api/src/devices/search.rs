//! Finding a device by what is written on it: the programme's label, whole and with its check character; the beginning of
//! the serial number or of the model.

use entity::device::{self, label};
use sea_orm::sea_query::{Expr, Func, LikeExpr};
use sea_orm::{ColumnTrait, Condition, ExprTrait};

/// The devices that a text may mean.
pub(super) fn meant(text: &str) -> Condition {
    let text = text.trim().to_uppercase();
    let mut any = begins(device::Column::Serial, &text).add(begins(device::Column::Model, &text));
    if let Ok(label) = label::read(&text) {
        any = any.add(device::Column::Label.eq(label));
    }
    any
}

/// The devices with this label; none when its check character does not fit.
pub(super) fn labelled(text: &str) -> Condition {
    match label::read(text) {
        Ok(label) => Condition::all().add(device::Column::Label.eq(label)),
        Err(_) => Condition::all().add(Expr::val(1).eq(0)),
    }
}

/// Those where a column begins so, whatever the case. An empty text begins nothing.
fn begins(column: device::Column, text: &str) -> Condition {
    if text.is_empty() {
        return Condition::any().add(Expr::val(1).eq(0));
    }
    let literal: String = text
        .chars()
        .take(100)
        .flat_map(|c| {
            if matches!(c, '%' | '_' | '\\') {
                vec!['\\', c]
            } else {
                vec![c]
            }
        })
        .collect();
    let pattern = LikeExpr::new(format!("{literal}%")).escape('\\');
    Condition::any().add(Expr::expr(Func::upper(Expr::col((device::Entity, column)))).like(pattern))
}
