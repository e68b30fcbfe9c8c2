//! What is in stock: a band for each state, darker where it has been there for longer.

use std::fmt::Write as _;

use super::{escaped, framed, heading, wide};

/// One state.
#[derive(Clone, Debug)]
pub struct Stack {
    /// Its words.
    pub label: String,
    /// How many in all, as shown.
    pub number: String,
    /// How many by age, the newest first.
    pub ages: [u32; 4],
}

const CLASSES: [&str; 4] = ["a1", "a2", "a3", "a4"];
const ROW: u32 = 48;

/// Draws the stock; `ages` are the words of each age, for the key below.
#[must_use]
pub fn draw(stacks: &[Stack], ages: &[String; 4]) -> String {
    let most = stacks
        .iter()
        .map(|stack| stack.ages.iter().sum())
        .max()
        .unwrap_or(1);
    let mut svg = String::new();
    let mut top = 0;
    for stack in stacks {
        heading(&mut svg, top, &stack.label, &stack.number);
        let mut left = 0;
        for (class, count) in CLASSES.iter().zip(stack.ages) {
            let width = wide(count, most);
            if count > 0 {
                let _ = write!(
                    svg,
                    "<path class=\"{class}\" d=\"M{left} {y}h{wide}v16h-{wide}z\"/>",
                    y = top + 22,
                    wide = width.max(2)
                );
            }
            left += width;
        }
        top += ROW;
    }
    for (at, (class, words)) in (0_u32..).zip(CLASSES.iter().zip(ages)) {
        let (x, y) = (at % 2 * 180, top + 4 + at / 2 * 24);
        let _ = write!(
            svg,
            "<path class=\"{class}\" d=\"M{x} {y}h14v14h-14z\"/><text class=\"soft\" x=\"{}\" y=\"{}\">{}</text>",
            x + 20,
            y + 12,
            escaped(words)
        );
    }
    framed(&svg, top + 50)
}

#[cfg(test)]
mod tests {
    use super::{Stack, draw};

    #[test]
    fn words_stay_words() {
        let stack = Stack {
            label: "<b>".to_owned(),
            number: "0".to_owned(),
            ages: [0; 4],
        };
        let svg = draw(&[stack], &[const { String::new() }; 4]);
        assert!(svg.contains("&lt;b&gt;") && !svg.contains("<b>"), "{svg}");
    }
}
