//! A fact, as its reader may know it.

use async_graphql::connection::{Connection, OpaqueCursor};
use async_graphql::types::Json;
use async_graphql::{Context, ID, Object, SimpleObject};
use entity::Moment;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use serde_json::Value;
use uuid::Uuid;

use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;

node! {
    /// One thing that happened.
    Fact(fact)
}

/// A page of facts.
pub type FactPage = Connection<OpaqueCursor<Uuid>, Fact>;

/// What a fact is about.
#[derive(Debug, SimpleObject)]
pub struct FactSubject {
    /// What it is.
    pub kind: SubjectKind,
    /// Its id; readable only by those who see it.
    pub id: ID,
    /// The number of the fact among those of this subject, from 1.
    pub n: i64,
    /// The hash of the fact before it; null for the first.
    pub previous: Option<String>,
}

/// One thing that happened. It never changes, and holds no personal data.
#[Object]
impl Fact {
    /// Opaque id; it says nothing of the time.
    pub async fn id(&self) -> ID {
        id::encode::<entity::fact::Entity>(self.0.id)
    }

    /// What happened.
    async fn kind(&self) -> entity::fact::Kind {
        self.0.kind
    }

    /// When. Null where this reader may know the month alone (what a device does once it is held for somebody).
    async fn at(&self, ctx: &Context<'_>) -> Option<Moment> {
        let exact = self.leaf_value().get("at").is_some() || Self::may_know_all(ctx);
        exact.then_some(self.0.at)
    }

    /// In which month: `2024-01`.
    async fn month(&self) -> String {
        self.0.at.month()
    }

    /// Codes, numbers and days that go with it.
    async fn data(&self) -> Json<Value> {
        Json(self.leaf_value().get("data").cloned().unwrap_or_default())
    }

    /// What it is about.
    async fn subjects(&self) -> Vec<FactSubject> {
        subjects_of(&self.leaf_value())
    }

    /// The canonical bytes that are hashed (RFC 8785), as text.
    async fn leaf(&self) -> &str {
        &self.0.leaf
    }

    /// SHA-256(0x00 ‖ leaf), hexadecimal (RFC 6962).
    async fn leaf_hash(&self) -> &str {
        &self.0.leaf_hash
    }

    /// What opens the leaf's commitments: field, salt and value. For the coordinator alone; null for others.
    async fn openings(&self, ctx: &Context<'_>) -> Option<Json<Value>> {
        Self::may_know_all(ctx).then(|| Json(self.0.openings.clone()))
    }
}

impl Fact {
    fn leaf_value(&self) -> Value {
        serde_json::from_str(&self.0.leaf).unwrap_or_default()
    }

    fn may_know_all(ctx: &Context<'_>) -> bool {
        cx(ctx)
            .actor
            .principal()
            .is_some_and(|who| who.can(Capacity::Coordinate))
    }
}

/// What a fact is about, as its leaf tells.
pub(super) fn subjects_of(leaf: &Value) -> Vec<FactSubject> {
    let told = leaf.get("subjects").and_then(Value::as_array);
    told.into_iter().flatten().filter_map(subject).collect()
}

fn subject(value: &Value) -> Option<FactSubject> {
    let kind: SubjectKind = serde_json::from_value(value["kind"].clone()).ok()?;
    let id = value["id"].as_str()?.parse().ok()?;
    let id = match kind {
        SubjectKind::Pledge => id::encode::<entity::pledge::Entity>(id),
        SubjectKind::Collection => id::encode::<entity::collection::Entity>(id),
        SubjectKind::Device => id::encode::<entity::device::Entity>(id),
        SubjectKind::Drive => id::encode::<entity::device::drive::Entity>(id),
        SubjectKind::Part => id::encode::<entity::part::Entity>(id),
        SubjectKind::Lot => id::encode::<entity::lot::Entity>(id),
        SubjectKind::Case => id::encode::<entity::case_file::Entity>(id),
        SubjectKind::Person => id::encode::<entity::person::Entity>(id),
        SubjectKind::Commission => id::encode::<entity::commission::Entity>(id),
        SubjectKind::Handover => id::encode::<entity::handover::Entity>(id),
        SubjectKind::Organisation => id::encode::<entity::organisation::Entity>(id),
        SubjectKind::Prospect => id::encode::<entity::prospect::Entity>(id),
        SubjectKind::Cost => id::encode::<entity::cost::Entity>(id),
        SubjectKind::JobsReport => id::encode::<entity::jobs_report::Entity>(id),
        SubjectKind::Place => id::encode::<entity::place::Entity>(id),
        SubjectKind::Territory => ID(id.simple().to_string()),
    };
    Some(FactSubject {
        kind,
        id,
        n: value["n"].as_i64()?,
        previous: value["previous"].as_str().map(str::to_owned),
    })
}
