//! The companies the coordinator solicits, in every state. Names, numbers and people are invented; the numbers are only
//! well made.

mod companies;

use chrono::NaiveDate;
use entity::account::Language;
use entity::organisation::LegalStatus;
use entity::prospect;
use uuid::Uuid;

use self::companies::{COMPANIES, Company, End};
use super::luck::Luck;
use super::poitiers::Programme;
use super::stage::{Stage, act, day, quietly};
use crate::fault::Fault;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::prospects::types::{
    AddProspectInput, ChangeProspectInput, ConvertProspectInput, LogContactInput, LoseProspectInput,
    ProspectInput, ReopenProspectInput,
};

/// A seed of its own: what is told here moves nothing of the story beside it.
const SEED: u64 = 2_023_002;

fn eleventh() -> NaiveDate {
    day(2024, 1, 11)
}

impl Programme {
    /// The coordinator writes down whom it solicits.
    pub(super) async fn solicit(&self, stage: &mut Stage) -> Result<(), Fault> {
        let mut luck = Luck::of(SEED);
        std::mem::swap(&mut stage.luck, &mut luck);
        let told = Box::pin(self.tell_companies(stage)).await;
        std::mem::swap(&mut stage.luck, &mut luck);
        told
    }

    async fn tell_companies(&self, stage: &mut Stage) -> Result<(), Fault> {
        let mut open = None;
        for company in &COMPANIES {
            let told = self.tell_company(stage, company).await?;
            if matches!(company.end, End::Open) {
                open = Some((told, company));
            }
        }
        let Some((prospect, company)) = open else {
            return Ok(());
        };
        // Its switchboard was found out.
        let input = ChangeProspectInput {
            prospect_id: id::encode::<prospect::Entity>(prospect),
            prospect: ProspectInput {
                contact_phone: Some("05 49 00 12 00".into()),
                ..company.described()
            },
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, prospects::change_prospect, input).map(|_| ())
    }

    async fn tell_company(&self, stage: &mut Stage, company: &Company) -> Result<Uuid, Fault> {
        let coordinator = &self.city.coordinator;
        let input = AddProspectInput {
            prospect: company.described(),
            idempotency_key: None,
        };
        let added = act!(stage, coordinator, prospects::add_prospect, input)?;
        let prospect_id = || id::encode::<prospect::Entity>(added);
        for (channel, ago, summary, interested) in company.contacts {
            let next = company.described();
            let input = LogContactInput {
                prospect_id: prospect_id(),
                channel: *channel,
                day: Day(eleventh() - chrono::Days::new(*ago)),
                summary: (*summary).into(),
                interested: *interested,
                next_action: next.next_action,
                next_action_on: next.next_action_on,
                idempotency_key: None,
            };
            act!(stage, coordinator, prospects::log_contact, input)?;
        }
        match company.end {
            End::Open => {}
            End::Converted => {
                let input = ConvertProspectInput {
                    prospect_id: prospect_id(),
                    legal_status: LegalStatus::Private,
                    language: Language::Fr,
                    idempotency_key: None,
                };
                act!(stage, coordinator, prospects::convert_prospect, input)?;
            }
            End::Lost(reason) | End::Reopened(reason) => {
                let input = LoseProspectInput {
                    prospect_id: prospect_id(),
                    reason,
                    idempotency_key: None,
                };
                act!(stage, coordinator, prospects::lose_prospect, input)?;
            }
        }
        if matches!(company.end, End::Reopened(_)) {
            let input = ReopenProspectInput {
                prospect_id: prospect_id(),
                next_action: "Réessayer par téléphone après les vacances".into(),
                next_action_on: Day(day(2024, 1, 15)),
                idempotency_key: None,
            };
            act!(stage, coordinator, prospects::reopen_prospect, input)?;
        }
        Ok(added)
    }
}
