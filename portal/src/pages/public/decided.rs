//! What commissions decided by the grid, as it was published: for whom, and how much of what was asked.

use crate::kit::{Body, Cell, Section, Table, operation};
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/public/decided.graphql": PublicDecided; ());

use public_decided::Group;

/// The published decisions of a programme; none before there are.
pub(super) async fn section(visit: &Visit, territory: String) -> Result<Option<Section>, Lost> {
    let t = visit.t;
    let asked = visit
        .ask::<PublicDecided>(public_decided::Variables { territory })
        .await?;
    let Some(figures) = asked.programme.and_then(|programme| programme.figures) else {
        return Ok(None);
    };
    let fairness = figures.fairness;
    let total = fairness.audiences.last().and_then(|total| total.decisions);
    if total.is_none() {
        return Ok(None);
    }
    let told = |groups: &[Group], name: &dyn Fn(&str) -> String| {
        let groups = groups.iter().filter(|of| of.group != "ALL");
        groups.map(|of| row(t, name(&of.group), of)).collect::<Vec<_>>()
    };
    let mut rows = told(&fairness.audiences, &|audience| t.word("audience", audience));
    rows.extend(told(&fairness.referrer_kinds, &|kind| match kind {
        "OTHER" => t.say("decided-others"),
        kind => t.word("organisation-kind", kind),
    }));
    rows.extend(told(&fairness.communes, &|commune| match commune {
        "OTHER" => t.say("decided-elsewhere"),
        commune => commune.to_owned(),
    }));
    rows.extend(
        fairness
            .audiences
            .last()
            .map(|all| row(t, t.say("decided-all"), all)),
    );
    let table = Table::of(
        t,
        &[
            "decided-whom",
            "#fairness-col-decisions",
            "#fairness-col-granted",
            "#fairness-col-share",
        ],
    )
    .rows(rows);
    let words = t.with("decided-title", "date", t.date(&figures.as_of));
    Ok(Some(Section::new("decided", words, Body::Table(table))))
}

fn row(t: T, name: String, of: &Group) -> Vec<Cell> {
    let few = |number: Option<i64>| number.map_or_else(|| Cell::text(t.say("few")), Cell::Number);
    // Numbers that are told of different days make no share.
    let share = match (of.granted, of.not_granted, of.decisions) {
        (Some(granted), Some(not), Some(all)) if granted + not == all => Cell::share(granted, all),
        _ => Cell::Nothing,
    };
    vec![Cell::text(name), few(of.decisions), few(of.granted), share]
}
