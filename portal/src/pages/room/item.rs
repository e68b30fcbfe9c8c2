//! A case as a member reads it, and the way not to take part in it.

use actix_web::web;

use super::{href, sheet};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Deed, Page, Section, Weight, act, notice, operation};
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

operation!("src/pages/room/item.graphql": RoomRecuse; ());

/// `GET /room/{id}/items/{item}`
pub(crate) async fn show(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let (commission, item) = path.into_inner();
    page(&visit, &commission, &item).await?.show(&visit)
}

async fn page(visit: &Visit, commission: &str, item: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let said = notice(visit, &[("recuse", "room-recused")]);
    let shell = visit.inside().await?.shell.noting(said);
    let (sitting, item) = sheet::item(visit, commission, item).await?;
    let mut page = sheet::page(t, shell, &href(commission), &sitting, &item);
    let waits = matches!(item.state.as_str(), "LISTED" | "OPEN");
    if waits && matches!(sitting.state.as_str(), "FROZEN" | "OPEN") {
        let recuse =
            Deed::new("recuse", t.say("room-recuse"), Weight::Grave).saying(t.say("room-recuse-text"));
        page.sections
            .push(Section::new("part", t.say("room-part"), Body::Deeds).doing(vec![recuse]));
    }
    Ok(page)
}

/// `POST /room/{id}/items/{item}/recuse`
pub(crate) async fn recuse(visit: Visit, path: web::Path<(String, String)>, form: Form) -> Answer {
    let (commission, item) = path.into_inner();
    let input = room_recuse::RecuseFromItemInput {
        agenda_item_id: item.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, RoomRecuse, room_recuse.recuse_from_item, input);
    let to = format!("{}/items/{item}", href(&commission));
    Page::end(
        page(&visit, &commission, &item),
        &visit,
        ("recuse", &form),
        wrong,
        &to,
    )
    .await
}
