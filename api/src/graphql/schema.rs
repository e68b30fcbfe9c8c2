//! The schema: one object per noun, merged.

use async_graphql::{EmptySubscription, MergedObject};

use crate::advisers::{AdviserMutation, AdviserQuery};
use crate::cases::{CaseMutation, CaseQuery};
use crate::collections::{CollectionMutation, CollectionQuery};
use crate::commissions::{CommissionMutation, CommissionQuery};
use crate::costs::{CostMutation, CostQuery};
use crate::devices::{DeviceMutation, DeviceQuery};
use crate::feed::FeedQuery;
use crate::files::FileMutation;
use crate::graphql::node::NodeQuery;
use crate::handovers::{HandoverMutation, HandoverQuery};
use crate::impact::{ImpactMutation, ImpactQuery};
use crate::lots::{LotMutation, LotQuery};
use crate::partners::{PartnerMutation, PartnerQuery};
use crate::people::{PersonMutation, PersonQuery};
use crate::pledges::{PledgeMutation, PledgeQuery};
use crate::transfers::{TransferMutation, TransferQuery};

/// What can be asked.
#[derive(MergedObject, Default)]
pub struct Query(
    NodeQuery,
    FeedQuery,
    PartnerQuery,
    PledgeQuery,
    CollectionQuery,
    DeviceQuery,
    LotQuery,
    PersonQuery,
    CaseQuery,
    TransferQuery,
    AdviserQuery,
    CommissionQuery,
    HandoverQuery,
    CostQuery,
    ImpactQuery,
);

/// What can be done.
#[derive(MergedObject, Default)]
pub struct Mutation(
    PartnerMutation,
    PledgeMutation,
    CollectionMutation,
    DeviceMutation,
    LotMutation,
    PersonMutation,
    CaseMutation,
    TransferMutation,
    AdviserMutation,
    CommissionMutation,
    HandoverMutation,
    CostMutation,
    ImpactMutation,
    FileMutation,
);

/// The schema.
pub type Schema = async_graphql::Schema<Query, Mutation, EmptySubscription>;

/// Builds the schema. Limits are the gateway's (see `limits`); suggestions would leak names.
#[must_use]
pub fn build() -> Schema {
    Schema::build(Query::default(), Mutation::default(), EmptySubscription)
        .disable_suggestions()
        .finish()
}

/// The schema in GraphQL's own language.
#[must_use]
pub fn sdl() -> String {
    build().sdl_with_options(
        async_graphql::SDLExportOptions::new()
            .sorted_fields()
            .sorted_arguments()
            .sorted_enum_items(),
    )
}
