//! The second factor of an account: made, proved by a first code, asked for, used up, removed. What its codes look like is in
//! `codes`.

#![expect(
    clippy::disallowed_methods,
    reason = "who somebody is comes before what that one may see"
)]

use entity::Moment;
use entity::access::Kind;
use entity::account::second_factor::{ActiveModel, Column, Entity, Model};
use entity::account::{self, membership, recovery_code, session};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    TransactionTrait,
};
use totp_rs::Secret;
use uuid::Uuid;

use super::access;
use super::codes::{bare, recovery, totp};
use super::seal::{open_factor, seal_factor};
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;

/// The length of a secret, in bytes: that of the hash (RFC 4226, section 4).
const SECRET: usize = 20;

/// How long a secret that was not confirmed is given again, in milliseconds: a form that was refused shows the same one.
const BEGUN_MILLIS: i64 = 15 * 60 * 1000;

/// How many recovery codes an account is given.
pub const RECOVERY_CODES: usize = 10;

/// What an authenticator app is told, once.
#[derive(Debug)]
pub struct Begun {
    /// The secret in base32, for who types it.
    pub secret: String,
    /// The same as an `otpauth:` address, for who scans it.
    pub uri: String,
}

/// A second factor that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InUse {
    /// Since when, in real time.
    pub since: Moment,
    /// How many recovery codes were not used yet.
    pub recovery_codes_left: u64,
}

/// What a code proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It is the account's, and is used up now.
    Right,
    /// It is not, or was used before.
    Wrong,
    /// Too many were wrong; wait.
    Throttled,
}

/// The second factor of an account, where it asks for one.
///
/// # Errors
/// The database does not answer.
pub async fn in_use(app: &App, account: Uuid) -> Result<Option<InUse>, Fault> {
    let since = find(&app.db, account).await?.and_then(|row| row.confirmed_at);
    let Some(since) = since else {
        return Ok(None);
    };
    let recovery_codes_left = recovery_code::Entity::find()
        .filter(recovery_code::Column::AccountId.eq(account))
        .count(&app.db)
        .await?;
    Ok(Some(InUse {
        since,
        recovery_codes_left,
    }))
}

/// Makes a secret for an account, or gives again the one made less than a quarter of an hour ago; none where one is in
/// use.
///
/// # Errors
/// The database does not answer, or sealing fails.
pub async fn begin(app: &App, account: Uuid) -> Result<Option<Begun>, Fault> {
    let email = account::Entity::find_by_id(account).one(&app.db).await?;
    let email = email.ok_or_else(|| Fault::new("account of a session"))?.email;
    let now = real_now();
    let _turn = app.write_turn.lock().await;
    let tx = app.db.begin().await?;
    Entity::delete_many()
        .filter(Column::AccountId.eq(account))
        .filter(Column::ConfirmedAt.is_null())
        .filter(Column::BegunAt.lt(now.plus_millis(-BEGUN_MILLIS)))
        .exec(&tx)
        .await?;
    let fresh: [u8; SECRET] = rand::random();
    let row = Model {
        account_id: account,
        secret: seal_factor(&app.keys.factors, account, &fresh)?,
        begun_at: now,
        confirmed_at: None,
        last_step: 0,
    };
    Entity::insert(row.into_active_model())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(&tx)
        .await?;
    let row = find(&tx, account).await?;
    tx.commit().await?;
    let Some(row) = row.filter(|row| row.confirmed_at.is_none()) else {
        return Ok(None);
    };
    let secret = open_factor(&app.keys.factors, account, &row.secret)?;
    let uri = totp(&secret, &email)?.to_url();
    Ok(Some(Begun {
        secret: Secret::from(secret).to_base32(),
        uri: uri.map_err(|_| Fault::new("otpauth address"))?,
    }))
}

/// What a first code came to.
#[derive(Debug)]
pub enum First {
    /// The second factor is asked for from now on; these are the recovery codes, which nobody reads again.
    Codes(Vec<String>),
    /// The code is wrong.
    Wrong,
    /// Nothing was begun, or one is in use already.
    Nothing,
}

/// Asks for the second factor from now on, since a first code proved that the app has it. The account's sessions end: they
/// were opened without it.
///
/// # Errors
/// The database does not answer, or the secret does not open.
pub async fn confirm(app: &App, account: Uuid, code: &str) -> Result<First, Fault> {
    let row = find(&app.db, account).await?;
    let Some(row) = row.filter(|row| row.confirmed_at.is_none()) else {
        return Ok(First::Nothing);
    };
    let Some(step) = step(app, &row, &bare(code))? else {
        return Ok(First::Wrong);
    };
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery()).collect();
    let row_of = |code: &String| {
        recovery_code::Model {
            account_id: account,
            hash: app.keys.recovery_hash(account, &bare(code)),
        }
        .into_active_model()
    };
    let _turn = app.write_turn.lock().await;
    let tx = app.db.begin().await?;
    let confirmed = ActiveModel {
        confirmed_at: Set(Some(real_now())),
        last_step: Set(step),
        ..Default::default()
    };
    // The secret that the code was of: meanwhile another window may have begun anew.
    let done = Entity::update_many()
        .set(confirmed)
        .filter(Column::AccountId.eq(account))
        .filter(Column::ConfirmedAt.is_null())
        .filter(Column::Secret.eq(row.secret))
        .exec(&tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(First::Nothing);
    }
    recovery_code::Entity::insert_many(codes.iter().map(row_of))
        .exec_without_returning(&tx)
        .await?;
    session::Entity::delete_many()
        .filter(session::Column::MembershipId.in_subquery(access::memberships(account)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(First::Codes(codes))
}

/// Uses a code up: of the app, or for recovery. Wrong ones are counted for the account, wherever they come from.
///
/// # Errors
/// The database does not answer, or the secret does not open.
pub async fn prove(app: &App, account: Uuid, code: &str) -> Result<Proof, Fault> {
    let counted = account.to_string();
    if !app.codes.take(&counted, "") {
        return Ok(Proof::Throttled);
    }
    if !take(app, account, &bare(code)).await? {
        return Ok(Proof::Wrong);
    }
    app.codes.succeeded(&counted, "");
    Ok(Proof::Right)
}

/// Asks for no second factor any more; whether one was there.
///
/// # Errors
/// The database does not answer.
pub async fn remove(app: &App, account: Uuid) -> Result<bool, Fault> {
    let _turn = app.write_turn.lock().await;
    let tx = app.db.begin().await?;
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::AccountId.eq(account))
        .exec(&tx)
        .await?;
    let removed = Entity::delete_many()
        .filter(Column::AccountId.eq(account))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(removed.rows_affected > 0)
}

/// The same for the account of an address, as an operator does for who lost both the app and the codes: the managers of the
/// person's organisations read of it in their access log. Whether a second factor was asked for.
///
/// # Errors
/// The database does not answer.
pub async fn remove_of(app: &App, email: &str) -> Result<bool, Fault> {
    let account = account::Entity::find()
        .filter(account::Column::Email.eq(email.trim().to_lowercase()))
        .one(&app.db)
        .await?;
    let Some(account) = account else {
        return Ok(false);
    };
    if in_use(app, account.id).await?.is_none() {
        return Ok(false);
    }
    remove(app, account.id).await?;
    let members = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.id))
        .all(&app.db)
        .await?;
    for member in members {
        access::of_member(app, &member, Kind::SecondFactorRemoved).await?;
    }
    Ok(true)
}

async fn find(db: &impl ConnectionTrait, account: Uuid) -> Result<Option<Model>, Fault> {
    Ok(Entity::find_by_id(account).one(db).await?)
}

async fn take(app: &App, account: Uuid, code: &str) -> Result<bool, Fault> {
    let row = find(&app.db, account).await?;
    let Some(row) = row.filter(|row| row.confirmed_at.is_some()) else {
        return Ok(false);
    };
    let shown = step(app, &row, code)?;
    let _turn = app.write_turn.lock().await;
    let rows = if let Some(step) = shown {
        let used = ActiveModel {
            last_step: Set(step),
            ..Default::default()
        };
        // Of two who send the same code at once, one finds it unused.
        let of_row = Column::AccountId
            .eq(account)
            .and(Column::Secret.eq(row.secret))
            .and(Column::ConfirmedAt.is_not_null())
            .and(Column::LastStep.lt(step));
        let done = Entity::update_many()
            .set(used)
            .filter(of_row)
            .exec(&app.db)
            .await?;
        done.rows_affected
    } else {
        let hash = app.keys.recovery_hash(account, code);
        let done = recovery_code::Entity::delete_many()
            .filter(recovery_code::Column::AccountId.eq(account))
            .filter(recovery_code::Column::Hash.eq(hash))
            .exec(&app.db)
            .await?;
        done.rows_affected
    };
    Ok(rows == 1)
}

/// The thirty seconds that a code is of, if it is one of now, of just before or of just after.
fn step(app: &App, row: &Model, code: &str) -> Result<Option<i64>, Fault> {
    let secret = open_factor(&app.keys.factors, row.account_id, &row.secret)?;
    let now = u64::try_from(real_now().0 / 1000).unwrap_or_default();
    let step = totp(&secret, "account")?.check(code, now);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}
