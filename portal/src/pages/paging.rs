//! From cursors to a page before and a page after. The number of the page travels in the address, for the reader alone:
//! what is asked is told by the cursor.

use crate::visit::Visit;

/// Rows on a page.
const SIZE: i64 = 25;
/// The most rows that the API gives at once.
const LARGEST: i64 = 100;

/// Which page of a list is asked for.
#[derive(Debug)]
pub(crate) struct Paging {
    /// After this cursor.
    pub(crate) after: Option<String>,
    /// Before this cursor.
    pub(crate) before: Option<String>,
    page: u32,
    size: i64,
}

/// Where the pages around are.
#[derive(Debug)]
pub(crate) struct Links {
    /// The number of this page, from 1.
    pub(crate) page: u32,
    /// How many there are.
    pub(crate) pages: u32,
    /// Address of the page before; empty for none.
    pub(crate) before: String,
    /// Address of the page after; empty for none.
    pub(crate) after: String,
}

impl Paging {
    /// As the address says.
    pub(crate) fn of(visit: &Visit) -> Self {
        let after = visit.param("after");
        Self {
            before: visit.param("before").filter(|_| after.is_none()),
            after,
            page: visit
                .param("page")
                .and_then(|page| page.parse().ok())
                .unwrap_or(1),
            size: SIZE,
        }
    }

    /// A whole list, the largest pages first to last.
    pub(crate) fn whole() -> Self {
        Self {
            after: None,
            before: None,
            page: 1,
            size: LARGEST,
        }
    }

    /// The page after a cursor.
    pub(crate) fn go_on(&mut self, end: String) {
        self.after = Some(end);
    }

    /// How many rows from the start.
    pub(crate) fn first(&self) -> Option<i64> {
        self.before.is_none().then_some(self.size)
    }

    /// How many rows from the end.
    pub(crate) fn last(&self) -> Option<i64> {
        self.before.is_some().then_some(self.size)
    }

    /// The links of a list of so many rows, whose page stands between two cursors.
    pub(crate) fn links(&self, path: &str, total: i64, start: Option<String>, end: Option<String>) -> Links {
        let joint = if path.contains('?') { '&' } else { '?' };
        let link = |name: &str, cursor: Option<String>, page: u32| {
            cursor.map_or_else(String::new, |cursor| {
                format!("{path}{joint}{name}={cursor}&page={page}")
            })
        };
        let pages = count((total + SIZE - 1) / SIZE).max(1);
        let page = self.page.clamp(1, pages);
        Links {
            page,
            pages,
            before: link("before", start, page.saturating_sub(1).max(1)),
            after: link("after", end, page + 1),
        }
    }
}

/// A number of things, as pages count them.
pub(crate) fn count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}
