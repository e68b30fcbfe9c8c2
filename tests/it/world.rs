//! Two territories and who takes part in them, founded once an engine as people would: the command line's verb for the
//! territory, then organisations, invitations by mail, passwords, sign-ins. Every test begins on a copy.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use api::graphql::id;
use api::partners::found_territory::{Founding, found};
use entity::account::membership;
use tempfile::TempDir;
use uuid::Uuid;

use crate::app::{self, Engine, TestApp};
use crate::persona::Persona;
use crate::postgres;

/// Everybody's password.
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// The parts an organisation plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Org {
    City,
    Donor,
    SecondDonor,
    Association,
    Insertion,
    University,
    Crous,
    Workshop,
    Adviser,
    Member,
}

/// One member of one organisation.
#[derive(Clone, Debug)]
pub(crate) struct Seat {
    /// The organisation's id in the API.
    pub(crate) organisation: String,
    /// The membership's row.
    pub(crate) membership: Uuid,
    /// The member's address.
    pub(crate) email: String,
}

/// An application of CROUS.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    pub(crate) id: String,
    pub(crate) secret: String,
}

/// What was founded.
pub(crate) struct World {
    pub(crate) engine: Engine,
    /// The database to copy: a file, or a URL.
    pub(crate) template: String,
    /// Who takes part in Poitiers.
    pub(crate) poitiers: HashMap<Org, Seat>,
    /// Who takes part in Châtellerault: the city, a donor and an association.
    pub(crate) chatellerault: HashMap<Org, Seat>,
    /// The software of CROUS that may ask everything it can.
    pub(crate) full: Client,
    /// The software of CROUS that may only read facts.
    pub(crate) bare: Client,
    /// Keeps the template's file.
    _folder: Option<TempDir>,
}

/// Every scope there is.
pub(crate) const SCOPES: [&str; 8] = [
    "cases:read",
    "cases:write",
    "devices:read",
    "facts:read",
    "handovers:read",
    "organisations:read",
    "pledges:read",
    "pledges:write",
];

/// The part, kind and name of an organisation, and who acts for it: name, address, language.
type Partner = (
    Org,
    &'static str,
    &'static str,
    (&'static str, &'static str, &'static str),
);

/// The partners: what they are, their names, the people who act for them.
const PARTNERS: [Partner; 9] = [
    (
        Org::Donor,
        "DONOR",
        "Assurances du Clain",
        ("Aurèle Montfaucon", "parc@clain.example", "FR"),
    ),
    (
        Org::SecondDonor,
        "DONOR",
        "Maison Verneuil",
        ("Maud Fairbourne", "it@verneuil.example", "EN"),
    ),
    (
        Org::Association,
        "ASSOCIATION",
        "Le Toit partagé",
        ("Sabine Orlac", "accueil@toit.example", "FR"),
    ),
    (
        Org::Insertion,
        "INSERTION_SERVICE",
        "Cap Emploi Clain",
        ("Piers Holloway", "piers@cap.example", "EN"),
    ),
    (
        Org::University,
        "UNIVERSITY",
        "Université",
        ("Odile Brancas", "numerique@univ.example", "FR"),
    ),
    (
        Org::Crous,
        "CROUS",
        "CROUS de Poitiers",
        ("Tiphaine Soubise", "social@crous.example", "FR"),
    ),
    (
        Org::Workshop,
        "WORKSHOP",
        "Atelier TZCLD",
        ("Gaspard Lemoine", "atelier@tzcld.example", "FR"),
    ),
    (
        Org::Adviser,
        "ADVISER",
        "Conseillers numériques",
        ("Wren Ashdown", "wren@conseil.example", "EN"),
    ),
    (
        Org::Member,
        "NEIGHBOURHOOD_CENTRE",
        "Maison des Trois-Cités",
        ("Lubin Carrel", "lubin@trois.example", "FR"),
    ),
];

/// The world on one engine; none where PostgreSQL is missing.
pub(crate) fn of(engine: Engine) -> Option<Arc<World>> {
    static SQLITE: OnceLock<Option<Arc<World>>> = OnceLock::new();
    static POSTGRES: OnceLock<Option<Arc<World>>> = OnceLock::new();
    let (once, database): (_, fn() -> Option<String>) = match engine {
        Engine::Sqlite => (&SQLITE, || Some(String::new())),
        Engine::Postgres => (&POSTGRES, postgres::database),
    };
    once.get_or_init(|| {
        let database = database()?;
        Some(Arc::new(app::runtime().block_on(create(engine, database))))
    })
    .clone()
}

async fn create(engine: Engine, database: String) -> World {
    let (folder, keep) = (folder(), folder());
    let database = match engine {
        Engine::Sqlite => format!("sqlite://{}", keep.path().join("world.db").display()),
        Engine::Postgres => database,
    };
    let nobody = |template: String| World {
        engine,
        template,
        poitiers: HashMap::new(),
        chatellerault: HashMap::new(),
        full: Client {
            id: String::new(),
            secret: String::new(),
        },
        bare: Client {
            id: String::new(),
            secret: String::new(),
        },
        _folder: None,
    };
    let app = TestApp::serve(Arc::new(nobody(String::new())), folder, database).await;
    app.app.migrate().await.expect("migrations");
    let poitiers = territory(&app, "poitiers", "Poitiers", &PARTNERS).await;
    let chatellerault: [Partner; 2] = [
        (
            Org::Donor,
            "DONOR",
            "Coutellerie Vienne",
            ("Ezéchiel Prat", "parc@coutellerie.example", "FR"),
        ),
        (
            Org::Association,
            "ASSOCIATION",
            "Rives du Gué",
            ("Nora Velluet", "accueil@rives.example", "FR"),
        ),
    ];
    let chatellerault = territory(&app, "chatellerault", "Châtellerault", &chatellerault).await;
    let crous = sign_in(&app, &poitiers[&Org::Crous].email).await;
    let full = software(&crous, "Logiciel social", &SCOPES).await;
    let bare = software(&crous, "Tableau de bord", &["facts:read"]).await;
    app.deliver().await;
    let database = app.stop().await;
    World {
        poitiers,
        chatellerault,
        full,
        bare,
        _folder: Some(keep),
        ..nobody(database.trim_start_matches("sqlite://").to_owned())
    }
}

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

/// Founds a territory and brings its partners in.
async fn territory(app: &TestApp, slug: &str, name: &str, partners: &[Partner]) -> HashMap<Org, Seat> {
    let email = format!("coordination@{slug}.example");
    let founding = Founding {
        slug: slug.to_owned(),
        name: name.to_owned(),
        city: format!("Ville de {name}"),
        siren: None,
        coordinator: format!("Coordination de {name}"),
        email: email.clone(),
        password: PASSWORD.to_owned(),
    };
    found(&app.app, founding).await.expect("a territory");
    let coordinator = sign_in(app, &email).await;
    let me = "{ me { name capacities organisation { id } } }";
    let me = coordinator.ask(me, serde_json::json!({})).await.ok();
    let city = me["me"]["organisation"]["id"]
        .as_str()
        .expect("the city")
        .to_owned();
    let mut seats = HashMap::new();
    seats.insert(Org::City, seat(app, city, &email).await);
    for (org, kind, name, person) in partners {
        let organisation = coordinator.create_organisation(name, kind).await.done();
        let only = (*org == Org::Member).then_some(["DECIDE"].as_slice());
        coordinator
            .invite_member(&organisation, *person, "MANAGER", only)
            .await
            .done();
        let mails = app.mails_to(person.1).await;
        let outcome = app
            .anonymous()
            .accept_invitation(mails[0].invitation_token(), PASSWORD)
            .await;
        assert_eq!(outcome.success(), true);
        sign_in(app, person.1).await;
        seats.insert(*org, seat(app, organisation, person.1).await);
    }
    seats
}

async fn seat(app: &TestApp, organisation: String, email: &str) -> Seat {
    use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
    let row = id::decode::<entity::organisation::Entity>(&async_graphql::ID(organisation.clone()));
    let membership = membership::Entity::find()
        .filter(membership::Column::OrganisationId.eq(row.expect("the id of an organisation")))
        .one(&app.app.db)
        .await
        .expect("the memberships")
        .expect("a member");
    Seat {
        organisation,
        membership: membership.id,
        email: email.to_owned(),
    }
}

async fn sign_in(app: &TestApp, email: &str) -> Persona {
    let session = app.anonymous().sign_in(email, PASSWORD).await.success();
    app.bearer(session["accessToken"].as_str().expect("a token").to_owned())
}

async fn software(of: &Persona, name: &str, scopes: &[&str]) -> Client {
    let outcome = of.create_app_client(name, scopes).await;
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    Client {
        id: text(&outcome.payload["appClient"]["clientId"]),
        secret: text(&outcome.payload["secret"]),
    }
}
