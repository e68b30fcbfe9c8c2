//! The schema: one object per noun, merged in groups, because the compiler follows a flat list of twenty only so deep.

use async_graphql::{EmptySubscription, MergedObject};

use crate::accounts::{AccountMutation, AccountQuery};
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
use crate::parts::{PartMutation, PartQuery};
use crate::people::{PersonMutation, PersonQuery};
use crate::places::{PlaceMutation, PlaceQuery};
use crate::pledges::{PledgeMutation, PledgeQuery};
use crate::prospects::{ProspectMutation, ProspectQuery};
use crate::settings::{SettingsMutation, SettingsQuery};
use crate::transfers::{TransferMutation, TransferQuery};

/// What can be asked.
#[derive(MergedObject, Default)]
pub struct Query(
    NodeQuery,
    FeedQuery,
    ProgrammeQuery,
    EquipmentQuery,
    HelpQuery,
    MeaningQuery,
);

/// What can be asked: who takes part, and by which rules.
#[derive(MergedObject, Default)]
pub struct ProgrammeQuery(
    AccountQuery,
    PartnerQuery,
    PlaceQuery,
    SettingsQuery,
    ProspectQuery,
);

/// What can be asked: what is given, from the pledge to the part.
#[derive(MergedObject, Default)]
pub struct EquipmentQuery(PledgeQuery, CollectionQuery, DeviceQuery, LotQuery, PartQuery);

/// What can be asked: who is helped, from the referral to the handover.
#[derive(MergedObject, Default)]
pub struct HelpQuery(
    PersonQuery,
    CaseQuery,
    TransferQuery,
    AdviserQuery,
    CommissionQuery,
    HandoverQuery,
);

/// What can be asked: what it costs and what it is good for.
#[derive(MergedObject, Default)]
pub struct MeaningQuery(CostQuery, ImpactQuery);

/// What can be done.
#[derive(MergedObject, Default)]
pub struct Mutation(
    FileMutation,
    ProgrammeMutation,
    EquipmentMutation,
    HelpMutation,
    MeaningMutation,
);

/// What can be done: who takes part, and by which rules.
#[derive(MergedObject, Default)]
pub struct ProgrammeMutation(
    AccountMutation,
    PartnerMutation,
    PlaceMutation,
    SettingsMutation,
    ProspectMutation,
);

/// What can be done: what is given, from the pledge to the part.
#[derive(MergedObject, Default)]
pub struct EquipmentMutation(
    PledgeMutation,
    CollectionMutation,
    DeviceMutation,
    LotMutation,
    PartMutation,
);

/// What can be done: who is helped, from the referral to the handover.
#[derive(MergedObject, Default)]
pub struct HelpMutation(
    PersonMutation,
    CaseMutation,
    TransferMutation,
    AdviserMutation,
    CommissionMutation,
    HandoverMutation,
);

/// What can be done: what it costs and what it is good for.
#[derive(MergedObject, Default)]
pub struct MeaningMutation(CostMutation, ImpactMutation);

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
