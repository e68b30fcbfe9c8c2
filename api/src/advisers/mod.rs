//! People sent to digital advisers: a computer alone brings nobody online.

pub(crate) mod close_adviser_referral;
pub(crate) mod refer_to_adviser;
pub mod types;

use async_graphql::{Context, ID, Object, Result};
use entity::case_file::Audience;
use entity::organisation::{self, Capacity};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use self::types::{
    AdviserReferral, AdviserReferralPage, CloseAdviserReferralInput, CloseAdviserReferralPayload,
    PartnerChoice, PartnerPurpose, ReferToAdviserInput, ReferToAdviserPayload,
};
use crate::cases::types::Case;
use crate::fault::Fault;
use crate::gateway::{Cx, cx};
use crate::graphql::id;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading referrals to advisers.
#[derive(Default)]
pub struct AdviserQuery;

/// Reading referrals to advisers.
#[Object]
impl AdviserQuery {
    /// The referrals to advisers this actor sees, newest first.
    async fn adviser_referrals(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::adviser_referral::State>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<AdviserReferralPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadAdviserReferrals).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::adviser_referral::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(entity::adviser_referral::Column::State.eq(state));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, AdviserReferral).await
    }

    /// The partners that may receive a case, or help its person: their names alone. Empty for a case this actor does not see.
    async fn partners_for(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The case.")] case_id: ID,
        #[graphql(desc = "What for.")] purpose: PartnerPurpose,
    ) -> Result<Vec<PartnerChoice>> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadTransfers).map_err(|halt| cx.refuse(halt))?;
        let case = match id::decode::<entity::case_file::Entity>(&case_id) {
            Some(case) => Case::load(cx, case).await?,
            None => None,
        };
        let Some(Case(case)) = case else { return Ok(vec![]) };
        choices(cx, &case, purpose)
            .await
            .map_err(|fault| cx.refuse(fault.into()))
    }
}

async fn choices(
    cx: &Cx,
    case: &entity::case_file::Model,
    purpose: PartnerPurpose,
) -> Result<Vec<PartnerChoice>, Fault> {
    let partners = rows::of_territory::<organisation::Entity>(case.territory_id)
        .order_by_asc(organisation::Column::Id)
        .all(&cx.app.db)
        .await?;
    let refers = |partner: &organisation::Model, audience: Audience| {
        partner.capacities.0.contains(&Capacity::Refer)
            && partner.audiences.0.contains(&audience)
            && partner.id != case.referrer_id
    };
    let does = |partner: &organisation::Model| match purpose {
        PartnerPurpose::Transfer => refers(partner, case.audience),
        PartnerPurpose::Advice => partner.capacities.0.contains(&Capacity::HandOver),
    };
    let fits = |partner: &organisation::Model| partner.is_active() && does(partner);
    let named = |partner: organisation::Model| PartnerChoice {
        id: id::encode::<organisation::Entity>(partner.id),
        name: partner.name,
    };
    Ok(partners.into_iter().filter(fits).map(named).collect())
}

/// Changing referrals to advisers.
#[derive(Default)]
pub struct AdviserMutation;

/// Changing referrals to advisers.
#[Object]
impl AdviserMutation {
    /// Sends the person of a case to a digital adviser, who is told by mail and sees name, contact and needs until it is over.
    async fn refer_to_adviser(
        &self,
        ctx: &Context<'_>,
        input: ReferToAdviserInput,
    ) -> Result<ReferToAdviserPayload> {
        ReferToAdviserPayload::of(cx(ctx), refer_to_adviser::run(cx(ctx), input).await).await
    }

    /// Says what came of it.
    async fn close_adviser_referral(
        &self,
        ctx: &Context<'_>,
        input: CloseAdviserReferralInput,
    ) -> Result<CloseAdviserReferralPayload> {
        CloseAdviserReferralPayload::of(cx(ctx), close_adviser_referral::run(cx(ctx), input).await).await
    }
}
