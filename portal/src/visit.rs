//! One visit to one page: who reads, in which language, and what surrounds the page. Handlers ask through it.

use std::sync::{Arc, OnceLock};

use actix_web::dev::Payload;
use actix_web::http::{Method, header};
use actix_web::{FromRequest, HttpRequest};
use api::app::App;
use api::gateway::{Cx, by_session, session};
use api::policy::Actor;
use askama::Template;
use graphql_client::GraphQLQuery;

use crate::answer::{Answer, render, see_other};
use crate::assets;
use crate::door;
use crate::form::{Form, app_of};
use crate::graphql::{self, Refusal};
use crate::kit::Wrong;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Shell, home};
use crate::text::{Lang, T};

pub(crate) use crate::space::Space;

/// One visit.
#[derive(Clone)]
pub(crate) struct Visit {
    /// The instance.
    pub(crate) app: Arc<App>,
    /// Speaks to the reader.
    pub(crate) t: T,
    /// The session's cookie, if there is one.
    pub(crate) session: Option<String>,
    /// The token of its forms.
    pub(crate) csrf: String,
    /// Where the request comes from.
    pub(crate) address: String,
    /// The address of the page, without its parameters.
    pub(crate) path: String,
    query: String,
    is_get: bool,
    actor: Actor,
    /// What surrounds its pages, once it was asked: an accident is shown inside it.
    pub(crate) known: Arc<OnceLock<Shell>>,
}

impl Visit {
    /// The visit of a request.
    pub(crate) async fn extract(request: &HttpRequest) -> Result<Self, Lost> {
        let query = request.query_string().to_owned();
        let spoken = request
            .headers()
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        let lang = Lang::chosen(&query)
            .or_else(|| Lang::chosen(&format!("lang={}", door::cookie(request, "lang")?)))
            .unwrap_or_else(|| Lang::of(api::gateway::preferred(spoken)));
        let t = T::new(lang);
        let Some(app) = app_of(request) else {
            return Err(Lost::bare(t, Accident::Unavailable));
        };
        let app = app.into_inner();
        let mut session = door::cookie(request, door::cookie_name(&app));
        let actor = match &session {
            Some(cookie) => by_session(&app, cookie).await.map_err(|fault| {
                tracing::error!(%fault, "a session could not be read");
                Lost::bare(t, Accident::Unavailable)
            })?,
            None => Actor::Anonymous,
        };
        if actor.principal().is_none() {
            session = None;
        }
        Ok(Self {
            csrf: door::csrf(session.as_deref()),
            address: request
                .peer_addr()
                .map_or_else(String::new, |peer| peer.ip().to_string()),
            path: request.path().to_owned(),
            is_get: matches!(*request.method(), Method::GET | Method::HEAD),
            app,
            t,
            session,
            query,
            actor,
            known: Arc::default(),
        })
    }

    /// Whether somebody is signed in.
    pub(crate) fn is_known(&self) -> bool {
        self.session.is_some()
    }

    /// Another session for who has this one, as if that one signed in now.
    pub(crate) async fn session_anew(&self) -> Result<String, Lost> {
        let who = self.actor.principal();
        let who = who.ok_or_else(|| self.refused(Refusal::Unauthenticated))?;
        session::anew(&self.app, who).await.map_err(|fault| {
            tracing::error!(%fault, "a session could not be opened anew");
            self.lost(Accident::Unavailable)
        })
    }

    /// Whether one lands here after the door: a list as one finds it first, not narrowed and not turned to another page.
    pub(crate) fn is_landing(&self) -> bool {
        self.is_get && home::LANDINGS.contains(&self.address_without_lang().as_str())
    }

    /// A value of the address.
    pub(crate) fn param(&self, name: &str) -> Option<String> {
        url::form_urlencoded::parse(self.query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
            .filter(|value| !value.is_empty())
    }

    /// The moment of the domain, as the API writes moments.
    pub(crate) fn now(&self) -> String {
        let now = self.app.clock.now().to_utc();
        now.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
    }

    /// A request of this reader.
    pub(crate) fn cx(&self) -> Arc<Cx> {
        Arc::new(Cx::new(
            self.app.clone(),
            self.actor.clone(),
            self.t.lang().language(),
            self.address.clone(),
        ))
    }

    /// Asks an operation as this reader.
    pub(crate) async fn ask<Q: GraphQLQuery>(
        &self,
        variables: Q::Variables,
    ) -> Result<Q::ResponseData, Lost> {
        graphql::ask::<Q>(self.cx(), variables)
            .await
            .map_err(|refusal| self.refused(refusal))
    }

    /// What surrounds a page of nobody yet.
    pub(crate) fn shell(&self) -> Shell {
        Shell {
            stylesheet: assets::address("maillon.css"),
            script: assets::address("maillon.js"),
            scanner: assets::address("scan.js"),
            trier: assets::address("try.js"),
            follower: assets::address("live.js"),
            favicon: assets::address("favicon.svg"),
            path: if self.is_get {
                self.address_without_lang()
            } else {
                // What a form was sent to is no page to come back to.
                "/home".to_owned()
            },
            csrf: self.csrf.clone(),
            demo: self.app.demo,
            ..Shell::default()
        }
    }

    /// This page's address, for the language switch.
    fn address_without_lang(&self) -> String {
        let rest: Vec<_> = self
            .query
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
            .collect();
        if rest.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, rest.join("&"))
        }
    }

    /// Keeps a file; answers its id.
    pub(crate) async fn keep(&self, name: &str, content: Vec<u8>) -> Result<String, Lost> {
        let cx = self.cx();
        let file = api::gateway::upload(&cx, name, content)
            .await
            .map_err(|halt| self.refused(graphql::of_error(&cx.refuse(halt), &cx.trace)))?;
        Ok(api::graphql::id::of_file(file).0)
    }

    /// What a refusal of the gateway means here.
    pub(crate) fn refused(&self, refusal: Refusal) -> Lost {
        match refusal {
            Refusal::Unauthenticated => Lost::at_the_door(if self.is_get {
                self.address_without_lang()
            } else {
                String::new()
            }),
            Refusal::Forbidden => self.lost(Accident::Forbidden),
            Refusal::NotFound => self.lost(Accident::NotFound),
            Refusal::Busy => self.lost(Accident::Busy),
            Refusal::Broken(trace) => self.lost_under(Accident::Broken, trace),
        }
    }

    /// What is wrong with a form whose question has no answer.
    pub(crate) fn missing(&self, name: &str) -> Vec<Wrong> {
        vec![Wrong {
            field: Some(name.to_owned()),
            message: self.t.say("answer-missing"),
        }]
    }

    /// What is wrong with a form where some questions have no answer.
    pub(crate) fn absent(&self, form: &Form, names: &[&str]) -> Vec<Wrong> {
        let unanswered = names.iter().filter(|name| !form.has(name));
        unanswered.flat_map(|name| self.missing(name)).collect()
    }

    /// What is wrong with a form where some answers are no number.
    pub(crate) fn unread(&self, form: &Form, names: &[&str]) -> Vec<Wrong> {
        let unread = names
            .iter()
            .filter(|name| form.has(name) && form.scaled(name, 100).is_none());
        unread
            .map(|name| Wrong {
                field: Some((*name).to_owned()),
                message: self.t.say("answer-number"),
            })
            .collect()
    }

    /// An accident of this visit.
    pub(crate) fn lost(&self, accident: Accident) -> Lost {
        self.lost_under(accident, String::new())
    }

    fn lost_under(&self, accident: Accident, reference: String) -> Lost {
        let shell = self.known.get().cloned().unwrap_or_else(|| self.shell());
        Lost::new(self.t, shell, accident, reference)
    }

    /// Shows a page.
    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "a page is shown to a visitor, and that is an answer"
    )]
    pub(crate) fn show(&self, page: &impl Template) -> Answer {
        Ok(render(page, 200))
    }

    /// Shows a page again, with what is wrong.
    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "a page is shown to a visitor, and that is an answer"
    )]
    pub(crate) fn show_again(&self, page: &impl Template) -> Answer {
        Ok(render(page, 422))
    }

    /// Goes to another page, after something was done.
    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "a visitor is sent on, and that is an answer"
    )]
    pub(crate) fn go(&self, to: &str) -> Answer {
        Ok(see_other(to))
    }
}

impl FromRequest for Visit {
    type Error = Lost;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Self, Lost>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::extract(&request).await })
    }
}
