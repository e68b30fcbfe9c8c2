//! What the workshop, the counter and the commission room add to the pages of the kit: a box to look something up, what waits, a
//! score, a check-list, and a page read from the back of a room.

use portal::kit::{Body, Deed, Finder, Kind, Link, Offer, Page, Section, Weight};
use portal::pages::{Place, Tone};
use portal::text::T;

use super::{Drawn, draw, inside};

pub(super) fn all(t: T) -> Vec<Drawn> {
    let shell = inside(
        "/bench",
        "Patrice Aubinel",
        "Atelier Rebond",
        &[("/bench", Place::Bench)],
    );
    let finder = |error: String| Finder {
        href: "/bench/find",
        name: "label",
        words: t.say("bench-find"),
        hint: t.say("bench-find-hint"),
        value: String::new(),
        error,
        scans: true,
    };
    let mut day = Page::new(t, shell.clone(), "/bench", t.say("nav-bench"));
    day.sections = vec![Section::new(
        "find",
        t.say("bench-find-title"),
        Body::Finder(finder(String::new())),
    )];
    let mut lost = day.clone();
    let error = t.with("bench-not-found", "text", "POI-00000");
    lost.sections[0].body = Body::Finder(finder(error));

    let points = ["STARTS", "SCREEN", "BATTERY", "NETWORK"];
    let outcomes = Offer::of(t, "quality-outcome", &["PASSED", "FAILED", "NOT_APPLICABLE"]);
    let mut deed = Deed::new("record", t.say("bench-check-record"), Weight::Main).bare();
    for point in points {
        deed = deed
            .ask(
                point,
                t.word("quality-point", point),
                Kind::Pick(outcomes.clone()),
            )
            .tight();
    }
    let mut unanswered = deed.clone();
    unanswered.inputs[1].field.error = t.say("answer-missing");
    let check = |deed: Deed| {
        let mut page = Page::new(t, shell.clone(), "/bench/devices/x/check", t.say("bench-check"));
        page.back = Some(Link::new("/bench/devices/x", "Dell OptiPlex 3050"));
        page.sections =
            vec![Section::new("points", t.say("bench-check-points-all"), Body::Deeds).doing(vec![deed])];
        page
    };

    let mut sheet = Page::new(
        t,
        shell.clone(),
        "/room/x/items/y",
        t.with("room-case", "rank", "1"),
    );
    sheet.stage = true;
    sheet.lead = t.word("audience", "FAMILY");
    let waits = (Tone::Yours, t.say("sitting-all-decided"), "/room/x".to_owned());
    let known = (Tone::Good, t.say("bench-free"), String::new());
    sheet.sections = vec![Section::new(
        "next",
        t.say("sitting-what-next"),
        Body::Todos(vec![waits, known]),
    )];
    let lines = vec![
        (t.word("criterion", "RSA"), 25),
        (t.word("criterion", "PROJECT"), 20),
    ];
    sheet.side = vec![Section::new(
        "score",
        t.say("room-priority"),
        Body::Score(45, lines),
    )];
    vec![
        draw("bench", &day),
        draw("bench-not-found", &lost),
        draw("bench-check", &check(deed)),
        draw("bench-check-unanswered", &check(unanswered)),
        draw("sheet", &sheet),
    ]
}
