//! What happened since the reader was last here, told where they land.

use crate::local;
use crate::pages::shell::Capacity::{self, Coordinate, Decide, Donate, HandOver, Refer, Refurbish};
use crate::text::T;

/// How many kinds of things are told; the lists know the others.
const MOST: usize = 8;

/// What happened since the reader was last here.
#[derive(Clone, Debug)]
pub struct News {
    /// When that was: a local time.
    pub since: String,
    /// How much happened.
    pub count: u32,
    /// Whether more happened than is told.
    pub more: bool,
    /// What, the newest first; never empty.
    pub lines: Vec<Line>,
}

/// One kind of thing that happened.
#[derive(Clone, Debug)]
pub struct Line {
    /// What, in the reader's language.
    pub words: String,
    /// How many times.
    pub count: u32,
    /// When it did last: a local time.
    pub last: String,
    /// The page of what it happened to, or their list; empty where the reader has none.
    pub href: String,
}

/// One kind of thing, as the API tells it.
pub(crate) struct Told<'a> {
    /// The fact's kind.
    pub(crate) kind: &'a str,
    /// How many times.
    pub(crate) count: i64,
    /// When it did last, in UTC.
    pub(crate) last_at: &'a str,
    /// What the last is about: kind and id.
    pub(crate) subjects: Vec<(&'a str, &'a str)>,
    /// Whether all are about the same.
    pub(crate) alone: bool,
}

/// Where the pages of things are, for whom.
const PAGES: [(Capacity, &str, &str); 18] = [
    (Coordinate, "PLEDGE", "/desk/pledges"),
    (Coordinate, "COLLECTION", "/desk/collections"),
    (Coordinate, "DEVICE", "/desk/stock"),
    (Coordinate, "LOT", "/desk/lots"),
    (Coordinate, "CASE", "/desk/cases"),
    (Coordinate, "COMMISSION", "/desk/commissions"),
    (Coordinate, "HANDOVER", "/desk/handovers"),
    (Coordinate, "ORGANISATION", "/desk/partners"),
    (Coordinate, "PROSPECT", "/desk/prospects"),
    (Coordinate, "COST", "/desk/figures/expenses"),
    (Coordinate, "PLACE", "/desk/settings/places"),
    (Donate, "PLEDGE", "/pledges"),
    (Refer, "CASE", "/cases"),
    (Refurbish, "DEVICE", "/bench/devices"),
    (Refurbish, "LOT", "/bench/lots"),
    (HandOver, "HANDOVER", "/counter"),
    (Decide, "COMMISSION", "/room"),
    (Coordinate, "TERRITORY", "/desk/settings"),
];

/// The news of a reader; none where nothing happened.
pub(crate) fn of<'a>(
    t: T,
    capacities: &[Capacity],
    since: &str,
    more: bool,
    told: impl IntoIterator<Item = Told<'a>>,
) -> Option<News> {
    let mut news = News {
        since: local::moment(since),
        count: 0,
        more,
        lines: Vec::new(),
    };
    for one in told {
        let count = u32::try_from(one.count).unwrap_or(u32::MAX);
        news.count = news.count.saturating_add(count);
        if news.lines.len() == MOST {
            news.more = true;
            continue;
        }
        news.lines.push(Line {
            words: t.word("fact-kind", one.kind),
            count,
            last: local::moment(one.last_at),
            href: href(capacities, &one),
        });
    }
    (!news.lines.is_empty()).then_some(news)
}

fn href(capacities: &[Capacity], told: &Told<'_>) -> String {
    let page_of = |(kind, id): &(&str, &str)| {
        let mine = PAGES
            .iter()
            .find(|(capacity, of, _)| capacities.contains(capacity) && of == kind);
        let (_, of, list) = mine?;
        // The programme itself has one page, and no list.
        let one = told.alone && *of != "TERRITORY";
        Some(if one {
            format!("{list}/{id}")
        } else {
            (*list).to_owned()
        })
    };
    told.subjects.iter().find_map(page_of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn told(alone: bool, subjects: Vec<(&'static str, &'static str)>) -> Told<'static> {
        Told {
            kind: "REFERRAL_SUBMITTED",
            count: 2,
            last_at: "2024-01-15T08:30:00.000Z",
            subjects,
            alone,
        }
    }

    #[test]
    fn news_lead_to_what_they_are_about() {
        let of_case = |alone| told(alone, vec![("PERSON", "p"), ("CASE", "c")]);
        assert_eq!(href(&[Coordinate], &of_case(true)), "/desk/cases/c");
        assert_eq!(href(&[Coordinate], &of_case(false)), "/desk/cases");
        assert_eq!(href(&[Refer], &of_case(true)), "/cases/c");
        assert_eq!(href(&[Donate], &of_case(true)), "");
        assert_eq!(
            href(&[Coordinate], &told(true, vec![("TERRITORY", "x")])),
            "/desk/settings"
        );
    }

    #[test]
    fn no_news_is_nothing_and_much_is_cut() {
        let t = T::new(Lang::Fr);
        assert!(of(t, &[Refer], "2024-01-01T00:00:00Z", false, []).is_none());
        let many = (0..=MOST).map(|_| told(false, vec![]));
        let news = of(t, &[Refer], "2024-01-01T00:00:00Z", false, many).expect("news");
        assert_eq!((news.lines.len(), news.count, news.more), (MOST, 18, true));
        assert_eq!(news.lines[0].last, "2024-01-15T09:30");
    }
}
