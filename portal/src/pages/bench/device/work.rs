//! What is done to a device on the bench, and how it leaves it.

use actix_web::web;

use super::end;
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{act, operation};
use crate::visit::Visit;

type OperatingSystem = String;
type WorkKind = String;
type WorkerRole = String;
type PartKind = String;

operation!(
    "src/pages/bench/device/work.graphql":
    BenchReady, BenchSystem, BenchWork, BenchFit, BenchPart, BenchStrip, BenchRecycle, BenchLose, BenchFound;
    ("OperatingSystem", "WorkKind", "WorkerRole", "PartKind")
);

/// `POST /bench/devices/{id}/ready`
pub(crate) async fn ready(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_ready::MakeDeviceReadyInput {
        device_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchReady, bench_ready.make_device_ready, input);
    end(&visit, &id, ("ready", &form), wrong).await
}

/// `POST /bench/devices/{id}/system`
pub(crate) async fn system(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let Some(system) = form.maybe("system") else {
        let wrong = visit.missing("system");
        return end(&visit, &id, ("system", &form), wrong).await;
    };
    let input = bench_system::InstallSystemInput {
        device_id: id.clone(),
        system,
        version: form.get("version").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchSystem, bench_system.install_system, input);
    end(&visit, &id, ("system", &form), wrong).await
}

/// `POST /bench/devices/{id}/work`
pub(crate) async fn log(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let answers = (form.maybe("kind"), form.maybe("role"), form.number("minutes"));
    let (Some(kind), Some(role), Some(minutes)) = answers.clone() else {
        let mut wrong = Vec::new();
        for (name, absent) in [
            ("kind", answers.0.is_none()),
            ("minutes", answers.2.is_none()),
            ("role", answers.1.is_none()),
        ] {
            if absent {
                wrong.extend(visit.missing(name));
            }
        }
        return end(&visit, &id, ("work", &form), wrong).await;
    };
    let input = bench_work::LogWorkInput {
        device_id: id.clone(),
        kind,
        role,
        minutes,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchWork, bench_work.log_work, input);
    end(&visit, &id, ("work", &form), wrong).await
}

/// `POST /bench/devices/{id}/fit`
pub(crate) async fn fit(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let Some(part_id) = form.maybe("partId") else {
        let wrong = visit.missing("partId");
        return end(&visit, &id, ("fit", &form), wrong).await;
    };
    let input = bench_fit::FitPartInput {
        device_id: id.clone(),
        part_id,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchFit, bench_fit.fit_part, input);
    end(&visit, &id, ("fit", &form), wrong).await
}

/// `POST /bench/devices/{id}/part`: a part of this device goes on the shelf.
pub(crate) async fn part(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let Some(kind) = form.maybe("kind") else {
        let wrong = visit.missing("part.kind");
        return end(&visit, &id, ("part", &form), wrong).await;
    };
    let input = bench_part::StockPartInput {
        device_id: Some(id.clone()),
        part: bench_part::PartInput {
            kind,
            specification: form.get("specification").to_owned(),
            memory_mib: form
                .number("memory")
                .map(|gigabytes| gigabytes.saturating_mul(1024)),
        },
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchPart, bench_part.stock_part, input);
    end(&visit, &id, ("part", &form), wrong).await
}

/// `POST /bench/devices/{id}/strip`
pub(crate) async fn strip(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_strip::StripDeviceInput {
        device_id: id.clone(),
        parts: None,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchStrip, bench_strip.strip_device, input);
    end(&visit, &id, ("strip", &form), wrong).await
}

/// `POST /bench/devices/{id}/recycle`
pub(crate) async fn recycle(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_recycle::RecycleDeviceInput {
        device_id: id.clone(),
        operator: form.get("operator").to_owned(),
        slip: form.get("slip").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchRecycle, bench_recycle.recycle_device, input);
    end(&visit, &id, ("recycle", &form), wrong).await
}

/// `POST /bench/devices/{id}/lose`
pub(crate) async fn lose(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_lose::ReportDeviceMissingInput {
        device_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchLose, bench_lose.report_device_missing, input);
    end(&visit, &id, ("lose", &form), wrong).await
}

/// `POST /bench/devices/{id}/found`
pub(crate) async fn found(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = bench_found::FindDeviceInput {
        device_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, BenchFound, bench_found.find_device, input);
    end(&visit, &id, ("found", &form), wrong).await
}
