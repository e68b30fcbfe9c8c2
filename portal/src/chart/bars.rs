//! One small bar per month. All bars are one path and all initials one text, to keep the page light.

use std::fmt::Write as _;

/// A number above its bar.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Centre of the bar.
    pub x: u32,
    /// Base line of the number.
    pub y: u32,
    /// The number; empty where it is not shown.
    pub number: String,
}

/// A drawn row of bars.
#[derive(Clone, Debug, Default)]
pub struct Bars {
    /// Width of the view box.
    pub width: u32,
    /// All bars.
    pub path: String,
    /// The x of each initial, for one `text` element.
    pub xs: String,
    /// The initials.
    pub initials: String,
    /// The numbers.
    pub marks: Vec<Mark>,
}

const STEP: u32 = 30;
const BASE: u32 = 150;
const TALL: u32 = 120;

/// Draws bars from values; `None` is a hidden small count, drawn as a low bar without a number.
#[must_use]
pub fn draw(values: &[(char, Option<u32>)]) -> Bars {
    let most = values.iter().filter_map(|(_, n)| *n).max().unwrap_or(1).max(1);
    let mut bars = Bars {
        // Room for a year, so that a programme's first months are not drawn as giants.
        width: STEP * u32::try_from(values.len()).unwrap_or(12).max(12),
        ..Bars::default()
    };
    let mut left = 0;
    for (initial, value) in values {
        let height = value.map_or(6, |n| n * TALL / most);
        let width = STEP - 8;
        if height > 0 {
            let _ = write!(bars.path, "M{} {BASE}v-{height}h{width}v{height}z", left + 4);
        }
        let _ = write!(bars.xs, "{} ", left + STEP / 2);
        bars.initials.push(*initial);
        if let Some(n) = value.filter(|n| *n > 0) {
            bars.marks.push(Mark {
                x: left + STEP / 2,
                y: BASE - height - 6,
                number: n.to_string(),
            });
        }
        left += STEP;
    }
    bars
}

impl Bars {
    /// As it stands in a page made of data.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = format!(
            "<svg class=\"bars\" viewBox=\"0 0 {0} 176\" aria-hidden=\"true\" focusable=\"false\"><path class=\"given\" d=\"{1}\"/>\
             <path class=\"base\" d=\"M0 150.5H{0}\"/><text x=\"{2}\" y=\"168\">{3}</text>",
            self.width, self.path, self.xs, self.initials
        );
        for mark in &self.marks {
            let _ = write!(
                svg,
                "<text x=\"{}\" y=\"{}\">{}</text>",
                mark.x, mark.y, mark.number
            );
        }
        svg + "</svg>"
    }
}
