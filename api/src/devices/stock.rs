//! What is in stock, and for how long: one grouped read, however much there is.

use async_graphql::SimpleObject;
use entity::device::{Column, Entity, State};
use sea_orm::sea_query::{Alias, CaseStatement, Expr};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use crate::gateway::Cx;
use crate::graphql::page::bad;
use crate::policy::{Action, action, rows};
use crate::problem::Halt;

/// The states of what was received and has not gone yet, in the order of a device's life.
const IN_STOCK: [State; 4] = [State::Received, State::InWorkshop, State::Ready, State::Reserved];

/// The most ages that are told apart.
const MOST: usize = 10;

/// How many devices in stock stand in a state, by age.
#[derive(Clone, Debug, SimpleObject)]
pub struct StockOfState {
    /// The state.
    pub state: State,
    /// How many.
    pub count: i64,
    /// How many of each age, the newest first: one age more than there are days between them.
    pub ages: Vec<i64>,
}

/// What this actor sees of the stock, by state and by the days since it was received.
///
/// # Errors
/// Not for this actor; days that do not rise or are too many; a fault.
pub(super) async fn read(cx: &Cx, days: &[i32]) -> Result<Vec<StockOfState>, Halt> {
    action::allow(&cx.actor, Action::ReadDevices)?;
    let rising = days.first().is_some_and(|first| *first > 0) && days.is_sorted_by(|one, next| one < next);
    if !rising || days.len() > MOST {
        return Err(bad("days"));
    }
    let now = cx.app.clock.now();
    let age = (0..)
        .zip(days)
        .fold(CaseStatement::new(), |case, (number, days)| {
            let came = now.plus_millis(-i64::from(*days) * 24 * 3_600_000);
            case.case(Column::ReceivedAt.gt(came), Expr::val(number))
        });
    let oldest = Expr::val(i32::try_from(days.len()).unwrap_or(i32::MAX));
    let age: Expr = age.finally(oldest).into();
    let counted: Vec<(State, i32, i64)> = rows::seen::<Entity>(&cx.actor)
        .filter(Column::State.is_in(IN_STOCK))
        .select_only()
        .column(Column::State)
        .column_as(age, "age")
        .column_as(Column::Id.count(), "devices")
        .group_by(Column::State)
        .group_by(Expr::col(Alias::new("age")))
        .into_tuple()
        .all(&cx.app.db)
        .await?;
    let stock = IN_STOCK.map(|state| {
        let mut ages = vec![0; days.len() + 1];
        for (_, age, count) in counted.iter().filter(|(of, _, _)| *of == state) {
            if let Some(counted) = usize::try_from(*age).ok().and_then(|age| ages.get_mut(age)) {
                *counted += count;
            }
        }
        StockOfState {
            state,
            count: ages.iter().sum(),
            ages,
        }
    });
    Ok(stock.into())
}
