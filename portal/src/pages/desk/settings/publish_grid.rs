//! A new version of the grid: the one in force, with other points. Cases that were scored keep the version they had.

use super::grid::{InForce, in_force};
use super::grid_words::{GROUPS, criterion_value, values};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Deed, Kind, Link, Offer, Page, Weight, Wrong, act, operation};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type Criterion = String;
type Audience = String;
type DeviceGrade = String;

operation!("src/pages/desk/settings/publish_grid.graphql": DeskPublishGrid; ("Criterion", "Audience", "DeviceGrade"));

const HREF: &str = "/desk/settings/grid/new";
const AUDIENCES: &[&str] = &["FAMILY", "JOB_SEEKER", "STUDENT"];
/// The questions about how well a computer must work, by audience.
const WORST: [&str; 3] = ["function_family", "function_job_seeker", "function_student"];
const GRADES: &[&str] = &["A", "B", "C"];

/// Every criterion, in the order of the form.
fn criteria() -> impl Iterator<Item = &'static str> {
    GROUPS
        .iter()
        .flat_map(|(_, _, criteria)| criteria.iter().copied())
}

/// `GET /desk/settings/grid/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let grid = in_force(visit, shell.territory.slug.clone()).await?;
    let mut page = Page::new(t, shell, HREF, t.say("grid-new"));
    page.back = Some(Link::new("/desk/settings/grid", t.say("settings-grid")));
    page.lead = t.say("grid-new-lead");
    page.deeds = vec![deed(t, &grid)];
    Ok(page)
}

fn deed(t: T, grid: &InForce) -> Deed {
    let mut deed = Deed::new("publish", t.say("grid-publish"), Weight::Main)
        .saying(t.count("grid-publish-text", count(grid.version + 1)))
        .with("version", grid.version.to_string());
    for criterion in criteria() {
        let now: Vec<_> = grid.weights.iter().filter(|(of, ..)| of == criterion).collect();
        let known: Vec<_> = now.iter().map(|(_, value, _)| value.as_str()).collect();
        let offers = values(criterion, &known)
            .into_iter()
            .map(|value| Offer::new(value.clone(), criterion_value(t, criterion, &value)));
        let points: Vec<_> = now
            .iter()
            .map(|(_, value, points)| format!("{value}:{points}"))
            .collect();
        deed = deed.ask_with(
            Field::filled(criterion, points.join(" ")),
            criterion,
            t.word("criterion", criterion),
            String::new(),
            Kind::Points(offers.collect()),
        );
    }
    let quotas: Vec<_> = grid
        .quotas
        .iter()
        .map(|(audience, percent)| format!("{audience}:{percent}"))
        .collect();
    let memory: Vec<_> = grid
        .minimums
        .iter()
        .filter(|one| one.memory > 0)
        .map(|one| format!("{}:{}", one.audience, one.memory / 1024))
        .collect();
    let mut deed = deed
        .ask_with(
            Field::filled("cap", grid.cap.to_string()),
            "cap",
            t.say("grid-cap"),
            t.say("grid-cap-hint"),
            Kind::Number,
        )
        .ask_with(
            Field::filled("quotas", quotas.join(" ")),
            "quotas",
            t.say("grid-quotas"),
            t.say("grid-quotas-hint"),
            Kind::Points(Offer::of(t, "audience", AUDIENCES)),
        )
        .ask_with(
            Field::filled("memory", memory.join(" ")),
            "memory",
            t.say("grid-memory"),
            t.say("grid-memory-hint"),
            Kind::Points(Offer::of(t, "audience", AUDIENCES)),
        );
    for (audience, name) in AUDIENCES.iter().zip(WORST) {
        let now = grid.minimums.iter().find(|one| one.audience == *audience);
        let now = now.and_then(|one| one.function.clone()).unwrap_or_default();
        deed = deed.ask_with(
            Field::filled(name, now),
            name,
            t.with("grid-function-ask", "audience", t.word("audience", audience)),
            String::new(),
            Kind::Choose(Offer::of(t, "device-grade", GRADES)),
        );
    }
    deed
}

/// What was said of how good a computer must be.
fn minimums(form: &Form) -> Vec<desk_publish_grid::MinimumInput> {
    let memory = form.beginning("memory.");
    let of = |(audience, name): (&&str, &str)| {
        let gibibytes = memory.iter().find(|(of, _)| of == audience);
        let memory_mib = gibibytes.map_or(0, |(_, size)| size.saturating_mul(1024));
        let function = form.maybe(name);
        (memory_mib != 0 || function.is_some()).then(|| desk_publish_grid::MinimumInput {
            audience: (*audience).to_owned(),
            memory_mib,
            function,
        })
    };
    AUDIENCES.iter().zip(WORST).filter_map(of).collect()
}

/// The points that were typed, in the order of the form; what is no number is refused as out of range.
fn weights(form: &Form) -> Vec<desk_publish_grid::WeightInput> {
    let mut weights = Vec::new();
    for criterion in criteria() {
        for (value, points) in form.beginning(&format!("{criterion}.")) {
            weights.push(desk_publish_grid::WeightInput {
                criterion: criterion.to_owned(),
                value,
                points,
            });
        }
    }
    weights
}

/// `POST /desk/settings/grid/new/publish`
pub(crate) async fn publish(visit: Visit, form: Form) -> Answer {
    let weights = weights(&form);
    let named: Vec<_> = weights.iter().map(|one| one.criterion.clone()).collect();
    let quotas = form.beginning("quotas.").into_iter();
    let input = desk_publish_grid::PublishGridInput {
        weights,
        quotas: quotas
            .map(|(audience, percent)| desk_publish_grid::QuotaInput { audience, percent })
            .collect(),
        minimums: minimums(&form),
        cap: form.number("cap").filter(|cap| *cap < 100_000).unwrap_or(0),
        expected_version: form.number("version").unwrap_or(0),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskPublishGrid, desk_publish_grid.publish_grid, input);
    let wrong = wrong.into_iter().map(|one| beside(one, &named)).collect();
    Page::end(
        page(&visit),
        &visit,
        ("publish", &form),
        wrong,
        "/desk/settings/grid",
    )
    .await
}

/// What is wrong with the third number stands beside the criterion of the third number.
fn beside(mut wrong: Wrong, named: &[String]) -> Wrong {
    let at = wrong.field.as_deref().and_then(|field| {
        let at = field.strip_prefix("weights.")?.split('.').next()?;
        at.parse::<usize>().ok()
    });
    if let Some(criterion) = at.and_then(|at| named.get(at)) {
        wrong.field = Some(criterion.clone());
    }
    wrong
}
