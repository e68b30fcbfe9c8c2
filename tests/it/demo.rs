//! The demo is the model programme: its published figures are those of Poitiers in 2023, computed from the rows, and work
//! waits in every state of every table, so that each role finds some on its first morning.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use api::app::App;
use api::chores::Chores;
use api::config::{Config, Database, Files, Http, Mail, Secrets};
use api::policy::rows;
use entity::commission::state::ItemState;
use entity::fact::Kind;
use entity::organisation::Capacity;
use entity::{account, case_file, device, fact, handover, organisation, territory};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, TransactionTrait,
};
use uuid::Uuid;

fn config(folder: &Path, database: &str) -> Config {
    Config {
        database: Database {
            url: database.to_owned(),
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

mod the_demo_is_poitiers_in_2023 {
    #[tokio::test(flavor = "multi_thread")]
    async fn sqlite() {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite://{}", folder.path().join("maillon.db").display());
        super::is_poitiers_in_2023(folder.path(), &database).await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn postgres() {
        let Some(database) = crate::postgres::database() else {
            return;
        };
        let folder = tempfile::tempdir().unwrap();
        super::is_poitiers_in_2023(folder.path(), &database).await;
        crate::postgres::discard(&database);
    }
}

async fn is_poitiers_in_2023(folder: &Path, database: &str) {
    let app = App::build(config(folder, database), true).await.unwrap();
    api::demo::prepare(&app).await.unwrap();
    let poitiers = territory_of(&app, "poitiers").await;
    let chatellerault = territory_of(&app, "chatellerault").await;

    figures(&app, poitiers).await;
    crate::recount::from_facts(&app, poitiers).await;
    work_waits_in_every_state(&app, poitiers).await;
    everything_was_tried(&app, poitiers).await;
    everybody_has_somebody(&app).await;
    for territory in [poitiers, chatellerault] {
        let wrong = api::journal::log::check(&app.db, territory).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
    }
    territories_never_meet(&app, poitiers, chatellerault).await;
    facts_are_found_by_their_ids(&app).await;
    crate::scores::are_given_again(&app, poitiers).await;

    // Another start builds nothing, and the clock does not go back.
    let (facts, now) = (
        fact::Entity::find().count(&app.db).await.unwrap(),
        app.clock.now(),
    );
    api::demo::prepare(&app).await.unwrap();
    assert_eq!(fact::Entity::find().count(&app.db).await.unwrap(), facts);
    assert!(app.clock.now() >= api::demo::MORNING && app.clock.now().plus_millis(60_000) > now);
    app.db.clone().close().await.unwrap();
}

/// Once its tables were measured, a database finds some facts without looking at all of the territory's.
async fn facts_are_found_by_their_ids(app: &Arc<App>) {
    if app.db.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    Chores::default().done(app).await;
    let donor = crate::recount::session(app, "donor@poitiers.example").await;
    let ids = (1..=5).map(Uuid::from_u128);
    let some = rows::seen::<fact::Entity>(donor.actor()).filter(fact::Column::Id.is_in(ids));
    let mut plan = some.build(DbBackend::Sqlite);
    plan.sql = format!("EXPLAIN QUERY PLAN {}", plan.sql);
    // A plan is made of what its connection knows: one that reads first knows what was measured since.
    let tx = app.db.begin().await.unwrap();
    fact::Entity::find().count(&tx).await.unwrap();
    let steps = tx.query_all_raw(plan).await;
    tx.commit().await.unwrap();
    let steps: Vec<String> = steps
        .unwrap()
        .iter()
        .map(|step| step.try_get("", "detail").unwrap())
        .collect();
    assert!(
        steps
            .iter()
            .any(|step| step.contains("fact USING INDEX sqlite_autoindex_fact_1 (id=?)")),
        "{steps:?}"
    );
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

/// Looks for a row of Poitiers in every state of these tables: the words that no row is in, and how many tables there are.
macro_rules! states_without_work {
    ($app:expr, $territory:expr, $($($table:ident)::+: $state:ty),+ $(,)?) => {{
        let mut missing: Vec<String> = Vec::new();
        let mut tables = 0;
        $(
            let found: Vec<$state> = entity::$($table)::+::Entity::find()
                .select_only()
                .column(entity::$($table)::+::Column::State)
                .distinct()
                .filter(entity::$($table)::+::Column::TerritoryId.eq($territory))
                .into_tuple()
                .all(&$app.db)
                .await
                .unwrap();
            let lacks = <$state>::ALL.iter().filter(|state| !found.contains(state));
            missing.extend(lacks.map(|state| format!("{}: {}", stringify!($($table)::+), state.word())));
            tables += 1;
        )+
        (missing, tables)
    }};
}

async fn work_waits_in_every_state(app: &Arc<App>, poitiers: Uuid) {
    let (missing, tables) = states_without_work!(
        app, poitiers,
        adviser_referral: entity::adviser_referral::State,
        case_file: entity::case_file::State,
        case_file::breakdown: entity::case_file::breakdown::State,
        collection: entity::collection::State,
        commission: entity::commission::State,
        commission::agenda_item: ItemState,
        device: entity::device::State,
        device::drive: entity::device::drive::State,
        handover: entity::handover::State,
        handover::session: entity::handover::session::State,
        lot: entity::lot::State,
        lot::invoice: entity::lot::invoice::State,
        organisation: entity::organisation::State,
        part: entity::part::State,
        pledge: entity::pledge::State,
        prospect: entity::prospect::State,
        transfer: entity::transfer::State,
    );
    assert_eq!(missing, Vec::<String>::new(), "no row is in these states");
    let machines = crate::structure::all(&["entity/src"])
        .iter()
        .map(|(_, text)| text.matches("impl Machine for ").count())
        .sum::<usize>();
    assert_eq!(tables, machines, "a machine of the entity crate is not looked at");
}

/// What the demo does not show, and why: whatever else may happen is there to be seen.
const NOT_SHOWN: [(&str, &[Kind]); 4] = [
    (
        "the worker does it, on the day it falls due",
        &[
            Kind::ProspectReminded,
            Kind::InformationReminded,
            Kind::FollowUpReminded,
        ],
    ),
    (
        "the exchange is under way, for visitors to hand over",
        &[Kind::CaseExchanged],
    ),
    ("no case is withdrawn from an agenda", &[Kind::ItemCarriedOver]),
    (
        "nobody asks for somebody's data whom they may not know",
        &[Kind::PersonalDataDenied],
    ),
];

/// What happens beside the great story is there to be seen.
async fn everything_was_tried(app: &Arc<App>, poitiers: Uuid) {
    let shown: BTreeSet<Kind> = fact::Entity::find()
        .select_only()
        .column(fact::Column::Kind)
        .distinct()
        .filter(fact::Column::TerritoryId.eq(poitiers))
        .into_tuple::<Kind>()
        .all(&app.db)
        .await
        .unwrap()
        .into_iter()
        .collect();
    let all: BTreeSet<Kind> = Kind::ALL.iter().copied().collect();
    let excepted: BTreeSet<Kind> = NOT_SHOWN.iter().flat_map(|(_, kinds)| *kinds).copied().collect();
    let never: BTreeSet<Kind> = all.difference(&shown).copied().collect();
    assert_eq!(never, excepted, "what never happened, and what is known not to");
    let served = fact::Entity::find()
        .filter(fact::Column::TerritoryId.eq(poitiers))
        .filter(fact::Column::Kind.eq(Kind::CaseServed))
        .all(&app.db)
        .await
        .unwrap();
    let exchanged = served.iter().any(|fact| fact.leaf.contains("\"exchange\":true"));
    assert!(exchanged, "a computer is exchanged");
    let tools: BTreeSet<(String, String)> = entity::evidence::Entity::find()
        .select_only()
        .column(entity::evidence::Column::Tool)
        .column(entity::evidence::Column::Kind)
        .distinct()
        .filter(entity::evidence::Column::TerritoryId.eq(poitiers))
        .into_tuple::<(String, entity::evidence::Kind)>()
        .all(&app.db)
        .await
        .unwrap()
        .into_iter()
        .map(|(tool, kind)| (tool, kind.word()))
        .collect();
    for (tool, kind) in [
        ("lshw", "HARDWARE"),
        ("workbench", "HARDWARE"),
        ("smartctl", "HARDWARE"),
        ("dmidecode", "HARDWARE"),
        ("glpi-agent", "HARDWARE"),
        ("nwipe", "ERASURE"),
        ("workbench", "ERASURE"),
        ("destruction", "ERASURE"),
    ] {
        assert!(
            tools.contains(&(tool.into(), kind.into())),
            "{tool} {kind}: {tools:?}"
        );
    }
    let attached = entity::file::attachment::Entity::find()
        .count(&app.db)
        .await
        .unwrap();
    assert!(attached >= 2, "{attached} files are attached");
    let waste = entity::waste_slip::Entity::find().all(&app.db).await.unwrap();
    assert!(
        waste.iter().any(|slip| slip.weight_grams > Some(5_000)),
        "a load was weighed"
    );
    let members = account::membership::Entity::find().all(&app.db).await.unwrap();
    let both = members.iter().any(|one| {
        let mut others = members.iter();
        others.any(|other| other.account_id == one.account_id && other.territory_id != one.territory_id)
    });
    assert!(both, "somebody acts in both programmes");
    let seated = handover::Entity::find()
        .filter(handover::Column::SessionId.is_not_null())
        .count(&app.db)
        .await
        .unwrap();
    assert!(seated >= 2, "{seated} appointments are in a session");
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
