//! What is proposed for each case of an agenda: the computers that are ready, the grid in force, and who would be given
//! which (see `entity::commission::proposal`).

use std::collections::{BTreeMap, HashMap, HashSet};

use entity::commission::proposal::{Proposal, Ready, Want, places, propose};
use entity::commission::{AudiencePlaces, KindInStock, Stock, agenda_item};
use entity::device::record::{self, Content, Grade};
use entity::device::{self, Kind, State};
use entity::grid::Rules;
use entity::{case_file, grid, reservation};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::grids::in_force;
use crate::fault::Fault;
use crate::op::Op;
use crate::problem::Halt;

/// What a sitting may give.
pub(super) struct Market {
    stock: Vec<(Uuid, Ready)>,
    grid: grid::Model,
}

impl Market {
    /// The computers that are ready and that nobody was promised, those that came first in front, and the grid in force.
    ///
    /// # Errors
    /// A fault.
    pub(super) async fn of(op: &Op<'_>) -> Result<Self, Halt> {
        let ready = || {
            op.within::<device::Entity>()
                .filter(device::Column::State.eq(State::Ready))
                .filter(device::Column::Kind.is_in(Kind::COMPUTERS))
        };
        let stock = ready()
            .order_by_asc(device::Column::ReceivedAt)
            .order_by_asc(device::Column::Id)
            .all(op.tx())
            .await?;
        let ids = ready().select_only().column(device::Column::Id).into_query();
        let diagnoses = op
            .within::<record::Entity>()
            .filter(record::Column::Kind.eq(record::Kind::Diagnosis))
            .filter(record::Column::DeviceId.in_subquery(ids))
            .order_by_asc(record::Column::Id)
            .all(op.tx())
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
            grid: in_force(op).await?,
        };
        market.keep_promises(op).await?;
        Ok(market)
    }

    /// Sets aside a computer for each case that was granted and that none is held for yet.
    async fn keep_promises(&mut self, op: &Op<'_>) -> Result<(), Halt> {
        let held = op
            .within::<reservation::Entity>()
            .filter(reservation::Column::Active.eq(true))
            .select_only()
            .column(reservation::Column::CaseId)
            .into_query();
        let granted = op
            .within::<case_file::Entity>()
            .filter(case_file::Column::State.eq(case_file::State::Granted))
            .filter(case_file::Column::Id.not_in_subquery(held))
            .order_by_asc(case_file::Column::DecidedAt)
            .order_by_asc(case_file::Column::Id)
            .all(op.tx())
            .await?;
        let rules = Rules {
            quotas: Vec::new(),
            ..self.rules().clone()
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

    /// What the minutes say of it.
    pub(super) fn told(&self) -> Stock {
        let mut kinds: BTreeMap<Kind, i32> = BTreeMap::new();
        for (_, ready) in &self.stock {
            *kinds.entry(ready.kind).or_default() += 1;
        }
        let places = places(self.rules(), self.stock.len());
        Stock {
            grid_version: self.grid.version,
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

    /// What is proposed for each of these items, in the order of their ranks.
    ///
    /// # Errors
    /// An item without its case: the others would be given what is not theirs.
    pub(super) fn propose(
        &self,
        ranked: &[agenda_item::Model],
        cases: &HashMap<Uuid, case_file::Model>,
    ) -> Result<Vec<agenda_item::ActiveModel>, Halt> {
        let wants: Option<Vec<_>> = ranked
            .iter()
            .map(|item| cases.get(&item.case_id).map(want))
            .collect();
        let wants = wants.ok_or(Fault::new("case of an item"))?;
        let proposals = propose(self.rules(), &wants, &self.ready());
        Ok(proposals.into_iter().map(|one| self.proposed(one)).collect())
    }

    fn proposed(&self, proposal: Proposal) -> agenda_item::ActiveModel {
        let device = proposal.computer.ok().and_then(|at| self.device(at));
        agenda_item::ActiveModel {
            proposed_device_id: Set(device),
            lack: Set(proposal.computer.err()),
            suiting: Set(Some(i32::try_from(proposal.suiting).unwrap_or(i32::MAX))),
            ..Default::default()
        }
    }

    fn rules(&self) -> &Rules {
        &self.grid.rules
    }
}

/// What a case asks for.
fn want(case: &case_file::Model) -> Want {
    Want {
        audience: case.audience,
        kind: case.criteria.needs.as_ref().map(|needs| needs.wanted),
    }
}
