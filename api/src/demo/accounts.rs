//! What the year cost and the jobs it made: one and a quarter full-time posts whose hour nobody has costed yet, 70 jobs made
//! and 40 planned (the model programme's own numbers); small costs beside, invented. The 6,000 euros of workshop fees come
//! from the invoices (`invoices`), and are typed nowhere else.

use entity::cost::{Category, HOURS_OF_A_POST, StaffRole};
use entity::organisation;

use super::luck::Luck;
use super::poitiers::Programme;
use super::stage::{Stage, act, day};
use crate::costs::types::{CorrectCostInput, RecordCostInput, RecordJobsInput, RecordStaffTimeInput};
use crate::fault::Fault;
use crate::graphql::id;
use crate::graphql::scalars::Day;

/// A seed of its own: what is told here moves nothing of the story beside it.
const SEED: u64 = 2_023_001;

/// Category, what it is, cents, first and last day (month and day of 2023), supplier.
type Bill = (Category, &'static str, i64, (u32, u32), (u32, u32), &'static str);

const BILLS: [Bill; 5] = [
    (
        Category::Transport,
        "Camion, parc de Biard",
        18_000,
        (2, 2),
        (2, 2),
        "Vélocargo du Clain",
    ),
    (
        Category::Transport,
        "Camion, agences de la Vienne",
        23_500,
        (6, 5),
        (6, 5),
        "Vélocargo du Clain",
    ),
    (
        Category::Parts,
        "Disques SSD et barrettes de mémoire",
        41_280,
        (5, 22),
        (5, 22),
        "Comptoir des pièces",
    ),
    (
        Category::Software,
        "Logiciel d’effacement, licence annuelle",
        19_900,
        (1, 1),
        (12, 31),
        "Éditions Tabula",
    ),
    (
        Category::Other,
        "Sacoches et notices de prise en main",
        12_640,
        (3, 20),
        (3, 20),
        "Imprimerie de l’Ormeraie",
    ),
];

impl Programme {
    /// The coordinator does the accounts of the year.
    pub(super) async fn accounts(&self, stage: &mut Stage) -> Result<(), Fault> {
        let mut luck = Luck::of(SEED);
        std::mem::swap(&mut stage.luck, &mut luck);
        let told = Box::pin(self.tell_accounts(stage)).await;
        std::mem::swap(&mut stage.luck, &mut luck);
        told
    }

    async fn tell_accounts(&self, stage: &mut Stage) -> Result<(), Fault> {
        let coordinator = &self.city.coordinator;
        for (category, label, cents, from, to, supplier) in BILLS {
            let input = bill(category, label, cents, (from, to), supplier);
            act!(stage, coordinator, costs::record_cost, input)?;
        }
        // Typed with a digit too many, seen a minute later: the list shows all three.
        let input = bill(
            Category::Transport,
            "Coursier, bordereaux de déchets",
            47_000,
            ((12, 14), (12, 14)),
            "Vélocargo du Clain",
        );
        let mistake = act!(stage, coordinator, costs::record_cost, input)?;
        let input = CorrectCostInput {
            cost_id: id::encode::<entity::cost::Entity>(mistake),
            reason: "Un zéro de trop : la facture est de 47 €.".into(),
            amount_cents: Some(4_700),
            minutes: None,
            idempotency_key: None,
        };
        act!(stage, coordinator, costs::correct_cost, input)?;
        for (role, label, hundredths) in [
            (StaffRole::Coordinator, "Pilotage, entreprises et commissions", 75),
            (StaffRole::Adviser, "Remises et prise en main", 25),
            (StaffRole::Administration, "Conventions et secrétariat", 25),
        ] {
            let input = RecordStaffTimeInput {
                role,
                label: label.into(),
                minutes: HOURS_OF_A_POST * 60 * hundredths / 100,
                from: Day(day(2023, 1, 1)),
                to: Some(Day(day(2023, 12, 31))),
                hourly_cents: None,
                idempotency_key: None,
            };
            act!(stage, coordinator, costs::record_staff_time, input)?;
        }
        let input = RecordJobsInput {
            workshop_id: id::encode::<organisation::Entity>(self.workshop.id),
            as_of: Day(day(2023, 12, 31)),
            created: 70,
            planned: 40,
            note: Some("Territoire zéro chômeur de longue durée : 40 embauches prévues en 2024.".into()),
            idempotency_key: None,
        };
        act!(stage, coordinator, costs::record_jobs, input).map(|_| ())
    }
}

fn bill(
    category: Category,
    label: &str,
    cents: i64,
    (from, to): ((u32, u32), (u32, u32)),
    supplier: &str,
) -> RecordCostInput {
    RecordCostInput {
        category,
        label: label.into(),
        amount_cents: cents,
        from: Day(day(2023, from.0, from.1)),
        to: Some(Day(day(2023, to.0, to.1))),
        supplier: Some(supplier.into()),
        lot_id: None,
        pledge_id: None,
        device_id: None,
        file_id: None,
        idempotency_key: None,
    }
}
