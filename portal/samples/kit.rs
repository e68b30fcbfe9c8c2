//! A page and a list made of data, with each kind of question and each kind of content that the kit draws.

use portal::{
    chart::{bars, range, share, stock},
    kit::{Body, Cell, Deed, Filter, Kind, Link, List, Offer, Page, Section, Sieve, Table, Weight},
    pages::{Field, Place, Tone},
    text::T,
};

use super::{Drawn, draw, inside, pick};

pub(super) fn all(t: T) -> Vec<Drawn> {
    vec![draw("kit-page", &page(t)), draw("kit-list", &list(t))]
}

fn shell(path: &str) -> portal::pages::Shell {
    inside(
        path,
        "Camille Renaud",
        "Ville de Poitiers",
        &[("/home", Place::Home), ("/desk/figures", Place::Figures)],
    )
}

fn page(t: T) -> Page {
    let mut page = Page::new(t, shell("/desk/figures"), "/desk/figures", t.say("nav-figures"));
    page.tag = Some((t.say("partner-suspended"), Tone::Ended));
    page.tabs = vec![
        Link::new("/desk/figures", t.say("figures-activity")),
        Link::new("/desk/figures/now", t.say("figures-now")),
    ];
    page.filters = filters(t);
    let points = [
        Offer::new("NONE", t.word("home-equipment", "NONE")),
        Offer::new("SHARED", t.word("home-equipment", "SHARED")),
    ];
    let deed = Deed::new("change", t.say("settings-theme-change"), Weight::Main)
        .saying(t.say("settings-theme-text"))
        .ask_with(
            Field::filled("primary", "#5b2a5e"),
            "primary",
            t.say("settings-primary"),
            t.say("partner-siren-hint"),
            Kind::Colour,
        )
        .ask_with(
            Field::filled("EQUIPMENT_AT_HOME", "NONE:30").refused(t.say("answer-number")),
            "EQUIPMENT_AT_HOME",
            t.word("criterion", "EQUIPMENT_AT_HOME"),
            String::new(),
            Kind::Points(points.to_vec()),
        )
        .ask(
            "language",
            t.say("partner-language"),
            Kind::Pick(Offer::of(t, "language", &["FR", "EN"])),
        );
    page.deeds = vec![deed];
    page.sections = pictures(t);
    page.side = vec![
        Section::new(
            "facts",
            t.say("costs-totals"),
            Body::Facts(vec![(t.say("costs-direct"), Cell::Money(666_664))]),
        ),
        Section::new(
            "counts",
            t.say("figures-totals"),
            Body::Counts(vec![(322, t.count("figures-collected", 322_u32), String::new())]),
        ),
    ];
    page
}

fn pictures(t: T) -> Vec<Section> {
    let table = || {
        Table::of(t, &["column-state", "#figures-computers"]).rows(vec![vec![
            Cell::word(t, "device-state", "READY"),
            Cell::Number(20),
        ]])
    };
    let ages = ["stock-month", "stock-quarter", "stock-half", "stock-older"].map(|key| t.say(key));
    let stacks = [stock::Stack {
        label: t.word("device-state", "READY"),
        number: t.number(20_u32),
        ages: [4, 6, 10, 0],
    }];
    let shares = [share::Share {
        label: t.word("audience", "FAMILY"),
        number: t.number(12_u32),
        percent: 60,
        meant: Some(50),
    }];
    let intervals = [range::Interval {
        label: t.word("device-kind", "LAPTOP"),
        number: pick(t, "1,3 à 23,1 tonnes", "1.3 to 23.1 tonnes"),
        ends: [1_323, 4_500, 23_128],
    }];
    let months = bars::draw(&[(t.initial("2023-04"), Some(48)), (t.initial("2023-05"), None)]);
    [
        ("stock", "stock-title", stock::draw(&stacks, &ages)),
        ("waiting", "waiting-title", share::draw(&shares)),
        ("avoided", "impact-avoided", range::draw(&intervals)),
        ("months", "figures-months", months.svg()),
    ]
    .map(|(id, key, svg)| Section::new(id, t.say(key), Body::Picture(svg, table())))
    .to_vec()
}

fn filters(t: T) -> Vec<Filter> {
    let filter = |name: &'static str, key: &str, sieve: Sieve| Filter {
        name,
        words: t.say(key),
        value: String::new(),
        offers: if sieve == Sieve::Choice {
            Offer::of(t, "cost-category", &["FEES", "PARTS"])
        } else {
            Vec::new()
        },
        sieve,
    };
    vec![
        filter("category", "costs-category", Sieve::Choice),
        filter("from", "figures-from", Sieve::Day),
        filter("q", "partner-name", Sieve::Words),
        filter("due", "prospects-due-today", Sieve::Tick),
    ]
}

fn list(t: T) -> List {
    let table = Table::of(t, &["partner-name", "column-state", "#costs-amount"]).rows(
        (0..25)
            .map(|n| {
                vec![
                    Cell::link(
                        format!("/desk/partners/{n}"),
                        "Coopérative d'habitat du Clain et de la Boivre",
                    ),
                    Cell::state(t, "organisation-state", "PENDING"),
                    Cell::Money(n * 10_050),
                ]
            })
            .collect(),
    );
    let mut list = List::new(
        t,
        shell("/desk/partners"),
        "/desk/partners",
        t.say("nav-partners"),
        table,
    );
    list.filters = filters(t);
    list.total = Some(60);
    list.pages = 3;
    "/desk/partners?after=x&page=2".clone_into(&mut list.after);
    list
}
