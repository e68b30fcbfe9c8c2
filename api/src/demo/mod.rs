//! The model programme: Poitiers in 2023, built through the same verbs as any other, with a fixed seed and no real person.

use std::path::Path;
use std::sync::Arc;

use entity::{Moment, fact};
use sea_orm::QueryOrder;

use crate::app::App;
use crate::fault::Fault;
use crate::policy::rows;

/// 2024-01-15 at 09:00 in Paris: the waiting work of the demo is fresh then.
pub const MORNING: Moment = Moment(1_705_305_600_000);

/// Builds the programme at the first start, and sets the clock: it never goes back.
///
/// # Errors
/// The database does not answer, or a verb refused what the demo does.
pub async fn prepare(app: &Arc<App>) -> Result<(), Fault> {
    app.migrate().await?;
    let last = rows::beside::<fact::Entity>()
        .order_by_desc(fact::Column::At)
        .one(&app.db)
        .await?;
    let after_last = last.map_or(MORNING, |last| last.at.plus_millis(1_000));
    app.clock.set(after_last.max(MORNING));
    Ok(())
}

/// Where and how to sign in.
#[must_use]
pub fn welcome(url: &str, data: &Path) -> String {
    format!("Maillon demo on {url}, data in {}\n", data.display())
}
