//! Founding a territory, from the command line of the instance: the city, its first coordinator, the first grid. There is
//! no other way to become one.

use entity::account::{self, Language, membership};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::grid::{self, Rules};
use entity::organisation::{self, LegalStatus};
use entity::territory;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::app::App;
use crate::fault::Fault;
use crate::identity::passwords;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// What founds a territory.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The name in addresses: lower-case letters, digits and hyphens.
    pub slug: String,
    /// The name people read.
    pub name: String,
    /// The city that runs it.
    pub city: String,
    /// Its SIREN number.
    pub siren: Option<String>,
    /// The first coordinator's name…
    pub coordinator: String,
    /// …address…
    pub email: String,
    /// …and password.
    pub password: String,
}

/// Founds a territory; answers its id.
///
/// # Errors
/// The slug or the address is taken or malformed, or the database does not answer.
pub async fn found(app: &App, founding: Founding) -> Result<Uuid, Fault> {
    let well_formed = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if founding.slug.is_empty() || !founding.slug.chars().all(well_formed) {
        return Err(Fault::new("a slug has lower-case letters, digits and hyphens"));
    }
    let password_hash = passwords::hash(founding.password.clone()).await?;
    write(app, founding, password_hash)
        .await
        .map_err(|halt| match halt {
            Halt::Fault(fault) => fault,
            _ => Fault::new("this territory or this address is known already"),
        })
}

async fn write(app: &App, founding: Founding, password_hash: String) -> Result<Uuid, Halt> {
    let (territory_id, city) = (Uuid::now_v7(), Uuid::now_v7());
    let mut op = Op::of_instance(app, territory_id).await?;
    let row = territory::Model {
        id: territory_id,
        slug: founding.slug,
        name: founding.name,
        time_zone: "Europe/Paris".into(),
        created_at: op.now,
    };
    if !op.insert_once(row).await? {
        return Err(Halt::Forbidden);
    }
    let kind = organisation::Kind::City;
    op.insert(organisation::Model {
        id: city,
        territory_id,
        kind,
        name: founding.city,
        legal_status: LegalStatus::Public,
        siren: founding.siren,
        capacities: kind.initial_capacities(),
        audiences: kind.initial_audiences(),
        state: organisation::State::Approved,
        suspended_at: None,
        created_at: op.now,
    })
    .await?;
    let email = founding.email.trim().to_lowercase();
    let known = rows::beside::<account::Entity>()
        .filter(account::Column::Email.eq(&email))
        .one(op.tx())
        .await?;
    if known.is_some() {
        return Err(Halt::Forbidden);
    }
    let account_id = Uuid::now_v7();
    op.insert(account::Model {
        id: account_id,
        email,
        name: founding.coordinator,
        password_hash: Some(password_hash),
        language: Language::Fr,
        created_at: op.now,
    })
    .await?;
    op.insert(membership::Model {
        id: Uuid::now_v7(),
        territory_id,
        organisation_id: city,
        account_id,
        role: membership::Role::Manager,
        capacities: kind.initial_capacities(),
        suspended_at: None,
        left_at: None,
        created_at: op.now,
    })
    .await?;
    op.insert(grid::Model {
        id: Uuid::now_v7(),
        territory_id,
        version: 1,
        rules: Rules::initial(),
        published_at: op.now,
    })
    .await?;
    op.record(Fact::of(
        Kind::TerritoryCreated,
        SubjectKind::Territory,
        territory_id,
    ));
    op.record(
        Fact::of(Kind::OrganisationCreated, SubjectKind::Organisation, city)
            .with("organisationKind", kind.word()),
    );
    op.record(Fact::of(Kind::GridPublished, SubjectKind::Territory, territory_id).with("version", 1));
    op.commit(territory_id).await
}
