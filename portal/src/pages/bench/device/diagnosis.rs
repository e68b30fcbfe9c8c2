//! What is found when a device comes on the bench: its two grades, and the parts that were looked at.

use actix_web::web;

use super::device_href;
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Deed, Kind, Link, Offer, Page, Section, Weight, operation, wrongs};
use crate::pages::Field;
use crate::pages::bench::named;
use crate::pages::errors::page::{Accident, Lost};
use crate::visit::Visit;

type DeviceKind = String;
type DeviceState = String;
type DeviceGrade = String;
type DeviceComponent = String;
type ComponentVerdict = String;

operation!(
    "src/pages/bench/device/diagnosis.graphql": BenchDiagnosis, BenchDiagnose;
    ("DeviceKind", "DeviceState", "DeviceGrade", "DeviceComponent", "ComponentVerdict")
);

/// The parts one looks at, from the outside in.
const COMPONENTS: &[&str] = &[
    "CASING",
    "SCREEN",
    "KEYBOARD",
    "POINTER",
    "BATTERY",
    "CHARGER",
    "PORTS",
    "SOUND",
    "CAMERA",
    "NETWORK",
    "STORAGE",
    "MEMORY",
    "COOLING",
    "MAINBOARD",
];
/// What a part is found to be.
const VERDICTS: &[&str] = &["GOOD", "WORN", "FAULTY", "MISSING"];
/// How a device works or looks.
const GRADES: &[&str] = &["A", "B", "C", "D"];

/// `GET /bench/devices/{id}/diagnosis`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// `POST /bench/devices/{id}/diagnosis/record`
pub(crate) async fn record(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (function, appearance) = (form.maybe("function"), form.maybe("appearance"));
    let mut wrong = Vec::new();
    for (name, absent) in [
        ("function", function.is_none()),
        ("appearance", appearance.is_none()),
    ] {
        if absent {
            wrong.extend(visit.missing(name));
        }
    }
    if let (Some(function), Some(appearance)) = (function, appearance) {
        let findings = COMPONENTS.iter().filter_map(|component| {
            Some(bench_diagnose::ComponentFindingInput {
                component: (*component).to_owned(),
                verdict: form.maybe(component)?,
            })
        });
        let input = bench_diagnose::DiagnoseDeviceInput {
            device_id: id.clone(),
            function,
            appearance,
            battery_percent: form.number("batteryPercent"),
            findings: findings.collect(),
            note: form.maybe("note"),
            idempotency_key: form.key(),
        };
        let asked = visit
            .ask::<BenchDiagnose>(bench_diagnose::Variables { input })
            .await?;
        wrong = wrongs!(asked.diagnose_device.problems);
    }
    if wrong.is_empty() {
        return visit.go(&format!("{}?done=diagnosis", device_href(&id)));
    }
    page(&visit, &id).await?.refuse(&visit, "record", &form, wrong)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit
        .ask::<BenchDiagnosis>(bench_diagnosis::Variables { id: id.to_owned() })
        .await?;
    let known = asked
        .device
        .filter(|device| matches!(device.state.as_str(), "RECEIVED" | "IN_WORKSHOP" | "RETURNED"));
    let Some(device) = known else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut page = Page::new(
        t,
        shell,
        format!("{}/diagnosis", device_href(id)),
        t.say("bench-diagnosis"),
    );
    let name = named(
        t,
        &device.kind,
        device.manufacturer.as_deref(),
        device.model.as_deref(),
    );
    page.back = Some(Link::new(device_href(id), name));
    page.over = device.label.clone().unwrap_or_default();
    page.lead = t.say("bench-diagnosis-text");
    let found = device.diagnosis.as_ref();
    let grade = |value: Option<&String>| value.cloned().unwrap_or_default();
    let mut deed = Deed::new("record", t.say("bench-diagnosis-record"), Weight::Main).bare();
    for component in COMPONENTS {
        let before = found.and_then(|found| found.findings.iter().find(|one| one.component == *component));
        deed = deed
            .ask_with(
                Field::filled(component, grade(before.map(|one| &one.verdict))),
                component,
                t.word("device-component", component),
                String::new(),
                Kind::Choose(Offer::of(t, "component-verdict", VERDICTS)),
            )
            .tight();
    }
    let battery = found.and_then(|found| found.battery_percent);
    deed = deed
        .ask_with(
            Field::filled(
                "batteryPercent",
                battery.map(|percent| percent.to_string()).unwrap_or_default(),
            ),
            "batteryPercent",
            t.say("bench-ask-battery"),
            t.say("bench-ask-battery-hint"),
            Kind::Number,
        )
        .ask_with(
            Field::filled("function", grade(found.map(|found| &found.function))),
            "function",
            t.say("bench-ask-function"),
            String::new(),
            Kind::Pick(Offer::of(t, "device-grade", GRADES)),
        )
        .ask_with(
            Field::filled("appearance", grade(found.map(|found| &found.appearance))),
            "appearance",
            t.say("bench-ask-appearance"),
            String::new(),
            Kind::Pick(Offer::of(t, "device-grade", GRADES)),
        )
        .ask_with(
            Field::filled("note", grade(found.and_then(|found| found.note.as_ref()))),
            "note",
            t.say("bench-ask-note"),
            String::new(),
            Kind::Area,
        );
    page.sections = vec![Section::new("findings", t.say("bench-findings"), Body::Deeds).doing(vec![deed])];
    Ok(page)
}
