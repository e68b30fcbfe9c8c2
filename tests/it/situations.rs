//! How to get to where a test begins, by the same verbs as everybody: computers received, in the workshop or ready; cases
//! submitted, eligible or granted.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{Referral, commission, pledge};
use crate::persona::Persona;
use crate::reports::{Wipe, lshw, nwipe};

/// One computer of a pledge.
#[derive(Clone, Debug)]
pub(crate) struct Computer {
    /// Its id in the API.
    pub(crate) id: String,
    /// Its serial number; its drive's is the same with `-D` behind it.
    pub(crate) serial: String,
}

impl Computer {
    /// The serial number of its drive.
    pub(crate) fn drive(&self) -> String {
        format!("{}-D", self.serial)
    }
}

/// An inventory of laptops with these serial numbers.
pub(crate) fn inventory<'a>(serials: impl IntoIterator<Item = &'a str>) -> String {
    let mut csv = String::from("Type;Fabricant;Modèle;N° de série\n");
    for serial in serials {
        writeln!(csv, "Ordinateur portable;Dell;Latitude 7480;{serial}").expect("a line");
    }
    csv
}

impl TestApp {
    /// The pledge of a donor with this inventory, imported whole, submitted, accepted and scheduled; its computers.
    pub(crate) async fn scheduled(&self, donor: &Persona, csv: &str) -> (String, Vec<Computer>) {
        let id = donor.draft_pledge(pledge()).await.done();
        let file = donor.upload("parc.csv", csv).await;
        donor.import_inventory(&id, &file, true, false).await.success();
        donor.submit_pledge(&id).await.done();
        self.coordinator().accept_pledge(&id).await.done();
        let day = &self.app.clock.now().plus_millis(7 * 24 * 3_600_000).rfc3339()[..10];
        self.coordinator().schedule_pledge(&id, day).await.done();
        let computers = self.computers_of(&id).await;
        (id, computers)
    }

    /// The computers of a pledge, in the order of its inventory.
    pub(crate) async fn computers_of(&self, pledge: &str) -> Vec<Computer> {
        let devices = "devices(first: 100) { nodes { id serial } }";
        let pledge = self.coordinator().about("pledge", pledge, devices).await;
        let nodes = pledge["devices"]["nodes"].as_array().expect("devices");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        nodes
            .iter()
            .rev()
            .map(|node| Computer {
                id: text(&node["id"]),
                serial: text(&node["serial"]),
            })
            .collect()
    }

    /// Computers received from the donor, in custody from then on.
    pub(crate) async fn received(&self, serials: &[&str]) -> Vec<Computer> {
        let (pledge, computers) = self
            .scheduled(&self.donor(), &inventory(serials.iter().copied()))
            .await;
        self.coordinator()
            .receive_pledge(&pledge, &[], &[])
            .await
            .success();
        computers
    }

    /// Computers in the workshop, the lot acknowledged, three weeks after they came: on the fifth of February, if they came
    /// first.
    pub(crate) async fn in_workshop(&self, serials: &[&str]) -> Vec<Computer> {
        let computers = self.received(serials).await;
        let ids: Vec<String> = computers.iter().map(|computer| computer.id.clone()).collect();
        let lot = self
            .coordinator()
            .create_lot(self.workshop().organisation(), &ids)
            .await
            .done();
        self.coordinator().send_lot(&lot).await.done();
        self.workshop().acknowledge_lot(&lot).await.done();
        self.days_later(21);
        computers
    }

    /// Computers wiped and ready.
    pub(crate) async fn ready(&self, serials: &[&str]) -> Vec<Computer> {
        let computers = self.in_workshop(serials).await;
        for computer in &computers {
            self.make_ready(computer).await;
        }
        computers
    }

    /// Reads, wipes and declares ready a computer in the workshop.
    pub(crate) async fn make_ready(&self, computer: &Computer) {
        let (workshop, drive) = (self.workshop(), computer.drive());
        let report = lshw(&computer.serial, &[&drive]);
        workshop.record_hardware(&computer.id, report).await.done();
        let yesterday = self.app.clock.now().plus_millis(-24 * 3_600_000).rfc3339();
        let day = yesterday[5..10].replace('-', "/");
        let log = nwipe(&day, &[(&drive, Wipe::Erased)]);
        workshop.record_erasure(&computer.id, log).await.done();
        workshop.make_device_ready(&computer.id).await.done();
    }

    /// A referral submitted and qualified.
    pub(crate) async fn eligible(&self, referrer: &Persona, referral: Referral) -> String {
        let case = referrer.submit_referral(referral).await.done();
        self.coordinator().qualify_case(&case).await.done();
        case
    }

    /// A commission that sits on these cases: CROUS, the association and the member are called and there; two must be.
    pub(crate) async fn sitting(&self, cases: &[String]) -> String {
        let members = [self.member(), self.association(), self.crous()];
        let called: Vec<&str> = members.iter().map(Persona::organisation).collect();
        let coordinator = self.coordinator();
        let sits_at = self.app.clock.now().plus_millis(3_600_000);
        let commission = coordinator
            .tell("planCommission", commission(&sits_at.rfc3339(), 2, &called))
            .await
            .done();
        coordinator.put_on_agenda(&commission, cases).await.done();
        coordinator.freeze_commission(&commission).await.done();
        for member in &members {
            member.attend_commission(&commission).await.done();
        }
        coordinator.open_commission(&commission).await.done();
        commission
    }

    /// The item of a case on the agenda of a commission.
    pub(crate) async fn item_of(&self, commission: &str, case: &str) -> String {
        let agenda = self.coordinator().agenda(commission).await;
        let item = agenda.iter().find(|item| item["case"]["id"] == case);
        item.expect("an item")["id"].as_str().expect("an id").to_owned()
    }

    /// A case granted by a commission that sat on it alone.
    pub(crate) async fn granted(&self, referrer: &Persona, referral: Referral) -> String {
        let case = self.eligible(referrer, referral).await;
        let commission = self.sitting(std::slice::from_ref(&case)).await;
        let item = self.item_of(&commission, &case).await;
        let coordinator = self.coordinator();
        coordinator.take_up_item(&item).await.done();
        coordinator.grant(&item).await.done();
        coordinator.settle_item(&item).await.done();
        coordinator.close_commission(&commission).await.done();
        case
    }

    /// Every identifying word ever given to people of a case, to look for where it must not be.
    pub(crate) fn words_of(referral: &Value) -> Vec<String> {
        let identity = referral["identity"].as_object();
        identity
            .into_iter()
            .flat_map(|identity| identity.values())
            .filter_map(|value| value.as_str().map(str::to_owned))
            .filter(|word| word != "Poitiers")
            .collect()
    }

    /// The state of one thing, as the coordinator sees it.
    pub(crate) async fn state_of(&self, noun: &str, id: &str) -> String {
        let found = self.coordinator().about(noun, id, "state").await;
        found["state"].as_str().unwrap_or_default().to_owned()
    }

    /// How many rows the API counts behind a root list.
    pub(crate) async fn count(&self, of: &Persona, list: &str) -> u64 {
        let query = format!("{{ {list}(first: 1) {{ totalCount }} }}");
        of.ask(&query, json!({})).await.ok()[list]["totalCount"]
            .as_u64()
            .expect("a number")
    }
}
