//! The journeys the portal is for, in a real browser, on a wide and on a narrow screen: a donor pledges a fleet by
//! dropping a spreadsheet, a CROUS refers two hundred students, then one, and both go on to the day the student gets a
//! computer (see `chain`). On each page on the way: nothing that accessibility rules forbid, nothing wider than the
//! screen, few elements, few requests.
//!
//! On the telephone all of it is done with scripts switched off: they only help.

mod account;
mod chain;
pub(crate) mod door;
pub(crate) mod eyes;
mod keyboard;
mod many;
pub(crate) mod model;
mod room;

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;

use futures::FutureExt;

use self::eyes::Eyes;
use self::model::Model;

/// Widths of the screens: a desk, a cheap telephone.
const WIDTHS: [u32; 2] = [1_280, 360];

/// What a donor gives: an inventory as its tool exports it.
struct Fleet {
    title: &'static str,
    file: &'static str,
    /// The tool, as the page names it.
    tool: &'static str,
    computers: &'static str,
    /// A column about people, which is dropped.
    dropped: &'static str,
    /// The first computer's serial number.
    serial: &'static str,
}

/// The fleet pledged at the desk, and the one pledged from a telephone.
const FLEETS: [Fleet; 2] = [
    Fleet {
        title: "Portables du service sinistres",
        file: "snipeit.csv",
        tool: "Snipe-IT",
        computers: "14",
        dropped: "Checked Out To: Email",
        serial: "MZ00TEST00",
    },
    Fleet {
        title: "Postes de la comptabilité",
        file: "glpi-fr.csv",
        tool: "GLPI",
        computers: "6",
        dropped: "Usager",
        serial: "VX480AA1",
    },
];

#[test]
fn partners_do_their_work_in_a_browser() {
    let Some(driver) = eyes::driver() else { return };
    let system = actix_web::rt::System::new();
    system.block_on(async {
        for ((width, language), fleet) in WIDTHS.into_iter().zip(["fr", "en"]).zip(&FLEETS) {
            let model = Model::serve().await;
            let eyes = Eyes::open(&driver, &model.url, width, language).await;
            let journeys = async {
                anybody_reads_the_programme(&eyes).await;
                if width < 1_000 {
                    keyboard::a_crous_refers(&eyes).await;
                    keyboard::an_adviser_hands_over(&eyes).await;
                    eyes.go_without_scripts().await;
                }
                a_donor_pledges_a_fleet(&eyes, fleet).await;
                many::a_crous_refers_two_hundred(&eyes).await;
                let student = a_crous_refers_a_student(&eyes).await;
                chain::a_coordinator_takes_a_fleet_in(&eyes, &model.app, fleet.title).await;
                chain::a_workshop_makes_a_computer_ready(&eyes, &model.app, fleet.serial).await;
                chain::a_commission_decides_ten_cases(&eyes, &model.app, &student).await;
                chain::an_adviser_hands_over(&eyes, &model.app, &student).await;
                account::a_manager_protects_an_account(&eyes).await;
                account::a_proof_is_checked(&eyes).await;
            };
            let done = AssertUnwindSafe(journeys).catch_unwind().await;
            // A browser left open would outlive a test that failed.
            eyes.close().await;
            if let Err(failure) = done {
                resume_unwind(failure);
            }
        }
    });
}

async fn anybody_reads_the_programme(eyes: &Eyes) {
    eyes.go("/").await;
    eyes.look("programme").await;
    eyes.go("/programme/chatellerault").await;
    eyes.look("programme without figures").await;
    eyes.go("/nowhere").await;
    eyes.look("no such page").await;
}

async fn a_donor_pledges_a_fleet(eyes: &Eyes, fleet: &Fleet) {
    eyes.sign_in("donor", "/pledges").await;
    eyes.look("pledges").await;
    eyes.press("a.button[href='/pledges/new']").await;
    eyes.look("new pledge").await;
    eyes.press("main form .go button").await;
    eyes.look("new pledge, refused").await;
    assert!(eyes.has(".problems").await, "what is missing is told");

    eyes.write("#title", fleet.title).await;
    eyes.write("#place", "12 rue de la Gare, demander l'accueil")
        .await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/inventories");
    eyes.write("#file", &folder.join(fleet.file).display().to_string())
        .await;
    eyes.press("main form .go button").await;
    eyes.arrive("/inventory").await;
    eyes.look("what was understood").await;
    let seen = eyes.text("main").await;
    assert!(
        seen.contains(fleet.tool) && seen.contains(fleet.computers),
        "{seen}"
    );
    assert!(seen.contains(fleet.dropped), "columns about people are named");

    eyes.press("main form button.button:not(.plain)").await;
    eyes.arrive("?done=sent").await;
    eyes.look("pledge, sent").await;
    assert!(
        eyes.text("tbody").await.contains(fleet.serial),
        "its computers are listed"
    );
    eyes.go("/cases").await;
    eyes.look("not for donors").await;
    eyes.sign_out().await;
}

async fn a_crous_refers_a_student(eyes: &Eyes) -> String {
    eyes.sign_in("crous", "/cases").await;
    eyes.look("cases").await;
    eyes.press("a.button[href='/cases/new']").await;
    eyes.look("the person").await;
    let (mut questions, given) = (0, "Awa");
    for (field, answer) in [
        ("#given_name", given),
        ("#family_name", "Traoré"),
        ("#born", "27"),
        ("[name=born_month]", "3"),
        ("[name=born_year]", "2004"),
        ("#phone", "06 39 98 00 12"),
        ("#commune", "Poitiers"),
    ] {
        eyes.write(field, answer).await;
    }
    questions += 4;
    eyes.press("main form .go button").await;
    eyes.arrive("/situation").await;

    // Left, and resumed from the list of what is to do.
    eyes.go("/cases").await;
    eyes.press(".todos .quiet a").await;
    eyes.press(".tasks li:nth-child(2) a").await;
    eyes.write("#institution", "Université de Poitiers").await;
    eyes.write("#year", "2").await;
    eyes.press_quietly("#scholarship option[value=STEP_5]").await;
    eyes.press_quietly("input[name=independent][value=yes]").await;
    questions += 4;
    eyes.press("main form .go button").await;
    eyes.arrive("/needs").await;
    for choice in [
        "kind][value=LAPTOP",
        "equipment][value=SMARTPHONE_ONLY",
        "connection][value=yes",
        "skills][value='3'",
        "channel][value=IN_PERSON",
    ] {
        eyes.press_quietly(&format!("input[name={choice}]")).await;
    }
    eyes.press("main form .go button").await;
    assert!(eyes.has(".problems").await, "agreement is asked for");
    assert!(
        eyes.has("input[name=skills][value='3']:checked").await,
        "what was answered is kept"
    );
    eyes.press_quietly("input[name=accessibility][value=no]").await;
    eyes.press_quietly("#agrees").await;
    questions += 4;
    assert!(questions <= 12);
    eyes.press("main form .go button").await;
    eyes.arrive("/check").await;
    assert!(eyes.text("main").await.contains("Université de Poitiers"));
    eyes.press("main form button").await;
    eyes.arrive("/sent").await;
    eyes.look("sent").await;
    eyes.press("a.button:not(.plain)").await;
    eyes.look("the case").await;
    assert!(eyes.text("h1").await.contains(given));

    for state in ["REJECTED", "EQUIPPED", "ON_AGENDA"] {
        eyes.go(&format!("/cases?state={state}")).await;
        if eyes.has("tbody th a").await {
            eyes.press("tbody th a").await;
            eyes.look(state).await;
        }
    }
    eyes.sign_out().await;
    format!("{given} Traoré")
}
