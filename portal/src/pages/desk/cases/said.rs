//! What was said and decided about a case, and what it leads to.

use super::super::thing;
use super::href;
use super::show::{Case, Resembling};
use super::steps;
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Section, Table, Weight};
use crate::local;
use crate::pages::Moment;
use crate::text::T;

/// What the person is called.
pub(super) fn name(t: T, case: &Case) -> String {
    let identity = case.person.as_ref().and_then(|person| person.identity.as_ref());
    thing::person(
        t,
        identity.map(|identity| (identity.given_name.as_str(), identity.family_name.as_str())),
    )
}

/// What matters most now.
pub(super) fn lead(t: T, case: &Case) -> String {
    let date = |at: &str| t.date(&local::day(at));
    if let Some(broken) = case.breakdowns.iter().rfind(|one| one.state == "REPORTED") {
        return t.with_two(
            "desk-lead-broken",
            "symptom",
            t.word("breakdown-symptom", &broken.symptom).to_lowercase(),
            "date",
            date(&broken.reported_at),
        );
    }
    match case.state.as_str() {
        "SUBMITTED" => case
            .submitted_at
            .as_deref()
            .map_or_else(String::new, |at| t.with("desk-lead-submitted", "date", date(at))),
        "INFORMATION_REQUESTED" => match &case.information_due_on {
            Some(day) => t.with("desk-lead-asked-until", "date", t.date(day)),
            None => t.say("desk-lead-asked"),
        },
        "ELIGIBLE" if case.deferrals > 0 => {
            t.count("desk-lead-deferred", u32::try_from(case.deferrals).unwrap_or(1))
        }
        "ELIGIBLE" => t.say("desk-lead-eligible"),
        "ON_AGENDA" => t.say("desk-lead-agenda"),
        "GRANTED" if case.device.is_some() => t.say("desk-lead-held"),
        "GRANTED" => t.say("desk-lead-granted"),
        "HANDOVER_PLANNED" => case.handover.as_ref().map_or_else(String::new, |handover| {
            t.with_two(
                "desk-lead-planned",
                "when",
                t.moment(&local::moment(&handover.planned_for)),
                "place",
                handover.place.as_deref().unwrap_or_default(),
            )
        }),
        "EQUIPPED" | "CLOSED" if steps::may_plan(case) => t.say("desk-lead-held"),
        "EQUIPPED" | "CLOSED" => case
            .equipped_at
            .as_deref()
            .map_or_else(String::new, |at| t.with("desk-lead-equipped", "date", date(at))),
        _ => String::new(),
    }
}

/// The way to the appointment.
pub(super) fn appointment(t: T, case: &Case) -> Option<Link> {
    let handover = case.handover.as_ref()?;
    Some(Link::new(
        format!("/desk/handovers/{}", handover.id),
        t.say("desk-case-appointment"),
    ))
}

/// Other cases that may be of the same person, and what may be said of them; none where there are none.
pub(super) fn duplicates(t: T, case: &Case) -> Option<Section> {
    let rows = case.possible_duplicates.iter().map(|one| {
        let reasons = one
            .reasons
            .iter()
            .map(|reason| t.word("duplicate-reason", reason));
        let verdict = one.verdict.as_ref();
        let mut row = resembling(t, &one.case);
        row.push(Cell::text(reasons.collect::<Vec<_>>().join(" · ")));
        row.push(verdict.map_or(Cell::Nothing, |verdict| {
            Cell::word(t, "duplicate-verdict", verdict)
        }));
        row
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let mut columns = RESEMBLING.to_vec();
    columns.extend(["column-alike", "column-verdict"]);
    let table = Table::of(t, &columns).rows(rows);
    let others = case.possible_duplicates.iter().map(|one| {
        let words = t.with_two(
            "desk-duplicate-offer",
            "person",
            who(t, &one.case),
            "reference",
            &one.case.reference,
        );
        Offer::new(&one.case.id, words)
    });
    let verdicts = Offer::of(t, "duplicate-verdict", &["SAME", "DIFFERENT"]);
    let judge = Deed::new("duplicate", t.say("desk-duplicate-judge"), Weight::Plain)
        .saying(t.say("desk-duplicate-judge-text"))
        .ask(
            "otherCaseId",
            t.say("desk-duplicate-which"),
            Kind::Pick(others.collect()),
        )
        .ask("verdict", t.say("desk-duplicate-verdict"), Kind::Pick(verdicts));
    let section = Section::new("duplicates", t.say("desk-duplicates"), Body::Table(table));
    Some(section.doing(vec![judge]))
}

/// Cases of other people who are reached in the same way; none where there are none.
pub(super) fn household(t: T, case: &Case) -> Option<Section> {
    let rows: Vec<_> = case.same_household.iter().map(|one| resembling(t, one)).collect();
    let table = Table::of(t, RESEMBLING);
    (!rows.is_empty()).then(|| {
        Section::new(
            "household",
            t.say("desk-household"),
            Body::Table(table.rows(rows)),
        )
    })
}

const RESEMBLING: &[&str] = &[
    "column-person",
    "column-reference",
    "column-referrer",
    "column-state",
    "column-sent",
];

fn who(t: T, case: &Resembling) -> String {
    let identity = case.person.as_ref().and_then(|person| person.identity.as_ref());
    thing::person(
        t,
        identity.map(|one| (one.given_name.as_str(), one.family_name.as_str())),
    )
}

fn resembling(t: T, case: &Resembling) -> Vec<Cell> {
    vec![
        Cell::link(href(&case.id), who(t, case)),
        Cell::Code(case.reference.clone()),
        Cell::maybe(case.referrer.as_ref().map(|referrer| referrer.name.clone())),
        Cell::state(t, "case-state", &case.state),
        Cell::day(case.submitted_at.as_deref()),
    ]
}

/// What was decided; none while nothing is.
pub(super) fn decision(t: T, case: &Case) -> Option<Section> {
    let decision = case.decision.as_ref()?;
    let mut facts = Vec::new();
    if let Some(outcome) = &decision.outcome {
        facts.push((t.say("column-what"), Cell::word(t, "outcome", outcome)));
    }
    facts.push((t.say("column-when"), Cell::moment(decision.decided_at.as_deref())));
    if let Some(reason) = &decision.reason {
        facts.push((t.say("ask-reason"), Cell::word(t, "refusal-reason", reason)));
    }
    if let Some(text) = &decision.text {
        facts.push((t.say("desk-decision-text"), Cell::text(text.clone())));
    }
    if let Some(appeal) = &decision.appeal {
        facts.push((t.say("desk-decision-appeal"), Cell::text(appeal.clone())));
    }
    Some(Section::new(
        "decision",
        t.say("desk-decision"),
        Body::Facts(facts),
    ))
}

/// What was asked of the partner, with what was answered; none where nothing was.
pub(super) fn questions(t: T, case: &Case) -> Option<Section> {
    let rows: Vec<_> = case
        .questions
        .iter()
        .rev()
        .map(|question| {
            vec![
                Cell::maybe(question.text.clone()),
                match &question.answer {
                    Some(answer) => Cell::text(answer.clone()),
                    None => Cell::Tag(t.say("desk-question-open"), crate::pages::Tone::Moving),
                },
                Cell::day(Some(&question.asked_at)),
            ]
        })
        .collect();
    let table = Table::of(t, &["desk-question", "desk-said", "desk-question-asked"]);
    (!rows.is_empty()).then(|| {
        Section::new(
            "questions",
            t.say("desk-questions"),
            Body::Table(table.rows(rows)),
        )
    })
}

/// What was written, newest first; none where nothing was.
pub(super) fn notes(t: T, case: &Case) -> Option<Section> {
    let moments: Vec<_> = case
        .notes
        .iter()
        .rev()
        // Questions stand with their answers.
        .filter(|note| case.questions.is_empty() || !matches!(note.kind.as_str(), "QUESTION" | "ANSWER"))
        .map(|note| Moment {
            when: local::moment(&note.at),
            what: match &note.by {
                Some(by) => format!("{} · {by}", t.word("case-note-kind", &note.kind)),
                None => t.word("case-note-kind", &note.kind),
            },
            detail: note.text.clone().unwrap_or_default(),
        })
        .collect();
    (!moments.is_empty()).then(|| Section::new("notes", t.say("desk-notes"), Body::Timeline(moments)))
}

/// The computer of the case, its appointment and how it went; none before.
pub(super) fn equipment(t: T, case: &Case) -> Option<Section> {
    let mut facts = Vec::new();
    if let Some(device) = &case.device {
        let name = thing::device(
            t,
            &device.kind,
            device.manufacturer.as_deref(),
            device.model.as_deref(),
        );
        facts.push((
            t.say("desk-device"),
            Cell::link(format!("/desk/stock/{}", device.id), name),
        ));
        facts.push((t.say("column-label"), thing::code(device.label.as_ref())));
        facts.push((
            t.say("column-state"),
            Cell::state(t, "device-state", &device.state),
        ));
    }
    if let Some(handover) = &case.handover {
        facts.push((
            t.say("desk-appointment"),
            Cell::link(
                format!("/desk/handovers/{}", handover.id),
                t.moment(&local::moment(&handover.planned_for)),
            ),
        ));
        facts.push((t.say("column-place"), Cell::maybe(handover.place.clone())));
    }
    for breakdown in &case.breakdowns {
        facts.push((
            t.with(
                "desk-breakdown",
                "date",
                t.date(&local::day(&breakdown.reported_at)),
            ),
            Cell::Tag(
                t.word("breakdown-state", &breakdown.state),
                crate::pages::Tone::of("breakdown-state", &breakdown.state),
            ),
        ));
    }
    for follow in &case.follow_ups {
        facts.push((
            t.with("desk-followed-on", "date", t.date(&local::day(&follow.at))),
            Cell::word(t, "follow-up-outcome", &follow.outcome),
        ));
    }
    (!facts.is_empty()).then(|| Section::new("equipment", t.say("desk-equipment"), Body::Facts(facts)))
}
