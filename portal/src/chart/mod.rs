//! Pictures where people would rather look than read. Geometry is computed here, as plain numbers;
//! the template draws it and puts a table behind it.

pub mod bars;
pub mod flow;
pub mod qr;
pub mod range;
pub mod share;
pub mod stock;

use std::fmt::Write as _;

/// The width of the pictures made of bands: that of a telephone, so that their words are read there.
const WIDTH: u32 = 360;

/// Words inside a picture.
fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The words above a band: what it is on the left, how much on the right.
fn heading(svg: &mut String, top: u32, label: &str, number: &str) {
    let y = top + 14;
    let (label, number) = (escaped(label), escaped(number));
    let _ = write!(
        svg,
        "<text x=\"0\" y=\"{y}\">{label}</text><text class=\"end\" x=\"{WIDTH}\" y=\"{y}\"><tspan>{number}</tspan></text>"
    );
}

/// A picture of bands, of this height.
fn framed(svg: &str, height: u32) -> String {
    format!(
        "<svg class=\"bands\" viewBox=\"0 0 {WIDTH} {height}\" aria-hidden=\"true\" focusable=\"false\">{svg}</svg>"
    )
}

/// A part of the width, of a part of a whole.
fn wide(part: u32, whole: u32) -> u32 {
    let width = u64::from(part) * u64::from(WIDTH) / u64::from(whole.max(1));
    u32::try_from(width).unwrap_or(WIDTH).min(WIDTH)
}
