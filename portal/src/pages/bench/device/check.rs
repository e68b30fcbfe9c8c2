//! The check-list before a device leaves the workshop: each point is answered, every time.

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
type Accessory = String;
type QualityPoint = String;
type QualityOutcome = String;

operation!(
    "src/pages/bench/device/check.graphql": BenchCheck, BenchRecordCheck;
    ("DeviceKind", "DeviceState", "Accessory", "QualityPoint", "QualityOutcome")
);

/// Every point of the list, in the order in which one goes through it.
const POINTS: &[&str] = &[
    "STARTS",
    "SCREEN",
    "KEYBOARD_AND_POINTER",
    "BATTERY",
    "SOUND",
    "CAMERA_AND_MICROPHONE",
    "NETWORK",
    "PORTS",
    "SYSTEM",
    "UNLOCKED",
    "UNMARKED",
    "CLEAN",
];
/// What a point comes to.
const OUTCOMES: &[&str] = &["PASSED", "FAILED", "NOT_APPLICABLE"];
/// What goes with a device.
const ACCESSORIES: &[&str] = &[
    "CHARGER",
    "MOUSE",
    "KEYBOARD",
    "SCREEN",
    "SCREEN_CABLE",
    "NETWORK_ADAPTER",
    "WEBCAM",
    "HEADSET",
    "BAG",
    "USB_STICK",
    "MODEM",
];

/// `GET /bench/devices/{id}/check`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// `POST /bench/devices/{id}/check/record`
pub(crate) async fn record(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = Vec::new();
    let mut results = Vec::new();
    for point in POINTS {
        match form.maybe(point) {
            Some(outcome) => results.push(bench_record_check::QualityResultInput {
                point: (*point).to_owned(),
                outcome,
            }),
            None => wrong.extend(visit.missing(point)),
        }
    }
    if wrong.is_empty() {
        let input = bench_record_check::RecordQualityCheckInput {
            device_id: id.clone(),
            results,
            accessories: form.all("accessories"),
            idempotency_key: form.key(),
        };
        let asked = visit
            .ask::<BenchRecordCheck>(bench_record_check::Variables { input })
            .await?;
        wrong = wrongs!(asked.record_quality_check.problems);
    }
    if wrong.is_empty() {
        return visit.go(&format!("{}?done=check", device_href(&id)));
    }
    page(&visit, &id).await?.refuse(&visit, "record", &form, wrong)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit
        .ask::<BenchCheck>(bench_check::Variables { id: id.to_owned() })
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
        format!("{}/check", device_href(id)),
        t.say("bench-check"),
    );
    let name = named(
        t,
        &device.kind,
        device.manufacturer.as_deref(),
        device.model.as_deref(),
    );
    page.back = Some(Link::new(device_href(id), name));
    page.over = device.label.unwrap_or_default();
    page.lead = t.say("bench-check-text");
    let mut deed = Deed::new("record", t.say("bench-check-record"), Weight::Main).bare();
    for point in POINTS {
        deed = deed
            .ask(
                point,
                t.word("quality-point", point),
                Kind::Pick(Offer::of(t, "quality-outcome", OUTCOMES)),
            )
            .tight();
    }
    let given = device
        .quality_check
        .map(|check| check.accessories.join(" "))
        .unwrap_or_default();
    deed = deed.ask_with(
        Field::filled("accessories", given),
        "accessories",
        t.say("bench-ask-accessories"),
        String::new(),
        Kind::Any(Offer::of(t, "accessory", ACCESSORIES)),
    );
    page.sections =
        vec![Section::new("points", t.say("bench-check-points-all"), Body::Deeds).doing(vec![deed])];
    Ok(page)
}
