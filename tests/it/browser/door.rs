//! A browser without scripts that stands at the door: it reads pages, sends forms, and goes nowhere by itself.

use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url, header};

/// The door of an instance.
pub(crate) struct Door {
    client: Client,
    url: String,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    /// Where it leads; empty when it stays.
    pub(crate) location: String,
    /// The cookie it sets, as a browser sends it back; empty when it sets none.
    pub(crate) cookie: String,
    pub(crate) body: String,
}

impl Door {
    pub(crate) fn of(url: &str) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().redirect(Policy::none()).build();
        Self {
            client: client.expect("a client"),
            url: url.to_owned(),
        }
    }

    /// Reads a page as nobody.
    pub(crate) async fn read(&self, path: &str) -> String {
        self.with("", path).await
    }

    /// Reads a page with a cookie.
    pub(crate) async fn with(&self, cookie: &str, path: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.url));
        let request = request.header(header::ACCEPT_LANGUAGE, "fr");
        let answer = request.header(header::COOKIE, cookie).send().await;
        answered(answer.expect("an answer")).await.body
    }

    /// Sends a form from one of our pages.
    pub(crate) async fn send(&self, path: &str, answers: &[(&str, &str)]) -> Answered {
        self.post("", "same-origin", path, answers).await
    }

    /// Sends a form of somebody signed in from one of our pages, with the token of that session's forms.
    pub(crate) async fn send_with(&self, cookie: &str, path: &str, answers: &[(&str, &str)]) -> Answered {
        let page = self.with(cookie, "/account").await;
        let token = between(&page, "name=\"csrf\" value=\"", "\"").to_owned();
        let mut all = vec![("csrf", token.as_str())];
        all.extend(answers);
        self.post(cookie, "same-origin", path, &all).await
    }

    /// Sends a form from a page of somebody else.
    pub(crate) async fn send_from_elsewhere(&self, path: &str, answers: &[(&str, &str)]) -> Answered {
        self.post("", "cross-site", path, answers).await
    }

    async fn post(&self, cookie: &str, site: &str, path: &str, answers: &[(&str, &str)]) -> Answered {
        let form = Url::parse_with_params(&self.url, answers).expect("a form");
        let request = self
            .client
            .post(format!("{}{path}", self.url))
            .header(header::ACCEPT_LANGUAGE, "fr")
            .header("sec-fetch-site", site)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = request
            .body(form.query().unwrap_or_default().to_owned())
            .send()
            .await;
        answered(answer.expect("an answer")).await
    }
}

impl Answered {
    /// What stands between two texts of the page.
    pub(crate) fn between(&self, one: &str, other: &str) -> String {
        between(&self.body, one, other).to_owned()
    }
}

fn between<'a>(text: &'a str, one: &str, other: &str) -> &'a str {
    let rest = text.split_once(one).map_or("", |(_, rest)| rest);
    rest.split(other).next().unwrap_or_default()
}

async fn answered(answer: Response) -> Answered {
    let header = |name| {
        let value = answer.headers().get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let cookie = header(header::SET_COOKIE);
    Answered {
        status: answer.status(),
        location: header(header::LOCATION),
        cookie: cookie.split(';').next().unwrap_or_default().to_owned(),
        body: answer.text().await.expect("a page"),
    }
}
