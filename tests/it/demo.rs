//! The demo is the model programme: its published figures are those of Poitiers in 2023, computed from the rows, and work
//! waits in every state of every table, so that each role finds some on its first morning.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use api::app::App;
use api::config::{Config, Database, Files, Http, Mail, Secrets};
use entity::commission::agenda_item;
use entity::commission::state::ItemState;
use entity::organisation::Capacity;
use entity::{
    account, case_file, commission, device, fact, handover, lot, organisation, pledge, prospect, territory,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

fn config(folder: &Path) -> Config {
    Config {
        database: Database {
            url: format!("sqlite://{}", folder.join("maillon.db").display()),
            connections: 4,
            durable: false,
        },
        http: Http::default(),
        limits: api::config::Limits::default(),
        files: Files {
            folder: folder.join("files"),
            ..Files::default()
        },
        mail: Mail {
            folder: folder.join("mail"),
            ..Mail::default()
        },
        secrets: Secrets {
            master_key: api::identity::keys::random_master_key(),
        },
    }
}

async fn territory_of(app: &App, slug: &str) -> Uuid {
    let found = territory::Entity::find()
        .filter(territory::Column::Slug.eq(slug))
        .one(&app.db)
        .await
        .unwrap();
    found.unwrap().id
}

/// The states the rows of a table of Poitiers are in.
macro_rules! states {
    ($app:expr, $territory:expr, $table:path, $column:path, $state:ty) => {{
        let states: Vec<$state> = <$table as EntityTrait>::find()
            .select_only()
            .column($column)
            .distinct()
            .filter(<$table as api::policy::scope::Scoped>::TERRITORY.eq($territory))
            .into_tuple()
            .all(&$app.db)
            .await
            .unwrap();
        states.into_iter().collect::<BTreeSet<$state>>()
    }};
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_is_poitiers_in_2023() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::build(config(folder.path()), true).await.unwrap();
    api::demo::prepare(&app).await.unwrap();
    let poitiers = territory_of(&app, "poitiers").await;
    let chatellerault = territory_of(&app, "chatellerault").await;

    figures(&app, poitiers).await;
    crate::recount::from_facts(&app, poitiers).await;
    work_waits_in_every_state(&app, poitiers).await;
    everybody_has_somebody(&app).await;
    for territory in [poitiers, chatellerault] {
        let wrong = api::journal::log::check(&app.db, territory).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
    }
    territories_never_meet(&app, poitiers, chatellerault).await;

    // Another start builds nothing, and the clock does not go back.
    let (facts, now) = (
        fact::Entity::find().count(&app.db).await.unwrap(),
        app.clock.now(),
    );
    api::demo::prepare(&app).await.unwrap();
    assert_eq!(fact::Entity::find().count(&app.db).await.unwrap(), facts);
    assert!(app.clock.now() >= api::demo::MORNING && app.clock.now().plus_millis(60_000) > now);
}

async fn figures(app: &Arc<App>, poitiers: Uuid) {
    let published = entity::publication::Entity::find()
        .filter(entity::publication::Column::TerritoryId.eq(poitiers))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(published.as_of.to_string(), "2023-12-31");
    let cell = |pointer: &str| {
        published
            .content
            .pointer(pointer)
            .and_then(serde_json::Value::as_i64)
    };
    assert_eq!(cell("/collected"), Some(352));
    assert_eq!(cell("/commissions"), Some(3));
    assert_eq!(cell("/handedOver/FAMILY"), Some(86));
    let [total, seekers, students] =
        ["total", "JOB_SEEKER", "STUDENT"].map(|of| cell(&format!("/handedOver/{of}")).unwrap());
    assert_eq!(total, 86 + seekers + students);
    assert!(total >= 150 && seekers >= 11 && students >= 11);
    let months = published.content["months"].as_array().unwrap();
    let by_month: i64 = months
        .iter()
        .map(|month| month["handedOver"].as_i64().unwrap())
        .sum();
    assert_eq!(by_month, total);
}

async fn work_waits_in_every_state(app: &Arc<App>, poitiers: Uuid) {
    let all = |words: &[pledge::State]| words.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(
        states!(
            app,
            poitiers,
            pledge::Entity,
            pledge::Column::State,
            pledge::State
        ),
        all(pledge::State::ALL)
    );
    assert_eq!(
        states!(app, poitiers, lot::Entity, lot::Column::State, lot::State),
        lot::State::ALL.iter().copied().collect()
    );
    assert_eq!(
        states!(
            app,
            poitiers,
            case_file::Entity,
            case_file::Column::State,
            case_file::State
        ),
        case_file::State::ALL.iter().copied().collect()
    );
    assert_eq!(
        states!(
            app,
            poitiers,
            commission::Entity,
            commission::Column::State,
            commission::State
        ),
        commission::State::ALL.iter().copied().collect()
    );
    assert_eq!(
        states!(
            app,
            poitiers,
            agenda_item::Entity,
            agenda_item::Column::State,
            ItemState
        ),
        ItemState::ALL.iter().copied().collect()
    );
    assert_eq!(
        states!(
            app,
            poitiers,
            handover::Entity,
            handover::Column::State,
            handover::State
        ),
        handover::State::ALL.iter().copied().collect()
    );
    assert_eq!(
        states!(
            app,
            poitiers,
            prospect::Entity,
            prospect::Column::State,
            prospect::State
        ),
        prospect::State::ALL.iter().copied().collect()
    );
    let devices = states!(
        app,
        poitiers,
        device::Entity,
        device::Column::State,
        device::State
    );
    assert_eq!(devices, device::State::ALL.iter().copied().collect());
}

async fn everybody_has_somebody(app: &Arc<App>) {
    let organisations = organisation::Entity::find().all(&app.db).await.unwrap();
    let members = account::membership::Entity::find().all(&app.db).await.unwrap();
    for organisation in &organisations {
        assert!(
            members
                .iter()
                .any(|member| member.organisation_id == organisation.id),
            "nobody acts for {}",
            organisation.name
        );
    }
    let accounts: HashMap<String, account::Model> = account::Entity::find()
        .all(&app.db)
        .await
        .unwrap()
        .into_iter()
        .map(|account| (account.email.clone(), account))
        .collect();
    for (role, place) in [
        ("coordinator", "poitiers"),
        ("donor", "poitiers"),
        ("association", "poitiers"),
        ("insertion", "poitiers"),
        ("university", "poitiers"),
        ("crous", "poitiers"),
        ("workshop", "poitiers"),
        ("adviser", "poitiers"),
        ("member", "poitiers"),
        ("coordinator", "chatellerault"),
        ("donor", "chatellerault"),
        ("association", "chatellerault"),
    ] {
        let account = &accounts[&format!("{role}@{place}.example")];
        let known = api::identity::passwords::verify("demo".into(), account.password_hash.clone())
            .await
            .unwrap();
        assert!(known, "{role}@{place}");
    }
    let member = &accounts["member@poitiers.example"];
    let member = members.iter().find(|row| row.account_id == member.id).unwrap();
    assert_eq!(member.capacities.0, [Capacity::Decide]);
}

/// No row of one territory names a row of the other: not in a column, not in a fact.
async fn territories_never_meet(app: &Arc<App>, poitiers: Uuid, chatellerault: Uuid) {
    let ours: BTreeSet<Uuid> = organisation::Entity::find()
        .filter(organisation::Column::TerritoryId.eq(chatellerault))
        .all(&app.db)
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.id)
        .collect();
    let of = |territory: Uuid| move |row: Uuid| row == territory;
    let devices = device::Entity::find().all(&app.db).await.unwrap();
    for device in devices.iter().filter(|row| of(chatellerault)(row.territory_id)) {
        assert!(ours.contains(&device.donor_id));
    }
    let cases = case_file::Entity::find().all(&app.db).await.unwrap();
    for case in cases.iter().filter(|row| of(chatellerault)(row.territory_id)) {
        assert!(ours.contains(&case.referrer_id));
    }
    let theirs: Vec<String> = devices
        .iter()
        .map(|row| (row.territory_id, row.id))
        .chain(cases.iter().map(|row| (row.territory_id, row.id)))
        .filter(|(territory, _)| *territory == poitiers)
        .map(|(_, id)| id.to_string())
        .chain([poitiers.to_string()])
        .collect();
    let facts = fact::Entity::find()
        .filter(fact::Column::TerritoryId.eq(chatellerault))
        .all(&app.db)
        .await
        .unwrap();
    assert!(!facts.is_empty());
    for fact in facts {
        assert!(!theirs.iter().any(|id| fact.leaf.contains(id)), "{}", fact.leaf);
    }
}
