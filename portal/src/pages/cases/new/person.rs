//! First step: who the person is and how to reach them.

use askama::Template;

use crate::{
    pages::{Choice, Field, Problem, Shell, form::problems},
    text::T,
};

/// For whom, where a structure refers several audiences.
pub const AUDIENCES: &[Choice] = &[
    Choice {
        value: "FAMILY",
        label: "audience-family",
    },
    Choice {
        value: "JOB_SEEKER",
        label: "audience-job-seeker",
    },
    Choice {
        value: "STUDENT",
        label: "audience-student",
    },
];

/// The first step of a referral.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/new/person.html")]
pub struct PersonStep {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Where the form goes: `/cases/new`, or `/cases/{id}/person` for a draft.
    pub action: String,
    /// The audiences this structure refers; not asked when there is one.
    pub audiences: Vec<Choice>,
    /// Named `audience`.
    pub audience: Field,
    /// Named `given_name`.
    pub given_name: Field,
    /// Named `family_name`.
    pub family_name: Field,
    /// Named `born`; its controls are `born_day`, `born_month` and `born_year`.
    pub born: Field,
    /// Day, month and year as typed.
    pub born_parts: [String; 3],
    /// Named `phone`.
    pub phone: Field,
    /// Named `email`.
    pub email: Field,
    /// Named `commune`.
    pub commune: Field,
}

impl PersonStep {
    fn problems(&self) -> Vec<Problem> {
        problems(&[
            &self.audience,
            &self.given_name,
            &self.family_name,
            &self.born,
            &self.phone,
            &self.email,
            &self.commune,
        ])
    }
}
