//! How a case was ranked, line by line: what was looked at, what it gave of what it could give, and where it is known from.

use super::show::ScoreLine;
use crate::local;
use crate::pages::criterion;
use crate::pages::paging::count;
use crate::text::T;

/// The lines of an explanation, of whichever operation: those that gave points first.
macro_rules! lines {
    ($t:expr, $lines:expr) => {{
        let mut lines: Vec<_> = $lines
            .iter()
            .map(|line| {
                let proof = line.proof.as_deref().zip(line.proved_on.as_deref());
                $crate::pages::cases::score::line(
                    $t,
                    (&line.criterion, &line.value),
                    (line.points, line.most),
                    (&line.from, proof),
                )
            })
            .collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.points));
        lines
    }};
}
pub(crate) use lines;

/// One line: a criterion and its value, the points it gave and could give, where it is known from.
pub(crate) fn line(
    t: T,
    (criterion, value): (&str, &str),
    (points, most): (i64, i64),
    (from, proof): (&str, Option<(&str, &str)>),
) -> ScoreLine {
    ScoreLine {
        label: criterion::line(t, criterion, value),
        points: count(points),
        most: count(most),
        from: match proof {
            Some((source, day)) => t.with_two(
                "explanation-proof",
                "source",
                t.word("attestation-source", source),
                "date",
                t.date(day),
            ),
            None => t.word("scored-from", from),
        },
    }
}

/// By which published grid something was scored.
pub(crate) fn grid(t: T, version: i64, published_at: &str) -> String {
    let published = t.date(&local::day(published_at));
    t.with_two("decision-grid", "version", t.figure(&version), "date", published)
}
