//! The workshop's bench on the eve of the opening: devices diagnosed, checked and worked on, parts on the shelf.

use async_graphql::ID;
use entity::device::Accessory;
use entity::device::record::{
    Component, ComponentVerdict, Finding, Grade, OperatingSystem, Outcome, Point, PointResult, WorkKind,
    WorkerRole,
};
use entity::part::{Kind as PartKind, Step};
use entity::{device, part};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::luck::Luck;
use super::poitiers::Programme;
use super::stage::{Stage, act, quietly};
use crate::devices::types::{DiagnoseDeviceInput, InstallSystemInput, LogWorkInput, RecordQualityCheckInput};
use crate::fault::Fault;
use crate::graphql::id;
use crate::parts::types::{FitPartInput, PartInput, ScrapPartInput, StockPartInput, TakeOutPartInput};
use crate::policy::rows;

/// A seed of its own: what is told here moves nothing of the story beside it.
const SEED: u64 = 2_023_002;

impl Programme {
    /// The bench.
    pub(super) async fn bench(&self, stage: &mut Stage) -> Result<(), Fault> {
        let story = std::mem::replace(&mut stage.luck, Luck::of(SEED));
        let told = Box::pin(self.work_of_the_week(stage)).await;
        stage.luck = story;
        told
    }

    async fn work_of_the_week(&self, stage: &mut Stage) -> Result<(), Fault> {
        let waiting = rows::of_territory::<device::Entity>(self.city.territory)
            .filter(device::Column::State.eq(device::State::InWorkshop))
            .filter(device::Column::Kind.eq(device::Kind::Laptop))
            .order_by_desc(device::Column::Id)
            .limit(3)
            .all(&stage.app.db)
            .await?;
        let [good, fair, poor] = waiting.as_slice() else {
            return Err(Fault::new("the demo's bench"));
        };
        let [good, fair, poor] = [good, fair, poor].map(|device| id::encode::<device::Entity>(device.id));
        let keyboard = Some((Component::Keyboard, ComponentVerdict::Faulty));
        self.diagnose(stage, &good, (Grade::A, Grade::B), 88, None)
            .await?;
        self.diagnose(stage, &fair, (Grade::C, Grade::B), 61, keyboard)
            .await?;
        let panel = Some((Component::Screen, ComponentVerdict::Faulty));
        self.diagnose(stage, &poor, (Grade::D, Grade::D), 12, panel)
            .await?;
        let system = InstallSystemInput {
            device_id: good.clone(),
            system: OperatingSystem::LinuxMint,
            version: "21.3".into(),
            idempotency_key: None,
        };
        act!(stage, &self.workshop.cx, devices::install_system, system)?;
        for (device, kind, role, minutes) in [
            (&good, WorkKind::Installation, WorkerRole::Inclusion, 50),
            (&fair, WorkKind::Diagnosis, WorkerRole::Inclusion, 25),
            (&fair, WorkKind::Repair, WorkerRole::Technician, 40),
        ] {
            let work = LogWorkInput {
                device_id: device.clone(),
                kind,
                role,
                minutes,
                idempotency_key: None,
            };
            act!(stage, &self.workshop.cx, devices::log_work, work)?;
        }
        self.check(stage, &good, None).await?;
        self.check(stage, &fair, Some(Point::KeyboardAndPointer)).await?;
        self.shelf_of_parts(stage, &fair).await
    }

    async fn diagnose(
        &self,
        stage: &mut Stage,
        device: &ID,
        (function, appearance): (Grade, Grade),
        battery: i32,
        fault: Option<(Component, ComponentVerdict)>,
    ) -> Result<(), Fault> {
        let worn = (Component::Battery, ComponentVerdict::Worn);
        let findings = [Some(worn), fault].into_iter().flatten();
        let input = DiagnoseDeviceInput {
            device_id: device.clone(),
            findings: findings
                .map(|(component, verdict)| Finding { component, verdict })
                .collect(),
            battery_percent: Some(battery),
            function,
            appearance,
            note: None,
            idempotency_key: None,
        };
        act!(stage, &self.workshop.cx, devices::diagnose_device, input).map(|_| ())
    }

    async fn check(&self, stage: &mut Stage, device: &ID, failed: Option<Point>) -> Result<(), Fault> {
        let outcome = |point: &Point| match failed {
            Some(failed) if failed == *point => Outcome::Failed,
            _ => Outcome::Passed,
        };
        let results = Point::ALL.iter().map(|point| PointResult {
            point: *point,
            outcome: outcome(point),
        });
        let input = RecordQualityCheckInput {
            device_id: device.clone(),
            results: results.collect(),
            accessories: vec![Accessory::Charger, Accessory::Mouse],
            idempotency_key: None,
        };
        act!(stage, &self.workshop.cx, devices::record_quality_check, input).map(|_| ())
    }

    /// Two parts wait, one is good for nothing, and a module of memory went into a device.
    async fn shelf_of_parts(&self, stage: &mut Stage, device: &ID) -> Result<(), Fault> {
        use Step::{Fit, Scrap};
        for (kind, specification, memory_mib, step) in [
            (PartKind::Battery, "Latitude E7470, 55 Wh", None, None),
            (PartKind::Keyboard, "AZERTY, Latitude 7480", None, None),
            (
                PartKind::Battery,
                "ThinkPad T470, 24 Wh, gonflée",
                None,
                Some(Scrap),
            ),
            (PartKind::Memory, "DDR4 SODIMM 2400", Some(4_096), Some(Fit)),
        ] {
            let input = StockPartInput {
                part: PartInput {
                    kind,
                    specification: specification.into(),
                    memory_mib,
                },
                device_id: None,
                idempotency_key: None,
            };
            let stocked = act!(stage, &self.workshop.cx, parts::stock_part, input)?;
            if step == Some(Scrap) {
                let input = ScrapPartInput {
                    part_id: id::encode::<part::Entity>(stocked),
                    idempotency_key: None,
                };
                act!(stage, &self.workshop.cx, parts::scrap_part, input)?;
            }
            if step == Some(Fit) {
                let fit = || FitPartInput {
                    part_id: id::encode::<part::Entity>(stocked),
                    device_id: device.clone(),
                    idempotency_key: None,
                };
                act!(stage, &self.workshop.cx, parts::fit_part, fit())?;
                // It was badly seated.
                let input = TakeOutPartInput {
                    part_id: id::encode::<part::Entity>(stocked),
                    idempotency_key: None,
                };
                quietly!(&self.workshop.cx, parts::take_out_part, input)?;
                quietly!(&self.workshop.cx, parts::fit_part, fit())?;
            }
        }
        Ok(())
    }
}
