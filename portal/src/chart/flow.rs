//! The chain as a flow: what was collected enters on the left, passes the workshop, and leaves towards
//! what became of it. A band is as thick as the number it stands for.

use std::fmt::Write as _;

use super::escaped;

/// What became of some computers.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its colour, a class of the style sheet.
    pub tone: &'static str,
    /// How many, for the thickness. A hidden small count is drawn as a thread.
    pub weight: u32,
    /// How many, as shown.
    pub number: String,
    /// What, as shown.
    pub label: String,
}

/// One drawn outcome: a band and its words.
#[derive(Clone, Debug)]
pub struct Band {
    /// What it stands for.
    pub part: Part,
    /// Its outline.
    pub path: String,
    /// Where its words stand.
    pub x: i32,
    /// The base line of its words.
    pub y: i32,
}

/// A drawn flow.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Width of the view box.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// The body from collected to workshop.
    pub body: String,
    /// Left edge of the workshop's bar.
    pub workshop: i32,
    /// Top of body and workshop.
    pub top: i32,
    /// Height of body and workshop.
    pub thickness: i32,
    /// Bottom line, for the words below.
    pub bottom: i32,
    /// The outcomes.
    pub bands: Vec<Band>,
}

/// Least height of a row of words.
const ROW: f64 = 30.0;
/// Air between two bands.
const GAP: f64 = 10.0;
/// Room above and below for words.
const MARGIN: f64 = 34.0;
/// Width of the workshop's bar.
const BAR: f64 = 12.0;

/// The same flow twice, as it stands in a page made of data: a wide one, and a tall one for telephones. It has the number
/// and the words of what came in, and the words of the workshop.
#[must_use]
pub fn svg(parts: &[Part], number: &str, came_in: &str, workshop: &str) -> String {
    let wide = draw(parts.to_vec(), 960.0, 250.0, 300.0);
    let tall = draw(parts.to_vec(), 344.0, 196.0, 300.0);
    let one = |size: &str, flow: &Flow| {
        let mut svg = format!(
            "<svg class=\"flow {size}\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\" focusable=\"false\"><path class=\"body\" d=\"{}\"/>",
            flow.width, flow.height, flow.body
        );
        for band in &flow.bands {
            let part = &band.part;
            let _ = write!(
                svg,
                "<path class=\"{}\" d=\"{}\"/><text x=\"{}\" y=\"{}\"><tspan>{}</tspan> {}</text>",
                part.tone,
                band.path,
                band.x,
                band.y,
                escaped(&part.number),
                escaped(&part.label)
            );
        }
        let _ = write!(
            svg,
            "<path class=\"bar\" d=\"M{left} {top}h12v{high}h-12z\"/><text x=\"0\" y=\"{above}\"><tspan>{}</tspan> {}</text>\
             <text class=\"end\" x=\"{end}\" y=\"{below}\">{}</text></svg>",
            escaped(number),
            escaped(came_in),
            escaped(workshop),
            left = flow.workshop,
            top = flow.top,
            high = flow.thickness,
            above = flow.top - 12,
            end = flow.workshop + 12,
            below = flow.bottom + 24,
        );
        svg
    };
    one("wide", &wide) + &one("tall", &tall)
}

/// Draws a flow of this width; `room` is kept on the right for words, `scale` is the height of the body.
#[must_use]
pub fn draw(parts: Vec<Part>, width: f64, room: f64, scale: f64) -> Flow {
    let total: f64 = parts.iter().map(|p| f64::from(p.weight)).sum::<f64>().max(1.0);
    let heights: Vec<f64> = parts
        .iter()
        .map(|p| (f64::from(p.weight) / total * scale).max(2.0))
        .collect();
    let right: f64 = heights.iter().map(|h| h.max(ROW) + GAP).sum::<f64>() - GAP;
    let body: f64 = heights.iter().sum();
    let height = right.max(body) + 2.0 * MARGIN;
    let top = (height - body) / 2.0;
    let (workshop, end) = ((width - room) * 0.42, width - room);
    let middle = (workshop + BAR).midpoint(end);

    let mut from = top;
    let mut to = (height - right) / 2.0;
    let bands = parts
        .into_iter()
        .zip(heights)
        .map(|(part, thick)| {
            let slot = thick.max(ROW);
            let at = to + (slot - thick) / 2.0;
            let start = workshop + BAR;
            let path = format!(
                "M{start:.0} {from:.1}C{middle:.0} {from:.1} {middle:.0} {at:.1} {end:.0} {at:.1}v{thick:.1}C{middle:.0} {low:.1} {middle:.0} {under:.1} {start:.0} {under:.1}z",
                low = at + thick,
                under = from + thick,
            );
            let drawn = Band { part, path, x: round(end + 12.0), y: round(to + slot / 2.0 + 6.0) };
            from += thick;
            to += slot + GAP;
            drawn
        })
        .collect();

    Flow {
        width: round(width),
        height: round(height),
        body: format!("M0 {top:.1}H{workshop:.0}v{body:.1}H0z"),
        workshop: round(workshop),
        top: round(top),
        thickness: round(body),
        bottom: round(top + body),
        bands,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is a few hundred units wide"
)]
fn round(value: f64) -> i32 {
    value.round() as i32
}

#[cfg(test)]
mod tests {
    use super::{Part, draw};

    #[test]
    fn a_flow_of_nothing_is_still_a_drawing() {
        let part = |weight| Part {
            tone: "given",
            weight,
            number: weight.to_string(),
            label: String::new(),
        };
        assert!(draw(vec![part(0)], 360.0, 150.0, 260.0).height > 0);
        let flow = draw(vec![part(90), part(10)], 360.0, 150.0, 200.0);
        assert_eq!(flow.thickness, 200);
        assert!(flow.bands[0].y < flow.bands[1].y);
    }
}
