//! One case, followed: where it is in plain words, what comes next, and every decision explained.

use actix_web::web;
use askama::Template;
use graphql_client::GraphQLQuery;

use super::question::Question;
use super::referral::{Referral, read};
use super::state::{Audience, CaseState};
use super::{answers, draft, score, timeline};
use crate::answer::Answer;
use crate::graphql::{Date, DateTime, JSON};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::form::problems;
use crate::pages::paging::count;
use crate::pages::{Field, Moment, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

type AttestationSource = String;
type FactKind = String;
type Criterion = String;
type Outcome = String;
type HandoverState = String;
type ScoredFrom = String;

/// A line of the person's sheet.
#[derive(Clone, Debug)]
pub struct Detail {
    /// The question.
    pub question: Question,
    /// The answer, in the reader's language.
    pub answer: String,
}

/// One criterion of the score.
#[derive(Clone, Debug)]
pub struct ScoreLine {
    /// The criterion and what was answered, in the reader's language.
    pub label: String,
    /// Its points…
    pub points: u32,
    /// …of those it could give.
    pub most: u32,
    /// Where it is known from.
    pub from: String,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A computer is granted.
    Granted,
    /// Put off to a later commission.
    Deferred,
    /// Refused.
    Rejected,
    /// Sent to another kind of help.
    Redirected,
    /// Refused before any commission.
    Ineligible,
}

impl Verdict {
    /// Key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Granted => "verdict-granted",
            Self::Deferred => "verdict-deferred",
            Self::Rejected => "verdict-rejected",
            Self::Redirected => "verdict-redirected",
            Self::Ineligible => "verdict-ineligible",
        }
    }

    /// The class of its box.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Granted => "good",
            Self::Deferred | Self::Redirected => "moving",
            Self::Rejected | Self::Ineligible => "ended",
        }
    }

    /// Key of the sentence that says when, and by whom.
    pub const fn on(self) -> &'static str {
        match self {
            Self::Ineligible => "refused-on",
            _ => "decision-on",
        }
    }
}

/// A decision and its explanation.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// Day of the commission.
    pub on: String,
    /// What the reason means, in the programme's words; empty without one.
    pub motive: String,
    /// Why, in words; empty where the verdict says it.
    pub reason: String,
    /// The score, line by line.
    pub score: Vec<ScoreLine>,
    /// Their sum.
    pub total: u32,
    /// The most there may be.
    pub cap: u32,
    /// By which published grid.
    pub grid: String,
    /// What the law asks to say of it.
    pub mention: String,
    /// How to appeal, the exact wording; empty for a grant.
    pub appeal: String,
}

/// A question of the coordinator, and the answer being written.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What is asked.
    pub question: String,
    /// The answer. Named `answer-0`, `answer-1`…
    pub answer: Field,
}

/// The names of the answers, as many as there may be questions.
pub(super) const ANSWERS: [&str; 10] = [
    "answer-0", "answer-1", "answer-2", "answer-3", "answer-4", "answer-5", "answer-6", "answer-7",
    "answer-8", "answer-9",
];

/// An appointment at which the computer changes hands.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Local time, `2024-02-06T14:30`.
    pub at: String,
    /// Name of the place.
    pub place: String,
}

/// The page of a case.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/show.html")]
pub struct CaseShow {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Path of the case; forms go to `{href}/answer` and `{href}/withdraw`.
    pub href: String,
    /// Number of the case.
    pub reference: String,
    /// Whom it is for.
    pub person: String,
    /// For which audience.
    pub audience: Audience,
    /// Where it is.
    pub state: CaseState,
    /// What the coordinator asks; empty for nothing.
    pub asked: Vec<Asked>,
    /// Day until which an answer is wished; empty for none.
    pub asked_until: String,
    /// Day of the commission it waits for; empty for none.
    pub commission_on: String,
    /// What was decided.
    pub decision: Option<Decision>,
    /// When the computer changes hands.
    pub appointment: Option<Appointment>,
    /// The person's sheet.
    pub details: Vec<Detail>,
    /// What happened, newest first.
    pub timeline: Vec<Moment>,
    /// Whether it can be withdrawn now.
    pub can_withdraw: bool,
}

impl CaseShow {
    fn problems(&self) -> Vec<Problem> {
        let answers: Vec<&Field> = self.asked.iter().map(|asked| &asked.answer).collect();
        problems(&answers)
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/cases/show.graphql",
    response_derives = "Debug",
    extern_enums(
        "AttestationSource",
        "FactKind",
        "Criterion",
        "Outcome",
        "HandoverState",
        "ScoredFrom"
    )
)]
struct ShowCase;

use show_case::ShowCaseCase as Shown;

/// `GET /cases/{id}`: a draft as its tasks, a case as it stands.
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let notice = match visit.param("done").as_deref() {
        Some("saved") => visit.t.say("case-done-saved"),
        Some("answered") => visit.t.say("case-done-answered"),
        Some("withdrawn") => visit.t.say("case-done-withdrawn"),
        _ => String::new(),
    };
    let shell = visit.inside().await?.shell.noting(notice);
    let referral = read(&visit, id.into_inner()).await?;
    if referral.state == CaseState::Draft {
        return visit.show(&draft::page(visit.t, shell, &referral));
    }
    visit.show(&page(&visit, shell, referral, &[]).await?)
}

/// The page again, with answers of which some were refused.
pub(super) async fn again(visit: &Visit, id: String, answers: &[Field]) -> Answer {
    let shell = visit.inside().await?.shell.at(super::href(&id));
    let referral = read(visit, id).await?;
    visit.show_again(&page(visit, shell, referral, answers).await?)
}

async fn page(visit: &Visit, shell: Shell, referral: Referral, answers: &[Field]) -> Result<CaseShow, Lost> {
    let t = visit.t;
    let variables = show_case::Variables {
        id: referral.id.clone(),
    };
    let Some(case) = visit.ask::<ShowCase>(variables).await?.case else {
        return Err(visit.lost(Accident::NotFound));
    };
    let state = referral.state;
    let waits = state == CaseState::InformationRequested;
    let facts = &case.timeline.nodes;
    let commission = facts
        .iter()
        .find_map(|fact| timeline::commission_on(&fact.kind, &fact.data));
    let appointment = case
        .handover
        .as_ref()
        .filter(|handover| handover.state == "PLANNED");
    Ok(CaseShow {
        t,
        shell,
        href: referral.href(),
        person: referral.person(t),
        audience: referral.answers.audience,
        state,
        asked: if waits { asked(&case, answers) } else { vec![] },
        asked_until: case
            .information_due_on
            .clone()
            .filter(|_| waits)
            .unwrap_or_default(),
        commission_on: commission
            .filter(|_| state == CaseState::OnAgenda)
            .unwrap_or_default(),
        decision: decision(t, &case),
        appointment: appointment.map(|handover| Appointment {
            at: local::moment(&handover.planned_for),
            place: handover.place.clone().unwrap_or_default(),
        }),
        details: details(t, &referral),
        timeline: facts
            .iter()
            .filter_map(|fact| {
                timeline::moment(t, &fact.kind, fact.at.as_deref(), fact.month.clone(), &fact.data)
            })
            .collect(),
        can_withdraw: !matches!(
            state,
            CaseState::Equipped
                | CaseState::Closed
                | CaseState::Ineligible
                | CaseState::Rejected
                | CaseState::Withdrawn
        ),
        reference: referral.reference,
    })
}

/// The questions that have no answer yet, each with what was written to it.
fn asked(case: &Shown, answers: &[Field]) -> Vec<Asked> {
    let open = case
        .questions
        .iter()
        .filter(|question| question.answered_at.is_none());
    open.zip(ANSWERS)
        .map(|(question, name)| Asked {
            question: question.text.clone().unwrap_or_default(),
            answer: answers
                .iter()
                .find(|answer| answer.name == name)
                .cloned()
                .unwrap_or_else(|| Field::empty(name)),
        })
        .collect()
}

fn details(t: T, referral: &Referral) -> Vec<Detail> {
    let said = [
        answers::person(t, &referral.answers),
        answers::situation(t, &referral.answers),
        answers::needs(t, &referral.answers),
    ];
    said.into_iter()
        .flatten()
        .filter(|(question, _, answer)| *question != Question::Name && !answer.is_empty())
        .map(|(question, _, answer)| Detail { question, answer })
        .collect()
}

fn decision(t: T, case: &Shown) -> Option<Decision> {
    let decision = case.decision.as_ref()?;
    let explained = case.explanation.as_ref();
    Some(Decision {
        verdict: match decision.outcome.as_deref() {
            Some("GRANT") => Verdict::Granted,
            Some("DEFER") => Verdict::Deferred,
            Some("REJECT") => Verdict::Rejected,
            Some("REDIRECT") => Verdict::Redirected,
            _ => Verdict::Ineligible,
        },
        on: decision.decided_at.as_deref().map(local::day).unwrap_or_default(),
        motive: decision.reason_text.clone().unwrap_or_default(),
        reason: decision.text.clone().unwrap_or_default(),
        score: explained.map_or_else(Vec::new, |explained| score::lines!(t, explained.lines)),
        total: explained.map_or(0, |explained| count(explained.points)),
        cap: explained.map_or(0, |explained| count(explained.cap)),
        grid: explained.map_or_else(String::new, |explained| {
            score::grid(t, explained.grid_version, &explained.published_at)
        }),
        mention: explained.map_or_else(String::new, |explained| explained.mention.clone()),
        appeal: decision.appeal.clone().unwrap_or_default(),
    })
}
