//! Finding a device by what is written on it: the programme's label, whole and with its check character; the beginning of
//! the serial number or of the model. Or by whether somebody has begun with it.

use entity::device::record::{self, Kind};
use entity::device::{self, drive_stay, label};
use entity::evidence;
use sea_orm::sea_query::{Expr, Func, LikeExpr, Query};
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

/// Those of which something is known: by a report, by a drive that was seen in them, or by what somebody found.
pub(super) fn begun() -> Condition {
    let id = || Expr::col((device::Entity, device::Column::Id));
    let stays = Query::select()
        .column(drive_stay::Column::DeviceId)
        .from(drive_stay::Entity)
        .take();
    let reports = Query::select()
        .column(evidence::Column::DeviceId)
        .from(evidence::Entity)
        .take();
    let findings = Query::select()
        .column(record::Column::DeviceId)
        .from(record::Entity)
        .and_where(record::Column::Kind.eq(Kind::Diagnosis))
        .take();
    Condition::any()
        .add(id().in_subquery(stays))
        .add(id().in_subquery(reports))
        .add(id().in_subquery(findings))
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
