//! Checking the journal: numbers without a gap, hashes that match, and each subject's chain complete.

use std::collections::HashMap;

use entity::fact;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};
use serde_json::Value;
use uuid::Uuid;

use super::record::{commitment, leaf_hash};
use crate::fault::Fault;
use crate::policy::rows;

/// What is wrong with a territory's journal, in words; empty when it is whole.
///
/// # Errors
/// The database does not answer.
pub async fn check(db: &impl ConnectionTrait, territory: Uuid) -> Result<Vec<String>, Fault> {
    let facts = rows::beside::<fact::Entity>()
        .filter(fact::Column::TerritoryId.eq(territory))
        .order_by_asc(fact::Column::Seq)
        .all(db)
        .await?;
    let mut wrong = Vec::new();
    let mut chains: HashMap<String, (i64, String)> = HashMap::new();
    for (seq, fact) in (1..).zip(&facts) {
        let mut found = |what: &str| wrong.push(format!("fact {} ({}): {what}", fact.seq, fact.kind.word()));
        if fact.seq != seq {
            found("the numbers have a gap");
        }
        if leaf_hash(&fact.leaf) != fact.leaf_hash {
            found("the hash does not match the leaf");
        }
        let Ok(leaf) = serde_json::from_str::<Value>(&fact.leaf) else {
            found("the leaf is not JSON");
            continue;
        };
        if !openings_match(&leaf, &fact.openings)? {
            found("what is sealed does not open");
        }
        for subject in leaf["subjects"].as_array().into_iter().flatten() {
            let id = subject["id"].as_str().unwrap_or_default().to_owned();
            let before = chains.get(&id);
            let expected = (
                before.map_or(1, |(n, _)| n + 1),
                before.map(|(_, hash)| hash.as_str()),
            );
            if (
                subject["n"].as_i64().unwrap_or_default(),
                subject["previous"].as_str(),
            ) != expected
            {
                found("a subject's chain is broken");
            }
            chains.insert(id, (expected.0, fact.leaf_hash.clone()));
        }
    }
    let head = rows::beside::<fact::head::Entity>()
        .filter(fact::head::Column::TerritoryId.eq(territory))
        .one(db)
        .await?;
    if head.map_or(0, |head| head.seq) != i64::try_from(facts.len()).unwrap_or(i64::MAX) {
        wrong.push("the head does not count the facts".into());
    }
    Ok(wrong)
}

fn openings_match(leaf: &Value, openings: &Value) -> Result<bool, Fault> {
    let Some(openings) = openings.as_object() else {
        return Ok(false);
    };
    for (field, opening) in openings {
        let salt = opening["salt"].as_str().unwrap_or_default();
        if leaf["sealed"][field].as_str() != Some(commitment(salt, field, &opening["value"])?.as_str()) {
            return Ok(false);
        }
    }
    Ok(true)
}
