//! What a grid says: for each criterion, how many points each of its values gives. And the grid a territory
//! starts with.

use async_graphql::SimpleObject;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// One thing the grid looks at.
    Criterion {
        /// What there is at home.
        EquipmentAtHome,
        /// Children at school, by number.
        Schoolchildren,
        /// Whether a child is in secondary school.
        SecondarySchool,
        /// Whether one parent raises the children alone.
        SingleParent,
        /// The family-allowance quotient.
        Quotient,
        /// Whether the household receives RSA.
        Rsa,
        /// How long the person has been looking for a job.
        JobSearch,
        /// Whether a training or an application is planned.
        Project,
        /// CROUS scholarship.
        Scholarship,
        /// Whether the student lives on their own.
        Independence,
        /// How often a commission put the case off.
        Waiting,
    }
}

/// The points of one value of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
pub struct Weight {
    /// The criterion.
    pub criterion: Criterion,
    /// The value, as the case writes it: a word, `yes`, or a number where the last one means "or more".
    pub value: String,
    /// Points for that value.
    pub points: i32,
}

/// All weights of a grid, and the most a case may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, SimpleObject)]
#[graphql(name = "GridRules")]
pub struct Rules {
    /// Points by criterion and value.
    pub weights: Vec<Weight>,
    /// The most points a case may have.
    pub cap: i32,
}

impl Rules {
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
        Self { weights, cap: 100 }
    }
}
