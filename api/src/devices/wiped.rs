//! Whether drives can hurt nobody any more (I1): wiped since they were last used outside custody, destroyed, or bought new and
//! given to nobody since. Asked before a device becomes ready and before it leaves as waste.

use std::collections::{HashMap, HashSet};

use entity::Moment;
use entity::device::{drive, drive_stay};
use entity::evidence::{self, Kind as EvidenceKind, Verdict};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// Whether every one of these drives is clean.
pub(super) async fn all(op: &Op<'_>, drives: &[drive::Model]) -> Result<bool, Halt> {
    let mut proofs = Vec::new();
    for part in drives.chunks(5_000) {
        let of_part = op
            .within::<evidence::Entity>()
            .filter(evidence::Column::Kind.eq(EvidenceKind::Erasure))
            .filter(evidence::Column::DriveId.is_in(part.iter().map(|drive| drive.id)));
        proofs.extend(of_part.all(op.tx()).await?);
    }
    proofs.sort_by_key(|proof| (done_at(proof), proof.id));
    let last: HashMap<Uuid, &evidence::Model> = proofs
        .iter()
        .filter_map(|proof| Some((proof.drive_id?, proof)))
        .collect();
    Ok(drives
        .iter()
        .all(|drive| is_clean(drive, last.get(&drive.id).copied())))
}

/// Whether every drive that is in one of these devices now is clean.
pub(super) async fn all_inside(op: &Op<'_>, devices: impl IntoIterator<Item = Uuid>) -> Result<bool, Halt> {
    let inside = rows::beside::<drive_stay::Entity>()
        .filter(drive_stay::Column::DeviceId.is_in(devices))
        .filter(drive_stay::Column::Until.is_null())
        .all(op.tx())
        .await?;
    let inside: HashSet<Uuid> = inside.into_iter().map(|stay| stay.drive_id).collect();
    let drives = op
        .within::<drive::Entity>()
        .filter(drive::Column::Id.is_in(inside))
        .all(op.tx())
        .await?;
    all(op, &drives).await
}

/// Whether a drive is clean, given its last proof. A wipe of a new drive that went wrong counts: somebody saw why to try.
fn is_clean(drive: &drive::Model, last: Option<&evidence::Model>) -> bool {
    let unused = drive.is_unused();
    drive.state == drive::State::Destroyed
        || match last {
            None => unused,
            Some(proof) => {
                let late = proof.performed_at.is_some_and(|at| at > drive.used_until);
                proof.verdict == Some(Verdict::Erased) && (unused || late)
            }
        }
}

/// When a wipe ended. A report that does not say, or speaks of the future, is as old as its record: it must not hide what
/// was recorded after it, nor be hidden by what came before it.
fn done_at(proof: &evidence::Model) -> Moment {
    proof
        .performed_at
        .map_or(proof.created_at, |at| at.min(proof.created_at))
}
