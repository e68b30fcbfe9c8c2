//! Who the person of a case is, what the referral says of the household, and how that scores.

use super::show::Case;
use crate::kit::{Body, Cell, Section, Table};
use crate::pages::Tone;
use crate::pages::criterion::said;
use crate::text::T;

fn yes_no(t: T, yes: bool) -> Cell {
    Cell::Text(t.say(if yes { "yes" } else { "no" }))
}

/// The person.
pub(super) fn person(t: T, case: &Case) -> Section {
    let mut facts = Vec::new();
    let identity = case.person.as_ref().and_then(|person| person.identity.as_ref());
    if let Some(identity) = identity {
        let born = identity.birth_date.clone().map_or(Cell::Nothing, Cell::When);
        facts.push((t.say("short-born"), born));
        facts.push((t.say("ask-phone"), Cell::maybe(identity.phone.clone())));
        facts.push((t.say("ask-email"), Cell::maybe(identity.email.clone())));
        facts.push((t.say("short-commune"), Cell::maybe(identity.commune.clone())));
    } else if let Some(band) = &case.age_band {
        facts.push((t.say("short-born"), Cell::word(t, "age-band", band)));
    }
    if let Some(person) = &case.person {
        facts.push((
            t.say("desk-person-language"),
            Cell::word(t, "language", &person.language),
        ));
    }
    if let (Some(how), Some(on)) = (&case.informed_by, &case.informed_on) {
        let words = format!("{}, {}", t.date(on), t.word("informed-by", how).to_lowercase());
        facts.push((t.say("short-informed"), Cell::Text(words)));
    }
    facts.push((t.say("desk-person-agrees"), yes_no(t, case.consents)));
    Section::new("person", t.say("desk-person"), Body::Facts(facts))
}

/// What the referral says.
pub(super) fn situation(t: T, case: &Case) -> Section {
    let mut facts = vec![(
        t.say("column-audience"),
        Cell::word(t, "audience", &case.audience),
    )];
    if let Some(needs) = &case.criteria.needs {
        facts.extend([
            (t.say("short-kind"), Cell::word(t, "wanted-kind", &needs.wanted)),
            (
                t.say("short-equipment"),
                Cell::word(t, "home-equipment", &needs.equipment_at_home),
            ),
            (t.say("desk-need-connection"), yes_no(t, needs.connection)),
            (
                t.say("short-skills"),
                Cell::Text(t.with("desk-skills", "level", needs.skills.to_string())),
            ),
            (t.say("short-accessibility"), yes_no(t, needs.accessibility)),
        ]);
    }
    if let Some(family) = &case.criteria.family {
        facts.extend([
            (t.say("ask-adults"), Cell::Number(family.adults)),
            (t.say("ask-children"), Cell::Number(family.children)),
            (
                t.say("short-pupils"),
                Cell::Text(pupils(
                    t,
                    family.primary,
                    family.lower_secondary,
                    family.upper_secondary,
                )),
            ),
            (t.say("short-single-parent"), yes_no(t, family.single_parent)),
            (
                t.say("short-quotient"),
                Cell::word(t, "quotient-band", &family.quotient),
            ),
        ]);
    }
    if let Some(seeker) = &case.criteria.job_seeker {
        facts.extend([
            (
                t.say("short-category"),
                Cell::word(t, "job-seeker-category", &seeker.category),
            ),
            (t.say("short-months"), Cell::Number(seeker.months)),
            (t.say("short-rsa"), yes_no(t, seeker.rsa)),
            (t.say("short-project"), yes_no(t, seeker.project)),
        ]);
    }
    if let Some(student) = &case.criteria.student {
        facts.extend([
            (
                t.say("short-institution"),
                Cell::text(student.institution.clone()),
            ),
            (t.say("short-year"), Cell::Number(student.year)),
            (
                t.say("short-scholarship"),
                Cell::word(t, "scholarship-step", &student.scholarship),
            ),
            (t.say("short-independent"), yes_no(t, student.independent)),
        ]);
    }
    Section::new("situation", t.say("desk-situation"), Body::Facts(facts))
}

/// Pupils by school: "École : 1 · Collège : 2".
fn pupils(t: T, primary: i64, lower: i64, upper: i64) -> String {
    let parts = [
        ("ask-primary", primary),
        ("ask-lower", lower),
        ("ask-upper", upper),
    ];
    let said: Vec<_> = parts
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| t.with_two("score-line", "what", t.say(key), "value", n.to_string()))
        .collect();
    if said.is_empty() {
        "0".to_owned()
    } else {
        said.join(" · ")
    }
}

/// How it scores, line by line; none before it does.
pub(super) fn score(t: T, case: &Case) -> Option<Section> {
    let score = case.score.as_ref()?;
    let rows = score.lines.iter().map(|line| {
        vec![
            Cell::word(t, "criterion", &line.criterion),
            Cell::Text(said(t, &line.criterion, &line.value)),
            Cell::Number(line.points),
        ]
    });
    let table = Table::of(t, &["desk-criterion", "desk-said", "#column-points"]).rows(rows.collect());
    let points = u32::try_from(score.points).unwrap_or(0);
    let version = case.grid_version.unwrap_or_default().to_string();
    let words = t.count_with("desk-score", points, "version", version);
    let mut section = Section::new("score", words, Body::Table(table));
    section.links = vec![crate::kit::Link::new(
        "/desk/settings/grid",
        t.say("desk-score-grid"),
    )];
    Some(section)
}

/// The proofs that somebody saw; none where there are none.
pub(super) fn proofs(t: T, case: &Case) -> Option<Section> {
    let rows: Vec<_> = case
        .attestations
        .iter()
        .map(|proof| {
            vec![
                Cell::word(t, "attested-criterion", &proof.criterion),
                Cell::word(t, "attestation-source", &proof.source),
                proof.seen_on.clone().map_or(Cell::Nothing, Cell::When),
                if proof.expired {
                    Cell::Tag(t.say("desk-proof-expired"), Tone::Ended)
                } else {
                    Cell::Tag(t.say("desk-proof-holds"), Tone::Good)
                },
            ]
        })
        .collect();
    let table = Table::of(
        t,
        &["desk-criterion", "desk-proof", "desk-proof-seen", "column-state"],
    );
    (!rows.is_empty()).then(|| Section::new("proofs", t.say("desk-proofs"), Body::Table(table.rows(rows))))
}
