//! People referred before the program compared them as it does now: their terms are written anew, some at a time.

use entity::person::{self, Column};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::identity::{key_of, open};
use super::terms;
use crate::app::App;
use crate::chores::everywhere;
use crate::fault::Fault;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// The most people of a territory at one time: writers wait for no more.
const MOST: u64 = 200;

/// Writes the terms of everybody who has older ones anew; says how many they are.
///
/// # Errors
/// The database does not answer.
pub async fn renew(app: &App) -> Result<usize, Fault> {
    everywhere(app, "terms of people", |territory| async move {
        let mut renewed = 0;
        loop {
            match within(app, territory).await? {
                0 => return Ok(renewed),
                some => renewed += some,
            }
        }
    })
    .await
}

async fn within(app: &App, territory: Uuid) -> Result<usize, Halt> {
    let older = Condition::any()
        .add(Column::TermsVersion.is_null())
        .add(Column::TermsVersion.lt(terms::VERSION));
    let older = Condition::all().add(Column::ForgottenAt.is_null()).add(older);
    // Most of the time there is nobody: that costs a read, and no turn of writers.
    let any = rows::of_territory::<person::Entity>(territory).filter(older.clone());
    if any.one(&app.db).await?.is_none() {
        return Ok(0);
    }
    let op = Op::of_instance(app, territory).await?;
    let found = op.within::<person::Entity>().filter(older);
    let found = found.order_by_asc(Column::Id).limit(MOST).lock_exclusive();
    let found = found.all(op.tx()).await?;
    let written = person::ActiveModel {
        terms_version: Set(Some(terms::VERSION)),
        ..Default::default()
    };
    let these = Column::Id.is_in(found.iter().map(|person| person.id));
    op.change_where::<person::Entity>(these, written).await?;
    for person in &found {
        let key = key_of(app, op.tx(), person.id).await?;
        match open(key.as_ref(), person)? {
            Some(identity) => terms::renew(&op, person.id, &identity).await?,
            // Of whom nothing can be read, nothing is compared.
            None => terms::forget(&op, person.id).await?,
        }
    }
    let renewed = found.len();
    op.commit(territory).await?;
    Ok(renewed)
}
