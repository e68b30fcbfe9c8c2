//! What is done with the drives of a device: told by hand, put in, taken out, or found absent.

use actix_web::web;

use super::end;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{act, operation};
use crate::local;
use crate::visit::Visit;

operation!(
    "src/pages/bench/device/drives.graphql": BenchNoDrive, BenchByHand, BenchInstallDrive, BenchRemoveDrive;
    ()
);

/// `POST /bench/devices/{id}/no-drive`
pub(crate) async fn none(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_no_drive::RecordNoDriveInput {
        device_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchNoDrive, bench_no_drive.record_no_drive, input);
    end(&visit, &id, ("no-drive", &form), wrong).await
}

/// `POST /bench/devices/{id}/manual`
pub(crate) async fn by_hand(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (drive, at) = (form.maybe("driveId"), local::to_utc(form.get("performedAt")));
    let (Some(drive_id), Some(performed_at)) = (drive.clone(), at.clone()) else {
        let mut wrong = Vec::new();
        for (name, absent) in [("driveId", drive.is_none()), ("performedAt", at.is_none())] {
            if absent {
                wrong.extend(visit.missing(name));
            }
        }
        return end(&visit, &id, ("manual", &form), wrong).await;
    };
    let input = bench_by_hand::RecordManualErasureInput {
        device_id: id.clone(),
        drive_id,
        performed_at,
        note: form.get("note").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchByHand, bench_by_hand.record_manual_erasure, input);
    end(&visit, &id, ("manual", &form), wrong).await
}

/// `POST /bench/devices/{id}/install`
pub(crate) async fn install(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let Some(drive_id) = form.maybe("driveId") else {
        let wrong = visit.missing("driveId");
        return end(&visit, &id, ("install", &form), wrong).await;
    };
    let input = bench_install_drive::InstallDriveInput {
        device_id: id.clone(),
        drive_id,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchInstallDrive, bench_install_drive.install_drive, input);
    end(&visit, &id, ("install", &form), wrong).await
}

/// `POST /bench/devices/{id}/remove`
pub(crate) async fn remove(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let Some(drive_id) = form.maybe("driveId") else {
        let wrong = visit.missing("driveId");
        return end(&visit, &id, ("remove", &form), wrong).await;
    };
    let input = bench_remove_drive::RemoveDriveInput {
        device_id: id.clone(),
        drive_id,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchRemoveDrive, bench_remove_drive.remove_drive, input);
    end(&visit, &id, ("remove", &form), wrong).await
}
