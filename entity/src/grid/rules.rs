//! What a grid says: for each criterion, how many points each of its values gives. And the grid a territory
//! starts with.

use std::collections::HashSet;

use async_graphql::{InputObject, SimpleObject};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

use crate::case_file::Audience;
use crate::case_file::criteria::{HomeEquipment, JobSeekerCategory, QuotientBand, ScholarshipStep};
use crate::device::record::Grade;

vocabulary! {
    /// One thing the grid looks at.
    Criterion {
        /// What there is at home.
        EquipmentAtHome,
        /// Whether there is a connection at home.
        Connection,
        /// People of the household, by number.
        Household,
        /// Children at school, by number.
        Schoolchildren,
        /// Whether a child is in secondary school.
        SecondarySchool,
        /// Whether a child is in upper secondary school ("lycée").
        UpperSecondary,
        /// Whether one parent raises the children alone.
        SingleParent,
        /// The family-allowance quotient.
        Quotient,
        /// Whether the household receives RSA.
        Rsa,
        /// How long the person has been looking for a job.
        JobSearch,
        /// France Travail's category.
        Category,
        /// Whether a training or an application is planned.
        Project,
        /// CROUS scholarship.
        Scholarship,
        /// Whether the student lives on their own.
        Independence,
        /// How often a commission put the case off.
        Waiting,
        /// For how many whole months the case has waited since it was sent.
        WaitingMonths,
        /// Whether the programme gave the person a computer before, through the same partner.
        EarlierAid,
    }
}

/// The points of one value of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "WeightInput")]
pub struct Weight {
    /// The criterion.
    pub criterion: Criterion,
    /// The value, as the case writes it: a word, `yes`, or a number where the last one means "or more".
    pub value: String,
    /// Points for that value.
    pub points: i32,
}

/// The share of the computers of a sitting that is meant for an audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "QuotaInput")]
pub struct Quota {
    /// The audience.
    pub audience: Audience,
    /// Its share, in percent: published, and a commission may deviate with a reason.
    pub percent: i32,
}

/// How good a computer must be to serve an audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "MinimumInput")]
pub struct Minimum {
    /// The audience.
    pub audience: Audience,
    /// Its memory at least, in MiB; 0 for any.
    pub memory_mib: i32,
    /// How well it works at least; null for any.
    pub function: Option<Grade>,
}

/// All weights of a grid, and the most a case may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, SimpleObject)]
#[graphql(name = "GridRules")]
pub struct Rules {
    /// Points by criterion and value.
    pub weights: Vec<Weight>,
    /// The most points a case may have.
    pub cap: i32,
    /// The share of each audience; empty when none is set.
    #[serde(default)]
    pub quotas: Vec<Quota>,
    /// How good a computer must be for each audience; any will do for an audience that is not named.
    #[serde(default)]
    pub minimums: Vec<Minimum>,
}

/// What is wrong with rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RulesError {
    /// There is no weight, or there are more than 200.
    Weights,
    /// A criterion has no such value, or has it twice.
    Value(usize),
    /// Points are 1 to 100.
    Points(usize),
    /// The cap is 1 to 1,000.
    Cap,
    /// An audience is named twice, or the shares are not 0 to 100 percent, 100 together.
    Quotas,
    /// An audience is named twice, or a memory is not 0 to 1,048,576 MiB.
    Minimums,
}

impl Criterion {
    /// Whether a case may say this of the criterion.
    #[must_use]
    pub fn knows(self, value: &str) -> bool {
        let word = |words: Vec<String>| words.iter().any(|word| word == value);
        match self {
            Self::Schoolchildren
            | Self::Household
            | Self::JobSearch
            | Self::Waiting
            | Self::WaitingMonths => value
                .parse::<u16>()
                .is_ok_and(|number| number > 0 && value == number.to_string()),
            Self::Connection
            | Self::SecondarySchool
            | Self::UpperSecondary
            | Self::SingleParent
            | Self::Rsa
            | Self::Project
            | Self::Independence
            | Self::EarlierAid => value == "yes" || value == "no",
            Self::EquipmentAtHome => word(HomeEquipment::ALL.iter().map(|of| of.word()).collect()),
            Self::Category => word(JobSeekerCategory::ALL.iter().map(|of| of.word()).collect()),
            Self::Quotient => word(QuotientBand::ALL.iter().map(|of| of.word()).collect()),
            Self::Scholarship => word(ScholarshipStep::ALL.iter().map(|of| of.word()).collect()),
        }
    }
}

impl Rules {
    /// What is wrong with them; nothing when they may be published.
    #[must_use]
    pub fn errors(&self) -> Vec<RulesError> {
        let mut wrong = Vec::new();
        if self.weights.is_empty() || self.weights.len() > 200 {
            wrong.push(RulesError::Weights);
        }
        for (at, weight) in self.weights.iter().enumerate() {
            let twice = self
                .weights
                .iter()
                .take(at)
                .any(|other| other.criterion == weight.criterion && other.value == weight.value);
            if twice || !weight.criterion.knows(&weight.value) {
                wrong.push(RulesError::Value(at));
            }
            if !(1..=100).contains(&weight.points) {
                wrong.push(RulesError::Points(at));
            }
        }
        if !(1..=1_000).contains(&self.cap) {
            wrong.push(RulesError::Cap);
        }
        let shares = self.quotas.iter().map(|quota| quota.percent);
        let in_range = shares.clone().all(|percent| (0..=100).contains(&percent));
        let named: HashSet<String> = self.quotas.iter().map(|quota| quota.audience.word()).collect();
        let whole = self.quotas.is_empty() || (in_range && shares.sum::<i32>() == 100);
        if !whole || named.len() < self.quotas.len() {
            wrong.push(RulesError::Quotas);
        }
        let named: HashSet<String> = self.minimums.iter().map(|one| one.audience.word()).collect();
        let in_range = self
            .minimums
            .iter()
            .all(|one| (0..=1_048_576).contains(&one.memory_mib));
        if !in_range || named.len() < self.minimums.len() {
            wrong.push(RulesError::Minimums);
        }
        wrong
    }

    /// The grid a territory starts with: need first (100 points at most), the same top for each audience.
    #[must_use]
    pub fn initial() -> Self {
        use Criterion as C;
        let table: [(C, &[(&str, i32)]); 11] = [
            (
                C::EquipmentAtHome,
                &[
                    ("NONE", 30),
                    ("SMARTPHONE_ONLY", 25),
                    ("UNUSABLE", 20),
                    ("SHARED", 10),
                ],
            ),
            (C::Schoolchildren, &[("1", 10), ("2", 15), ("3", 20)]),
            (C::SecondarySchool, &[("yes", 10)]),
            (C::SingleParent, &[("yes", 15)]),
            (
                C::Quotient,
                &[
                    ("UNDER_400", 25),
                    ("FROM_400_TO_600", 20),
                    ("FROM_601_TO_800", 10),
                    ("FROM_801_TO_1000", 5),
                ],
            ),
            (C::Rsa, &[("yes", 25)]),
            (C::JobSearch, &[("6", 10), ("12", 15), ("24", 20)]),
            (C::Project, &[("yes", 25)]),
            (
                C::Scholarship,
                &[
                    ("STEP_0BIS", 10),
                    ("STEP_1", 15),
                    ("STEP_2", 20),
                    ("STEP_3", 25),
                    ("STEP_4", 30),
                    ("STEP_5", 35),
                    ("STEP_6", 40),
                    ("STEP_7", 45),
                ],
            ),
            (C::Independence, &[("yes", 15)]),
            (C::Waiting, &[("1", 5), ("2", 10)]),
        ];
        let weights = table
            .iter()
            .flat_map(|(criterion, values)| {
                values.iter().map(|(value, points)| Weight {
                    criterion: *criterion,
                    value: (*value).to_owned(),
                    points: *points,
                })
            })
            .collect();
        Self {
            weights,
            cap: 100,
            quotas: Vec::new(),
            minimums: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Criterion, QuotientBand, Rules};

    #[test]
    fn the_first_grid_is_one_that_may_be_published() {
        assert_eq!(Rules::initial().errors(), []);
    }

    #[test]
    fn a_quotient_is_one_word_everywhere() {
        for band in QuotientBand::ALL {
            let json = serde_json::to_value(band).expect("a word");
            assert_eq!(json, band.word().as_str());
            assert!(Criterion::Quotient.knows(&band.word()));
        }
        let before: QuotientBand =
            serde_json::from_str("\"FROM400_TO600\"").expect("as it was written before");
        assert_eq!(before, QuotientBand::From400To600);
    }
}
