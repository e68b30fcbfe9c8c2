//! The clock and the hands of the demo. The year is told by moving domain time forward, in working hours and never back;
//! every step is a verb's own `run`, as the member who would take it, so that policy, journal and outbox see what they
//! would see of any other client.

use std::sync::Arc;

use async_graphql::ID;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Weekday};
use chrono_tz::Europe::Paris;
use entity::{Moment, file};
use uuid::Uuid;

use super::luck::Luck;
use crate::app::App;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::problem::{Halt, ProblemCode, Stop};

/// Does one verb as one actor, a few minutes after what was done before.
macro_rules! act {
    ($stage:expr, $cx:expr, $noun:ident::$verb:ident, $input:expr) => {{
        $stage.tick();
        let outcome = Box::pin(crate::$noun::$verb::run($cx, $input)).await;
        $crate::demo::stage::done(stringify!($verb), outcome)
    }};
}

/// Does one verb as one actor at a standing clock: what is told beside the story moves nothing of it.
macro_rules! quietly {
    ($cx:expr, $noun:ident::$verb:ident, $input:expr) => {{
        let outcome = Box::pin(crate::$noun::$verb::run($cx, $input)).await;
        $crate::demo::stage::done(stringify!($verb), outcome)
    }};
}

pub(super) use {act, quietly};

/// Where the year is told.
pub(super) struct Stage {
    /// The instance.
    pub(super) app: Arc<App>,
    /// What varies.
    pub(super) luck: Luck,
    /// From how many to how many seconds pass between two steps.
    pub(super) pace: (i32, i32),
    now: NaiveDateTime,
}

/// The pace of an office.
pub(super) const OFFICE: (i32, i32) = (60, 240);
/// The pace of a sitting.
pub(super) const SITTING: (i32, i32) = (20, 55);

impl Stage {
    /// Begins at a moment of Paris.
    pub(super) fn new(app: Arc<App>, seed: u64, now: NaiveDateTime) -> Self {
        app.clock.set(moment(now));
        let luck = Luck::of(seed);
        Self {
            app,
            luck,
            pace: OFFICE,
            now,
        }
    }

    /// Now, in Paris.
    pub(super) fn now(&self) -> NaiveDateTime {
        self.now
    }

    /// Today, in Paris.
    pub(super) fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// A little time passes; after half past five, it is the next working day.
    pub(super) fn tick(&mut self) {
        let seconds = self.luck.between(self.pace.0, self.pace.1);
        self.now += TimeDelta::seconds(i64::from(seconds));
        if self.now.hour() * 60 + self.now.minute() > 17 * 60 + 30 {
            self.now = morning(next_workday(self.now.date()));
        }
        self.app.clock.set(moment(self.now));
    }

    /// The morning of a day to come.
    pub(super) fn on(&mut self, day: NaiveDate) -> Result<(), Fault> {
        self.at(morning(day))
    }

    /// A moment to come.
    pub(super) fn at(&mut self, at: NaiveDateTime) -> Result<(), Fault> {
        if at < self.now {
            let cause = format!("it is {} already, not {at}", self.now);
            return Err(Fault::because("the demo's clock does not go back", cause));
        }
        self.now = at;
        self.app.clock.set(moment(at));
        Ok(())
    }

    /// The morning so many working days from now.
    pub(super) fn after(&mut self, days: u32) -> Result<(), Fault> {
        self.on(workday(self.today(), days))
    }

    /// Uploads a file as one actor; answers its id.
    pub(super) async fn upload(&self, cx: &Cx, name: &str, content: Vec<u8>) -> Result<ID, Fault> {
        let id = crate::gateway::upload(cx, name, content)
            .await
            .map_err(|halt| halted("upload", halt))?;
        Ok(id::encode::<file::Entity>(id))
    }
}

/// Half past eight on a day.
fn morning(day: NaiveDate) -> NaiveDateTime {
    clock(day, 8, 30)
}

/// A time of a day.
pub(super) fn clock(day: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default())
}

/// A day of the calendar.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// So many working days after a day.
pub(super) fn workday(from: NaiveDate, days: u32) -> NaiveDate {
    (0..days).fold(from, |day, _| next_workday(day))
}

fn next_workday(day: NaiveDate) -> NaiveDate {
    let next = day + Days::new(1);
    if is_workday(next) {
        next
    } else {
        next_workday(next)
    }
}

/// The working day before a day.
pub(super) fn workday_before(day: NaiveDate) -> NaiveDate {
    let before = day - Days::new(1);
    if is_workday(before) {
        before
    } else {
        workday_before(before)
    }
}

fn is_workday(day: NaiveDate) -> bool {
    /// The holidays of 2023 that are not on a Sunday.
    const HOLIDAYS: [(u32, u32); 10] = [
        (1, 1),
        (4, 10),
        (5, 1),
        (5, 8),
        (5, 18),
        (5, 29),
        (7, 14),
        (8, 15),
        (11, 1),
        (12, 25),
    ];
    let holiday = HOLIDAYS.contains(&(day.month(), day.day()));
    !holiday && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// A moment of Paris.
pub(super) fn moment(at: NaiveDateTime) -> Moment {
    let at = Paris.from_local_datetime(&at).earliest();
    at.map(|at| Moment::from_utc(at.to_utc())).unwrap_or_default()
}

/// What a verb made, or a fault that names the verb and its problems: the demo asks for nothing that may be refused.
pub(super) fn done<T, C: ProblemCode>(verb: &'static str, outcome: Result<T, Stop<C>>) -> Result<T, Fault> {
    outcome.map_err(|stop| match stop {
        Stop::Halt(halt) => halted(verb, halt),
        Stop::Problems(wrong) => {
            let words = wrong.into_iter().map(|wrong| {
                let field = wrong.field.unwrap_or_default();
                format!("{} {field}", wrong.code.word())
            });
            Fault::because(verb, words.collect::<Vec<_>>().join(", "))
        }
    })
}

/// The fault of a halt.
pub(super) fn halted(what: &'static str, halt: Halt) -> Fault {
    match halt {
        Halt::Fault(fault) => fault,
        other => Fault::because(what, format!("{other:?}")),
    }
}

/// The opaque ids of rows.
pub(super) fn ids<E: id::Noun>(rows: &[Uuid]) -> Vec<ID> {
    rows.iter().map(|row| id::encode::<E>(*row)).collect()
}
