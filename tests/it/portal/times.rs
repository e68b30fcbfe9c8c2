//! How long each page takes a program built for release, on the demonstration's data: from the request to the last
//! byte, compressed, as a client on the same machine sees it. A file of the program's own, read the same way in the same
//! run, says how much of that is the way there and back.
//!
//! The table goes into `docs/portal-times.md`:
//! `cargo build --release && UPDATE_TIMES=1 MAILLON_PROGRAM=target/release/maillon cargo test --test it portal::times`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use futures::future::join_all;

use super::crawl::Visitor;
use super::measures::READERS;
use super::routes;
use crate::program::Program;

/// How often a page is read before it is timed, and how often it is timed.
const WARM: usize = 3;
const TIMED: usize = 31;

/// The most a page may take that is no document.
const MOST: Duration = Duration::from_millis(5);

/// Where one lands, with what one's own day holds: read by every role that has it, of which the slowest counts.
const LANDINGS: [&str; 6] = ["/home", "/pledges", "/cases", "/bench", "/counter", "/room"];

/// What stands above the table.
const ABOUT: &str = "# How long the pages of the portal take

Each page of the portal, read thirty-one times by the first role that has it (where one lands, by each of them, of which the
slowest is told), one request after the other, from a program built for release that serves the demonstration's data from
SQLite: from the request to the last byte, compressed, as a client on the same machine sees it. So the time includes the way
there and back, which the style sheet's row tells: a file of the program's own, read in the same run.

Asked of every page but the documents (`/papers`), which are typeset for each reader: a median under 5 ms.

The table is made by the test that asks it:
`cargo build --release && UPDATE_TIMES=1 MAILLON_PROGRAM=target/release/maillon cargo test --test it portal::times`.
";

/// What is known of a page: whose it is, and its times in order.
type Row = (&'static str, Vec<Duration>);

#[tokio::test]
async fn every_page_is_quick() {
    let Some(program) = std::env::var_os("MAILLON_PROGRAM") else {
        eprintln!("skipped: MAILLON_PROGRAM names no program built for release");
        return;
    };
    let folder = tempfile::TempDir::new().unwrap();
    let program = Program::demonstrate(Path::new(&program), folder.path());
    let all = routes::all();
    let readers = join_all(READERS.map(|name| Visitor::enter(&program.url, name))).await;
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for reader in &readers {
        let (found, _) = reader.crawl(&all).await;
        for route in &all {
            let known = rows.get(route).map(|(_, times)| middle(times));
            if known.is_some() && !LANDINGS.contains(&route.as_str()) {
                continue;
            }
            if let Some(address) = first(reader, route, &found).await {
                let times = timed(reader, &address).await;
                if known.is_none_or(|known| known < middle(&times)) {
                    rows.insert(route.clone(), (reader.name, times));
                }
            }
        }
    }
    let file = asset(&readers[0].read("/").await.body);
    let peer = timed(&readers[0], &file).await;
    program.kill();
    judge(&all, &rows, &peer);
}

/// The first address of a route that somebody may read.
async fn first(reader: &Visitor, route: &str, found: &BTreeMap<String, Vec<String>>) -> Option<String> {
    let fixed = (!route.contains('{')).then(|| route.to_owned());
    let linked = found.get(route).into_iter().flatten().cloned();
    for address in fixed.into_iter().chain(linked).take(4) {
        if reader.read(&address).await.status == 200 {
            return Some(address);
        }
    }
    None
}

async fn timed(reader: &Visitor, address: &str) -> Vec<Duration> {
    let mut times = Vec::new();
    let mut at = 0;
    while at < WARM + TIMED {
        let began = Instant::now();
        if !reader.read_packed(address).await {
            // The reader has spent what may be asked for in a minute.
            tokio::time::sleep(Duration::from_secs(5)).await;
            continue;
        }
        if at >= WARM {
            times.push(began.elapsed());
        }
        at += 1;
    }
    times.sort_unstable();
    times
}

/// The median of times in order.
fn middle(times: &[Duration]) -> Duration {
    times[times.len() / 2]
}

/// The address of the style sheet.
fn asset(page: &str) -> String {
    let rest = page
        .split_once("rel=\"stylesheet\" href=\"")
        .expect("a style sheet")
        .1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

fn judge(all: &BTreeSet<String>, rows: &BTreeMap<String, Row>, peer: &[Duration]) {
    let late = |times: &[Duration]| times[times.len() * 9 / 10];
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let mut table =
        String::from("| Page | Seen by | Median ms | Nine of ten within ms |\n|---|---|---:|---:|\n");
    let _ = writeln!(
        table,
        "| *the style sheet, for comparison* | | {:.1} | {:.1} |",
        ms(middle(peer)),
        ms(late(peer))
    );
    let mut slow = Vec::new();
    for (route, (who, times)) in rows {
        let _ = writeln!(
            table,
            "| `{route}` | {who} | {:.1} | {:.1} |",
            ms(middle(times)),
            ms(late(times))
        );
        if !route.starts_with("/papers") && middle(times) > MOST {
            slow.push(format!("{route}: {:.1} ms", ms(middle(times))));
        }
    }
    let pages = rows.keys().filter(|route| !route.starts_with("/papers"));
    assert!(
        pages.count() > 80,
        "{} of {} routes were read",
        rows.len(),
        all.len()
    );
    if std::env::var_os("UPDATE_TIMES").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/portal-times.md");
        std::fs::write(&file, format!("{ABOUT}\n{table}")).unwrap();
    }
    assert!(slow.is_empty(), "slower than {MOST:?}: {slow:#?}");
}
