//! Trying a grid on the cases that wait, before it is published: who would move, by how much, and whom the computers that are
//! ready would serve.

use super::grid_typed::{Points, beside, rules};
use super::publish_grid::page;
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Cell, Link, Section, Table, operation, wrongs};
use crate::text::T;
use crate::visit::Visit;

type Criterion = String;
type Audience = String;
type DeviceGrade = String;

operation!("src/pages/desk/settings/try_grid.graphql": DeskTryGrid; ("Criterion", "Audience", "DeviceGrade"));

use desk_try_grid::{DeskTryGridSimulateGrid as Simulated, DeskTryGridSimulateGridMoves as Moved};

/// `POST /desk/settings/grid/new/try`
pub(crate) async fn show(visit: Visit, form: Form) -> Answer {
    let points = Points::of(&form);
    let named = points.criteria();
    let input = rules!(points => desk_try_grid::SimulateGridInput {});
    let asked = visit
        .ask::<DeskTryGrid>(desk_try_grid::Variables { input })
        .await?;
    let mut simulated = asked.simulate_grid;
    let wrong = wrongs!(std::mem::take(&mut simulated.problems));
    let mut page = page(&visit).await?;
    if !wrong.is_empty() {
        let wrong = wrong.into_iter().map(|one| beside(one, &named)).collect();
        return page.refuse(&visit, "publish", &form, wrong);
    }
    page.keep("publish", &form);
    page.lead = visit.t.with_two(
        "try-lead",
        "rising",
        visit.t.figure(&simulated.rising),
        "falling",
        visit.t.figure(&simulated.falling),
    );
    page.links = vec![Link::new("#try", visit.t.say("try-title"))];
    page.side = told(visit.t, &simulated);
    page.show(&visit)
}

/// What another grid would change.
fn told(t: T, simulated: &Simulated) -> Vec<Section> {
    let counts = [
        (simulated.waiting, "try-waiting"),
        (simulated.rising, "try-rising"),
        (simulated.falling, "try-falling"),
        (simulated.computers, "try-computers"),
    ];
    let counts = counts.map(|(count, words)| (count, t.say(words), String::new()));
    let served = simulated.audiences.iter().map(|one| {
        vec![
            Cell::word(t, "audience", &one.audience),
            Cell::Number(one.waiting),
            Cell::Number(one.before),
            Cell::Number(one.after),
        ]
    });
    let served = Table::of(
        t,
        &[
            "figures-audience",
            "#try-waiting",
            "#try-served-before",
            "#try-served-after",
        ],
    )
    .rows(served.collect())
    .or(t.say("try-nobody"));
    let moves = simulated.moves.iter().map(|one| moved(t, one));
    let moves = Table::of(
        t,
        &[
            "room-case-column",
            "figures-audience",
            "#grid-points",
            "#try-rank",
            "#try-move",
        ],
    )
    .rows(moves.collect())
    .or(t.say("try-still"));
    vec![
        Section::new("try", t.say("try-title"), Body::Counts(counts.to_vec())),
        Section::new("served", t.say("try-served"), Body::Table(served)),
        Section::new("moves", t.say("try-moves"), Body::Table(moves)),
    ]
}

fn moved(t: T, one: &Moved) -> Vec<Cell> {
    let change = |before: i64, after: i64| {
        if before == after {
            t.figure(&after)
        } else {
            format!("{}\u{a0}→\u{a0}{}", t.figure(&before), t.figure(&after))
        }
    };
    let up = one.rank_before - one.rank_after;
    let places = match up {
        0 => Cell::Nothing,
        _ if up > 0 => Cell::text(format!("+{up}")),
        _ => Cell::text(format!("−{}", -up)),
    };
    vec![
        Cell::link(format!("/desk/cases/{}", one.case.id), &one.case.reference),
        Cell::word(t, "audience", &one.case.audience),
        Cell::text(change(one.points_before, one.points_after)),
        Cell::text(change(one.rank_before, one.rank_after)),
        places,
    ]
}
