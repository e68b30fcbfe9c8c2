//! The first day of the programme of Poitiers, and the last act of the demo: the year's figures are published. The names
//! of companies and associations are invented; those of public bodies are the ones any such city has.

use entity::organisation::{Kind, LegalStatus};

use super::cast::{City, Newcomer, PASSWORD};
use super::people::{POITIERS, People};
use super::poitiers::Programme;
use super::referring::Referrers;
use super::stage::{SITTING, Stage, act, day};
use crate::fault::Fault;
use crate::graphql::scalars::Day;
use crate::impact::types::PublishFiguresInput;
use crate::partners::found_territory::Founding;

use Kind::{Adviser, Association, Crous, Donor, InsertionService, NeighbourhoodCentre, University, Workshop};
use LegalStatus::{Private, Public};

const DONORS: [Newcomer; 11] = [
    (
        Donor,
        "Hexaclain Assurances",
        Private,
        "donor@poitiers.example",
        "Sylvain Courtebois",
    ),
    (
        Donor,
        "Grand Poitiers",
        Public,
        "parc@grandpoitiers.example",
        "Nathalie Rivaud",
    ),
    (
        Donor,
        "Valclain Industries",
        Private,
        "informatique@valclain.example",
        "Hervé Lussandre",
    ),
    (
        Donor,
        "Boivre Logistique",
        Private,
        "contact@boivre.example",
        "Amélie Trassard",
    ),
    (
        Donor,
        "Miosson Énergie",
        Private,
        "services@miosson.example",
        "Rodolphe Cazenelle",
    ),
    (
        Donor,
        "Caisse des Trois Rivières",
        Private,
        "rse@troisrivieres.example",
        "Delphine Argenson",
    ),
    (
        Donor,
        "Laboratoires Vendelogne",
        Private,
        "parc@vendelogne.example",
        "Ismaël Thorigny",
    ),
    (
        Donor,
        "Transports Lignedor",
        Private,
        "direction@lignedor.example",
        "Corinne Pelvert",
    ),
    (
        Donor,
        "Imprimerie de l’Ormeraie",
        Private,
        "atelier@ormeraie.example",
        "Gilles Brandemer",
    ),
    (
        Donor,
        "Cabinet Tardivel-Quéron",
        Private,
        "cabinet@tardivel.example",
        "Mathilde Quéron",
    ),
    (
        Donor,
        "Coopérative de Clouère",
        Private,
        "siege@clouere.example",
        "Fabrice Longeville",
    ),
];

const REFERRERS: [Newcomer; 5] = [
    (
        Association,
        "Le Toit Partagé",
        Private,
        "association@poitiers.example",
        "Solène Maradou",
    ),
    (
        NeighbourhoodCentre,
        "Centre de quartier des Trois-Ormes",
        Private,
        "accueil@troisormes.example",
        "Yann Delabarre",
    ),
    (
        InsertionService,
        "Service d’insertion du Clain",
        Public,
        "insertion@poitiers.example",
        "Farida Belmonte",
    ),
    (
        University,
        "Université de Poitiers",
        Public,
        "university@poitiers.example",
        "Étienne Vaulry",
    ),
    (
        Crous,
        "Crous de Poitiers",
        Public,
        "crous@poitiers.example",
        "Maëlle Jaunais",
    ),
];

const WORKSHOP: Newcomer = (
    Workshop,
    "Atelier Rebond, territoire zéro chômeur",
    Private,
    "workshop@poitiers.example",
    "Patrice Aubinel",
);
const ADVISERS: Newcomer = (
    Adviser,
    "Conseillers numériques de Poitiers",
    Public,
    "adviser@poitiers.example",
    "Lucie Hautecombe",
);

/// Founds the programme, and its partners join.
pub(super) async fn poitiers(stage: &mut Stage, password_hash: String) -> Result<Programme, Fault> {
    let founding = Founding {
        slug: "poitiers".into(),
        name: "Poitiers".into(),
        city: "Ville de Poitiers".into(),
        siren: None,
        coordinator: "Claire Daubigeon".into(),
        email: "coordinator@poitiers.example".into(),
        password: PASSWORD.into(),
    };
    let city = City::found(stage, founding, password_hash).await?;
    let councillor = city
        .councillor(stage, "member@poitiers.example", "Bernadette Loisel")
        .await?;
    let mut donors = Vec::new();
    for newcomer in &DONORS {
        donors.push(city.join(stage, newcomer).await?);
    }
    let [association, centre, insertion, university, crous] = &REFERRERS;
    let referrers = Referrers {
        association: city.join(stage, association).await?,
        centre: city.join(stage, centre).await?,
        insertion: city.join(stage, insertion).await?,
        university: city.join(stage, university).await?,
        crous: city.join(stage, crous).await?,
        people: People::default(),
        communes: POITIERS,
    };
    city.app_client(stage, &referrers.crous).await?;
    let workshop = city.join(stage, &WORKSHOP).await?;
    let advisers = city.join(stage, &ADVISERS).await?;
    Ok(Programme::new(
        city, councillor, donors, referrers, workshop, advisers,
    ))
}

/// Publishes the figures of 2023.
pub(super) async fn publish(stage: &mut Stage, programme: &Programme) -> Result<(), Fault> {
    stage.pace = SITTING;
    let input = PublishFiguresInput {
        as_of: Day(day(2023, 12, 31)),
        idempotency_key: None,
    };
    act!(stage, &programme.city.coordinator, impact::publish_figures, input).map(|_| ())
}
