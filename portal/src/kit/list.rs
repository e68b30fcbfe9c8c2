//! The page of many things: filters, a table, pages before and after, and the whole as CSV.

use actix_web::HttpResponse;
use actix_web::http::header;
use askama::Template;

use super::page::Link;
use super::table::{Cell, Row, Table};
use crate::answer::Answer;
use crate::pages::Shell;
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

/// How one narrows a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sieve {
    /// By one of the filter's offers.
    Choice,
    /// By words.
    Words,
    /// By a day.
    Day,
    /// By a box that is ticked.
    Tick,
}

/// What narrows a list.
#[derive(Clone, Debug)]
pub struct Filter {
    /// The name of the parameter.
    pub name: &'static str,
    /// What it narrows by.
    pub words: String,
    /// Its value so far.
    pub value: String,
    /// What may be chosen; none but for a choice.
    pub offers: Vec<super::Offer>,
    /// How.
    pub sieve: Sieve,
}

impl Filter {
    /// By one of these, as the address says it; by words where nothing is offered.
    pub(crate) fn of(visit: &Visit, name: &'static str, words: String, offers: Vec<super::Offer>) -> Self {
        let sieve = if offers.is_empty() {
            Sieve::Words
        } else {
            Sieve::Choice
        };
        Self {
            name,
            words,
            value: visit.param(name).unwrap_or_default(),
            offers,
            sieve,
        }
    }

    /// By a day: this one where the address says none.
    pub(crate) fn day(visit: &Visit, name: &'static str, words: String, otherwise: &str) -> Self {
        let mut filter = Self::of(visit, name, words, Vec::new());
        filter.sieve = Sieve::Day;
        if filter.value.is_empty() {
            otherwise.clone_into(&mut filter.value);
        }
        filter
    }
}

/// The page of many things.
#[derive(Template, Clone, Debug)]
#[template(path = "kit/list.html")]
pub struct List {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Its address, without its parameters.
    pub href: String,
    /// Lists beside this one; the one whose address is this page's is marked.
    pub tabs: Vec<Link>,
    /// What they are.
    pub title: String,
    /// What matters most, in a sentence; empty for nothing.
    pub lead: String,
    /// What one may do: pages that make one more.
    pub actions: Vec<Link>,
    /// What narrows it.
    pub filters: Vec<Filter>,
    /// The rows of this page.
    pub table: Table,
    /// How many there are in all; none where they are not counted.
    pub total: Option<u32>,
    /// Page number, from 1.
    pub page: u32,
    /// How many pages; 0 where they are not counted.
    pub pages: u32,
    /// Address of the page before; empty for none.
    pub before: String,
    /// Address of the page after; empty for none.
    pub after: String,
}

/// A part of a list, as one operation answers it.
#[derive(Debug, Default)]
pub(crate) struct Part {
    /// Its rows.
    pub(crate) rows: Vec<Row>,
    /// How many there are in all; none where they are not counted.
    pub(crate) total: Option<i64>,
    /// The cursor of its first row, where there are rows before.
    pub(crate) start: Option<String>,
    /// The cursor of its last row, where there are rows after.
    pub(crate) end: Option<String>,
}

impl Part {
    /// The part that a page asks for, of rows that the API gives all at once.
    pub(crate) fn cut(mut rows: Vec<Row>, paging: &Paging) -> Self {
        let total = rows.len();
        let size = paging.first().or_else(|| paging.last()).unwrap_or(25);
        let size = usize::try_from(size).unwrap_or(25);
        let number = |cursor: &Option<String>| cursor.as_ref()?.parse::<usize>().ok();
        let from = number(&paging.after)
            .or_else(|| Some(number(&paging.before)?.saturating_sub(size)))
            .unwrap_or(0)
            .min(total);
        let to = (from + size).min(total);
        Self {
            rows: rows.drain(from..to).collect(),
            total: i64::try_from(total).ok(),
            start: (from > 0).then(|| from.to_string()),
            end: (to < total).then(|| to.to_string()),
        }
    }
}

/// The most rows of a CSV.
const MOST: usize = 20_000;

impl List {
    /// A list without rows.
    pub fn new(t: T, shell: Shell, href: impl Into<String>, title: String, table: Table) -> Self {
        Self {
            t,
            shell,
            href: href.into(),
            tabs: Vec::new(),
            title,
            lead: String::new(),
            actions: Vec::new(),
            filters: Vec::new(),
            table,
            total: None,
            page: 1,
            pages: 1,
            before: String::new(),
            after: String::new(),
        }
    }

    /// The same with one more thing to narrow it by: what may be chosen, or words where nothing is offered.
    #[must_use]
    pub(crate) fn by(
        self,
        visit: &Visit,
        name: &'static str,
        words: String,
        offers: Vec<super::Offer>,
    ) -> Self {
        let sieve = if offers.is_empty() {
            Sieve::Words
        } else {
            Sieve::Choice
        };
        self.sifted(visit, name, words, offers, sieve)
    }

    /// The same with a day to narrow it by.
    #[must_use]
    pub(crate) fn by_day(self, visit: &Visit, name: &'static str, words: String) -> Self {
        self.sifted(visit, name, words, Vec::new(), Sieve::Day)
    }

    /// The same with a box that narrows it when it is ticked.
    #[must_use]
    pub(crate) fn by_tick(self, visit: &Visit, name: &'static str, words: String) -> Self {
        self.sifted(visit, name, words, Vec::new(), Sieve::Tick)
    }

    fn sifted(
        mut self,
        visit: &Visit,
        name: &'static str,
        words: String,
        offers: Vec<super::Offer>,
        sieve: Sieve,
    ) -> Self {
        self.filters.push(Filter {
            name,
            words,
            value: visit.param(name).unwrap_or_default(),
            offers,
            sieve,
        });
        self
    }

    /// Its address with what narrows it.
    fn address(&self) -> String {
        narrowed(&self.href, &self.filters)
    }

    /// Its address as a spreadsheet.
    fn csv_address(&self) -> String {
        going_on(&self.address(), "format=csv")
    }

    /// Whether something narrows it.
    fn is_narrowed(&self) -> bool {
        self.filters.iter().any(|filter| !filter.value.is_empty())
    }
}

/// An address with what narrows it.
pub(super) fn narrowed(href: &str, filters: &[Filter]) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    for filter in filters.iter().filter(|filter| !filter.value.is_empty()) {
        pairs.append_pair(filter.name, &filter.value);
    }
    match pairs.finish() {
        pairs if pairs.is_empty() => href.to_owned(),
        pairs => format!("{href}?{pairs}"),
    }
}

/// An address with one more parameter.
pub(super) fn going_on(address: &str, pair: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{pair}")
}

/// A table as a spreadsheet, named after the page it stands on.
pub(super) fn sheet(t: T, href: &str, table: &Table) -> HttpResponse {
    let name = href.trim_matches('/').replace('/', "-");
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ))
        .body(table.csv(t))
}

/// Answers a list: one page of it, or all of it as CSV. `part` asks the operation for what `Paging` says.
pub(crate) async fn answer(
    visit: &Visit,
    mut list: List,
    part: impl AsyncFn(&Paging) -> Result<Part, Lost>,
) -> Answer {
    if visit.param("format").as_deref() == Some("csv") {
        let mut paging = Paging::whole();
        loop {
            let next = part(&paging).await?;
            list.table.rows.extend(next.rows);
            match next.end {
                Some(end) if list.table.rows.len() < MOST => paging.go_on(end),
                _ => break,
            }
        }
        return Ok(sheet(visit.t, &list.href, &list.table));
    }
    let paging = Paging::of(visit);
    let found = part(&paging).await?;
    let links = paging.links(&list.address(), found.total, found.start, found.end);
    list.table.rows = found.rows;
    list.total = found.total.map(crate::pages::paging::count);
    list.page = links.page;
    list.pages = links.pages;
    // A list that is only read forwards goes back to its beginning.
    list.before = if links.before.is_empty() && paging.after.is_some() {
        list.address()
    } else {
        links.before
    };
    list.after = links.after;
    visit.show(&list)
}
