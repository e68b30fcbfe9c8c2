//! Sittings of sixty, a thousand and ten thousand cases, on the program itself: how long it takes to fix the agenda, with who
//! would be given what, and to close. The program of a release build is held to the time:
//! `cargo build --release && MAILLON_PROGRAM=target/release/maillon cargo test --test it large_sittings -- --nocapture`.

use std::time::{Duration, Instant};

use api::graphql::id;
use chrono::{TimeDelta, Utc};
use entity::case_file::criteria::{HomeEquipment, Needs, ScholarshipStep, Student, WantedKind};
use entity::case_file::{self, Audience, Criteria};
use entity::device::{self, Kind};
use entity::{Moment, person, pledge, territory};
use sea_orm::{ActiveModelTrait, Database, DatabaseConnection, EntityTrait, IntoActiveModel};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::app::runtime;
use crate::builders::{commission, pledge as fleet};
use crate::persona::{Outcome, Persona};
use crate::program::{Program, found_on, free_port, is_of_release};
use crate::team::Team;
use crate::world::PASSWORD;

/// How many cases and computers, and the longest that fixing the agenda of so many may take in a release build.
const SIZES: [(usize, Duration); 3] = [
    (60, Duration::from_millis(250)),
    (1_000, Duration::from_secs(1)),
    (10_000, Duration::from_secs(8)),
];

mod an_agenda_is_fixed_and_closed_in_time {
    #[test]
    fn sqlite() {
        let folder = tempfile::TempDir::new().unwrap();
        super::are_held(&folder, &crate::program::in_folder(folder.path()));
    }

    #[test]
    fn postgres() {
        let Some(database) = crate::postgres::database() else {
            return;
        };
        super::are_held(&tempfile::TempDir::new().unwrap(), &database);
        crate::postgres::discard(&database);
    }
}

fn are_held(folder: &TempDir, database: &str) {
    let port = free_port();
    let email = "coordination@poitiers.example";
    found_on(database, folder.path(), port, email, PASSWORD);
    let program = Program::serve_on(database, folder.path(), port);
    runtime().block_on(async {
        let team = Team::gather(&program.url, folder.path()).await;
        team.donor.draft_pledge(fleet()).await.done();
        let db = Database::connect(database).await.unwrap();
        for (size, most) in SIZES {
            if size > 1_000 && !is_of_release() {
                continue;
            }
            sits(&team, &db, size, most).await;
        }
        db.close().await.unwrap();
    });
    program.kill();
}

/// One sitting that fixes its agenda, opens and closes without having decided anything.
async fn sits(team: &Team, db: &DatabaseConnection, size: usize, most: Duration) {
    let cases = eligible(db, organisation(&team.crous).await, size).await;
    let sitting = plan(team).await;
    for part in cases.chunks(1_000) {
        team.coordinator.put_on_agenda(&sitting, part).await.done();
    }
    let fixed = timed(|| team.coordinator.freeze_commission(&sitting)).await;
    if is_of_release() {
        assert!(fixed < most, "{size} cases: {fixed:?}");
    }
    let proposed = "agenda { rank proposal { lack device { id } } }";
    let first = team
        .coordinator
        .about("commission", &sitting, "agendaSize settled")
        .await;
    assert_eq!(first, json!({ "agendaSize": size, "settled": 0 }));
    if size <= 100 {
        let read = team.coordinator.about("commission", &sitting, proposed).await;
        let given = |item: &Value| item["proposal"]["device"]["id"].is_string();
        assert!(read["agenda"].as_array().unwrap().iter().all(given));
    }
    team.crous.attend_commission(&sitting).await.done();
    team.coordinator.open_commission(&sitting).await.done();
    let closed = timed(|| team.coordinator.close_commission(&sitting)).await;
    eprintln!("{size} cases and computers: fixed in {fixed:?}, closed in {closed:?}");
    let waiting = team.coordinator.about("commission", &sitting, "state").await;
    assert_eq!(waiting["state"], "CLOSED");
    // What was carried over is on no agenda.
    for state in [case_file::State::OnAgenda, case_file::State::Eligible] {
        let left = count(db, state).await;
        assert_eq!(
            left == 0,
            state == case_file::State::OnAgenda,
            "{state:?}: {left}"
        );
    }
}

async fn count(db: &DatabaseConnection, state: case_file::State) -> u64 {
    use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
    let of_state = case_file::Entity::find().filter(case_file::Column::State.eq(state));
    of_state.count(db).await.unwrap()
}

async fn plan(team: &Team) -> String {
    let crous = id::encode::<entity::organisation::Entity>(organisation(&team.crous).await).0;
    let tomorrow = (Utc::now() + TimeDelta::days(1)).to_rfc3339();
    let planned = team
        .coordinator
        .tell("planCommission", commission(&tomorrow, 1, &[&crous]));
    planned.await.done()
}

async fn organisation(of: &Persona) -> Uuid {
    let me = of.ask("{ me { organisation { id } } }", json!({})).await.ok();
    let id = me["me"]["organisation"]["id"].as_str().unwrap().into();
    id::decode::<entity::organisation::Entity>(&id).unwrap()
}

/// So many students who are eligible, and as many laptops that are ready.
async fn eligible(db: &DatabaseConnection, referrer: Uuid, size: usize) -> Vec<String> {
    let territory = territory::Entity::find().one(db).await.unwrap().unwrap().id;
    let pledge = pledge::Entity::find().one(db).await.unwrap().unwrap();
    let now = Moment::from_utc(Utc::now());
    let (mut people, mut cases, mut laptops) = (vec![], vec![], vec![]);
    for at in 0..size {
        let person = person::Model {
            id: Uuid::now_v7(),
            territory_id: territory,
            referrer_id: referrer,
            sealed: vec![],
            language: entity::account::Language::Fr,
            terms_version: None,
            forgotten_at: None,
            created_at: now,
            updated_at: now,
        };
        cases.push(student(territory, referrer, person.id, at, now));
        people.push(person);
        laptops.push(device::Model {
            kind: Kind::Laptop,
            state: device::State::Ready,
            memory_mib: Some(8_192),
            received_at: Some(now),
            ..device::Model::announced(Uuid::now_v7(), &pledge, Uuid::now_v7().to_string(), now)
        });
    }
    let ids = cases
        .iter()
        .map(|case| id::encode::<case_file::Entity>(case.id).0);
    let ids = ids.collect();
    insert(db, people).await;
    insert(db, cases).await;
    insert(db, laptops).await;
    ids
}

fn student(territory: Uuid, referrer: Uuid, person: Uuid, at: usize, now: Moment) -> case_file::Model {
    let scholarship = ScholarshipStep::ALL[at % ScholarshipStep::ALL.len()];
    let criteria = Criteria {
        needs: Some(Needs {
            wanted: WantedKind::Laptop,
            connection: true,
            skills: 2,
            accessibility: false,
            equipment_at_home: HomeEquipment::None,
        }),
        student: Some(Student {
            institution: "Poitiers".into(),
            year: 2,
            scholarship,
            independent: at.is_multiple_of(2),
        }),
        ..Criteria::default()
    };
    case_file::Model {
        id: Uuid::now_v7(),
        territory_id: territory,
        person_id: person,
        referrer_id: referrer,
        membership_id: None,
        audience: Audience::Student,
        state: case_file::State::Eligible,
        criteria,
        age_band: None,
        informed_on: None,
        informed_by: None,
        consents: true,
        grid_version: Some(1),
        score: Some(i32::try_from(at % 100).unwrap()),
        deferrals: 0,
        waited_months: None,
        helped_before: None,
        waiting_since: Some(now),
        waiting_rank: Some(case_file::waiting_rank(0, now)),
        refusal_reason: None,
        import_sha256: None,
        information_due_on: None,
        information_reminded_for: None,
        follow_up_reminded_at: None,
        submitted_at: Some(now),
        decided_at: None,
        equipped_at: None,
        created_at: now,
        updated_at: now,
    }
}

async fn insert<M, A>(db: &DatabaseConnection, rows: Vec<M>)
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
{
    let mut rows = rows
        .into_iter()
        .map(IntoActiveModel::into_active_model)
        .peekable();
    while rows.peek().is_some() {
        let part: Vec<A> = rows.by_ref().take(400).collect();
        let done = A::Entity::insert_many(part).exec_without_returning(db).await;
        done.unwrap();
    }
}

/// How long something took that was done.
async fn timed(work: impl AsyncFnOnce() -> Outcome) -> Duration {
    let began = Instant::now();
    let outcome = work().await;
    let took = began.elapsed();
    outcome.done();
    took
}
