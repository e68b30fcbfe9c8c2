//! What happened to a case, in the referrer's words.

use serde_json::Value;

use crate::local;
use crate::pages::Moment;
use crate::text::T;

/// One fact of a case; none for those a referrer need not read.
pub(super) fn moment(t: T, kind: &str, at: Option<&str>, month: String, data: &Value) -> Option<Moment> {
    let (key, about) = match kind {
        "REFERRAL_DRAFTED" => ("happened-referral-drafted", ""),
        "REFERRAL_SUBMITTED" => ("happened-referral-submitted", ""),
        "INFORMATION_REQUESTED" => ("happened-asked", ""),
        "INFORMATION_ANSWERED" => ("happened-answered", ""),
        "CASE_QUALIFIED" => ("happened-qualified", ""),
        "CASE_REFUSED" => ("happened-refused-case", ""),
        "CASE_PUT_ON_AGENDA" => ("happened-on-agenda", "sitsAt"),
        "CASE_TAKEN_OFF" => ("happened-taken-off", ""),
        "CASE_GRANTED" => ("happened-granted", ""),
        "CASE_DEFERRED" => ("happened-deferred", ""),
        "CASE_REJECTED" => ("happened-rejected", ""),
        "CASE_SERVED" => ("happened-served", ""),
        "CASE_UNSERVED" => ("happened-unserved", ""),
        "HANDOVER_PLANNED" => ("happened-planned", "plannedFor"),
        "HANDOVER_CANCELLED" => ("happened-cancelled", ""),
        "HANDOVER_MISSED" => ("happened-missed", ""),
        "CASE_EQUIPPED" => ("happened-equipped", ""),
        "CASE_CLOSED" => ("happened-closed-case", ""),
        "CASE_WITHDRAWN" => ("happened-withdrawn-case", ""),
        _ => return None,
    };
    let day = data.get(about).and_then(Value::as_str);
    Some(Moment {
        when: at.map_or(month, local::moment),
        what: t.say(key),
        detail: day.map_or_else(String::new, |day| {
            t.with("happened-for", "date", t.date(&local::day(day)))
        }),
    })
}

/// The day of the commission that a case was last put on.
pub(super) fn commission_on(kind: &str, data: &Value) -> Option<String> {
    let day = data.get("sitsAt").and_then(Value::as_str);
    day.filter(|_| kind == "CASE_PUT_ON_AGENDA").map(local::day)
}
