//! What settings may say: everything wrong is told at once.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use entity::case_file::RefusalReason;
use entity::pledge::DeclineReason;
use entity::settings::colour::{LEAST_CONTRAST, contrast};
use entity::settings::{Calendar, Contact, Content, Theme, Wording, WordingKind};

use super::types::Code;
use crate::outbox::mail::mailbox;
use crate::problem::{Check, Common};

/// Checks all of it.
pub(super) fn all(check: &mut Check<Code>, content: &Content) {
    let kept = &content.retention;
    for (field, months, least, most) in [
        ("activeMonths", kept.active_months, 1, 60),
        ("archiveMonths", kept.archive_months, 0, 1_200),
        // CNIL, recommendation on logging of 14 October 2021: six months to a year.
        ("accessLogMonths", kept.access_log_months, 6, 12),
    ] {
        let field = format!("content.retention.{field}");
        check.require((least..=most).contains(&months), Common::Invalid, &field);
    }
    check.require(
        !content.languages.is_empty(),
        Common::Required,
        "content.languages",
    );
    check.require(is_set(&content.languages), Common::Invalid, "content.languages");
    wordings(check, &content.wordings);
    calendar(check, &content.calendar);
    theme(check, &content.theme);
    contact(check, &content.contact);
}

fn wordings(check: &mut Check<Code>, wordings: &[Wording]) {
    for (number, wording) in wordings.iter().enumerate() {
        let field = format!("content.wordings.{number}");
        check.text(&format!("{field}.text"), &wording.text, 2_000);
        let code = wording.code.as_deref();
        let known = match wording.kind {
            WordingKind::Decline => DeclineReason::ALL
                .iter()
                .any(|reason| code == Some(&*reason.word())),
            WordingKind::Refusal => RefusalReason::ALL
                .iter()
                .any(|reason| code == Some(&*reason.word())),
            WordingKind::Appeal => code.is_none(),
        };
        check.require(known, Common::Invalid, &format!("{field}.code"));
        let same = |other: &Wording| {
            (other.kind, &other.code, other.language) == (wording.kind, &wording.code, wording.language)
        };
        let twice = wordings.iter().take(number).any(same);
        check.require(!twice, Common::Invalid, &field);
    }
}

fn calendar(check: &mut Check<Code>, calendar: &Calendar) {
    let zone = calendar.time_zone.parse::<Tz>();
    check.require(zone.is_ok(), Common::Invalid, "content.calendar.timeZone");
    let days = &calendar.working_days;
    check.require(!days.is_empty(), Common::Required, "content.calendar.workingDays");
    check.require(is_set(days), Common::Invalid, "content.calendar.workingDays");
    let hour = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let (opens, closes) = (hour(&calendar.opens), hour(&calendar.closes));
    check.require(opens.is_some(), Common::Invalid, "content.calendar.opens");
    let after = closes.is_some() && (opens.is_none() || closes > opens);
    check.require(after, Common::Invalid, "content.calendar.closes");
    let dates = &calendar.closed_days;
    let all = dates.len() <= 400 && dates.iter().all(|day| day.parse::<NaiveDate>().is_ok());
    check.require(all, Common::Invalid, "content.calendar.closedDays");
}

fn theme(check: &mut Check<Code>, theme: &Theme) {
    for (field, behind, text) in [
        ("content.theme.primary", &theme.primary, &theme.on_primary),
        ("content.theme.accent", &theme.accent, &theme.on_accent),
    ] {
        match contrast(behind, text) {
            None => check.note(Common::Invalid.into(), field),
            Some(contrast) if contrast < LEAST_CONTRAST => check.note(Code::ContrastTooLow, field),
            Some(_) => {}
        }
    }
}

fn contact(check: &mut Check<Code>, contact: &Contact) {
    for (field, value) in [
        ("service", &contact.service),
        ("phone", &contact.phone),
        ("address", &contact.address),
    ] {
        check.maybe_text(&format!("content.contact.{field}"), value.as_deref(), 300);
    }
    if let Some(email) = check.maybe_text("content.contact.email", contact.email.as_deref(), 254) {
        let known = mailbox("", &email).is_some();
        check.require(known, Common::Invalid, "content.contact.email");
    }
}

/// Whether nothing is named twice.
fn is_set<T: PartialEq>(list: &[T]) -> bool {
    list.iter()
        .enumerate()
        .all(|(at, one)| !list.iter().take(at).any(|other| other == one))
}
