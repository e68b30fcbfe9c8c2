//! Somebody who takes part: a thin client of the GraphQL API over HTTP, and the verbs of the domain.
//!
//! A verb answers an [`Outcome`], which a test must look at: `done()` for the id of what was made or changed, `refused(code)`
//! for a problem in the payload, `halted(code)` for an error beside it.

use std::collections::HashMap;
use std::sync::OnceLock;

use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use crate::builders::{PledgeDraft, Referral, commission};
use crate::world::Seat;

/// One caller.
#[derive(Clone)]
pub(crate) struct Persona {
    http: reqwest::Client,
    url: String,
    token: Option<String>,
    seat: Option<Seat>,
    language: &'static str,
    key: Option<String>,
}

/// What GraphQL answered.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// The HTTP status.
    pub(crate) status: u16,
    /// The data, null when nothing was executed.
    pub(crate) data: Value,
    /// The errors.
    pub(crate) errors: Vec<Value>,
}

/// What came of a mutation.
#[must_use]
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// The mutation.
    pub(crate) verb: String,
    /// The noun as it is now.
    pub(crate) node: Value,
    /// The whole payload.
    pub(crate) payload: Value,
    /// The errors beside it.
    pub(crate) errors: Vec<Value>,
}

impl Answer {
    /// The data of an answer without an error.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert!(self.errors.is_empty(), "{:?}", self.errors);
        self.data
    }

    /// The code of the first error.
    pub(crate) fn code(&self) -> &str {
        self.errors
            .first()
            .and_then(|error| error["extensions"]["code"].as_str())
            .unwrap_or_default()
    }
}

impl Outcome {
    /// The id of what was made or changed.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        let id = self.success()["id"].as_str().map(str::to_owned);
        id.unwrap_or_default()
    }

    /// What was made or changed, as the mutation's selection has it.
    #[track_caller]
    pub(crate) fn success(self) -> Value {
        assert!(
            self.errors.is_empty() && self.codes().is_empty(),
            "{} did not succeed: {:?} {}",
            self.verb,
            self.errors,
            self.payload["problems"]
        );
        self.node
    }

    /// The codes of its problems.
    pub(crate) fn codes(&self) -> Vec<&str> {
        let problems = self.payload["problems"].as_array();
        problems
            .into_iter()
            .flatten()
            .filter_map(|problem| problem["code"].as_str())
            .collect()
    }

    /// Whether it was done.
    pub(crate) fn is_done(&self) -> bool {
        self.errors.is_empty() && self.codes().is_empty()
    }

    /// It was refused with a problem of this code, and perhaps others.
    #[track_caller]
    pub(crate) fn refused(self, code: &str) {
        assert!(
            self.codes().contains(&code),
            "{} should be refused with {code}: {} {:?}",
            self.verb,
            self.payload,
            self.errors
        );
    }

    /// It was stopped by an error of this code.
    #[track_caller]
    pub(crate) fn halted(self, code: &str) {
        let found: Vec<_> = self
            .errors
            .iter()
            .filter_map(|error| error["extensions"]["code"].as_str())
            .collect();
        assert_eq!(found, [code], "{}: {} {:?}", self.verb, self.payload, self.errors);
    }
}

/// Declares the verbs that need no more than the id of what they are about.
macro_rules! verbs {
    ($($verb:ident: $mutation:literal, $field:literal;)+) => {
        impl Persona {$(
            pub(crate) async fn $verb(&self, id: &str) -> Outcome {
                self.tell($mutation, json!({ $field: id })).await
            }
        )+}
    };
}

verbs! {
    submit_pledge: "submitPledge", "pledgeId";
    accept_pledge: "acceptPledge", "pledgeId";
    send_lot: "sendLot", "lotId";
    acknowledge_lot: "acknowledgeLot", "lotId";
    complete_lot: "completeLot", "lotId";
    approve_invoice: "approveInvoice", "invoiceId";
    make_device_ready: "makeDeviceReady", "deviceId";
    record_no_drive: "recordNoDrive", "deviceId";
    qualify_case: "qualifyCase", "caseId";
    withdraw_case: "withdrawCase", "caseId";
    close_case: "closeCase", "caseId";
    freeze_commission: "freezeCommission", "commissionId";
    attend_commission: "attendCommission", "commissionId";
    leave_commission: "leaveCommission", "commissionId";
    open_commission: "openCommission", "commissionId";
    close_commission: "closeCommission", "commissionId";
    recuse_from_item: "recuseFromItem", "agendaItemId";
    ask_vote: "askVote", "agendaItemId";
    take_up_item: "takeUpItem", "agendaItemId";
    undo_decision: "undoDecision", "agendaItemId";
    settle_item: "settleItem", "agendaItemId";
    forget_person: "forgetPerson", "personId";
    suspend_organisation: "suspendOrganisation", "organisationId";
    resume_organisation: "resumeOrganisation", "organisationId";
}

impl Persona {
    pub(crate) fn new(http: reqwest::Client, url: &str, token: Option<String>, seat: Option<Seat>) -> Self {
        Self {
            http,
            url: url.to_owned(),
            token,
            seat,
            language: "fr",
            key: None,
        }
    }

    /// The same, told things in English.
    pub(crate) fn in_english(mut self) -> Self {
        self.language = "en";
        self
    }

    /// The same, sending an idempotency key with each mutation.
    pub(crate) fn with_key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// The same, speaking to another address.
    pub(crate) fn at(&self, url: &str) -> Self {
        let url = url.to_owned();
        Self { url, ..self.clone() }
    }

    /// The same, where it is a member.
    pub(crate) fn seated(&self) -> Option<&Seat> {
        self.seat.as_ref()
    }

    /// Who speaks, as the world was founded.
    pub(crate) fn seat(&self) -> &Seat {
        self.seat.as_ref().expect("a member")
    }

    /// The id of the organisation it acts for.
    pub(crate) fn organisation(&self) -> &str {
        &self.seat().organisation
    }

    /// Its token.
    pub(crate) fn token(&self) -> &str {
        self.token.as_deref().expect("a token")
    }

    /// Asks a query or sends any document.
    pub(crate) async fn ask(&self, query: &str, variables: Value) -> Answer {
        let body = json!({ "query": query, "variables": variables });
        let request = self.http.post(format!("{}/graphql", self.url)).json(&body);
        let request = request.header("Accept-Language", self.language);
        let response = self.signed(request).send().await.expect("an answer");
        let status = response.status().as_u16();
        let mut body: Value = response.json().await.expect("JSON");
        Answer {
            status,
            data: body["data"].take(),
            errors: body["errors"].as_array().cloned().unwrap_or_default(),
        }
    }

    /// Asks as `ask`; the status, the whole body, and the seconds to wait if it says so.
    pub(crate) async fn ask_plainly(&self, query: &str) -> (u16, Value, Option<u64>) {
        let body = json!({ "query": query });
        let request = self.http.post(format!("{}/graphql", self.url)).json(&body);
        let response = self.signed(request).send().await.expect("an answer");
        let status = response.status().as_u16();
        let wait = response.headers().get("retry-after");
        let wait = wait.and_then(|seconds| seconds.to_str().ok()?.parse().ok());
        (status, response.json().await.expect("JSON"), wait)
    }

    /// Runs a mutation by its name: the noun comes back with its id and, if it has one, its state.
    pub(crate) async fn tell(&self, mutation: &str, input: Value) -> Outcome {
        let Noun { field, selection } = noun(mutation);
        self.tell_for(mutation, input, &format!("{field} {{ {selection} }}"))
            .await
    }

    /// Runs a mutation by its name, asking of its payload what the test wants beside the problems.
    pub(crate) async fn tell_for(&self, mutation: &str, mut input: Value, payload: &str) -> Outcome {
        if let Some(key) = &self.key {
            input["idempotencyKey"] = key.as_str().into();
        }
        let (first, rest) = mutation.split_at(1);
        let query = format!(
            "mutation($input: {}{rest}Input!) {{ {mutation}(input: $input) {{ {payload} problems {{ code field message }} }} }}",
            first.to_uppercase()
        );
        let mut answer = self.ask(&query, json!({ "input": input })).await;
        let payload = answer.data[mutation].take();
        Outcome {
            verb: mutation.to_owned(),
            node: payload[noun_of(mutation)].clone(),
            payload,
            errors: answer.errors,
        }
    }

    /// Sends a file; answers the status and the body.
    pub(crate) async fn try_upload(&self, name: &str, content: Vec<u8>) -> (u16, Value) {
        let form = Form::new().part("file", Part::bytes(content).file_name(name.to_owned()));
        let request = self.http.post(format!("{}/files", self.url)).multipart(form);
        let response = self.signed(request).send().await.expect("an answer");
        (
            response.status().as_u16(),
            response.json().await.unwrap_or_default(),
        )
    }

    /// Runs a mutation on a program that may die under it: the noun, if its making was acknowledged.
    pub(crate) async fn try_tell(&self, mutation: &str, input: Value) -> Option<Value> {
        let Noun { field, selection } = noun(mutation);
        let (first, rest) = mutation.split_at(1);
        let query = format!(
            "mutation($input: {}{rest}Input!) {{ {mutation}(input: $input) {{ {field} {{ {selection} }} problems {{ code }} }} }}",
            first.to_uppercase()
        );
        let body = json!({ "query": query, "variables": { "input": input } });
        let request = self.http.post(format!("{}/graphql", self.url)).json(&body);
        let mut answer: Value = self.signed(request).send().await.ok()?.json().await.ok()?;
        let found = answer["data"][mutation][*field].take();
        (!found.is_null()).then_some(found)
    }

    /// Sends a file to a program that may die under it: its id, if it was acknowledged.
    pub(crate) async fn try_file(&self, name: &str, content: Vec<u8>) -> Option<String> {
        let form = Form::new().part("file", Part::bytes(content).file_name(name.to_owned()));
        let request = self.http.post(format!("{}/files", self.url)).multipart(form);
        let body: Value = self.signed(request).send().await.ok()?.json().await.ok()?;
        body["id"].as_str().map(str::to_owned)
    }

    /// Sends a file; answers its id.
    pub(crate) async fn upload(&self, name: &str, content: impl Into<Vec<u8>>) -> String {
        let (status, body) = self.try_upload(name, content.into()).await;
        assert_eq!(status, 201, "{name}: {body}");
        body["id"].as_str().expect("the id of a file").to_owned()
    }

    /// Asks for a token as software does; answers the status and the body.
    pub(crate) async fn ask_token(
        &self,
        client: Option<(&str, &str)>,
        form: &[(&str, &str)],
    ) -> (u16, Value) {
        // Every value in use is free of what a form would have to escape, but for the space.
        let pairs: Vec<String> = form
            .iter()
            .map(|(key, value)| format!("{key}={}", value.replace(' ', "+")))
            .collect();
        let mut request = self
            .http
            .post(format!("{}/oauth/token", self.url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(pairs.join("&"));
        if let Some((id, secret)) = client {
            request = request.basic_auth(id, Some(secret));
        }
        let response = request.send().await.expect("an answer");
        (
            response.status().as_u16(),
            response.json().await.unwrap_or_default(),
        )
    }

    /// Gives a file back: the status, and its bytes.
    pub(crate) async fn download(&self, file: &str) -> (u16, Vec<u8>) {
        let request = self.http.get(format!("{}/files/{file}", self.url));
        let response = self.signed(request).send().await.expect("an answer");
        let status = response.status().as_u16();
        (status, response.bytes().await.expect("bytes").to_vec())
    }

    /// Reads a page of JSON by its path.
    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        let request = self.http.get(format!("{}{path}", self.url));
        let response = self.signed(request).send().await.expect("an answer");
        (
            response.status().as_u16(),
            response.json().await.unwrap_or_default(),
        )
    }

    /// Reads a text by its path.
    pub(crate) async fn get_text(&self, path: &str) -> (u16, String) {
        let request = self.http.get(format!("{}{path}", self.url));
        let response = self.signed(request).send().await.expect("an answer");
        (
            response.status().as_u16(),
            response.text().await.unwrap_or_default(),
        )
    }

    fn signed(&self, request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    // Partners.

    pub(crate) async fn sign_in(&self, email: &str, password: &str) -> Outcome {
        let input = json!({ "email": email, "password": password });
        self.tell_for("signIn", input, "session { accessToken expiresAt }")
            .await
    }

    pub(crate) async fn request_sign_in_link(&self, email: &str) -> Outcome {
        let input = json!({ "email": email });
        self.tell_for("requestSignInLink", input, "accepted").await
    }

    pub(crate) async fn sign_in_with_link(&self, token: &str) -> Outcome {
        let input = json!({ "token": token });
        self.tell_for("signInWithLink", input, "session { accessToken expiresAt }")
            .await
    }

    pub(crate) async fn confirm_sign_in(&self, second_step: &str, code: &str) -> Outcome {
        let input = json!({ "secondStep": second_step, "code": code });
        self.tell_for("confirmSignIn", input, "session { accessToken }")
            .await
    }

    pub(crate) async fn create_organisation(&self, name: &str, kind: &str) -> Outcome {
        let legal_status = match kind {
            "CITY" | "CROUS" | "UNIVERSITY" => "PUBLIC",
            _ => "PRIVATE",
        };
        let input = json!({ "name": name, "kind": kind, "legalStatus": legal_status });
        self.tell("createOrganisation", input).await
    }

    pub(crate) async fn invite_member(
        &self,
        organisation: &str,
        (name, email, language): (&str, &str, &str),
        role: &str,
        capacities: Option<&[&str]>,
    ) -> Outcome {
        let input = json!({
            "organisationId": organisation,
            "name": name,
            "email": email,
            "language": language,
            "role": role,
            "capacities": capacities,
        });
        self.tell("inviteMember", input).await
    }

    pub(crate) async fn accept_invitation(&self, token: &str, password: &str) -> Outcome {
        let input = json!({ "token": token, "password": password });
        self.tell_for("acceptInvitation", input, "accepted").await
    }

    pub(crate) async fn create_app_client(&self, name: &str, scopes: &[&str]) -> Outcome {
        let input = json!({ "name": name, "scopes": scopes });
        self.tell_for(
            "createAppClient",
            input,
            "appClient { id clientId name scopes } secret",
        )
        .await
    }

    // Equipment.

    /// Sends a file and attaches it to a pledge or a lot.
    pub(crate) async fn attach(&self, subject: &str, name: &str, title: &str) -> Outcome {
        let file = self.upload(name, "Type;Modèle\n").await;
        let input = json!({ "subjectId": subject, "fileId": file, "title": title });
        self.tell("attachFile", input).await
    }

    pub(crate) async fn draft_pledge(&self, pledge: PledgeDraft) -> Outcome {
        self.tell("draftPledge", pledge.input()).await
    }

    /// Shows what an inventory would change, or imports it.
    pub(crate) async fn import_inventory(
        &self,
        pledge: &str,
        file: &str,
        commit: bool,
        leave_out_errors: bool,
    ) -> Outcome {
        let input = json!({
            "pledgeId": pledge,
            "fileId": file,
            "commit": commit,
            "leaveOutErrors": leave_out_errors,
        });
        let inventory = "pledge { id state announced }
            inventory { rows created matched rejected removed layout encoding delimiter
                errors { row column cell code message blocking } kinds { kind count } }";
        self.tell_for("importInventory", input, inventory).await
    }

    pub(crate) async fn decline_pledge(&self, id: &str, reason: &str, text: &str) -> Outcome {
        let input = json!({ "pledgeId": id, "reason": reason, "text": text });
        self.tell("declinePledge", input).await
    }

    pub(crate) async fn schedule_pledge(&self, id: &str, day: &str) -> Outcome {
        self.tell("schedulePledge", json!({ "pledgeId": id, "day": day }))
            .await
    }

    pub(crate) async fn receive_pledge(&self, id: &str, refused: &[&str], missing: &[&str]) -> Outcome {
        let input = json!({ "pledgeId": id, "refused": refused, "missing": missing });
        self.tell_for(
            "receivePledge",
            input,
            "pledge { id state announced received accepted refused missing }",
        )
        .await
    }

    pub(crate) async fn create_lot(&self, workshop: &str, devices: &[String]) -> Outcome {
        let input = json!({
            "title": "Lot de janvier",
            "workshopId": workshop,
            "priceCents": 12_000,
            "deviceIds": devices,
        });
        self.tell("createLot", input).await
    }

    /// The workshop's invoice for a lot: a fee for two devices, and a battery.
    pub(crate) async fn invoice_lot(&self, lot: &str, number: &str) -> Outcome {
        let input = json!({
            "lotId": lot,
            "number": number,
            "invoicedOn": "2024-01-15",
            "lines": [
                { "kind": "SERVICE", "title": "Remise en état", "quantity": 2, "unitCents": 1_700 },
                { "kind": "PARTS", "title": "Batterie", "quantity": 1, "unitCents": 2_450 },
            ],
        });
        self.tell("invoiceLot", input).await
    }

    /// Uploads a hardware report and records it.
    pub(crate) async fn record_hardware(&self, device: &str, report: impl Into<Vec<u8>>) -> Outcome {
        let file = self.upload("lshw.json", report).await;
        self.tell("recordHardware", json!({ "deviceId": device, "fileId": file }))
            .await
    }

    /// Uploads an erasure report and records it.
    pub(crate) async fn record_erasure(&self, device: &str, report: impl Into<Vec<u8>>) -> Outcome {
        let file = self.upload("nwipe.log", report).await;
        self.tell("recordErasure", json!({ "deviceId": device, "fileId": file }))
            .await
    }

    pub(crate) async fn record_manual_erasure(&self, device: &str, drive: &str, at: &str) -> Outcome {
        let input = json!({
            "deviceId": device,
            "driveId": drive,
            "performedAt": at,
            "note": "Percé à la main",
        });
        self.tell("recordManualErasure", input).await
    }

    // People and cases.

    pub(crate) async fn draft_referral(&self, referral: Referral) -> Outcome {
        let input = json!({ "referral": referral.input() });
        self.tell_for("draftReferral", input, "case { id state person { id } }")
            .await
    }

    pub(crate) async fn submit_referral(&self, referral: Referral) -> Outcome {
        let input = json!({ "referral": referral.input() });
        self.tell_for(
            "submitReferral",
            input,
            "case { id state reference person { id } }",
        )
        .await
    }

    pub(crate) async fn request_information(&self, case: &str, question: &str) -> Outcome {
        self.tell(
            "requestInformation",
            json!({ "caseId": case, "question": question }),
        )
        .await
    }

    pub(crate) async fn answer_information(&self, case: &str, answer: &str) -> Outcome {
        self.tell("answerInformation", json!({ "caseId": case, "answer": answer }))
            .await
    }

    pub(crate) async fn propose_transfer(&self, case: &str, to: &str) -> Outcome {
        let input = json!({
            "caseId": case, "organisationId": to, "consentedOn": "2024-01-12", "consentedBy": "PHONE",
        });
        self.tell("proposeTransfer", input).await
    }

    pub(crate) async fn refer_to_adviser(&self, case: &str, adviser: &str, help: &[&str]) -> Outcome {
        let input = json!({ "caseId": case, "adviserId": adviser, "help": help });
        self.tell("referToAdviser", input).await
    }

    pub(crate) async fn refuse_case(&self, case: &str, reason: &str, text: &str) -> Outcome {
        let input = json!({ "caseId": case, "reason": reason, "text": text });
        self.tell("refuseCase", input).await
    }

    // Sittings.

    pub(crate) async fn plan_commission(&self, called: &[&str], quorum: u8) -> Outcome {
        let input = commission("2024-02-12T13:00:00Z", quorum, called);
        self.tell("planCommission", input).await
    }

    pub(crate) async fn put_on_agenda(&self, commission: &str, cases: &[String]) -> Outcome {
        let input = json!({ "commissionId": commission, "caseIds": cases });
        self.tell("putOnAgenda", input).await
    }

    pub(crate) async fn grant(&self, item: &str) -> Outcome {
        self.tell("decideItem", json!({ "agendaItemId": item, "outcome": "GRANT" }))
            .await
    }

    pub(crate) async fn defer(&self, item: &str) -> Outcome {
        self.tell("decideItem", json!({ "agendaItemId": item, "outcome": "DEFER" }))
            .await
    }

    pub(crate) async fn reject(&self, item: &str, reason: Option<&str>, text: Option<&str>) -> Outcome {
        let input = json!({ "agendaItemId": item, "outcome": "REJECT", "reason": reason, "text": text });
        self.tell("decideItem", input).await
    }

    pub(crate) async fn cast_ballot(&self, item: &str, choice: &str) -> Outcome {
        self.tell("castBallot", json!({ "agendaItemId": item, "choice": choice }))
            .await
    }

    // Handovers.

    pub(crate) async fn reserve_device(&self, case: &str, device: &str) -> Outcome {
        self.tell("reserveDevice", json!({ "caseId": case, "deviceId": device }))
            .await
    }

    pub(crate) async fn plan_handover(&self, case: &str, place: &str, at: &str) -> Outcome {
        let input = json!({ "caseId": case, "placeId": place, "plannedFor": at });
        self.tell("planHandover", input).await
    }

    pub(crate) async fn complete_handover(&self, handover: &str) -> Outcome {
        let input = json!({ "handoverId": handover, "receipt": "PAPER", "receiptReference": "Classeur 1" });
        self.tell("completeHandover", input).await
    }

    // What is read again and again.

    /// One thing by its noun and id: `about("case", id, "state notes { text }")`. Null when it does not exist for this caller.
    pub(crate) async fn about(&self, noun: &str, id: &str, selection: &str) -> Value {
        let query = format!("query($id: ID!) {{ {noun}(id: $id) {{ {selection} }} }}");
        let mut data = self.ask(&query, json!({ "id": id })).await.ok();
        data[noun].take()
    }

    /// The items of a commission's agenda, by the id of their case where the caller sees it.
    pub(crate) async fn agenda(&self, commission: &str) -> Vec<Value> {
        let agenda = "agenda { id state rank points outcome case { id } sheet { audience } }";
        let commission = self.about("commission", commission, agenda).await;
        commission["agenda"].as_array().cloned().unwrap_or_default()
    }

    /// Every fact this caller sees after a cursor, page by page, and the cursor to go on from.
    pub(crate) async fn facts_after(
        &self,
        mut after: Option<String>,
        first: usize,
    ) -> (Vec<Value>, Option<String>) {
        let query = "query($after: String, $first: Int!) { facts(after: $after, first: $first) {
            nodes { id kind at month data leaf leafHash openings subjects { kind id n previous } }
            pageInfo { hasNextPage endCursor } } }";
        let mut facts = Vec::new();
        loop {
            let page = self
                .ask(query, json!({ "after": after, "first": first }))
                .await
                .ok();
            let page = &page["facts"];
            facts.extend(page["nodes"].as_array().cloned().unwrap_or_default());
            if let Some(end) = page["pageInfo"]["endCursor"].as_str() {
                after = Some(end.to_owned());
            }
            if page["pageInfo"]["hasNextPage"] != true {
                return (facts, after);
            }
        }
    }
}

/// What the schema says of a mutation's payload.
struct Noun {
    /// The field that holds what was made or changed.
    field: &'static str,
    /// What is asked of it.
    selection: &'static str,
}

/// The field of a mutation's payload that holds what was made or changed.
pub(crate) fn noun_of(mutation: &str) -> &'static str {
    noun(mutation).field
}

fn noun(mutation: &str) -> &'static Noun {
    static NOUNS: OnceLock<HashMap<String, Noun>> = OnceLock::new();
    let nouns = NOUNS.get_or_init(nouns);
    nouns
        .get(mutation)
        .unwrap_or_else(|| panic!("no mutation {mutation}"))
}

/// Every mutation of the schema: of its payload, the field with an id, else the first that holds what came of it.
fn nouns() -> HashMap<String, Noun> {
    use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};
    let schema = async_graphql::parser::parse_schema(api::graphql::schema::sdl()).expect("a schema");
    let mut fields: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for definition in &schema.definitions {
        let TypeSystemDefinition::Type(of) = definition else {
            continue;
        };
        let TypeKind::Object(object) = &of.node.kind else {
            continue;
        };
        let named = object.fields.iter().map(|field| {
            let of = field.node.ty.node.to_string();
            (
                field.node.name.node.to_string(),
                of.trim_matches(['[', ']', '!']).to_owned(),
            )
        });
        fields.insert(of.node.name.node.to_string(), named.collect());
    }
    let has = |of: &str, name: &str| {
        fields
            .get(of)
            .is_some_and(|all| all.iter().any(|(field, _)| field == name))
    };
    let mutations = fields["Mutation"].iter().map(|(mutation, payload)| {
        // What a first step leaves is no session.
        let beside = ["problems", "secondStep"];
        let own = || {
            fields[payload]
                .iter()
                .filter(|(field, _)| !beside.contains(&field.as_str()))
        };
        let (field, of) = own()
            .find(|(_, of)| has(of, "id"))
            .or_else(|| own().next())
            .unwrap_or_else(|| panic!("{payload} holds nothing"));
        let asked: Vec<&str> = ["id", "state", "asOf"]
            .into_iter()
            .filter(|name| has(of, name))
            .collect();
        let noun = Noun {
            field: field.clone().leak(),
            selection: asked.join(" ").leak(),
        };
        (mutation.clone(), noun)
    });
    mutations.collect()
}
