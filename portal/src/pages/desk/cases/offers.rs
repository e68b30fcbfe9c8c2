//! What a granted case is offered: the ready computers that suit, the sessions that have room, the places that hand over.

use super::super::handovers;
use super::show::{Case, Offered};
use super::steps;
use crate::kit::{Deed, Kind, Offer, Weight};
use crate::pages::Field;
use crate::text::T;

/// The deeds that need an offer, what most come for first.
pub(super) fn deeds(t: T, case: &Case, offered: &Offered) -> Vec<Deed> {
    let mut deeds = Vec::new();
    if steps::may_plan(case) {
        deeds.extend(join(t, offered));
        let weight = if deeds.is_empty() {
            Weight::Main
        } else {
            Weight::Plain
        };
        deeds.push(plan(t, offered, weight));
        if case.state == "GRANTED" {
            deeds.push(
                Deed::new("release", t.say("desk-release"), Weight::Grave).saying(t.say("desk-release-text")),
            );
        }
    } else if case.state == "GRANTED" {
        deeds.push(reserve(t, case, offered, "reserve", Weight::Main));
    }
    if steps::may_exchange(case) {
        deeds.push(reserve(t, case, offered, "exchange", Weight::Plain));
    }
    deeds
}

/// Holding a ready computer: those of the wanted kind alone, unless there is none.
fn reserve(t: T, case: &Case, offered: &Offered, name: &'static str, weight: Weight) -> Deed {
    let wanted = case.criteria.needs.as_ref().map(|needs| needs.wanted.as_str());
    let suits = |kind: &str| match wanted {
        Some("LAPTOP") => kind == "LAPTOP",
        Some("DESKTOP") => matches!(kind, "DESKTOP" | "ALL_IN_ONE"),
        _ => true,
    };
    let all = &offered.devices.nodes;
    let any = all.iter().any(|device| suits(&device.kind));
    let offers: Vec<_> = all
        .iter()
        .filter(|device| !any || suits(&device.kind))
        .map(|device| {
            let name = super::super::thing::device(
                t,
                &device.kind,
                device.manufacturer.as_deref(),
                device.model.as_deref(),
            );
            let memory = device
                .memory_mib
                .map(|mib| t.with("desk-memory", "size", (mib / 1024).to_string()));
            let parts = [
                Some(t.word("device-kind", &device.kind)),
                Some(name),
                memory,
                device.label.clone(),
            ];
            Offer::new(
                &*device.id,
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            )
        })
        .collect();
    let (words, text) = match name {
        "exchange" => ("desk-exchange", "desk-exchange-text"),
        _ => ("desk-reserve", "desk-reserve-text"),
    };
    let hint = match wanted {
        _ if offers.is_empty() => t.say("desk-reserve-none"),
        Some(kind) if any => t.with("desk-reserve-suits", "kind", t.word("wanted-kind", kind)),
        Some(kind) => t.with("desk-reserve-other", "kind", t.word("wanted-kind", kind)),
        None => String::new(),
    };
    Deed::new(name, t.say(words), weight)
        .saying(t.say(text))
        .ask_with(
            Field::empty("deviceId"),
            "deviceId",
            t.say("desk-reserve-which"),
            hint,
            Kind::Choose(offers),
        )
}

/// A seat in a session: each slot that is free, the next one first.
fn join(t: T, offered: &Offered) -> Option<Deed> {
    let sessions = offered.handover_sessions.nodes.iter().map(|session| {
        let place = session.place.as_ref().map_or("", |place| &place.name);
        (session.id.as_str(), place, session.free_slots.as_slice())
    });
    let offers = handovers::slots(t, sessions);
    (!offers.is_empty()).then(|| {
        Deed::new("join", t.say("desk-join"), Weight::Main)
            .saying(t.say("desk-plan-text"))
            .ask_with(
                Field::empty("slot"),
                "sessionId",
                t.say("desk-join-which"),
                String::new(),
                Kind::Choose(offers),
            )
    })
}

/// An appointment outside any session.
fn plan(t: T, offered: &Offered, weight: Weight) -> Deed {
    let places = offered.organisations.nodes.iter().filter(|place| {
        place.suspended_at.is_none() && place.capacities.iter().any(|capacity| capacity == "HAND_OVER")
    });
    let places = places.map(|place| Offer::new(&*place.id, &*place.name));
    Deed::new("plan", t.say("desk-plan"), weight)
        .saying(t.say("desk-plan-text"))
        .ask(
            "placeId",
            t.say("desk-plan-place"),
            Kind::Choose(places.collect()),
        )
        .ask("plannedFor", t.say("desk-plan-when"), Kind::Moment)
}
