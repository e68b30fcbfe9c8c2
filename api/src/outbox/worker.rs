//! Sending what is due. A delivery is taken up under a lease, sent, then marked; a worker that dies in between leaves the
//! lease to run out, and the same mail goes again under the same Message-ID: at most one duplicate, never a loss.

#![expect(
    clippy::disallowed_methods,
    reason = "the outbox is the one place that writes deliveries"
)]

use std::sync::Arc;
use std::time::Duration;

use entity::Moment;
use entity::outbox::{self, DeliveryState};
use futures::stream::{self, StreamExt, TryStreamExt};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::compose;
use super::mail::Refusal;
use crate::app::App;
use crate::chores::Chores;
use crate::clock::real_now;
use crate::fault::Fault;
use crate::identity::post_links::post_links;

/// Attempts before a mail that is refused "for now" is given up.
const MOST_ATTEMPTS: i32 = 12;

/// Mails on their way at the same time.
const AT_ONCE: usize = 8;

/// Sends what is due, for ever, and does the chores in between.
pub async fn run(app: Arc<App>) {
    let mut chores = Chores::default();
    loop {
        chores.done(&app).await;
        match send_due(&app).await {
            Ok(0) => {
                let pause = tokio::time::sleep(Duration::from_secs(2));
                tokio::select! { () = app.outbox_bell.notified() => {}, () = pause => {} }
            }
            Ok(_) => {}
            Err(fault) => {
                tracing::error!(%fault, "the outbox could not be read");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}

/// Sends what is due now; says how many deliveries were taken up.
///
/// # Errors
/// The database does not answer.
pub async fn send_due(app: &App) -> Result<usize, Fault> {
    post_links(app).await?;
    let due = outbox::Entity::find()
        .filter(outbox::Column::State.eq(DeliveryState::Pending))
        .filter(outbox::Column::DueAt.lte(real_now()))
        .order_by_asc(outbox::Column::DueAt)
        .limit(50)
        .all(&app.db)
        .await?;
    // A few at once: a server that is slow for one does not hold up the others.
    let sending = due.into_iter().map(|delivery| take_up_and_send(app, delivery));
    let taken: Vec<bool> = stream::iter(sending)
        .buffer_unordered(AT_ONCE)
        .try_collect()
        .await?;
    Ok(taken.into_iter().filter(|taken| *taken).count())
}

async fn take_up_and_send(app: &App, delivery: outbox::Model) -> Result<bool, Fault> {
    let taken = take_up(app, &delivery).await?;
    if taken {
        let outcome = send(app, &delivery).await;
        settle(app, &delivery, outcome).await?;
    }
    Ok(taken)
}

/// Takes a delivery under a lease; another worker that saw it too does not get it.
async fn take_up(app: &App, delivery: &outbox::Model) -> Result<bool, Fault> {
    let lease = i64::try_from(app.config.mail.lease_seconds).unwrap_or(60) * 1000;
    let change = outbox::ActiveModel {
        attempts: Set(delivery.attempts + 1),
        due_at: Set(real_now().plus_millis(lease)),
        ..Default::default()
    };
    let changed = update(app, change, delivery, Some(delivery.attempts)).await?;
    Ok(changed == 1)
}

async fn send(app: &App, delivery: &outbox::Model) -> Result<(), Refusal> {
    let message = compose::compose(app, delivery).await.map_err(|fault| {
        tracing::error!(delivery = %delivery.id, %fault, "a mail could not be written");
        Refusal::Later("COMPOSE")
    })?;
    match message {
        // Nobody to write to: no address was given, the person was forgotten, or the link is too old by now.
        None => Err(Refusal::Never("NO_ADDRESS")),
        Some(message) => app.mailer.send(&delivery.id.simple().to_string(), message).await,
    }
}

async fn settle(app: &App, delivery: &outbox::Model, outcome: Result<(), Refusal>) -> Result<(), Fault> {
    let attempts = delivery.attempts + 1;
    let change = match outcome {
        Ok(()) => outbox::ActiveModel {
            state: Set(DeliveryState::Sent),
            sent_at: Set(Some(real_now())),
            error: Set(None),
            ..Default::default()
        },
        Err(Refusal::Later(code)) if attempts < MOST_ATTEMPTS => outbox::ActiveModel {
            due_at: Set(again_at(attempts)),
            error: Set(Some(code.into())),
            ..Default::default()
        },
        Err(Refusal::Later(code) | Refusal::Never(code)) => outbox::ActiveModel {
            state: Set(DeliveryState::Failed),
            error: Set(Some(code.into())),
            ..Default::default()
        },
    };
    update(app, change, delivery, None).await?;
    Ok(())
}

async fn update(
    app: &App,
    change: outbox::ActiveModel,
    delivery: &outbox::Model,
    at_attempt: Option<i32>,
) -> Result<u64, Fault> {
    let _turn = app.write_turn.lock().await;
    let mut update = outbox::Entity::update_many()
        .set(change)
        .filter(outbox::Column::Id.eq(delivery.id));
    if let Some(attempts) = at_attempt {
        update = update.filter(outbox::Column::Attempts.eq(attempts));
    }
    Ok(update.exec(&app.db).await?.rows_affected)
}

/// When a refused mail is tried again: a minute, two, four… up to six hours, with some jitter.
fn again_at(attempts: i32) -> Moment {
    let minutes = 1_i64 << (attempts - 1).clamp(0, 9);
    let base = (minutes * 60_000).min(6 * 3_600_000);
    let jitter = i64::from(rand::random::<u16>()) * base / (4 * i64::from(u16::MAX));
    real_now().plus_millis(base + jitter)
}
