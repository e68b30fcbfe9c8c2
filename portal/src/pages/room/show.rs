//! One commission as its members see it: who sits, and the cases by rank, without a name.

use actix_web::web;

use super::href;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Deed, Link, Page, Section, Table, Weight, act, notice, operation};
use crate::local;
use crate::pages::Tone;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::{Stretch, count};
use crate::text::T;
use crate::visit::Visit;

type CommissionState = String;
type OrganisationKind = String;
type AgendaItemState = String;
type Outcome = String;
type Audience = String;

operation!(
    "src/pages/room/show.graphql": RoomCommission, RoomAttend, RoomLeave;
    ("CommissionState", "OrganisationKind", "AgendaItemState", "Outcome", "Audience")
);

use room_commission::RoomCommissionCommission as Commission;

/// Words on what was done.
const DONE: &[(&str, &str)] = &[("attend", "room-attended"), ("leave", "room-left")];

/// `GET /room/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let asked = visit
        .ask::<RoomCommission>(room_commission::Variables { id: id.to_owned() })
        .await?;
    let Some(commission) = asked.commission else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut page = Page::new(t, shell, href(id), commission.title.clone());
    page.back = Some(Link::new("/room", t.say("nav-room")));
    page.tag = Some((
        t.word("commission-state", &commission.state),
        Tone::of("commission-state", &commission.state),
    ));
    page.over = format!(
        "{}, {}",
        t.moment(&local::moment(&commission.sits_at)),
        commission.place
    );
    page.lead = t.say("room-sheets");
    if matches!(commission.state.as_str(), "FROZEN" | "OPEN") {
        let present = commission
            .seats
            .iter()
            .any(|seat| seat.mine && seat.present_since.is_some());
        page.deeds = vec![if present {
            Deed::new("leave", t.say("room-leave"), Weight::Plain).saying(t.say("room-leave-text"))
        } else {
            Deed::new("attend", t.say("room-attend"), Weight::Main)
        }];
    }
    page.links = super::sheet::minutes(t, &commission.id, &commission.state);
    if matches!(commission.state.as_str(), "FROZEN" | "OPEN") {
        page.live = Some((super::sheet::live(&commission.id), commission.revision));
    }
    if commission.state == "OPEN" {
        page.actions = vec![Link::new(format!("{}/now", href(id)), t.say("room-follow"))];
    }
    page.sections = vec![agenda(visit, &commission)];
    page.side = vec![seats(t, &commission)];
    Ok(page)
}

fn agenda(visit: &Visit, commission: &Commission) -> Section {
    let t = visit.t;
    let open = |state: &str| matches!(state, "PROVISIONAL" | "OPEN");
    let here = commission.agenda.iter().position(|item| open(&item.state));
    let stretch = Stretch::of(visit, commission.agenda.len(), here.unwrap_or_default());
    let rows = stretch.rows(&commission.agenda).iter().map(|item| {
        let sheet = item.sheet.as_ref();
        vec![
            Cell::link(
                format!("{}/items/{}", href(&commission.id), item.id),
                super::sheet::called(t, item.rank),
            ),
            Cell::maybe(sheet.map(|sheet| t.word("audience", &sheet.audience))),
            Cell::maybe(
                sheet
                    .and_then(|sheet| sheet.referrer_kind.as_ref())
                    .map(|kind| t.word("organisation-kind", kind)),
            ),
            Cell::Number(item.points),
            super::sheet::stands(t, &item.state, item.outcome.as_deref()),
        ]
    });
    let table = Table::of(
        t,
        &[
            "room-case-column",
            "room-audience",
            "room-referrer",
            "#room-points",
            "column-state",
        ],
    )
    .rows(rows.collect())
    .or(t.say("room-agenda-none"));
    let words = stretch.heading(t, t.say("room-agenda"));
    Section::new("agenda", words, Body::Table(table)).leading(stretch.others(
        t,
        &href(&commission.id),
        "agenda",
    ))
}

fn seats(t: T, commission: &Commission) -> Section {
    let present = commission
        .seats
        .iter()
        .filter(|seat| seat.present_since.is_some())
        .count();
    let rows = commission.seats.iter().map(|seat| {
        vec![
            Cell::text(seat.name.clone()),
            super::sheet::presence(t, seat.present_since.as_deref()),
        ]
    });
    let table = Table::of(t, &["room-organisation", "room-presence"]).rows(rows.collect());
    let words = t.count_with(
        "room-present",
        count(i64::try_from(present).unwrap_or(0)),
        "quorum",
        t.figure(&commission.quorum),
    );
    Section::new("seats", words, Body::Table(table))
}

/// `POST /room/{id}/attend`
pub(crate) async fn attend(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = room_attend::AttendCommissionInput {
        commission_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, RoomAttend, room_attend.attend_commission, input);
    Page::end(page(&visit, &id), &visit, ("attend", &form), wrong, &href(&id)).await
}

/// `POST /room/{id}/leave`
pub(crate) async fn leave(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = room_leave::LeaveCommissionInput {
        commission_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, RoomLeave, room_leave.leave_commission, input);
    Page::end(page(&visit, &id), &visit, ("leave", &form), wrong, &href(&id)).await
}
