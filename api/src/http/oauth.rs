//! OAuth 2.0 for partners' software: client credentials, keys and metadata (RFC 6749 section 4.4, RFC 7517, RFC 8414).

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::json;

use crate::app::App;
use crate::identity::clients::{self, Granted};

/// The form of a token request.
#[derive(Deserialize)]
pub(super) struct TokenRequest {
    grant_type: Option<String>,
    scope: Option<String>,
}

/// Gives an access token to a client that authenticates with `client_secret_basic`.
pub(super) async fn token(
    request: HttpRequest,
    app: web::Data<App>,
    form: Result<web::Form<TokenRequest>, actix_web::Error>,
) -> HttpResponse {
    let Ok(form) = form else {
        return refuse("invalid_request");
    };
    if form.grant_type.as_deref() != Some("client_credentials") {
        return refuse(if form.grant_type.is_some() {
            "unsupported_grant_type"
        } else {
            "invalid_request"
        });
    }
    let Some((id, secret)) = basic(&request) else {
        return refuse("invalid_client");
    };
    match clients::grant(&app, &id, &secret, form.scope.as_deref(), &super::address(&request)).await {
        Ok(Granted::Token { token, scope, expires_in }) => HttpResponse::Ok()
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .json(json!({ "access_token": token, "token_type": "Bearer", "expires_in": expires_in, "scope": scope })),
        Ok(Granted::UnknownClient) => refuse("invalid_client"),
        Ok(Granted::UnknownScope) => refuse("invalid_scope"),
        Err(fault) => {
            tracing::error!(%fault, "a token could not be given");
            HttpResponse::ServiceUnavailable().insert_header((header::RETRY_AFTER, "5")).finish()
        }
    }
}

/// The keys that verify our tokens.
pub(super) async fn jwks(app: web::Data<App>) -> HttpResponse {
    let (kid, x) = (&app.keys.key_id, &app.keys.public);
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=300"))
        .json(json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": kid, "x": x }] }))
}

/// Where things are.
pub(super) async fn metadata(app: web::Data<App>) -> HttpResponse {
    let issuer = &app.config.http.public_url;
    HttpResponse::Ok().json(json!({
        "issuer": issuer,
        "token_endpoint": format!("{issuer}/oauth/token"),
        "jwks_uri": format!("{issuer}/.well-known/jwks.json"),
        "grant_types_supported": ["client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "response_types_supported": [],
    }))
}

fn basic(request: &HttpRequest) -> Option<(String, String)> {
    let value = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, encoded) = value.split_once(' ')?;
    let decoded = scheme
        .eq_ignore_ascii_case("basic")
        .then(|| STANDARD.decode(encoded.trim()).ok())??;
    let text = String::from_utf8(decoded).ok()?;
    let (id, secret) = text.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

fn refuse(error: &str) -> HttpResponse {
    let body = json!({ "error": error });
    if error == "invalid_client" {
        return HttpResponse::Unauthorized()
            .insert_header((header::WWW_AUTHENTICATE, "Basic"))
            .json(body);
    }
    HttpResponse::BadRequest().json(body)
}
