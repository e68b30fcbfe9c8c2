//! Each page of the portal as a strict reader measures it: accessibility, elements, requests, bytes, `EcoIndex`, and
//! whether it fits a narrow screen; in both languages, filled, empty, with long names, and with a form sent back.
//!
//! The table is in `docs/portal-measures.md`: `UPDATE_MEASURES=1 cargo test --test it portal::measures`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;
use std::sync::Mutex;

use futures::FutureExt;
use futures::future::join_all;

use super::crawl::{NOBODY, Visitor};
use super::{ecoindex, routes};
use crate::app::{Engine, TestApp};
use crate::browser::eyes::{self, Driver, Eyes, Measures};
use crate::browser::model::Model;
use crate::world::{self, Org};

/// Whose page is looked at where several have it: the first of these.
pub(super) const READERS: [&str; 9] = [
    NOBODY,
    "donor@poitiers",
    "crous@poitiers",
    "university@poitiers",
    "workshop@poitiers",
    "adviser@poitiers",
    "member@poitiers",
    "coordinator@poitiers",
    "coordinator@chatellerault",
];

/// Whose pages are looked at before anything happened.
const NEWCOMERS: [(&str, Option<Org>); 7] = [
    (NOBODY, None),
    ("donor", Some(Org::Donor)),
    ("crous", Some(Org::Crous)),
    ("workshop", Some(Org::Workshop)),
    ("adviser", Some(Org::Adviser)),
    ("member", Some(Org::Member)),
    ("coordinator", Some(Org::City)),
];

const LANGUAGES: [&str; 2] = ["fr", "en"];

/// Widths in pixels: a desk, the same at 200 %, a small telephone.
const WIDTHS: [u32; 3] = [1_280, 640, 320];

/// How far things may move (Cumulative Layout Shift): none, as it is told with one decimal. A page that comes in slowly
/// pushes its foot down.
const MOVE: f64 = 0.05;

/// Forms of a page that are sent without an answer.
const FORMS: usize = 3;

/// Browsers at once.
const BROWSERS: usize = 2;

/// Makes every name on the page as long as names get.
const LENGTHEN: &str = "document.querySelectorAll(
    'main h1, main td:not(.n), main tbody th, main dd, main td a, main tbody th a, main .over, main .todos a'
).forEach((place) => place.append(
    ' Anticonstitutionnellement de-la-Communauté-urbaine prenom.nom-compose@etablissement-public.example'));";

/// The forms that ask something.
const ASKING: &str = "[...document.querySelectorAll('main form[method=post]')].filter((form) =>
    form.querySelector('textarea, select, input:not([type=hidden])'))";

/// Empties one of them and sends it.
fn send_blank(at: usize) -> String {
    format!(
        "const form = {ASKING}[{at}];
        form.noValidate = true;
        form.querySelectorAll('textarea, input:not([type=hidden])').forEach((input) => {{
            if (['checkbox', 'radio'].includes(input.type)) input.checked = false; else input.value = '';
        }});
        form.querySelectorAll('select').forEach((choice) => {{ choice.selectedIndex = 0; }});
        setTimeout(() => form.requestSubmit(), 0);"
    )
}

/// A page of somebody, in a state.
#[derive(Clone, Debug)]
struct Page {
    route: String,
    state: &'static str,
    who: &'static str,
    address: String,
}

/// A row of the table: a route, its state, who sees it.
type Row = (String, &'static str, &'static str);

/// What was measured, by page and language; and what is wrong.
#[derive(Default)]
struct Measured {
    rows: BTreeMap<Row, Vec<(&'static str, Measures)>>,
    wrong: Vec<String>,
}

#[test]
fn every_page_is_light_and_fits() {
    if !is_asked() {
        eprintln!("skipped: it takes minutes; MAILLON_TEST_REQUIRE=browser asks for it");
        return;
    }
    let Some(driver) = eyes::driver() else { return };
    let world = world::of(Engine::Sqlite).expect("SQLite is always there");
    let measured = Mutex::new(Measured::default());
    let system = actix_web::rt::System::new();
    system.block_on(async {
        let newborn = TestApp::start(world).await;
        let model = Model::serve().await;
        let all = routes::all();
        let empty = arrivals(&newborn).await;
        let pages = pages_of(&empty, &all, "empty").await;
        look_at(&driver, &newborn.url, &empty, &pages, &measured).await;
        let readers = join_all(READERS.map(|name| Visitor::enter(&model.url, name))).await;
        let pages = pages_of(&readers, &all, "filled").await;
        look_at(&driver, &model.url, &readers, &pages, &measured).await;
        newborn.done().await;
    });
    judge(&measured.into_inner().expect("no browser failed"));
}

/// Whether the checks that a bare machine may skip are asked for, or the table anew.
fn is_asked() -> bool {
    let required = std::env::var("MAILLON_TEST_REQUIRE").unwrap_or_default();
    required.split(',').any(|word| word == "browser") || std::env::var_os("UPDATE_MEASURES").is_some()
}

async fn arrivals(app: &TestApp) -> Vec<Visitor> {
    let arrivals = NEWCOMERS.map(|(name, org)| {
        let email = org.map(|org| app.world.poitiers[&org].email.clone());
        async move {
            match email {
                Some(email) => Visitor::enter_as(&app.url, name, &email, world::PASSWORD).await,
                None => Visitor::enter(&app.url, NOBODY).await,
            }
        }
    });
    join_all(arrivals).await
}

/// One page of each route, of the first who has it.
async fn pages_of(readers: &[Visitor], all: &BTreeSet<String>, state: &'static str) -> Vec<Page> {
    let crawled = join_all(readers.iter().map(|reader| reader.crawl(all))).await;
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    for (reader, (found, _)) in readers.iter().zip(crawled) {
        for route in all.iter().filter(|route| !route.starts_with("/papers")) {
            let fixed = (!route.contains('{')).then(|| route.clone());
            let addresses = found.get(route).into_iter().flatten().cloned();
            for address in fixed.into_iter().chain(addresses).take(4) {
                if pages.contains_key(route) {
                    break;
                }
                let page = reader.read(&address).await;
                if page.status == 200 && page.body.starts_with("<!doctype html>") {
                    let page = Page {
                        route: route.clone(),
                        state,
                        who: reader.name,
                        address,
                    };
                    pages.insert(route.clone(), page);
                }
            }
        }
    }
    pages.into_values().collect()
}

async fn look_at(driver: &Driver, url: &str, readers: &[Visitor], pages: &[Page], into: &Mutex<Measured>) {
    let shares = (0..BROWSERS).map(|at| async move {
        let share: Vec<_> = pages.iter().skip(at).step_by(BROWSERS).collect();
        let eyes = Eyes::open(driver, url, WIDTHS[0], LANGUAGES[0]).await;
        let work = async {
            eyes.come_anew().await;
            for reader in readers {
                for language in LANGUAGES {
                    eyes.enter(&reader.cookie).await;
                    eyes.go(&format!("/?lang={language}")).await;
                    for page in share.iter().filter(|page| page.who == reader.name) {
                        let seen = look(&eyes, page, language).await;
                        keep(into, page, language, seen);
                    }
                }
            }
        };
        let done = AssertUnwindSafe(work).catch_unwind().await;
        // A browser left open would outlive a test that failed.
        eyes.close().await;
        if let Err(failure) = done {
            resume_unwind(failure);
        }
    });
    join_all(shares).await;
}

/// What is seen of a page: its measures in its states, and where it goes beyond the screen.
type Seen = (Vec<(&'static str, Measures)>, Vec<String>);

async fn look(eyes: &Eyes, page: &Page, language: &str) -> Seen {
    let mut wrong = Vec::new();
    let where_ = format!("{} ({}, {language})", page.address, page.who);
    eyes.go(&page.address).await;
    let mut states = vec![(page.state, eyes.measure().await)];
    fits(eyes, &where_, &mut wrong).await;
    if page.state == "filled" {
        eyes.make(LENGTHEN).await;
        fits(eyes, &format!("{where_} with long names"), &mut wrong).await;
        eyes.over_at(WIDTHS[0]).await;
        if let Some(refused) = refusal(eyes, page).await {
            fits(eyes, &format!("{where_} refused"), &mut wrong).await;
            states.push(("refused", refused));
        }
    }
    eyes.over_at(WIDTHS[0]).await;
    (states, wrong)
}

async fn fits(eyes: &Eyes, where_: &str, wrong: &mut Vec<String>) {
    for width in WIDTHS {
        let over = eyes.over_at(width).await;
        if over > 0 {
            wrong.push(format!("{where_} goes {over} px beyond {width}"));
        }
    }
}

/// Sends the page's forms without an answer, until one comes back.
async fn refusal(eyes: &Eyes, page: &Page) -> Option<Measures> {
    for at in 0..FORMS {
        eyes.go(&page.address).await;
        if at >= eyes.length(ASKING).await {
            return None;
        }
        eyes.leave_by(&send_blank(at)).await;
        if eyes.has(".problems").await {
            return Some(eyes.measure().await);
        }
    }
    None
}

fn keep(into: &Mutex<Measured>, page: &Page, language: &'static str, (states, wrong): Seen) {
    let mut into = into.lock().expect("no browser failed");
    into.wrong.extend(wrong);
    for (state, measures) in states {
        let row = (page.route.clone(), state, page.who);
        into.rows.entry(row).or_default().push((language, measures));
    }
}

fn judge(measured: &Measured) {
    let mut wrong = measured.wrong.clone();
    let mut table = String::new();
    for ((route, state, who), languages) in &measured.rows {
        let _ = write!(table, "| `{route}` | {state} | {who} |");
        for language in LANGUAGES {
            let Some((_, seen)) = languages.iter().find(|(one, _)| *one == language) else {
                // A form that took nothing for an answer is not there a second time.
                if *state != "refused" {
                    wrong.push(format!("{route}, {state}: not seen in {language}"));
                }
                table.push_str(" | | | |");
                continue;
            };
            let eco = ecoindex::of(seen.elements, seen.requests, seen.bytes);
            let (elements, bytes) = if seen.table { (400, 60_000) } else { (250, 30_000) };
            let mut complain = |bad: bool, what: &str| {
                if bad {
                    wrong.push(format!("{route}, {state}, {language}, {who}: {what}: {seen:?}"));
                }
            };
            complain(!seen.violations.is_empty(), "breaks rules of accessibility");
            complain(seen.elements > elements, "many elements");
            complain(seen.requests > 4, "many requests");
            complain(seen.bytes > bytes, "many bytes");
            complain(seen.shift >= MOVE, "things move");
            complain(eco <= ecoindex::A, "no A");
            let _ = write!(
                table,
                " {} | {} | {:.1} | {eco:.0} |",
                seen.elements,
                seen.requests,
                f64::from(seen.bytes) / 1000.0
            );
        }
        table.push('\n');
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/portal-measures.md");
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let (before, rest) = text
        .split_once("<!-- measured -->\n")
        .expect("where the table goes");
    let (old, after) = rest.split_once("<!-- /measured -->").expect("where it ends");
    let head = "| Page | State | Seen by | Elements fr | Requests | kB | EcoIndex \
        | Elements en | Requests | kB | EcoIndex |\n|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|\n";
    if std::env::var_os("UPDATE_MEASURES").is_some() {
        let text = format!("{before}<!-- measured -->\n{head}{table}<!-- /measured -->{after}");
        std::fs::write(&file, text).unwrap();
    } else {
        let pages = |table: &str| -> BTreeSet<String> {
            let rows = table.lines().filter(|line| line.starts_with("| `"));
            rows.map(|row| row.split('|').take(4).collect()).collect()
        };
        if pages(old) != pages(&table) {
            wrong.push("other pages than in docs/portal-measures.md: run with UPDATE_MEASURES=1".to_owned());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
