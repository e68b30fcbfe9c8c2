//! What a donor's fleet became, and what that avoids: numbers of machines and months, and nothing about people.

use chrono::{Datelike, Months, NaiveDate};

use crate::answer::Answer;
use crate::chart::bars;
use crate::graphql::Date;
use crate::kit::{Body, Cell, Filter, Link, Offer, Page, Section, Table, operation};
use crate::local;
use crate::pages::desk::figures::{Counted, became, impact, reuse_facts};
use crate::pages::paging::count;
use crate::pages::public::programme::Outcome;
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/pledges/impact.graphql": DonorImpact; ("Capacity"));

use donor_impact::ResponseData as Fleet;

/// `GET /pledges/impact`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let today = local::day_of(visit.app.clock.now().to_utc());
    let today = today.parse::<NaiveDate>().unwrap_or_default();
    let years = (today.year() - 3..=today.year()).rev();
    let years = years.map(|year| Offer::new(year.to_string(), year.to_string()));
    let filter = Filter::of(&visit, "year", t.say("reuse-year"), years.collect());
    let chosen: Option<i32> = filter.value.parse().ok();
    let (from, to) = months_of(today, chosen);
    let variables = donor_impact::Variables {
        from: from.to_string(),
        to: to.to_string(),
        year: i64::from(chosen.unwrap_or(today.year())),
    };
    let fleet = visit.ask::<DonorImpact>(variables).await?;
    let (lead, sections) = impact::sections(&visit, from.to_string(), to.to_string()).await?;
    let mut page = Page::new(t, shell, "/pledges/impact", t.say("fleet-title"));
    page.back = Some(Link::new("/pledges", t.say("pledges-title")));
    page.lead = lead;
    page.filters = vec![filter];
    page.sections = vec![chain(t, &fleet), months(t, &fleet)];
    page.sections.extend(sections);
    if let Some(reuse) = &fleet.reuse {
        page.sections.push(reuse_facts(
            t,
            &Counted {
                reused: reuse.reused,
                stock: reuse.stock,
                over_ten_years: reuse.over_ten_years,
                purchase_unknown: reuse.purchase_unknown,
                share: reuse.share_percent,
                target: reuse.target_percent,
            },
        ));
    }
    page.show(&visit)
}

/// Whole months: those of a year, or the last three years and this one.
fn months_of(today: NaiveDate, year: Option<i32>) -> (NaiveDate, NaiveDate) {
    let first = year.unwrap_or(today.year() - 3);
    let from = NaiveDate::from_ymd_opt(first, 1, 1).unwrap_or(today);
    let end_of_year = year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
    let end_of_month = today
        .with_day(1)
        .and_then(|day| day.checked_add_months(Months::new(1)))
        .and_then(|day| day.pred_opt());
    (from, end_of_year.or(end_of_month).unwrap_or(today))
}

fn chain(t: T, fleet: &Fleet) -> Section {
    let beside = fleet.announced.total_count + fleet.refused.total_count;
    let given = fleet.all.total_count - beside;
    let ends = [
        (Outcome::HandedOver, fleet.handed_over.total_count),
        (Outcome::Stripped, fleet.stripped.total_count),
        (Outcome::Recycled, fleet.recycled.total_count),
        (Outcome::Missing, fleet.missing.total_count),
    ];
    let told: i64 = ends.iter().map(|(_, number)| number).sum();
    let mut ends = ends.to_vec();
    ends.insert(1, (Outcome::UnderWay, given - told));
    became(t, given, &ends)
}

fn months(t: T, fleet: &Fleet) -> Section {
    // The months before the first handover say nothing.
    let told = fleet.activity.months.iter();
    let told: Vec<_> = told.skip_while(|month| month.devices_handed_over == 0).collect();
    let values: Vec<_> = told
        .iter()
        .map(|month| (t.initial(&month.month), Some(count(month.devices_handed_over))))
        .collect();
    let rows = told.iter().map(|month| {
        vec![
            Cell::When(month.month.clone()),
            Cell::Number(month.devices_handed_over),
        ]
    });
    let table = Table::of(t, &["figures-month", "#figures-col-given"])
        .rows(rows.collect())
        .or(t.say("fleet-none-given"));
    Section::new(
        "months",
        t.say("fleet-months"),
        Body::Picture(bars::draw(&values).svg(), table),
    )
}
