//! Somebody who signs in to the portal and follows the links.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, Response, header};

use super::routes;

/// Everybody of the demo, and nobody.
pub(super) const PERSONAS: [&str; 13] = [
    "coordinator@poitiers",
    "donor@poitiers",
    "association@poitiers",
    "insertion@poitiers",
    "university@poitiers",
    "crous@poitiers",
    "workshop@poitiers",
    "adviser@poitiers",
    "member@poitiers",
    "coordinator@chatellerault",
    "donor@chatellerault",
    "association@chatellerault",
    NOBODY,
];

/// Who is not signed in.
pub(super) const NOBODY: &str = "nobody";

/// Pages of one route that somebody reads to find links on them.
const READ: usize = 4;

/// Somebody with a session.
pub(super) struct Visitor {
    pub(super) name: &'static str,
    client: Client,
    url: String,
    pub(super) cookie: String,
}

/// What came back.
pub(super) struct Page {
    pub(super) status: u16,
    pub(super) body: String,
}

impl Visitor {
    /// Somebody of the demo signs in, unless it is nobody.
    pub(super) async fn enter(url: &str, name: &'static str) -> Self {
        if name == NOBODY {
            return Self::stay_outside(url, name);
        }
        Self::enter_as(url, name, &format!("{name}.example"), api::demo::PASSWORD).await
    }

    /// Signs in with an address and a password.
    pub(super) async fn enter_as(url: &str, name: &'static str, email: &str, password: &str) -> Self {
        let mut visitor = Self::stay_outside(url, name);
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("email", email),
                ("password", password),
                ("csrf", ""),
                ("next", ""),
            ])
            .finish();
        let answer = visitor
            .client
            .post(format!("{url}/sign-in"))
            .header(header::ORIGIN, url)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form)
            .send()
            .await
            .expect("an answer");
        let set = answer.headers().get(header::SET_COOKIE);
        let set = set.unwrap_or_else(|| panic!("{name} does not get in: {}", answer.status()));
        let cookie = set.to_str().expect("letters").split(';').next();
        visitor.cookie = cookie.unwrap_or_default().to_owned();
        visitor
    }

    fn stay_outside(url: &str, name: &'static str) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        // A connection is not used again when the server is about to close it.
        let client = Client::builder()
            .redirect(Policy::none())
            .pool_idle_timeout(Duration::from_secs(1))
            .build();
        Self {
            name,
            client: client.expect("a client"),
            url: url.to_owned(),
            cookie: String::new(),
        }
    }

    /// Reads a page, and goes nowhere from it.
    pub(super) async fn read(&self, path: &str) -> Page {
        let answer = self.get(path, "identity").await;
        Page {
            status: answer.status().as_u16(),
            body: String::from_utf8_lossy(&answer.bytes().await.expect("a page")).into_owned(),
        }
    }

    /// Reads a page as browsers ask for it, compressed, to its last byte; says whether it came, or was too much for a minute.
    pub(super) async fn read_packed(&self, path: &str) -> bool {
        let answer = self.get(path, "gzip").await;
        let status = answer.status().as_u16();
        assert!(matches!(status, 200 | 429), "{path} for {}: {status}", self.name);
        answer.bytes().await.expect("a page");
        status == 200
    }

    async fn get(&self, path: &str, encoding: &str) -> Response {
        let request = self.client.get(format!("{}{path}", self.url));
        let request = request
            .header(header::COOKIE, &self.cookie)
            .header(header::ACCEPT_LANGUAGE, "fr")
            .header(header::ACCEPT_ENCODING, encoding);
        request.send().await.expect("an answer")
    }

    /// The addresses of each route that are linked to where this one may go, in the order they are come upon.
    /// What leads nowhere is told beside them.
    pub(super) async fn crawl(&self, all: &BTreeSet<String>) -> (BTreeMap<String, Vec<String>>, Vec<String>) {
        let mut wrong = Vec::new();
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut visited: BTreeMap<String, usize> = BTreeMap::new();
        let fixed = all.iter().filter(|route| !route.contains('{')).cloned();
        let mut next: VecDeque<String> = fixed.collect();
        while let Some(address) = next.pop_front() {
            let path = address.split('?').next().unwrap_or_default();
            let Some(route) = routes::of(all, path) else {
                continue;
            };
            // A list of one state is read as the list is, a few times.
            let kind = format!("{route}{}", if address == path { "" } else { "?" });
            let visits = visited.entry(kind).or_default();
            if *visits == READ || route.starts_with("/papers") || route.starts_with("/assets") {
                continue;
            }
            *visits += 1;
            let page = self.read(&address).await;
            if page.status >= 500 {
                wrong.push(format!("{address} for {}: {}", self.name, page.status));
            }
            if page.status != 200 {
                continue;
            }
            for link in links(&page.body) {
                if !seen.insert(link.clone()) {
                    continue;
                }
                let path = link.split('?').next().unwrap_or_default();
                let Some(route) = routes::of(all, path) else {
                    wrong.push(format!("{address} links to {link}, which is no page"));
                    continue;
                };
                let known = found.entry(route.to_owned()).or_default();
                if !known.iter().any(|one| one == path) {
                    known.push(path.to_owned());
                }
                next.push_back(link);
            }
        }
        (found, wrong)
    }
}

/// Where a page of ours leads on this site, forms that change something aside.
fn links(body: &str) -> Vec<String> {
    let hrefs = body.split("href=\"").skip(1);
    let hrefs = hrefs.filter_map(|rest| rest.split('"').next());
    hrefs
        .filter(|href| href.starts_with('/') && !href.contains("lang="))
        // Surfaces of the API are not the portal's pages.
        .filter(|href| {
            ![
                "/calendar/",
                "/files/",
                "/graphql",
                "/open-data",
                "/documents/",
                "/feed",
            ]
            .iter()
            .any(|api| href.starts_with(api))
        })
        .map(|href| {
            href.split('#')
                .next()
                .unwrap_or_default()
                .replace("&amp;", "&")
                .replace("&#38;", "&")
        })
        .collect()
}
