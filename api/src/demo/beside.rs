//! What happens beside the great story, once or twice each: a delivery moved, one missed, one cancelled; a list of students
//! referred at once; cases that go to another partner or do not; somebody forgotten; computers mended, exchanged, or well after all; an
//! appointment moved into a session; a second version of the grid. All at a standing clock.

use chrono::TimeDelta;
use entity::case_file::breakdown::Symptom;
use entity::case_file::{self, Audience, InformedBy, State};
use entity::collection::{self, Mode};
use entity::grid::rules::{Criterion, Minimum, Quota, Rules};
use entity::handover::session;
use entity::{device, handover, organisation, person, transfer};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::giving::Offered;
use super::poitiers::Programme;
use super::referring::opaque;
use super::stage::{Stage, clock, day, moment, quietly};
use crate::cases::after::{ReportBreakdownInput, ResolveBreakdownInput};
use crate::cases::import::ImportReferralsInput;
use crate::collections::types::{
    CancelCollectionInput, ChangeCollectionInput, MissCollectionInput, PlanCollectionInput,
};
use crate::commissions::grid_types::PublishGridInput;
use crate::fault::Fault;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::handovers::inputs::RescheduleHandoverInput;
use crate::handovers::types::ExchangeDeviceInput;
use crate::people::types::ForgetPersonInput;
use crate::policy::rows;
use crate::transfers::types::{AcceptTransferInput, DeclineTransferInput, ProposeTransferInput};

/// Students of a residence, as the CROUS lists them.
const STUDENTS: &str = "\
Nom;Prénom;Date de naissance;Courriel;Commune;Informé(e) le;Informé(e) par;Accord;Ordinateur souhaité;Connexion à domicile;\
Aisance numérique;Besoin d’accessibilité;Équipement au foyer;Établissement;Année d’études;Échelon de bourse;Foyer indépendant
Quintard;Maïwenn;14/03/2004;maiwenn.quintard@example.org;Poitiers;08/01/2024;entretien;oui;portable;oui;3;non;smartphone seul;Université de Poitiers;2;5;oui
Bocage;Timothée;02/11/2003;timothee.bocage@example.org;Poitiers;08/01/2024;entretien;oui;portable;non;2;non;aucun;Université de Poitiers;3;7;oui
N’Diaye;Coumba;27/06/2005;coumba.ndiaye@example.org;Buxerolles;09/01/2024;courriel;oui;portable;oui;4;non;partagé;IUT de Poitiers;1;3;non
Estève;Lilian;19/09/2002;lilian.esteve@example.org;Poitiers;09/01/2024;entretien;oui;portable;oui;3;non;hors d’usage;Université de Poitiers;4;6;oui
";

impl Programme {
    /// Everything of this file, on the eve of the opening.
    pub(super) async fn beside(&mut self, stage: &Stage) -> Result<(), Fault> {
        Box::pin(self.changed_plans(stage)).await?;
        Box::pin(self.papers(stage)).await?;
        Box::pin(self.list_of_students(stage)).await?;
        Box::pin(self.transfers(stage)).await?;
        Box::pin(self.forgotten(stage)).await?;
        Box::pin(self.breakdowns(stage)).await?;
        Box::pin(self.another_time(stage)).await?;
        Box::pin(self.twice(stage)).await?;
        self.second_grid().await
    }

    /// A part of a fleet is to be fetched at a time.
    pub(super) async fn fetch_a_part(
        &self,
        offered: &Offered,
        at: chrono::NaiveDateTime,
    ) -> Result<collection::Model, Fault> {
        let input = PlanCollectionInput {
            pledge_id: offered.id(),
            mode: Mode::PickUp,
            place: Some("Silo nord, cour intérieure".into()),
            place_id: None,
            carrier: None,
            starts_at: moment(at),
            ends_at: moment(at + TimeDelta::minutes(90)),
            expected: Some(4),
            note: Some("Demander la clé à l’accueil.".into()),
            idempotency_key: None,
        };
        let planned = quietly!(&self.city.coordinator, collections::plan_collection, input)?;
        let found = rows::of_territory::<collection::Entity>(self.city.territory)
            .filter(collection::Column::Id.eq(planned))
            .one(&self.city.coordinator.app.db)
            .await?;
        found.ok_or_else(|| Fault::new("the demo's collection"))
    }

    /// Of what was agreed with donors, one was missed, one is cancelled, one is later.
    async fn changed_plans(&self, stage: &Stage) -> Result<(), Fault> {
        let coordinator = &self.city.coordinator;
        let planned = rows::of_territory::<collection::Entity>(self.city.territory)
            .filter(collection::Column::State.eq(collection::State::Planned))
            .order_by_asc(collection::Column::StartsAt)
            .all(&stage.app.db)
            .await?;
        let [missed, .., later, cancelled] = planned.as_slice() else {
            return Err(Fault::new("the demo's collections"));
        };
        let input = MissCollectionInput {
            collection_id: id::encode::<collection::Entity>(missed.id),
            reason: "Personne au silo : le gardien n’avait pas été prévenu.".into(),
            idempotency_key: None,
        };
        quietly!(coordinator, collections::miss_collection, input)?;
        let input = CancelCollectionInput {
            collection_id: id::encode::<collection::Entity>(cancelled.id),
            reason: "Tout viendra en une fois.".into(),
            idempotency_key: None,
        };
        quietly!(coordinator, collections::cancel_collection, input)?;
        let input = ChangeCollectionInput {
            place_id: None,
            collection_id: id::encode::<collection::Entity>(later.id),
            place: None,
            carrier: None,
            starts_at: Some(later.starts_at.plus_millis(3_600_000)),
            ends_at: Some(later.ends_at.plus_millis(3_600_000)),
            reason: "Le quai n’est libre qu’une heure plus tard.".into(),
            idempotency_key: None,
        };
        quietly!(coordinator, collections::change_collection, input).map(|_| ())
    }

    /// Whoever withdrew asks to be forgotten.
    async fn forgotten(&self, stage: &Stage) -> Result<(), Fault> {
        let withdrawn = rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::State.eq(State::Withdrawn))
            .order_by_asc(case_file::Column::Id)
            .one(&stage.app.db)
            .await?;
        let withdrawn = withdrawn.ok_or_else(|| Fault::new("the demo's withdrawn case"))?;
        let input = ForgetPersonInput {
            person_id: id::encode::<person::Entity>(withdrawn.person_id),
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, people::forget_person, input).map(|_| ())
    }

    /// The CROUS refers a whole list.
    async fn list_of_students(&self, stage: &Stage) -> Result<(), Fault> {
        let crous = &self.referrers.crous.cx;
        let input = ImportReferralsInput {
            audience: Audience::Student,
            file_id: stage
                .upload(crous, "residence-descartes.csv", STUDENTS.into())
                .await?,
            submit: true,
            commit: true,
            idempotency_key: None,
        };
        let imported = quietly!(crous, cases::import_referrals, input)?;
        match imported.created() {
            4 => Ok(()),
            other => Err(Fault::because("the demo's list of students", other.to_string())),
        }
    }

    /// Two more cases are proposed to another partner: one is taken, one is not.
    async fn transfers(&self, stage: &Stage) -> Result<(), Fault> {
        let cases = rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::State.eq(State::Submitted))
            .filter(case_file::Column::Audience.eq(Audience::Student))
            .order_by_desc(case_file::Column::Id)
            .limit(2)
            .all(&stage.app.db)
            .await?;
        for (case, accepted) in cases.iter().zip([true, false]) {
            let from = self.referrers.of(case.referrer_id)?;
            let to = if from.id == self.referrers.crous.id {
                &self.referrers.university
            } else {
                &self.referrers.crous
            };
            let input = ProposeTransferInput {
                case_id: opaque(case.id),
                organisation_id: id::encode::<organisation::Entity>(to.id),
                consented_on: Day(day(2024, 1, 11)),
                consented_by: InformedBy::InPerson,
                idempotency_key: None,
            };
            let proposed = quietly!(&from.cx, transfers::propose_transfer, input)?;
            let transfer_id = id::encode::<transfer::Entity>(proposed);
            if accepted {
                let input = AcceptTransferInput {
                    transfer_id,
                    idempotency_key: None,
                };
                quietly!(&to.cx, transfers::accept_transfer, input)?;
            } else {
                let input = DeclineTransferInput {
                    transfer_id,
                    idempotency_key: None,
                };
                quietly!(&to.cx, transfers::decline_transfer, input)?;
            }
        }
        Ok(())
    }

    /// Three computers that did not work: one was mended, one was well after all, one is exchanged for another.
    async fn breakdowns(&mut self, stage: &Stage) -> Result<(), Fault> {
        let equipped = rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::State.eq(State::Equipped))
            .order_by_desc(case_file::Column::EquippedAt)
            .order_by_desc(case_file::Column::Id)
            .limit(3)
            .all(&stage.app.db)
            .await?;
        let [mended, well, exchanged] = equipped.as_slice() else {
            return Err(Fault::new("the demo's broken computers"));
        };
        for (case, symptom) in [
            (mended, Symptom::Keyboard),
            (well, Symptom::Network),
            (exchanged, Symptom::Screen),
        ] {
            let input = ReportBreakdownInput {
                case_id: opaque(case.id),
                symptom,
                idempotency_key: None,
            };
            let referrer = self.referrers.of(case.referrer_id)?;
            quietly!(&referrer.cx, cases::report_breakdown, input)?;
        }
        for (case, repaired) in [(mended, true), (well, false)] {
            let input = ResolveBreakdownInput {
                case_id: opaque(case.id),
                repaired,
                idempotency_key: None,
            };
            quietly!(&self.city.coordinator, cases::resolve_breakdown, input)?;
        }
        let other = self.shelf.pop_front();
        let other = other.ok_or_else(|| Fault::new("the demo's shelf is empty"))?;
        let input = ExchangeDeviceInput {
            case_id: opaque(exchanged.id),
            device_id: id::encode::<device::Entity>(other),
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, handovers::exchange_device, input).map(|_| ())
    }

    /// Of the appointments to come, one is moved by a day, and two into the session of the advisers.
    async fn another_time(&self, stage: &Stage) -> Result<(), Fault> {
        let planned = rows::of_territory::<handover::Entity>(self.city.territory)
            .filter(handover::Column::State.eq(handover::State::Planned))
            .order_by_desc(handover::Column::PlannedFor)
            .limit(3)
            .all(&stage.app.db)
            .await?;
        let session = rows::of_territory::<session::Entity>(self.city.territory)
            .order_by_asc(session::Column::StartsAt)
            .one(&stage.app.db)
            .await?;
        let session = session.map(|session| id::encode::<session::Entity>(session.id));
        for (number, handover) in planned.into_iter().enumerate() {
            let moved = number == 0;
            let input = RescheduleHandoverInput {
                handover_id: id::encode::<handover::Entity>(handover.id),
                session_id: session.clone().filter(|_| !moved),
                place_id: moved.then(|| id::encode::<organisation::Entity>(handover.place_id)),
                planned_for: moved.then(|| moment(clock(day(2024, 1, 25), 16, 30))),
                idempotency_key: None,
            };
            quietly!(&self.city.coordinator, handovers::reschedule_handover, input)?;
        }
        Ok(())
    }

    /// From now on a pupil of secondary school weighs more, the sittings of spring have shares, and students need 8 GiB.
    async fn second_grid(&self) -> Result<(), Fault> {
        let mut rules = Rules::initial();
        for weight in &mut rules.weights {
            if weight.criterion == Criterion::SecondarySchool {
                weight.points = 15;
            }
        }
        let quotas = Audience::ALL.iter().zip([50, 30, 20]);
        let input = PublishGridInput {
            expected_version: 1,
            weights: rules.weights,
            cap: rules.cap,
            quotas: quotas
                .map(|(audience, percent)| Quota {
                    audience: *audience,
                    percent,
                })
                .collect(),
            minimums: vec![Minimum {
                audience: Audience::Student,
                memory_mib: 8 * 1024,
                function: None,
            }],
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, commissions::publish_grid, input).map(|_| ())
    }
}
