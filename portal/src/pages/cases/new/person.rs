//! First step: who the person is and how to reach them.

use actix_web::web;
use askama::Template;
use chrono::NaiveDate;

use super::after;
use crate::answer::Answer;
use crate::form::Form;
use crate::local;
use crate::pages::cases::referral::{self, ReferralInput, Saved, blank, read, save as save_referral};
use crate::pages::cases::state::{Audience, CaseState};
use crate::pages::form::{problems, refuse};
use crate::pages::{Choice, Field, Problem, Shell};
use crate::text::T;
use crate::visit::{Space, Visit};

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

/// The audiences that a structure refers.
pub(in crate::pages::cases) fn choices(space: &Space) -> Vec<Choice> {
    let own = |choice: &&Choice| space.audiences.iter().any(|own| own.value() == choice.value);
    AUDIENCES.iter().filter(own).copied().collect()
}

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

/// `GET /cases/new`
pub(crate) async fn show_new(visit: Visit) -> Answer {
    let space = visit.inside().await?;
    visit.show(&page(&visit, space, None, &blank(Audience::Family)))
}

/// `GET /cases/{id}/person`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let space = visit.inside().await?;
    let referral = read(&visit, id.into_inner()).await?;
    if referral.state != CaseState::Draft {
        return visit.go(&referral.href());
    }
    let mut page = page(&visit, space, Some(&referral.href()), &referral.answers);
    page.audience = Field::filled("audience", referral.answers.audience.value());
    visit.show(&page)
}

/// `POST /cases/new`
pub(crate) async fn begin(visit: Visit, form: Form) -> Answer {
    let space = visit.inside().await?;
    keep(visit, space, None, blank(Audience::Family), form).await
}

/// `POST /cases/{id}/person`
pub(crate) async fn save(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let space = visit.inside().await?;
    let referral = read(&visit, id.into_inner()).await?;
    keep(visit, space, Some(referral.id), referral.answers, form).await
}

async fn keep(visit: Visit, space: Space, id: Option<String>, known: ReferralInput, form: Form) -> Answer {
    let href = id.as_deref().map(super::super::href);
    let mut page = page(&visit, space, href.as_deref(), &known);
    let answers = page.take(&visit, &form, known);
    if !page.problems().is_empty() {
        return visit.show_again(&page);
    }
    match save_referral(&visit, id, answers).await? {
        Saved::As(id) => visit.go(&after(&id, &form, "situation")),
        Saved::NotEligible(rule) => visit.show(rule.as_ref()),
        Saved::Not(wrong) => {
            for problem in wrong {
                page.refuse(problem);
            }
            visit.show_again(&page)
        }
    }
}

impl PersonStep {
    /// Takes the answers as typed, notes what is wrong, and answers what is to be saved.
    fn take(&mut self, visit: &Visit, form: &Form, known: ReferralInput) -> ReferralInput {
        let (t, later) = (visit.t, form.has("later"));
        let chosen = if self.audiences.len() == 1 {
            self.audiences[0].value
        } else {
            form.get("audience")
        };
        let audience = [Audience::Family, Audience::JobSeeker, Audience::Student]
            .into_iter()
            .find(|audience| audience.value() == chosen);
        self.audience = Field::filled("audience", chosen);
        if audience.is_none() {
            self.audience.error = t.say("answer-missing");
        }
        self.given_name = form.field("given_name");
        self.family_name = form.field("family_name");
        for name in [&mut self.given_name, &mut self.family_name] {
            if name.value.is_empty() {
                name.error = t.say("name-missing");
            }
        }
        self.phone = form.field("phone");
        self.email = form.field("email");
        self.commune = form.field("commune");
        self.born_parts = ["born_day", "born_month", "born_year"].map(|part| form.get(part).to_owned());
        let birth_date = self.birth_date();
        let today = local::day_of(visit.app.clock.now().to_utc());
        let is_blank = self.born_parts.iter().all(String::is_empty);
        self.born.error = match &birth_date {
            Some(day) if *day > today => t.say("born-future"),
            Some(_) => String::new(),
            None if is_blank && later => String::new(),
            None if is_blank => t.say("answer-missing"),
            None => t.say("born-wrong"),
        };
        if !later {
            if self.phone.value.is_empty() && self.email.value.is_empty() {
                self.phone.error = t.say("contact-missing");
            }
            if self.commune.value.is_empty() {
                self.commune.error = t.say("answer-missing");
            }
        }
        ReferralInput {
            audience: audience.unwrap_or(known.audience),
            identity: referral::IdentityInput {
                birth_date,
                commune: form.maybe("commune"),
                email: form.maybe("email"),
                family_name: self.family_name.value.clone(),
                given_name: self.given_name.value.clone(),
                phone: form.maybe("phone"),
            },
            ..known
        }
    }

    /// The date of birth as the API reads it, if it is one.
    fn birth_date(&self) -> Option<String> {
        let [day, month, year] = &self.born_parts;
        let born = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
        (born >= NaiveDate::from_ymd_opt(1900, 1, 1)?).then(|| born.to_string())
    }

    fn refuse(&mut self, problem: referral::Problem) {
        let field = match problem.field.as_deref().and_then(|path| path.rsplit('.').next()) {
            Some("familyName") => &mut self.family_name,
            Some("birthDate") => &mut self.born,
            Some("phone") => &mut self.phone,
            Some("email") => &mut self.email,
            Some("commune") => &mut self.commune,
            Some("audience") => &mut self.audience,
            _ => &mut self.given_name,
        };
        refuse(field, problem.message);
    }
}

fn page(visit: &Visit, space: Space, href: Option<&str>, known: &ReferralInput) -> PersonStep {
    let who = &known.identity;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let born = text(&who.birth_date);
    let mut parts = born
        .splitn(3, '-')
        .map(|part| part.trim_start_matches('0').to_owned());
    let mut part = || parts.next().unwrap_or_default();
    let (year, month, day) = (part(), part(), part());
    let audiences = choices(&space);
    let action = href.map_or_else(|| "/cases/new".to_owned(), |href| format!("{href}/person"));
    PersonStep {
        t: visit.t,
        shell: space.shell.at(&action),
        audiences,
        action,
        audience: Field::empty("audience"),
        given_name: Field::filled("given_name", &who.given_name),
        family_name: Field::filled("family_name", &who.family_name),
        born: Field::empty("born"),
        born_parts: [day, month, year],
        phone: Field::filled("phone", text(&who.phone)),
        email: Field::filled("email", text(&who.email)),
        commune: Field::filled("commune", text(&who.commune)),
    }
}
