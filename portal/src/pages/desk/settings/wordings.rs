//! The texts that go with a refusal: the instance has its own words, and a territory may have better ones.

use super::content::{Settings, WordingInput, change, in_force};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Cell, Deed, Kind, Offer, Page, Section, Table, Weight, Wrong, notice};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

const HREF: &str = "/desk/settings/wordings";
const DECLINES: &[&str] = &["TOO_OLD", "NOT_EQUIPMENT", "NO_CAPACITY", "TOO_FAR", "OTHER"];
const REFUSALS: &[&str] = &[
    "OUTSIDE_TERRITORY",
    "OUTSIDE_AUDIENCE",
    "ALREADY_EQUIPPED",
    "ALREADY_HELPED",
    "INCOMPLETE",
    "PRIORITY_TO_OTHERS",
    "REDIRECTED",
    "OTHER",
];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[("write", "wording-written"), ("remove", "wording-removed")];

/// `GET /desk/settings/wordings`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let space = visit.inside().await?;
    let settings = in_force(visit).await?;
    let shell = space.shell.noting(notice(visit, DONE));
    let mut page = Page::new(t, shell, HREF, t.say("settings-wordings"));
    page.tabs = super::tabs(t);
    page.lead = t.say("wording-lead");
    let rows = settings.content.wordings.iter().map(|one| {
        vec![
            Cell::text(named(t, &one.kind, one.code.as_deref())),
            Cell::word(t, "language", &one.language),
            Cell::text(one.text.clone()),
        ]
    });
    let table = Table::of(t, &["wording-which", "wording-language", "wording-text"])
        .rows(rows.collect())
        .or(t.say("wording-none"));
    let mut section = Section::new("wordings", t.say("wording-own"), Body::Table(table));
    if space.manages {
        section.deeds = deeds(t, &settings);
    }
    page.sections = vec![section];
    Ok(page)
}

/// What a text is for.
fn named(t: T, kind: &str, code: Option<&str>) -> String {
    let family = if kind == "DECLINE" {
        "decline-reason"
    } else {
        "refusal-reason"
    };
    match code {
        Some(code) => t.with_two(
            "wording-of",
            "kind",
            t.word("wording-kind", kind),
            "reason",
            t.word(family, code).to_lowercase(),
        ),
        None => t.word("wording-kind", kind),
    }
}

fn deeds(t: T, settings: &Settings) -> Vec<Deed> {
    let mut which = vec![Offer::new("APPEAL", named(t, "APPEAL", None))];
    for (kind, codes) in [("REFUSAL", REFUSALS), ("DECLINE", DECLINES)] {
        let offers = codes
            .iter()
            .map(|code| Offer::new(format!("{kind}:{code}"), named(t, kind, Some(code))));
        which.extend(offers);
    }
    let version = settings.version.to_string();
    let write = Deed::new("write", t.say("wording-write"), Weight::Plain)
        .saying(t.say("wording-write-text"))
        .with("version", version.clone())
        .ask("which", t.say("wording-which"), Kind::Choose(which))
        .ask_with(
            Field::filled("language", "FR"),
            "language",
            t.say("wording-language"),
            String::new(),
            Kind::Pick(Offer::of(t, "language", &["FR", "EN"])),
        )
        .ask_with(
            Field::empty("text"),
            "content.wordings",
            t.say("wording-text"),
            t.say("wording-text-hint"),
            Kind::Area,
        );
    let own = settings.content.wordings.iter().map(|one| {
        let code = one
            .code
            .as_deref()
            .map(|code| format!(":{code}"))
            .unwrap_or_default();
        Offer::new(
            format!("{}{code}/{}", one.kind, one.language),
            format!(
                "{} ({})",
                named(t, &one.kind, one.code.as_deref()),
                t.word("language", &one.language)
            ),
        )
    });
    let own: Vec<_> = own.collect();
    if own.is_empty() {
        return vec![write];
    }
    let remove = Deed::new("remove", t.say("wording-remove"), Weight::Plain)
        .saying(t.say("wording-remove-text"))
        .with("version", version)
        .ask("which", t.say("wording-which"), Kind::Choose(own));
    vec![write, remove]
}

/// What a choice stands for: a kind and its reason.
fn parts(which: &str) -> (String, Option<String>) {
    match which.split_once(':') {
        Some((kind, code)) => (kind.to_owned(), Some(code.to_owned())),
        None => (which.to_owned(), None),
    }
}

async fn end(visit: &Visit, name: &str, form: &Form, wrong: Vec<Wrong>) -> Answer {
    Page::end(page(visit), visit, (name, form), wrong, HREF).await
}

/// `POST /desk/settings/wordings/write`
pub(crate) async fn write(visit: Visit, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["which", "language"]);
    if !form.has("text") {
        wrong.extend(visit.missing("content.wordings"));
    }
    if wrong.is_empty() {
        let (kind, code) = parts(form.get("which"));
        let wording = WordingInput {
            kind,
            code,
            language: form.text("language"),
            text: form.text("text"),
        };
        wrong = change(&visit, &form, None, |content| {
            content.wordings.retain(|other| {
                (&other.kind, &other.code, &other.language)
                    != (&wording.kind, &wording.code, &wording.language)
            });
            content.wordings.push(wording);
        })
        .await?;
    }
    end(&visit, "write", &form, wrong).await
}

/// `POST /desk/settings/wordings/remove`
pub(crate) async fn remove(visit: Visit, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["which"]);
    if wrong.is_empty() {
        let (which, language) = form.get("which").split_once('/').unwrap_or_default();
        let (kind, code) = parts(which);
        wrong = change(&visit, &form, None, |content| {
            content
                .wordings
                .retain(|one| !(one.kind == kind && one.code == code && one.language == language));
        })
        .await?;
    }
    end(&visit, "remove", &form, wrong).await
}
