//! A territory's two colours. They were checked with the text written on them; whatever else they are used for, they are made
//! readable here: darker as links on light paper, lighter on dark paper.

use std::fmt::Write as _;

/// Red, green, blue.
type Colour = [u8; 3];

/// The colours of a territory and of the texts on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Theme {
    primary: Colour,
    on_primary: Colour,
    accent: Colour,
    on_accent: Colour,
}

const WHITE: Colour = [0xff, 0xff, 0xff];
const BLACK: Colour = [0, 0, 0];
/// Paper and cards of the style sheet, in the light and in the dark.
const PAPER: Colour = [0xfd, 0xfb, 0xfa];
const DARK_PAPER: Colour = [0x1a, 0x13, 0x1c];
const DARK_CARD: Colour = [0x26, 0x1d, 0x29];
/// The least contrast of a text (WCAG 2 AA).
const LEAST: f64 = 4.5;

impl Theme {
    /// Four colours, with or without their hash; none where one is no colour.
    pub(crate) fn read(colours: [&str; 4]) -> Option<Self> {
        let [primary, on_primary, accent, on_accent] = colours.map(colour);
        Some(Self {
            primary: primary?,
            on_primary: on_primary?,
            accent: accent?,
            on_accent: on_accent?,
        })
    }

    /// As an address tells it: `5b2a5e-ffffff-f6bd3b-2b1f2e`.
    pub(crate) fn told(text: &str) -> Option<Self> {
        let parts: Vec<_> = text.split('-').collect();
        Self::read(parts.try_into().ok()?)
    }

    /// As [`Theme::told`] reads it.
    pub(crate) fn tell(&self) -> String {
        let colours = [self.primary, self.on_primary, self.accent, self.on_accent];
        colours.map(hex).join("-")
    }

    /// What is added to the style sheet; nothing for the colours it has itself.
    pub(crate) fn css(&self) -> String {
        let soft = mix(self.primary, WHITE, 93);
        let brand = readable(self.primary, BLACK, &[PAPER, soft]);
        let on_brand = if brand == self.primary {
            self.on_primary
        } else {
            WHITE
        };
        let dark_soft = mix(self.primary, DARK_PAPER, 70);
        let dark_brand = readable(mix(self.primary, WHITE, 40), WHITE, &[DARK_CARD, dark_soft]);
        let both = [
            ("hero", self.primary),
            ("on-hero", self.on_primary),
            ("accent", self.accent),
            ("on-accent", self.on_accent),
        ];
        let light = [("brand", brand), ("on-brand", on_brand), ("brand-soft", soft)];
        let dark = [
            ("brand", dark_brand),
            ("on-brand", DARK_PAPER),
            ("brand-soft", dark_soft),
        ];
        format!(
            ":root{{{}{}}}@media (prefers-color-scheme:dark){{:root{{{}{}}}}}",
            declared(&both),
            declared(&light),
            declared(&both),
            declared(&dark)
        )
    }
}

fn declared(properties: &[(&str, Colour)]) -> String {
    let mut css = String::new();
    for (name, colour) in properties {
        let _ = write!(css, "--{name}:#{};", hex(*colour));
    }
    css
}

fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

fn hex([red, green, blue]: Colour) -> String {
    format!("{red:02x}{green:02x}{blue:02x}")
}

/// So many percent of the way to another colour.
fn mix(from: Colour, to: Colour, percent: u32) -> Colour {
    let one = |from: u8, to: u8| {
        let mixed = (u32::from(from) * (100 - percent) + u32::from(to) * percent) / 100;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    [one(from[0], to[0]), one(from[1], to[1]), one(from[2], to[2])]
}

/// The colour, as far towards another as it takes to be read on all of these.
fn readable(colour: Colour, towards: Colour, on: &[Colour]) -> Colour {
    (0..=100)
        .step_by(5)
        .map(|percent| mix(colour, towards, percent))
        .find(|mixed| on.iter().all(|ground| contrast(*mixed, *ground) >= LEAST))
        .unwrap_or(towards)
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::{DARK_CARD, LEAST, PAPER, Theme, contrast, hex, mix, readable};

    #[test]
    fn a_pale_colour_is_still_read_as_a_link() {
        let yellow = [0xff, 0xe0, 0x4d];
        assert!(contrast(yellow, PAPER) < LEAST);
        assert!(contrast(readable(yellow, [0; 3], &[PAPER]), PAPER) >= LEAST);
        let navy = [0x10, 0x10, 0x40];
        assert!(contrast(readable(navy, [0xff; 3], &[DARK_CARD]), DARK_CARD) >= LEAST);
    }

    #[test]
    fn what_an_address_tells_is_four_colours_or_nothing() {
        let told = "5b2a5e-ffffff-f6bd3b-2b1f2e";
        assert_eq!(Theme::told(told).map(|theme| theme.tell()).as_deref(), Some(told));
        for wrong in [
            "",
            "5b2a5e",
            "5b2a5e-ffffff-f6bd3b-zzzzzz",
            "}-a-b-c",
            "1-2-3-4-5",
        ] {
            assert_eq!(Theme::told(wrong), None, "{wrong}");
        }
        assert_eq!(hex(mix([0; 3], [0xff; 3], 50)), "7f7f7f");
    }
}
