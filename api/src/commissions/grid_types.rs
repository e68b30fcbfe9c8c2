//! Grids, as the API has them: published, to publish, and tried before.

use async_graphql::{ID, InputObject, Object, Result, SimpleObject};
use entity::Moment;
use entity::case_file::Audience;
use entity::grid::rules::{Minimum, Quota, Weight};
use serde::Serialize;

use super::types::{Code, CommissionProblem};
use crate::cases::types::Case;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::problem::{Stop, payload};

node! {
    /// A published version of the priority grid.
    Grid(grid)
}

/// A published version of the priority grid.
#[Object]
impl Grid {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::grid::Entity>(self.0.id)
    }

    /// 1, 2, 3…
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was published.
    async fn published_at(&self) -> Moment {
        self.0.published_at
    }

    /// The most points a case may have.
    async fn cap(&self) -> i32 {
        self.0.rules.cap
    }

    /// Points by criterion and value.
    async fn weights(&self) -> &[Weight] {
        &self.0.rules.weights
    }

    /// The share of the computers that is meant for each audience; empty when none is set.
    async fn quotas(&self) -> &[Quota] {
        &self.0.rules.quotas
    }

    /// How good a computer must be for each audience; any will do for one that is not named.
    async fn minimums(&self) -> &[Minimum] {
        &self.0.rules.minimums
    }
}

/// A grid to publish.
#[derive(InputObject, Serialize)]
pub struct PublishGridInput {
    /// The version in force, as the caller read it: somebody else may have published since.
    pub expected_version: i32,
    /// Points by criterion and value: 1 to 100, each value of a criterion once, at most 200.
    pub weights: Vec<Weight>,
    /// The most points a case may have, 1 to 1,000.
    pub cap: i32,
    /// The share of the computers that is meant for each audience, 100 percent together; empty for none.
    #[graphql(default)]
    pub quotas: Vec<Quota>,
    /// How good a computer must be for each audience, each named once at most; empty for none.
    #[graphql(default)]
    pub minimums: Vec<Minimum>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The new version.
    PublishGridPayload { grid: Grid, CommissionProblem }
}

/// A grid to try: the same as one to publish.
#[derive(InputObject)]
pub struct SimulateGridInput {
    /// Points by criterion and value.
    pub weights: Vec<Weight>,
    /// The most points a case may have, 1 to 1,000.
    pub cap: i32,
    /// The share of each audience, 100 percent together; none: no share is set.
    #[graphql(default)]
    pub quotas: Vec<Quota>,
    /// How good a computer must be for each audience.
    #[graphql(default)]
    pub minimums: Vec<Minimum>,
}

/// What another grid would change today.
#[derive(Debug, Default, SimpleObject)]
pub struct GridSimulation {
    /// How many cases have a rank that is not fixed yet: eligible, or on an agenda that is not frozen.
    pub waiting: i64,
    /// How many computers are ready and promised to nobody.
    pub computers: i64,
    /// How many cases would stand further up.
    pub rising: i64,
    /// How many cases would stand further down.
    pub falling: i64,
    /// Whom those computers would serve, before and after, by audience.
    pub audiences: Vec<ServedAudience>,
    /// The cases that would move, or have other points: at most fifty, those that go furthest first.
    pub moves: Vec<CaseMove>,
    /// What is wrong with the grid; then nothing was simulated.
    pub problems: Vec<CommissionProblem>,
}

/// Whom the computers that are ready would serve.
#[derive(Debug, SimpleObject)]
pub struct ServedAudience {
    /// The audience.
    pub audience: Audience,
    /// How many of its cases wait.
    pub waiting: i32,
    /// How many of them would be proposed a computer by the grid in force.
    pub before: i32,
    /// How many by the other.
    pub after: i32,
}

/// Where a case would stand.
#[derive(Debug, SimpleObject)]
pub struct CaseMove {
    /// The case.
    pub case: Case,
    /// Its rank by the grid in force, from 1.
    pub rank_before: i32,
    /// Its rank by the other.
    pub rank_after: i32,
    /// Its points by the grid in force.
    pub points_before: i32,
    /// Its points by the other.
    pub points_after: i32,
}

impl GridSimulation {
    /// What is told of an outcome.
    pub(crate) fn of(cx: &Cx, outcome: Result<Self, Stop<Code>>) -> Result<Self> {
        match outcome {
            Ok(simulated) => Ok(simulated),
            Err(Stop::Problems(wrong)) => Ok(Self {
                problems: wrong
                    .into_iter()
                    .map(|wrong| CommissionProblem::say(cx, wrong))
                    .collect(),
                ..Self::default()
            }),
            Err(Stop::Halt(halt)) => Err(cx.refuse(halt)),
        }
    }
}
