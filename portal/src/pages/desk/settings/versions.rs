//! Every version of the settings: who changed them, and when.

use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, List, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type Language = String;

operation!("src/pages/desk/settings/versions.graphql": DeskSettingsVersions; ("Language"));

/// `GET /desk/settings/versions`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(
        t,
        &[
            "versions-number",
            "column-when",
            "versions-by",
            "versions-kept",
            "settings-languages",
            "versions-colours",
            "#versions-wordings",
        ],
    )
    .or(t.say("versions-none"));
    let mut list = List::new(
        t,
        shell,
        "/desk/settings/versions",
        t.say("settings-versions"),
        table,
    );
    list.tabs = super::tabs(t);
    list.lead = t.say("versions-lead");
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = desk_settings_versions::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let list = visit
        .ask::<DeskSettingsVersions>(variables)
        .await?
        .settings_versions;
    let info = list.page_info;
    Ok(Part {
        rows: list
            .nodes
            .into_iter()
            .map(|version| row(visit.t, version))
            .collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, version: desk_settings_versions::DeskSettingsVersionsSettingsVersionsNodes) -> Row {
    let content = version.content;
    let kept = &content.retention;
    let languages: Vec<_> = content
        .languages
        .iter()
        .map(|one| t.word("language", one))
        .collect();
    vec![
        Cell::text(version.version.to_string()),
        Cell::moment(version.changed_at.as_deref()),
        Cell::maybe(version.changed_by.and_then(|member| member.name)),
        Cell::text(format!(
            "{} · {} · {}",
            kept.active_months, kept.archive_months, kept.access_log_months
        )),
        Cell::text(languages.join(", ")),
        Cell::text(format!("{} · {}", content.theme.primary, content.theme.accent)),
        Cell::Number(i64::try_from(content.wordings.len()).unwrap_or(0)),
    ]
}
