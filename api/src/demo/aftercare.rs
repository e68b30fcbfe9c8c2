//! What goes with the cases: words between partners, proofs that were seen, people sent to the advisers, a case proposed to
//! another partner; and what comes after the handover: a computer that came back, one that is broken, follow-ups.

use entity::adviser_referral::HelpKind;
use entity::case_file::attestation::{Criterion, Source};
use entity::case_file::breakdown::Symptom;
use entity::case_file::follow_up::{Answers, Frequency, Outcome, Purpose};
use entity::case_file::{self, Audience, InformedBy, State};
use entity::device::{self, ReturnReason};
use entity::{adviser_referral, organisation, reservation};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::cast::Partner;
use super::luck::Luck;
use super::poitiers::Programme;
use super::referring::opaque;
use super::stage::{Stage, act, day};
use crate::advisers::types::{CloseAdviserReferralInput, ReferToAdviserInput};
use crate::cases::after::{RecordFollowUpInput, ReportBreakdownInput};
use crate::cases::beside::{AttestCriterionInput, PostMessageInput};
use crate::devices::types::TakeBackDeviceInput;
use crate::fault::Fault;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::policy::rows;
use crate::transfers::types::ProposeTransferInput;

/// Its own chance: the rest of the story stays as it was.
const SEED: u64 = 6_012;

impl Programme {
    /// The eve of the opening, beside what January tells.
    pub(super) async fn aftercare(&self, stage: &mut Stage) -> Result<(), Fault> {
        let luck = std::mem::replace(&mut stage.luck, Luck::of(SEED));
        let told = Box::pin(self.tell(stage)).await;
        stage.luck = luck;
        told
    }

    async fn tell(&self, stage: &mut Stage) -> Result<(), Fault> {
        Box::pin(self.words(stage)).await?;
        Box::pin(self.advice(stage)).await?;
        Box::pin(self.transfer(stage)).await?;
        Box::pin(self.after(stage)).await
    }

    /// Some cases in a state, the oldest first.
    async fn some(
        &self,
        stage: &Stage,
        state: State,
        audience: Audience,
        most: u64,
    ) -> Result<Vec<case_file::Model>, Fault> {
        Ok(rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::State.eq(state))
            .filter(case_file::Column::Audience.eq(audience))
            .order_by_asc(case_file::Column::Id)
            .limit(most)
            .all(&stage.app.db)
            .await?)
    }

    fn referrer(&self, case: &case_file::Model) -> Result<&Partner, Fault> {
        self.referrers.of(case.referrer_id)
    }

    /// A message from each side, and proofs that were seen.
    async fn words(&self, stage: &mut Stage) -> Result<(), Fault> {
        let cases = self.some(stage, State::Submitted, Audience::Family, 2).await?;
        for (case, proofs) in cases.iter().zip([
            &[
                (Criterion::Quotient, Source::CafCertificate),
                (Criterion::Schooling, Source::SchoolCertificate),
            ][..],
            &[(Criterion::Household, Source::OwnFile)][..],
        ]) {
            let message = PostMessageInput {
                case_id: opaque(case.id),
                text: "Le foyer peut-il venir un mercredi ? L’atelier ouvre aux familles ce jour-là.".into(),
                idempotency_key: None,
            };
            act!(stage, &self.city.coordinator, cases::post_message, message)?;
            for (criterion, source) in proofs {
                let seen = AttestCriterionInput {
                    case_id: opaque(case.id),
                    criterion: *criterion,
                    source: *source,
                    seen_on: Day(day(2024, 1, 11)),
                    expires_on: Some(Day(day(2024, 12, 31))),
                    idempotency_key: None,
                };
                act!(stage, &self.referrer(case)?.cx, cases::attest_criterion, seen)?;
            }
        }
        let Some(case) = cases.first() else { return Ok(()) };
        let answer = PostMessageInput {
            case_id: opaque(case.id),
            text: "Oui, le mercredi après-midi leur convient.".into(),
            idempotency_key: None,
        };
        act!(stage, &self.referrer(case)?.cx, cases::post_message, answer).map(|_| ())
    }

    /// Three people sent to the advisers: one was helped, one could not be, one waits.
    async fn advice(&self, stage: &mut Stage) -> Result<(), Fault> {
        let cases = self.some(stage, State::Submitted, Audience::JobSeeker, 2).await?;
        let others = self.some(stage, State::Eligible, Audience::Student, 1).await?;
        for (number, case) in cases.iter().chain(&others).enumerate() {
            let asked = ReferToAdviserInput {
                case_id: opaque(case.id),
                adviser_id: id::encode::<organisation::Entity>(self.advisers.id),
                help: vec![HelpKind::Signal, HelpKind::Skills],
                idempotency_key: None,
            };
            let asked = act!(stage, &self.referrer(case)?.cx, advisers::refer_to_adviser, asked)?;
            if number < 2 {
                let helped = CloseAdviserReferralInput {
                    adviser_referral_id: id::encode::<adviser_referral::Entity>(asked),
                    helped: number == 0,
                    idempotency_key: None,
                };
                act!(stage, &self.advisers.cx, advisers::close_adviser_referral, helped)?;
            }
        }
        Ok(())
    }

    /// A student changes course: the university and the CROUS propose each other a case.
    async fn transfer(&self, stage: &mut Stage) -> Result<(), Fault> {
        for case in self.some(stage, State::Submitted, Audience::Student, 1).await? {
            let from = self.referrer(&case)?;
            let to = if from.id == self.referrers.crous.id {
                &self.referrers.university
            } else {
                &self.referrers.crous
            };
            let proposed = ProposeTransferInput {
                case_id: opaque(case.id),
                organisation_id: id::encode::<organisation::Entity>(to.id),
                consented_on: Day(day(2024, 1, 11)),
                consented_by: InformedBy::InPerson,
                idempotency_key: None,
            };
            act!(stage, &from.cx, transfers::propose_transfer, proposed)?;
        }
        Ok(())
    }

    /// Of the first handed over: two answered, one computer came back, one is broken. The others are due to be asked.
    async fn after(&self, stage: &mut Stage) -> Result<(), Fault> {
        let first = rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::State.is_in([State::Equipped, State::Closed]))
            .order_by_asc(case_file::Column::EquippedAt)
            .order_by_asc(case_file::Column::Id)
            .limit(4)
            .all(&stage.app.db)
            .await?;
        let [well, also, returned, broken] = first.as_slice() else {
            return Err(Fault::new("the demo's first handovers"));
        };
        for (case, frequency, help_wanted) in
            [(well, Frequency::Daily, false), (also, Frequency::Weekly, true)]
        {
            let asked = RecordFollowUpInput {
                case_id: opaque(case.id),
                outcome: Outcome::Reached,
                answers: Some(Answers {
                    frequency,
                    purposes: vec![Purpose::School, Purpose::Formalities],
                    works: true,
                    connection: true,
                    help_wanted,
                }),
                idempotency_key: None,
            };
            act!(stage, &self.referrer(case)?.cx, cases::record_follow_up, asked)?;
        }
        let back = TakeBackDeviceInput {
            device_id: id::encode::<device::Entity>(self.computer_of(stage, returned.id).await?),
            reason: ReturnReason::NotNeeded,
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, devices::take_back_device, back)?;
        let report = ReportBreakdownInput {
            case_id: opaque(broken.id),
            symptom: Symptom::Power,
            idempotency_key: None,
        };
        act!(stage, &self.referrer(broken)?.cx, cases::report_breakdown, report).map(|_| ())
    }

    async fn computer_of(&self, stage: &Stage, case: Uuid) -> Result<Uuid, Fault> {
        let held = rows::of_territory::<reservation::Entity>(self.city.territory)
            .filter(reservation::Column::CaseId.eq(case))
            .order_by_desc(reservation::Column::Id)
            .one(&stage.app.db)
            .await?;
        held.map(|held| held.device_id)
            .ok_or_else(|| Fault::new("the demo's computer that comes back"))
    }
}
