//! Every page with invented data, in every state worth looking at: filled, empty, error, long names.

mod account;
mod bench;
mod cases;
mod desk;
mod kit;
mod pledges;
mod public;

use askama::Template;
use portal::{
    pages::{NavLink, Place, Reader, Shell, Territory},
    text::{Lang, T},
};

/// A page drawn: its file name and its HTML.
pub(crate) type Drawn = (&'static str, String);

/// All pages in one language.
pub(crate) fn all(lang: Lang) -> Vec<Drawn> {
    let t = T::new(lang);
    let mut pages = public::all(t);
    pages.extend(account::all(t));
    pages.extend(pledges::all(t));
    pages.extend(cases::all(t));
    pages.extend(bench::all(t));
    pages.extend(kit::all(t));
    pages.extend(desk::all(t));
    pages
}

fn draw(name: &'static str, page: &impl Template) -> Drawn {
    (name, page.render().expect("a page renders"))
}

/// One of two texts, for what comes from the API in the reader's language.
fn pick(t: T, fr: &str, en: &str) -> String {
    if t.code() == "fr" {
        fr.to_owned()
    } else {
        en.to_owned()
    }
}

fn shell(path: &str) -> Shell {
    Shell {
        territory: Territory {
            name: "Poitiers".to_owned(),
            slug: "poitiers".to_owned(),
            logo: String::new(),
        },
        stylesheet: "maillon.css".to_owned(),
        script: "maillon.js".to_owned(),
        favicon: "favicon.svg".to_owned(),
        path: path.to_owned(),
        csrf: "b3VpLWNlY2ktZXN0LXVuLWpldG9u".to_owned(),
        ..Shell::default()
    }
}

fn inside(path: &str, name: &str, organisation: &str, nav: &[(&str, Place)]) -> Shell {
    Shell {
        reader: Some(Reader {
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            switches: false,
        }),
        nav: nav
            .iter()
            .map(|(href, place)| NavLink {
                href: (*href).to_owned(),
                place: *place,
                current: *href == path,
            })
            .collect(),
        ..shell(path)
    }
}
