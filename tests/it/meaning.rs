//! What a programme comes to: activity by range, impact as a range, the re-use share of a public donor. Each is counted
//! over what the actor sees, and no more.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{pledge, referral};
use crate::persona::Persona;
use crate::world::Org;

on_both!(
    activity_is_counted_over_what_is_seen,
    what_differs_is_told_apart,
    ranges_are_checked,
    costs_are_shared_by_the_day_and_by_computer,
    impact_is_a_range,
    impact_is_told_apart_by_donor_and_kind,
    reuse_follows_the_decree,
);

const ACTIVITY: &str = "query($from: Date!, $to: Date!) { activity(from: $from, to: $to) {
    collected devicesHandedOver referred handedOver
    months { month collected devicesHandedOver referred handedOver }
    audiences { audience referred handedOver }
    donors { donor { id } collected devicesHandedOver }
    referrers { referrer { id } referred handedOver }
    communes { commune handedOver }
    jobs { created planned }
    spending { directCents staffCents fullCents staffMinutes uncostedMinutes postsHundredths
        directPerComputerCents fullPerComputerCents categories { category cents } staff { role minutes } } } }";

async fn activity(by: &Persona, from: &str, to: &str) -> Value {
    by.ask(ACTIVITY, json!({ "from": from, "to": to })).await.ok()["activity"].clone()
}

/// Two computers of a donor received in January, one of them handed over in February to a student of CROUS; a family was
/// referred by the association too.
async fn one_handed_over(app: &TestApp) {
    let computers = app.ready(&["AC100001", "AC100002"]).await;
    app.association()
        .submit_referral(referral().of_family())
        .await
        .done();
    let case = app.granted(&app.crous(), referral().of_student()).await;
    let coordinator = app.coordinator();
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let handover = coordinator
        .plan_handover(&case, app.adviser().organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    app.set_clock("2024-02-20T10:00:00Z");
    app.adviser().complete_handover(&handover).await.done();
}

async fn activity_is_counted_over_what_is_seen(app: &TestApp) {
    one_handed_over(app).await;
    let coordinator = app.coordinator();
    let all = activity(&coordinator, "2024-01-01", "2024-03-31").await;
    for (field, count) in [
        ("collected", 2),
        ("devicesHandedOver", 1),
        ("referred", 2),
        ("handedOver", 1),
    ] {
        assert_eq!(all[field], count, "{field}: {all}");
    }
    let month = |month: &str, counts: [i64; 4]| {
        json!({ "month": month, "collected": counts[0], "devicesHandedOver": counts[1],
                "referred": counts[2], "handedOver": counts[3] })
    };
    assert_eq!(
        all["months"],
        json!([
            month("2024-01", [2, 0, 0, 0]),
            month("2024-02", [0, 1, 2, 1]),
            month("2024-03", [0; 4])
        ])
    );
    assert_eq!(
        all["audiences"],
        json!([{ "audience": "FAMILY", "referred": 1, "handedOver": 0 },
               { "audience": "JOB_SEEKER", "referred": 0, "handedOver": 0 },
               { "audience": "STUDENT", "referred": 1, "handedOver": 1 }])
    );
    let donor =
        json!({ "donor": { "id": app.donor().organisation() }, "collected": 2, "devicesHandedOver": 1 });
    assert_eq!(all["donors"], json!([donor]));
    assert_eq!(all["referrers"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        all["communes"],
        json!([{ "commune": "Poitiers", "handedOver": 1 }])
    );

    // Each partner counts its own, and nothing of the others.
    let own = activity(&app.donor(), "2024-01-01", "2024-03-31").await;
    assert_eq!(
        (&own["collected"], &own["devicesHandedOver"]),
        (&json!(2), &json!(1))
    );
    for hidden in ["referred", "handedOver", "spending", "jobs", "communes"] {
        assert_eq!(own[hidden], Value::Null, "{hidden}");
    }
    assert_eq!((&own["audiences"], &own["referrers"]), (&json!([]), &json!([])));
    let other = activity(&app.second_donor(), "2024-01-01", "2024-03-31").await;
    assert_eq!((&other["collected"], &other["donors"]), (&json!(0), &json!([])));
    let crous = activity(&app.crous(), "2024-02-01", "2024-02-29").await;
    assert_eq!(
        (&crous["referred"], &crous["handedOver"], &crous["collected"]),
        (&json!(1), &json!(1), &json!(null))
    );
    let elsewhere = activity(&app.member_elsewhere(Org::City), "2024-01-01", "2024-03-31").await;
    assert_eq!(
        (&elsewhere["collected"], &elsewhere["referred"]),
        (&json!(0), &json!(0))
    );
}

/// Two donors, two referrers, two communes, and no two numbers alike. In January the first donor gave three laptops, of which
/// two went to students of CROUS in Poitiers in February; in February the second gave two desktops, of which one went to a
/// family of the association in Buxerolles in March. The association referred two more families in March.
async fn two_of_each(app: &TestApp) {
    let (coordinator, crous, association) = (app.coordinator(), app.crous(), app.association());
    let laptops = app.ready(&["AD100001", "AD100002", "AD100003"]).await;
    let desktops = "Type;Fabricant;Modèle;N° de série\n\
        Ordinateur fixe;Dell;OptiPlex 7060;AD200001\nOrdinateur fixe;Dell;OptiPlex 7060;AD200002\n";
    let (pledge, desktops) = app.scheduled(&app.second_donor(), desktops).await;
    coordinator.receive_pledge(&pledge, &[], &[]).await.success();
    let ids: Vec<String> = desktops.iter().map(|desktop| desktop.id.clone()).collect();
    let lot = coordinator
        .create_lot(app.workshop().organisation(), &ids)
        .await
        .done();
    coordinator.send_lot(&lot).await.done();
    app.workshop().acknowledge_lot(&lot).await.done();
    app.days_later(14);
    for desktop in &desktops {
        app.make_ready(desktop).await;
    }
    let family = |given: &str| referral().of_family().named(given, "Vaudelin");
    let given = [
        (
            &crous,
            referral().named("Una", "Tarnec"),
            &laptops[0],
            "2024-02-20",
        ),
        (
            &crous,
            referral().named("Duo", "Tarnec"),
            &laptops[1],
            "2024-02-21",
        ),
        (
            &association,
            family("Tre").with("/identity/commune", "Buxerolles"),
            &desktops[0],
            "2024-03-05",
        ),
    ];
    for (by, referral, computer, day) in given {
        let case = app.granted(by, referral).await;
        coordinator.reserve_device(&case, &computer.id).await.done();
        let place = app.adviser().organisation().to_owned();
        let handover = coordinator
            .plan_handover(&case, &place, &format!("{day}T09:30:00Z"))
            .await
            .done();
        app.set_clock(&format!("{day}T10:00:00Z"));
        app.adviser().complete_handover(&handover).await.done();
    }
    for given in ["Quat", "Cinc"] {
        association.submit_referral(family(given)).await.done();
    }
}

async fn what_differs_is_told_apart(app: &TestApp) {
    two_of_each(app).await;
    let id = |of: Org| app.member_of(of).organisation().to_owned();
    let donor = |of: Org, collected: i64, handed_over: i64| json!({ "donor": { "id": id(of) }, "collected": collected, "devicesHandedOver": handed_over });
    let referrer = |of: Org, referred: i64, handed_over: i64| json!({ "referrer": { "id": id(of) }, "referred": referred, "handedOver": handed_over });
    let audiences = |counts: [[i64; 2]; 3]| {
        let words = ["FAMILY", "JOB_SEEKER", "STUDENT"];
        let of = |(word, [referred, handed_over]): (&str, [i64; 2])| json!({ "audience": word, "referred": referred, "handedOver": handed_over });
        Value::from(words.into_iter().zip(counts).map(of).collect::<Vec<_>>())
    };
    // The whole of it, but for what was spent.
    let told = async |by: Persona, from: &str, to: &str| {
        let mut told = activity(&by, from, to).await;
        let fields = told.as_object_mut().expect("activity");
        fields.remove("jobs");
        fields.remove("spending");
        told
    };
    let month = |month: &str, counts: [Value; 4]| {
        let [collected, given, referred, handed_over] = counts;
        json!({ "month": month, "collected": collected, "devicesHandedOver": given, "referred": referred,
                "handedOver": handed_over })
    };
    let (from, to) = ("2024-01-01", "2024-03-31");
    assert_eq!(
        told(app.coordinator(), from, to).await,
        json!({
            "collected": 5, "devicesHandedOver": 3, "referred": 5, "handedOver": 3,
            "months": [
                month("2024-01", [3, 0, 0, 0].map(Value::from)),
                month("2024-02", [2, 2, 3, 2].map(Value::from)),
                month("2024-03", [0, 1, 2, 1].map(Value::from)),
            ],
            "audiences": audiences([[3, 1], [0, 0], [2, 2]]),
            "donors": [donor(Org::Donor, 3, 2), donor(Org::SecondDonor, 2, 1)],
            "referrers": [referrer(Org::Association, 3, 1), referrer(Org::Crous, 2, 2)],
            "communes": [{ "commune": "Poitiers", "handedOver": 2 }, { "commune": "Buxerolles", "handedOver": 1 }],
        })
    );
    // In March alone, what only happened before is not named.
    let march = told(app.coordinator(), "2024-03-01", to).await;
    assert_eq!(march["donors"], json!([donor(Org::SecondDonor, 0, 1)]));
    assert_eq!(march["referrers"], json!([referrer(Org::Association, 2, 1)]));
    assert_eq!(
        march["communes"],
        json!([{ "commune": "Buxerolles", "handedOver": 1 }])
    );
    // Each donor reads its own line of it, and each referrer.
    for (of, collected, given) in [
        (Org::Donor, [3, 0, 0], [0, 2, 0]),
        (Org::SecondDonor, [0, 2, 0], [0, 0, 1]),
    ] {
        let (all, out) = (collected.iter().sum::<i64>(), given.iter().sum::<i64>());
        let own = told(app.member_of(of), from, to).await;
        let months = ["2024-01", "2024-02", "2024-03"]
            .into_iter()
            .zip(collected)
            .zip(given);
        let months =
            months.map(|((name, collected), given)| month(name, [collected, given, 0, 0].map(Value::from)));
        assert_eq!(
            own,
            json!({
                "collected": all, "devicesHandedOver": out, "referred": null, "handedOver": null,
                "months": months.collect::<Vec<_>>(), "audiences": [], "donors": [donor(of, all, out)],
                "referrers": [], "communes": null,
            })
        );
    }
    for (of, line, own_audiences) in [
        (Org::Association, [3, 1], [[3, 1], [0, 0], [0, 0]]),
        (Org::Crous, [2, 2], [[0, 0], [0, 0], [2, 2]]),
    ] {
        let own = told(app.member_of(of), from, to).await;
        assert_eq!(own["referrers"], json!([referrer(of, line[0], line[1])]));
        assert_eq!(own["audiences"], audiences(own_audiences));
        assert_eq!((&own["donors"], &own["communes"]), (&json!([]), &json!(null)));
    }
}

async fn ranges_are_checked(app: &TestApp) {
    let coordinator = app.coordinator();
    let code = async |by: &Persona, field: &str, from: &str, to: &str| {
        let query = format!("query($from: Date!, $to: Date!) {{ {field}(from: $from, to: $to) {{ from }} }}");
        by.ask(&query, json!({ "from": from, "to": to }))
            .await
            .code()
            .to_owned()
    };
    for field in ["activity", "impact"] {
        assert_eq!(code(&coordinator, field, "2024-01-10", "2024-01-10").await, "");
        assert_eq!(
            code(&coordinator, field, "2024-01-10", "2024-01-09").await,
            "BAD_INPUT"
        );
        assert_eq!(
            code(&coordinator, field, "2010-01-01", "2024-01-09").await,
            "BAD_INPUT"
        );
        // The day of a handover is not the donor's to know: a range of one day would tell it.
        for (from, to) in [
            ("2024-02-20", "2024-02-20"),
            ("2024-02-01", "2024-02-20"),
            ("2024-02-02", "2024-02-29"),
        ] {
            assert_eq!(
                code(&app.donor(), field, from, to).await,
                "BAD_INPUT",
                "{from} to {to}"
            );
        }
        assert_eq!(code(&app.donor(), field, "2024-02-01", "2024-02-29").await, "");
        assert_eq!(
            code(&app.workshop(), field, "2024-02-01", "2024-02-29").await,
            "FORBIDDEN"
        );
    }
}

async fn costs_are_shared_by_the_day_and_by_computer(app: &TestApp) {
    one_handed_over(app).await;
    let coordinator = app.coordinator();
    let cost = |category: &str, cents: i64, from: &str, to: &str| json!({ "category": category, "label": "Un coût", "amountCents": cents, "from": from, "to": to });
    coordinator
        .tell("recordCost", cost("FEES", 36_600, "2024-01-01", "2024-12-31"))
        .await
        .done();
    coordinator
        .tell("recordCost", cost("PARTS", 1_000, "2024-02-29", "2024-02-29"))
        .await
        .done();
    coordinator
        .tell("recordCost", cost("PARTS", 7_777, "2024-03-01", "2024-03-01"))
        .await
        .done();
    let mistake = coordinator
        .tell("recordCost", cost("TRANSPORT", 5_000, "2024-02-10", "2024-02-10"))
        .await
        .done();
    let right = json!({ "costId": mistake, "reason": "Moitié prix", "amountCents": 2_500 });
    coordinator.tell("correctCost", right).await.done();
    let february = activity(&coordinator, "2024-02-01", "2024-02-29").await["spending"].clone();
    // 29 days of 366 of the fees, the part, the transport as corrected.
    assert_eq!(february["directCents"], 2_900 + 1_000 + 2_500);
    assert_eq!(
        february["categories"],
        json!([{ "category": "FEES", "cents": 2_900 },
        { "category": "TRANSPORT", "cents": 2_500 }, { "category": "PARTS", "cents": 1_000 }])
    );
    assert_eq!(
        (&february["fullCents"], &february["directPerComputerCents"]),
        (&json!(6_400), &json!(6_400))
    );

    let time = |minutes: i64, hourly: Value| {
        json!({ "role": "COORDINATOR", "label": "Pilotage", "minutes": minutes, "from": "2024-01-01",
                "to": "2024-12-31", "hourlyCents": hourly })
    };
    coordinator
        .tell("recordStaffTime", time(1_607 * 60, json!(3_000)))
        .await
        .done();
    let year = activity(&coordinator, "2024-01-01", "2024-12-31").await["spending"].clone();
    assert_eq!(year["directCents"], 36_600 + 1_000 + 7_777 + 2_500);
    assert_eq!(
        (&year["staffCents"], &year["postsHundredths"]),
        (&json!(1_607 * 3_000), &json!(100))
    );
    assert_eq!(year["fullPerComputerCents"], 47_877 + 1_607 * 3_000);
    let uncosted = coordinator
        .tell("recordStaffTime", time(1_607 * 15, json!(null)))
        .await
        .done();
    let year = activity(&coordinator, "2024-01-01", "2024-12-31").await["spending"].clone();
    assert_eq!(
        (&year["fullCents"], &year["fullPerComputerCents"]),
        (&json!(null), &json!(null)),
        "not known"
    );
    assert_eq!(
        (&year["postsHundredths"], &year["uncostedMinutes"]),
        (&json!(125), &json!(1_607 * 15))
    );
    let nothing = json!({ "costId": uncosted, "reason": "Compté deux fois" });
    coordinator.tell("correctCost", nothing).await.done();
    let year = activity(&coordinator, "2024-01-01", "2024-12-31").await["spending"].clone();
    assert_eq!(
        (&year["postsHundredths"], &year["uncostedMinutes"]),
        (&json!(100), &json!(0))
    );

    let workshop = app.workshop();
    for (as_of, created, planned) in [("2024-02-10", 71, 39), ("2023-12-31", 70, 40)] {
        let report = json!({ "workshopId": workshop.organisation(), "asOf": as_of, "created": created, "planned": planned });
        coordinator.tell("recordJobs", report).await.done();
    }
    let jobs = |of: &Value| of["jobs"].clone();
    assert_eq!(
        jobs(&activity(&coordinator, "2023-01-01", "2023-12-31").await),
        json!({ "created": 70, "planned": 40 })
    );
    assert_eq!(
        jobs(&activity(&coordinator, "2023-01-01", "2024-12-31").await),
        json!({ "created": 71, "planned": 39 })
    );
    assert_eq!(
        jobs(&activity(&coordinator, "2022-01-01", "2022-12-31").await),
        json!(null)
    );
}

async fn impact_is_a_range(app: &TestApp) {
    one_handed_over(app).await;
    let query = "query($donor: ID) { impact(from: \"2024-02-01\", to: \"2024-02-29\", donorId: $donor) {
        factors devices avoidedKg { low central high } displacementPercent { low central high }
        kinds { kind devices avoidedKg { low central high } sourcesDisagree } sources { title url } } }";
    let ask = async |by: Persona, donor: Value| {
        by.ask(query, json!({ "donor": donor })).await.ok()["impact"].clone()
    };
    let all = ask(app.coordinator(), json!(null)).await;
    // One laptop: 27 kg × 2 years × 25 %, 36.52 kg × 3 years × 50 %, 47.2 kg × 5 years × 100 %.
    let laptop = json!({ "low": 14, "central": 55, "high": 236 });
    assert_eq!(all["avoidedKg"], laptop);
    assert_eq!(
        all["kinds"],
        json!([{ "kind": "LAPTOP", "devices": 1, "avoidedKg": laptop, "sourcesDisagree": false }])
    );
    assert_eq!(
        (&all["factors"], &all["displacementPercent"]["high"]),
        (&json!("2026-07"), &json!(100))
    );
    assert_eq!(all["sources"].as_array().map(Vec::len), Some(3));
    assert_eq!(ask(app.donor(), json!(null)).await["avoidedKg"], laptop);
    let donor = app.donor().organisation().to_owned();
    assert_eq!(ask(app.coordinator(), json!(donor)).await["devices"], 1);
    // Of a fleet that is not theirs, they learn nothing.
    for stranger in [
        app.second_donor(),
        app.member_elsewhere(Org::City),
        app.member_elsewhere(Org::Donor),
    ] {
        assert_eq!(ask(stranger.clone(), json!(donor)).await["devices"], 0);
        assert_eq!(ask(stranger, json!(null)).await["avoidedKg"]["high"], 0);
    }
    let crous = app.crous().ask(query, json!({ "donor": null })).await;
    assert_eq!(crous.code(), "FORBIDDEN");
}

async fn impact_is_told_apart_by_donor_and_kind(app: &TestApp) {
    two_of_each(app).await;
    let query = "query($donor: ID) { impact(from: \"2024-01-01\", to: \"2024-03-31\", donorId: $donor) {
        factors devices avoidedKg { low central high } displacementPercent { low central high }
        yearsOfUseTenths { low central high } sources { title url }
        kinds { kind devices avoidedKg { low central high } gramsPerYear { low central high } } } }";
    let ask = async |by: Persona, donor: Option<Org>| {
        let donor = donor.map(|of| app.member_of(of).organisation().to_owned());
        by.ask(query, json!({ "donor": donor })).await.ok()["impact"].clone()
    };
    let range = |low: i64, central: i64, high: i64| json!({ "low": low, "central": central, "high": high });
    // Two laptops: 27 kg × 2 years × 25 %, 36.52 kg × 3 years × 50 %, 47.2 kg × 5 years × 100 %, twice.
    let laptops = json!({ "kind": "LAPTOP", "devices": 2, "avoidedKg": range(27, 110, 472),
        "gramsPerYear": range(27_000, 36_520, 47_200) });
    // One desktop: 34.067 kg × 2 years × 25 %, 41.5 kg × 3 years × 50 %, 43.583 kg × 5 years × 100 %.
    let desktop = json!({ "kind": "DESKTOP", "devices": 1, "avoidedKg": range(17, 62, 218),
        "gramsPerYear": range(34_067, 41_500, 43_583) });
    let all = ask(app.coordinator(), None).await;
    assert_eq!(
        (&all["devices"], &all["avoidedKg"], &all["kinds"]),
        (&json!(3), &range(44, 172, 690), &json!([desktop, laptops]))
    );
    for (of, devices, line) in [(Org::Donor, 2, &laptops), (Org::SecondDonor, 1, &desktop)] {
        for told in [
            ask(app.coordinator(), Some(of)).await,
            ask(app.member_of(of), None).await,
        ] {
            assert_eq!(
                (&told["devices"], &told["avoidedKg"], &told["kinds"]),
                (&json!(devices), &line["avoidedKg"], &json!([line]))
            );
        }
    }
    // What is assumed is told with it, whole, and where it comes from.
    assert_eq!(all["displacementPercent"], range(25, 50, 100));
    assert_eq!(all["yearsOfUseTenths"], range(20, 30, 50));
    let titles: Vec<&str> = all["sources"]
        .as_array()
        .expect("sources")
        .iter()
        .filter_map(|source| source["title"].as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "ADEME, Impact CO2, numerique.json (étude ADEME-Arcep sur l’impact environnemental du numérique en France)",
            "ADEME, 2022, évaluation de l’impact environnemental d’un ensemble de produits reconditionnés (cité par la \
             presse)",
            "Boavizta, environmental-footprint-data, février 2023, médianes de fabrication (ODbL 1.0)",
        ]
    );
    // The version it names is a file of that name, and says the same.
    let version = all["factors"].as_str().expect("a version");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("api/src/impact/factors");
    let file = std::fs::read(folder.join(format!("{version}.json"))).expect("the factors of a version");
    let file: Value = serde_json::from_slice(&file).expect("JSON");
    assert_eq!(file["version"], version);
    for assumed in ["displacementPercent", "yearsOfUseTenths"] {
        assert_eq!(file[assumed], all[assumed], "{assumed}");
    }
    let sources = file["sources"].as_array().expect("sources").iter();
    let sources: Vec<Value> = sources
        .map(|source| json!({ "title": source["title"], "url": source["url"] }))
        .collect();
    assert_eq!(json!(sources), all["sources"]);
}

const REUSE: &str = "query($donor: ID, $year: Int!) { reuse(donorId: $donor, year: $year) {
    targetPercent stock reused sharePercent overTenYears purchaseUnknown
    devices(first: 50) { nodes { serial retiredOn overTenYears inStock reused proof { kind leafHash at } } } } }";

#[expect(clippy::too_many_lines, reason = "one fleet, followed over three years")]
async fn reuse_follows_the_decree(app: &TestApp) {
    // The city gives its own: five computers, one of them over ten years old, one without a purchase date.
    let city = app.coordinator();
    let csv = "Type;Fabricant;Modèle;N° de série;Date d'achat\n\
        Ordinateur portable;Dell;Latitude 7480;RU100001;15/03/2018\n\
        Ordinateur portable;Dell;Latitude 7480;RU100002;15/03/2018\n\
        Ordinateur portable;Dell;Latitude 7480;RU100003;15/03/2018\n\
        Ordinateur portable;Dell;Latitude E6400;RU100004;15/01/2013\n\
        Ordinateur portable;Dell;Latitude 7480;RU100005;\n";
    app.set_clock("2023-12-11T09:00:00Z");
    let (id, computers) = app.scheduled(&city, csv).await;
    // What is only drafted is not retired.
    let draft = city.draft_pledge(pledge()).await.done();
    let file = city.upload("parc.csv", csv.replace("RU1", "RU2")).await;
    city.import_inventory(&draft, &file, true, false).await.success();
    app.set_clock("2024-01-15T08:00:00Z");
    city.receive_pledge(&id, &[&computers[4].id], &[]).await.success();
    let ids: Vec<String> = computers[..2]
        .iter()
        .map(|computer| computer.id.clone())
        .collect();
    let lot = city.create_lot(app.workshop().organisation(), &ids).await.done();
    city.send_lot(&lot).await.done();
    app.workshop().acknowledge_lot(&lot).await.done();
    app.days_later(21);
    app.make_ready(&computers[0]).await;
    app.workshop()
        .tell("stripDevice", json!({ "deviceId": computers[1].id }))
        .await
        .done();
    let case = app.granted(&app.crous(), referral().of_student()).await;
    city.reserve_device(&case, &computers[0].id).await.done();
    let handover = city
        .plan_handover(&case, app.adviser().organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    app.set_clock("2024-02-20T10:00:00Z");
    app.adviser().complete_handover(&handover).await.done();

    let of = async |by: &Persona, donor: Value, year: i32| {
        by.ask(REUSE, json!({ "donor": donor, "year": year })).await.ok()["reuse"].clone()
    };
    let mut year = of(&city, json!(null), 2024).await;
    let devices = year["devices"]["nodes"].take();
    // In stock on the first of January: three bought in 2018 and one of unknown age. Handed over since: one.
    year["devices"] = json!(null);
    assert_eq!(
        year,
        json!({ "targetPercent": 35, "stock": 4, "reused": 1, "sharePercent": 25.0, "overTenYears": 1,
                "purchaseUnknown": 1, "devices": null })
    );
    let line = |serial: &str| {
        let lines = devices.as_array().expect("lines");
        assert_eq!(lines.len(), 5);
        lines
            .iter()
            .find(|line| line["serial"] == serial)
            .expect("a line")
            .clone()
    };
    let proven = line("RU100001");
    assert_eq!(
        (&proven["inStock"], &proven["reused"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(proven["proof"]["kind"], "DEVICE_HANDED_OVER");
    assert!(
        proven["proof"]["leafHash"]
            .as_str()
            .is_some_and(|hash| hash.len() == 64)
    );
    assert_eq!(
        (&line("RU100002")["reused"], &line("RU100002")["proof"]),
        (&json!(false), &json!(null))
    );
    let old = line("RU100004");
    assert_eq!(
        (&old["overTenYears"], &old["inStock"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(line("RU100005")["retiredOn"], "2023-12-11");

    // The year before, nothing was in stock on its first day; the year after, what came to its end is gone.
    let before = of(&city, json!(null), 2023).await;
    assert_eq!(
        (
            &before["stock"],
            &before["sharePercent"],
            &before["targetPercent"]
        ),
        (&json!(0), &json!(null), &json!(25))
    );
    let after = of(&city, json!(null), 2025).await;
    assert_eq!(
        (&after["stock"], &after["reused"], &after["targetPercent"]),
        (&json!(1), &json!(0), &json!(50))
    );
    // A private donor has no such duty; what is another's does not exist.
    assert_eq!(of(&app.donor(), json!(null), 2024).await, Value::Null);
    let donor = app.coordinator().organisation().to_owned();
    for stranger in [app.donor(), app.university(), app.member_elsewhere(Org::City)] {
        assert_eq!(of(&stranger, json!(donor), 2024).await, Value::Null);
    }
    assert_eq!(
        of(&app.university(), json!(null), 2024).await["stock"],
        0,
        "a university is public"
    );
    assert_eq!(
        app.crous()
            .ask(REUSE, json!({ "donor": null, "year": 2024 }))
            .await
            .code(),
        "FORBIDDEN"
    );
}
