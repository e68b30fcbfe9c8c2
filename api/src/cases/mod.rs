//! Referrals of people by partners, followed to the handover.

pub(crate) mod after;
pub(crate) mod answer_information;
pub(crate) mod attest_criterion;
pub(crate) mod beside;
pub(crate) mod close_case;
pub(crate) mod draft_referral;
mod duplicates;
mod explanation;
pub(crate) mod filter;
pub(crate) mod import;
pub(crate) mod import_referrals;
pub(crate) mod judge_duplicate;
mod let_go;
pub(crate) mod notes;
pub(crate) mod post_message;
pub(crate) mod qualify_case;
pub(crate) mod questions;
pub(crate) mod record_follow_up;
mod referral;
pub(crate) mod refuse_case;
pub(crate) mod release;
pub mod remind;
pub(crate) mod report_breakdown;
pub(crate) mod request_information;
pub(crate) mod resolve_breakdown;
pub(crate) mod submit_referral;
pub mod types;
pub(crate) mod withdraw_case;

use async_graphql::{Context, ID, Object, Result};
use entity::Moment;
use sea_orm::{ColumnTrait, QueryFilter};

use self::after::{
    RecordFollowUpInput, RecordFollowUpPayload, ReportBreakdownInput, ReportBreakdownPayload,
    ResolveBreakdownInput, ResolveBreakdownPayload,
};
use self::beside::{AttestCriterionInput, AttestCriterionPayload, PostMessageInput, PostMessagePayload};
use self::filter::CaseFilter;
use self::import::{ImportReferralsInput, ImportReferralsPayload, ReferralTemplate};
use self::questions::{
    AnswerInformationInput, AnswerInformationPayload, RequestInformationInput, RequestInformationPayload,
};
use self::types::{
    Case, CaseOrder, CasePage, CloseCaseInput, CloseCasePayload, DraftReferralInput, DraftReferralPayload,
    JudgeDuplicateInput, JudgeDuplicatePayload, QualifyCaseInput, QualifyCasePayload, RefuseCaseInput,
    RefuseCasePayload, SubmitReferralInput, SubmitReferralPayload, WithdrawCaseInput, WithdrawCasePayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, Sort, page};
use crate::policy::{Action, action, rows};
use crate::problem::Halt;

/// Reading cases.
#[derive(Default)]
pub struct CaseQuery;

/// Reading cases.
#[Object]
impl CaseQuery {
    /// The cases this actor sees, newest first.
    #[expect(clippy::too_many_arguments, reason = "GraphQL arguments of a list")]
    async fn cases(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::case_file::State>,
        #[graphql(desc = "Of this audience alone.")] audience: Option<entity::case_file::Audience>,
        #[graphql(desc = "Changed at or after this moment.")] updated_since: Option<Moment>,
        #[graphql(desc = "Those that meet all of this.")] filter: Option<CaseFilter>,
        #[graphql(desc = "In which order; CREATED by default.", default)] order: CaseOrder,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<CasePage> {
        use entity::case_file::Column;
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadCases).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::case_file::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(Column::State.eq(state));
        }
        if let Some(audience) = audience {
            list = list.filter(Column::Audience.eq(audience));
        }
        if let Some(since) = updated_since {
            list = list.filter(Column::UpdatedAt.gte(since));
        }
        if let Some(filter) = filter {
            let who = cx.actor.principal().ok_or(Halt::Unauthenticated);
            let territory = who.map_err(|halt| cx.refuse(halt))?.territory;
            let today = beside::today(cx, territory).await?;
            list = filter.apply(cx, today, list).map_err(|halt| cx.refuse(halt))?;
        }
        let sort: Option<Sort<entity::case_file::Entity>> = match order {
            CaseOrder::Created => None,
            CaseOrder::Waiting => {
                list = list
                    .filter(Column::State.eq(entity::case_file::State::Eligible))
                    .filter(Column::WaitingRank.is_not_null());
                Some((Column::WaitingRank, |case| case.waiting_rank.unwrap_or_default()))
            }
            CaseOrder::Updated => Some((Column::UpdatedAt, |case| case.updated_at.0)),
        };
        page(
            ctx,
            list,
            &Ask {
                after,
                before,
                first,
                last,
            },
            sort,
            Case,
        )
        .await
    }

    /// One case; null when this actor does not see it.
    async fn case(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Case>> {
        match crate::graphql::id::decode::<entity::case_file::Entity>(&id) {
            Some(id) => Case::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// How to write a list of people for `importReferrals`.
    #[expect(clippy::unused_async, reason = "a resolver is asynchronous")]
    async fn referral_template(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The audience of the list.")] audience: entity::case_file::Audience,
    ) -> Result<ReferralTemplate> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadCases).map_err(|halt| cx.refuse(halt))?;
        Ok(import::template(cx.language, audience))
    }
}

/// Changing cases.
#[derive(Default)]
pub struct CaseMutation;

/// Changing cases.
#[Object]
impl CaseMutation {
    /// Begins a referral, or goes on with one that is not sent yet. Anything but the person's name may be missing.
    async fn draft_referral(
        &self,
        ctx: &Context<'_>,
        input: DraftReferralInput,
    ) -> Result<DraftReferralPayload> {
        DraftReferralPayload::of(cx(ctx), draft_referral::run(cx(ctx), input).await).await
    }

    /// Sends a referral: a draft, or a whole one at once. The referrer is told by mail that it was received.
    async fn submit_referral(
        &self,
        ctx: &Context<'_>,
        input: SubmitReferralInput,
    ) -> Result<SubmitReferralPayload> {
        SubmitReferralPayload::of(cx(ctx), submit_referral::run(cx(ctx), input).await).await
    }

    /// Refers everybody of a list, CSV or Excel: a preview first, then all or nothing. Nobody is referred twice by the same
    /// list. What was sent is let go once it is imported.
    async fn import_referrals(
        &self,
        ctx: &Context<'_>,
        input: ImportReferralsInput,
    ) -> Result<ImportReferralsPayload> {
        import::answer(cx(ctx), import_referrals::run(cx(ctx), input).await)
    }

    /// Says whether the people of two cases that look alike are one or two. Said again, the last word counts. Neither partner
    /// learns of it.
    async fn judge_duplicate(
        &self,
        ctx: &Context<'_>,
        input: JudgeDuplicateInput,
    ) -> Result<JudgeDuplicatePayload> {
        JudgeDuplicatePayload::of(cx(ctx), judge_duplicate::run(cx(ctx), input).await).await
    }

    /// Finds a case complete and eligible, and scores it by the grid in force.
    async fn qualify_case(&self, ctx: &Context<'_>, input: QualifyCaseInput) -> Result<QualifyCasePayload> {
        QualifyCasePayload::of(cx(ctx), qualify_case::run(cx(ctx), input).await).await
    }

    /// Asks the referrer for information: some questions, until a day. A mail says that there are questions, and not which.
    async fn request_information(
        &self,
        ctx: &Context<'_>,
        input: RequestInformationInput,
    ) -> Result<RequestInformationPayload> {
        RequestInformationPayload::of(cx(ctx), request_information::run(cx(ctx), input).await).await
    }

    /// Answers a request for information: every question at once; the coordinators are told by mail.
    async fn answer_information(
        &self,
        ctx: &Context<'_>,
        input: AnswerInformationInput,
    ) -> Result<AnswerInformationPayload> {
        AnswerInformationPayload::of(cx(ctx), answer_information::run(cx(ctx), input).await).await
    }

    /// Refuses a case before a commission, with reason and text; how to appeal is told with it.
    async fn refuse_case(&self, ctx: &Context<'_>, input: RefuseCaseInput) -> Result<RefuseCasePayload> {
        RefuseCasePayload::of(cx(ctx), refuse_case::run(cx(ctx), input).await).await
    }

    /// Takes a case back: a reserved device is free again, a planned handover is cancelled.
    async fn withdraw_case(
        &self,
        ctx: &Context<'_>,
        input: WithdrawCaseInput,
    ) -> Result<WithdrawCasePayload> {
        WithdrawCasePayload::of(cx(ctx), withdraw_case::run(cx(ctx), input).await).await
    }

    /// Writes to the other side about a case: the coordinator to the referrer, the referrer to the coordinator. A mail says that
    /// there is a message, and not what it says.
    async fn post_message(&self, ctx: &Context<'_>, input: PostMessageInput) -> Result<PostMessagePayload> {
        PostMessagePayload::of(cx(ctx), post_message::run(cx(ctx), input).await).await
    }

    /// Records that the proof of a criterion was seen. The document is never kept.
    async fn attest_criterion(
        &self,
        ctx: &Context<'_>,
        input: AttestCriterionInput,
    ) -> Result<AttestCriterionPayload> {
        AttestCriterionPayload::of(cx(ctx), attest_criterion::run(cx(ctx), input).await).await
    }

    /// Records how somebody gets on with the computer, six months after the handover or later.
    async fn record_follow_up(
        &self,
        ctx: &Context<'_>,
        input: RecordFollowUpInput,
    ) -> Result<RecordFollowUpPayload> {
        RecordFollowUpPayload::of(cx(ctx), record_follow_up::run(cx(ctx), input).await).await
    }

    /// Reports that the computer of a case does not work any more.
    async fn report_breakdown(
        &self,
        ctx: &Context<'_>,
        input: ReportBreakdownInput,
    ) -> Result<ReportBreakdownPayload> {
        ReportBreakdownPayload::of(cx(ctx), report_breakdown::run(cx(ctx), input).await).await
    }

    /// Ends a breakdown, the person keeping the computer.
    async fn resolve_breakdown(
        &self,
        ctx: &Context<'_>,
        input: ResolveBreakdownInput,
    ) -> Result<ResolveBreakdownPayload> {
        ResolveBreakdownPayload::of(cx(ctx), resolve_breakdown::run(cx(ctx), input).await).await
    }

    /// Closes a case whose person has the computer.
    async fn close_case(&self, ctx: &Context<'_>, input: CloseCaseInput) -> Result<CloseCasePayload> {
        CloseCasePayload::of(cx(ctx), close_case::run(cx(ctx), input).await).await
    }
}
