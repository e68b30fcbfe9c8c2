//! The referrer's home: today's work first, then every case, to search and filter.

use askama::Template;
use chrono::{DateTime as At, Duration, Utc};
use graphql_client::GraphQLQuery;

use super::href;
use super::referral::name;
use super::state::{Audience, CaseState};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::local;
use crate::pages::Shell;
use crate::pages::paging::{Paging, count};
use crate::text::T;
use crate::visit::Visit;

/// What asks for the referrer's hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// A draft to finish.
    Finish,
    /// A question to answer.
    Answer,
    /// A decision to tell the person.
    Tell,
    /// An appointment to remind the person of.
    Remind,
}

impl Task {
    /// Key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Finish => "task-finish",
            Self::Answer => "task-answer",
            Self::Tell => "task-tell",
            Self::Remind => "task-remind",
        }
    }

    /// The class of its mark.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Finish => "quiet",
            Self::Answer => "yours",
            Self::Tell => "good",
            Self::Remind => "moving",
        }
    }
}

/// One thing to do today.
#[derive(Clone, Debug)]
pub struct Todo {
    /// What to do.
    pub task: Task,
    /// Where it is done.
    pub href: String,
    /// For whom.
    pub person: String,
    /// A day or a local time that goes with it; empty for none.
    pub when: String,
}

/// One case in the list.
#[derive(Clone, Debug)]
pub struct CaseRow {
    /// Its page.
    pub href: String,
    /// Its number.
    pub reference: String,
    /// Whom it is for.
    pub person: String,
    /// For which audience.
    pub audience: Audience,
    /// Where it is.
    pub state: CaseState,
    /// Day of its last change.
    pub changed_on: String,
}

/// The referrer's home.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/list.html")]
pub struct CaseList {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Today's work.
    pub todos: Vec<Todo>,
    /// The state filtered; `None` for all.
    pub state: Option<CaseState>,
    /// The cases found, at most 25.
    pub cases: Vec<CaseRow>,
    /// How many were found in all.
    pub total: u32,
    /// Page number, from 1.
    pub page: u32,
    /// How many pages.
    pub pages: u32,
    /// Address of the page before; empty for none.
    pub before: String,
    /// Address of the page after; empty for none.
    pub after: String,
}

impl CaseList {
    fn is_filtered(&self) -> bool {
        self.state.is_some()
    }

    fn is_state(&self, state: CaseState) -> bool {
        self.state == Some(state)
    }

    fn is_new(&self) -> bool {
        self.cases.is_empty() && self.todos.is_empty() && !self.is_filtered()
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/cases/list.graphql",
    response_derives = "Debug",
    extern_enums("CaseState", "Audience")
)]
struct ListCases;

use list_cases::{ListCasesCasesNodes as Listed, ResponseData, Waiting};

/// How long a decision waits to be told, in days.
const TELL: i64 = 21;
/// How long before an appointment one reminds of it, in days.
const REMIND: i64 = 14;

/// `GET /cases`
pub(crate) async fn show(visit: Visit) -> Answer {
    let space = visit.inside().await?;
    let paging = Paging::of(&visit);
    let state = visit
        .param("state")
        .and_then(|value| CaseState::ALL.into_iter().find(|state| state.value() == value));
    let variables = list_cases::Variables {
        state,
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let asked = visit.ask::<ListCases>(variables).await?;
    let now = visit.app.clock.now().to_utc();
    let todos = todos(visit.t, now, &asked);
    let list = asked.cases;
    let info = list.page_info;
    let path = state.map_or_else(
        || "/cases".to_owned(),
        |state| format!("/cases?state={}", state.value()),
    );
    let links = paging.links(
        &path,
        Some(list.total_count),
        info.has_previous_page.then_some(info.start_cursor).flatten(),
        info.has_next_page.then_some(info.end_cursor).flatten(),
    );
    let notice = match visit.param("done").as_deref() {
        Some("saved") => visit.t.say("case-done-saved"),
        Some("referred") => visit.t.say("case-done-referred"),
        Some("drafted") => visit.t.say("case-done-drafted"),
        _ => String::new(),
    };
    visit.show(&CaseList {
        t: visit.t,
        shell: space.shell.noting(notice),
        todos,
        state,
        cases: list.nodes.into_iter().map(|case| row(visit.t, case)).collect(),
        total: count(list.total_count),
        page: links.page,
        pages: links.pages,
        before: links.before,
        after: links.after,
    })
}

/// What asks for the referrer's hand, the most pressing first.
fn todos(t: T, now: At<Utc>, asked: &ResponseData) -> Vec<Todo> {
    let of = |task, case: &Waiting, when: String| Todo {
        task,
        href: href(&case.id),
        person: {
            let who = case.person.as_ref().and_then(|person| person.identity.as_ref());
            name(
                t,
                who.map(|who| (who.given_name.as_str(), who.family_name.as_str())),
            )
        },
        when,
    };
    let within = |at: Option<&str>, from: Duration, to: Duration| {
        let at = at.and_then(|at| At::parse_from_rfc3339(at).ok())?.to_utc();
        (now + from..now + to).contains(&at).then_some(at)
    };
    let answer = asked.asked.nodes.iter();
    let answer = answer.map(|case| of(Task::Answer, case, local::day(&case.updated_at)));
    let decided = asked.granted.nodes.iter().chain(&asked.rejected.nodes);
    let tell = decided.filter_map(|case| {
        let at = case.decision.as_ref()?.decided_at.as_deref();
        let at = within(at, Duration::days(-TELL), Duration::days(1))?;
        Some(of(Task::Tell, case, local::day_of(at)))
    });
    let remind = asked.planned.nodes.iter().filter_map(|case| {
        let at = case.handover.as_ref()?.planned_for.as_str();
        within(Some(at), Duration::hours(-1), Duration::days(REMIND))?;
        Some(of(Task::Remind, case, local::moment(at)))
    });
    let finish = asked.drafts.nodes.iter();
    let finish = finish.map(|case| of(Task::Finish, case, local::day(&case.updated_at)));
    answer.chain(tell).chain(remind).chain(finish).collect()
}

fn row(t: T, case: Listed) -> CaseRow {
    let who = case.person.and_then(|person| person.identity);
    let who = who
        .as_ref()
        .map(|who| (who.given_name.as_str(), who.family_name.as_str()));
    CaseRow {
        href: href(&case.id),
        person: name(t, who),
        reference: case.reference,
        audience: case.audience,
        state: case.state,
        changed_on: local::day(&case.updated_at),
    }
}
