//! Migrations on rows that are there: a table that is made anew keeps what the one before held.

use entity::Moment;
use entity::fact::{self, Kind};
use entity::outbox::{self, DeliveryState, Template};
use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, EntityTrait, IntoActiveModel};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

#[tokio::test]
async fn mails_that_wait_outlive_their_table() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("maillon.db");
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", file.display()));
    options.max_connections(1);
    let db = Database::connect(options).await.unwrap();
    let migrations = Migrator::migrations();
    let before = migrations
        .iter()
        .position(|one| one.name().ends_with("link_sign_ins"));
    Migrator::up(&db, before.map(|steps| u32::try_from(steps).unwrap()))
        .await
        .unwrap();
    // A fact and its mail, of a territory that this database need not have.
    db.execute_unprepared("pragma foreign_keys = off").await.unwrap();
    let fact = fact::Model {
        id: Uuid::from_u128(1),
        territory_id: Uuid::from_u128(2),
        seq: 1,
        kind: Kind::PledgeSubmitted,
        at: Moment(3),
        leaf: "{}".into(),
        leaf_hash: "hash".into(),
        openings: json!({}),
    };
    let mail = outbox::Model {
        id: Uuid::from_u128(4),
        territory_id: fact.territory_id,
        fact_id: Some(fact.id),
        template: Template::PledgeAccepted,
        about_id: Uuid::from_u128(5),
        account_id: Some(Uuid::from_u128(6)),
        person_id: None,
        state: DeliveryState::Pending,
        attempts: 2,
        due_at: Moment(7),
        error: Some("451".into()),
        sent_at: None,
    };
    let insert = fact::Entity::insert(fact.into_active_model());
    insert.exec_without_returning(&db).await.unwrap();
    let insert = outbox::Entity::insert(mail.clone().into_active_model());
    insert.exec_without_returning(&db).await.unwrap();

    Migrator::up(&db, None).await.unwrap();
    let kept = outbox::Entity::find().all(&db).await.unwrap();
    assert_eq!(kept, std::slice::from_ref(&mail));
    let of_no_fact = outbox::Model {
        id: Uuid::from_u128(8),
        fact_id: None,
        ..mail
    };
    let insert = outbox::Entity::insert(of_no_fact.into_active_model());
    insert.exec_without_returning(&db).await.unwrap();
}
