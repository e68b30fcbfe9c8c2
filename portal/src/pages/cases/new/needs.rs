//! Third step: what the person needs, and that they know and agree.

use actix_web::web;
use askama::Template;

use super::{after, chosen, word, yes_or_no};
use crate::answer::Answer;
use crate::form::Form;
use crate::local;
use crate::pages::cases::referral::{
    NeedsInput, Referral, ReferralInput, Saved, read, save as save_referral,
};
use crate::pages::cases::state::CaseState;
use crate::pages::form::{YES_NO, problems, refuse};
use crate::pages::{Choice, Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

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
        value: "LETTER",
        label: "channel-letter",
    },
    Choice {
        value: "EMAIL",
        label: "channel-email",
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

/// `GET /cases/{id}/needs`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let referral = read(&visit, id.into_inner()).await?;
    if referral.state != CaseState::Draft {
        return visit.go(&referral.href());
    }
    visit.show(&page(&visit, shell, &referral))
}

/// `POST /cases/{id}/needs`
pub(crate) async fn save(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut referral = read(&visit, id.into_inner()).await?;
    let shell = visit.inside().await?.shell;
    let mut page = page(&visit, shell, &referral);
    page.take(visit.t, &form, &mut referral.answers);
    if !page.problems().is_empty() {
        return visit.show_again(&page);
    }
    match save_referral(&visit, Some(referral.id), referral.answers).await? {
        Saved::As(id) => visit.go(&after(&id, &form, "check")),
        Saved::NotEligible(rule) => visit.show(rule.as_ref()),
        Saved::Not(wrong) => {
            for problem in wrong {
                let field = match problem.field.as_deref() {
                    Some("referral.needs.skills") => &mut page.skills,
                    Some("referral.informedOn") => &mut page.informed_on,
                    Some("referral.consents") => &mut page.agrees,
                    _ => &mut page.kind,
                };
                refuse(field, problem.message);
            }
            visit.show_again(&page)
        }
    }
}

impl NeedsStep {
    /// Takes the answers as typed into a referral, and notes what is wrong. For later, either half may be missing: the
    /// needs, or the person's agreement.
    fn take(&mut self, t: T, form: &Form, answers: &mut ReferralInput) {
        self.kind = form.field("kind");
        self.equipment = form.field("equipment");
        self.connection = form.field("connection");
        self.skills = form.field("skills");
        self.accessibility = form.field("accessibility");
        self.informed_on = form.field("informed_on");
        self.channel = form.field("channel");
        self.agrees = form.field("agrees");
        let later = form.has("later");
        let needs = ["kind", "equipment", "connection", "skills", "accessibility"];
        if !later || needs.iter().any(|name| form.has(name)) {
            answers.needs = self.needs(t);
        }
        answers.informed_on = form.maybe("informed_on");
        answers.informed_by = form.maybe("channel");
        answers.consents = form.has("agrees");
        if later {
            return;
        }
        let _ = chosen(t, &mut self.channel, CHANNELS);
        if self.informed_on.value.is_empty() {
            self.informed_on.error = t.say("answer-missing");
        }
        if self.agrees.value.is_empty() {
            self.agrees.error = t.say("agrees-missing");
        }
    }

    fn needs(&mut self, t: T) -> Option<NeedsInput> {
        let wanted = chosen(t, &mut self.kind, KINDS);
        let equipment_at_home = chosen(t, &mut self.equipment, EQUIPMENT);
        let connection = yes_or_no(t, &mut self.connection);
        let skills = chosen(t, &mut self.skills, SKILLS);
        let accessibility = yes_or_no(t, &mut self.accessibility);
        Some(NeedsInput {
            wanted: wanted?,
            equipment_at_home: equipment_at_home?,
            connection: connection?,
            skills: skills?.parse().ok()?,
            accessibility: accessibility?,
        })
    }
}

fn page(visit: &Visit, shell: Shell, referral: &Referral) -> NeedsStep {
    let (href, answers) = (referral.href(), &referral.answers);
    let needs = answers.needs.as_ref();
    let today = || local::day_of(visit.app.clock.now().to_utc());
    NeedsStep {
        t: visit.t,
        shell: shell.at(format!("{href}/needs")),
        action: format!("{href}/needs"),
        back: format!("{href}/situation"),
        person: referral.person(visit.t),
        kind: Field::filled("kind", needs.map_or("", |needs| &needs.wanted)),
        equipment: Field::filled("equipment", needs.map_or("", |needs| &needs.equipment_at_home)),
        connection: Field::filled("connection", needs.map_or("", |needs| word(needs.connection))),
        skills: Field::filled(
            "skills",
            needs.map_or_else(String::new, |needs| needs.skills.to_string()),
        ),
        accessibility: Field::filled(
            "accessibility",
            needs.map_or("", |needs| word(needs.accessibility)),
        ),
        informed_on: Field::filled("informed_on", answers.informed_on.clone().unwrap_or_else(today)),
        channel: Field::filled("channel", answers.informed_by.as_deref().unwrap_or_default()),
        agrees: Field::filled("agrees", if answers.consents { "yes" } else { "" }),
    }
}
