//! The cookie of a session, and the proof that a form was sent from one of our own pages.

use std::fmt::Write as _;

use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use api::app::App;
use sha2::{Digest, Sha256};

/// The name of the session's cookie: bound to the host where there is TLS.
pub(crate) fn cookie_name(app: &App) -> &'static str {
    if app.config.http.is_https() {
        "__Host-maillon"
    } else {
        "maillon"
    }
}

/// The `Set-Cookie` of a session that lasts so many seconds; none ends it.
fn set_cookie(app: &App, value: &str, seconds: i64) -> String {
    let secure = if app.config.http.is_https() {
        "; Secure"
    } else {
        ""
    };
    format!(
        "{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}",
        cookie_name(app)
    )
}

/// An answer that gives the browser a session's cookie; one of no seconds ends it.
pub(crate) fn giving(mut answer: HttpResponse, app: &App, value: &str, seconds: i64) -> HttpResponse {
    if let Ok(cookie) = HeaderValue::from_str(&set_cookie(app, value, seconds)) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    answer
}

/// A cookie of the request.
pub(crate) fn cookie(request: &HttpRequest, name: &str) -> Option<String> {
    request
        .headers()
        .get_all(header::COOKIE)
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// The token of a session's forms. It tells nothing of the session's cookie, and no other site can know it.
pub(crate) fn csrf(session: Option<&str>) -> String {
    let Some(session) = session else {
        return String::new();
    };
    let hash = Sha256::digest(format!("form of {session}"));
    hex(&hash[..16])
}

/// Bytes in letters that any address and any form may hold.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut letters, byte| {
        let _ = write!(letters, "{byte:02x}");
        letters
    })
}

/// Whether the browser says that the request comes from one of our pages. Very old browsers say nothing.
pub(crate) fn is_ours(request: &HttpRequest) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(from) = header("origin").or_else(|| header("referer")) else {
        return false;
    };
    let host = from
        .split_once("://")
        .map(|(_, rest)| rest.split('/').next().unwrap_or(rest));
    host.is_some() && host == header("host")
}

/// Where to go after the door: a path of ours, and nothing else.
pub(crate) fn next(path: &str) -> &str {
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n']);
    if ours { path } else { "" }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::{csrf, is_ours, next};

    #[test]
    fn the_door_leads_to_our_pages_alone() {
        assert_eq!(next("/pledges?page=2"), "/pledges?page=2");
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "pledges",
            "",
        ] {
            assert_eq!(next(elsewhere), "");
        }
    }

    #[test]
    fn a_form_from_elsewhere_is_known() {
        let from = |name: &'static str, value: &'static str| {
            let request = TestRequest::post().insert_header(("host", "maillon.example"));
            is_ours(&request.insert_header((name, value)).to_http_request())
        };
        assert!(from("sec-fetch-site", "same-origin"));
        assert!(!from("sec-fetch-site", "same-site"));
        assert!(!from("sec-fetch-site", "cross-site"));
        assert!(from("origin", "https://maillon.example"));
        assert!(!from("origin", "https://evil.example"));
        assert!(!from("origin", "null"));
        assert!(from("referer", "https://maillon.example/pledges"));
        assert!(!from("x-nothing", ""));
    }

    #[test]
    fn each_session_has_its_token() {
        assert_ne!(csrf(Some("a")), csrf(Some("b")));
        assert_eq!(csrf(None), "");
    }
}
