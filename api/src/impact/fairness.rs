//! Whether commissions decide alike: what they granted, how long people had waited and how often the ranking was departed from,
//! by audience, by kind of partner and by commune. For the coordinator, who answers for it; not suppressed.

use std::collections::{BTreeMap, HashMap};

use async_graphql::{Result, SimpleObject};
use chrono::NaiveDate;
use entity::Moment;
use entity::case_file::{self, Audience};
use entity::commission::agenda_item::{self, Outcome};
use entity::commission::state::ItemState;
use entity::organisation::{self, Capacity};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::communes::together;
use super::period::Period;
use super::types::{FairnessFigures, GroupFigure};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::scalars::Day;
use crate::policy::{Action, Principal, action, rows};
use crate::problem::Halt;

/// The group of those whose name is not known, or may not be told.
pub(super) const OTHER: &str = "OTHER";
/// The group of all.
pub(super) const ALL: &str = "ALL";
/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// The most cases read in one statement.
const PART: usize = 5_000;

/// What was decided of some cases. A case that was put off and decided again counts each time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, SimpleObject)]
pub struct Decided {
    /// Decisions that stand.
    pub decisions: i64,
    /// Computers granted.
    pub granted: i64,
    /// Cases put off.
    pub deferred: i64,
    /// Requests refused, or sent to another kind of help.
    pub refused: i64,
    /// Decisions for which the commission gave a reason to depart from the ranking and the stock (I11).
    pub deviations: i64,
    /// The median of the whole days from when a case was sent to its decision; null without a decision.
    pub waiting_days: Option<i64>,
}

/// What was decided for an audience.
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct AudienceFairness {
    /// The audience.
    pub audience: Audience,
    /// What was decided.
    pub decided: Decided,
}

/// What was decided of the cases that a kind of partner referred.
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct ReferrerKindFairness {
    /// What kind of organisation referred them.
    pub kind: organisation::Kind,
    /// What was decided.
    pub decided: Decided,
}

/// What was decided for the people of a commune.
#[derive(Clone, Debug, SimpleObject)]
pub struct CommuneFairness {
    /// The commune; null: not known, or the people were forgotten.
    pub commune: Option<String>,
    /// What was decided.
    pub decided: Decided,
}

/// What commissions decided in a range of days, and for whom.
#[derive(Clone, Debug, SimpleObject)]
pub struct Fairness {
    /// The first day counted.
    pub from: Day,
    /// The last day counted.
    pub to: Day,
    /// All that was decided.
    pub all: Decided,
    /// By audience.
    pub audiences: Vec<AudienceFairness>,
    /// By kind of partner.
    pub referrer_kinds: Vec<ReferrerKindFairness>,
    /// By commune.
    pub communes: Vec<CommuneFairness>,
}

/// One decision that stands.
#[derive(Clone, Copy, Debug)]
struct Decision {
    outcome: Outcome,
    deviates: bool,
    waited_days: i64,
}

/// What was decided in a range, for who coordinates.
///
/// # Errors
/// As [`Period::of_actor`].
pub(super) async fn of_actor(cx: &Cx, from: Day, to: Day) -> Result<Fairness> {
    let read = asked(cx, from, to).await.map_err(|halt| cx.refuse(halt))?;
    let all: Vec<_> = read.iter().map(|(_, _, decision)| *decision).collect();
    let audiences = gather(
        read.iter()
            .map(|((audience, _), _, decision)| (*audience, *decision)),
    );
    let kinds = gather(
        read.iter()
            .filter_map(|(_, kind, decision)| Some(((*kind)?, *decision))),
    );
    let people = read
        .iter()
        .map(|((_, person), _, decision)| (*person, *decision))
        .collect();
    let communes = together(cx, people).await?;
    let one = |audience: &Audience| AudienceFairness {
        audience: *audience,
        decided: Decided::of(audiences.get(audience).map_or(&[], Vec::as_slice)),
    };
    let mut referrer_kinds: Vec<_> = kinds
        .iter()
        .map(|(kind, decisions)| ReferrerKindFairness {
            kind: *kind,
            decided: Decided::of(decisions),
        })
        .collect();
    referrer_kinds.sort_by_key(|of| std::cmp::Reverse((of.decided.decisions, of.kind.word())));
    Ok(Fairness {
        from,
        to,
        all: Decided::of(&all),
        audiences: Audience::ALL.iter().map(one).collect(),
        referrer_kinds,
        communes: communes
            .into_iter()
            .map(|(commune, decisions)| CommuneFairness {
                commune,
                decided: Decided::of(&decisions),
            })
            .collect(),
    })
}

/// What commissions decided up to a day, for who publishes it: every group and the total, not suppressed.
///
/// # Errors
/// Unauthenticated, forbidden, a fault.
pub(super) async fn up_to(cx: &Cx, as_of: NaiveDate) -> std::result::Result<FairnessFigures, Halt> {
    let who = action::allow(&cx.actor, Action::PublishFigures)?;
    let zone = rows::zone(&cx.app.db, who.territory).await?;
    // Eleven are eleven people, however often a commission spoke of them: of each the last decision counts.
    let read: BTreeMap<Uuid, Read> = read(cx, who, &Period::up_to(as_of, zone))
        .await?
        .into_iter()
        .map(|read| (read.0.1, read))
        .collect();
    let read: Vec<Read> = read.into_values().collect();
    let all: Vec<_> = read.iter().map(|(_, _, decision)| *decision).collect();
    let audiences = gather(
        read.iter()
            .map(|((audience, _), _, decision)| (audience.word(), *decision)),
    );
    let kinds = gather(read.iter().map(|(_, kind, decision)| {
        let kind = kind.map_or_else(|| OTHER.to_owned(), organisation::Kind::word);
        (kind, *decision)
    }));
    let people = read
        .iter()
        .map(|((_, person), _, decision)| (*person, *decision))
        .collect();
    let communes = together(cx, people)
        .await
        .map_err(|_| Fault::new("communes of decisions"))?;
    let communes = gather(communes.into_iter().flat_map(|(commune, decisions)| {
        let name = commune.unwrap_or_else(|| OTHER.to_owned());
        decisions
            .into_iter()
            .map(move |decision| (name.clone(), decision))
    }));
    let total = Decided::of(&all);
    let table = |groups: BTreeMap<String, Vec<Decision>>| {
        let groups = groups
            .into_iter()
            .map(|(group, decisions)| Decided::of(&decisions).figure(group));
        groups.chain([total.figure(ALL.to_owned())]).collect()
    };
    Ok(FairnessFigures {
        audiences: table(audiences),
        referrer_kinds: table(kinds),
        communes: table(communes),
        deviations: Some(total.deviations),
        waiting_days: total.waiting_days,
    })
}

/// The decisions of a range that somebody asked for.
async fn asked(cx: &Cx, from: Day, to: Day) -> std::result::Result<Vec<Read>, Halt> {
    let (who, period) = Period::of_actor(cx, Action::ReadFairness, from, to).await?;
    read(cx, who, &period).await
}

/// What is looked at of a case: its audience and its person.
type Of = (Audience, Uuid);

/// A decision, what it was about and the kind of organisation that referred it.
type Read = (Of, Option<organisation::Kind>, Decision);

/// What is read of an item that was decided.
#[derive(FromQueryResult)]
struct Item {
    case_id: Uuid,
    referrer_id: Uuid,
    outcome: Outcome,
    suiting: Option<i32>,
    proposed_device_id: Option<Uuid>,
    deviation: Option<String>,
    decided_at: Moment,
}

/// The decisions of a range that stand. A few columns of many rows are read.
async fn read(cx: &Cx, who: &Principal, period: &Period) -> std::result::Result<Vec<Read>, Halt> {
    use agenda_item::Column as At;
    let db = &cx.app.db;
    let items: Vec<Item> = rows::seen_by::<agenda_item::Entity>(who, &[Capacity::Coordinate])
        .select_only()
        .columns([
            At::CaseId,
            At::ReferrerId,
            At::Outcome,
            At::Suiting,
            At::ProposedDeviceId,
            At::Deviation,
            At::DecidedAt,
        ])
        .filter(At::State.eq(ItemState::Settled))
        .filter(At::Outcome.is_not_null())
        .filter(At::DecidedAt.gte(period.start))
        .filter(At::DecidedAt.lt(period.end))
        .order_by_asc(At::DecidedAt)
        .into_model()
        .all(db)
        .await?;
    let mut cases: HashMap<Uuid, (Of, Option<Moment>)> = HashMap::new();
    for part in items.chunks(PART) {
        let found: Vec<(Uuid, Audience, Uuid, Option<Moment>)> =
            rows::seen_by::<case_file::Entity>(who, &[Capacity::Coordinate])
                .filter(case_file::Column::Id.is_in(part.iter().map(|item| item.case_id)))
                .select_only()
                .column(case_file::Column::Id)
                .column(case_file::Column::Audience)
                .column(case_file::Column::PersonId)
                .column(case_file::Column::SubmittedAt)
                .into_tuple()
                .all(db)
                .await?;
        cases.extend(
            found
                .into_iter()
                .map(|(id, audience, person, sent)| (id, ((audience, person), sent))),
        );
    }
    let kinds: Vec<(Uuid, organisation::Kind)> =
        rows::seen_by::<organisation::Entity>(who, &[Capacity::Coordinate])
            .select_only()
            .column(organisation::Column::Id)
            .column(organisation::Column::Kind)
            .into_tuple()
            .all(db)
            .await?;
    let kinds: HashMap<_, _> = kinds.into_iter().collect();
    let mut decisions = Vec::with_capacity(items.len());
    for item in items {
        let (of, sent) = cases.get(&item.case_id).ok_or(Fault::new("case of an item"))?;
        let waited = sent.map_or(0, |sent| (item.decided_at.0 - sent.0).max(0));
        let unlike = agenda_item::deviates(item.suiting, item.proposed_device_id, item.outcome);
        let decision = Decision {
            outcome: item.outcome,
            deviates: unlike || item.deviation.is_some(),
            waited_days: waited / DAY,
        };
        decisions.push((*of, kinds.get(&item.referrer_id).copied(), decision));
    }
    Ok(decisions)
}

fn gather<K: Ord>(decisions: impl Iterator<Item = (K, Decision)>) -> BTreeMap<K, Vec<Decision>> {
    let mut groups: BTreeMap<K, Vec<Decision>> = BTreeMap::new();
    for (key, decision) in decisions {
        groups.entry(key).or_default().push(decision);
    }
    groups
}

impl Decided {
    fn figure(self, group: String) -> GroupFigure {
        GroupFigure {
            group,
            decisions: Some(self.decisions),
            granted: Some(self.granted),
            not_granted: Some(self.decisions - self.granted),
        }
    }

    fn of(decisions: &[Decision]) -> Self {
        let count = |is: fn(&Decision) -> bool| {
            let found = decisions.iter().filter(|decision| is(decision));
            i64::try_from(found.count()).unwrap_or(i64::MAX)
        };
        let mut days: Vec<_> = decisions.iter().map(|decision| decision.waited_days).collect();
        days.sort_unstable();
        Self {
            decisions: count(|_| true),
            granted: count(|one| one.outcome == Outcome::Grant),
            deferred: count(|one| one.outcome == Outcome::Defer),
            refused: count(|one| matches!(one.outcome, Outcome::Reject | Outcome::Redirect)),
            deviations: count(|one| one.deviates),
            waiting_days: median(&days),
        }
    }
}

/// The middle of sorted numbers; between two, the whole number below their mean.
fn median(sorted: &[i64]) -> Option<i64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some(i64::midpoint(*lower, *upper))
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_middle_is_told() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[4]), Some(4));
        assert_eq!(median(&[1, 4, 90]), Some(4));
        assert_eq!(median(&[1, 4, 9, 90]), Some(6));
    }
}
