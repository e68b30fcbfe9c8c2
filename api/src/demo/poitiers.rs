//! Poitiers in 2023: who takes part, and three waves of fleets, referrals, a commission and handovers. The numbers are
//! those of the model programme: 352 computers collected, 86 handed over to families, three commissions.

use std::collections::{HashMap, VecDeque};

use entity::case_file::{self, Audience, State};
use entity::{lot, pledge};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::cast::{City, Partner};
use super::fates::{Delivery, Shelf, Wave};
use super::giving::{self, Item, Offered};
use super::handing::Counter;
use super::referring::{self, Referrers};
use super::sittings::{Granted, Table};
use super::stage::{Stage, act, clock, day, workday_before};
use super::waves::waves;
use super::workshop::{self, Fate};
use crate::fault::Fault;
use crate::graphql::id;
use crate::pledges::types::ClosePledgeInput;
use crate::policy::rows;

/// The programme, as the story goes on.
pub(super) struct Programme {
    pub(super) city: City,
    pub(super) councillor: Partner,
    /// Donors in the order of the cast, the city last.
    pub(super) donors: Vec<Partner>,
    pub(super) referrers: Referrers,
    pub(super) workshop: Partner,
    pub(super) advisers: Partner,
    /// Devices ready to be given, the first come first.
    pub(super) shelf: VecDeque<Uuid>,
    /// Granted, and waiting for the new year.
    pub(super) pending: Vec<Uuid>,
    /// How many invoices the workshop has sent.
    pub(super) invoices: u32,
    /// A lot that is done and was not invoiced, and its devices.
    pub(super) to_invoice: Option<(Uuid, usize)>,
    /// What was offered before its wave begins, by its tag.
    early: HashMap<&'static str, Offered>,
    equipped: Vec<Uuid>,
}

impl Programme {
    /// The programme on its first day.
    pub(super) fn new(
        city: City,
        councillor: Partner,
        donors: Vec<Partner>,
        referrers: Referrers,
        workshop: Partner,
        advisers: Partner,
    ) -> Self {
        Self {
            city,
            councillor,
            donors,
            referrers,
            workshop,
            advisers,
            shelf: VecDeque::new(),
            pending: Vec::new(),
            invoices: 0,
            to_invoice: None,
            early: HashMap::new(),
            equipped: Vec::new(),
        }
    }

    /// The year 2023, and the fleet of the greater-urban authority that is retired before it begins: what was in stock on
    /// the first of January is what its re-use is measured by.
    pub(super) async fn year(&mut self, stage: &mut Stage) -> Result<(), Fault> {
        let waves = waves();
        stage.on(day(2022, 12, 12))?;
        for delivery in waves.iter().flat_map(|wave| &wave.deliveries) {
            if delivery.early {
                let donor = self.donors.get(delivery.donor).unwrap_or(&self.city.donor);
                let offered = giving::submit(stage, donor, &delivery.offer).await?;
                self.early.insert(delivery.offer.tag, offered);
            }
        }
        for wave in &waves {
            self.wave(stage, wave).await?;
        }
        Ok(())
    }

    async fn wave(&mut self, stage: &mut Stage, wave: &Wave) -> Result<(), Fault> {
        stage.on(wave.begins)?;
        let table = self.table();
        let sits_at = clock(wave.sits_on, 9, 0);
        let commission = table.plan(stage, wave.title, sits_at, 3).await?;
        let (first, late): (Vec<_>, Vec<_>) = wave
            .deliveries
            .iter()
            .partition(|delivery| delivery.shelf == Shelf::Worked);
        let mut people = audiences(stage, wave.referred);
        let a_delivery = people.len().div_ceil(first.len());
        let mut to_close = Vec::new();
        for (number, delivery) in first.into_iter().enumerate() {
            stage.after(1)?;
            let pledge = Box::pin(self.deliver(stage, delivery, number)).await?;
            if delivery.closes {
                to_close.push(pledge);
            }
            for audience in people.split_off(people.len().saturating_sub(a_delivery)) {
                self.referrers.qualify(stage, &self.city, audience).await?;
            }
            if number == 1 {
                Box::pin(self.set_aside(stage)).await?;
            }
            if number == 2 && wave.cancels {
                self.cancelled_sitting(stage).await?;
            }
        }
        let eligible = self.eligible(stage).await?;
        stage.on(workday_before(workday_before(workday_before(wave.sits_on))))?;
        let table = self.table();
        table.put(stage, &commission, &eligible).await?;
        stage.after(1)?;
        table.freeze(stage, &commission).await?;
        stage.at(clock(wave.sits_on, 8, 40))?;
        table.open(stage, &commission).await?;
        let mut granted = Box::pin(table.hold(stage, &commission, &wave.quotas)).await?;
        stage.after(2)?;
        self.one_withdraws(stage, &mut granted, wave.withdraws_late)
            .await?;
        let (now, later) = by_audience(granted, wave.equipped);
        self.pending.extend(later);
        self.hand_over(stage, now).await?;
        for pledge in to_close {
            let input = ClosePledgeInput {
                pledge_id: id::encode::<pledge::Entity>(pledge),
                idempotency_key: None,
            };
            act!(stage, &self.city.coordinator, pledges::close_pledge, input)?;
        }
        for delivery in late {
            Box::pin(self.deliver(stage, delivery, 0)).await?;
        }
        Ok(())
    }

    /// Who sits.
    pub(super) fn table(&self) -> Table<'_> {
        Table {
            city: &self.city,
            councillor: &self.councillor,
            referrers: &self.referrers,
        }
    }

    /// Where computers are handed over.
    pub(super) fn counter(&mut self) -> Counter<'_> {
        Counter {
            city: &self.city,
            places: vec![
                &self.advisers,
                &self.referrers.centre,
                &self.referrers.association,
            ],
            shelf: &mut self.shelf,
        }
    }

    /// The cases that wait for a commission, the oldest first.
    pub(super) async fn eligible(&self, stage: &Stage) -> Result<Vec<Uuid>, Fault> {
        let waiting = rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::State.eq(State::Eligible))
            .order_by_asc(case_file::Column::Id)
            .all(&stage.app.db)
            .await?;
        Ok(waiting.into_iter().map(|case| case.id).collect())
    }

    async fn deliver(
        &mut self,
        stage: &mut Stage,
        delivery: &Delivery,
        number: usize,
    ) -> Result<Uuid, Fault> {
        let donor = self.donors.get(delivery.donor).unwrap_or(&self.city.donor);
        let offer = &delivery.offer;
        let (pledge, mut items) = match self.early.remove(offer.tag) {
            Some(offered) => giving::deliver_offered(stage, &self.city, offered, offer).await?,
            None => giving::deliver(stage, &self.city, donor, offer).await?,
        };
        if delivery.shelf == Shelf::Kept {
            let lot = workshop::lot(stage, &self.city, &self.workshop, "Lot annulé", &items).await?;
            workshop::cancel(stage, &self.city, &lot).await?;
            return Ok(pledge);
        }
        if number == 2 {
            self.mislay(stage, &items).await?;
        }
        let title = format!("Lot {}", delivery.offer.tag);
        let lot = workshop::lot(stage, &self.city, &self.workshop, &title, &items).await?;
        if delivery.shelf == Shelf::Draft {
            return Ok(pledge);
        }
        stage.after(1)?;
        workshop::send(stage, &self.city, &lot).await?;
        if delivery.shelf == Shelf::Sent {
            return Ok(pledge);
        }
        stage.after(1)?;
        workshop::acknowledge(stage, &self.workshop, &lot).await?;
        stage.after(1)?;
        let fates = delivery.fates(&mut stage.luck, items.len());
        for (item, fate) in items.iter_mut().zip(&fates) {
            if workshop::work(stage, &self.city, &self.workshop, item, *fate).await? {
                self.shelf.push_back(item.id);
            }
        }
        let waste = items.iter().zip(&fates);
        let waste: Vec<&Item> = waste
            .filter(|(_, fate)| **fate == Fate::Recycled)
            .map(|(item, _)| item)
            .collect();
        workshop::recycle(stage, &self.city, &self.workshop.cx, &waste).await?;
        let open = [Fate::Waiting, Fate::Failed, Fate::Partial, Fate::Vanished];
        if !fates.iter().any(|fate| open.contains(fate)) {
            workshop::complete(stage, &self.workshop, &lot).await?;
            match delivery.bill {
                Some(bill) => self.bill(stage, &lot, items.len(), bill).await?,
                None => self.to_invoice = id::decode::<lot::Entity>(&lot).map(|lot| (lot, items.len())),
            }
        }
        for (item, _) in items.iter().zip(&fates).filter(|(_, fate)| **fate == Fate::Lost) {
            workshop::missing(stage, &self.city.coordinator, item.id).await?;
        }
        Ok(pledge)
    }

    /// Hands over to the cases of this wave, and closes those of the one before.
    async fn hand_over(&mut self, stage: &mut Stage, mut cases: Vec<Uuid>) -> Result<(), Fault> {
        stage.luck.shuffle(&mut cases);
        Box::pin(self.counter().hand_over(stage, &cases)).await?;
        for case in std::mem::replace(&mut self.equipped, cases) {
            if stage.luck.chance(80) {
                referring::close(stage, &self.city, case).await?;
            }
        }
        Ok(())
    }
}

/// So many people of each audience, in any order.
fn audiences(stage: &mut Stage, referred: [usize; 3]) -> Vec<Audience> {
    let mut people: Vec<Audience> = Audience::ALL
        .iter()
        .zip(referred)
        .flat_map(|(audience, count)| std::iter::repeat_n(*audience, count))
        .collect();
    stage.luck.shuffle(&mut people);
    people
}

/// The first of each audience, and the others.
fn by_audience(granted: Vec<Granted>, first: [usize; 3]) -> (Vec<Uuid>, Vec<Uuid>) {
    let (mut now, mut later) = (Vec::new(), Vec::new());
    let mut left: Vec<(Audience, usize)> = Audience::ALL.iter().copied().zip(first).collect();
    for granted in granted {
        match left
            .iter_mut()
            .find(|(audience, count)| *audience == granted.audience && *count > 0)
        {
            Some((_, count)) => {
                *count -= 1;
                now.push(granted.case);
            }
            None => later.push(granted.case),
        }
    }
    (now, later)
}
