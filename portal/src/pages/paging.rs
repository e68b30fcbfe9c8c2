//! From cursors to a page before and a page after. The number of the page travels in the address, for the reader alone:
//! what is asked is told by the cursor.

use crate::kit::Link;
use crate::text::T;
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
    /// How many there are; 0 where nobody counted.
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

    /// The links of a list of so many rows (none: nobody counted them), whose page stands between two cursors.
    pub(crate) fn links(
        &self,
        path: &str,
        total: Option<i64>,
        start: Option<String>,
        end: Option<String>,
    ) -> Links {
        let joint = if path.contains('?') { '&' } else { '?' };
        let link = |name: &str, cursor: Option<String>, page: u32| {
            cursor.map_or_else(String::new, |cursor| {
                format!("{path}{joint}{name}={cursor}&page={page}")
            })
        };
        let pages = total.map_or(0, |total| count((total + SIZE - 1) / SIZE).max(1));
        let page = self.page.clamp(1, if pages == 0 { u32::MAX } else { pages });
        Links {
            page,
            pages,
            before: link("before", start, page.saturating_sub(1).max(1)),
            after: link("after", end, page.saturating_add(1)),
        }
    }
}

/// The part of a whole that a page shows, where the whole is known: as many rows as a list, from the one that the
/// address says or those around the one that matters now.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// How many rows come before.
    pub(crate) from: usize,
    whole: usize,
}

/// Rows on a page.
const ROWS: usize = 25;

impl Stretch {
    /// The part of `whole` rows that the address asks for, or the one that holds row `now`.
    pub(crate) fn of(visit: &Visit, whole: usize, now: usize) -> Self {
        let asked = visit.param("from").and_then(|from| from.parse::<usize>().ok());
        Self::around(asked.map_or(now, |from| from.saturating_sub(1)), whole)
    }

    fn around(row: usize, whole: usize) -> Self {
        let row = row.min(whole.saturating_sub(1));
        Self {
            from: row / ROWS * ROWS,
            whole,
        }
    }

    /// Its rows.
    pub(crate) fn rows<'a, R>(&self, all: &'a [R]) -> &'a [R] {
        all.get(self.from..(self.from + ROWS).min(all.len()))
            .unwrap_or_default()
    }

    /// Its heading: which rows of how many, where there are others.
    pub(crate) fn heading(&self, t: T, words: String) -> String {
        if self.whole <= ROWS {
            return words;
        }
        let which = self.named(t, self.from);
        let whole = t.figure(&i64::try_from(self.whole).unwrap_or(i64::MAX));
        format!(
            "{words}, {}",
            t.with_two("rows-of", "which", which, "whole", whole)
        )
    }

    /// The ways to the other parts, on a section of a page.
    pub(crate) fn others(&self, t: T, page: &str, section: &str) -> Vec<Link> {
        let starts = (0..self.whole).step_by(ROWS).filter(|from| *from != self.from);
        starts
            .map(|from| Link::new(format!("{page}?from={}#{section}", from + 1), self.named(t, from)))
            .collect()
    }

    fn named(&self, t: T, from: usize) -> String {
        let figure = |n: usize| t.figure(&i64::try_from(n).unwrap_or(i64::MAX));
        let last = (from + ROWS).min(self.whole);
        t.with_two("rows-from-to", "first", figure(from + 1), "last", figure(last))
    }
}

/// A number of things, as pages count them.
pub(crate) fn count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_whole_is_shown_in_parts() {
        let (t, all) = (T::new(Lang::Fr), (0..60).collect::<Vec<_>>());
        let parts: Vec<_> = [0, 24, 25, 59, 400]
            .map(|row| Stretch::around(row, 60).from)
            .into();
        assert_eq!(parts, [0, 0, 25, 50, 50]);
        let last = Stretch::around(59, 60);
        assert_eq!(last.rows(&all), &all[50..]);
        assert_eq!(last.heading(t, "Dossiers".to_owned()), "Dossiers, 51 à 60 sur 60");
        let others = last.others(t, "/room/x", "agenda");
        let others: Vec<_> = others.iter().map(|link| (&*link.href, &*link.words)).collect();
        assert_eq!(
            others,
            [
                ("/room/x?from=1#agenda", "1 à 25"),
                ("/room/x?from=26#agenda", "26 à 50")
            ]
        );
        let few = Stretch::around(3, 25);
        assert_eq!(
            (few.rows(&all[..25]).len(), few.others(t, "/", "a").len()),
            (25, 0)
        );
        assert_eq!(few.heading(t, "Dossiers".to_owned()), "Dossiers");
        let none = Stretch::around(0, 0);
        assert_eq!(
            (none.rows(&all[..0]).len(), none.others(t, "/", "a").len()),
            (0, 0)
        );
    }
}
