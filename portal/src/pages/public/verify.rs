//! Whether a fingerprint that somebody was shown is one of the journal's. For anybody: a proof that only its issuer can check
//! is none.

use crate::answer::Answer;
use crate::kit::{Body, Finder, Page, Section, operation};
use crate::pages::Tone;
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/public/verify.graphql": Verify; ());

/// `GET /verify?print=…`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.outside(None).await?;
    let given = visit.param("print").unwrap_or_default();
    let mut found = None;
    let mut error = String::new();
    if !given.is_empty() {
        match fingerprint(&given) {
            None => error = t.say("verify-malformed"),
            Some(print) => {
                let known = visit.ask::<Verify>(verify::Variables { print }).await?.recorded;
                if known {
                    found = Some(verdict(t));
                } else {
                    error = t.say("verify-unknown");
                }
            }
        }
    }
    let mut page = Page::new(t, shell, "/verify", t.say("verify"));
    page.lead = t.say("verify-lead");
    let finder = Finder {
        href: "/verify",
        name: "print",
        words: t.say("verify-print"),
        hint: t.say("verify-hint"),
        value: given,
        error,
        scans: false,
    };
    page.sections = vec![Section::new("find", t.say("verify-check"), Body::Finder(finder))];
    page.sections.extend(found);
    let how = ["verify-how-1", "verify-how-2", "verify-how-3"].map(|key| t.say(key));
    page.sections
        .push(Section::new("how", t.say("verify-how"), Body::Text(how.to_vec())));
    page.show(&visit)
}

fn verdict(t: T) -> Section {
    let said = vec![
        (Tone::Good, t.say("verify-known-1"), String::new()),
        (Tone::Quiet, t.say("verify-known-2"), String::new()),
    ];
    Section::new("verdict", t.say("verify-known"), Body::Todos(said))
}

/// A fingerprint as it is copied from a page or typed from paper: 64 hexadecimal digits, however they are grouped.
fn fingerprint(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let whole = digits.len() == 64 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    whole.then(|| digits.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_fingerprint_is_read_however_it_is_grouped() {
        let print = "0123456789abcdef".repeat(4);
        let grouped = print.to_uppercase().replace("ABCD", "ABCD ");
        assert_eq!(fingerprint(&grouped), Some(print.clone()));
        for wrong in [
            "",
            "0123",
            &print[1..],
            &format!("{print}0"),
            &print.replace('a', "g"),
        ] {
            assert_eq!(fingerprint(wrong), None, "{wrong}");
        }
    }
}
