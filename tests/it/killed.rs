//! kill -9 at random points of the chain, a hundred times: nothing that was acknowledged is lost, no mail is lost, and
//! every subject's chain is whole.
//!
//! Two clients work on the real program without a pause: a donor's pledges on their way to acceptance, a CROUS's referrals
//! on their way to an answer. The program is killed under them and started again on what it left. At the end an oracle
//! looks at rows, facts, outbox and mailbox together.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use api::config::Database;
use entity::outbox::DeliveryState;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::app::runtime;
use crate::persona::Persona;
use crate::program::{Program, found, free_port};
use crate::situations::inventory;
use crate::team::Team;
use crate::world::PASSWORD;

/// How often the program is killed.
const KILLS: usize = 100;

/// The last state that was acknowledged, of each pledge and case.
type Acknowledged = Arc<Mutex<HashMap<String, &'static str>>>;

#[test]
fn nothing_acknowledged_is_lost() {
    let folder = TempDir::new().unwrap();
    let port = free_port();
    found(folder.path(), port, "coordination@poitiers.example", PASSWORD);
    let acknowledged = Acknowledged::default();
    let team = {
        let program = Program::serve(folder.path(), port);
        runtime().block_on(Team::gather(&program.url, folder.path()))
    };
    let over = Arc::new(AtomicBool::new(false));
    let workers: Vec<_> = [donor_works as Work, referrer_works as Work]
        .into_iter()
        .map(|work| {
            let (team, over, acknowledged) = (team.clone(), over.clone(), acknowledged.clone());
            std::thread::spawn(move || {
                runtime().block_on(async {
                    while !over.load(Ordering::Relaxed) {
                        // A failure is the program being dead: nothing was acknowledged.
                        if work(&team, &acknowledged).await.is_none() {
                            tokio::time::sleep(Duration::from_millis(5)).await;
                        }
                    }
                });
            })
        })
        .collect();
    let mut pause = 7_u64;
    let mut kills = 0;
    // A machine with much else to do acknowledges less between two kills, and is killed more often.
    while kills < KILLS || (kills < 10 * KILLS && acknowledged.lock().unwrap().len() < KILLS) {
        kills += 1;
        let program = Program::serve(folder.path(), port);
        pause = pause
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_millis(20 + (pause >> 33) % 180));
        program.kill();
    }
    over.store(true, Ordering::Relaxed);
    for worker in workers {
        worker.join().unwrap();
    }
    let program = Program::serve(folder.path(), port);
    runtime().block_on(async {
        everything_is_there(&team, &acknowledged).await;
        every_mail_leaves(folder.path()).await;
    });
    program.kill();
    let acknowledged = acknowledged.lock().unwrap();
    assert!(
        acknowledged.len() >= KILLS,
        "only {} things were acknowledged",
        acknowledged.len()
    );
}

type Work =
    for<'a> fn(&'a Team, &'a Acknowledged) -> std::pin::Pin<Box<dyn Future<Output = Option<()>> + 'a>>;

/// Runs a mutation; its noun's id and state, if it was acknowledged.
async fn tell(by: &Persona, verb: &str, input: Value) -> Option<(String, String)> {
    let answer = by.try_tell(verb, input).await?;
    let text = |field: &str| answer[field].as_str().map(str::to_owned);
    Some((text("id")?, text("state").unwrap_or_default()))
}

fn donor_works<'a>(
    team: &'a Team,
    acknowledged: &'a Acknowledged,
) -> std::pin::Pin<Box<dyn Future<Output = Option<()>> + 'a>> {
    Box::pin(async move {
        let note = |id: &str, state| acknowledged.lock().unwrap().insert(id.to_owned(), state);
        let draft = json!({ "title": "Parc", "place": "Poitiers" });
        let (pledge, _) = tell(&team.donor, "draftPledge", draft).await?;
        note(&pledge, "DRAFT");
        let csv = inventory(["KL100001", "KL100002"]);
        let file = team.donor.try_file("parc.csv", csv.into_bytes()).await?;
        tell(
            &team.donor,
            "importInventory",
            json!({ "pledgeId": pledge, "fileId": file, "commit": true }),
        )
        .await?;
        for (by, verb, state) in [
            (&team.donor, "submitPledge", "SUBMITTED"),
            (&team.coordinator, "acceptPledge", "ACCEPTED"),
        ] {
            tell(by, verb, json!({ "pledgeId": pledge })).await?;
            note(&pledge, state);
        }
        Some(())
    })
}

fn referrer_works<'a>(
    team: &'a Team,
    acknowledged: &'a Acknowledged,
) -> std::pin::Pin<Box<dyn Future<Output = Option<()>> + 'a>> {
    Box::pin(async move {
        let note = |id: &str, state| acknowledged.lock().unwrap().insert(id.to_owned(), state);
        let referral = crate::builders::referral().of_student().input();
        let (case, _) = tell(&team.crous, "submitReferral", json!({ "referral": referral })).await?;
        note(&case, "SUBMITTED");
        tell(&team.coordinator, "qualifyCase", json!({ "caseId": case })).await?;
        note(&case, "ELIGIBLE");
        Some(())
    })
}

/// Each thing is in the state last acknowledged, or in the next one, whose answer was lost with the program.
async fn everything_is_there(team: &Team, acknowledged: &Acknowledged) {
    let acknowledged = acknowledged.lock().unwrap().clone();
    let order = ["DRAFT", "SUBMITTED", "ACCEPTED", "ELIGIBLE"];
    let rank = |state: &str| {
        order
            .iter()
            .position(|known| *known == state)
            .unwrap_or(usize::MAX)
    };
    for (id, state) in acknowledged {
        let document =
            "query($id: ID!) { node(id: $id) { ... on Pledge { state } ... on Case { caseState: state } } }";
        let found = team.coordinator.ask(document, json!({ "id": id })).await.ok();
        let now = found["node"]["state"]
            .as_str()
            .or(found["node"]["caseState"].as_str());
        let now = now.unwrap_or_else(|| panic!("{id}, acknowledged as {state}, is lost"));
        assert!(
            rank(now) >= rank(state),
            "{id} was acknowledged as {state} and is {now}"
        );
    }
}

/// Every delivery is sent in the end, each mail once in the box, and the journal is whole.
async fn every_mail_leaves(folder: &Path) {
    let url = format!("sqlite://{}", folder.join("maillon.db").display());
    let db = api::app::connect(&Database {
        url,
        connections: 2,
        durable: false,
    })
    .await
    .unwrap();
    let started = Instant::now();
    let deliveries = loop {
        let all = entity::outbox::Entity::find().all(&db).await.unwrap();
        let waiting = all
            .iter()
            .filter(|row| row.state == DeliveryState::Pending)
            .count();
        if waiting == 0 {
            break all;
        }
        assert!(
            started.elapsed() < Duration::from_mins(1),
            "{waiting} mails do not leave"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    for row in &deliveries {
        assert_eq!(row.state, DeliveryState::Sent, "{:?}", row.error);
        let file = folder.join("mail").join(format!("{}.eml", row.id.simple()));
        assert!(file.exists(), "a mail marked as sent is not in the box");
    }
    let facts = entity::fact::Entity::find().all(&db).await.unwrap();
    let told = |kind: entity::fact::Kind| facts.iter().filter(|fact| fact.kind == kind).count();
    let expected = told(entity::fact::Kind::PledgeAccepted)
        + told(entity::fact::Kind::ReferralSubmitted)
        + told(entity::fact::Kind::MemberInvited);
    assert_eq!(deliveries.len(), expected, "each fact set off its mail");
    for territory in entity::territory::Entity::find().all(&db).await.unwrap() {
        let wrong = api::journal::log::check(&db, territory.id).await.unwrap();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
    db.close().await.unwrap();
}
