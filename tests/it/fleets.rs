//! A fleet of ten thousand rows, on the program itself: refused whole for five bad rows, taken once corrected, and nothing doubled
//! when it is sent again. Release builds are held to the time: `cargo test --release --test it fleets -- --nocapture`.

use std::fmt::Write;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::app::runtime;
use crate::builders::pledge;
use crate::persona::{Outcome, Persona};
use crate::program::{Program, found_on, free_port};
use crate::team::Team;
use crate::world::PASSWORD;

const ROWS: usize = 10_000;

/// The most memory that reading and importing it may take beyond what the program holds before the first of it, in KiB.
const MOST_GROWTH_KIB: u64 = 64 * 1024;

/// The longest a preview may take in a release build.
const MOST_TIME: Duration = Duration::from_secs(2);

/// A fleet as a park manager exports it; five rows are wrong unless corrected.
fn fleet(corrected: bool) -> String {
    let mut csv =
        String::from("Nom;Type;Fabricant;Modèle;Numéro de série;Mémoire;Stockage;Date d'achat;Utilisateur\n");
    for row in 0..ROWS {
        let serial = match row {
            // Two twins, named twice.
            7_000 | 8_000 if !corrected => "FL000001".to_owned(),
            _ => format!("FL{row:06}"),
        };
        let memory = if row == 100 && !corrected {
            "beaucoup"
        } else {
            "8 Go"
        };
        let storage = if row == 5_000 && !corrected {
            "-1"
        } else {
            "256 Go"
        };
        let bought = if row == 9_999 && !corrected {
            "31/02/2019"
        } else {
            "12/03/2019"
        };
        writeln!(
            csv,
            "PC-{row:05};Ordinateur portable;Dell;Latitude 7490;{serial};{memory};{storage};{bought};Agent {row}"
        )
        .unwrap();
    }
    csv
}

mod ten_thousand_rows_are_read_in_time {
    #[test]
    fn sqlite() {
        let folder = tempfile::TempDir::new().unwrap();
        super::are_read_in_time(&folder, &crate::program::in_folder(folder.path()));
    }

    #[test]
    fn postgres() {
        let Some(database) = crate::postgres::database() else {
            return;
        };
        super::are_read_in_time(&tempfile::TempDir::new().unwrap(), &database);
        crate::postgres::discard(&database);
    }
}

fn are_read_in_time(folder: &TempDir, database: &str) {
    let port = free_port();
    let email = "coordination@poitiers.example";
    found_on(database, folder.path(), port, email, PASSWORD);
    let program = Program::serve_on(database, folder.path(), port);
    runtime().block_on(async {
        let donor = Team::gather(&program.url, folder.path()).await.donor;
        let id = donor.draft_pledge(pledge()).await.done();

        let wrong = donor.upload("parc.csv", fleet(false)).await;
        let before = program.resident_kib();
        assert!(before > 0, "memory is not told here");
        let (refused, _) = timed(&program, || donor.import_inventory(&id, &wrong, true, false)).await;
        within_bounds(&program, before, "refused");
        let errors = refused.payload["inventory"]["errors"].clone();
        let errors = errors.as_array().unwrap().iter();
        let told = |error: &Value| {
            (
                error["cell"].clone(),
                error["code"].clone(),
                error["blocking"].clone(),
            )
        };
        let expected = [
            ("F102", "BAD_SIZE", false),
            ("G5002", "BAD_SIZE", false),
            ("E7002", "DUPLICATE_ROW", true),
            ("E8002", "DUPLICATE_ROW", true),
            ("H10001", "BAD_DATE", false),
        ];
        assert_eq!(
            errors.map(told).collect::<Vec<_>>(),
            expected.map(|(cell, code, blocking)| (cell.into(), code.into(), blocking.into()))
        );
        refused.refused("INVENTORY_HAS_ERRORS");
        assert_eq!(announced(&donor, &id).await, 0, "nothing of it was kept");

        let right = donor.upload("parc.csv", fleet(true)).await;
        let (preview, took) = timed(&program, || donor.import_inventory(&id, &right, false, false)).await;
        preview.success();
        within_bounds(&program, before, "previewed");
        eprintln!("a preview of {ROWS} rows took {took:?}");
        if !cfg!(debug_assertions) {
            assert!(took < MOST_TIME, "{took:?}");
        }
        let (done, took) = timed(&program, || donor.import_inventory(&id, &right, true, false)).await;
        eprintln!("taking them in took {took:?}");
        done.success();
        within_bounds(&program, before, "taken in");
        assert_eq!(announced(&donor, &id).await, ROWS as u64);

        let again = donor.upload("parc.csv", fleet(true)).await;
        let (same, _) = timed(&program, || donor.import_inventory(&id, &again, true, false)).await;
        let counts = same.payload["inventory"].clone();
        same.success();
        assert_eq!(
            (&counts["created"], &counts["matched"]),
            (&0.into(), &ROWS.into())
        );
        assert_eq!(announced(&donor, &id).await, ROWS as u64);
    });
    program.kill();
}

/// The most the program held during the last step, beyond what it held before the first, is under the bound.
fn within_bounds(program: &Program, before: u64, step: &str) {
    let growth = program.peak_kib().saturating_sub(before);
    eprintln!("{ROWS} rows {step}: {growth} KiB more");
    assert!(growth < MOST_GROWTH_KIB, "{step}: {growth} KiB");
}

/// What something answered, and how long it took.
async fn timed(program: &Program, work: impl AsyncFnOnce() -> Outcome) -> (Outcome, Duration) {
    program.forget_peak();
    let began = Instant::now();
    let outcome = work().await;
    (outcome, began.elapsed())
}

async fn announced(donor: &Persona, pledge: &str) -> u64 {
    donor.about("pledge", pledge, "announced").await["announced"]
        .as_u64()
        .unwrap()
}
