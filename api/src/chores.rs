//! What time alone sets off, beside the mails: files dropped or left over are deleted, the database measures its tables,
//! coordinators are reminded of prospects, referrers of what was asked of them and of the news to ask.
//! Each chore may be done twice, or by two replicas at once, without harm.

use std::time::{Duration, Instant};

use entity::territory;
use sea_orm::QuerySelect;
use uuid::Uuid;

use crate::app::{App, measure_tables};
use crate::cases;
use crate::fault::Fault;
use crate::files::store;
use crate::people;
use crate::policy::rows;
use crate::problem::Halt;
use crate::prospects;

/// How often the slow chores are done.
const PAUSE: Duration = Duration::from_mins(15);

/// When the slow chores were last done.
#[derive(Debug, Default)]
pub struct Chores(Option<Instant>);

impl Chores {
    /// Does what is due; what fails is logged, and done at the next time.
    pub async fn done(&mut self, app: &App) {
        log("dropped files", store::delete_dropped(app).await);
        if self.0.is_some_and(|last| last.elapsed() < PAUSE) {
            return;
        }
        self.0 = Some(Instant::now());
        log("sizes of tables", measure_tables(app).await);
        log("files without a row", store::sweep(app).await);
        log(
            "reminders of prospects",
            prospects::remind::remind(app).await.map(drop),
        );
        log("terms of people", people::renew_terms::renew(app).await.map(drop));
        log("reminders of cases", cases::remind::remind(app).await.map(drop));
    }
}

/// Does a chore in every territory; says how often something was done.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn everywhere<F, D>(app: &App, chore: &'static str, within: F) -> Result<usize, Fault>
where
    F: Fn(Uuid) -> D,
    D: Future<Output = Result<usize, Halt>>,
{
    let territories: Vec<Uuid> = rows::beside::<territory::Entity>()
        .select_only()
        .column(territory::Column::Id)
        .into_tuple()
        .all(&app.db)
        .await?;
    let mut done = 0;
    for territory in territories {
        done += within(territory).await.map_err(|halt| match halt {
            Halt::Fault(fault) => fault,
            other => Fault::because(chore, format!("{other:?}")),
        })?;
    }
    Ok(done)
}

fn log(chore: &'static str, outcome: Result<(), Fault>) {
    if let Err(fault) = outcome {
        tracing::error!(chore, %fault, "a chore was not done");
    }
}
