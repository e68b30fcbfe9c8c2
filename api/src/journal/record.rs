//! Writing the facts of an operation, at its commit: the territory's head row is locked last and gives each its number;
//! each subject's chain goes on; readers and deliveries are written with it, in the same transaction (I5).
//!
//! The leaf is canonical JSON (RFC 8785) of open fields plus a salted SHA-256 commitment for each field some readers
//! may not see; its hash is that of a leaf of an RFC 6962 tree: SHA-256(0x00 ‖ leaf).

#![expect(
    clippy::disallowed_methods,
    reason = "the journal is the one place that writes facts"
)]

use std::collections::HashMap;

use entity::Moment;
use entity::fact::{self, head, reader, subject};
use sea_orm::sea_query::{Alias, Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::fact::Fact;
use crate::fault::Fault;
use crate::identity::keys::hex;
use crate::outbox::{self, Planned, plan};
use crate::policy::Principal;

/// Writes facts in order.
///
/// # Errors
/// A fault: the transaction must not be committed.
pub async fn write(
    tx: &DatabaseTransaction,
    territory: Uuid,
    by: Option<&Principal>,
    now: Moment,
    facts: &[Fact],
) -> Result<(), Fault> {
    if facts.is_empty() {
        return Ok(());
    }
    let mut seq = take_numbers(tx, territory, facts.len()).await?;
    let mut heads = heads(tx, facts).await?;
    let mut rows = Rows::default();
    for fact in facts {
        seq += 1;
        let id = Uuid::new_v4();
        let (sealed, openings) = commit(fact, by, now);
        let links = link(fact, &mut heads);
        let leaf = leaf(territory, id, by, now, fact, &sealed, &links)?;
        let leaf_hash = leaf_hash(&leaf);
        for (kind, subject_id, n, _) in links {
            heads.insert(subject_id, (n, leaf_hash.clone()));
            rows.subjects.push(
                subject::Model {
                    subject_id,
                    n,
                    subject_kind: kind,
                    territory_id: territory,
                    fact_id: id,
                    seq,
                    leaf_hash: leaf_hash.clone(),
                }
                .into_active_model(),
            );
        }
        rows.readers.extend(fact.readers.iter().map(|organisation| {
            reader::Model {
                organisation_id: *organisation,
                seq,
                territory_id: territory,
                fact_id: id,
                sides: fact.sides.get(organisation).copied().unwrap_or_default(),
            }
            .into_active_model()
        }));
        rows.deliveries
            .extend(plan::plan(fact).into_iter().map(|delivery| Planned {
                fact: id,
                sides: outbox::sides(fact, &delivery.to),
                delivery,
            }));
        let row = fact::Model {
            id,
            territory_id: territory,
            seq,
            kind: fact.kind,
            at: now,
            leaf,
            leaf_hash,
            openings,
        };
        rows.facts.push(row.into_active_model());
    }
    rows.insert(tx, territory).await
}

/// The hash of a leaf, hexadecimal.
#[must_use]
pub fn leaf_hash(leaf: &str) -> String {
    hex(&Sha256::new()
        .chain_update([0])
        .chain_update(leaf.as_bytes())
        .finalize())
}

/// The commitment to a field: SHA-256 of its canonical `[salt, field, value]`.
///
/// # Errors
/// A fault when the value has no canonical form.
pub fn commitment(salt: &str, field: &str, value: &Value) -> Result<String, Fault> {
    let canonical =
        serde_jcs::to_string(&json!([salt, field, value])).map_err(|_| Fault::new("canonical JSON"))?;
    Ok(hex(&Sha256::digest(canonical.as_bytes())))
}

#[derive(Default)]
struct Rows {
    facts: Vec<fact::ActiveModel>,
    subjects: Vec<subject::ActiveModel>,
    readers: Vec<reader::ActiveModel>,
    deliveries: Vec<Planned>,
}

impl Rows {
    async fn insert(self, tx: &DatabaseTransaction, territory: Uuid) -> Result<(), Fault> {
        insert_all::<fact::Entity>(tx, self.facts).await?;
        insert_all::<subject::Entity>(tx, self.subjects).await?;
        insert_all::<reader::Entity>(tx, self.readers).await?;
        outbox::write(tx, territory, self.deliveries).await
    }
}

async fn insert_all<E: EntityTrait>(tx: &DatabaseTransaction, rows: Vec<E::ActiveModel>) -> Result<(), Fault>
where
    E::ActiveModel: Send,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let part: Vec<_> = rows.by_ref().take(1_000).collect();
        E::insert_many(part).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Locks the territory's head row and moves it by `count`; answers the number before.
async fn take_numbers(tx: &DatabaseTransaction, territory: Uuid, count: usize) -> Result<i64, Fault> {
    let count = i64::try_from(count).map_err(|_| Fault::new("too many facts"))?;
    let first = head::ActiveModel {
        territory_id: Set(territory),
        seq: Set(count),
    };
    let on_conflict = OnConflict::column(head::Column::TerritoryId)
        .value(
            head::Column::Seq,
            Expr::col((Alias::new("journal_head"), head::Column::Seq)).add(count),
        )
        .to_owned();
    let head = head::Entity::insert(first)
        .on_conflict(on_conflict)
        .exec_with_returning(tx)
        .await?;
    Ok(head.seq - count)
}

type Heads = HashMap<Uuid, (i64, String)>;

/// The last number and hash of each subject.
async fn heads(tx: &DatabaseTransaction, facts: &[Fact]) -> Result<Heads, Fault> {
    let mut ids: Vec<Uuid> = facts
        .iter()
        .flat_map(|fact| fact.subjects.iter().map(|(_, id)| *id))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let mut heads = Heads::new();
    // Most operations are about one subject: its last row in one statement.
    if let [id] = ids[..] {
        let last = subject::Entity::find()
            .filter(subject::Column::SubjectId.eq(id))
            .order_by_desc(subject::Column::N)
            .one(tx)
            .await?;
        heads.extend(last.map(|row| (row.subject_id, (row.n, row.leaf_hash))));
        return Ok(heads);
    }
    for part in ids.chunks(5_000) {
        let last: Vec<(Uuid, i64)> = subject::Entity::find()
            .select_only()
            .column(subject::Column::SubjectId)
            .column_as(subject::Column::N.max(), "n")
            .filter(subject::Column::SubjectId.is_in(part.iter().copied()))
            .group_by(subject::Column::SubjectId)
            .into_tuple()
            .all(tx)
            .await?;
        for keys in last.chunks(400) {
            let any = keys.iter().fold(sea_orm::Condition::any(), |any, (id, n)| {
                any.add(subject::Column::SubjectId.eq(*id).and(subject::Column::N.eq(*n)))
            });
            for row in subject::Entity::find().filter(any).all(tx).await? {
                heads.insert(row.subject_id, (row.n, row.leaf_hash));
            }
        }
    }
    Ok(heads)
}

type Link = (subject::SubjectKind, Uuid, i64, Option<String>);

fn link(fact: &Fact, heads: &mut Heads) -> Vec<Link> {
    fact.subjects
        .iter()
        .map(|(kind, id)| match heads.get(id) {
            Some((n, hash)) => (*kind, *id, n + 1, Some(hash.clone())),
            None => (*kind, *id, 1, None),
        })
        .collect()
}

/// Commits to what is sealed: the commitments for the leaf, and what opens them.
fn commit(fact: &Fact, by: Option<&Principal>, now: Moment) -> (Map<String, Value>, Value) {
    let mut values = fact.sealed.clone();
    if fact.month_only {
        values.insert("at".into(), now.rfc3339().into());
        if let Some(by) = by {
            values.insert("by".into(), by.organisation.to_string().into());
        }
    }
    if let Some(by) = by {
        values.insert("principal".into(), by.id.to_string().into());
    }
    let mut commitments = Map::new();
    let mut openings = Map::new();
    for (field, value) in values {
        let salt = hex(&rand::random::<[u8; 16]>());
        if let Ok(commitment) = commitment(&salt, &field, &value) {
            commitments.insert(field.clone(), commitment.into());
            openings.insert(field, json!({ "salt": salt, "value": value }));
        }
    }
    (commitments, Value::Object(openings))
}

fn leaf(
    territory: Uuid,
    id: Uuid,
    by: Option<&Principal>,
    now: Moment,
    fact: &Fact,
    sealed: &Map<String, Value>,
    links: &[Link],
) -> Result<String, Fault> {
    let subjects: Vec<Value> = links
        .iter()
        .map(|(kind, id, n, previous)| json!({ "kind": kind, "id": id, "n": n, "previous": previous }))
        .collect();
    let mut leaf = json!({
        "v": 1,
        "territory": territory,
        "id": id,
        "kind": fact.kind,
        "data": fact.open,
        "sealed": sealed,
        "subjects": subjects,
    });
    if fact.month_only {
        leaf["month"] = now.month().into();
    } else {
        leaf["at"] = now.rfc3339().into();
        leaf["by"] = by.map(|by| by.organisation.to_string()).into();
    }
    serde_jcs::to_string(&leaf).map_err(|_| Fault::new("canonical JSON"))
}
