//! A new version of the grid: the one in force, with other points. Cases that were scored keep the version they had.

use super::grid::{InForce, in_force};
use super::grid_typed::{AUDIENCES, Points, WORST, beside, criteria, rules};
use super::grid_words::values;
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Deed, Kind, Link, Offer, Page, Section, Weight, act, operation};
use crate::pages::Field;
use crate::pages::criterion::{threshold, threshold_line};
use crate::pages::errors::page::Lost;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type Criterion = String;
type Audience = String;
type DeviceGrade = String;

operation!("src/pages/desk/settings/publish_grid.graphql": DeskPublishGrid; ("Criterion", "Audience", "DeviceGrade"));

const HREF: &str = "/desk/settings/grid/new";
const GRADES: &[&str] = &["A", "B", "C"];

/// `GET /desk/settings/grid/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

/// The page of the form.
pub(super) async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let grid = in_force(visit, shell.territory.slug.clone()).await?;
    let mut page = Page::new(t, shell, HREF, t.say("grid-new"));
    page.back = Some(Link::new("/desk/settings/grid", t.say("settings-grid")));
    page.lead = t.say("grid-new-lead");
    let form = Section::new("grid", t.say("grid-points"), Body::Deeds);
    page.sections = vec![form.doing(vec![deed(t, &grid)])];
    let about = Body::Text(vec![t.say("try-about")]);
    page.side = vec![Section::new("try", t.say("try-title"), about)];
    Ok(page)
}

fn deed(t: T, grid: &InForce) -> Deed {
    let mut deed = Deed::new("publish", t.say("grid-publish"), Weight::Main)
        .saying(t.count("grid-publish-text", count(grid.version + 1)))
        .trying("try", t.say("grid-try"))
        .with("version", grid.version.to_string());
    for criterion in criteria() {
        let now: Vec<_> = grid.weights.iter().filter(|(of, ..)| of == criterion).collect();
        let known: Vec<_> = now.iter().map(|(_, value, _)| value.as_str()).collect();
        let values = values(criterion, &known);
        // Of one value it is said in the question which one.
        let words = match values.as_slice() {
            [only] => threshold_line(t, criterion, only),
            _ => t.word("criterion", criterion),
        };
        let offers = values
            .into_iter()
            .map(|value| Offer::new(value.clone(), threshold(t, criterion, &value)));
        let points: Vec<_> = now
            .iter()
            .map(|(_, value, points)| format!("{value}:{points}"))
            .collect();
        deed = deed.ask_with(
            Field::filled(criterion, points.join(" ")),
            criterion,
            words,
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
            t.say("grid-cap-ask"),
            String::new(),
            Kind::Number,
        )
        .ask_with(
            Field::filled("quotas", quotas.join(" ")),
            "quotas",
            t.say("grid-quotas-ask"),
            String::new(),
            Kind::Points(Offer::of(t, "audience", AUDIENCES)),
        )
        .ask_with(
            Field::filled("memory", memory.join(" ")),
            "memory",
            t.say("grid-memory-ask"),
            String::new(),
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

/// `POST /desk/settings/grid/new/publish`
pub(crate) async fn publish(visit: Visit, form: Form) -> Answer {
    let points = Points::of(&form);
    let named = points.criteria();
    let input = rules!(points => desk_publish_grid::PublishGridInput {
        expected_version: form.number("version").unwrap_or(0),
        idempotency_key: form.key(),
    });
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
