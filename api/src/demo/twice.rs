//! Two students of the residence whom the university refers too, each written a little otherwise: the coordinator has said of
//! one that it is the same person, and finds the other in the morning.

use entity::account::Language;
use entity::case_file::criteria::{HomeEquipment, Needs, ScholarshipStep, Student, WantedKind};
use entity::case_file::{self, Audience, InformedBy};
use entity::person::verdict::Verdict;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::poitiers::Programme;
use super::referring::opaque;
use super::stage::{Stage, day, quietly};
use crate::cases::types::{JudgeDuplicateInput, ReferralInput, SubmitReferralInput};
use crate::fault::Fault;
use crate::graphql::scalars::Day;
use crate::people::identity::Identity;
use crate::policy::rows;

impl Programme {
    /// Both are referred, and one is judged.
    pub(super) async fn twice(&self, stage: &Stage) -> Result<(), Fault> {
        let judged = self
            .refer_again(("Timothée", "Bocage"), (2003, 11, 3), "06 39 98 41 07")
            .await?;
        self.refer_again(("Maiwen", "QUINTARD"), (2004, 3, 14), "06 39 98 52 18")
            .await?;
        let listed = rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::ImportSha256.is_not_null())
            .order_by_asc(case_file::Column::Id)
            .all(&stage.app.db)
            .await?;
        // The second line of the list.
        let other = listed.get(1).ok_or_else(|| Fault::new("the demo's list"))?;
        let input = JudgeDuplicateInput {
            case_id: opaque(judged),
            other_case_id: opaque(other.id),
            verdict: Verdict::Same,
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, cases::judge_duplicate, input).map(|_| ())
    }

    /// A student of the residence, by the university.
    async fn refer_again(
        &self,
        (given, family): (&str, &str),
        born: (i32, u32, u32),
        phone: &str,
    ) -> Result<Uuid, Fault> {
        let referral = ReferralInput {
            audience: Audience::Student,
            identity: Identity {
                given_name: given.into(),
                family_name: family.into(),
                birth_date: Some(Day(day(born.0, born.1, born.2))),
                phone: Some(phone.into()),
                email: None,
                commune: Some("Poitiers".into()),
            },
            language: Language::Fr,
            needs: Some(Needs {
                wanted: WantedKind::Laptop,
                connection: true,
                skills: 3,
                accessibility: false,
                equipment_at_home: HomeEquipment::SmartphoneOnly,
            }),
            family: None,
            job_seeker: None,
            student: Some(Student {
                institution: "Université de Poitiers".into(),
                year: 2,
                scholarship: ScholarshipStep::Step5,
                independent: true,
            }),
            informed_on: Some(Day(day(2024, 1, 12))),
            informed_by: Some(InformedBy::InPerson),
            consents: true,
        };
        let input = SubmitReferralInput {
            case_id: None,
            referral: Some(referral),
            idempotency_key: None,
        };
        quietly!(&self.referrers.university.cx, cases::submit_referral, input)
    }
}
