//! The secret of an application: made when it is created and when it is changed, shown once, and kept by nobody here.

use actix_web::web;

use super::apps::{self, href, scopes};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Cell, Deed, Kind, Link, Page, Section, Weight, operation, wrongs};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

operation!("src/pages/team/secret.graphql": TeamCreateApp, TeamRotateSecret; ("Capacity"));

/// `GET /team/apps/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    new(&visit).await?.show(&visit)
}

async fn new(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.managing().await?.shell;
    let mut page = Page::new(t, shell, "/team/apps/new", t.say("app-create"));
    page.back = Some(Link::new("/team/apps", t.say("team-apps")));
    page.lead = t.say("app-create-lead");
    page.deeds = vec![
        Deed::new("create", t.say("app-create"), Weight::Main)
            .ask_with(
                Field::empty("name"),
                "name",
                t.say("app-name"),
                t.say("app-name-hint"),
                Kind::Line,
            )
            .ask_with(
                Field::empty("scopes"),
                "scopes",
                t.say("app-may"),
                t.say("app-may-hint"),
                Kind::Any(scopes(t)),
            ),
    ];
    Ok(page)
}

/// `POST /team/apps/new/create`
pub(crate) async fn create(visit: Visit, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["name", "scopes"]);
    if wrong.is_empty() {
        let input = team_create_app::CreateAppClientInput {
            name: form.text("name"),
            scopes: form.all("scopes"),
        };
        let asked = visit
            .ask::<TeamCreateApp>(team_create_app::Variables { input })
            .await?;
        let made = asked.create_app_client;
        if let (Some(app), Some(secret)) = (made.app_client, made.secret) {
            return once(&visit, &app.id, &app.name, app.client_id, secret).await;
        }
        wrong = wrongs!(made.problems);
    }
    new(&visit).await?.refuse(&visit, "create", &form, wrong)
}

/// `POST /team/apps/{id}/rotate`
pub(crate) async fn rotate(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = team_rotate_secret::RotateAppSecretInput {
        app_client_id: id.clone(),
        overlap_minutes: form.number("overlapMinutes").unwrap_or(1440),
    };
    let asked = visit
        .ask::<TeamRotateSecret>(team_rotate_secret::Variables { input })
        .await?;
    let made = asked.rotate_app_secret;
    if let (Some(app), Some(secret)) = (made.app_client, made.secret) {
        return once(&visit, &app.id, &app.name, app.client_id, secret).await;
    }
    let wrong = wrongs!(made.problems);
    apps::page(&visit, &id)
        .await?
        .refuse(&visit, "rotate", &form, wrong)
}

/// The page that shows a secret. It has no address: read again, it is gone.
async fn once(visit: &Visit, id: &str, name: &str, client: String, secret: String) -> Answer {
    let t = visit.t;
    let shell = visit.managing().await?.shell.noting(t.say("secret-notice"));
    let mut page = Page::new(t, shell, href(id), t.with("secret-title", "name", name));
    page.lead = t.say("secret-lead");
    page.back = Some(Link::new(href(id), name));
    let facts = vec![
        (t.say("app-client"), Cell::Code(client)),
        (t.say("secret"), Cell::Code(secret)),
        (
            t.say("secret-where"),
            Cell::Code(format!("{}/oauth/token", visit.app.config.http.public_url)),
        ),
    ];
    page.sections = vec![
        Section::new("secret", t.say("secret-copy"), Body::Facts(facts)),
        Section::new(
            "how",
            t.say("secret-how"),
            Body::Text(vec![t.say("secret-how-text")]),
        )
        .leading(vec![Link::new(href(id), t.say("secret-kept"))]),
    ];
    page.show(visit)
}
