//! The days that the rest of the chain has on its pages, in the order in which a computer goes through them: the
//! coordinator takes a fleet in, the workshop refurbishes, a commission of ten cases sits, an adviser hands over.

use std::fs;

use api::app::App;
use entity::Moment;
use tempfile::TempDir;

use super::eyes::Eyes;
use crate::reports::{self, Wipe};

/// The drive of the fleet's first computer.
const DRIVE: &str = "VX00TEST01";

/// Sets the day of the programme: what is planned must come.
fn on(app: &App, moment: &str) {
    let moment = chrono::DateTime::parse_from_rfc3339(moment).expect("a moment");
    app.clock.set(Moment::from_utc(moment.to_utc()));
}

/// The fleet is accepted, fetched, reconciled, and sent to the workshop.
pub(super) async fn a_coordinator_takes_a_fleet_in(eyes: &Eyes, app: &App, fleet: &str) {
    eyes.sign_in("coordinator", "/home").await;
    eyes.look("the coordinator's day").await;
    eyes.go("/desk/pledges?state=SUBMITTED").await;
    eyes.look("pledges to answer").await;
    eyes.follow(fleet).await;
    eyes.look("a pledge to answer").await;
    eyes.deed("accept", &[]).await;
    let agreed = [
        ("mode", "PICK_UP"),
        ("startsAt", "2024-01-22T09:00"),
        ("endsAt", "2024-01-22T11:00"),
        ("carrier", "Régie municipale"),
    ];
    eyes.deed("plan", &agreed).await;
    eyes.look("a pick-up, planned").await;
    on(app, "2024-01-22T10:30:00Z");
    eyes.press("a[href$='/intake']").await;
    eyes.look("what came").await;
    eyes.press("main form button[name=go][value=done]").await;
    eyes.arrive("?done=intake").await;
    eyes.look("taken in").await;

    eyes.go("/desk/lots/new").await;
    eyes.look("a new lot").await;
    eyes.tick(fleet).await;
    eyes.deed("create", &[("title", "Lot de janvier"), ("price", "280")])
        .await;
    eyes.look("a lot").await;
    eyes.deed("send", &[]).await;
    eyes.sign_out().await;
}

/// The lot is acknowledged; reports dropped on one of its computers make it ready.
pub(super) async fn a_workshop_makes_a_computer_ready(eyes: &Eyes, app: &App, serial: &str) {
    on(app, "2024-02-01T08:00:00Z");
    let folder = TempDir::new().expect("a folder");
    let written = |name: &str, report: String| {
        let path = folder.path().join(name);
        fs::write(&path, report).expect("a report");
        path.display().to_string()
    };
    let hardware = written("lshw.json", reports::lshw(serial, &[DRIVE]));
    let erasure = written("nwipe.log", reports::nwipe("02/02", &[(DRIVE, Wipe::Erased)]));

    eyes.sign_in("workshop", "/bench").await;
    eyes.look("the workshop's day").await;
    eyes.go("/bench/lots").await;
    eyes.follow("Lot de janvier").await;
    eyes.look("a lot at the workshop").await;
    eyes.deed("acknowledge", &[]).await;
    eyes.go("/bench").await;
    eyes.write("#label", serial).await;
    eyes.press("form[action='/bench/find'] button").await;
    eyes.look("a computer at the workshop").await;
    assert!(!eyes.has("form#ready").await, "nothing is known of its drives");
    eyes.deed("report", &[("file", &hardware)]).await;
    assert!(eyes.text("main").await.contains(DRIVE), "its drive is known");
    assert!(!eyes.has("form#ready").await, "its drive is not wiped");
    on(app, "2024-02-02T14:00:00Z");
    eyes.deed("report", &[("file", &erasure)]).await;
    eyes.look("a computer, wiped").await;
    eyes.press("a[href$='/diagnosis']").await;
    eyes.deed("record", &[("function", "A"), ("appearance", "B")])
        .await;
    eyes.press("a[href$='/check']").await;
    eyes.look("the check-list").await;
    eyes.make("document.querySelectorAll('input[value=PASSED]').forEach((all) => all.click())")
        .await;
    eyes.deed("record", &[]).await;
    eyes.deed("system", &[("system", "LINUX_MINT"), ("version", "22")])
        .await;
    eyes.deed("ready", &[]).await;
    eyes.look("a computer, ready").await;
    assert!(eyes.has(".tag.good").await, "it is ready");
    eyes.go(&format!("/search?q={serial}")).await;
    eyes.look("what was looked for").await;
    eyes.press("[aria-labelledby=devices] tbody th a").await;
    eyes.arrive("/bench/devices/").await;
    eyes.sign_out().await;
}

/// Ticks ten cases of those that may be put on an agenda, this person's among them.
fn ten_with(person: &str) -> String {
    format!(
        "const boxes = [...document.querySelectorAll('form[action$=\"/put\"] input[type=checkbox]')];
        const mine = (box) => box.closest('label').textContent.includes('{person}');
        boxes.sort((a, b) => mine(b) - mine(a)).forEach((box, at) => {{ box.checked = at < 10; }});"
    )
}

/// Ten cases are put on the agenda of a sitting, decided, and the sitting is closed.
pub(super) async fn a_commission_decides_ten_cases(eyes: &Eyes, app: &App, person: &str) {
    on(app, "2024-02-05T12:00:00Z");
    eyes.sign_in("coordinator", "/home").await;
    eyes.go("/desk/cases?state=SUBMITTED").await;
    eyes.look("cases to qualify").await;
    eyes.follow(person).await;
    eyes.look("a case to qualify").await;
    eyes.deed("qualify", &[]).await;
    // Seven wait already.
    for _ in 0..2 {
        eyes.go("/desk/cases?state=SUBMITTED").await;
        eyes.press("tbody th a").await;
        eyes.deed("qualify", &[]).await;
    }
    eyes.go("/desk/commissions/new").await;
    eyes.look("a new sitting").await;
    let sitting = [
        ("title", "Commission de février"),
        ("sitsAt", "2024-02-05T14:00"),
        ("place", "Salle du conseil"),
        ("quorum", "1"),
    ];
    eyes.deed("plan", &sitting).await;
    eyes.press("a[href$='/agenda']").await;
    eyes.make(&ten_with(person)).await;
    eyes.deed("put", &[]).await;
    eyes.deed("freeze", &[]).await;
    eyes.look("a sitting, its agenda frozen").await;
    let sitting = eyes.here().await;
    let sitting = sitting.split('?').next().expect("a path").to_owned();
    eyes.sign_out().await;

    on(app, "2024-02-05T13:00:00Z");
    eyes.sign_in("member", "/room").await;
    eyes.go(&sitting.replace("/desk/commissions", "/room")).await;
    eyes.look("a sitting, for its member").await;
    eyes.deed("attend", &[]).await;
    eyes.press("tbody th a").await;
    eyes.look("a sheet without a name").await;
    assert!(!eyes.text("main").await.contains(person), "members see no names");
    eyes.sign_out().await;

    eyes.sign_in("coordinator", "/home").await;
    eyes.go(&sitting).await;
    eyes.deed("begin", &[]).await;
    for at in 0..10 {
        eyes.press("[aria-labelledby=next] .todos a").await;
        eyes.deed("take-up", &[]).await;
        if at == 0 {
            eyes.look("an item, open").await;
        }
        // Where the stock does not reach, to grant needs a reason.
        if eyes.has("form[action$='/grant']").await {
            eyes.deed("grant", &[]).await;
        } else {
            let why = [
                ("outcome", "GRANT"),
                ("deviation", "Une livraison arrive demain."),
            ];
            eyes.deed("deviate", &why).await;
        }
        eyes.deed("settle", &[]).await;
        eyes.go(&sitting).await;
    }
    assert!(
        eyes.has("[aria-labelledby=next] .todos .good").await,
        "all is decided"
    );
    eyes.deed("close", &[]).await;
    eyes.look("a sitting, closed").await;

    eyes.go("/desk/cases?state=GRANTED").await;
    eyes.follow(person).await;
    eyes.look("a case, granted").await;
    eyes.deed("reserve", &[("deviceId", "")]).await;
    eyes.look("a computer is held").await;
    let meeting = [
        ("placeId", "Conseillers numériques"),
        ("plannedFor", "2024-02-12T10:00"),
    ];
    eyes.deed("plan", &meeting).await;
    eyes.look("an appointment").await;
    eyes.sign_out().await;
}

/// The adviser hands the computer over, and helps.
pub(super) async fn an_adviser_hands_over(eyes: &Eyes, app: &App, person: &str) {
    on(app, "2024-02-12T09:10:00Z");
    eyes.sign_in("adviser", "/counter").await;
    eyes.look("the adviser's agenda").await;
    // Who holds the computer in hand scans it, and a scanner types what the code says.
    let row = eyes.text_of(&format!("//tr[contains(., '{person}')]")).await;
    let label = row.split_whitespace().find(|word| word.starts_with("POI-"));
    let code = format!("https://maillon.example/d/{}", label.expect("a label"));
    eyes.write("#label", &code).await;
    eyes.press("form[action='/counter'] button").await;
    eyes.arrive("/counter/").await;
    eyes.look("somebody comes").await;
    let given = [
        ("checked", "IDENTITY_CHECKED"),
        ("checked", "DEVICE_STARTED"),
        ("receipt", "SCREEN"),
    ];
    eyes.deed("complete", &given).await;
    eyes.look("handed over").await;
    assert!(!eyes.has(".problems").await);
    eyes.deed("support", &[("minutes", "40"), ("themes", "FIRST_STEPS")])
        .await;
    eyes.look("helped").await;
    eyes.sign_out().await;
}
