//! Cases that may be of the same person: the same names and birth date, or the same birth date and the same telephone or
//! address. Shown to the coordinator alone: a partner never learns that another one refers the same person.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::case_file;
use entity::organisation::Capacity;
use entity::person::term::{self, Kind};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::Reads;
use crate::policy::rows;

/// The other cases that may be of the person of a case: of this territory, person and case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DuplicatesOf(pub(crate) Uuid, pub(crate) Uuid, pub(crate) Uuid);

impl Loader<DuplicatesOf> for Reads {
    type Value = Vec<case_file::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[DuplicatesOf]) -> Result<HashMap<DuplicatesOf, Self::Value>, Self::Error> {
        read(self, keys).await.map_err(Arc::new)
    }
}

/// Whether what two people share makes them look like one.
fn alike(shared: &HashSet<Kind>) -> bool {
    let contact = shared.contains(&Kind::Phone) || shared.contains(&Kind::Email);
    shared.contains(&Kind::Identity) || (shared.contains(&Kind::BirthDate) && contact)
}

async fn read(
    reads: &Reads,
    keys: &[DuplicatesOf],
) -> Result<HashMap<DuplicatesOf, Vec<case_file::Model>>, Fault> {
    let Some(who) = reads
        .actor
        .principal()
        .filter(|who| who.can(Capacity::Coordinate))
    else {
        return Ok(HashMap::new());
    };
    let telling = [Kind::Identity, Kind::BirthDate, Kind::Phone, Kind::Email];
    let theirs = rows::beside::<term::Entity>()
        .filter(term::Column::TerritoryId.eq(who.territory))
        .filter(term::Column::PersonId.is_in(keys.iter().map(|key| key.1)))
        .filter(term::Column::Kind.is_in(telling))
        .all(&reads.app.db)
        .await?;
    let others = rows::beside::<term::Entity>()
        .filter(term::Column::TerritoryId.eq(who.territory))
        .filter(term::Column::Hash.is_in(theirs.iter().map(|term| term.hash.as_str())))
        .all(&reads.app.db)
        .await?;
    let mut holders: HashMap<&str, Vec<Uuid>> = HashMap::new();
    for term in &others {
        holders.entry(&term.hash).or_default().push(term.person_id);
    }
    let mut pairs: HashMap<Uuid, HashMap<Uuid, HashSet<Kind>>> = HashMap::new();
    for term in &theirs {
        for other in holders.get(term.hash.as_str()).into_iter().flatten() {
            let shared = pairs.entry(term.person_id).or_default();
            shared.entry(*other).or_default().insert(term.kind);
        }
    }
    let alike: HashMap<Uuid, HashSet<Uuid>> = pairs
        .into_iter()
        .map(|(person, shared)| {
            let alike = shared.into_iter().filter(|(_, kinds)| alike(kinds));
            (person, alike.map(|(other, _)| other).collect())
        })
        .collect();
    let people: HashSet<Uuid> = alike.values().flatten().copied().collect();
    let cases = rows::seen::<case_file::Entity>(&reads.actor)
        .filter(case_file::Column::PersonId.is_in(people))
        .order_by_desc(case_file::Column::Id)
        .all(&reads.app.db)
        .await?;
    let of = |key: &DuplicatesOf| {
        let people = alike.get(&key.1);
        let same = |case: &&case_file::Model| {
            case.id != key.2 && people.is_some_and(|people| people.contains(&case.person_id))
        };
        cases.iter().filter(same).cloned().collect()
    };
    Ok(keys.iter().map(|key| (*key, of(key))).collect())
}
