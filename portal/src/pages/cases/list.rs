//! The referrer's home: today's work first, then every case, to search and filter.

use askama::Template;

use super::state::{Audience, CaseState};
use crate::{pages::Shell, text::T};

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
    /// What is searched: a name or a number.
    pub search: String,
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
        self.state.is_some() || !self.search.is_empty()
    }

    fn is_state(&self, state: CaseState) -> bool {
        self.state == Some(state)
    }

    fn is_new(&self) -> bool {
        self.cases.is_empty() && self.todos.is_empty() && !self.is_filtered()
    }
}
