//! What is proposed for each case of an agenda: the computers that are ready, and who would be given which (see
//! `entity::commission::proposal`).

use std::collections::{BTreeMap, HashMap, HashSet};

use entity::commission::proposal::{Proposal, Ready, Want, places, propose};
use entity::commission::{AudiencePlaces, KindInStock, Stock, agenda_item};
use entity::device::record::{self, Content, Grade};
use entity::device::{self, Kind, State};
use entity::grid::Rules;
use entity::{case_file, grid, reservation};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::policy::rows;
use crate::problem::Halt;

/// What a sitting may give.
pub(super) struct Market {
    stock: Vec<(Uuid, Ready)>,
}

impl Market {
    /// The computers of a territory that are ready and that nobody was promised, those that came first in front.
    ///
    /// # Errors
    /// A fault.
    pub(super) async fn of(
        db: &impl ConnectionTrait,
        territory: Uuid,
        in_force: &Rules,
    ) -> Result<Self, Halt> {
        let ready = || {
            rows::of_territory::<device::Entity>(territory)
                .filter(device::Column::State.eq(State::Ready))
                .filter(device::Column::Kind.is_in(Kind::COMPUTERS))
        };
        let stock = ready()
            .order_by_asc(device::Column::ReceivedAt)
            .order_by_asc(device::Column::Id)
            .all(db)
            .await?;
        let ids = ready().select_only().column(device::Column::Id).into_query();
        let diagnoses = rows::of_territory::<record::Entity>(territory)
            .filter(record::Column::Kind.eq(record::Kind::Diagnosis))
            .filter(record::Column::DeviceId.in_subquery(ids))
            .order_by_asc(record::Column::Id)
            .all(db)
            .await?;
        // The last one counts.
        let functions: HashMap<Uuid, Grade> = diagnoses
            .into_iter()
            .filter_map(|record| match record.content {
                Content::Diagnosis(found) => Some((record.device_id, found.function)),
                _ => None,
            })
            .collect();
        let ready = |device: device::Model| {
            let ready = Ready {
                kind: device.kind,
                memory_mib: device.memory_mib,
                function: functions.get(&device.id).copied(),
            };
            (device.id, ready)
        };
        let mut market = Self {
            stock: stock.into_iter().map(ready).collect(),
        };
        market.keep_promises(db, territory, in_force).await?;
        Ok(market)
    }

    /// Sets aside a computer for each case that was granted and that none is held for yet.
    async fn keep_promises(
        &mut self,
        db: &impl ConnectionTrait,
        territory: Uuid,
        in_force: &Rules,
    ) -> Result<(), Halt> {
        let held = rows::of_territory::<reservation::Entity>(territory)
            .filter(reservation::Column::Active.eq(true))
            .select_only()
            .column(reservation::Column::CaseId)
            .into_query();
        let granted = rows::of_territory::<case_file::Entity>(territory)
            .filter(case_file::Column::State.eq(case_file::State::Granted))
            .filter(case_file::Column::Id.not_in_subquery(held))
            .order_by_asc(case_file::Column::DecidedAt)
            .order_by_asc(case_file::Column::Id)
            .all(db)
            .await?;
        let rules = Rules {
            quotas: Vec::new(),
            ..in_force.clone()
        };
        let wants: Vec<_> = granted.iter().map(want).collect();
        let kept = propose(&rules, &wants, &self.ready());
        let kept: HashSet<_> = kept
            .into_iter()
            .filter_map(|one| self.device(one.computer.ok()?))
            .collect();
        self.stock.retain(|(device, _)| !kept.contains(device));
        Ok(())
    }

    fn ready(&self) -> Vec<Ready> {
        self.stock.iter().map(|(_, ready)| *ready).collect()
    }

    fn device(&self, at: usize) -> Option<Uuid> {
        self.stock.get(at).map(|(device, _)| *device)
    }

    /// What the minutes say of it under a grid.
    pub(super) fn told(&self, grid: &grid::Model) -> Stock {
        let mut kinds: BTreeMap<Kind, i32> = BTreeMap::new();
        for (_, ready) in &self.stock {
            *kinds.entry(ready.kind).or_default() += 1;
        }
        let places = places(&grid.rules, self.stock.len());
        Stock {
            grid_version: grid.version,
            computers: kinds
                .into_iter()
                .map(|(kind, count)| KindInStock { kind, count })
                .collect(),
            places: places
                .into_iter()
                .map(|(audience, places)| AudiencePlaces {
                    audience,
                    places: i32::try_from(places).unwrap_or(i32::MAX),
                })
                .collect(),
        }
    }

    /// Whether there is nothing to propose.
    pub(super) fn is_empty(&self) -> bool {
        self.stock.is_empty()
    }

    /// How many computers there are.
    pub(super) fn size(&self) -> i64 {
        i64::try_from(self.stock.len()).unwrap_or(i64::MAX)
    }

    /// Who would be given what by these rules, the cases in the order of their ranks.
    pub(super) fn propose<'a>(
        &self,
        rules: &Rules,
        ranked: impl IntoIterator<Item = &'a case_file::Model>,
    ) -> Vec<Proposal> {
        let wants: Vec<_> = ranked.into_iter().map(want).collect();
        propose(rules, &wants, &self.ready())
    }

    /// Notes a proposal on its item.
    pub(super) fn note(&self, proposal: Proposal, item: &mut agenda_item::ActiveModel) {
        let device = proposal.computer.ok().and_then(|at| self.device(at));
        item.proposed_device_id = Set(device);
        item.lack = Set(proposal.computer.err());
        item.suiting = Set(Some(i32::try_from(proposal.suiting).unwrap_or(i32::MAX)));
    }
}

/// What a case asks for.
fn want(case: &case_file::Model) -> Want {
    Want {
        audience: case.audience,
        kind: case.criteria.needs.as_ref().map(|needs| needs.wanted),
    }
}
