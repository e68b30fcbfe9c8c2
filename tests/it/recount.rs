//! The demo's figures again, from its facts alone: what is told is what happened.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use api::app::App;
use api::gateway::{Cx, by_token, execute};
use api::policy::Actor;
use async_graphql::{Request, Variables};
use entity::account::{self, Language, membership};
use entity::{device, fact, publication};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use uuid::Uuid;

/// Every fact of a territory, in order: its kind, its moment and its leaf.
struct Journal(Vec<(String, String, Value)>);

impl Journal {
    async fn of(app: &App, territory: Uuid) -> Self {
        let facts = fact::Entity::find()
            .filter(fact::Column::TerritoryId.eq(territory))
            .order_by_asc(fact::Column::Seq)
            .all(&app.db)
            .await
            .unwrap();
        let read = |fact: fact::Model| {
            let leaf: Value = serde_json::from_str(&fact.leaf).unwrap();
            (fact.kind.word(), fact.at.rfc3339(), leaf)
        };
        Self(facts.into_iter().map(read).collect())
    }

    /// The first subjects of the facts of a kind up to the end of 2023.
    fn subjects(&self, kind: &str, before: &str) -> Vec<Uuid> {
        self.of_kind(kind)
            .filter(|(at, _)| at.as_str() < before)
            .map(|(_, leaf)| subject(leaf))
            .collect()
    }

    fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = (&'a String, &'a Value)> {
        self.0
            .iter()
            .filter(move |(of, _, _)| of == kind)
            .map(|(_, at, leaf)| (at, leaf))
    }
}

fn subject(leaf: &Value) -> Uuid {
    leaf["subjects"][0]["id"].as_str().unwrap().parse().unwrap()
}

/// When 2023 ends in Paris, and when the world of the demo does.
const NEW_YEAR: &str = "2023-12-31T23:00:00.000Z";
const NEVER: &str = "9999";

/// Recounts everything from the facts.
pub(crate) async fn from_facts(app: &Arc<App>, poitiers: Uuid) {
    let journal = Journal::of(app, poitiers).await;
    let devices = device::Entity::find()
        .filter(device::Column::TerritoryId.eq(poitiers))
        .all(&app.db)
        .await
        .unwrap();
    let told = publication::Entity::find()
        .filter(publication::Column::TerritoryId.eq(poitiers))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .content;
    stock_is_what_came_less_what_left(&journal, &devices);
    let coordinator = session(app, "coordinator@poitiers.example").await;
    collected_and_handed_over(&journal, &devices, &told);
    costs_add_up(&journal, &coordinator, &told).await;
    impact_is_that_of_what_was_handed_over(&journal, &devices, &coordinator, &told).await;
    reuse_is_what_public_donors_gave(app, &journal, &devices).await;
}

fn stock_is_what_came_less_what_left(journal: &Journal, devices: &[device::Model]) {
    use device::State::{Announced, HandedOver, Recycled, Refused, Stripped};
    let received: BTreeSet<Uuid> = journal.subjects("DEVICE_RECEIVED", NEVER).into_iter().collect();
    let mut here = received;
    for device in journal.subjects("DEVICE_HANDED_OVER", NEVER) {
        here.remove(&device);
    }
    // What came back is here again, until it leaves another way: in the demo none is handed over twice.
    here.extend(journal.subjects("DEVICE_RETURNED", NEVER));
    for left in ["DEVICE_STRIPPED", "DEVICE_RECYCLED", "DEVICE_REFUSED"] {
        for device in journal.subjects(left, NEVER) {
            here.remove(&device);
        }
    }
    let gone = [Announced, HandedOver, Recycled, Refused, Stripped];
    let rows: BTreeSet<Uuid> = devices
        .iter()
        .filter(|device| !gone.contains(&device.state))
        .map(|device| device.id)
        .collect();
    assert_eq!(here, rows, "in stock: received less what left");
}

fn collected_and_handed_over(journal: &Journal, devices: &[device::Model], told: &Value) {
    let computers: BTreeSet<Uuid> = devices
        .iter()
        .filter(|device| device.kind.is_computer())
        .map(|device| device.id)
        .collect();
    let refused: BTreeSet<Uuid> = journal.subjects("DEVICE_REFUSED", NEVER).into_iter().collect();
    let collected = journal
        .subjects("DEVICE_RECEIVED", NEW_YEAR)
        .into_iter()
        .filter(|device| computers.contains(device) && !refused.contains(device))
        .count();
    assert_eq!((collected, told["collected"].as_u64()), (352, Some(352)));
    let mut audiences: BTreeMap<&str, u64> = BTreeMap::new();
    let mut months: BTreeMap<String, u64> = BTreeMap::new();
    for (at, leaf) in journal
        .of_kind("CASE_EQUIPPED")
        .filter(|(at, _)| at.as_str() < NEW_YEAR)
    {
        *audiences
            .entry(leaf["data"]["audience"].as_str().unwrap())
            .or_default() += 1;
        *months.entry(at[..7].to_owned()).or_default() += 1;
    }
    for (audience, count) in &audiences {
        assert_eq!(told["handedOver"][*audience], *count, "{audience}");
    }
    for month in told["months"].as_array().unwrap() {
        let count = months[month["month"].as_str().unwrap()];
        assert_eq!(month["handedOver"], count, "{month}");
        let parts: Vec<Option<u64>> = ["FAMILY", "JOB_SEEKER", "STUDENT"]
            .map(|of| month[of].as_u64())
            .to_vec();
        assert!(parts.iter().flatten().all(|part| *part >= 11), "{month}");
        assert_ne!(
            parts.iter().filter(|part| part.is_none()).count(),
            1,
            "a null alone follows: {month}"
        );
    }
}

async fn costs_add_up(journal: &Journal, coordinator: &Persona, told: &Value) {
    let mut cents: BTreeMap<String, i64> = BTreeMap::new();
    let mut minutes = 0;
    let mut entries: BTreeMap<Uuid, (String, i64)> = BTreeMap::new();
    for (_, leaf) in journal.of_kind("COST_RECORDED") {
        let category = leaf["data"]["category"].as_str().unwrap().to_owned();
        entries.insert(
            subject(leaf),
            (category, leaf["data"]["amountCents"].as_i64().unwrap_or_default()),
        );
        minutes += leaf["data"]["minutes"].as_i64().unwrap_or_default();
    }
    for (_, leaf) in journal.of_kind("COST_CORRECTED") {
        entries
            .remove(&subject(leaf))
            .expect("what is corrected was recorded");
    }
    for (category, amount) in entries.into_values() {
        *cents.entry(category).or_default() += amount;
    }
    let mut approved = BTreeMap::new();
    for (_, leaf) in journal.of_kind("INVOICE_APPROVED") {
        let invoice = leaf["data"]["invoice"].as_str().unwrap().to_owned();
        approved.insert(invoice, leaf["data"]["amountCents"].as_i64().unwrap());
    }
    let mut of_invoices = BTreeMap::new();
    for (_, leaf) in journal.of_kind("COST_RECORDED") {
        if leaf["data"]["category"] == "FEES" {
            let invoice = leaf["data"]["invoice"].as_str().expect("no fee is typed in");
            of_invoices.insert(invoice.to_owned(), leaf["data"]["amountCents"].as_i64().unwrap());
        }
    }
    assert_eq!(
        of_invoices, approved,
        "the fees are the approved invoices, each once"
    );
    let direct: i64 = cents.values().sum();
    assert_eq!(
        (cents["FEES"], minutes),
        (600_000, 1_607 * 75),
        "6,000 euros and 1.25 posts"
    );

    let year = coordinator
        .ask("{ activity(from: \"2023-01-01\", to: \"2023-12-31\") { handedOver jobs { created planned }
            spending { directCents fullCents postsHundredths directPerComputerCents categories { category cents } } } }")
        .await;
    let (year, spending) = (&year["activity"], &year["activity"]["spending"]);
    assert_eq!(year["jobs"], json!({ "created": 70, "planned": 40 }));
    assert_eq!(
        (&spending["directCents"], &spending["postsHundredths"]),
        (&json!(direct), &json!(125))
    );
    assert_eq!(
        spending["fullCents"],
        Value::Null,
        "nobody has costed the hours yet"
    );
    for category in spending["categories"].as_array().unwrap() {
        let word = category["category"].as_str().unwrap();
        assert_eq!(
            category["cents"],
            cents.get(word).copied().unwrap_or_default(),
            "{word}"
        );
    }
    let handed_over = i64::try_from(journal.subjects("CASE_EQUIPPED", NEW_YEAR).len()).unwrap();
    assert_eq!(year["handedOver"], handed_over);
    let each = (direct + handed_over / 2) / handed_over;
    assert_eq!(spending["directPerComputerCents"], each);
    assert_eq!(
        told["computerCost"],
        json!({ "directCents": each, "fullCents": null })
    );
}

async fn impact_is_that_of_what_was_handed_over(
    journal: &Journal,
    devices: &[device::Model],
    coordinator: &Persona,
    told: &Value,
) {
    use device::Kind::{AllInOne, Desktop, Laptop, Screen, Tablet};
    // Kilograms a year, from the sources: lowest, median, highest; two, three and five years; 25, 50 and 100 %.
    let a_year = |kind: device::Kind| match kind {
        Laptop => [27.0, 36.52, 47.2],
        Desktop | AllInOne => [34.067, 41.5, 43.583],
        Screen => [10.983, 33.2415, 55.5],
        Tablet => [19.9; 3],
        other => panic!("no {other:?} is handed over in the demo"),
    };
    let mut kg = [0.0; 3];
    for id in journal.subjects("DEVICE_HANDED_OVER", NEW_YEAR) {
        let device = devices.iter().find(|device| device.id == id).unwrap();
        for (end, (year, served)) in kg
            .iter_mut()
            .zip(a_year(device.kind).into_iter().zip([0.5, 1.5, 5.0]))
        {
            *end += year * served;
        }
    }
    let query =
        "{ impact(from: \"2023-01-01\", to: \"2023-12-31\") { devices avoidedKg { low central high } } }";
    let impact = coordinator.ask(query).await["impact"].clone();
    assert_eq!(
        impact["devices"],
        journal.subjects("DEVICE_HANDED_OVER", NEW_YEAR).len()
    );
    for (end, expected) in ["low", "central", "high"].into_iter().zip(kg) {
        let estimated = impact["avoidedKg"][end].as_f64().unwrap();
        assert!(
            (estimated - expected).abs() < 1.0,
            "{end}: {estimated} for {expected}"
        );
        assert_eq!(told["avoided"]["kg"][end], impact["avoidedKg"][end]);
    }
}

/// When 2022 ends in Paris.
const OLD_YEAR: &str = "2022-12-31T23:00:00.000Z";

async fn reuse_is_what_public_donors_gave(app: &Arc<App>, journal: &Journal, devices: &[device::Model]) {
    let metropolis = session(app, "parc@grandpoitiers.example").await;
    let asked = "{ donor { id } stock reused sharePercent targetPercent overTenYears purchaseUnknown }";
    let of_year = async |year: i32| {
        let query = format!("{{ reuse(year: {year}) {asked} }}");
        metropolis.ask(&query).await["reuse"].clone()
    };
    let reuse = of_year(2023).await;
    let donor = api::graphql::id::read(&reuse["donor"]["id"].as_str().unwrap().into())
        .unwrap()
        .1;
    let shares = [(2023, OLD_YEAR, NEW_YEAR), (2024, NEW_YEAR, NEVER)].map(|(year, from, to)| {
        let (stock, reused) = counted(journal, devices, donor, from, to);
        (year, stock, reused)
    });
    for (year, stock, reused) in shares {
        let told = of_year(year).await;
        #[expect(clippy::cast_precision_loss, reason = "a few devices")]
        let share = (reused as f64 / stock as f64 * 10_000.0).round() / 100.0;
        assert_eq!(
            (&told["stock"], &told["reused"]),
            (&json!(stock), &json!(reused)),
            "{year}"
        );
        let share_told = told["sharePercent"].as_f64().unwrap();
        assert!(
            (share_told - share).abs() < 0.005,
            "{year}: {share_told} for {share}"
        );
        assert_eq!(told["overTenYears"], 0, "{year}");
    }
    assert_eq!(
        (&reuse["targetPercent"], &reuse["purchaseUnknown"]),
        (&json!(25), &json!(0))
    );
    let share = reuse["sharePercent"].as_f64().unwrap();
    assert!(
        share > 25.0 && reuse["stock"].as_u64() > Some(40),
        "a share that says something: {reuse}"
    );
}

/// What a donor had retired and still in stock on a day, and what of its equipment was handed over until another; without
/// what was over ten years old.
fn counted(
    journal: &Journal,
    devices: &[device::Model],
    donor: Uuid,
    from: &str,
    to: &str,
) -> (usize, usize) {
    let mut offered: BTreeSet<Uuid> = journal.subjects("PLEDGE_SUBMITTED", NEVER).into_iter().collect();
    for taken_back in ["PLEDGE_DECLINED", "PLEDGE_WITHDRAWN"] {
        for pledge in journal.subjects(taken_back, NEVER) {
            offered.remove(&pledge);
        }
    }
    let gone_by = |day: &str| -> BTreeSet<Uuid> {
        let kinds = [
            "DEVICE_HANDED_OVER",
            "DEVICE_STRIPPED",
            "DEVICE_RECYCLED",
            "DEVICE_REFUSED",
        ];
        kinds
            .iter()
            .flat_map(|kind| journal.subjects(kind, day))
            .collect()
    };
    let too_old = |device: &device::Model| {
        let announced = device.created_at.to_utc().date_naive();
        let limit = device
            .purchased_on
            .and_then(|bought| bought.checked_add_months(chrono::Months::new(120)));
        limit.is_some_and(|limit| limit < announced)
    };
    let mine: Vec<&device::Model> = devices
        .iter()
        .filter(|device| device.donor_id == donor && offered.contains(&device.pledge_id) && !too_old(device))
        .collect();
    let gone = gone_by(from);
    let stock = mine
        .iter()
        .filter(|device| device.created_at.rfc3339().as_str() < from && !gone.contains(&device.id));
    let before: BTreeSet<Uuid> = journal.subjects("DEVICE_HANDED_OVER", from).into_iter().collect();
    let given: BTreeSet<Uuid> = journal.subjects("DEVICE_HANDED_OVER", to).into_iter().collect();
    let reused = mine
        .iter()
        .filter(|device| given.contains(&device.id) && !before.contains(&device.id));
    (stock.count(), reused.count())
}

/// A member of the demo, asking without a server between.
pub(crate) struct Persona(Cx);

impl Persona {
    /// As whom it asks.
    pub(crate) fn actor(&self) -> &Actor {
        &self.0.actor
    }

    /// The data of an answer.
    pub(crate) async fn ask(&self, query: &str) -> Value {
        let cx = Cx::new(
            self.0.app.clone(),
            self.0.actor.clone(),
            Language::Fr,
            String::new(),
        );
        let request = Request::new(query).variables(Variables::default());
        let answer = execute(Arc::new(cx), request).await;
        let answer = serde_json::to_value(answer).unwrap();
        assert_eq!(answer.get("errors"), None, "{answer}");
        answer["data"].clone()
    }
}

/// The session of a member of the demo.
pub(crate) async fn session(app: &Arc<App>, email: &str) -> Persona {
    let account = account::Entity::find()
        .filter(account::Column::Email.eq(email))
        .one(&app.db)
        .await;
    let member = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.unwrap().unwrap().id))
        .one(&app.db)
        .await;
    let url = &app.config.http.public_url;
    let audience = api::identity::tokens::PEOPLE;
    let (token, _) =
        api::identity::tokens::issue(&app.keys, url, member.unwrap().unwrap().id, audience, None, false)
            .unwrap();
    let actor = by_token(app, &token).await.unwrap();
    Persona(Cx::new(app.clone(), actor, Language::Fr, String::new()))
}
