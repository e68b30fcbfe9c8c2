//! Files on a pledge and on a lot, one of them taken off again. At a standing clock.

use entity::file::attachment;
use entity::{lot, pledge};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::poitiers::Programme;
use super::stage::{Stage, quietly};
use crate::fault::Fault;
use crate::files::types::{AttachFileInput, DetachFileInput};
use crate::graphql::id;
use crate::policy::rows;

/// A signed slip, as small as a PDF may be.
const SLIP: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

impl Programme {
    /// A signed slip on a lot, the donor's agreement on a pledge.
    pub(super) async fn papers(&self, stage: &Stage) -> Result<(), Fault> {
        let lot = rows::of_territory::<lot::Entity>(self.city.territory)
            .filter(lot::Column::State.eq(lot::State::InWorkshop))
            .order_by_desc(lot::Column::Id)
            .one(&stage.app.db)
            .await?;
        let pledge = rows::of_territory::<pledge::Entity>(self.city.territory)
            .filter(pledge::Column::State.eq(pledge::State::Scheduled))
            .order_by_desc(pledge::Column::Id)
            .one(&stage.app.db)
            .await?;
        let (Some(lot), Some(pledge)) = (lot, pledge) else {
            return Err(Fault::new("the demo's papers"));
        };
        for (by, subject_id, name, title) in [
            (
                &self.workshop.cx,
                id::encode::<lot::Entity>(lot.id),
                "bordereau.pdf",
                "Bordereau de transfert signé",
            ),
            (
                &self.city.coordinator,
                id::encode::<pledge::Entity>(pledge.id),
                "convention.pdf",
                "Convention de don signée",
            ),
        ] {
            let input = AttachFileInput {
                subject_id,
                file_id: stage.upload(by, name, SLIP.to_vec()).await?,
                title: title.into(),
                idempotency_key: None,
            };
            quietly!(by, files::attach_file, input)?;
        }
        // The wrong one, taken off again.
        let coordinator = &self.city.coordinator;
        let input = AttachFileInput {
            subject_id: id::encode::<pledge::Entity>(pledge.id),
            file_id: stage.upload(coordinator, "brouillon.pdf", SLIP.to_vec()).await?,
            title: "Convention de don, brouillon".into(),
            idempotency_key: None,
        };
        let draft = quietly!(coordinator, files::attach_file, input)?;
        let input = DetachFileInput {
            attachment_id: id::encode::<attachment::Entity>(draft),
            idempotency_key: None,
        };
        quietly!(coordinator, files::detach_file, input).map(|_| ())
    }
}
