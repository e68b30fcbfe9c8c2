//! I6 and I10 over the whole schema: every id there is to give, and every text there is to write, is found in the schema
//! itself, so that a new one is looked at without anybody thinking of it. The world is that of the matrix: one of everything.

use std::collections::{BTreeMap, BTreeSet};

use api::graphql::id::read;
use async_graphql::ID;
use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Datelike;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::TestApp;
use crate::builders::referral;
use crate::matrix::{one_of_everything, rows};
use crate::persona::Persona;
use crate::situations::inventory;
use crate::world::{Org, PASSWORD};

on_both!(
    a_foreign_id_is_an_absent_id_wherever_it_is_given,
    a_social_security_number_is_refused_wherever_it_is_written,
);

/// Inputs by their type: name, type and whether it may be left out, of each field.
struct Inputs {
    fields: BTreeMap<String, Vec<(String, String)>>,
    enums: BTreeMap<String, String>,
    /// The arguments of the root fields that are ids: field, argument, type.
    ids: Vec<(String, String, String)>,
}

impl Inputs {
    fn read() -> Self {
        let schema = async_graphql::parser::parse_schema(api::graphql::schema::sdl()).expect("a schema");
        let (mut fields, mut enums, mut ids) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for definition in &schema.definitions {
            let TypeSystemDefinition::Type(of) = definition else {
                continue;
            };
            let name = of.node.name.node.to_string();
            match &of.node.kind {
                TypeKind::InputObject(input) => {
                    let named = input.fields.iter().map(|field| {
                        let mut of = field.node.ty.node.to_string();
                        if field.node.default_value.is_some() {
                            of = of.trim_end_matches('!').to_owned();
                        }
                        (field.node.name.node.to_string(), of)
                    });
                    fields.insert(name, named.collect());
                }
                TypeKind::Enum(words) => {
                    enums.insert(name, words.values[0].node.value.node.to_string());
                }
                TypeKind::Object(object) if name == "Query" => {
                    for field in &object.fields {
                        for argument in &field.node.arguments {
                            let of = argument.node.ty.node.to_string();
                            if bare(&of) == "ID" {
                                ids.push((
                                    field.node.name.node.to_string(),
                                    argument.node.name.node.to_string(),
                                    of,
                                ));
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Self { fields, enums, ids }
    }

    /// The ways to every field of a scalar type below an input type; lists are written `[]`.
    fn ways(&self, of: &str, scalar: &str) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        for (name, of) in &self.fields[of] {
            let mut step = vec![name.clone()];
            if of.contains('[') {
                step.push("[]".into());
            }
            if bare(of) == scalar {
                found.push(step);
            } else if self.fields.contains_key(bare(of)) {
                let below = self.ways(bare(of), scalar);
                found.extend(below.into_iter().map(|rest| [step.clone(), rest].concat()));
            }
        }
        found
    }

    /// A value of a type, the least there is.
    fn least(&self, of: &str) -> Value {
        if of.starts_with('[') {
            return json!([]);
        }
        let bare = bare(of);
        if let Some(fields) = self.fields.get(bare) {
            let needed = fields.iter().filter(|(_, of)| of.ends_with('!'));
            return needed.map(|(name, of)| (name.clone(), self.least(of))).collect();
        }
        match bare {
            "String" => json!("A"),
            "Int" => json!(1),
            "Boolean" => json!(true),
            "Date" => json!("2024-01-10"),
            "DateTime" => json!("2024-01-10T09:00:00Z"),
            "ID" => json!("bm9uZQ"),
            word => json!(self.enums.get(word).unwrap_or_else(|| panic!("the least {word}"))),
        }
    }

    /// Writes a value at the end of a way; what is missing on it is made.
    fn write(&self, input: &mut Value, of: &str, way: &[String], value: Value) {
        let [step, rest @ ..] = way else {
            *input = value;
            return;
        };
        let (_, of) = self.fields[of]
            .iter()
            .find(|(name, _)| name == step)
            .expect("a field");
        let mut at = &mut input[step.as_str()];
        let mut rest = rest;
        if rest.first().is_some_and(|step| step == "[]") {
            rest = &rest[1..];
            if at.as_array().is_none_or(Vec::is_empty) {
                *at = json!([self.least(of.trim_matches(['[', ']', '!']))]);
            }
            at = &mut at[0];
        } else if at.is_null() && !rest.is_empty() {
            *at = self.least(of);
        }
        self.write(at, bare(of), rest, value);
    }
}

fn bare(of: &str) -> &str {
    of.trim_matches(['[', ']', '!'])
}

fn input_of(mutation: &str) -> String {
    let (first, rest) = mutation.split_at(1);
    format!("{}{rest}Input", first.to_uppercase())
}

/// An id of the same type that names nothing.
fn absent(id: &str) -> String {
    let (kind, _) = read(&ID(id.to_owned())).expect("an id");
    URL_SAFE_NO_PAD.encode(format!("{kind}:{}", Uuid::now_v7().simple()))
}

/// What is answered, without the id, the trace and what the request cost.
async fn answer(by: &Persona, document: &str, variables: Value, id: &str) -> Value {
    let answer = by.ask(document, variables).await;
    let mut errors = answer.errors;
    for error in &mut errors {
        if let Some(extensions) = error["extensions"].as_object_mut() {
            extensions.remove("traceId");
        }
    }
    let all = json!({ "status": answer.status, "data": answer.data, "errors": errors });
    serde_json::from_str(&all.to_string().replace(id, "<id>")).expect("JSON")
}

/// A partner of Châtellerault with another part to play.
async fn stranger(app: &TestApp, kind: &str, email: &'static str) -> Persona {
    let city = app.member_elsewhere(Org::City);
    let organisation = city.create_organisation(kind, kind).await.done();
    let who = ("Quelqu’un", email, "FR");
    city.invite_member(&organisation, who, "MANAGER", None)
        .await
        .done();
    let mails = app.mails_to(email).await;
    let nobody = app.anonymous();
    nobody
        .accept_invitation(mails[0].invitation_token(), PASSWORD)
        .await
        .success();
    let session = nobody.sign_in(email, PASSWORD).await.success();
    app.bearer(session["accessToken"].as_str().expect("a token").to_owned())
}

/// An id for every field that takes one, by the field's name, out of what the rows send.
fn known_ids(inputs: &Inputs, rows: &[(String, String, Value)]) -> BTreeMap<String, String> {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for (name, _, variables) in rows {
        let Some(input) = variables.get("input") else {
            continue;
        };
        let name = name.split(' ').next().expect("a name");
        for way in inputs.ways(&input_of(name), "ID") {
            let mut at = input;
            for step in &way {
                at = if step == "[]" { &at[0] } else { &at[step.as_str()] };
            }
            if let Some(id) = at.as_str().filter(|id| *id != "own") {
                known.insert(way[0].clone(), id.to_owned());
            }
        }
    }
    let membership = known["membershipId"].clone();
    let organisation = known["organisationId"].clone();
    for (name, id) in [
        ("successorId", &membership),
        ("donorId", &organisation),
        ("receiptFileId", &known["fileId"].clone()),
        ("logoFileId", &known["fileId"].clone()),
        ("refused", &known["deviceId"].clone()),
        ("missing", &known["deviceId"].clone()),
        ("accepted", &known["deviceId"].clone()),
    ] {
        known.entry(name.to_owned()).or_insert_with(|| id.clone());
    }
    known
}

async fn a_foreign_id_is_an_absent_id_wherever_it_is_given(app: &TestApp) {
    let one = one_of_everything(app).await;
    let rows = rows(&one);
    let inputs = Inputs::read();
    let strangers = [
        app.member_elsewhere(Org::City),
        app.member_elsewhere(Org::Donor),
        app.member_elsewhere(Org::Association),
        stranger(app, "WORKSHOP", "atelier@rives.example").await,
        stranger(app, "ADVISER", "conseil@rives.example").await,
    ];
    let known = known_ids(&inputs, &rows);
    let mut looked_at = 0;
    let mut seen = BTreeSet::new();
    for (name, document, variables) in &rows {
        let Some(input) = variables.get("input") else {
            continue;
        };
        let name = name.split(' ').next().expect("a name");
        let of = input_of(name);
        for way in inputs.ways(&of, "ID") {
            let field = way.iter().rev().find(|step| *step != "[]").expect("a field");
            let id = known
                .get(field)
                .or_else(|| known.get(&way[0]))
                .unwrap_or_else(|| panic!("{name} {way:?}: an id nobody knows one for"));
            for by in &strangers {
                let mut both = Vec::new();
                for id in [id.clone(), absent(id)] {
                    let mut input = input.clone();
                    if input["fileId"] == "own" {
                        input["fileId"] = known["fileId"].clone().into();
                    }
                    inputs.write(&mut input, &of, &way, id.clone().into());
                    both.push(answer(by, document, json!({ "input": input }), &id).await);
                }
                assert_eq!(both[0], both[1], "{name} {way:?}");
                assert!(
                    !both[0]["data"][name]["problems"]
                        .as_array()
                        .is_some_and(Vec::is_empty),
                    "{name} {way:?} was done"
                );
            }
            looked_at += 1;
            seen.insert(name.to_owned());
        }
    }
    assert!(looked_at > 120, "{looked_at} ids of {} mutations", seen.len());

    for (field, argument, _) in &inputs.ids {
        let mut asked: Vec<(String, Value)> = rows
            .iter()
            .filter(|(name, document, _)| {
                name.split(' ').next() == Some(field) && document.contains(&format!("{argument}: $"))
            })
            .map(|(_, document, variables)| (document.clone(), variables.clone()))
            .collect();
        if asked.is_empty() {
            let what = match field.as_str() {
                "impact" => {
                    r#"impact(from: "2024-01-01", to: "2024-01-31", donorId: $id) { devices }"#.to_owned()
                }
                "reuse" => "reuse(year: 2024, donorId: $id) { stock }".to_owned(),
                list => format!("{list}(first: 5, {argument}: $id) {{ nodes {{ id }} }}"),
            };
            asked.push((
                format!("query($id: ID) {{ {what} }}"),
                json!({ "id": known["organisationId"] }),
            ));
        }
        for (document, variables) in asked {
            let id = variables["id"].as_str().or(variables["ids"][0].as_str());
            let id = id.expect("an id").to_owned();
            let missing = absent(&id);
            for by in &strangers {
                let foreign = answer(by, &document, variables.clone(), &id).await;
                let variables = variables.to_string().replace(&id, &missing);
                let variables = serde_json::from_str(&variables).expect("JSON");
                let none = answer(by, &document, variables, &missing).await;
                assert_eq!(foreign, none, "{document}");
            }
        }
    }
}

/// What is not read as a text: secrets that are compared and never kept, and words out of a list.
const NO_TEXTS: [(&str, &str); 16] = [
    ("signIn", "email"),
    ("signIn", "password"),
    ("requestSignInLink", "email"),
    ("signInWithLink", "token"),
    ("confirmSignIn", "secondStep"),
    ("confirmSignIn", "code"),
    ("confirmSecondFactor", "code"),
    ("removeSecondFactor", "code"),
    ("acceptInvitation", "token"),
    ("acceptInvitation", "password"),
    ("registerOrganisation", "token"),
    ("registerOrganisation", "password"),
    ("createAppClient", "scopes"),
    ("changeAppClient", "scopes"),
    ("publishGrid", "value"),
    ("changeSettings", "code"),
];

/// Fields that take one form alone (nine digits, an hour, a colour…): anything else is invalid, whatever it is.
const FORMS: [&str; 9] = [
    "siren",
    "timeZone",
    "opens",
    "closes",
    "closedDays",
    "primary",
    "onPrimary",
    "accent",
    "onAccent",
];

/// A Monday in a week or two: the programme works on that day in every calendar of these tests.
fn monday(app: &TestApp) -> String {
    let now = app.app.clock.now();
    let mut days = (7..14).map(|days| now.plus_millis(days * 24 * 3_600_000).rfc3339()[..10].to_owned());
    let is_monday =
        |day: &String| day.parse::<chrono::NaiveDate>().unwrap().weekday() == chrono::Weekday::Mon;
    days.find(is_monday).unwrap()
}

/// What some mutations need to come as far as their texts: rows that are not at the end of their life.
async fn under_way(app: &TestApp) -> Vec<(&'static str, Value)> {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let case = app.eligible(&crous, referral().of_student()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    coordinator.take_up_item(&item).await.done();
    let place = json!({ "place": crate::places::espace(None) });
    let place = coordinator.tell("createPlace", place).await.done();
    let (pledge, _) = app.scheduled(&app.donor(), &inventory(["MXT1"])).await;
    let day = monday(app);
    let plan = json!({
        "pledgeId": pledge, "mode": "DELIVERY", "place": "Atelier",
        "startsAt": format!("{day}T08:00:00Z"), "endsAt": format!("{day}T09:00:00Z"),
    });
    let collection = coordinator.tell("planCollection", plan).await.done();
    let client = crous.create_app_client("Encore un", &["cases:read"]).await;
    vec![
        ("decideItem", json!({ "agendaItemId": item })),
        ("updatePlace", json!({ "placeId": place })),
        ("changeCollection", json!({ "collectionId": collection })),
        (
            "changeAppClient",
            json!({ "appClientId": client.payload["appClient"]["id"] }),
        ),
        ("changeSettings", json!({ "expectedVersion": 1 })),
    ]
}

async fn a_social_security_number_is_refused_wherever_it_is_written(app: &TestApp) {
    const NUMBER: &str = "1 85 05 78 006 084 36";
    let one = one_of_everything(app).await;
    let under_way = under_way(app).await;
    let rows = rows(&one);
    let inputs = Inputs::read();
    let mut actors = Vec::new();
    for by in [
        app.coordinator(),
        app.donor(),
        app.crous(),
        app.workshop(),
        app.adviser(),
        app.member(),
        app.anonymous(),
    ] {
        let (_, body) = by.try_upload("report.txt", b"not a report".to_vec()).await;
        actors.push((by, body["id"].clone()));
    }
    let (mut texts, mut taken) = (0, Vec::new());
    for (name, document, variables) in &rows {
        let Some(input) = variables.get("input") else {
            continue;
        };
        if name.contains(' ') {
            continue;
        }
        let mut input = input.clone();
        for (_, more) in under_way.iter().filter(|(mutation, _)| mutation == name) {
            for (field, value) in more.as_object().expect("an object") {
                input[field] = value.clone();
            }
        }
        let of = input_of(name);
        for way in inputs.ways(&of, "String") {
            let field = way.iter().rev().find(|step| *step != "[]").expect("a field");
            if field == "idempotencyKey" || NO_TEXTS.contains(&(name.as_str(), field.as_str())) {
                continue;
            }
            texts += 1;
            let form = FORMS.contains(&field.as_str());
            let mut refused = false;
            let mut said = Vec::new();
            for (by, file) in &actors {
                let mut input = input.clone();
                if input["fileId"] == "own" {
                    input["fileId"] = file.clone();
                }
                inputs.write(&mut input, &of, &way, NUMBER.into());
                let answer = by.ask(document, json!({ "input": input })).await;
                let problems = answer.data[name]["problems"].to_string();
                refused |=
                    problems.contains("SOCIAL_SECURITY_NUMBER") || form && problems.contains("INVALID");
                assert!(problems != "[]", "{name} {way:?} was done");
                said.push(format!("{} {problems}", answer.code()));
            }
            if !refused {
                taken.push(format!("{name} {way:?}: {said:?}"));
            }
        }
    }
    assert!(texts > 80, "only {texts} texts were found");
    assert!(taken.is_empty(), "of {texts}: {taken:#?}");
}
