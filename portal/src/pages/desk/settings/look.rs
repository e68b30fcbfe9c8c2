//! The parts of the settings that people see: how long their data are kept, the colours, the logo.

use super::content::Settings;
use super::show::{asked, deed, part};
use crate::answer::Answer;
use crate::kit::{Body, Cell, Kind, Page, Section};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::pages::pledges::new::MEGABYTES;
use crate::text::T;
use crate::visit::Visit;

/// Where the colours and the logo are.
pub(super) const HREF: &str = "/desk/settings/look";

/// `GET /desk/settings/look`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

/// How the programme looks.
pub(super) async fn page(visit: &Visit) -> Result<Page, Lost> {
    part(visit, HREF, |t, settings| {
        vec![theme(t, settings), logo(t, settings)]
    })
    .await
}

pub(super) fn retention(t: T, settings: &Settings) -> Section {
    let kept = &settings.content.retention;
    let mut change =
        deed(t, "retention", "settings-retention-change", settings).saying(t.say("settings-retention-text"));
    let mut facts = Vec::new();
    let parts = [
        (
            "activeMonths",
            "content.retention.activeMonths",
            "settings-active",
            "settings-active-hint",
            kept.active_months,
        ),
        (
            "archiveMonths",
            "content.retention.archiveMonths",
            "settings-archive",
            "settings-archive-hint",
            kept.archive_months,
        ),
        (
            "accessLogMonths",
            "content.retention.accessLogMonths",
            "settings-log",
            "settings-log-hint",
            kept.access_log_months,
        ),
    ];
    for (name, path, words, hint, months) in parts {
        facts.push((
            t.say(words),
            Cell::text(t.count("settings-months", crate::pages::paging::count(months))),
        ));
        change = asked(
            change,
            name,
            path,
            months.to_string(),
            (t.say(words), t.say(hint)),
            Kind::Number,
        );
    }
    Section::new("kept", t.say("settings-retention"), Body::Facts(facts)).doing(vec![change])
}

pub(super) fn theme(t: T, settings: &Settings) -> Section {
    let theme = &settings.content.theme;
    let mut change = deed(t, "theme", "settings-theme-change", settings).saying(t.say("settings-theme-text"));
    let mut facts = Vec::new();
    let parts = [
        (
            "primary",
            "content.theme.primary",
            "settings-primary",
            &theme.primary,
        ),
        (
            "onPrimary",
            "content.theme.onPrimary",
            "settings-on-primary",
            &theme.on_primary,
        ),
        ("accent", "content.theme.accent", "settings-accent", &theme.accent),
        (
            "onAccent",
            "content.theme.onAccent",
            "settings-on-accent",
            &theme.on_accent,
        ),
    ];
    for (name, path, words, colour) in parts {
        facts.push((t.say(words), Cell::Code(colour.clone())));
        change = asked(
            change,
            name,
            path,
            colour.clone(),
            (t.say(words), String::new()),
            Kind::Colour,
        );
    }
    Section::new("look", t.say("settings-theme"), Body::Facts(facts)).doing(vec![change])
}

pub(super) fn logo(t: T, settings: &Settings) -> Section {
    let words = if settings.has_logo {
        "settings-logo-is"
    } else {
        "settings-logo-none"
    };
    let change = deed(t, "logo", "settings-logo-change", settings).ask_with(
        Field::empty("logo"),
        "logoFileId",
        t.say("settings-logo-file"),
        t.count("settings-logo-hint", MEGABYTES),
        Kind::File(".png,.jpg,.jpeg"),
    );
    Section::new("mark", t.say("settings-logo"), Body::Text(vec![t.say(words)])).doing(vec![change])
}
