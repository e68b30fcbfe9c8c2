//! Estimations: never a point, always from here to there, with the middle marked.

use std::fmt::Write as _;

use super::{framed, heading, wide};

/// One estimation.
#[derive(Clone, Debug)]
pub struct Interval {
    /// Of what.
    pub label: String,
    /// From how much to how much, as shown.
    pub number: String,
    /// The lowest, the middle, the highest.
    pub ends: [u32; 3],
}

const ROW: u32 = 52;

/// Draws estimations on one scale that begins at nothing.
#[must_use]
pub fn draw(intervals: &[Interval]) -> String {
    let most = intervals.iter().map(|one| one.ends[2]).max().unwrap_or(1).max(1);
    let mut svg = String::new();
    let mut top = 0;
    for one in intervals {
        heading(&mut svg, top, &one.label, &one.number);
        let [low, middle, high] = one.ends.map(|end| wide(end, most));
        let (y, width) = (top + 24, (high - low.min(high)).max(3));
        let _ = write!(
            svg,
            "<path class=\"rail\" d=\"M0 {rail}h360v2h-360z\"/><path class=\"a3\" d=\"M{low} {y}h{width}v14h-{width}z\"/>\
             <path class=\"bright\" d=\"M{middle} {mark}h4v22h-4z\"/>",
            rail = y + 6,
            middle = middle.clamp(2, 358) - 2,
            mark = y - 4,
        );
        top += ROW;
    }
    framed(&svg, top.max(ROW))
}
