//! Recording staff time. What an hour costs may come later: until then the time is counted and the money is not.

use entity::cost::{self, Category, of_time};
use uuid::Uuid;

use super::entry;
use super::types::{Code, RecordStaffTimeInput};
use crate::gateway::Cx;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

/// The most an hour may cost, in cents: 1,000 euros.
const MOST_HOURLY: i64 = 100_000;

pub(crate) async fn run(cx: &Cx, input: RecordStaffTimeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordStaffTime, &input).await?;
    let mut check = Check::default();
    let days = entry::days(&mut check, input.from, input.to);
    entry::minutes(&mut check, input.minutes);
    let hourly = input.hourly_cents;
    check.require(
        hourly.is_none_or(|hourly| (1..=MOST_HOURLY).contains(&hourly)),
        Common::Invalid,
        "hourlyCents",
    );
    let label = check.text("label", &input.label, 200);
    check.done()?;
    let row = cost::Model {
        label,
        amount_cents: hourly.map(|hourly| of_time(input.minutes, hourly)),
        staff_role: Some(input.role),
        minutes: Some(input.minutes),
        hourly_cents: hourly,
        ..entry::blank(&op, Category::Staff, days)
    };
    let id = row.id;
    op.record(entry::recorded(&row).with("role", input.role.word()));
    op.insert(row).await?;
    Ok(op.commit(id).await?)
}
