//! Asking for a link to sign in with. Whether somebody has the address is not told, and cannot be measured: the
//! same is read and written either way, and the mail is set off later, by the worker.

#![expect(
    clippy::disallowed_methods,
    reason = "who somebody is comes before what that one may see"
)]

use entity::account::{self, sign_in_link};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::keys::random_secret;
use super::link::LIFETIME_MILLIS;
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;

/// The longest address there is (RFC 5321, section 4.5.3.1.3, without its brackets).
const LONGEST: usize = 254;

/// What became of a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// If somebody has this address, a link is on its way; the one before does not open any more.
    Accepted,
    /// Too many links were asked for this address, or from this place; wait.
    Throttled,
}

/// Asks for a link to be sent to an address.
///
/// # Errors
/// The database does not answer.
pub async fn request_link(app: &App, email: &str, from: &str) -> Result<Asked, Fault> {
    let email = email.trim().to_lowercase();
    if email.len() > LONGEST {
        return Ok(Asked::Accepted);
    }
    // Counted beside the passwords that were wrong: whoever asks for links keeps nobody from signing in.
    if !app.links_of_origin.take("", from) || !app.links_of_address.take(&email, "") {
        return Ok(Asked::Throttled);
    }
    let account = account::Entity::find()
        .filter(account::Column::Email.eq(&email))
        .one(&app.db)
        .await?;
    let now = real_now();
    let row = sign_in_link::Model {
        id: Uuid::now_v7(),
        account_id: account.map(|account| account.id),
        nonce: random_secret(),
        expires_at: now.plus_millis(LIFETIME_MILLIS),
        posted_at: None,
        used_at: None,
    };
    {
        let _turn = app.write_turn.lock().await;
        sign_in_link::Entity::delete_many()
            .filter(sign_in_link::Column::ExpiresAt.lt(now))
            .exec(&app.db)
            .await?;
        sign_in_link::Entity::insert(row.into_active_model())
            .exec_without_returning(&app.db)
            .await?;
    }
    app.outbox_bell.notify_one();
    Ok(Asked::Accepted)
}
