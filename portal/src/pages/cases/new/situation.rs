//! Second step: the situation, in bands and yes or no, by audience.

use actix_web::web;
use askama::Template;

use super::after;
use crate::answer::Answer;
use crate::form::Form;
use crate::pages::cases::referral::{Referral, Saved, read, save as save_referral};
use crate::pages::cases::state::CaseState;
use crate::pages::form::{YES_NO, problems, refuse};
use crate::pages::{Choice, Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

/// Bands of the quotient familial.
pub const QUOTIENT: &[Choice] = &[
    Choice {
        value: "UNDER_400",
        label: "quotient-400",
    },
    Choice {
        value: "FROM_400_TO_600",
        label: "quotient-600",
    },
    Choice {
        value: "FROM_601_TO_800",
        label: "quotient-800",
    },
    Choice {
        value: "FROM_801_TO_1000",
        label: "quotient-1000",
    },
    Choice {
        value: "OVER_1000",
        label: "quotient-more",
    },
    Choice {
        value: "UNKNOWN",
        label: "quotient-unknown",
    },
];

/// Categories of France Travail.
pub const CATEGORIES: &[Choice] = &[
    Choice {
        value: "A",
        label: "category-a",
    },
    Choice {
        value: "B",
        label: "category-b",
    },
    Choice {
        value: "C",
        label: "category-c",
    },
    Choice {
        value: "D",
        label: "category-d",
    },
    Choice {
        value: "E",
        label: "category-e",
    },
    Choice {
        value: "F",
        label: "category-f",
    },
    Choice {
        value: "G",
        label: "category-g",
    },
];

/// Steps of a CROUS scholarship.
pub const SCHOLARSHIP: &[Choice] = &[
    Choice {
        value: "NONE",
        label: "scholarship-none",
    },
    Choice {
        value: "STEP_0BIS",
        label: "scholarship-0bis",
    },
    Choice {
        value: "STEP_1",
        label: "scholarship-1",
    },
    Choice {
        value: "STEP_2",
        label: "scholarship-2",
    },
    Choice {
        value: "STEP_3",
        label: "scholarship-3",
    },
    Choice {
        value: "STEP_4",
        label: "scholarship-4",
    },
    Choice {
        value: "STEP_5",
        label: "scholarship-5",
    },
    Choice {
        value: "STEP_6",
        label: "scholarship-6",
    },
    Choice {
        value: "STEP_7",
        label: "scholarship-7",
    },
];

/// The questions of one audience.
#[derive(Clone, Debug)]
pub enum Situation {
    /// Of a family.
    Family(Box<FamilyQuestions>),
    /// Of a person looking for work.
    JobSeeker(Box<JobSeekerQuestions>),
    /// Of a student.
    Student(Box<StudentQuestions>),
}

/// Of a family.
#[derive(Clone, Debug)]
pub struct FamilyQuestions {
    /// Named `adults`.
    pub adults: Field,
    /// Named `children`.
    pub children: Field,
    /// Named `primary`.
    pub primary: Field,
    /// Named `lower_secondary`.
    pub lower_secondary: Field,
    /// Named `upper_secondary`.
    pub upper_secondary: Field,
    /// Named `single_parent`: `yes` or `no`.
    pub single_parent: Field,
    /// Named `quotient`: a value of [`QUOTIENT`].
    pub quotient: Field,
}

/// Of a person looking for work.
#[derive(Clone, Debug)]
pub struct JobSeekerQuestions {
    /// Named `category`: a value of [`CATEGORIES`].
    pub category: Field,
    /// Named `months`: for how many they have been registered.
    pub months: Field,
    /// Named `rsa`: `yes` or `no`.
    pub rsa: Field,
    /// Named `project`: `yes` or `no`.
    pub project: Field,
}

/// Of a student.
#[derive(Clone, Debug)]
pub struct StudentQuestions {
    /// Named `institution`.
    pub institution: Field,
    /// Named `year`: year of study, a number.
    pub year: Field,
    /// Named `scholarship`: a value of [`SCHOLARSHIP`].
    pub scholarship: Field,
    /// Named `independent`: `yes` or `no`.
    pub independent: Field,
}

/// The second step of a referral.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/new/situation.html")]
pub struct SituationStep {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Where the form goes: `/cases/{id}/situation`.
    pub action: String,
    /// Path of the first step.
    pub back: String,
    /// Given name of the person.
    pub person: String,
    /// The questions of its audience.
    pub situation: Situation,
}

impl SituationStep {
    fn problems(&self) -> Vec<Problem> {
        match &self.situation {
            Situation::Family(q) => problems(&[
                &q.adults,
                &q.children,
                &q.primary,
                &q.lower_secondary,
                &q.upper_secondary,
                &q.single_parent,
                &q.quotient,
            ]),
            Situation::JobSeeker(q) => problems(&[&q.category, &q.months, &q.rsa, &q.project]),
            Situation::Student(q) => problems(&[&q.institution, &q.year, &q.scholarship, &q.independent]),
        }
    }
}

/// `GET /cases/{id}/situation`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let referral = read(&visit, id.into_inner()).await?;
    if referral.state != CaseState::Draft {
        return visit.go(&referral.href());
    }
    visit.show(&page(visit.t, shell, &referral))
}

/// `POST /cases/{id}/situation`
pub(crate) async fn save(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut referral = read(&visit, id.into_inner()).await?;
    if form.has("later") && form.is_blank() {
        return visit.go(&after(&referral.id, &form, ""));
    }
    let shell = visit.inside().await?.shell;
    let mut page = page(visit.t, shell, &referral);
    page.situation.take(visit.t, &form, &mut referral.answers);
    if !page.problems().is_empty() {
        return visit.show_again(&page);
    }
    match save_referral(&visit, Some(referral.id), referral.answers).await? {
        Saved::As(id) => visit.go(&after(&id, &form, "needs")),
        Saved::NotEligible(rule) => visit.show(rule.as_ref()),
        Saved::Not(wrong) => {
            for problem in wrong {
                let field = page.situation.field(problem.field.as_deref().unwrap_or_default());
                refuse(field, problem.message);
            }
            visit.show_again(&page)
        }
    }
}

fn page(t: T, shell: Shell, referral: &Referral) -> SituationStep {
    let href = referral.href();
    SituationStep {
        t,
        shell: shell.at(format!("{href}/situation")),
        action: format!("{href}/situation"),
        back: format!("{href}/person"),
        person: referral.person(t),
        situation: Situation::of(&referral.answers),
    }
}
