//! A referral between the database and its three steps: read whole, changed in part, saved whole.

use graphql_client::GraphQLQuery;

use super::not_eligible::NotEligible;
use super::state::{Audience, CaseState};
use super::{href, not_eligible};
use crate::graphql::{Date, DateTime};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::text::T;
use crate::visit::Visit;

// Words of the schema that a form sends and a page looks up among its choices: they pass as they are.
type Language = String;
type InformedBy = String;
type WantedKind = String;
type HomeEquipment = String;
type QuotientBand = String;
type JobSeekerCategory = String;
type ScholarshipStep = String;
type CaseProblemCode = String;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/cases/referral.graphql",
    response_derives = "Debug",
    extern_enums(
        "CaseState",
        "Audience",
        "Language",
        "InformedBy",
        "WantedKind",
        "HomeEquipment",
        "QuotientBand",
        "JobSeekerCategory",
        "ScholarshipStep"
    )
)]
struct ReadReferral;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/cases/save.graphql",
    response_derives = "Debug",
    variables_derives = "Debug, Clone",
    extern_enums(
        "CaseProblemCode",
        "Audience",
        "Language",
        "InformedBy",
        "WantedKind",
        "HomeEquipment",
        "QuotientBand",
        "JobSeekerCategory",
        "ScholarshipStep"
    )
)]
struct SaveReferral;

use read_referral::ReadReferralCaseCriteria as Criteria;
pub(super) use save_referral::{
    FamilyInput, IdentityInput, JobSeekerInput, NeedsInput, ReferralInput,
    SaveReferralDraftReferralProblems as Problem, StudentInput,
};

/// A case as its referral tells it.
#[derive(Clone, Debug)]
pub(super) struct Referral {
    /// Its id.
    pub(super) id: String,
    /// Where it is.
    pub(super) state: CaseState,
    /// Its number.
    pub(super) reference: String,
    /// The day it last changed.
    pub(super) changed_on: String,
    /// What was answered so far.
    pub(super) answers: ReferralInput,
}

impl Referral {
    /// The path of its case.
    pub(super) fn href(&self) -> String {
        href(&self.id)
    }

    /// Whom it is for.
    pub(super) fn person(&self, t: T) -> String {
        let who = &self.answers.identity;
        name(t, Some((&who.given_name, &who.family_name)))
    }

    /// Whether the first step is complete.
    pub(super) fn has_person(&self) -> bool {
        let who = &self.answers.identity;
        who.birth_date.is_some() && who.commune.is_some() && (who.phone.is_some() || who.email.is_some())
    }

    /// Whether the second step is complete.
    pub(super) fn has_situation(&self) -> bool {
        match self.answers.audience {
            Audience::Family => self.answers.family.is_some(),
            Audience::JobSeeker => self.answers.job_seeker.is_some(),
            Audience::Student => self.answers.student.is_some(),
        }
    }

    /// Whether the third step is complete.
    pub(super) fn has_needs(&self) -> bool {
        let answers = &self.answers;
        answers.needs.is_some()
            && answers.consents
            && answers.informed_on.is_some()
            && answers.informed_by.is_some()
    }
}

/// The name of a person, who may have been erased.
pub(super) fn name(t: T, who: Option<(&str, &str)>) -> String {
    match who {
        Some((given, family)) if !(given.is_empty() && family.is_empty()) => format!("{given} {family}"),
        _ => t.say("person-forgotten"),
    }
}

/// An empty referral.
pub(super) fn blank(audience: Audience) -> ReferralInput {
    ReferralInput {
        audience,
        consents: false,
        family: None,
        identity: IdentityInput {
            birth_date: None,
            commune: None,
            email: None,
            family_name: String::new(),
            given_name: String::new(),
            phone: None,
        },
        informed_by: None,
        informed_on: None,
        job_seeker: None,
        language: "FR".to_owned(),
        needs: None,
        student: None,
    }
}

/// Reads a case that this reader sees.
pub(super) async fn read(visit: &Visit, id: String) -> Result<Referral, Lost> {
    let variables = read_referral::Variables { id: id.clone() };
    let Some(case) = visit.ask::<ReadReferral>(variables).await?.case else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut answers = blank(case.audience);
    if let Some(person) = case.person {
        answers.language = person.language;
        if let Some(who) = person.identity {
            answers.identity = IdentityInput {
                birth_date: who.birth_date,
                commune: who.commune,
                email: who.email,
                family_name: who.family_name,
                given_name: who.given_name,
                phone: who.phone,
            };
        }
    }
    answers.consents = case.consents;
    answers.informed_on = case.informed_on;
    answers.informed_by = case.informed_by;
    fill(&mut answers, case.criteria);
    Ok(Referral {
        id,
        state: case.state,
        reference: case.reference,
        changed_on: local::day(&case.updated_at),
        answers,
    })
}

fn fill(answers: &mut ReferralInput, criteria: Criteria) {
    answers.needs = criteria.needs.map(|needs| NeedsInput {
        accessibility: needs.accessibility,
        connection: needs.connection,
        equipment_at_home: needs.equipment_at_home,
        skills: needs.skills,
        wanted: needs.wanted,
    });
    answers.family = criteria.family.map(|family| FamilyInput {
        adults: family.adults,
        children: family.children,
        lower_secondary: family.lower_secondary,
        primary: family.primary,
        quotient: family.quotient,
        single_parent: family.single_parent,
        upper_secondary: family.upper_secondary,
    });
    answers.job_seeker = criteria.job_seeker.map(|seeker| JobSeekerInput {
        category: seeker.category,
        months: seeker.months,
        project: seeker.project,
        rsa: seeker.rsa,
    });
    answers.student = criteria.student.map(|student| StudentInput {
        independent: student.independent,
        institution: student.institution,
        scholarship: student.scholarship,
        year: student.year,
    });
}

/// How saving ended.
pub(super) enum Saved {
    /// In this case.
    As(String),
    /// Not: the rules do not allow it.
    NotEligible(Box<NotEligible>),
    /// Not: something is wrong with the answers.
    Not(Vec<Problem>),
}

/// Saves a referral as a draft, a new one if there is none.
pub(super) async fn save(visit: &Visit, id: Option<String>, answers: ReferralInput) -> Result<Saved, Lost> {
    let (person, case_id) = (answers.identity.given_name.clone(), id.clone());
    let input = save_referral::DraftReferralInput {
        case_id,
        idempotency_key: None,
        referral: answers,
    };
    let asked = visit
        .ask::<SaveReferral>(save_referral::Variables { input })
        .await?
        .draft_referral;
    if let Some(case) = asked.case {
        return Ok(Saved::As(case.id));
    }
    if let Some(rule) = asked
        .problems
        .iter()
        .find(|problem| problem.code == "AUDIENCE_NOT_YOURS")
    {
        let page = not_eligible::page(visit, id.as_deref(), person, rule.message.clone()).await?;
        return Ok(Saved::NotEligible(Box::new(page)));
    }
    Ok(Saved::Not(asked.problems))
}
