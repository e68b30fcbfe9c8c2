//! The page of one thing: what it is, what one may do with it, and its sections.

use askama::Template;

use super::deed::{Deed, Kind, Wrong};
use super::list::{Filter, Sieve, going_on, narrowed, sheet};
use super::table::{Cell, Table};
use crate::answer::Answer;
use crate::form::Form;
use crate::pages::errors::page::Lost;
use crate::pages::{Moment, Shell, Tone};
use crate::text::T;
use crate::visit::Visit;

/// The way to another page.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where.
    pub href: String,
    /// What is read.
    pub words: String,
}

impl Link {
    /// A way.
    pub fn new(href: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            words: words.into(),
        }
    }
}

/// What a section holds.
#[derive(Clone, Debug)]
pub enum Body {
    /// Names and values.
    Facts(Vec<(String, Cell)>),
    /// A table.
    Table(Table),
    /// Paragraphs.
    Text(Vec<String>),
    /// What happened, newest first.
    Timeline(Vec<Moment>),
    /// Figures that matter, each with its words.
    Counts(Vec<(i64, String, String)>),
    /// A picture drawn by [`crate::chart`], and the table that says the same.
    Picture(String, Table),
    /// What waits: how it is going, what it is, and where it leads (empty for nowhere).
    Todos(Vec<(Tone, String, String)>),
    /// A box to look something up.
    Finder(Finder),
    /// Points, and where they come from.
    Score(i64, Vec<(String, i64)>),
    /// Its deeds alone.
    Deeds,
}

/// A box to look something up by what is written on it: what is typed, or read by a scanner that types, is sent at once.
#[derive(Clone, Debug)]
pub struct Finder {
    /// Where it is looked up.
    pub href: &'static str,
    /// The name of the parameter, and the id of the box.
    pub name: &'static str,
    /// What is asked.
    pub words: String,
    /// What helps to answer.
    pub hint: String,
    /// What was typed.
    pub value: String,
    /// Why nothing was found; empty before.
    pub error: String,
    /// Whether a camera can read it too.
    pub scans: bool,
}

/// A section of a page.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id on the page.
    pub id: &'static str,
    /// Its heading.
    pub words: String,
    /// What it holds.
    pub body: Body,
    /// What one may do there.
    pub deeds: Vec<Deed>,
    /// Ways to more.
    pub links: Vec<Link>,
}

impl Section {
    /// A section.
    pub fn new(id: &'static str, words: String, body: Body) -> Self {
        Self {
            id,
            words,
            body,
            deeds: Vec::new(),
            links: Vec::new(),
        }
    }

    /// The same, with what one may do there.
    #[must_use]
    pub fn doing(mut self, deeds: Vec<Deed>) -> Self {
        self.deeds = deeds;
        self
    }

    /// The same, with ways to more.
    #[must_use]
    pub fn leading(mut self, links: Vec<Link>) -> Self {
        self.links = links;
        self
    }
}

/// The page of one thing.
#[derive(Template, Clone, Debug)]
#[template(path = "kit/page.html")]
pub struct Page {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Its address, to which the forms add their name.
    pub href: String,
    /// The list it comes from.
    pub back: Option<Link>,
    /// Pages beside this one; the one whose address is this page's is marked.
    pub tabs: Vec<Link>,
    /// What narrows what it shows.
    pub filters: Vec<Filter>,
    /// Its state.
    pub tag: Option<(String, Tone)>,
    /// A few words above the title.
    pub over: String,
    /// What it is called.
    pub title: String,
    /// What matters most, in a sentence.
    pub lead: String,
    /// What one may do with it as a whole.
    pub deeds: Vec<Deed>,
    /// Pages on which what matters now is done: they stand out.
    pub actions: Vec<Link>,
    /// Ways to documents and pages that belong to it.
    pub links: Vec<Link>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Sections that stand beside on a wide screen.
    pub side: Vec<Section>,
    /// Whether it is read from the back of a room.
    pub stage: bool,
    /// Where one hears that what it shows went on, and how far it had gone when it was drawn: it keeps itself up to date.
    pub live: Option<(String, i64)>,
}

impl Page {
    /// A page without content.
    pub fn new(t: T, shell: Shell, href: impl Into<String>, title: impl Into<String>) -> Self {
        let href = href.into();
        Self {
            t,
            shell: shell.at(href.clone()),
            href,
            back: None,
            tabs: Vec::new(),
            filters: Vec::new(),
            tag: None,
            over: String::new(),
            title: title.into(),
            lead: String::new(),
            deeds: Vec::new(),
            actions: Vec::new(),
            links: Vec::new(),
            sections: Vec::new(),
            side: Vec::new(),
            stage: false,
            live: None,
        }
    }

    /// Whether something may be scanned on it.
    fn scans(&self) -> bool {
        let mut sections = self.sections.iter();
        sections.any(|section| matches!(&section.body, Body::Finder(finder) if finder.scans))
    }

    /// Whether the answers of a form on it may be tried.
    fn tries(&self) -> bool {
        self.every_deed().any(|deed| deed.trial.is_some())
    }

    /// What is wrong, as links to the questions.
    fn problems(&self) -> Vec<(String, String)> {
        self.every_deed().flat_map(deed_problems).collect()
    }

    fn every_deed(&self) -> impl Iterator<Item = &Deed> {
        let parts = self.sections.iter().chain(&self.side);
        self.deeds.iter().chain(parts.flat_map(|section| &section.deeds))
    }

    fn deed(&mut self, name: &str) -> Option<&mut Deed> {
        let parts = self.sections.iter_mut().chain(&mut self.side);
        let mut deeds = self
            .deeds
            .iter_mut()
            .chain(parts.flat_map(|section| &mut section.deeds));
        deeds.find(|deed| deed.name == name)
    }

    /// Shows the page.
    pub(crate) fn show(&self, visit: &Visit) -> Answer {
        visit.show(self)
    }

    /// Shows the page with a way to each of its tables as a spreadsheet; or answers the one that the address asks for.
    pub(crate) fn show_with_sheets(mut self, visit: &Visit) -> Answer {
        let asked = visit.param("sheet");
        let base = narrowed(&self.href, &self.filters);
        for section in self.sections.iter_mut().chain(&mut self.side) {
            let (Body::Table(table) | Body::Picture(_, table)) = &section.body else {
                continue;
            };
            if asked.as_deref() == Some(section.id) {
                return Ok(sheet(self.t, &format!("{}/{}", self.href, section.id), table));
            }
            if !table.rows.is_empty() {
                let way = going_on(&base, &format!("sheet={}", section.id));
                section.links.push(Link::new(way, self.t.say("list-csv")));
            }
        }
        visit.show(&self)
    }

    /// Keeps what was typed in one of its deeds.
    pub(crate) fn keep(&mut self, name: &str, form: &Form) {
        if let Some(deed) = self.deed(name) {
            deed.keep(form);
        }
    }

    /// Shows the page again, with what is wrong with one of its deeds. A deed that is no longer offered says so on
    /// top, with the sentences that were written in it.
    pub(crate) fn refuse(mut self, visit: &Visit, name: &str, form: &Form, wrong: Vec<Wrong>) -> Answer {
        match self.deed(name) {
            Some(deed) => deed.refuse(form, wrong),
            None => self.deeds.push({
                let mut gone = Deed::new("gone", String::new(), super::Weight::Plain);
                gone.refuse(form, wrong);
                let typed = form.sentences();
                let kept = typed.map(|words| self.t.with("deed-gone-typed", "words", words));
                gone.wrong.extend(kept);
                gone
            }),
        }
        visit.show_again(&self)
    }

    /// Ends a deed: on to the page with a word on what was done, or the page again with what is wrong.
    pub(crate) async fn end(
        page: impl Future<Output = Result<Self, Lost>>,
        visit: &Visit,
        (name, form): (&str, &Form),
        wrong: Vec<Wrong>,
        to: &str,
    ) -> Answer {
        if wrong.is_empty() {
            let joint = if to.contains('?') { '&' } else { '?' };
            return visit.go(&format!("{to}{joint}done={name}"));
        }
        page.await?.refuse(visit, name, form, wrong)
    }
}

fn deed_problems(deed: &Deed) -> Vec<(String, String)> {
    let whole = deed
        .wrong
        .iter()
        .map(|message| (deed.name.to_owned(), message.clone()));
    let parts = deed.inputs.iter().filter(|input| input.field.failed());
    let about = |input: &super::Input| match input.words.as_str() {
        "" => input.field.error.clone(),
        words => format!("{words} – {}", input.field.error),
    };
    whole
        .chain(parts.map(|input| (input.id(deed), about(input))))
        .collect()
}

/// The word on what was just done: `?done=accept` says the message of the key beside `accept`.
pub(crate) fn notice(visit: &Visit, words: &[(&str, &str)]) -> String {
    let done = visit.param("done").unwrap_or_default();
    let found = words.iter().find(|(name, _)| *name == done);
    found.map_or_else(String::new, |(_, key)| visit.t.say(key))
}
