//! What is done with the drives of a device: told by hand, put in, taken out, or found absent.

use actix_web::web;

use super::end;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Wrong, act, operation};
use crate::local;
use crate::visit::Visit;

operation!(
    "src/pages/bench/device/drives.graphql": BenchNoDrive, BenchByHand, BenchInstallDrive, BenchRemoveDrive,
    BenchDestroyDrive;
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

/// Which drive, and when: what is told by hand; or what was not answered.
fn told(visit: &Visit, form: &Form) -> Result<(String, String), Vec<Wrong>> {
    match (form.maybe("driveId"), local::to_utc(form.get("performedAt"))) {
        (Some(drive), Some(at)) => Ok((drive, at)),
        (drive, at) => {
            let mut wrong = Vec::new();
            if drive.is_none() {
                wrong.extend(visit.missing("driveId"));
            }
            if at.is_none() {
                wrong.extend(visit.missing("performedAt"));
            }
            Err(wrong)
        }
    }
}

/// `POST /bench/devices/{id}/manual`
pub(crate) async fn by_hand(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (drive_id, performed_at) = match told(&visit, &form) {
        Ok(told) => told,
        Err(wrong) => return end(&visit, &id, ("manual", &form), wrong).await,
    };
    let input = bench_by_hand::RecordManualErasureInput {
        device_id: id.clone(),
        drive_id,
        performed_at,
        note: form.get("note").to_owned(),
        file_id: None,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchByHand, bench_by_hand.record_manual_erasure, input);
    end(&visit, &id, ("manual", &form), wrong).await
}

/// `POST /bench/devices/{id}/destroy`
pub(crate) async fn destroy(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (drive_id, performed_at) = match told(&visit, &form) {
        Ok(told) => told,
        Err(wrong) => return end(&visit, &id, ("destroy", &form), wrong).await,
    };
    let input = bench_destroy_drive::DestroyDriveInput {
        drive_id,
        performed_at,
        note: form.get("note").to_owned(),
        file_id: None,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchDestroyDrive, bench_destroy_drive.destroy_drive, input);
    end(&visit, &id, ("destroy", &form), wrong).await
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
