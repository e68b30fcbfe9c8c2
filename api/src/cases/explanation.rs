//! How a case was ranked, for the person it is about: what was looked at and where it was known from, what each answer could
//! give and gave, and by which published rules. It is what the law asks to tell of a decision that a computation helped to make
//! (CRPA L311-3-1, R311-3-1-1 and R311-3-1-2).

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{Enum, Result, SimpleObject};
use entity::case_file::attestation::Criterion as Attested;
use entity::case_file::{self, attestation};
use entity::grid::rules::Criterion;
use entity::grid::score::{Score, ScoreLine, Standing, said, score};
use entity::organisation::Capacity;
use entity::{Moment, grid, transfer};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::beside::AttestationsOf;
use crate::commissions::decision::DecisionOn;
use crate::commissions::grids::Version;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::Reads;
use crate::graphql::scalars::Day;
use crate::policy::rows;
use crate::texts::say;

/// Where something that a score looks at is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "ScoredFrom")]
pub enum Origin {
    /// The person, through the partner that refers them.
    Declared,
    /// A proof that somebody saw.
    Attested,
    /// The programme's own records.
    Programme,
}

/// One thing that the grid looks at, and what it gave.
#[derive(Clone, Debug, SimpleObject)]
pub struct ExplanationLine {
    /// What was looked at.
    pub criterion: Criterion,
    /// What the case says.
    pub value: String,
    /// The points it gave; 0 where the grid gives none for that.
    pub points: i32,
    /// The most points that the grid gives for it.
    pub most: i32,
    /// Where it is known from.
    pub from: Origin,
    /// What was seen as a proof, last; null where nothing was.
    pub proof: Option<attestation::Source>,
    /// When it was seen; null where nothing was.
    pub proved_on: Option<Day>,
}

/// How a case was ranked: by which rules, from what, to how many points.
#[derive(Clone, Debug, SimpleObject)]
pub struct Explanation {
    /// The mention that the law asks for, in the caller's language.
    pub mention: String,
    /// The version of the published grid.
    pub grid_version: i32,
    /// When that version was published.
    pub published_at: Moment,
    /// The points of the case.
    pub points: i32,
    /// The most points a case may have.
    pub cap: i32,
    /// Everything the grid looks at that the case says something of, with points or without.
    pub lines: Vec<ExplanationLine>,
}

/// The explanation of a case: of its last decision where there is one, or else of how it waits; none before it is scored.
///
/// # Errors
/// A fault.
pub(super) async fn of(cx: &Cx, case: &case_file::Model) -> Result<Option<Explanation>> {
    let decided = cx.loaders.get(DecisionOn(case.id)).await;
    let decided = decided.map_err(|fault| cx.failed(&fault))?;
    let (version, standing) = match (&decided, case.grid_version) {
        // What was decided was decided on the points of that day.
        (Some(item), _) => (item.grid_version, item.standing()),
        (None, Some(version)) => (version, case.standing()),
        (None, None) => return Ok(None),
    };
    let grid = cx.loaders.get(Version(case.territory_id, version)).await;
    let Some(grid) = grid.map_err(|fault| cx.failed(&fault))? else {
        return Ok(None);
    };
    let proofs = cx.loaders.get(AttestationsOf(case.id)).await;
    let mut proofs = proofs.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
    // What was seen after the decision was not known when it was taken.
    let until = decided.as_ref().and_then(|item| item.decided_at);
    proofs.retain(|proof| until.is_none_or(|until| proof.created_at <= until));
    let mut lines = lines(&grid, case, standing, &proofs);
    let is_told = |line: &ExplanationLine| line.criterion == Criterion::EarlierAid;
    if lines.iter().any(is_told) && hides_earlier_aid(cx, case).await? {
        lines.retain(|line| !is_told(line));
    }
    Ok(Some(Explanation {
        mention: say(cx.language, "explanation-mention"),
        grid_version: grid.version,
        published_at: grid.published_at,
        points: score(&grid.rules, &case.criteria, standing).points,
        cap: grid.rules.cap,
        lines,
    }))
}

/// The score of a case as its reader may know it.
///
/// # Errors
/// A fault.
pub(super) async fn told(cx: &Cx, case: &case_file::Model, mut score: Score) -> Result<Score> {
    let is_told = |line: &ScoreLine| line.criterion == Criterion::EarlierAid;
    if score.lines.iter().any(is_told) && hides_earlier_aid(cx, case).await? {
        score.lines.retain(|line| !is_told(line));
    }
    Ok(score)
}

/// Whether earlier help is not told: of a case that came from another partner, it would tell what that one did for the person.
async fn hides_earlier_aid(cx: &Cx, case: &case_file::Model) -> Result<bool> {
    let who = cx.actor.principal();
    if who.is_some_and(|who| who.can(Capacity::Coordinate)) {
        return Ok(false);
    }
    let came = cx.loaders.get(CameFromAnother(case.id)).await;
    Ok(came.map_err(|fault| cx.failed(&fault))?.is_some())
}

/// Whether a case that was seen came from another partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct CameFromAnother(Uuid);

impl Loader<CameFromAnother> for Reads {
    type Value = ();
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[CameFromAnother]) -> Result<HashMap<CameFromAnother, ()>, Self::Error> {
        let found: Vec<Uuid> = rows::beside::<transfer::Entity>()
            .filter(transfer::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .filter(transfer::Column::State.eq(transfer::State::Accepted))
            .select_only()
            .column(transfer::Column::CaseId)
            .into_tuple()
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .map(|case| (CameFromAnother(case), ()))
            .collect())
    }
}

fn lines(
    grid: &grid::Model,
    case: &case_file::Model,
    standing: Standing,
    proofs: &[attestation::Model],
) -> Vec<ExplanationLine> {
    let given = score(&grid.rules, &case.criteria, standing).lines;
    let looked_at = said(&case.criteria, standing);
    looked_at
        .into_iter()
        .filter_map(|(criterion, value)| {
            let weights = grid
                .rules
                .weights
                .iter()
                .filter(|weight| weight.criterion == criterion);
            let most = weights.map(|weight| weight.points).max()?;
            let points = given.iter().find(|line| line.criterion == criterion);
            let proved_by = proved_by(criterion);
            let proof = proofs
                .iter()
                .rev()
                .find(|proof| Some(proof.criterion) == proved_by);
            Some(ExplanationLine {
                criterion,
                value,
                points: points.map_or(0, |line| line.points),
                most,
                from: match (proof, of_the_programme(criterion)) {
                    (_, true) => Origin::Programme,
                    (Some(_), false) => Origin::Attested,
                    (None, false) => Origin::Declared,
                },
                proof: proof.map(|proof| proof.source),
                proved_on: proof.and_then(|proof| proof.seen_on).map(Day),
            })
        })
        .collect()
}

/// Whether the programme knows it by itself.
fn of_the_programme(criterion: Criterion) -> bool {
    matches!(
        criterion,
        Criterion::Waiting | Criterion::WaitingMonths | Criterion::EarlierAid
    )
}

/// What is attested of it, where it can be.
fn proved_by(criterion: Criterion) -> Option<Attested> {
    match criterion {
        Criterion::Household => Some(Attested::Household),
        Criterion::Schoolchildren | Criterion::SecondarySchool | Criterion::UpperSecondary => {
            Some(Attested::Schooling)
        }
        Criterion::SingleParent => Some(Attested::SingleParent),
        Criterion::Quotient => Some(Attested::Quotient),
        Criterion::Rsa => Some(Attested::Rsa),
        Criterion::JobSearch | Criterion::Category => Some(Attested::JobSeeking),
        Criterion::Project => Some(Attested::Project),
        Criterion::Scholarship => Some(Attested::Scholarship),
        Criterion::Independence => Some(Attested::Independence),
        Criterion::EquipmentAtHome
        | Criterion::Connection
        | Criterion::Waiting
        | Criterion::WaitingMonths
        | Criterion::EarlierAid => None,
    }
}
