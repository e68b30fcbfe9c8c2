//! The coordinator's pages that have a shape of their own.

use portal::{
    kit::{Link, Offer},
    pages::{
        Field, Place,
        desk::intake::{Extra, Intake, Line},
    },
    text::T,
};

use super::{Drawn, draw, inside, pick};

pub(super) fn all(t: T) -> Vec<Drawn> {
    let filled = intake(t);
    let mut refused = filled.clone();
    refused.rest = Field::empty("rest").refused(t.say("answer-missing"));
    refused.note = Some(Field::filled("note", "").refused(pick(t, "Dites pourquoi.", "Say why.")));
    refused.extras = Some(vec![Extra {
        model: "ThinkCentre M700".to_owned(),
        error: t.say("answer-missing"),
        ..Extra::default()
    }]);
    refused.wrong = vec![pick(t, "Rien n'est arrivé.", "Nothing came.")];
    let none = Intake {
        lines: Vec::new(),
        found: 0,
        pages: 1,
        find: "XYZ".to_owned(),
        note: None,
        extras: None,
        ..filled.clone()
    };
    vec![
        draw("intake", &filled),
        draw("intake-refused", &refused),
        draw("intake-none", &none),
    ]
}

fn intake(t: T) -> Intake {
    let reasons = [
        "BROKEN",
        "INCOMPLETE",
        "LOCKED",
        "TOO_OLD",
        "NOT_EQUIPMENT",
        "OTHER",
    ];
    let refusals = Offer::of(t, "intake-refusal", &reasons).into_iter().map(|one| {
        let words = t.with("intake-refused-for", "reason", one.words.to_lowercase());
        Offer::new(one.value, words)
    });
    let line = |n: usize| Line {
        id: format!("RGV2aWNlOjAxOGQ{n:08}"),
        name: "Hewlett-Packard EliteBook 840 G3".to_owned(),
        serial: format!("5CG7{n:06}"),
        said: if n == 3 {
            "LOCKED".to_owned()
        } else {
            String::new()
        },
    };
    let href = "/desk/collections/7/intake";
    Intake {
        t,
        shell: inside(
            href,
            "Camille Renaud",
            "Ville de Poitiers",
            &[("/home", Place::Home), ("/desk/pledges", Place::DeskPledges)],
        ),
        href: href.to_owned(),
        back: Link::new("/desk/collections/7", "Assurances du Clain"),
        title: t.say("desk-collection-take"),
        lead: t.count_with("desk-reception-lead", 500_u32, "donor", "Assurances du Clain"),
        follows: t.say("desk-collection-follows"),
        button: t.say("desk-collection-go"),
        rest: Field::filled("rest", "came"),
        lines: (0..15).map(line).collect(),
        found: 500,
        kept: vec![("RGV2aWNlOjAxOGQ5".to_owned(), "missing".to_owned())],
        others: 2,
        refusals: refusals.collect(),
        note: Some(Field::empty("note")),
        extras: Some(vec![Extra::default()]),
        find: String::new(),
        page: 2,
        pages: 34,
        key: "0f8f1c9e".to_owned(),
        wrong: Vec::new(),
    }
}
