//! A second programme, just begun: its own city, partners and rows, so that one sees that two never meet.

use entity::case_file::Audience;
use entity::organisation::{Kind, LegalStatus};

use super::cast::City;
use super::fleets::Layout;
use super::giving::{self, Offer};
use super::people::{CHATELLERAULT, People};
use super::referring::Referrers;
use super::stage::{Stage, act, clock, day};
use super::workshop::{self, Fate};
use crate::commissions::types::{PlanCommissionInput, PutOnAgendaInput};
use crate::fault::Fault;
use crate::graphql::id;
use crate::partners::found_territory::Founding;

/// Founds the programme, and tells its first days.
#[expect(clippy::too_many_lines, reason = "a story, told in the order it happened")]
pub(super) async fn build(stage: &mut Stage, password_hash: String) -> Result<(), Fault> {
    use LegalStatus::{Private, Public};
    stage.on(day(2024, 1, 3))?;
    let founding = Founding {
        slug: "chatellerault".into(),
        name: "Châtellerault".into(),
        city: "Ville de Châtellerault".into(),
        siren: None,
        coordinator: "Odile Fontvieille".into(),
        email: "coordinator@chatellerault.example".into(),
        password: super::cast::PASSWORD.into(),
    };
    let city = City::found(stage, founding, password_hash).await?;
    let mut partner = [
        (
            Kind::Donor,
            "Coutellerie Envigne",
            Private,
            "donor@chatellerault.example",
            "Basile Ormelin",
        ),
        (
            Kind::Association,
            "Le Pont des Savoirs",
            Private,
            "association@chatellerault.example",
            "Perrine Vaudelle",
        ),
        (
            Kind::NeighbourhoodCentre,
            "Maison de quartier des Minimes",
            Private,
            "centre@minimes.example",
            "Aurèle Tavernay",
        ),
        (
            Kind::InsertionService,
            "Cap Emploi Ozon",
            Public,
            "accueil@ozon.example",
            "Judith Marcelet",
        ),
        (
            Kind::University,
            "Antenne universitaire de Châtellerault",
            Public,
            "antenne@universite.example",
            "Loïc Berneuil",
        ),
        (
            Kind::Crous,
            "Relais étudiant de Châtellerault",
            Public,
            "relais@etudiant.example",
            "Maud Castelin",
        ),
        (
            Kind::Workshop,
            "Atelier des Deux Rives",
            Private,
            "atelier@deuxrives.example",
            "Gaspard Noirmont",
        ),
    ]
    .iter();
    let mut joined = Vec::new();
    for newcomer in partner.by_ref() {
        joined.push(city.join(stage, newcomer).await?);
    }
    let Ok([donor, association, centre, insertion, university, crous, atelier]) = <[_; 7]>::try_from(joined)
    else {
        return Err(Fault::new("the demo's second cast"));
    };
    let mut referrers = Referrers {
        association,
        centre,
        insertion,
        university,
        crous,
        people: People::default(),
        communes: CHATELLERAULT,
    };

    let first = offer("Premier don, bureaux", "ENVIGNE", 6);
    let (_, mut items) = giving::deliver(stage, &city, &donor, &first).await?;
    let lot = workshop::lot(stage, &city, &atelier, "Premier lot", &items).await?;
    workshop::send(stage, &city, &lot).await?;
    stage.after(1)?;
    workshop::acknowledge(stage, &atelier, &lot).await?;
    for (item, fate) in items.iter_mut().zip([Fate::Ready, Fate::Ready, Fate::Failed]) {
        workshop::work(stage, &city, &atelier, item, fate).await?;
    }
    giving::submit(stage, &donor, &offer("Second don, atelier", "ENVIGNE-B", 4)).await?;

    let mut eligible = Vec::new();
    for audience in [Audience::Family, Audience::JobSeeker, Audience::Student] {
        eligible.push(referrers.qualify(stage, &city, audience).await?);
    }
    referrers.submit(stage, Audience::Family).await?;
    referrers.draft(stage, Audience::Family).await?;
    let input = PlanCommissionInput {
        title: "Première commission".into(),
        sits_at: super::stage::moment(clock(day(2024, 2, 8), 14, 0)),
        place: "Hôtel de ville de Châtellerault".into(),
        quorum: 2,
        organisation_ids: super::stage::ids::<entity::organisation::Entity>(
            &referrers.members().map(|partner| partner.id),
        ),
        idempotency_key: None,
    };
    let commission = act!(stage, &city.coordinator, commissions::plan_commission, input)?;
    let input = PutOnAgendaInput {
        commission_id: id::encode::<entity::commission::Entity>(commission),
        case_ids: super::stage::ids::<entity::case_file::Entity>(&eligible[..2]),
        idempotency_key: None,
    };
    act!(stage, &city.coordinator, commissions::put_on_agenda, input)?;
    super::team::in_both(stage, &city).await
}

fn offer(title: &'static str, tag: &'static str, computers: usize) -> Offer {
    Offer {
        title,
        place: "Châtellerault",
        tag,
        layout: Layout::Plain,
        computers,
        screens: 0,
        refused: 0,
        missing: 0,
    }
}
