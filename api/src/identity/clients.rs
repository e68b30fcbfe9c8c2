//! Client credentials: a secret in, an access token out.

#![expect(
    clippy::disallowed_methods,
    reason = "who somebody is comes before what that one may see"
)]

use entity::access::Kind;
use entity::organisation::{self, app_client};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::keys::sha256_hex;
use super::{access, tokens};
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;

/// How a token request ended.
#[derive(Debug)]
pub enum Granted {
    /// A token for these scopes.
    Token {
        /// The access token.
        token: String,
        /// The scopes it has, separated by spaces.
        scope: String,
        /// For how many seconds.
        expires_in: u64,
    },
    /// The client is unknown, its secret wrong, or it may not act.
    UnknownClient,
    /// A scope was asked that the client does not have.
    UnknownScope,
}

/// Gives a token to a client; no scope asked means all it has.
///
/// # Errors
/// The database does not answer.
pub async fn grant(
    app: &App,
    id: &str,
    secret: &str,
    asked: Option<&str>,
    from: &str,
) -> Result<Granted, Fault> {
    if app.throttle.must_wait(id, from) {
        return Ok(Granted::UnknownClient);
    }
    let client = app_client::Entity::find()
        .filter(app_client::Column::ClientId.eq(id))
        .one(&app.db)
        .await?;
    let Some(client) = client else {
        app.throttle.failed(id, from);
        return Ok(Granted::UnknownClient);
    };
    let organisation = organisation::Entity::find_by_id(client.organisation_id)
        .one(&app.db)
        .await?;
    let good = client.revoked_at.is_none() && is_secret_of(&client, secret);
    if !good || !organisation.is_some_and(|organisation| organisation.is_active()) {
        app.throttle.failed(id, from);
        access::of_client(app, &client, Kind::TokenDenied).await?;
        return Ok(Granted::UnknownClient);
    }
    let scopes = match asked.map(str::trim).filter(|asked| !asked.is_empty()) {
        None => client.scopes.0.clone(),
        Some(asked) => {
            let asked: Vec<String> = asked.split_ascii_whitespace().map(str::to_owned).collect();
            if !asked.iter().all(|scope| client.scopes.0.contains(scope)) {
                return Ok(Granted::UnknownScope);
            }
            asked
        }
    };
    let scope = scopes.join(" ");
    let (token, _) = tokens::issue(
        &app.keys,
        &app.config.http.public_url,
        client.id,
        id,
        Some(scope.clone()),
        false,
    )?;
    access::of_client(app, &client, Kind::TokenIssued).await?;
    Ok(Granted::Token {
        token,
        scope,
        expires_in: tokens::LIFETIME,
    })
}

/// Whether it is the client's secret, or the one before while both are good.
fn is_secret_of(client: &app_client::Model, secret: &str) -> bool {
    let hash = sha256_hex(secret.as_bytes());
    let before = || {
        client.previous_secret_hash.as_ref() == Some(&hash)
            && client.previous_until.is_some_and(|until| until > real_now())
    };
    client.secret_hash == hash || before()
}
