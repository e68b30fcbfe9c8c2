//! What happened to a pledge, in the donor's words.

use serde_json::Value;

use crate::local;
use crate::pages::Moment;
use crate::text::T;

/// One fact of a pledge; none for those a donor need not read.
pub(crate) fn moment(t: T, kind: &str, at: Option<&str>, month: String, data: &Value) -> Option<Moment> {
    let number = |field: &str| {
        let number = data.get(field).and_then(Value::as_u64);
        number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0)
    };
    let key = match kind {
        "PLEDGE_DRAFTED" => "happened-pledge-drafted",
        "INVENTORY_IMPORTED" => "happened-inventory-imported",
        "PLEDGE_SUBMITTED" => "happened-pledge-submitted",
        "PLEDGE_ACCEPTED" => "happened-pledge-accepted",
        "PLEDGE_DECLINED" => "happened-pledge-declined",
        "PLEDGE_SCHEDULED" => "happened-pledge-scheduled",
        "PLEDGE_RECEIVED" => "happened-pledge-received",
        "PLEDGE_CLOSED" => "happened-pledge-closed",
        "PLEDGE_WITHDRAWN" => "happened-pledge-withdrawn",
        _ => return None,
    };
    let detail = match kind {
        "INVENTORY_IMPORTED" => t.count("happened-inventory-detail", number("created") + number("matched")),
        "PLEDGE_RECEIVED" => {
            let parts = [
                ("happened-accepted", number("accepted")),
                ("happened-refused", number("refused")),
                ("happened-missing", number("missing")),
            ];
            let told = parts
                .iter()
                .filter(|(_, n)| *n > 0)
                .map(|(key, n)| t.count(key, n));
            told.collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    };
    Some(Moment {
        when: at.map_or(month, local::moment),
        what: t.say(key),
        detail,
    })
}
