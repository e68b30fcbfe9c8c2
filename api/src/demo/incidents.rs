//! What does not go as planned: a device mislaid, cases set aside before a commission, a sitting cancelled, a family that
//! needs its computer no more.

use entity::case_file::{Audience, RefusalReason};
use entity::{device, reservation};
use sea_orm::{ColumnTrait, QueryFilter};

use super::giving::Item;
use super::poitiers::Programme;
use super::referring;
use super::sittings::Granted;
use super::stage::{Stage, act, clock, workday};
use super::workshop;
use crate::devices::types::FindDeviceInput;
use crate::fault::Fault;
use crate::graphql::id;
use crate::policy::rows;

impl Programme {
    /// A device is not to be found, and then it is.
    pub(super) async fn mislay(&self, stage: &mut Stage, items: &[Item]) -> Result<(), Fault> {
        let Some(item) = items.first() else { return Ok(()) };
        workshop::missing(stage, &self.city.coordinator, item.id).await?;
        let input = FindDeviceInput {
            device_id: id::encode::<device::Entity>(item.id),
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, devices::find_device, input).map(|_| ())
    }

    /// Cases that never come before the commission, or only after a question.
    pub(super) async fn set_aside(&mut self, stage: &mut Stage) -> Result<(), Fault> {
        let (referrers, city) = (&mut self.referrers, &self.city);
        referrers
            .refuse(
                stage,
                city,
                Audience::Family,
                RefusalReason::OutsideTerritory,
                "Le foyer habite hors des communes du programme. Le service social de son département peut l’orienter vers une structure voisine.",
            )
            .await?;
        referrers
            .refuse(
                stage,
                city,
                Audience::JobSeeker,
                RefusalReason::AlreadyHelped,
                "Le foyer a déjà reçu un ordinateur du programme cette année.",
            )
            .await?;
        let asked = referrers
            .ask(stage, city, "Combien d’enfants sont scolarisés au collège ?")
            .await?;
        referrers.give_up(stage).await?;
        referrers
            .answer(
                stage,
                city,
                asked,
                "Deux enfants sont au collège depuis septembre.",
            )
            .await
    }

    /// A commission is called in haste, and cancelled.
    pub(super) async fn cancelled_sitting(&self, stage: &mut Stage) -> Result<(), Fault> {
        let table = self.table();
        let sits_at = clock(workday(stage.today(), 8), 14, 0);
        let commission = table
            .plan(stage, "Commission exceptionnelle de rentrée", sits_at, 3)
            .await?;
        let eligible = self.eligible(stage).await?;
        table
            .put(stage, &commission, &eligible[..eligible.len().min(3)])
            .await?;
        stage.after(2)?;
        table.cancel(stage, &commission).await
    }

    /// A family needs its computer no more: before a device is held, or once the appointment is made.
    pub(super) async fn one_withdraws(
        &mut self,
        stage: &mut Stage,
        granted: &mut Vec<Granted>,
        late: bool,
    ) -> Result<(), Fault> {
        let first = granted
            .iter()
            .position(|granted| granted.audience == Audience::Family)
            .ok_or_else(|| Fault::new("the demo granted no family"))?;
        let gone = granted.remove(first);
        if late {
            let at = clock(workday(stage.today(), 4), 16, 0);
            let mut counter = self.counter();
            counter.reserve(stage, gone.case).await?;
            counter.plan(stage, gone.case, 0, at).await?;
            let held = rows::of_territory::<reservation::Entity>(self.city.territory)
                .filter(reservation::Column::CaseId.eq(gone.case))
                .one(&stage.app.db)
                .await?;
            self.shelf.extend(held.map(|held| held.device_id));
        }
        referring::withdraw(stage, self.referrers.of(gone.referrer)?, gone.case).await
    }
}
