//! The model programme: Poitiers in 2023, built at the first start through the same verbs as any other, with a fixed seed
//! and no real person.
//!
//! The demo calls the verbs' own `run` with typed inputs, not GraphQL documents: it is about 3,000 operations, parsing and
//! answering a document for each would double the first start of a debug build, and the compiler then tells the demo when
//! a verb changes. Policy, rules, journal and outbox are the same: they begin in `run`, with `op`.
//!
//! `waves` is the plan of the year; `poitiers`, `incidents` and `january` tell it; each step has its file.

mod accounts;
mod aftercare;
mod bench;
mod beside;
mod cast;
mod chatellerault;
mod counters;
mod fates;
mod fleets;
mod formats;
mod giving;
mod handing;
mod incidents;
mod invoices;
mod january;
mod luck;
mod one_core;
mod opening;
mod papers;
mod people;
mod poitiers;
mod referring;
mod reports;
mod sittings;
mod soliciting;
mod stage;
mod team;
mod twice;
mod waves;
mod welcome;
mod workshop;

use std::sync::Arc;

use entity::{Moment, fact, publication, territory};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

pub use self::cast::PASSWORD;
use self::stage::{Stage, clock, day};
pub use self::welcome::welcome;
use crate::app::App;
use crate::fault::Fault;
use crate::policy::rows;

/// 2024-01-15 at 09:00 in Paris: the waiting work of the demo is fresh then.
pub const MORNING: Moment = Moment(1_705_305_600_000);

/// The same seed tells the same year.
const SEED: u64 = 2_023;

/// Builds the programme at the first start, and sets the clock: it never goes back.
///
/// # Errors
/// The database does not answer, a verb refused what the demo does, or a first start was interrupted.
pub async fn prepare(app: &Arc<App>) -> Result<(), Fault> {
    app.migrate().await?;
    let poitiers = rows::beside::<territory::Entity>()
        .filter(territory::Column::Slug.eq("poitiers"))
        .one(&app.db)
        .await?;
    match poitiers {
        None => build(app).await?,
        // The last thing the demo does is to publish the year's figures.
        Some(poitiers) => {
            let published = rows::of_territory::<publication::Entity>(poitiers.id)
                .one(&app.db)
                .await?;
            if published.is_none() {
                return Err(Fault::new(
                    "the demo's first start was interrupted: delete its data folder and start again",
                ));
            }
        }
    }
    let last = rows::beside::<fact::Entity>()
        .order_by_desc(fact::Column::At)
        .one(&app.db)
        .await?;
    let after_last = last.map_or(MORNING, |last| last.at.plus_millis(1_000));
    app.clock.set(after_last.max(MORNING));
    Ok(())
}

/// Tells the whole story on a single connection: one after the other, the steps find its statements and pages at hand.
async fn build(app: &Arc<App>) -> Result<(), Fault> {
    let began = std::time::Instant::now();
    let _here = one_core::OneCore::stay();
    let mut config = app.config.clone();
    config.database.connections = 1;
    let app = App::build(config, app.demo).await?;
    let hash = crate::identity::passwords::hash(cast::PASSWORD.into()).await?;
    let mut stage = Stage::new(app.clone(), SEED, clock(day(2022, 12, 5), 9, 0));
    let mut poitiers = Box::pin(opening::poitiers(&mut stage, hash.clone())).await?;
    Box::pin(poitiers.year(&mut stage)).await?;
    Box::pin(chatellerault::build(&mut stage, hash)).await?;
    Box::pin(poitiers.january(&mut stage)).await?;
    Box::pin(poitiers.counters(&stage)).await?;
    Box::pin(poitiers.aftercare(&mut stage)).await?;
    Box::pin(poitiers.formats(&stage)).await?;
    Box::pin(poitiers.come_and_go(&mut stage)).await?;
    Box::pin(poitiers.beside(&stage)).await?;
    Box::pin(poitiers.morning(&mut stage)).await?;
    opening::publish(&mut stage, &poitiers).await?;
    tracing::info!(milliseconds = began.elapsed().as_millis(), "the demo is built");
    Ok(())
}
