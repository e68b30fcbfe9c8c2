//! The first fortnight of 2024: what waits on the morning the demo opens, in every state, for every role.

use async_graphql::ID;
use chrono::TimeDelta;
use entity::access::Kind;
use entity::account::membership;
use entity::case_file::Audience;
use entity::commission::agenda_item::Outcome;
use entity::pledge::DeclineReason;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::fleets::Layout;
use super::giving::{self, Offer};
use super::poitiers::Programme;
use super::stage::{OFFICE, SITTING, Stage, act, clock, day};
use crate::fault::Fault;
use crate::identity::sessions::note_of;
use crate::pledges::types::{DeclinePledgeInput, WithdrawPledgeInput};
use crate::policy::rows;

impl Programme {
    /// Until the eve of the opening.
    pub(super) async fn january(&mut self, stage: &mut Stage) -> Result<(), Fault> {
        stage.on(day(2024, 1, 10))?;
        self.look_in(stage).await?;
        Box::pin(self.offers(stage)).await?;
        stage.on(day(2024, 1, 11))?;
        Box::pin(self.referrals(stage)).await?;
        Box::pin(self.appointments(stage)).await?;
        Box::pin(self.accounts(stage)).await?;
        Box::pin(self.bench(stage)).await?;
        self.late_invoice(stage).await?;
        Box::pin(self.solicit(stage)).await
    }

    /// Everybody looks in on the morning of the tenth: what others did since is news when the demo opens.
    async fn look_in(&self, stage: &Stage) -> Result<(), Fault> {
        let members = rows::of_territory::<membership::Entity>(self.city.territory)
            .filter(membership::Column::SuspendedAt.is_null())
            .all(&stage.app.db)
            .await?;
        for member in members {
            note_of(&stage.app, member.id, Kind::SignedIn).await?;
        }
        Ok(())
    }

    /// Offers at every step, for the donor of the demo and for others.
    async fn offers(&self, stage: &mut Stage) -> Result<(), Fault> {
        let city = &self.city;
        let [hexaclain, .., cabinet, clouere] = self.donors.as_slice() else {
            return Err(Fault::new("the demo's donors"));
        };
        let withdrawn = giving::submit(stage, hexaclain, &offer("Salle serveurs", "HEXA-SRV", 4)).await?;
        let input = WithdrawPledgeInput {
            pledge_id: withdrawn.id(),
            idempotency_key: None,
        };
        act!(stage, &hexaclain.cx, pledges::withdraw_pledge, input)?;
        let old = giving::submit(
            stage,
            hexaclain,
            &offer("Vieux postes du sous-sol", "HEXA-OLD", 6),
        )
        .await?;
        let input = DeclinePledgeInput {
            pledge_id: old.id(),
            reason: DeclineReason::TooOld,
            text: "Ces postes ont plus de douze ans : ils ne rendraient plus service à un foyer. Votre éco-organisme peut les reprendre.".into(),
            idempotency_key: None,
        };
        act!(stage, &city.coordinator, pledges::decline_pledge, input)?;
        giving::schedule(
            stage,
            city,
            hexaclain,
            &offer("Plateau du deuxième étage", "HEXA-P2", 15),
            6,
        )
        .await?;
        giving::accept(
            stage,
            city,
            hexaclain,
            &offer("Direction juridique", "HEXA-JUR", 9),
        )
        .await?;
        giving::submit(stage, hexaclain, &offer("Agence de Chauvigny", "HEXA-CHV", 7)).await?;
        giving::draft(
            stage,
            hexaclain,
            &offer("Renouvellement 2024, siège", "HEXA-24", 30),
        )
        .await?;
        giving::submit(stage, cabinet, &offer("Postes du cabinet", "TARDIVEL", 8)).await?;
        let silos = offer("Silos et bureaux", "CLOUERE", 12);
        let silos = giving::schedule(stage, city, clouere, &silos, 4).await?;
        for (month_day, hour) in [(11, 9), (22, 14)] {
            self.fetch_a_part(&silos, clock(day(2024, 1, month_day), hour, 30))
                .await?;
        }
        giving::accept(stage, city, &city.donor, &offer("État civil", "VP-CIVIL", 10))
            .await
            .map(|_| ())
    }

    /// Referrals at every step before a commission; one commission planned, one whose agenda is fixed, one about to sit.
    async fn referrals(&mut self, stage: &mut Stage) -> Result<(), Fault> {
        use Audience::{Family, JobSeeker, Student};
        let everybody = [Family, JobSeeker, Student, Family, Family, Student, JobSeeker];
        for audience in everybody.iter().chain(&everybody).chain(&everybody) {
            self.referrers.qualify(stage, &self.city, *audience).await?;
        }
        for audience in [Family, Family, JobSeeker, JobSeeker, Student, Student, Student] {
            self.referrers.draft(stage, audience).await?;
        }
        for audience in [
            Family, Family, Family, Family, JobSeeker, JobSeeker, Student, Student, Student,
        ] {
            self.referrers.submit(stage, audience).await?;
        }
        for question in [
            "La famille a-t-elle une connexion à la maison ?",
            "Combien d’enfants sont au lycée ?",
            "Le quotient familial est-il connu depuis ?",
        ] {
            self.referrers.ask(stage, &self.city, question).await?;
        }
        let waiting = self.eligible(stage).await?;
        let table = self.table();
        for (title, sits_at, cases, freezes) in [
            (
                "Commission de janvier 2024",
                clock(day(2024, 1, 30), 14, 0),
                0..10,
                true,
            ),
            (
                "Commission de printemps 2024",
                clock(day(2024, 3, 28), 14, 0),
                10..14,
                false,
            ),
            (URGENT, clock(day(2024, 1, 15), 8, 30), 14..20, true),
        ] {
            let commission = table.plan(stage, title, sits_at, 3).await?;
            let cases = waiting
                .get(cases)
                .ok_or_else(|| Fault::new("the demo's waiting list"))?;
            table.put(stage, &commission, cases).await?;
            if freezes {
                table.freeze(stage, &commission).await?;
            }
        }
        Ok(())
    }

    /// Cases granted in autumn: some without a device, some with one held, some expected these days.
    async fn appointments(&mut self, stage: &mut Stage) -> Result<(), Fault> {
        let pending = std::mem::take(&mut self.pending);
        let [missed, cancelled, held, rest @ ..] = pending.as_slice() else {
            return Err(Fault::new("the demo's pending cases"));
        };
        let (expected, _without) = rest.split_at(rest.len().saturating_sub(3));
        let mut counter = self.counter();
        for case in [missed, cancelled, held].into_iter().chain(expected) {
            counter.reserve(stage, *case).await?;
        }
        let friday = clock(day(2024, 1, 12), 10, 0);
        let nobody = counter.plan(stage, *missed, 0, friday).await?;
        let called_off = counter.plan(stage, *cancelled, 1, friday).await?;
        for ((number, case), (days, hour)) in (0..).zip(expected).zip(SLOTS.into_iter().cycle()) {
            let at = clock(day(2024, 1, 15), hour, 0) + TimeDelta::days(days);
            counter.plan(stage, *case, number, at).await?;
        }
        counter.cancel(stage, called_off).await?;
        stage.at(friday + TimeDelta::minutes(45))?;
        counter.miss(stage, 0, nobody).await
    }

    /// The morning itself: the urgent commission sits, with an item in every state.
    pub(super) async fn morning(&mut self, stage: &mut Stage) -> Result<(), Fault> {
        stage.at(clock(day(2024, 1, 15), 8, 30))?;
        stage.pace = SITTING;
        let table = self.table();
        let commission = self.urgent(stage).await?;
        table.open(stage, &commission).await?;
        let mut items = Vec::new();
        for audience in Audience::ALL {
            items.extend(table.items(stage, &commission, *audience).await?);
        }
        let [settled, deferred, granted, open, ..] = items.as_slice() else {
            return Err(Fault::new("the demo's urgent agenda"));
        };
        for (item, outcome) in [
            (settled, Outcome::Grant),
            (deferred, Outcome::Defer),
            (granted, Outcome::Grant),
        ] {
            table.take_up(stage, item.id).await?;
            table.decide(stage, item, outcome, false).await?;
        }
        table.settle(stage, settled.id).await?;
        table.take_up(stage, open.id).await?;
        stage.pace = OFFICE;
        Ok(())
    }

    async fn urgent(&self, stage: &Stage) -> Result<ID, Fault> {
        use entity::commission;
        use sea_orm::{ColumnTrait, QueryFilter};
        let found = crate::policy::rows::of_territory::<commission::Entity>(self.city.territory)
            .filter(commission::Column::Title.eq(URGENT))
            .one(&stage.app.db)
            .await?;
        let id: Uuid = found
            .ok_or_else(|| Fault::new("the demo's urgent commission"))?
            .id;
        Ok(crate::graphql::id::encode::<commission::Entity>(id))
    }
}

/// The commission of the morning.
const URGENT: &str = "Commission d’urgence, rentrée de janvier";

/// Days after the morning, and hours, of the appointments to come.
const SLOTS: [(i64, u32); 9] = [
    (0, 14),
    (0, 15),
    (1, 10),
    (2, 9),
    (2, 11),
    (3, 14),
    (4, 10),
    (8, 9),
    (9, 15),
];

fn offer(title: &'static str, tag: &'static str, computers: usize) -> Offer {
    Offer {
        title,
        place: "Poitiers",
        tag,
        layout: Layout::Snipe,
        computers,
        screens: 0,
        refused: 0,
        missing: 0,
    }
}
