//! A home for workshop, adviser and member: what waits for them, said plainly, until they
//! have pages of their own.

use askama::Template;
use graphql_client::GraphQLQuery;

use super::coordinator;
use crate::answer::Answer;
use crate::pages::Shell;
use crate::pages::paging::count;
use crate::pages::shell::Capacity;
use crate::text::T;
use crate::visit::Visit;

/// What may wait for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Lots on the bench.
    Lots,
    /// Computers without proof of erasure.
    Erasures,
    /// Handovers of the week.
    Handovers,
}

impl Waiting {
    /// Key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lots => "waiting-lots",
            Self::Erasures => "waiting-erasures",
            Self::Handovers => "waiting-handovers",
        }
    }
}

/// The home of a role without pages of its own.
#[derive(Template, Clone, Debug)]
#[template(path = "home/show.html")]
pub struct Home {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page; its reader is greeted.
    pub shell: Shell,
    /// What waits, and how much of it; what does not wait is not shown.
    pub waiting: Vec<(Waiting, u32)>,
}

impl Home {
    fn greeting(&self) -> String {
        let name = self
            .shell
            .reader
            .as_ref()
            .map_or("", |reader| reader.name.as_str());
        self.t.with("home-hello", "name", name)
    }

    fn pending(&self) -> Vec<(Waiting, u32)> {
        self.waiting.iter().copied().filter(|(_, n)| *n > 0).collect()
    }

    fn organisation(&self) -> &str {
        self.shell
            .reader
            .as_ref()
            .map_or("", |reader| reader.organisation.as_str())
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/home/workshop.graphql",
    response_derives = "Debug"
)]
struct OfWorkshop;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/home/place.graphql",
    response_derives = "Debug"
)]
struct OfPlace;

/// `GET /home`: where one lands after the door. Who gives or refers has a space of its own.
pub(crate) async fn show(visit: Visit) -> Answer {
    let space = visit.inside().await?;
    let can = |capacity| space.capacities.contains(&capacity);
    if can(Capacity::Donate) && !can(Capacity::Coordinate) {
        return visit.go("/pledges");
    }
    if can(Capacity::Refer) {
        return visit.go("/cases");
    }
    if can(Capacity::Coordinate) {
        return coordinator::page(&visit, space.shell).await?.show(&visit);
    }
    let waiting = if can(Capacity::Refurbish) {
        let asked = visit.ask::<OfWorkshop>(of_workshop::Variables {}).await?;
        vec![
            (Waiting::Lots, count(asked.lots.total_count)),
            (Waiting::Erasures, count(asked.bench.total_count)),
        ]
    } else if can(Capacity::HandOver) {
        let asked = visit.ask::<OfPlace>(of_place::Variables {}).await?;
        vec![(Waiting::Handovers, count(asked.handovers.total_count))]
    } else {
        Vec::new()
    };
    visit.show(&Home {
        t: visit.t,
        shell: space.shell,
        waiting,
    })
}
