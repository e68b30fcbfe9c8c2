//! The plan of the year. Every number of the published figures comes from this table, through the rows: 110, 112 and 130
//! computers collected; 48, 52 and 60 people equipped, of whom 26, 28 and 32 families.

use super::fates::{Shelf, Wave, closed, left, offer, quotas, worked};
use super::fleets::Layout;
use super::invoices::Bill::{Approved, Disputed};
use super::stage::day;
use super::workshop::Fate;

/// Winter, spring and autumn.
pub(super) fn waves() -> [Wave; 3] {
    [winter(), spring(), autumn()]
}

fn winter() -> Wave {
    use Fate::{ByHand, NoDrive, Recycled, Stripped, TwoDrives};
    use Layout::{Glpi, Plain, Snipe};
    let valclain = offer(
        "Parc de l’atelier de Biard",
        "Biard",
        "VALCLAIN",
        Plain,
        [22, 0, 0, 0],
    );
    let desks = offer(
        "Accueil et salle de formation",
        "Poitiers, siège",
        "HEXA-ACC",
        Snipe,
        [8, 0, 0, 0],
    );
    let head_office = offer(
        "Renouvellement 2022, siège",
        "Poitiers, siège",
        "HEXA-SIEGE",
        Snipe,
        [46, 6, 2, 1],
    );
    let water = offer(
        "Postes réformés, direction de l’eau",
        "Poitiers, Saint-Éloi",
        "GP-EAU",
        Glpi,
        [40, 8, 3, 0],
    );
    Wave {
        begins: day(2023, 1, 16),
        deliveries: vec![
            closed(2, valclain, &[(Stripped, 1), (Recycled, 3)]).billed(Approved),
            closed(0, desks, &[(Stripped, 1)]).billed(Approved),
            worked(
                0,
                head_office,
                &[
                    (Stripped, 3),
                    (Recycled, 4),
                    (ByHand, 1),
                    (NoDrive, 2),
                    (TwoDrives, 3),
                ],
            )
            .billed(Approved),
            worked(
                1,
                water,
                &[(Stripped, 3), (Recycled, 5), (ByHand, 1), (TwoDrives, 2)],
            )
            .billed(Disputed)
            .early(),
        ],
        referred: [34, 16, 13],
        title: "Commission de printemps 2023",
        sits_on: day(2023, 3, 30),
        quotas: quotas([[27, 1, 2, 1], [12, 1, 1, 0], [10, 1, 1, 0]]),
        equipped: [26, 12, 10],
        withdraws_late: false,
        cancels: false,
    }
}

fn spring() -> Wave {
    use Fate::{Failed, Lost, Partial, Recycled, Stripped, TwoDrives, Vanished};
    use Layout::{Glpi, Plain, Snipe};
    let schools = offer(
        "Écoles et mairies de quartier",
        "Poitiers, Beaulieu",
        "VP-ECOLES",
        Glpi,
        [34, 0, 2, 0],
    );
    let boivre = offer(
        "Portables des quais",
        "Vouneuil-sous-Biard",
        "BOIVRE",
        Snipe,
        [28, 0, 0, 1],
    );
    let miosson = offer(
        "Bureaux de Saint-Benoît",
        "Saint-Benoît",
        "MIOSSON",
        Plain,
        [24, 0, 0, 0],
    );
    let branches = offer(
        "Agences de la Vienne",
        "Poitiers, siège",
        "HEXA-AGENCES",
        Snipe,
        [30, 4, 1, 0],
    );
    Wave {
        begins: day(2023, 5, 9),
        deliveries: vec![
            worked(usize::MAX, schools, &[(Stripped, 4), (Recycled, 5), (Failed, 1)]),
            worked(
                3,
                boivre,
                &[(Stripped, 2), (Recycled, 2), (Lost, 1), (TwoDrives, 2)],
            ),
            worked(4, miosson, &[(Stripped, 1), (Recycled, 3), (Partial, 1)]),
            worked(0, branches, &[(Stripped, 2), (Recycled, 2), (Vanished, 1)]),
        ],
        referred: [28, 14, 11],
        title: "Commission d’été 2023",
        sits_on: day(2023, 6, 29),
        quotas: quotas([[29, 0, 1, 1], [13, 1, 1, 0], [11, 0, 0, 0]]),
        equipped: [28, 13, 11],
        withdraws_late: true,
        cancels: false,
    }
}

fn autumn() -> Wave {
    use Fate::{Failed, NoDrive, Partial, Recycled, Stripped, Waiting};
    use Layout::{Glpi, Plain, Snipe};
    let culture = offer(
        "Postes réformés, culture et sports",
        "Poitiers, Saint-Éloi",
        "GP-CULTURE",
        Glpi,
        [36, 0, 2, 0],
    );
    let rivers = offer(
        "Agences, tranche 2023",
        "Buxerolles",
        "RIVIERES",
        Snipe,
        [26, 0, 0, 0],
    );
    let labs = offer(
        "Postes de paillasse",
        "Poitiers, technopole",
        "VENDELOGNE",
        Plain,
        [20, 0, 0, 0],
    );
    let libraries = offer(
        "Postes publics des médiathèques",
        "Poitiers, centre",
        "VP-MEDIA",
        Glpi,
        [18, 0, 0, 0],
    );
    let transports = offer(
        "Tablettes et portables d’exploitation",
        "Migné-Auxances",
        "LIGNEDOR",
        Plain,
        [12, 0, 0, 0],
    );
    let printers = offer(
        "Atelier prépresse",
        "Chasseneuil-du-Poitou",
        "ORMERAIE",
        Plain,
        [9, 0, 0, 0],
    );
    let sales = offer(
        "Portables des commerciaux",
        "Poitiers, siège",
        "HEXA-COM",
        Snipe,
        [11, 2, 0, 0],
    );
    Wave {
        begins: day(2023, 9, 4),
        deliveries: vec![
            worked(
                1,
                culture,
                &[
                    (Stripped, 2),
                    (Recycled, 2),
                    (Failed, 2),
                    (Partial, 1),
                    (NoDrive, 1),
                    (Waiting, 12),
                ],
            ),
            worked(5, rivers, &[(Waiting, 26)]),
            left(6, labs, Shelf::Sent),
            worked(usize::MAX, libraries, &[(Waiting, 18)]),
            left(7, transports, Shelf::Draft),
            left(8, printers, Shelf::Kept),
            left(0, sales, Shelf::Kept),
        ],
        referred: [42, 21, 16],
        title: "Commission d’automne 2023",
        sits_on: day(2023, 11, 16),
        quotas: quotas([[41, 1, 1, 1], [20, 0, 1, 0], [15, 1, 0, 0]]),
        equipped: [32, 16, 12],
        withdraws_late: false,
        cancels: true,
    }
}
