//! Everybody at every page, as a golden file of statuses. A route of the code that nobody's links lead to and no
//! neighbour has ids for fails; a status that changes shows in review.
//!
//! Ids are found by following links, as each persona. Then each id that somebody found is asked by everybody else: what
//! lies outside one's scope is answered as what does not exist, to the letter.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as URL_SAFE_NO_PAD;
use entity::device::label;
use futures::future::join_all;
use uuid::Uuid;

use super::crawl::{NOBODY, PERSONAS, Page, Visitor};
use super::routes;
use crate::browser::model;

/// Ids of one route, found by one persona, that everybody else asks for.
const ASKED: usize = 2;

/// What each persona found: routes with their addresses.
type Found = Vec<BTreeMap<String, Vec<String>>>;

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_a_page_outside_their_scope() {
    let model = model::shared();
    let all = routes::all();
    let visitors = join_all(PERSONAS.map(|name| Visitor::enter(&model.url, name))).await;
    let crawled = join_all(visitors.iter().map(|visitor| visitor.crawl(&all))).await;
    let (found, lost): (Found, Vec<Vec<String>>) = crawled.into_iter().unzip();

    let mut table = String::new();
    let mut wrong = lost.concat();
    for route in &all {
        let asked = addresses(route, &all, &found);
        if asked.is_empty() {
            wrong.push(format!("{route}: no link leads to it"));
        }
        let _ = writeln!(table, "{route}");
        let rows = visitors
            .iter()
            .zip(&found)
            .map(|(visitor, own)| row(visitor, own, route, &asked));
        for (visitor, (statuses, complaints)) in visitors.iter().zip(join_all(rows).await) {
            let _ = writeln!(table, "    {:26} {statuses}", visitor.name);
            wrong.extend(complaints);
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/walk.txt");
    if std::env::var_os("UPDATE_WALK").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        golden == table,
        "who reads what changed: run with UPDATE_WALK=1, and look at the difference"
    );
}

/// What one persona gets at the addresses of a route, and what is wrong with it.
async fn row(
    visitor: &Visitor,
    own: &BTreeMap<String, Vec<String>>,
    route: &str,
    asked: &[(usize, String)],
) -> (String, Vec<String>) {
    let mut wrong = Vec::new();
    let (mut seen, mut foreign) = (BTreeSet::new(), BTreeSet::new());
    for (finder, address) in asked {
        let page = visitor.read(address).await;
        let who = format!("{address} for {}", visitor.name);
        if page.status >= 500 {
            wrong.push(format!("{who}: {}", page.status));
        }
        let linked = own.get(route).is_some_and(|links| links.contains(address));
        if linked || !route.contains('{') {
            seen.insert(page.status);
            continue;
        }
        foreign.insert(page.status);
        let elsewhere = territory(PERSONAS[*finder]) != territory(visitor.name);
        if route.contains("{id}") && page.status == 200 && elsewhere {
            wrong.push(format!("{who}: a page of another territory"));
        }
        // A page of one's own that nothing links to may lead on to another.
        if route.contains("{id}") && (elsewhere || page.status >= 400) {
            wrong.extend(told_apart(visitor, route, address, &page).await);
        }
    }
    let told = |name: &str, statuses: &BTreeSet<u16>| {
        let words: Vec<String> = statuses.iter().map(u16::to_string).collect();
        (!words.is_empty()).then(|| format!("{name}{}", words.join(" ")))
    };
    let parts = [told("", &seen), told("unlinked ", &foreign)];
    (parts.into_iter().flatten().collect::<Vec<_>>().join(", "), wrong)
}

/// Whether a page that is refused differs from that of an id nobody has.
async fn told_apart(visitor: &Visitor, route: &str, address: &str, page: &Page) -> Option<String> {
    let values = routes::parts(route, address).expect("an address of its route");
    let nobody: Vec<String> = values.iter().map(|id| absent_like(id)).collect();
    let absent = routes::fill(route, &nobody);
    let other = visitor.read(&absent).await;
    let without = |body: &str, path: &str, ids: &[String]| {
        let body = body
            .replace(path, "HERE")
            .replace(&path.replace('/', "%2F"), "HERE");
        ids.iter().fold(body, |body, id| body.replace(id, "ID"))
    };
    let same = page.status == other.status
        && without(&page.body, address, &values) == without(&other.body, &absent, &nobody);
    (!same).then(|| {
        format!(
            "{address} ({}) for {} differs from what does not exist ({})",
            page.status, visitor.name, other.status
        )
    })
}

/// An id of the same kind that no row has.
fn absent_like(id: &str) -> String {
    let known = URL_SAFE_NO_PAD
        .decode(id)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok());
    let kind = known.as_deref().and_then(|known| known.split_once(':'));
    let kind = kind.unwrap_or_else(|| panic!("{id} is no id")).0;
    URL_SAFE_NO_PAD.encode(format!("{kind}:{}", Uuid::now_v7().simple()))
}

/// The addresses of a route that everybody asks for, with who found the ids.
fn addresses(route: &str, all: &BTreeSet<String>, found: &Found) -> Vec<(usize, String)> {
    if !route.contains('{') {
        return vec![(PERSONAS.len() - 1, route.to_owned())];
    }
    let mut asked: Vec<(usize, String)> = Vec::new();
    for (finder, links) in found.iter().enumerate() {
        let linked = links.get(route).into_iter().flatten().take(ASKED);
        asked.extend(linked.map(|address| (finder, address.clone())));
    }
    if !asked.is_empty() {
        return asked;
    }
    if route.contains("{slug}") || route.contains("{label}") {
        let finders = (0..PERSONAS.len()).filter(|finder| !territory(PERSONAS[*finder]).is_empty());
        return finders
            .map(|finder| {
                let slug = territory(PERSONAS[finder]);
                let first = if route.contains("{slug}") {
                    slug.to_owned()
                } else {
                    label::of(slug, 1)
                };
                (finder, routes::fill(route, &[first]))
            })
            .collect();
    }
    // No link leads there from the first pages: the ids of what lies nearest are tried, then those of the same noun.
    let near = |route: &str| route.rsplit_once('}').map_or("", |(noun, _)| noun).to_owned();
    let noun = |route: &str| {
        let near = near(route);
        let parts: Vec<&str> = near.split('/').filter(|part| !part.starts_with('{')).collect();
        (
            parts.last().copied().unwrap_or_default().to_owned(),
            near.matches('{').count(),
        )
    };
    let alike: [&dyn Fn(&str) -> bool; 2] = [&|other| near(other) == near(route), &|other| {
        noun(other) == noun(route)
    }];
    for alike in alike {
        for neighbour in all.iter().filter(|other| *other != route && alike(other)) {
            for (finder, links) in found.iter().enumerate() {
                let linked = links.get(neighbour).into_iter().flatten().take(ASKED);
                let ids = linked.filter_map(|address| routes::parts(neighbour, address));
                asked.extend(ids.map(|ids| (finder, routes::fill(route, &ids))));
            }
        }
        if !asked.is_empty() {
            break;
        }
    }
    asked
}

fn territory(name: &str) -> &str {
    if name == NOBODY {
        ""
    } else {
        name.rsplit('@').next().unwrap_or_default()
    }
}
