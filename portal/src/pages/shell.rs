//! What surrounds every page: whose programme it is, who reads, and where one may go.

use serde::Deserialize;

use super::news::News;

/// Everything around the page itself.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The programme's territory.
    pub territory: Territory,
    /// Address of `maillon.css` with the territory's theme appended, with its fingerprint.
    pub stylesheet: String,
    /// Address of `maillon.js`, for the pages that it helps.
    pub script: String,
    /// Address of `scan.js`, for the pages where a label may be scanned.
    pub scanner: String,
    /// Address of `try.js`, for the pages whose answers may be tried.
    pub trier: String,
    /// Address of `live.js`, for the pages that keep themselves up to date.
    pub follower: String,
    /// Address of `favicon.svg`.
    pub favicon: String,
    /// Address of this page, for the language switch.
    pub path: String,
    /// Who is signed in; `None` on public pages.
    pub reader: Option<Reader>,
    /// Places of the reader's space.
    pub nav: Vec<NavLink>,
    /// Whether the reader has something to look for.
    pub searches: bool,
    /// Token against forged requests, put in every form.
    pub csrf: String,
    /// One sentence on what was just done, already in the reader's language; empty for none.
    pub notice: String,
    /// What happened since the reader was last here, where they land.
    pub news: Option<News>,
    /// Whether this is the demonstration, whose data is invented.
    pub demo: bool,
}

impl Shell {
    /// The address of this page in another language.
    pub fn in_language(&self, code: &str) -> String {
        let joint = if self.path.contains('?') { '&' } else { '?' };
        format!("{}{joint}lang={code}", self.path)
    }

    /// The same, with one sentence on what was just done.
    #[must_use]
    pub fn noting(mut self, notice: String) -> Self {
        self.notice = notice;
        self
    }

    /// The same, on the page of another address: what a form that is shown again belongs to.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }
}

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Capacity {
    /// Run the programme.
    Coordinate,
    /// Sit in commissions.
    Decide,
    /// Give computers.
    Donate,
    /// Hand computers over.
    HandOver,
    /// Refer people.
    Refer,
    /// Wipe and refurbish.
    Refurbish,
}

/// The places of somebody with these capacities, who is at this path: the place that a page lies in is marked.
pub(crate) fn places(capacities: &[Capacity], manages: bool, path: &str) -> Vec<NavLink> {
    let can = |capacity| capacities.contains(&capacity);
    let runs = can(Capacity::Coordinate);
    let (gives, refers) = (can(Capacity::Donate) && !runs, can(Capacity::Refer));
    let all = [
        (runs, "/home", Place::Home),
        (runs, "/desk/pledges", Place::DeskPledges),
        (runs, "/desk/stock", Place::Stock),
        (runs, "/desk/cases", Place::DeskCases),
        (runs, "/desk/commissions", Place::Commissions),
        (runs, "/desk/handovers", Place::Handovers),
        (runs, "/desk/partners", Place::Partners),
        (runs, "/desk/figures", Place::Figures),
        (runs, "/desk/settings", Place::Settings),
        (refers, "/cases", Place::Cases),
        (refers, "/cases/new", Place::NewCase),
        (gives, "/pledges", Place::Pledges),
        (gives, "/pledges/new", Place::NewPledge),
        (can(Capacity::Refurbish), "/bench", Place::Bench),
        (can(Capacity::HandOver) && !runs, "/counter", Place::Counter),
        (can(Capacity::Decide), "/room", Place::Room),
        (manages, "/team", Place::Team),
    ];
    // Prospects are partners to be.
    let path = path
        .strip_prefix("/desk/prospects")
        .map_or(path, |_| "/desk/partners");
    let here = all
        .iter()
        .filter(|(open, href, _)| *open && is_within(beside(path), href))
        .max_by_key(|(_, href, _)| href.len())
        .map(|(_, href, _)| *href);
    all.into_iter()
        .filter(|(open, ..)| *open)
        .map(|(_, href, place)| NavLink {
            href: href.to_owned(),
            place,
            current: Some(href) == here,
        })
        .collect()
}

/// The place of a page that stands beside another place's list, in a tab.
fn beside(path: &str) -> &str {
    let tabs = [
        ("/desk/collections", "/desk/pledges"),
        ("/desk/lots", "/desk/stock"),
    ];
    let tab = tabs.iter().find(|(tab, _)| is_within(path, tab));
    tab.map_or(path, |(_, place)| place)
}

/// Whether a page lies in a place.
fn is_within(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A territory as its public knows it.
#[derive(Clone, Debug, Default)]
pub struct Territory {
    /// "Poitiers".
    pub name: String,
    /// "poitiers", in addresses.
    pub slug: String,
    /// Address of its own logo; empty for the chain of Maillon.
    pub logo: String,
}

/// The signed-in person and the structure they act for.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// Their name.
    pub name: String,
    /// Their structure.
    pub organisation: String,
    /// Whether they may act for another one too.
    pub switches: bool,
}

/// One place to go.
#[derive(Clone, Debug)]
pub struct NavLink {
    /// Where.
    pub href: String,
    /// Which place it is.
    pub place: Place,
    /// Whether this page is (in) it.
    pub current: bool,
}

/// A place of somebody's space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The donor's pledges.
    Pledges,
    /// Offer computers.
    NewPledge,
    /// The referrer's cases.
    Cases,
    /// Refer a person.
    NewCase,
    /// What needs one today.
    Home,
    /// The programme's pledges and collections.
    DeskPledges,
    /// Every device, and the workshop's lots.
    Stock,
    /// The programme's cases.
    DeskCases,
    /// Commissions to prepare, hold and close.
    Commissions,
    /// Sessions and appointments.
    Handovers,
    /// Partners and prospects.
    Partners,
    /// What the programme did, costs and avoids.
    Figures,
    /// Settings, places, the grid.
    Settings,
    /// The workshop's work.
    Bench,
    /// The agenda of a handover place.
    Counter,
    /// The commissions that a member is called to.
    Room,
    /// Members and applications of one's own organisation.
    Team,
}

impl Place {
    /// Key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pledges => "nav-pledges",
            Self::NewPledge => "nav-pledge-new",
            Self::Cases => "nav-cases",
            Self::NewCase => "nav-case-new",
            Self::Home => "nav-home",
            Self::DeskPledges => "desk-pledges",
            Self::Stock => "nav-stock",
            Self::DeskCases => "nav-desk-cases",
            Self::Commissions => "nav-commissions",
            Self::Handovers => "nav-handovers",
            Self::Partners => "nav-partners",
            Self::Figures => "nav-figures",
            Self::Settings => "nav-settings",
            Self::Bench => "nav-bench",
            Self::Counter => "nav-counter",
            Self::Room => "nav-room",
            Self::Team => "nav-team",
        }
    }
}
