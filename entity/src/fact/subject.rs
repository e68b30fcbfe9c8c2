//! What a fact is about. Each subject numbers its facts and carries the hash of the one before, so that its chain
//! is complete or visibly broken.

use sea_orm::entity::prelude::*;

vocabulary! {
    /// What a fact may be about.
    SubjectKind {
        /// A pledge.
        Pledge,
        /// A delivery or pick-up of a pledge.
        Collection,
        /// A device.
        Device,
        /// A drive.
        Drive,
        /// A lot.
        Lot,
        /// A case.
        Case,
        /// A person.
        Person,
        /// A commission.
        Commission,
        /// A handover.
        Handover,
        /// An organisation.
        Organisation,
        /// A cost.
        Cost,
        /// A report of jobs.
        JobsReport,
        /// The programme itself.
        Territory,
    }
}

/// One fact of one subject.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fact_subject")]
pub struct Model {
    /// The subject's id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject_id: Uuid,
    /// The number of the fact for this subject: from 1, without a gap.
    #[sea_orm(primary_key, auto_increment = false)]
    pub n: i64,
    /// What the subject is.
    pub subject_kind: SubjectKind,
    /// Its territory.
    pub territory_id: Uuid,
    /// The fact.
    pub fact_id: Uuid,
    /// The fact's number in the territory.
    pub seq: i64,
    /// The hash of the fact's leaf: the next one of this subject names it.
    pub leaf_hash: String,
}

no_relations!();
