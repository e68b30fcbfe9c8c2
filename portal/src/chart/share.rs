//! Shares of a whole, each beside what was meant for it.

use std::fmt::Write as _;

use super::{framed, heading, wide};

/// One share.
#[derive(Clone, Debug)]
pub struct Share {
    /// Whose it is.
    pub label: String,
    /// How much, as shown.
    pub number: String,
    /// How much, in percent.
    pub percent: u32,
    /// What was meant, in percent.
    pub meant: Option<u32>,
}

const ROW: u32 = 52;

/// Draws shares, with a mark where each was meant to be.
#[must_use]
pub fn draw(shares: &[Share]) -> String {
    let mut svg = String::new();
    let mut top = 0;
    for share in shares {
        heading(&mut svg, top, &share.label, &share.number);
        let (y, width) = (top + 24, wide(share.percent, 100));
        let _ = write!(
            svg,
            "<path class=\"rail\" d=\"M0 {y}h360v14h-360z\"/><path d=\"M0 {y}h{width}v14h-{width}z\"/>"
        );
        if let Some(meant) = share.meant {
            let x = wide(meant, 100).clamp(2, 358) - 2;
            let _ = write!(svg, "<path class=\"mark\" d=\"M{x} {}h4v22h-4z\"/>", y - 4);
        }
        top += ROW;
    }
    framed(&svg, top.max(ROW))
}
