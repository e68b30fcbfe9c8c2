//! The answers of a referral in words, for the pages that repeat them.

use super::new::needs::{CHANNELS, EQUIPMENT, KINDS, SKILLS};
use super::new::situation::{CATEGORIES, QUOTIENT, SCHOLARSHIP};
use super::question::Question;
use super::referral::{FamilyInput, JobSeekerInput, ReferralInput, StudentInput};
use super::state::Audience;
use crate::pages::criterion::lower;
use crate::pages::form::label;
use crate::pages::paging::count;
use crate::text::T;

/// A question, the control that answers it, and the answer; empty if there is none yet.
pub(super) type Said = (Question, &'static str, String);

/// Who it is.
pub(super) fn person(t: T, answers: &ReferralInput) -> Vec<Said> {
    let who = &answers.identity;
    let contact = [who.phone.as_deref(), who.email.as_deref()];
    let contact: Vec<_> = contact.into_iter().flatten().collect();
    let born = who.birth_date.as_ref().map(|day| t.date(day));
    vec![
        (
            Question::Name,
            "given_name",
            format!("{} {}", who.given_name, who.family_name),
        ),
        (Question::Born, "born", born.unwrap_or_default()),
        (Question::Contact, "phone", contact.join(", ")),
        (
            Question::Commune,
            "commune",
            who.commune.clone().unwrap_or_default(),
        ),
    ]
}

/// How they live.
pub(super) fn situation(t: T, answers: &ReferralInput) -> Vec<Said> {
    match answers.audience {
        Audience::Family => family(t, answers.family.as_ref()),
        Audience::JobSeeker => job_seeker(t, answers.job_seeker.as_ref()),
        Audience::Student => student(t, answers.student.as_ref()),
    }
}

fn family(t: T, family: Option<&FamilyInput>) -> Vec<Said> {
    let said = |say: &dyn Fn(&FamilyInput) -> String| family.map_or_else(String::new, say);
    let household = said(&|family| {
        let adults = t.count("adults-said", count(family.adults));
        t.with_two(
            "household-said",
            "adults",
            adults,
            "children",
            t.count("children-said", count(family.children)),
        )
    });
    let pupils = said(&|family| {
        let levels = [
            ("primary-said", family.primary),
            ("lower-said", family.lower_secondary),
            ("upper-said", family.upper_secondary),
        ];
        let told: Vec<_> = levels
            .iter()
            .filter(|(_, number)| *number > 0)
            .map(|(key, number)| t.count(key, count(*number)))
            .collect();
        if told.is_empty() {
            t.say("nobody-said")
        } else {
            told.join(", ")
        }
    });
    vec![
        (Question::Household, "adults", household),
        (Question::Pupils, "primary", pupils),
        (
            Question::SingleParent,
            "single_parent",
            said(&|family| yes(t, family.single_parent)),
        ),
        (
            Question::Quotient,
            "quotient",
            said(&|family| label(t, QUOTIENT, &family.quotient)),
        ),
    ]
}

fn job_seeker(t: T, seeker: Option<&JobSeekerInput>) -> Vec<Said> {
    let said = |say: &dyn Fn(&JobSeekerInput) -> String| seeker.map_or_else(String::new, say);
    vec![
        (
            Question::Category,
            "category",
            said(&|seeker| label(t, CATEGORIES, &seeker.category)),
        ),
        (
            Question::Months,
            "months",
            said(&|seeker| seeker.months.to_string()),
        ),
        (Question::Rsa, "rsa", said(&|seeker| yes(t, seeker.rsa))),
        (
            Question::Project,
            "project",
            said(&|seeker| yes(t, seeker.project)),
        ),
    ]
}

fn student(t: T, student: Option<&StudentInput>) -> Vec<Said> {
    let said = |say: &dyn Fn(&StudentInput) -> String| student.map_or_else(String::new, say);
    vec![
        (
            Question::Institution,
            "institution",
            said(&|student| student.institution.clone()),
        ),
        (Question::Year, "year", said(&|student| student.year.to_string())),
        (
            Question::Scholarship,
            "scholarship",
            said(&|student| label(t, SCHOLARSHIP, &student.scholarship)),
        ),
        (
            Question::Independent,
            "independent",
            said(&|student| yes(t, student.independent)),
        ),
    ]
}

/// What they need, and that they know and agree.
pub(super) fn needs(t: T, answers: &ReferralInput) -> Vec<Said> {
    let needs = answers.needs.as_ref();
    let informed = match (&answers.informed_on, &answers.informed_by) {
        (Some(day), Some(how)) if answers.consents => t.with_two(
            "informed-said",
            "date",
            t.date(day),
            "how",
            lower(&label(t, CHANNELS, how)),
        ),
        _ => String::new(),
    };
    let of_needs = [
        (
            Question::Kind,
            "kind",
            needs.map(|needs| label(t, KINDS, &needs.wanted)),
        ),
        (
            Question::Equipment,
            "equipment",
            needs.map(|needs| label(t, EQUIPMENT, &needs.equipment_at_home)),
        ),
        (
            Question::Connection,
            "connection",
            needs.map(|needs| yes(t, needs.connection)),
        ),
        (
            Question::Skills,
            "skills",
            needs.map(|needs| label(t, SKILLS, &needs.skills.to_string())),
        ),
        (
            Question::Accessibility,
            "accessibility",
            needs.map(|needs| yes(t, needs.accessibility)),
        ),
    ];
    let said = of_needs
        .into_iter()
        .map(|(question, name, said)| (question, name, said.unwrap_or_default()));
    said.chain([(Question::Informed, "informed_on", informed)])
        .collect()
}

fn yes(t: T, is: bool) -> String {
    t.say(if is { "yes" } else { "no" })
}
