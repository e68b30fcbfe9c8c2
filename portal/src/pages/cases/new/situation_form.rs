//! The second step as a form: what is shown of a referral, and what is taken from the answers.

use super::situation::{
    CATEGORIES, FamilyQuestions, JobSeekerQuestions, QUOTIENT, SCHOLARSHIP, Situation, StudentQuestions,
};
use super::{chosen, number, word, yes_or_no};
use crate::form::Form;
use crate::pages::Field;
use crate::pages::cases::referral::{FamilyInput, JobSeekerInput, ReferralInput, StudentInput};
use crate::pages::cases::state::Audience;
use crate::text::T;

impl Situation {
    /// The questions of a referral's audience, with the answers it has.
    pub(super) fn of(answers: &ReferralInput) -> Self {
        match answers.audience {
            Audience::Family => Self::Family(Box::new(FamilyQuestions::of(answers.family.as_ref()))),
            Audience::JobSeeker => {
                Self::JobSeeker(Box::new(JobSeekerQuestions::of(answers.job_seeker.as_ref())))
            }
            Audience::Student => Self::Student(Box::new(StudentQuestions::of(answers.student.as_ref()))),
        }
    }

    /// Takes the answers as typed into a referral, and notes what is wrong.
    pub(super) fn take(&mut self, t: T, form: &Form, answers: &mut ReferralInput) {
        match self {
            Self::Family(questions) => answers.family = questions.take(t, form),
            Self::JobSeeker(questions) => answers.job_seeker = questions.take(t, form),
            Self::Student(questions) => answers.student = questions.take(t, form),
        }
    }

    /// The question that a problem of the API is about.
    pub(super) fn field(&mut self, path: &str) -> &mut Field {
        let name = path.rsplit('.').next().unwrap_or_default();
        match self {
            Self::Family(questions) => match name {
                "children" => &mut questions.children,
                "primary" => &mut questions.primary,
                "quotient" => &mut questions.quotient,
                _ => &mut questions.adults,
            },
            Self::JobSeeker(questions) => match name {
                "months" => &mut questions.months,
                _ => &mut questions.category,
            },
            Self::Student(questions) => match name {
                "year" => &mut questions.year,
                _ => &mut questions.institution,
            },
        }
    }
}

impl FamilyQuestions {
    fn of(family: Option<&FamilyInput>) -> Self {
        let number = |name, of: fn(&FamilyInput) -> i64| {
            Field::filled(
                name,
                family.map_or_else(String::new, |family| of(family).to_string()),
            )
        };
        Self {
            adults: number("adults", |family| family.adults),
            children: number("children", |family| family.children),
            primary: number("primary", |family| family.primary),
            lower_secondary: number("lower_secondary", |family| family.lower_secondary),
            upper_secondary: number("upper_secondary", |family| family.upper_secondary),
            single_parent: Field::filled(
                "single_parent",
                family.map_or("", |family| word(family.single_parent)),
            ),
            quotient: Field::filled("quotient", family.map_or("", |family| &family.quotient)),
        }
    }

    fn take(&mut self, t: T, form: &Form) -> Option<FamilyInput> {
        *self = Self {
            adults: form.field("adults"),
            children: form.field("children"),
            primary: form.field("primary"),
            lower_secondary: form.field("lower_secondary"),
            upper_secondary: form.field("upper_secondary"),
            single_parent: form.field("single_parent"),
            quotient: form.field("quotient"),
        };
        let adults = number(t, &mut self.adults, None);
        let children = number(t, &mut self.children, None);
        let levels = [
            &mut self.primary,
            &mut self.lower_secondary,
            &mut self.upper_secondary,
        ];
        let [primary, lower_secondary, upper_secondary] = levels.map(|field| number(t, field, Some(0)));
        let single_parent = yes_or_no(t, &mut self.single_parent);
        let quotient = chosen(t, &mut self.quotient, QUOTIENT);
        let family = FamilyInput {
            adults: adults?,
            children: children?,
            primary: primary?,
            lower_secondary: lower_secondary?,
            upper_secondary: upper_secondary?,
            single_parent: single_parent?,
            quotient: quotient?,
        };
        if family.primary + family.lower_secondary + family.upper_secondary > family.children {
            self.children.error = t.say("pupils-many");
        }
        Some(family)
    }
}

impl JobSeekerQuestions {
    fn of(seeker: Option<&JobSeekerInput>) -> Self {
        Self {
            category: Field::filled("category", seeker.map_or("", |seeker| &seeker.category)),
            months: Field::filled(
                "months",
                seeker.map_or_else(String::new, |seeker| seeker.months.to_string()),
            ),
            rsa: Field::filled("rsa", seeker.map_or("", |seeker| word(seeker.rsa))),
            project: Field::filled("project", seeker.map_or("", |seeker| word(seeker.project))),
        }
    }

    fn take(&mut self, t: T, form: &Form) -> Option<JobSeekerInput> {
        *self = Self {
            category: form.field("category"),
            months: form.field("months"),
            rsa: form.field("rsa"),
            project: form.field("project"),
        };
        let category = chosen(t, &mut self.category, CATEGORIES);
        let months = number(t, &mut self.months, None);
        let rsa = yes_or_no(t, &mut self.rsa);
        let project = yes_or_no(t, &mut self.project);
        Some(JobSeekerInput {
            category: category?,
            months: months?,
            rsa: rsa?,
            project: project?,
        })
    }
}

impl StudentQuestions {
    fn of(student: Option<&StudentInput>) -> Self {
        Self {
            institution: Field::filled("institution", student.map_or("", |student| &student.institution)),
            year: Field::filled(
                "year",
                student.map_or_else(String::new, |student| student.year.to_string()),
            ),
            scholarship: Field::filled("scholarship", student.map_or("", |student| &student.scholarship)),
            independent: Field::filled(
                "independent",
                student.map_or("", |student| word(student.independent)),
            ),
        }
    }

    fn take(&mut self, t: T, form: &Form) -> Option<StudentInput> {
        *self = Self {
            institution: form.field("institution"),
            year: form.field("year"),
            scholarship: form.field("scholarship"),
            independent: form.field("independent"),
        };
        if self.institution.value.is_empty() {
            self.institution.error = t.say("answer-missing");
        }
        let year = number(t, &mut self.year, None);
        let scholarship = chosen(t, &mut self.scholarship, SCHOLARSHIP);
        let independent = yes_or_no(t, &mut self.independent);
        Some(StudentInput {
            institution: form.maybe("institution")?,
            year: year?,
            scholarship: scholarship?,
            independent: independent?,
        })
    }
}
