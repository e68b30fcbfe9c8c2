//! Somebody saw the proof of a criterion: what, from where, when, until when. Never the document itself.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// What was proved.
    #[graphql(name = "AttestedCriterion")]
    Criterion {
        /// Where the person lives.
        Residence,
        /// Who lives in the household.
        Household,
        /// The children's schools.
        Schooling,
        /// That one parent raises the children alone.
        SingleParent,
        /// The family-allowance quotient.
        Quotient,
        /// Category and months of a job seeker.
        JobSeeking,
        /// RSA.
        Rsa,
        /// A training or an application planned.
        Project,
        /// Institution and year of study.
        Enrolment,
        /// The step of the scholarship.
        Scholarship,
        /// That the student lives on their own.
        Independence,
    }
}

vocabulary! {
    /// What was seen.
    #[graphql(name = "AttestationSource")]
    Source {
        /// A certificate of a family-allowance fund.
        CafCertificate,
        /// A tax notice.
        TaxNotice,
        /// A certificate of a school or an institution.
        SchoolCertificate,
        /// A scholarship notice.
        ScholarshipNotice,
        /// A notice of France Travail.
        FranceTravailNotice,
        /// A bill or a lease.
        HomeDocument,
        /// The partner's own file.
        OwnFile,
        /// What the person declares on their honour.
        Declaration,
    }
}

/// One attestation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attestation")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The organisation that saw it.
    pub organisation_id: Uuid,
    /// What was proved.
    pub criterion: Criterion,
    /// What was seen.
    pub source: Source,
    /// When it was seen.
    pub seen_on: Option<Date>,
    /// Until when it holds.
    pub expires_on: Option<Date>,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();
