//! I1: nothing becomes ready that was not wiped, whatever the way in which it was not. I2: a device is held for one case.

use entity::case_file::{self, Audience, Criteria};
use entity::{person, reservation};
use futures::future::join_all;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use crate::app::TestApp;
use crate::builders::raw;
use crate::persona::Persona;
use crate::reports::{Wipe, lshw, lshw_unseen, nwipe};
use crate::situations::Computer;

on_both!(
    only_a_whole_wipe_makes_a_device_ready,
    a_later_bad_wipe_undoes_a_good_one,
    a_drive_that_moved_is_still_answered_for,
    drives_nobody_saw_are_looked_for,
    what_was_typed_in_says_so,
    two_hundred_attempts_hold_a_device_once,
);

async fn only_a_whole_wipe_makes_a_device_ready(app: &TestApp) {
    let serials = ["MZ0A", "MZ0B", "MZ0C", "MZ0D", "MZ0E", "MZ0F"];
    let computers = app.in_workshop(&serials).await;
    let workshop = app.workshop();
    let blocked = |computer: Computer| {
        let workshop = workshop.clone();
        async move {
            workshop
                .make_device_ready(&computer.id)
                .await
                .refused("DRIVE_NOT_WIPED");
        }
    };
    for (computer, wipe) in computers.iter().zip([
        None,
        Some(("02/01", Wipe::Failed)),
        Some(("02/01", Wipe::Partial)),
        Some(("02/01", Wipe::Aborted)),
        // Before it was received: the donor may have used it again.
        Some(("01/14", Wipe::Erased)),
    ]) {
        let drive = computer.drive();
        let report = lshw(&computer.serial, &[&drive]);
        workshop.record_hardware(&computer.id, report).await.done();
        if let Some((day, wipe)) = wipe {
            let log = nwipe(day, &[(&drive, wipe)]);
            workshop.record_erasure(&computer.id, log).await.done();
        }
        blocked(computer.clone()).await;
        let log = nwipe("02/02", &[(&drive, Wipe::Erased)]);
        workshop.record_erasure(&computer.id, log).await.done();
        workshop.make_device_ready(&computer.id).await.done();
    }
    // Two drives, one of them unaccounted for.
    let (computer, second) = (&computers[5], "SECOND-DRIVE-1");
    let report = lshw(&computer.serial, &[&computer.drive(), second]);
    workshop.record_hardware(&computer.id, report).await.done();
    let log = nwipe("02/01", &[(&computer.drive(), Wipe::Erased)]);
    workshop.record_erasure(&computer.id, log).await.done();
    blocked(computer.clone()).await;
    workshop.record_no_drive(&computer.id).await.done();
    blocked(computer.clone()).await;
    let log = nwipe("02/01", &[(second, Wipe::Erased)]);
    workshop.record_erasure(&computer.id, log).await.done();
    workshop.make_device_ready(&computer.id).await.done();
}

async fn a_later_bad_wipe_undoes_a_good_one(app: &TestApp) {
    let workshop = app.workshop();
    let wipes = [Wipe::Failed, Wipe::Partial, Wipe::Aborted];
    for (computer, wipe) in app.in_workshop(&["MZ1A", "MZ1B", "MZ1C"]).await.iter().zip(wipes) {
        let drive = computer.drive();
        workshop
            .record_hardware(&computer.id, lshw(&computer.serial, &[&drive]))
            .await
            .done();
        let good = nwipe("02/01", &[(&drive, Wipe::Erased)]);
        workshop.record_erasure(&computer.id, good.clone()).await.done();
        let bad = nwipe("02/02", &[(&drive, wipe)]);
        workshop.record_erasure(&computer.id, bad).await.done();
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVE_NOT_WIPED");
        // The older log, sent again, proves nothing new.
        workshop.record_erasure(&computer.id, good).await.done();
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVE_NOT_WIPED");
        // A log that does not say when it ended says nothing good about what came after.
        let undated = undated(&nwipe("02/03", &[(&drive, wipe)]));
        let good = nwipe("02/04", &[(&drive, Wipe::Erased)]);
        workshop.record_erasure(&computer.id, good).await.done();
        workshop.record_erasure(&computer.id, undated).await.done();
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVE_NOT_WIPED");
    }
}

/// The same log without its clock.
fn undated(log: &str) -> String {
    let stamped = |line: &&str| line.starts_with("[20");
    let lines: Vec<&str> = log
        .lines()
        .map(|line| {
            if stamped(&line) {
                &line["[2024/01/01 00:00:00]".len()..]
            } else {
                line
            }
        })
        .collect();
    lines.join("\n")
}

async fn a_drive_that_moved_is_still_answered_for(app: &TestApp) {
    let computers = app.in_workshop(&["MZ2A", "MZ2B"]).await;
    let ([first, second], workshop) = ([&computers[0], &computers[1]], app.workshop());
    let drive = "TRAVELLING-01";
    for computer in [first, second] {
        let report = lshw(&computer.serial, &[drive]);
        workshop.record_hardware(&computer.id, report).await.done();
    }
    // It left the first machine, which then shows another drive, wiped.
    let own = first.drive();
    workshop
        .record_hardware(&first.id, lshw(&first.serial, &[&own]))
        .await
        .done();
    let log = nwipe("02/01", &[(&own, Wipe::Erased)]);
    workshop.record_erasure(&first.id, log).await.done();
    workshop
        .make_device_ready(&first.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    // Wiped where it is now, it is wiped for both.
    let log = nwipe("02/01", &[(drive, Wipe::Erased)]);
    workshop.record_erasure(&second.id, log).await.done();
    workshop.make_device_ready(&second.id).await.done();
    workshop.make_device_ready(&first.id).await.done();
}

async fn drives_nobody_saw_are_looked_for(app: &TestApp) {
    let computers = app.in_workshop(&["MZ3A", "MZ3B"]).await;
    let workshop = app.workshop();
    // Never reported at all.
    workshop
        .make_device_ready(&computers[0].id)
        .await
        .refused("DRIVES_UNKNOWN");
    // A controller and nothing behind it.
    let report = lshw_unseen(&computers[1].serial);
    workshop.record_hardware(&computers[1].id, report).await.done();
    workshop
        .make_device_ready(&computers[1].id)
        .await
        .refused("DRIVES_UNKNOWN");
    for computer in &computers {
        workshop.record_no_drive(&computer.id).await.done();
        workshop.make_device_ready(&computer.id).await.done();
    }
}

async fn what_was_typed_in_says_so(app: &TestApp) {
    let computers = app.in_workshop(&["MZ4A"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    let report = lshw(&computer.serial, &[&computer.drive()]);
    workshop.record_hardware(&computer.id, report).await.done();
    let drives = workshop
        .about("device", &computer.id, "drives { id serial }")
        .await;
    let drive = drives["drives"][0]["id"].as_str().expect("a drive").to_owned();
    workshop
        .record_manual_erasure(&computer.id, &drive, "2024-02-09T10:00:00Z")
        .await
        .refused("INVALID");
    workshop
        .record_manual_erasure(&computer.id, &drive, "2024-01-14T10:00:00Z")
        .await
        .done();
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    workshop
        .record_manual_erasure(&computer.id, &drive, "2024-02-01T10:00:00Z")
        .await
        .done();
    workshop.make_device_ready(&computer.id).await.done();
    for reader in [app.workshop(), app.donor(), app.coordinator()] {
        let seen = reader
            .about(
                "device",
                &computer.id,
                "evidence { kind method verdict note } timeline(first: 100) { nodes { kind data } }",
            )
            .await;
        let evidence = seen["evidence"].as_array().expect("evidence");
        let manual = evidence.iter().filter(|one| one["kind"] == "ERASURE");
        let methods: Vec<_> = manual.map(|one| one["method"].clone()).collect();
        assert_eq!(methods, ["MANUAL", "MANUAL"], "{seen}");
        let facts = seen["timeline"]["nodes"].as_array().expect("facts");
        let recorded = facts.iter().filter(|fact| fact["kind"] == "ERASURE_RECORDED");
        assert!(
            recorded.clone().count() == 2 && recorded.clone().all(|fact| fact["data"]["method"] == "MANUAL")
        );
    }
}

async fn two_hundred_attempts_hold_a_device_once(app: &TestApp) {
    let computers = app.ready(&["MZ5A"]).await;
    let cases = granted_by_hand(app, 200).await;
    let coordinator = app.coordinator();
    let attempts = cases
        .iter()
        .map(|case| coordinator.reserve_device(case, &computers[0].id));
    let outcomes = join_all(attempts).await;
    let mut held = 0;
    for outcome in outcomes {
        if outcome.codes().is_empty() {
            held += 1;
            outcome.done();
        } else {
            assert_eq!(outcome.errors.len(), 0, "{outcome:?}");
            outcome.refused("DEVICE_NOT_AVAILABLE");
        }
    }
    assert_eq!(held, 1);
    let active = reservation::Entity::find()
        .filter(reservation::Column::DeviceId.eq(raw(&computers[0].id)))
        .count(&app.app.db)
        .await
        .expect("a number");
    assert_eq!(active, 1);
    the_database_forbids_a_second(app, &computers[0], &cases).await;
    one_case_gets_one_device(app, &coordinator, &cases[0]).await;
}

async fn the_database_forbids_a_second(app: &TestApp, computer: &Computer, cases: &[String]) {
    let first = reservation::Entity::find()
        .one(&app.app.db)
        .await
        .expect("the reservations")
        .expect("a reservation");
    let other = cases
        .iter()
        .map(|case| raw(case))
        .find(|case| *case != first.case_id);
    let second = reservation::Model {
        id: Uuid::now_v7(),
        case_id: other.expect("another case"),
        ..first
    };
    assert_eq!(second.device_id, raw(&computer.id));
    let inserted = reservation::Entity::insert(second.into_active_model())
        .exec_without_returning(&app.app.db)
        .await;
    assert!(inserted.is_err(), "the database took a second reservation");
}

/// The other way round: many devices at once for one case.
async fn one_case_gets_one_device(app: &TestApp, coordinator: &Persona, _held: &str) {
    let case = granted_by_hand(app, 1).await.remove(0);
    let serials: Vec<String> = (0..8).map(|at| format!("MZ6{at}")).collect();
    let serials: Vec<&str> = serials.iter().map(String::as_str).collect();
    let computers = app.ready(&serials).await;
    let attempts = computers
        .iter()
        .map(|computer| coordinator.reserve_device(&case, &computer.id));
    let outcomes = join_all(attempts).await;
    let held = outcomes
        .iter()
        .filter(|outcome| outcome.codes().is_empty())
        .count();
    assert!(
        outcomes.iter().all(|outcome| outcome.errors.is_empty()),
        "{outcomes:?}"
    );
    assert_eq!(held, 1);
    let mut reserved = 0;
    for computer in &computers {
        reserved += usize::from(app.state_of("device", &computer.id).await == "RESERVED");
    }
    assert_eq!(reserved, 1, "a device was held for nobody");
}

/// Granted cases written into the tables: two hundred sittings would say nothing more about reservations.
async fn granted_by_hand(app: &TestApp, count: usize) -> Vec<String> {
    let crous = app.crous();
    let referrer_id = raw(crous.organisation());
    let territory = entity::organisation::Entity::find_by_id(referrer_id)
        .one(&app.app.db)
        .await
        .expect("the organisations")
        .expect("CROUS");
    let (territory_id, now) = (territory.territory_id, app.app.clock.now());
    let (mut people, mut cases) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let person = person::Model {
            id: Uuid::now_v7(),
            territory_id,
            referrer_id,
            sealed: Vec::new(),
            language: entity::account::Language::Fr,
            terms_version: None,
            forgotten_at: None,
            created_at: now,
            updated_at: now,
        };
        cases.push(case_file::Model {
            id: Uuid::now_v7(),
            territory_id,
            person_id: person.id,
            referrer_id,
            membership_id: None,
            audience: Audience::Student,
            state: case_file::State::Granted,
            criteria: Criteria {
                needs: None,
                family: None,
                job_seeker: None,
                student: None,
            },
            age_band: None,
            informed_on: None,
            informed_by: None,
            consents: true,
            grid_version: Some(1),
            score: Some(10),
            deferrals: 0,
            waited_months: None,
            helped_before: None,
            waiting_since: None,
            waiting_rank: None,
            refusal_reason: None,
            import_sha256: None,
            information_due_on: None,
            information_reminded_for: None,
            follow_up_reminded_at: None,
            submitted_at: Some(now),
            decided_at: Some(now),
            equipped_at: None,
            created_at: now,
            updated_at: now,
        });
        people.push(person);
    }
    let ids = cases
        .iter()
        .map(|case| api::graphql::id::encode::<case_file::Entity>(case.id).0)
        .collect();
    person::Entity::insert_many(people.into_iter().map(IntoActiveModel::into_active_model))
        .exec_without_returning(&app.app.db)
        .await
        .expect("people");
    case_file::Entity::insert_many(cases.into_iter().map(IntoActiveModel::into_active_model))
        .exec_without_returning(&app.app.db)
        .await
        .expect("cases");
    ids
}
