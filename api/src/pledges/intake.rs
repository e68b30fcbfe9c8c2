//! Taking equipment in, delivery by delivery: what is accepted is in custody and gets the programme's label, what is refused stays
//! the donor's, and what differs from the inventory is noted for the donor.

use entity::device::{self, Step};
use entity::fact::Kind as FactKind;
use entity::fact::subject::SubjectKind;
use entity::pledge;
use entity::pledge::difference::{self, Kind, Refusal};
use entity::territory;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// A device that stays the donor's, and why.
pub(crate) struct Refused {
    /// The device.
    pub(crate) device: device::Model,
    /// Why, when it was said.
    pub(crate) refusal: Option<Refusal>,
    /// In words.
    pub(crate) note: Option<String>,
}

/// One delivery, or what is left of a pledge.
pub(crate) struct Intake<'a> {
    /// The pledge.
    pub(crate) pledge: &'a pledge::Model,
    /// The collection it came with.
    pub(crate) collection: Option<Uuid>,
}

impl Intake<'_> {
    /// Takes devices into custody, each with the next label of the territory: `POI-00042`.
    ///
    /// # Errors
    /// A wrong state, a fault.
    pub(crate) async fn accept(&self, op: &mut Op<'_>, devices: &[device::Model]) -> Result<(), Halt> {
        let territory = rows::beside::<territory::Entity>()
            .filter(territory::Column::Id.eq(op.territory()))
            .lock_exclusive()
            .one(op.tx())
            .await?;
        let prefix: String = territory
            .map(|territory| territory.slug.to_uppercase().chars().take(3).collect())
            .unwrap_or_default();
        let labelled = op
            .within::<device::Entity>()
            .filter(device::Column::Label.is_not_null())
            .count(op.tx())
            .await?;
        for (number, device) in (labelled + 1..).zip(devices) {
            op.step::<device::Entity>(device, Step::Receive, |change| {
                change.label = Set(Some(format!("{prefix}-{number:05}")));
                change.received_at = Set(Some(op.now));
            })
            .await?;
            op.record(self.fact(FactKind::DeviceReceived, device));
        }
        Ok(())
    }

    /// Leaves devices to the donor.
    ///
    /// # Errors
    /// A wrong state, a fault.
    pub(crate) async fn refuse(&self, op: &mut Op<'_>, refused: &[Refused]) -> Result<(), Halt> {
        let devices: Vec<device::Model> = refused.iter().map(|refused| refused.device.clone()).collect();
        op.step_all::<device::Entity>(&devices, Step::Refuse, |_| {})
            .await?;
        let differences = refused.iter().map(|refused| difference::Model {
            refusal: refused.refusal,
            note: refused.note.clone(),
            ..self.difference(op, refused.device.id, Kind::Refused)
        });
        op.insert_all(differences.map(IntoActiveModel::into_active_model).collect())
            .await?;
        for refused in refused {
            let reason = refused.refusal.map(Refusal::word);
            op.record(
                self.fact(FactKind::DeviceRefused, &refused.device)
                    .with("reason", reason),
            );
        }
        Ok(())
    }

    /// Notes that devices did not come, or came without having been announced.
    ///
    /// # Errors
    /// A fault.
    pub(crate) async fn note(&self, op: &Op<'_>, devices: &[device::Model], kind: Kind) -> Result<(), Halt> {
        let differences = devices.iter().map(|device| self.difference(op, device.id, kind));
        op.insert_all(differences.map(IntoActiveModel::into_active_model).collect())
            .await
    }

    fn difference(&self, op: &Op<'_>, device: Uuid, kind: Kind) -> difference::Model {
        difference::Model {
            id: Uuid::now_v7(),
            territory_id: op.territory(),
            pledge_id: self.pledge.id,
            donor_id: self.pledge.donor_id,
            device_id: device,
            collection_id: self.collection,
            kind,
            refusal: None,
            note: None,
            created_at: op.now,
        }
    }

    fn fact(&self, kind: FactKind, device: &device::Model) -> Fact {
        let fact = Fact::of(kind, SubjectKind::Device, device.id)
            .with("pledge", self.pledge.id.to_string())
            .read_by(self.pledge.donor_id);
        match self.collection {
            Some(collection) => fact.with("collection", collection.to_string()),
            None => fact,
        }
    }
}
