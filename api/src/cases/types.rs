//! Cases, as the API has them.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use entity::account::Language;
use entity::case_file::criteria::{Family, JobSeeker, Needs, Student};
use entity::case_file::note::Kind as NoteKind;
use entity::case_file::{AgeBand, Audience, Criteria, InformedBy, RefusalReason, State};
use entity::commission::agenda_item::Outcome;
use entity::grid::score::{Score, score};
use entity::person::verdict::Verdict;
use entity::{Moment, grid};
use serde::Serialize;

use super::after::{self, Breakdown, BreakdownsOf, FollowUp, FollowUpsOf};
use super::beside::{self, Attestation, AttestationsOf};
use super::duplicates::{self, PossibleDuplicate};
use super::explanation::{self, Explanation};
use super::notes::{Note, NotesOf};
use super::questions::{Question, among};
use super::release::ReservedFor;
use crate::commissions::decision::DecisionOn;
use crate::commissions::grids::Version;
use crate::devices::types::Device;
use crate::feed::timeline::timeline;
use crate::feed::types::FactPage;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::graphql::scalars::Day;
use crate::handovers::of_case::{HandoverOf, PlaceOf};
use crate::handovers::types::Handover;
use crate::partners::types::Organisation;
use crate::people::identity::Identity;
use crate::people::types::Person;
use crate::problem::{of_one, payload, problems};
use crate::settings::in_force::InForce;
use crate::settings::wordings;

node! {
    /// One referral of one person by one partner.
    Case(case_file)
}

/// A page of cases.
pub type CasePage = Page<entity::case_file::Entity, Case>;

/// In which order cases are listed, newest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
pub enum CaseOrder {
    /// By the time they were begun.
    #[default]
    Created,
    /// By the time they last changed.
    Updated,
    /// The waiting list alone: those that were put off most often first, then those that wait the longest.
    Waiting,
}

/// What was decided of a case, and why.
#[derive(Debug, SimpleObject)]
pub struct Decision {
    /// What was decided; null for a refusal before a commission.
    pub outcome: Option<Outcome>,
    /// Why, for a negative decision.
    pub reason: Option<RefusalReason>,
    /// What the reason means, in the territory's words; null without one.
    pub reason_text: Option<String>,
    /// In words.
    pub text: Option<String>,
    /// How to appeal, for a negative decision (CRPA R421-1: two months).
    pub appeal: Option<String>,
    /// When.
    pub decided_at: Option<Moment>,
}

/// One referral of one person by one partner, followed to the handover.
#[Object]
impl Case {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::case_file::Entity>(self.0.id)
    }

    /// What people call it on the telephone: `3F-9A2C`. Not an id.
    async fn reference(&self) -> String {
        reference(self.0.id)
    }

    /// Which audience the person belongs to.
    async fn audience(&self) -> Audience {
        self.0.audience
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// What the score is made of.
    async fn criteria(&self) -> &Criteria {
        &self.0.criteria
    }

    /// The person's age, as commissions see it.
    async fn age_band(&self) -> Option<AgeBand> {
        self.0.age_band
    }

    /// The day the person was informed.
    async fn informed_on(&self) -> Option<Day> {
        self.0.informed_on.map(Day)
    }

    /// How the person was informed.
    async fn informed_by(&self) -> Option<InformedBy> {
        self.0.informed_by
    }

    /// Whether the person agrees.
    async fn consents(&self) -> bool {
        self.0.consents
    }

    /// How often a commission put it off.
    async fn deferrals(&self) -> i32 {
        self.0.deferrals
    }

    /// Since when it waits: the first time a commission put it off; null when none did.
    async fn waiting_since(&self) -> Option<Moment> {
        self.0.waiting_since
    }

    /// What the person needs to be online, by what the referral says.
    async fn help_needed(&self) -> Vec<entity::adviser_referral::HelpKind> {
        beside::help_needed(self.0.criteria.needs.as_ref(), self.0.state.is_equipped())
    }

    /// The proofs that were seen, oldest first.
    async fn attestations(&self, ctx: &Context<'_>) -> Result<Vec<Attestation>> {
        let cx = cx(ctx);
        let found = cx.loaders.get(AttestationsOf(self.0.id)).await;
        let found = found.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        let today = beside::today(cx, self.0.territory_id).await?;
        let mut told = Vec::with_capacity(found.len());
        for row in found {
            let seen_by = cx.loaders.get(PlaceOf(row.organisation_id)).await;
            told.push(Attestation {
                criterion: row.criterion,
                source: row.source,
                seen_on: row.seen_on.map(Day),
                expires_on: row.expires_on.map(Day),
                recorded_at: row.created_at,
                seen_by: seen_by.map_err(|fault| cx.failed(&fault))?,
                expired: row.expires_on.is_some_and(|day| day < today),
            });
        }
        Ok(told)
    }

    /// What was asked of the referrer, oldest first, each question with its answer.
    async fn questions(&self, ctx: &Context<'_>) -> Result<Vec<Question>> {
        let cx = cx(ctx);
        let notes = cx.loaders.get(NotesOf(self.0.id)).await;
        Ok(among(
            notes.map_err(|fault| cx.failed(&fault))?.unwrap_or_default(),
        ))
    }

    /// Until when what was asked last is to be answered; null when nothing was asked.
    async fn information_due_on(&self) -> Option<Day> {
        self.0.information_due_on.map(Day)
    }

    /// When it was begun.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> Moment {
        self.0.updated_at
    }

    /// When it was submitted.
    async fn submitted_at(&self) -> Option<Moment> {
        self.0.submitted_at
    }

    /// When the computer was handed over.
    async fn equipped_at(&self) -> Option<Moment> {
        self.0.equipped_at
    }

    /// The person.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Person::load(cx(ctx), self.0.person_id).await
    }

    /// Who referred the person.
    async fn referrer(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.referrer_id).await
    }

    /// Other cases that may be of the same person, referred by the same partner or another: those on which nothing was said
    /// first. For the coordinator alone; empty for others.
    async fn possible_duplicates(&self, ctx: &Context<'_>) -> Result<Vec<PossibleDuplicate>> {
        duplicates::possible(cx(ctx), &self.0).await
    }

    /// Cases of other people who are reached at the same telephone or e-mail address, as a household is. For the coordinator
    /// alone; empty for others.
    async fn same_household(&self, ctx: &Context<'_>) -> Result<Vec<Case>> {
        duplicates::household(cx(ctx), &self.0).await
    }

    /// The score, line by line, by the version of the grid that scored it. Advisory: the commission decides
    /// (CRPA L311-3-1, R311-3-1-2). Null before the case is qualified.
    async fn score(&self, ctx: &Context<'_>) -> Result<Option<Score>> {
        let cx = cx(ctx);
        let Some(version) = self.0.grid_version else {
            return Ok(None);
        };
        let grid: Option<grid::Model> = cx
            .loaders
            .get(Version(self.0.territory_id, version))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        match grid.map(|grid| score(&grid.rules, &self.0.criteria, self.0.standing())) {
            Some(score) => explanation::told(cx, &self.0, score).await.map(Some),
            None => Ok(None),
        }
    }

    /// How it was ranked, for the person it is about: by which rules, from what, known from where. Of the last decision where
    /// there is one. Null before the case is qualified.
    async fn explanation(&self, ctx: &Context<'_>) -> Result<Option<Explanation>> {
        explanation::of(cx(ctx), &self.0).await
    }

    /// The version of the grid that scored it.
    async fn grid_version(&self) -> Option<i32> {
        self.0.grid_version
    }

    /// What was said about it, oldest first.
    async fn notes(&self, ctx: &Context<'_>) -> Result<Vec<Note>> {
        let cx = cx(ctx);
        let notes = cx
            .loaders
            .get(NotesOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(notes.unwrap_or_default())
    }

    /// What was decided; null while nothing is.
    async fn decision(&self, ctx: &Context<'_>) -> Result<Option<Decision>> {
        let cx = cx(ctx);
        let item = cx
            .loaders
            .get(DecisionOn(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        if item.is_none() && self.0.state != State::Ineligible {
            return Ok(None);
        }
        let notes = cx
            .loaders
            .get(NotesOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?
            .unwrap_or_default();
        let wanted = if item.is_some() {
            NoteKind::Decision
        } else {
            NoteKind::Refusal
        };
        // A case that was put off before has the words of that decision too: they are not those of this one.
        let decided_at = item.as_ref().and_then(|item| item.decided_at);
        let text = notes
            .into_iter()
            .rev()
            .find(|note| note.kind == wanted && decided_at.is_none_or(|at| note.at == at))
            .and_then(|note| note.text);
        let outcome = item.as_ref().and_then(|item| item.outcome);
        let negative = !matches!(outcome, Some(Outcome::Grant | Outcome::Defer));
        let settings = cx.loaders.get(InForce(self.0.territory_id)).await;
        let settings = settings.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        let reason = item.as_ref().map_or(self.0.refusal_reason, |item| item.reason);
        Ok(Some(Decision {
            outcome,
            reason,
            reason_text: reason.map(|reason| wordings::refusal(&settings, reason, cx.language)),
            text,
            appeal: negative.then(|| wordings::appeal(&settings, cx.language)),
            decided_at: item.and_then(|item| item.decided_at).or(self.0.decided_at),
        }))
    }

    /// The device held for it, or handed over; null for those who may not know which.
    async fn device(&self, ctx: &Context<'_>) -> Result<Option<Device>> {
        let cx = cx(ctx);
        match cx
            .loaders
            .get(ReservedFor(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?
        {
            Some(device) => Device::load(cx, device).await,
            None => Ok(None),
        }
    }

    /// The last appointment made; null when there is none.
    async fn handover(&self, ctx: &Context<'_>) -> Result<Option<Handover>> {
        let cx = cx(ctx);
        let found = cx
            .loaders
            .get(HandoverOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(found.map(Handover))
    }

    /// When to ask how the person gets on with the computer: six months after the handover; null before it.
    async fn follow_up_due_at(&self) -> Option<Moment> {
        after::due_at(&self.0)
    }

    /// Every time the person was asked how they get on, oldest first.
    async fn follow_ups(&self, ctx: &Context<'_>) -> Result<Vec<FollowUp>> {
        let cx = cx(ctx);
        let found = cx.loaders.get(FollowUpsOf(self.0.id)).await;
        let found = found.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        let told = |row: entity::case_file::follow_up::Model| FollowUp {
            outcome: row.outcome,
            answers: row.answers.0,
            at: row.created_at,
        };
        Ok(found.into_iter().map(told).collect())
    }

    /// Every breakdown of its computers, oldest first.
    async fn breakdowns(&self, ctx: &Context<'_>) -> Result<Vec<Breakdown>> {
        let cx = cx(ctx);
        let found = cx.loaders.get(BreakdownsOf(self.0.id)).await;
        let found = found.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        let told = |row: entity::case_file::breakdown::Model| Breakdown {
            symptom: row.symptom,
            state: row.state,
            reported_at: row.created_at,
            updated_at: row.updated_at,
        };
        Ok(found.into_iter().map(told).collect())
    }

    /// What happened to it, newest first.
    async fn timeline(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
    ) -> Result<FactPage> {
        timeline(cx(ctx), self.0.id, first, after).await
    }
}

/// The last digits of a case's id, in two groups.
pub(crate) fn reference(id: uuid::Uuid) -> String {
    let digits = id.simple().to_string().to_uppercase();
    format!("{}-{}", &digits[26..28], &digits[28..])
}

problems!(
    "CaseProblemCode",
    CaseProblem {
        /// The organisation does not refer this audience.
        AudienceNotYours,
        /// The person must be informed and agree.
        ConsentMissing,
        /// The referral is not complete.
        Incomplete,
        /// The file is not a spreadsheet with known headers.
        FileUnreadable,
        /// Rows are wrong: nothing is imported.
        ReferralsHaveErrors,
        /// The list names nobody.
        ReferralsEmpty,
        /// A negative decision needs a reason and a text (I4).
        ReasonMissing,
    }
);

/// A referral, or as much of it as is known.
#[derive(InputObject, Serialize)]
pub struct ReferralInput {
    /// Which audience the person belongs to.
    pub audience: Audience,
    /// Who the person is.
    pub identity: Identity,
    /// The language the person is written to in.
    pub language: Language,
    /// What the person needs and has.
    pub needs: Option<Needs>,
    /// For families.
    pub family: Option<Family>,
    /// For job seekers.
    pub job_seeker: Option<JobSeeker>,
    /// For students.
    pub student: Option<Student>,
    /// The day the person was informed of the referral (GDPR article 13).
    pub informed_on: Option<Day>,
    /// How.
    pub informed_by: Option<InformedBy>,
    /// Whether the person agrees.
    #[graphql(default)]
    pub consents: bool,
}

/// A referral to begin, or to go on with.
#[derive(InputObject, Serialize)]
pub struct DraftReferralInput {
    /// The draft to go on with; null begins a new one.
    pub case_id: Option<ID>,
    /// What is known.
    pub referral: ReferralInput,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The draft.
    DraftReferralPayload { case: Case, CaseProblem }
}

/// A referral to send: a draft, a whole one, or a draft with a last change.
#[derive(InputObject, Serialize)]
pub struct SubmitReferralInput {
    /// The draft.
    pub case_id: Option<ID>,
    /// The whole referral; null sends the draft as it is.
    pub referral: Option<ReferralInput>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case.
    SubmitReferralPayload { case: Case, CaseProblem }
}

of_one! {
    /// The case.
    case_id;
    /// The case, as it is now.
    case: Case, CaseProblem;
    /// Two cases whose people look alike.
    JudgeDuplicateInput => JudgeDuplicatePayload {
        /// The other case.
        other_case_id: ID,
        /// What their people are.
        verdict: Verdict
    };
    /// A case to qualify.
    QualifyCaseInput => QualifyCasePayload {};
    /// A case to refuse.
    RefuseCaseInput => RefuseCasePayload {
        /// Why.
        reason: RefusalReason,
        /// In words the referrer and the person read.
        text: String
    };
    /// A case to take back.
    WithdrawCaseInput => WithdrawCasePayload {};
    /// A case to close.
    CloseCaseInput => CloseCasePayload {};
}
