//! Cases of people who look like one, or like a household (see `people::alike`). Shown to the coordinator alone: a partner never
//! learns that another one refers the same person.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{Result, SimpleObject};
use entity::case_file;
use entity::organisation::Capacity;
use entity::person::term::{self, Kind};
use entity::person::verdict::{self, Verdict};
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::types::Case;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::Reads;
use crate::people::alike::{COMPARED, Reason, reasons, share_contact};
use crate::policy::{Principal, rows};

/// The most people who have a term that still tells something of one of them, or of a household.
const MOST_HOLDERS: usize = 12;

/// The other cases whose people share something with the person of a case: of this territory, person and case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DuplicatesOf(Uuid, Uuid, Uuid);

/// Another case.
#[derive(Clone, Debug)]
pub(crate) struct Resembling {
    /// The case.
    case: case_file::Model,
    /// Why it may be of the same person; empty where the people only share a contact.
    reasons: Vec<Reason>,
    /// What was said of the two people.
    verdict: Option<Verdict>,
}

/// Another case that may be of the same person.
#[derive(Debug, SimpleObject)]
pub struct PossibleDuplicate {
    /// The other case.
    pub case: Case,
    /// What the two have in common, the strongest reason first.
    pub reasons: Vec<Reason>,
    /// What the coordinator said they are; null for nothing yet.
    pub verdict: Option<Verdict>,
}

/// The cases that may be of the person of a case: those on which nothing was said first.
///
/// # Errors
/// A fault.
pub(super) async fn possible(cx: &Cx, case: &case_file::Model) -> Result<Vec<PossibleDuplicate>> {
    let mut alike = resembling(cx, case).await?;
    alike.retain(|one| !one.reasons.is_empty());
    alike.sort_by_key(|one| match one.verdict {
        None => 0,
        Some(Verdict::Same) => 1,
        Some(Verdict::Different) => 2,
    });
    let told = alike.into_iter().map(|one| PossibleDuplicate {
        case: Case(one.case),
        reasons: one.reasons,
        verdict: one.verdict,
    });
    Ok(told.collect())
}

/// The cases of other people who are reached in the same way as the person of a case.
///
/// # Errors
/// A fault.
pub(super) async fn household(cx: &Cx, case: &case_file::Model) -> Result<Vec<Case>> {
    let mut others = resembling(cx, case).await?;
    others.retain(|one| one.reasons.is_empty());
    Ok(others.into_iter().map(|one| Case(one.case)).collect())
}

async fn resembling(cx: &Cx, case: &case_file::Model) -> Result<Vec<Resembling>> {
    let key = DuplicatesOf(case.territory_id, case.person_id, case.id);
    let found = cx.loaders.get(key).await.map_err(|fault| cx.failed(&fault))?;
    Ok(found.unwrap_or_default())
}

/// The kinds of terms that a person shares with others, by the other.
type Shared = HashMap<Uuid, HashSet<Kind>>;

impl Loader<DuplicatesOf> for Reads {
    type Value = Vec<Resembling>;
    type Error = Arc<Fault>;

    async fn load(
        &self,
        keys: &[DuplicatesOf],
    ) -> std::result::Result<HashMap<DuplicatesOf, Self::Value>, Self::Error> {
        let coordinator = self.actor.principal();
        let Some(who) = coordinator.filter(|who| who.can(Capacity::Coordinate)) else {
            return Ok(HashMap::new());
        };
        read(self, who, keys).await.map_err(Arc::new)
    }
}

async fn read(
    reads: &Reads,
    who: &Principal,
    keys: &[DuplicatesOf],
) -> std::result::Result<HashMap<DuplicatesOf, Vec<Resembling>>, Fault> {
    let people: HashSet<Uuid> = keys.iter().map(|key| key.1).collect();
    let shared = shared(reads, who.territory, &people).await?;
    let others: HashSet<Uuid> = shared
        .values()
        .flat_map(|others| others.keys().copied())
        .collect();
    if others.is_empty() {
        return Ok(HashMap::new());
    }
    let verdicts = verdicts(reads, who.territory, &people).await?;
    let cases = rows::seen::<case_file::Entity>(&reads.actor)
        .filter(case_file::Column::PersonId.is_in(others))
        .order_by_desc(case_file::Column::Id)
        .all(&reads.app.db)
        .await?;
    let of = |key: &DuplicatesOf| -> Vec<Resembling> {
        let Some(shared) = shared.get(&key.1) else {
            return Vec::new();
        };
        let resembling = cases.iter().filter(|case| case.id != key.2).filter_map(|case| {
            // Another case of the very person is the same person's.
            let kinds = shared.get(&case.person_id)?;
            Some(Resembling {
                case: case.clone(),
                reasons: reasons(kinds),
                verdict: verdicts.get(&verdict::pair(key.1, case.person_id)).copied(),
            })
        });
        resembling.collect()
    };
    Ok(keys.iter().map(|key| (*key, of(key))).collect())
}

/// What these people share with others, as far as it tells something.
async fn shared(
    reads: &Reads,
    territory: Uuid,
    people: &HashSet<Uuid>,
) -> std::result::Result<HashMap<Uuid, Shared>, Fault> {
    let theirs = rows::beside::<term::Entity>()
        .filter(term::Column::TerritoryId.eq(territory))
        .filter(term::Column::PersonId.is_in(people.iter().copied()))
        .filter(term::Column::Kind.is_in(COMPARED))
        .all(&reads.app.db)
        .await?;
    let others = rows::beside::<term::Entity>()
        .filter(term::Column::TerritoryId.eq(territory))
        .filter(term::Column::Hash.is_in(theirs.iter().map(|term| term.hash.as_str())))
        .all(&reads.app.db)
        .await?;
    let mut holders: HashMap<&str, Vec<Uuid>> = HashMap::new();
    for term in &others {
        holders.entry(&term.hash).or_default().push(term.person_id);
    }
    let mut shared: HashMap<Uuid, Shared> = HashMap::new();
    // A telephone that many have is that of an association, and says nothing of a person.
    holders.retain(|_, holders| holders.len() <= MOST_HOLDERS);
    for term in &theirs {
        for other in holders.get(term.hash.as_str()).into_iter().flatten() {
            let with = shared.entry(term.person_id).or_default();
            with.entry(*other).or_default().insert(term.kind);
        }
    }
    for others in shared.values_mut() {
        others.retain(|_, kinds| !reasons(kinds).is_empty() || share_contact(kinds));
    }
    Ok(shared)
}

/// What was said of these people and others.
async fn verdicts(
    reads: &Reads,
    territory: Uuid,
    people: &HashSet<Uuid>,
) -> std::result::Result<HashMap<(Uuid, Uuid), Verdict>, Fault> {
    let of = |column: verdict::Column| column.is_in(people.iter().copied());
    let found = rows::beside::<verdict::Entity>()
        .filter(verdict::Column::TerritoryId.eq(territory))
        .filter(of(verdict::Column::FirstId).or(of(verdict::Column::SecondId)))
        .all(&reads.app.db)
        .await?;
    Ok(found
        .into_iter()
        .map(|row| ((row.first_id, row.second_id), row.verdict))
        .collect())
}
