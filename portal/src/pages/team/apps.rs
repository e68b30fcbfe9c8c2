//! Software that acts for the organisation, and what it may ask.

use actix_web::web;

use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{
    self, Body, Cell, Deed, Kind, Link, List, Offer, Page, Part, Section, Table, Weight, Wrong, act, notice,
    operation,
};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone};
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/team/apps.graphql": TeamApps, TeamChangeApp, TeamRevokeApp; ("Capacity"));

use team_apps::TeamAppsAppClientsNodes as App;

/// What software may ask, with the key of its words.
const SCOPES: &[(&str, &str)] = &[
    ("pledges:read", "scope-pledges-read"),
    ("pledges:write", "scope-pledges-write"),
    ("devices:read", "scope-devices-read"),
    ("cases:read", "scope-cases-read"),
    ("cases:write", "scope-cases-write"),
    ("handovers:read", "scope-handovers-read"),
    ("organisations:read", "scope-organisations-read"),
    ("facts:read", "scope-facts-read"),
];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[("change", "app-changed"), ("revoke", "app-revoked")];

/// The address of an application.
pub(super) fn href(id: &str) -> String {
    format!("/team/apps/{id}")
}

/// What it may ask, offered in words.
pub(super) fn scopes(t: T) -> Vec<Offer> {
    SCOPES
        .iter()
        .map(|(scope, key)| Offer::new(*scope, t.say(key)))
        .collect()
}

fn in_words(t: T, scopes: &[String]) -> String {
    let words = scopes.iter().map(|scope| {
        let known = SCOPES.iter().find(|(name, _)| name == scope);
        known.map_or_else(|| scope.clone(), |(_, key)| t.say(key))
    });
    words.collect::<Vec<_>>().join(" · ")
}

fn standing(t: T, app: &App) -> (String, Tone) {
    if app.revoked_at.is_some() {
        (t.say("app-is-revoked"), Tone::Ended)
    } else {
        (t.say("app-is-good"), Tone::Good)
    }
}

async fn all(visit: &Visit, organisation: String) -> Result<Vec<App>, Lost> {
    let variables = team_apps::Variables { organisation };
    Ok(visit.ask::<TeamApps>(variables).await?.app_clients.nodes)
}

/// `GET /team/apps`
pub(crate) async fn list(visit: Visit) -> Answer {
    let t = visit.t;
    let space = visit.managing().await?;
    let table = Table::of(t, &["app-name", "app-may", "column-state"]).or(t.say("apps-none"));
    let shell = space.shell;
    let mut list = List::new(t, shell, "/team/apps", t.say("team-apps"), table);
    list.tabs = super::tabs(t);
    list.lead = t.say("apps-lead");
    list.actions = vec![Link::new("/team/apps/new", t.say("app-create"))];
    let apps = all(&visit, space.organisation).await?;
    kit::answer(&visit, list, async |paging| {
        let rows = apps.iter().map(|app| {
            let (words, tone) = standing(t, app);
            vec![
                Cell::link(href(&app.id), app.name.clone()),
                Cell::text(in_words(t, &app.scopes)),
                Cell::Tag(words, tone),
            ]
        });
        Ok(Part::cut(rows.collect(), paging))
    })
    .await
}

/// `GET /team/apps/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of an application.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let space = visit.managing().await?;
    let apps = all(visit, space.organisation).await?;
    let Some(app) = apps.into_iter().find(|app| app.id == id) else {
        return Err(visit.lost(Accident::NotFound));
    };
    let shell = space.shell.noting(notice(visit, DONE));
    let mut page = Page::new(t, shell, href(id), app.name.clone());
    page.back = Some(Link::new("/team/apps", t.say("team-apps")));
    page.tag = Some(standing(t, &app));
    let mut facts = vec![
        (t.say("app-client"), Cell::Code(app.client_id.clone())),
        (t.say("app-may"), Cell::text(in_words(t, &app.scopes))),
    ];
    if let Some(until) = &app.previous_secret_until {
        facts.push((t.say("app-previous"), Cell::moment(Some(until))));
    }
    if let Some(since) = &app.revoked_at {
        facts.push((t.say("app-revoked-since"), Cell::moment(Some(since))));
    }
    page.sections = vec![Section::new("about", t.say("app-about"), Body::Facts(facts))];
    if app.revoked_at.is_none() {
        page.deeds = deeds(t, &app);
    }
    Ok(page)
}

fn deeds(t: T, app: &App) -> Vec<Deed> {
    let overlaps = [
        Offer::new("0", t.say("app-overlap-none")),
        Offer::new("1440", t.say("app-overlap-day")),
        Offer::new("10080", t.say("app-overlap-week")),
    ];
    vec![
        Deed::new("change", t.say("app-change"), Weight::Plain)
            .ask_with(
                Field::filled("name", app.name.clone()),
                "name",
                t.say("app-name"),
                String::new(),
                Kind::Line,
            )
            .ask_with(
                Field::filled("scopes", app.scopes.join(" ")),
                "scopes",
                t.say("app-may"),
                t.say("app-may-hint"),
                Kind::Any(scopes(t)),
            ),
        Deed::new("rotate", t.say("app-rotate"), Weight::Plain)
            .saying(t.say("app-rotate-text"))
            .ask_with(
                Field::filled("overlapMinutes", "1440"),
                "overlapMinutes",
                t.say("app-overlap"),
                String::new(),
                Kind::Pick(overlaps.to_vec()),
            ),
        Deed::new("revoke", t.say("app-revoke"), Weight::Grave).saying(t.say("app-revoke-text")),
    ]
}

async fn end(visit: &Visit, id: &str, name: &str, form: &Form, wrong: Vec<Wrong>) -> Answer {
    Page::end(page(visit, id), visit, (name, form), wrong, &href(id)).await
}

/// `POST /team/apps/{id}/change`
pub(crate) async fn change(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["name", "scopes"]);
    if wrong.is_empty() {
        let input = team_change_app::ChangeAppClientInput {
            app_client_id: id.clone(),
            name: form.text("name"),
            scopes: form.all("scopes"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, TeamChangeApp, team_change_app.change_app_client, input);
    }
    end(&visit, &id, "change", &form, wrong).await
}

/// `POST /team/apps/{id}/revoke`
pub(crate) async fn revoke(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = team_revoke_app::RevokeAppClientInput {
        app_client_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, TeamRevokeApp, team_revoke_app.revoke_app_client, input);
    end(&visit, &id, "revoke", &form, wrong).await
}
