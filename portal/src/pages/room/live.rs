//! A sitting goes on: a stream of events (`text/event-stream`) that says so to a page that is open, and nothing else. The page
//! then asks for itself again, as its reader, so that what may be read has one door.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::http::header::{self, ContentEncoding};
use actix_web::web::{self, Bytes};
use actix_web::{HttpResponse, rt};
use futures::stream::unfold;

use crate::answer::Answer;
use crate::kit::operation;
use crate::pages::errors::page::{Accident, Lost};
use crate::visit::Visit;

operation!("src/pages/room/live.graphql": RoomLive; ());

/// How often the sitting is looked at.
const BEAT: Duration = Duration::from_millis(500);
/// After how many of them something is said even if nothing happened, so that nobody between takes the stream for dead.
const SILENCE: u32 = 20;
/// After how many of them the stream ends: the browser opens another, and who was signed out meanwhile has none.
const LIFE: u32 = 120;

/// Somebody who follows a sitting.
struct Follower {
    visit: Visit,
    commission: String,
    /// The revision told last.
    told: Option<i64>,
    beats: u32,
}

/// `GET /room/{id}/live`
pub(crate) async fn stream(visit: Visit, id: web::Path<String>) -> Answer {
    let follower = Follower {
        visit,
        commission: id.into_inner(),
        told: None,
        beats: 0,
    };
    follower.revision().await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/event-stream"))
        // Compressed, events would wait for one another.
        .insert_header(ContentEncoding::Identity)
        .streaming(unfold(follower, Follower::next)))
}

impl Follower {
    async fn revision(&self) -> Result<i64, Lost> {
        let variables = room_live::Variables {
            id: self.commission.clone(),
        };
        let asked = self.visit.ask::<RoomLive>(variables).await?;
        let commission = asked.commission;
        commission.map_or_else(
            || Err(self.visit.lost(Accident::NotFound)),
            |commission| Ok(commission.revision),
        )
    }

    /// The next event; none at the end, or when the reader sees the commission no more.
    async fn next(mut self) -> Option<(Result<Bytes, Infallible>, Self)> {
        while self.beats < LIFE {
            if self.beats > 0 {
                rt::time::sleep(BEAT).await;
            }
            self.beats += 1;
            let revision = self.revision().await.ok()?;
            if self.told != Some(revision) {
                self.told = Some(revision);
                let event = format!("retry: 1000\ndata: {revision}\n\n");
                return Some((Ok(event.into()), self));
            }
            if self.beats.is_multiple_of(SILENCE) {
                return Some((Ok(Bytes::from_static(b":\n\n")), self));
            }
        }
        None
    }
}
