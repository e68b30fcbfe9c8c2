//! One form takes any report of a machine: what it tells of the hardware is read first, since it says which drives there
//! are, and then what it tells of an erasure. Nobody is asked what kind of file it is.

use actix_web::web;
use api::gateway::upload;

use super::end;
use crate::answer::Answer;
use crate::form::{FormWithFile, Upload};
use crate::graphql;
use crate::kit::{Wrong, operation, wrongs};
use crate::pages::pledges::new::MEGABYTES;
use crate::visit::Visit;

type DeviceProblemCode = String;

operation!("src/pages/bench/device/report.graphql": BenchHardware, BenchErasure; ("DeviceProblemCode"));

/// What is answered about a file that is no report of that kind.
const UNREADABLE: &str = "REPORT_UNREADABLE";

/// `POST /bench/devices/{id}/report`
pub(crate) async fn record(visit: Visit, id: web::Path<String>, sent: FormWithFile) -> Answer {
    let FormWithFile(form, file) = sent;
    let wrong = |message: String| {
        vec![Wrong {
            field: Some("fileId".to_owned()),
            message,
        }]
    };
    let (name, content) = match file {
        Upload::File(name, content) => (name, content),
        Upload::Nothing => {
            let wrong = wrong(visit.t.say("bench-report-missing"));
            return end(&visit, &id, ("report", &form), wrong).await;
        }
        Upload::TooLarge => {
            let wrong = wrong(visit.t.count("file-too-large", MEGABYTES));
            return end(&visit, &id, ("report", &form), wrong).await;
        }
    };
    let cx = visit.cx();
    let file = upload(&cx, &name, content)
        .await
        .map_err(|halt| visit.refused(graphql::of_error(&cx.refuse(halt), &cx.trace)))?;
    let file = api::graphql::id::of_file(file).0;
    let key = |part: &str| form.key().map(|key| format!("{key}-{part}"));

    let input = bench_hardware::RecordHardwareInput {
        device_id: id.clone(),
        file_id: file.clone(),
        idempotency_key: key("hardware"),
    };
    let hardware = visit
        .ask::<BenchHardware>(bench_hardware::Variables { input })
        .await?
        .record_hardware
        .problems;
    let is_hardware = hardware.is_empty();
    if hardware.iter().any(|problem| problem.code != UNREADABLE) {
        return end(&visit, &id, ("report", &form), wrongs!(hardware)).await;
    }
    let input = bench_erasure::RecordErasureInput {
        device_id: id.clone(),
        file_id: file,
        idempotency_key: key("erasure"),
    };
    let erasure = visit
        .ask::<BenchErasure>(bench_erasure::Variables { input })
        .await?
        .record_erasure
        .problems;
    let unreadable = erasure.iter().any(|problem| problem.code == UNREADABLE);
    let wrong = match (is_hardware, unreadable) {
        (true, true) => Vec::new(),
        (false, true) => wrong(visit.t.say("bench-report-unreadable")),
        _ => wrongs!(erasure),
    };
    end(&visit, &id, ("report", &form), wrong).await
}
