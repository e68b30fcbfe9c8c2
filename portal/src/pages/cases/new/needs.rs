//! Third step: what the person needs, and that they know and agree.

use askama::Template;

use crate::{
    pages::{
        Choice, Field, Problem, Shell,
        form::{YES_NO, problems},
    },
    text::T,
};

/// What they would use.
pub const KINDS: &[Choice] = &[
    Choice {
        value: "LAPTOP",
        label: "want-laptop",
    },
    Choice {
        value: "DESKTOP",
        label: "want-desktop",
    },
];

/// What they have at home.
pub const EQUIPMENT: &[Choice] = &[
    Choice {
        value: "NONE",
        label: "equipment-none",
    },
    Choice {
        value: "SMARTPHONE_ONLY",
        label: "equipment-smartphone",
    },
    Choice {
        value: "SHARED",
        label: "equipment-shared",
    },
    Choice {
        value: "UNUSABLE",
        label: "equipment-unusable",
    },
];

/// How they feel about computers.
pub const SKILLS: &[Choice] = &[
    Choice {
        value: "1",
        label: "skills-1",
    },
    Choice {
        value: "2",
        label: "skills-2",
    },
    Choice {
        value: "3",
        label: "skills-3",
    },
    Choice {
        value: "4",
        label: "skills-4",
    },
];

/// How they were informed.
pub const CHANNELS: &[Choice] = &[
    Choice {
        value: "IN_PERSON",
        label: "channel-in-person",
    },
    Choice {
        value: "PHONE",
        label: "channel-phone",
    },
    Choice {
        value: "WRITING",
        label: "channel-writing",
    },
];

/// The third step of a referral.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/new/needs.html")]
pub struct NeedsStep {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Where the form goes: `/cases/{id}/needs`.
    pub action: String,
    /// Path of the second step.
    pub back: String,
    /// Given name of the person.
    pub person: String,
    /// Named `kind`: a value of [`KINDS`].
    pub kind: Field,
    /// Named `equipment`: a value of [`EQUIPMENT`].
    pub equipment: Field,
    /// Named `connection`: `yes` or `no`.
    pub connection: Field,
    /// Named `skills`: `1` to `4`.
    pub skills: Field,
    /// Named `accessibility`: `yes` or `no`.
    pub accessibility: Field,
    /// Named `informed_on`: a day.
    pub informed_on: Field,
    /// Named `channel`: a value of [`CHANNELS`].
    pub channel: Field,
    /// Named `agrees`: `yes` once ticked.
    pub agrees: Field,
}

impl NeedsStep {
    fn problems(&self) -> Vec<Problem> {
        problems(&[
            &self.kind,
            &self.equipment,
            &self.connection,
            &self.skills,
            &self.accessibility,
            &self.informed_on,
            &self.channel,
            &self.agrees,
        ])
    }
}
