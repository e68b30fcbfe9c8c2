//! What a referral asks, beside who the person is: bands and yes/no, no documents, no health text. The same
//! types are what partners send, what the database keeps and what the API answers.

use async_graphql::{InputObject, SimpleObject};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

use super::Audience;

vocabulary! {
    /// What would serve the person.
    WantedKind {
        /// A laptop.
        Laptop,
        /// A desktop.
        Desktop,
    }
}

vocabulary! {
    /// What there is at home.
    HomeEquipment {
        /// Nothing.
        None,
        /// A smartphone only.
        SmartphoneOnly,
        /// A computer shared by too many.
        Shared,
        /// A computer that does not serve any more.
        Unusable,
    }
}

vocabulary! {
    /// The family-allowance quotient ("quotient familial"), in euros a month.
    QuotientBand {
        /// Under 400 €.
        #[graphql(name = "UNDER_400")]
        #[serde(rename = "UNDER_400", alias = "UNDER400")]
        #[sea_orm(string_value = "UNDER_400")]
        Under400,
        /// 400 to 600 €.
        #[graphql(name = "FROM_400_TO_600")]
        #[serde(rename = "FROM_400_TO_600", alias = "FROM400_TO600")]
        #[sea_orm(string_value = "FROM_400_TO_600")]
        From400To600,
        /// 601 to 800 €.
        #[graphql(name = "FROM_601_TO_800")]
        #[serde(rename = "FROM_601_TO_800", alias = "FROM601_TO800")]
        #[sea_orm(string_value = "FROM_601_TO_800")]
        From601To800,
        /// 801 to 1,000 €.
        #[graphql(name = "FROM_801_TO_1000")]
        #[serde(rename = "FROM_801_TO_1000", alias = "FROM801_TO1000")]
        #[sea_orm(string_value = "FROM_801_TO_1000")]
        From801To1000,
        /// Over 1,000 €.
        #[graphql(name = "OVER_1000")]
        #[serde(rename = "OVER_1000", alias = "OVER1000")]
        #[sea_orm(string_value = "OVER_1000")]
        Over1000,
        /// Not known.
        Unknown,
    }
}

vocabulary! {
    /// France Travail's category of a job seeker.
    JobSeekerCategory {
        /// No job, available, looking for any.
        A,
        /// Short reduced activity.
        B,
        /// Long reduced activity.
        C,
        /// Not available: training, illness.
        D,
        /// In a job, subsidised contract.
        E,
        /// In a paid social pathway.
        F,
        /// Waiting for orientation.
        G,
    }
}

vocabulary! {
    /// The step of a CROUS scholarship on social criteria.
    ScholarshipStep {
        /// No scholarship.
        None,
        /// Step 0 bis.
        #[graphql(name = "STEP_0BIS")]
        #[serde(rename = "STEP_0BIS")]
        #[sea_orm(string_value = "STEP_0BIS")]
        Step0bis,
        /// Step 1.
        #[graphql(name = "STEP_1")]
        #[serde(rename = "STEP_1")]
        #[sea_orm(string_value = "STEP_1")]
        Step1,
        /// Step 2.
        #[graphql(name = "STEP_2")]
        #[serde(rename = "STEP_2")]
        #[sea_orm(string_value = "STEP_2")]
        Step2,
        /// Step 3.
        #[graphql(name = "STEP_3")]
        #[serde(rename = "STEP_3")]
        #[sea_orm(string_value = "STEP_3")]
        Step3,
        /// Step 4.
        #[graphql(name = "STEP_4")]
        #[serde(rename = "STEP_4")]
        #[sea_orm(string_value = "STEP_4")]
        Step4,
        /// Step 5.
        #[graphql(name = "STEP_5")]
        #[serde(rename = "STEP_5")]
        #[sea_orm(string_value = "STEP_5")]
        Step5,
        /// Step 6.
        #[graphql(name = "STEP_6")]
        #[serde(rename = "STEP_6")]
        #[sea_orm(string_value = "STEP_6")]
        Step6,
        /// Step 7.
        #[graphql(name = "STEP_7")]
        #[serde(rename = "STEP_7")]
        #[sea_orm(string_value = "STEP_7")]
        Step7,
    }
}

/// What the person needs and has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "NeedsInput")]
pub struct Needs {
    /// Laptop or desktop.
    pub wanted: WantedKind,
    /// Whether there is a connection at home.
    pub connection: bool,
    /// Digital skills, self-rated from 1 (none) to 4 (at ease).
    pub skills: i32,
    /// Whether an accessibility need must be provided for. Which one is told at the appointment, never here.
    pub accessibility: bool,
    /// What there is at home.
    pub equipment_at_home: HomeEquipment,
}

/// The situation of a family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "FamilyInput")]
pub struct Family {
    /// Adults of the household.
    pub adults: i32,
    /// Children of the household.
    pub children: i32,
    /// Children in primary school.
    pub primary: i32,
    /// Children in lower secondary school ("collège").
    pub lower_secondary: i32,
    /// Children in upper secondary school ("lycée").
    pub upper_secondary: i32,
    /// Whether one parent raises the children alone.
    pub single_parent: bool,
    /// The family-allowance quotient.
    pub quotient: QuotientBand,
}

/// The situation of a job seeker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "JobSeekerInput")]
pub struct JobSeeker {
    /// France Travail category.
    pub category: JobSeekerCategory,
    /// Looking since how many whole months.
    pub months: i32,
    /// Whether the household receives RSA.
    pub rsa: bool,
    /// Whether a training or an application is planned.
    pub project: bool,
}

/// The situation of a student.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "StudentInput")]
pub struct Student {
    /// Where the person studies.
    pub institution: String,
    /// Year of study, from 1.
    pub year: i32,
    /// CROUS scholarship.
    pub scholarship: ScholarshipStep,
    /// Whether the student lives on their own.
    pub independent: bool,
}

/// The typed facts of a case. A draft may lack any part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, SimpleObject)]
#[graphql(name = "Criteria")]
pub struct Criteria {
    /// Needs, for every audience.
    pub needs: Option<Needs>,
    /// For families.
    pub family: Option<Family>,
    /// For job seekers.
    pub job_seeker: Option<JobSeeker>,
    /// For students.
    pub student: Option<Student>,
}

impl Criteria {
    /// Whether the parts an audience needs are there.
    #[must_use]
    pub fn is_complete_for(&self, audience: Audience) -> bool {
        self.needs.is_some()
            && match audience {
                Audience::Family => self.family.is_some(),
                Audience::JobSeeker => self.job_seeker.is_some(),
                Audience::Student => self.student.is_some(),
            }
    }
}
