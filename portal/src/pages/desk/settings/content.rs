//! The settings in force, and how a part of them is changed: all is sent back as it was read, but that part.

use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Wrong, act, operation};
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

type Language = String;
type Weekday = String;
type WordingKind = String;

operation!(
    "src/pages/desk/settings/content.graphql": DeskSettings, DeskChangeSettings;
    ("Language", "Weekday", "WordingKind")
);

pub(super) use desk_change_settings::{
    CalendarInput, ContactInput, RetentionInput, SettingsContentInput as Content, ThemeInput, WordingInput,
};
pub(super) use desk_settings::DeskSettingsSettings as Settings;

/// The settings in force.
pub(super) async fn in_force(visit: &Visit) -> Result<Settings, Lost> {
    Ok(visit
        .ask::<DeskSettings>(desk_settings::Variables {})
        .await?
        .settings)
}

/// Them, as they are sent back.
fn as_input(settings: Settings) -> Content {
    let content = settings.content;
    let (calendar, theme, contact) = (content.calendar, content.theme, content.contact);
    let wording = |one: desk_settings::DeskSettingsSettingsContentWordings| WordingInput {
        kind: one.kind,
        code: one.code,
        language: one.language,
        text: one.text,
    };
    Content {
        languages: content.languages,
        retention: RetentionInput {
            active_months: content.retention.active_months,
            archive_months: content.retention.archive_months,
            access_log_months: content.retention.access_log_months,
        },
        calendar: CalendarInput {
            time_zone: calendar.time_zone,
            working_days: calendar.working_days,
            opens: calendar.opens,
            closes: calendar.closes,
            closed_days: calendar.closed_days,
        },
        theme: ThemeInput {
            primary: theme.primary,
            on_primary: theme.on_primary,
            accent: theme.accent,
            on_accent: theme.on_accent,
        },
        contact: ContactInput {
            service: contact.service,
            email: contact.email,
            phone: contact.phone,
            address: contact.address,
        },
        wordings: content.wordings.into_iter().map(wording).collect(),
    }
}

/// Changes a part of the settings; answers what is wrong. Somebody else's change since the page was drawn is not lost.
pub(super) async fn change(
    visit: &Visit,
    form: &Form,
    logo: Option<String>,
    part: impl FnOnce(&mut Content),
) -> Result<Vec<Wrong>, Lost> {
    let settings = in_force(visit).await?;
    let mut content = as_input(settings);
    part(&mut content);
    let input = desk_change_settings::ChangeSettingsInput {
        content,
        expected_version: form.number("version").unwrap_or(-1),
        logo_file_id: logo,
        idempotency_key: form.key(),
    };
    Ok(act!(
        visit,
        DeskChangeSettings,
        desk_change_settings.change_settings,
        input
    ))
}
