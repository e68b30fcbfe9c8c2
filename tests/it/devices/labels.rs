//! Labels with a check character, and finding a device by what is written on it.

use entity::device::label;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::persona::Persona;
use crate::reports::lshw;

on_both!(
    a_label_is_given_and_checked,
    a_stranger_learns_whose_label_it_is,
    a_device_is_found_by_what_is_written_on_it,
    what_was_begun_is_found_among_what_waits,
);

async fn found(by: &Persona, arguments: &str) -> Vec<String> {
    let query = format!("{{ devices(first: 100, {arguments}) {{ nodes {{ serial }} }} }}");
    let list = by.ask(&query, json!({})).await.ok();
    let nodes = list["devices"]["nodes"].as_array().expect("devices").clone();
    let mut serials: Vec<String> = nodes
        .iter()
        .map(|node| node["serial"].as_str().unwrap_or_default().to_owned())
        .collect();
    serials.sort();
    serials
}

async fn a_label_is_given_and_checked(app: &TestApp) {
    let computers = app.received(&["MZR1", "MZR2"]).await;
    let coordinator = app.coordinator();
    let mut labels = Vec::new();
    for computer in &computers {
        let seen = coordinator.about("device", &computer.id, "label serial").await;
        labels.push((seen["label"].clone(), seen["serial"].clone()));
    }
    labels.sort_by_key(|(label, _)| label.to_string());
    let expected: Vec<Value> = (1..=2)
        .map(|number| label::of("poitiers", number).into())
        .collect();
    assert_eq!(
        labels.iter().map(|(label, _)| label.clone()).collect::<Vec<_>>(),
        expected
    );
    let (given, serial) = (labels[0].0.as_str().expect("a label"), labels[0].1.as_str());
    let serial = [serial.expect("a serial").to_owned()];
    for written in [
        given.to_owned(),
        given.to_lowercase(),
        format!(" {} ", given.replace('-', " ")),
    ] {
        assert_eq!(
            found(&coordinator, &format!("label: \"{written}\"")).await,
            serial
        );
        let filter = format!("filter: {{ search: \"{written}\" }}");
        assert_eq!(found(&coordinator, &filter).await, serial);
    }
    let last = given.chars().last().expect("a check character");
    let other = if last == 'A' { 'B' } else { 'A' };
    let without = &given[..given.len() - 2];
    for wrong in [
        format!("{without}-{other}"),
        without.to_owned(),
        given.replace("POI", "POL"),
    ] {
        assert!(
            found(&coordinator, &format!("label: \"{wrong}\""))
                .await
                .is_empty(),
            "{wrong}"
        );
        let filter = format!("filter: {{ search: \"{wrong}\" }}");
        assert!(found(&coordinator, &filter).await.is_empty(), "{wrong}");
    }
}

async fn a_stranger_learns_whose_label_it_is(app: &TestApp) {
    app.received(&["MZR1"]).await;
    let given = label::of("poitiers", 1);
    let whose = async |label: &str| {
        let query = "query($label: String!) { appearance(label: $label) { slug } }";
        let answer = app.anonymous().ask(query, json!({ "label": label })).await.ok();
        answer["appearance"].clone()
    };
    assert_eq!(whose(&given).await["slug"], "poitiers");
    assert_eq!(whose(&given.to_lowercase()).await["slug"], "poitiers");
    for nobodys in [
        label::of("poitiers", 2),
        label::of("chatellerault", 1),
        format!("{given}X"),
    ] {
        assert!(whose(&nobodys).await.is_null(), "{nobodys}");
    }
}

async fn a_device_is_found_by_what_is_written_on_it(app: &TestApp) {
    app.received(&["MZS1A", "MZS1B", "XZS2%C"]).await;
    let coordinator = app.coordinator();
    let search = |text: &str| format!("filter: {{ search: \"{text}\" }}");
    assert_eq!(found(&coordinator, &search("mzs1")).await, ["MZS1A", "MZS1B"]);
    assert_eq!(found(&coordinator, &search(" mzs1b ")).await, ["MZS1B"]);
    assert!(
        found(&coordinator, &search("ZS1A")).await.is_empty(),
        "it begins so"
    );
    assert_eq!(found(&coordinator, &search("latitude 74")).await.len(), 3);
    assert_eq!(found(&coordinator, &search("xzs2%")).await, ["XZS2%C"]);
    for nothing in ["%", "_ZS1A", "", "  ", "Optiplex"] {
        assert!(
            found(&coordinator, &search(nothing)).await.is_empty(),
            "{nothing}"
        );
    }
    // A search shows no more than a list.
    assert_eq!(found(&app.donor(), &search("mzs1")).await.len(), 2);
    assert!(found(&app.second_donor(), &search("mzs1")).await.is_empty());
    assert!(found(&app.workshop(), &search("mzs1")).await.is_empty());
}

async fn what_was_begun_is_found_among_what_waits(app: &TestApp) {
    let [read, found_out, untouched] = ["MZT1", "MZT2", "MZT3"];
    let computers = app.in_workshop(&[read, found_out, untouched]).await;
    let workshop = app.workshop();
    let begun = "state: IN_WORKSHOP, filter: { begun: true }";
    assert!(found(&workshop, begun).await.is_empty());
    let report = lshw(read, &[&computers[0].drive()]);
    workshop.record_hardware(&computers[0].id, report).await.done();
    assert_eq!(found(&workshop, begun).await, [read]);
    let diagnosis =
        json!({ "deviceId": computers[1].id, "function": "B", "appearance": "B", "findings": [] });
    workshop.tell("diagnoseDevice", diagnosis).await.done();
    assert_eq!(found(&workshop, begun).await, [read, found_out]);
    assert_eq!(
        found(&workshop, "state: IN_WORKSHOP").await,
        [read, found_out, untouched]
    );
}
