//! Where things stand today: what became of what came in, what is in stock and for how long, who waits.

use super::period::today;
use crate::answer::Answer;
use crate::chart::{flow, share, stock};
use crate::graphql::Date;
use crate::kit::{Body, Cell, Link, Page, Section, Table, operation};
use crate::pages::paging::count;
use crate::pages::public::programme::Outcome;
use crate::text::T;
use crate::visit::Visit;

type Audience = String;
type DeviceState = String;

operation!("src/pages/desk/figures/now.graphql": DeskNow; ("Audience", "DeviceState"));

use desk_now::ResponseData as Now;

/// Until how many days each age goes; the last goes on.
const AGES: [i64; 3] = [30, 90, 180];
/// The words of the ages.
const AGE_KEYS: [&str; 4] = ["stock-month", "stock-quarter", "stock-half", "stock-older"];

/// `GET /desk/figures/now`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let variables = desk_now::Variables {
        territory: shell.territory.slug.clone(),
        today: today(&visit),
        days: AGES.to_vec(),
    };
    let now = visit.ask::<DeskNow>(variables).await?;
    let mut page = Page::new(t, shell, "/desk/figures/now", t.say("figures-now"));
    page.tabs = super::tabs(t);
    page.sections = vec![chain(t, &now), in_stock(t, &now), waiting(t, &now)];
    page.show_with_sheets(&visit)
}

fn chain(t: T, now: &Now) -> Section {
    let figures = &now.figures;
    let ends = [
        (Outcome::HandedOver, figures.handed_over.total),
        (Outcome::Stripped, figures.stripped),
        (Outcome::Recycled, figures.recycled),
        (Outcome::Missing, figures.missing),
    ];
    let collected = figures.collected.unwrap_or(0);
    let told: i64 = ends.iter().filter_map(|(_, number)| *number).sum();
    let mut ends: Vec<_> = ends.map(|(end, number)| (end, number.unwrap_or(0))).to_vec();
    ends.insert(1, (Outcome::UnderWay, collected - told));
    became(t, collected, &ends)
}

/// What became of so many computers, as a flow with its table.
pub(in crate::pages) fn became(t: T, collected: i64, ends: &[(Outcome, i64)]) -> Section {
    let parts: Vec<_> = ends
        .iter()
        .filter(|(_, number)| *number > 0)
        .map(|(end, number)| flow::Part {
            tone: end.tone(),
            weight: count(*number),
            number: t.figure(number),
            label: t.count(end.key(), count(*number)),
        })
        .collect();
    let rows = ends.iter().map(|(end, number)| {
        vec![
            Cell::text(t.count(end.key(), count(*number))),
            Cell::Number(*number),
        ]
    });
    let table = Table::of(t, &["figures-became", "#figures-computers"]).rows(rows.collect());
    let picture = flow::svg(
        &parts,
        &t.figure(&collected),
        &t.say("flow-collected"),
        &t.say("flow-workshop"),
    );
    Section::new("chain", t.say("chain-title"), Body::Picture(picture, table))
}

fn in_stock(t: T, now: &Now) -> Section {
    let stacks: Vec<_> = now
        .stock
        .iter()
        .map(|of| stock::Stack {
            label: t.word("device-state", &of.state),
            number: t.figure(&of.count),
            ages: std::array::from_fn(|age| of.ages.get(age).copied().map_or(0, count)),
        })
        .collect();
    let rows = stacks.iter().map(|stack| {
        let mut row = vec![Cell::text(stack.label.clone())];
        row.extend(stack.ages.iter().map(|number| Cell::Number(i64::from(*number))));
        row
    });
    let table = Table::of(
        t,
        &[
            "column-state",
            "#stock-month",
            "#stock-quarter",
            "#stock-half",
            "#stock-older",
        ],
    )
    .rows(rows.collect());
    let picture = stock::draw(&stacks, &AGE_KEYS.map(|key| t.say(key)));
    Section::new("stock", t.say("stock-title"), Body::Picture(picture, table))
        .leading(vec![Link::new("/desk/stock", t.say("stock-all"))])
}

fn waiting(t: T, now: &Now) -> Section {
    let waiting = [
        ("FAMILY", now.family.total_count),
        ("JOB_SEEKER", now.job_seeker.total_count),
        ("STUDENT", now.student.total_count),
    ];
    let all: i64 = waiting.iter().map(|(_, number)| number).sum();
    let quotas = now.grid.as_ref().map_or(&[][..], |grid| &grid.quotas);
    let meant = |audience: &str| {
        let quota = quotas.iter().find(|quota| quota.audience == audience)?;
        Some(count(quota.percent))
    };
    let shares = waiting.map(|(audience, number)| share::Share {
        label: t.word("audience", audience),
        number: t.figure(&number),
        percent: count(number * 100 / all.max(1)),
        meant: meant(audience),
    });
    let rows = waiting.iter().zip(&shares).map(|((_, number), share)| {
        vec![
            Cell::text(share.label.clone()),
            Cell::Number(*number),
            Cell::percent(share.percent),
            share.meant.map_or(Cell::Nothing, Cell::percent),
        ]
    });
    let table = Table::of(
        t,
        &[
            "figures-audience",
            "#waiting-number",
            "#waiting-share",
            "#waiting-quota",
        ],
    )
    .rows(rows.collect());
    let title = if quotas.is_empty() {
        "waiting-title"
    } else {
        "waiting-title-quota"
    };
    Section::new(
        "waiting",
        t.say(title),
        Body::Picture(share::draw(&shares), table),
    )
    .leading(vec![
        Link::new("/desk/cases?state=ELIGIBLE", t.say("waiting-cases-all")),
        Link::new("/desk/settings/grid", t.say("waiting-grid")),
    ])
}
