//! One pledge, followed. Once a computer is given, its date is told by month and nothing is told of who received it.

use actix_web::web;
use askama::Template;
use graphql_client::GraphQLQuery;

use super::state::{DeviceKind, DeviceState, PledgeState};
use super::timeline;
use crate::answer::Answer;
use crate::graphql::{Date, DateTime, JSON};
use crate::local;
use crate::pages::errors::page::Accident;
use crate::pages::paging::{Paging, count};
use crate::pages::{Moment, Shell};
use crate::text::T;
use crate::visit::Visit;

type FactKind = String;

/// How many computers have come this far.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// Announced by the donor.
    pub announced: u32,
    /// Arrived and accepted.
    pub received: u32,
    /// Every drive wiped, with proof.
    pub wiped: u32,
    /// Given to a person.
    pub handed_over: u32,
    /// Taken apart or recycled.
    pub recycled: u32,
    /// Left with the donor on arrival.
    pub refused: u32,
    /// Announced and not arrived, or lost since.
    pub missing: u32,
}

/// One computer of the pledge.
#[derive(Clone, Debug)]
pub struct DeviceRow {
    /// What it is.
    pub kind: DeviceKind,
    /// Maker and model.
    pub model: String,
    /// Serial number.
    pub serial: String,
    /// Where it is.
    pub state: DeviceState,
    /// Since when: a day, or a month once handed over.
    pub since: String,
}

/// The page of a pledge.
#[derive(Template, Clone, Debug)]
#[template(path = "pledges/show.html")]
pub struct PledgeShow {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Path of the pledge; forms go to `{href}/submit` and `{href}/withdraw`.
    pub href: String,
    /// What the donor called it.
    pub title: String,
    /// Where it is.
    pub state: PledgeState,
    /// Agreed day of collection; empty for none.
    pub scheduled_on: String,
    /// Why it was declined; empty otherwise.
    pub reason: String,
    /// Whether it can be sent now.
    pub can_submit: bool,
    /// Whether it can be withdrawn now.
    pub can_withdraw: bool,
    /// How far its computers have come.
    pub progress: Progress,
    /// Its computers, at most 25.
    pub devices: Vec<DeviceRow>,
    /// Page number, from 1.
    pub page: u32,
    /// How many pages.
    pub pages: u32,
    /// Address of the page before; empty for none.
    pub before: String,
    /// Address of the page after; empty for none.
    pub after: String,
    /// What happened, newest first.
    pub timeline: Vec<Moment>,
}

impl PledgeShow {
    /// The links of the chain, each with its words and number.
    fn chain(&self) -> [(&'static str, u32); 4] {
        let p = &self.progress;
        [
            ("count-announced", p.announced),
            ("count-received", p.received),
            ("count-wiped", p.wiped),
            ("count-handed-over", p.handed_over),
        ]
    }

    fn others(&self) -> Vec<(&'static str, u32)> {
        let p = &self.progress;
        [
            ("count-recycled", p.recycled),
            ("count-refused", p.refused),
            ("count-missing", p.missing),
        ]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .collect()
    }

    /// Class of a link: how much of the pledge has come through it.
    fn reach(&self, n: u32) -> &'static str {
        match n {
            0 => "none",
            n if n >= self.progress.announced => "all",
            _ => "some",
        }
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/show.graphql",
    response_derives = "Debug",
    extern_enums("PledgeState", "DeviceState", "DeviceKind", "FactKind")
)]
struct ShowPledge;

use show_pledge::{ShowPledgePledge as Shown, ShowPledgePledgeDevicesNodes as Device};

/// `GET /pledges/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let space = visit.inside().await?;
    let paging = Paging::of(&visit);
    let variables = show_pledge::Variables {
        id: id.clone(),
        after: paging.after.clone(),
    };
    let asked = visit.ask::<ShowPledge>(variables).await?;
    let Some(pledge) = asked.pledge else {
        return Err(visit.lost(Accident::NotFound));
    };
    let notice = match visit.param("done").as_deref() {
        Some("sent") => visit.t.say("pledge-done-sent"),
        Some("kept") => visit.t.say("pledge-done-kept"),
        Some("withdrawn") => visit.t.say("pledge-done-withdrawn"),
        _ => String::new(),
    };
    let href = super::href(&id);
    let info = &pledge.devices.page_info;
    let end = info.has_next_page.then(|| info.end_cursor.clone()).flatten();
    let links = paging.links(&href, Some(pledge.devices.total_count), None, end);
    let (t, state) = (visit.t, pledge.state);
    visit.show(&PledgeShow {
        t,
        shell: space.shell.noting(notice),
        progress: progress(&pledge),
        timeline: pledge
            .timeline
            .nodes
            .into_iter()
            .filter_map(|fact| timeline::moment(t, &fact.kind, fact.at.as_deref(), fact.month, &fact.data))
            .collect(),
        title: pledge.title,
        state,
        scheduled_on: pledge
            .scheduled_for
            .filter(|_| state == PledgeState::Scheduled)
            .unwrap_or_default(),
        reason: pledge.decline_text.unwrap_or_default(),
        can_submit: state == PledgeState::Draft && pledge.announced > 0,
        can_withdraw: matches!(
            state,
            PledgeState::Draft | PledgeState::Submitted | PledgeState::Accepted | PledgeState::Scheduled
        ),
        devices: pledge.devices.nodes.into_iter().map(device).collect(),
        page: links.page,
        pages: links.pages,
        before: if paging.after.is_some() {
            href.clone()
        } else {
            String::new()
        },
        after: links.after,
        href,
    })
}

fn progress(pledge: &Shown) -> Progress {
    let in_states = |states: &[DeviceState]| {
        let parts = pledge.device_states.iter();
        count(
            parts
                .filter(|part| states.contains(&part.state))
                .map(|part| part.count)
                .sum(),
        )
    };
    Progress {
        announced: count(pledge.announced),
        received: count(pledge.accepted),
        wiped: in_states(&[DeviceState::Ready, DeviceState::HandedOver]),
        handed_over: in_states(&[DeviceState::HandedOver]),
        recycled: in_states(&[DeviceState::Stripped, DeviceState::Recycled]),
        refused: in_states(&[DeviceState::Refused]),
        missing: in_states(&[DeviceState::Missing]),
    }
}

fn device(device: Device) -> DeviceRow {
    let since = device
        .handed_over_month
        .or(device.updated_at.as_deref().map(local::day));
    DeviceRow {
        kind: device.kind,
        model: model(device.manufacturer, device.model),
        serial: device.serial.or(device.asset_tag).unwrap_or_default(),
        state: device.state,
        since: since.unwrap_or_default(),
    }
}

/// Maker and model as one name; the maker is not said twice.
pub(crate) fn model(maker: Option<String>, model: Option<String>) -> String {
    match (maker, model) {
        (Some(maker), Some(model)) if model.to_lowercase().starts_with(&maker.to_lowercase()) => model,
        (Some(maker), Some(model)) => format!("{maker} {model}"),
        (maker, model) => model.or(maker).unwrap_or_else(|| "–".to_owned()),
    }
}
