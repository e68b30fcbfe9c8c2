//! From a granted case to the computer in somebody's hands: a device is held, a day agreed, and most people come.

use std::collections::VecDeque;

use async_graphql::ID;
use chrono::{NaiveDateTime, TimeDelta};
use entity::handover::{self, CheckPoint, ReceiptMethod};
use entity::{device, organisation};
use uuid::Uuid;

use super::cast::{City, Partner};
use super::referring::opaque;
use super::stage::{Stage, act, clock, moment, workday};
use crate::fault::Fault;
use crate::graphql::id;
use crate::handovers::types::{
    CancelHandoverInput, CompleteHandoverInput, MissHandoverInput, PlanHandoverInput, ReserveDeviceInput,
};

/// How many appointments a day.
const A_DAY: usize = 9;

/// What becomes of an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Comes,
    Misses,
    IsCancelled,
}

/// Where computers are handed over, and those that are ready.
pub(super) struct Counter<'a> {
    pub(super) city: &'a City,
    pub(super) places: Vec<&'a Partner>,
    pub(super) shelf: &'a mut VecDeque<Uuid>,
}

impl Counter<'_> {
    /// Holds a device for a case.
    pub(super) async fn reserve(&mut self, stage: &mut Stage, case: Uuid) -> Result<(), Fault> {
        let device = self
            .shelf
            .pop_front()
            .ok_or_else(|| Fault::new("the demo's shelf is empty"))?;
        let input = ReserveDeviceInput {
            case_id: opaque(case),
            device_id: id::encode::<device::Entity>(device),
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, handovers::reserve_device, input).map(|_| ())
    }

    /// Makes an appointment at a place.
    pub(super) async fn plan(
        &self,
        stage: &mut Stage,
        case: Uuid,
        place: usize,
        at: NaiveDateTime,
    ) -> Result<ID, Fault> {
        let input = PlanHandoverInput {
            case_id: opaque(case),
            session_id: None,
            place_id: Some(id::encode::<organisation::Entity>(self.place(place).id)),
            planned_for: Some(moment(at)),
            idempotency_key: None,
        };
        let id = act!(stage, &self.city.coordinator, handovers::plan_handover, input)?;
        Ok(id::encode::<handover::Entity>(id))
    }

    fn place(&self, number: usize) -> &Partner {
        self.places[number % self.places.len()]
    }

    /// Nobody comes.
    pub(super) async fn miss(&self, stage: &mut Stage, place: usize, handover: ID) -> Result<(), Fault> {
        let input = MissHandoverInput {
            handover_id: handover,
            idempotency_key: None,
        };
        let cx = &self.place(place).cx;
        act!(stage, cx, handovers::miss_handover, input).map(|_| ())
    }

    /// An appointment is cancelled.
    pub(super) async fn cancel(&self, stage: &mut Stage, handover: ID) -> Result<(), Fault> {
        let input = CancelHandoverInput {
            handover_id: handover,
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, handovers::cancel_handover, input).map(|_| ())
    }

    async fn complete(&self, stage: &mut Stage, place: usize, handover: ID) -> Result<(), Fault> {
        let paper = stage.luck.chance(30);
        let input = CompleteHandoverInput {
            handover_id: handover,
            receipt: if paper {
                ReceiptMethod::Paper
            } else {
                ReceiptMethod::Screen
            },
            receipt_reference: paper.then(|| "Classeur des remises".to_owned()),
            receipt_file_id: None,
            checked: CheckPoint::ALL.to_vec(),
            idempotency_key: None,
        };
        let cx = &self.place(place).cx;
        act!(stage, cx, handovers::complete_handover, input).map(|_| ())
    }

    /// Hands a computer over for every case, a few a day. Some miss their first appointment, one is cancelled: they come
    /// later.
    pub(super) async fn hand_over(&mut self, stage: &mut Stage, cases: &[Uuid]) -> Result<(), Fault> {
        for case in cases {
            self.reserve(stage, *case).await?;
        }
        let turn = |number: usize| match number {
            4 | 13 | 29 => Turn::Misses,
            21 => Turn::IsCancelled,
            _ => Turn::Comes,
        };
        let mut waiting: VecDeque<(Uuid, Turn)> = cases.iter().copied().zip((0..).map(turn)).collect();
        let mut number = 0;
        while !waiting.is_empty() {
            let today: Vec<_> = waiting.drain(..waiting.len().min(A_DAY)).collect();
            let first = clock(workday(stage.today(), 2), 9, 0);
            let mut planned = Vec::new();
            for (slot, (case, turn)) in (0..).zip(today) {
                let at = first + TimeDelta::minutes(30 * slot);
                number += 1;
                planned.push((case, turn, number, at, self.plan(stage, case, number, at).await?));
            }
            for (case, turn, place, at, handover) in planned {
                stage.at(at)?;
                match turn {
                    Turn::Comes => self.complete(stage, place, handover).await?,
                    Turn::Misses => self.miss(stage, place, handover).await?,
                    Turn::IsCancelled => self.cancel(stage, handover).await?,
                }
                if turn != Turn::Comes {
                    waiting.push_back((case, Turn::Comes));
                }
            }
        }
        Ok(())
    }
}
