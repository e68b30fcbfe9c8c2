//! Referrals: sent by the partner that knows the person, and what the coordinator does of them before a commission.

use async_graphql::ID;
use entity::case_file::{self, Audience, RefusalReason};
use uuid::Uuid;

use super::cast::{City, Partner};
use super::people::People;
use super::stage::{Stage, act};
use crate::cases::questions::{AnswerInformationInput, RequestInformationInput};
use crate::cases::types::{
    CloseCaseInput, DraftReferralInput, QualifyCaseInput, RefuseCaseInput, SubmitReferralInput,
    WithdrawCaseInput,
};
use crate::fault::Fault;
use crate::graphql::id;

/// The partners of a programme that refer people, and the people they refer.
pub(super) struct Referrers {
    /// For families.
    pub(super) association: Partner,
    /// For families.
    pub(super) centre: Partner,
    /// For job seekers.
    pub(super) insertion: Partner,
    /// For students.
    pub(super) university: Partner,
    /// For students.
    pub(super) crous: Partner,
    /// Who was referred.
    pub(super) people: People,
    /// Where people live.
    pub(super) communes: &'static str,
}

impl Referrers {
    /// Who refers the next person of an audience.
    fn next(&self, stage: &mut Stage, audience: Audience) -> &Partner {
        let first = stage.luck.chance(55);
        match audience {
            Audience::Family if first => &self.association,
            Audience::Family => &self.centre,
            Audience::JobSeeker => &self.insertion,
            Audience::Student if first => &self.university,
            Audience::Student => &self.crous,
        }
    }

    /// Somebody is referred.
    pub(super) async fn submit(&mut self, stage: &mut Stage, audience: Audience) -> Result<Uuid, Fault> {
        let today = stage.today();
        let institution = *stage.luck.pick(&[
            "Université de Poitiers",
            "Université de Poitiers",
            "IUT de Poitiers",
        ]);
        let referral = self
            .people
            .referral(&mut stage.luck, audience, today, self.communes, institution);
        let input = SubmitReferralInput {
            case_id: None,
            referral: Some(referral),
            idempotency_key: None,
        };
        let partner = self.next(stage, audience);
        act!(stage, &partner.cx, cases::submit_referral, input)
    }

    /// A referral is begun.
    pub(super) async fn draft(&mut self, stage: &mut Stage, audience: Audience) -> Result<Uuid, Fault> {
        let today = stage.today();
        let mut referral = self.people.referral(
            &mut stage.luck,
            audience,
            today,
            self.communes,
            "Université de Poitiers",
        );
        referral.identity.birth_date = None;
        referral.needs = None;
        referral.consents = false;
        let input = DraftReferralInput {
            case_id: None,
            referral,
            idempotency_key: None,
        };
        let partner = self.next(stage, audience);
        act!(stage, &partner.cx, cases::draft_referral, input)
    }

    /// Somebody is referred and found eligible.
    pub(super) async fn qualify(
        &mut self,
        stage: &mut Stage,
        city: &City,
        audience: Audience,
    ) -> Result<Uuid, Fault> {
        let case = self.submit(stage, audience).await?;
        let input = QualifyCaseInput {
            case_id: opaque(case),
            idempotency_key: None,
        };
        act!(stage, &city.coordinator, cases::qualify_case, input)
    }

    /// Somebody is referred, and something is asked of the association.
    pub(super) async fn ask(
        &mut self,
        stage: &mut Stage,
        city: &City,
        question: &str,
    ) -> Result<Uuid, Fault> {
        let case = self.by_association(stage).await?;
        let input = RequestInformationInput {
            case_id: opaque(case),
            questions: vec![question.into()],
            question: None,
            due_on: None,
            idempotency_key: None,
        };
        act!(stage, &city.coordinator, cases::request_information, input)
    }

    /// The association answers, and the case is found eligible.
    pub(super) async fn answer(
        &self,
        stage: &mut Stage,
        city: &City,
        case: Uuid,
        answer: &str,
    ) -> Result<(), Fault> {
        let input = AnswerInformationInput {
            case_id: opaque(case),
            answers: vec![answer.into()],
            answer: None,
            idempotency_key: None,
        };
        act!(stage, &self.association.cx, cases::answer_information, input)?;
        let input = QualifyCaseInput {
            case_id: opaque(case),
            idempotency_key: None,
        };
        act!(stage, &city.coordinator, cases::qualify_case, input).map(|_| ())
    }

    /// Somebody is referred, and takes it back.
    pub(super) async fn give_up(&mut self, stage: &mut Stage) -> Result<(), Fault> {
        let case = self.by_association(stage).await?;
        withdraw(stage, &self.association, case).await
    }

    /// A family, by the association.
    async fn by_association(&mut self, stage: &mut Stage) -> Result<Uuid, Fault> {
        let today = stage.today();
        let referral = self
            .people
            .referral(&mut stage.luck, Audience::Family, today, self.communes, "");
        let input = SubmitReferralInput {
            case_id: None,
            referral: Some(referral),
            idempotency_key: None,
        };
        act!(stage, &self.association.cx, cases::submit_referral, input)
    }

    /// Somebody is referred and refused before any commission.
    pub(super) async fn refuse(
        &mut self,
        stage: &mut Stage,
        city: &City,
        audience: Audience,
        reason: RefusalReason,
        text: &str,
    ) -> Result<(), Fault> {
        let case = self.submit(stage, audience).await?;
        let input = RefuseCaseInput {
            case_id: opaque(case),
            reason,
            text: text.into(),
            idempotency_key: None,
        };
        act!(stage, &city.coordinator, cases::refuse_case, input).map(|_| ())
    }

    /// The partner that referred a case.
    pub(super) fn of(&self, referrer: Uuid) -> Result<&Partner, Fault> {
        let all = [
            &self.association,
            &self.centre,
            &self.insertion,
            &self.university,
            &self.crous,
        ];
        all.into_iter()
            .find(|partner| partner.id == referrer)
            .ok_or_else(|| Fault::new("the demo's referrer"))
    }

    /// The organisations that sit in commissions beside the city.
    pub(super) fn members(&self) -> [&Partner; 5] {
        [
            &self.association,
            &self.centre,
            &self.insertion,
            &self.university,
            &self.crous,
        ]
    }
}

/// A referrer takes a case back.
pub(super) async fn withdraw(stage: &mut Stage, referrer: &Partner, case: Uuid) -> Result<(), Fault> {
    let input = WithdrawCaseInput {
        case_id: opaque(case),
        idempotency_key: None,
    };
    act!(stage, &referrer.cx, cases::withdraw_case, input).map(|_| ())
}

/// Nothing more is expected of a case.
pub(super) async fn close(stage: &mut Stage, city: &City, case: Uuid) -> Result<(), Fault> {
    let input = CloseCaseInput {
        case_id: opaque(case),
        idempotency_key: None,
    };
    act!(stage, &city.coordinator, cases::close_case, input).map(|_| ())
}

/// The opaque id of a case.
pub(super) fn opaque(case: Uuid) -> ID {
    id::encode::<case_file::Entity>(case)
}
