//! What others did since one was last here: kinds of facts, counted, the newest first.

use std::collections::HashSet;

use async_graphql::{ID, Result, SimpleObject};
use entity::fact::subject::SubjectKind;
use entity::fact::{self, Kind};
use entity::{Moment, organisation::Capacity};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use super::types::{FactSubject, subjects_of};
use crate::gateway::Cx;
use crate::graphql::node::is_seen;
use crate::identity::sessions::visit_before;
use crate::policy::scope::read_for;
use crate::policy::{Action, Principal, action, rows};
use crate::problem::Halt;

/// How many facts are looked at, the newest: who comes back after a year is told of the last of them.
const MOST: u64 = 500;

/// How many are read at first.
const FIRST: u64 = 40;

/// What others did since the visit before this one.
#[derive(Debug, SimpleObject)]
pub struct News {
    /// When the person signed in before.
    pub since: Moment,
    /// Whether more happened than was counted.
    pub more: bool,
    /// What happened, by kind: the kind of the newest fact first. Empty where nothing did.
    pub kinds: Vec<NewsOfKind>,
}

/// What happened of one kind.
#[derive(Debug, SimpleObject)]
pub struct NewsOfKind {
    /// What.
    pub kind: Kind,
    /// How many times.
    pub count: i64,
    /// When it did last.
    pub last_at: Moment,
    /// What the last fact is about, of what the reader sees.
    pub subjects: Vec<FactSubject>,
    /// Whether all of them are about the same.
    pub alone: bool,
    #[graphql(skip)]
    about: HashSet<ID>,
}

/// What is read of a fact to tell it as news.
#[derive(FromQueryResult)]
struct Recent {
    seq: i64,
    kind: Kind,
    at: Moment,
    leaf: String,
    openings: Value,
}

/// The news of the person who asks; none for software, for who reads no facts, and for who was never here before.
pub(super) async fn read(cx: &Cx) -> Result<Option<News>> {
    let Some(mut news) = told(cx).await.map_err(|halt| cx.refuse(halt))? else {
        return Ok(None);
    };
    // All at once: what is read of one table is one query.
    let kinds = news.kinds.iter_mut().map(|one| one.keep_seen(cx));
    futures::future::try_join_all(kinds).await?;
    Ok(Some(news))
}

async fn told(cx: &Cx) -> Result<Option<News>, Halt> {
    let Ok(who) = action::allow(&cx.actor, Action::ReadFacts) else {
        return Ok(None);
    };
    let Some(account) = who.account else {
        return Ok(None);
    };
    let Some(since) = visit_before(&cx.app, account).await? else {
        return Ok(None);
    };
    let (own, all) = (who.organisation.to_string(), who.can(Capacity::Coordinate));
    let recent = after(cx, who, since).await?;
    let (looked_at, mut told) = (recent.len(), 0);
    let mut kinds = Vec::new();
    for row in &recent {
        let leaf: Value = serde_json::from_str(&row.leaf).unwrap_or_default();
        if is_news(row, &leaf, all, &own) {
            told += 1;
            count(&mut kinds, row, subjects_of(&leaf));
        }
    }
    Ok(Some(News {
        since,
        // To others than the coordinator it would tell how much is left out.
        more: looked_at as u64 == MOST && (all || told == looked_at),
        kinds,
    }))
}

/// The newest facts after a moment that this actor reads, the last one first. The time is looked at here: the database would
/// go through the whole journal for what happened before. Mostly little did, so that a few are read first.
async fn after(cx: &Cx, who: &Principal, since: Moment) -> Result<Vec<Recent>, Halt> {
    let mut recent = newest(cx, who, i64::MAX, FIRST).await?;
    if let Some(oldest) = recent.last()
        && recent.len() as u64 == FIRST
        && oldest.at > since
    {
        let rest = newest(cx, who, oldest.seq, MOST - FIRST).await?;
        recent.extend(rest);
    }
    recent.retain(|row| row.at > since);
    Ok(recent)
}

/// So many of the newest facts before a number that this actor reads, the last one first.
async fn newest(cx: &Cx, who: &Principal, before: i64, limit: u64) -> Result<Vec<Recent>, Halt> {
    let facts = rows::seen::<fact::Entity>(&cx.actor).filter(fact::Column::Seq.lt(before));
    let facts = if who.can(Capacity::Coordinate) {
        facts
    } else {
        let told: Vec<Uuid> = rows::beside::<fact::reader::Entity>()
            .select_only()
            .column(fact::reader::Column::FactId)
            .filter(fact::reader::Column::OrganisationId.eq(who.organisation))
            .filter(read_for(&who.capacities))
            .filter(fact::reader::Column::Seq.lt(before))
            .order_by_desc(fact::reader::Column::Seq)
            .limit(limit)
            .into_tuple()
            .all(&cx.app.db)
            .await?;
        facts.filter(fact::Column::Id.is_in(told))
    };
    Ok(facts
        .select_only()
        .columns([fact::Column::Seq, fact::Column::Kind, fact::Column::At])
        .columns([fact::Column::Leaf, fact::Column::Openings])
        .order_by_desc(fact::Column::Seq)
        .limit(limit)
        .into_model()
        .all(&cx.app.db)
        .await?)
}

/// Whether somebody else did it, and this reader may know when: what a device does once it is held for somebody would be
/// told to the day by appearing between two visits.
fn is_news(row: &Recent, leaf: &Value, may_know_all: bool, own: &str) -> bool {
    let is_open = leaf.get("at").is_some();
    // Where the leaf does not tell who did it, it is sealed beside.
    let by = if is_open {
        &leaf["by"]
    } else {
        &row.openings["by"]["value"]
    };
    // What a member tried and was denied is told to the coordinator, and is no news to its own.
    (may_know_all || is_open && row.kind != Kind::PersonalDataDenied) && by != own
}

impl NewsOfKind {
    /// Leaves out what the reader may know of and not open: a commission's member is told of cases it sees no page of.
    async fn keep_seen(&mut self, cx: &Cx) -> Result<()> {
        let ids = self.subjects.iter().map(async |subject| {
            // The programme is everybody's, and no row of a table.
            Ok::<_, async_graphql::Error>(
                subject.kind == SubjectKind::Territory || is_seen(cx, &subject.id).await?,
            )
        });
        let mut seen = futures::future::try_join_all(ids).await?.into_iter();
        self.subjects.retain(|_| seen.next() == Some(true));
        Ok(())
    }
}

/// Counts one more fact of its kind, about these.
fn count(kinds: &mut Vec<NewsOfKind>, row: &Recent, subjects: Vec<FactSubject>) {
    let about: HashSet<ID> = subjects.iter().map(|subject| subject.id.clone()).collect();
    match kinds.iter_mut().find(|known| known.kind == row.kind) {
        Some(known) => {
            known.count += 1;
            known.alone &= known.about == about;
        }
        None => kinds.push(NewsOfKind {
            kind: row.kind,
            count: 1,
            last_at: row.at,
            subjects,
            alone: true,
            about,
        }),
    }
}
