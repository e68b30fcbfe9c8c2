//! An accident, told without blame and with a way out.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use askama::Template;

use crate::answer::{Answer, render, see_other};
use crate::visit::Visit;
use crate::{assets, pages::Shell, text::T};

/// Why the page cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accident {
    /// 403: it is not for this reader.
    Forbidden,
    /// 404: it does not exist, or not for this reader.
    NotFound,
    /// 429: this reader has asked for too much in a minute.
    Busy,
    /// 500: something broke on our side.
    Broken,
    /// 503: closed for a moment.
    Unavailable,
}

impl Accident {
    /// The status code of the answer.
    pub const fn status(self) -> u16 {
        match self {
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Busy => 429,
            Self::Broken => 500,
            Self::Unavailable => 503,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Forbidden => "error-403",
            Self::NotFound => "error-404",
            Self::Busy => "error-429",
            Self::Broken => "error-500",
            Self::Unavailable => "error-503",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Forbidden => "error-403-text",
            Self::NotFound => "error-404-text",
            Self::Busy => "error-429-text",
            Self::Broken => "error-500-text",
            Self::Unavailable => "error-503-text",
        }
    }
}

/// The page of an accident.
#[derive(Template, Clone, Debug)]
#[template(path = "errors/page.html")]
pub struct ErrorPage {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// What happened.
    pub accident: Accident,
    /// Number to give when asking for help (the trace id); empty for none.
    pub reference: String,
}

/// An address that leads nowhere.
pub(crate) async fn lost(visit: Visit) -> Answer {
    let shell = visit.outside(visit.param("territory")).await?;
    let page = ErrorPage {
        t: visit.t,
        shell,
        accident: Accident::NotFound,
        reference: String::new(),
    };
    Ok(render(&page, Accident::NotFound.status()))
}

/// Why a handler stops: there is a page for it, or the door.
pub(crate) enum Lost {
    /// An accident, shown.
    Page(Box<ErrorPage>),
    /// Sign in first, and come back here.
    Door(String),
}

impl Lost {
    /// An accident before anything is known of the visit.
    pub(crate) fn bare(t: T, accident: Accident) -> Self {
        let shell = Shell {
            stylesheet: assets::address("maillon.css"),
            favicon: assets::address("favicon.svg"),
            path: "/".to_owned(),
            ..Shell::default()
        };
        Self::new(t, shell, accident, String::new())
    }

    /// An accident, with the number to give when asking for help.
    pub(crate) fn new(t: T, shell: Shell, accident: Accident, reference: String) -> Self {
        Self::Page(Box::new(ErrorPage {
            t,
            shell,
            accident,
            reference,
        }))
    }

    /// To the door, and back to this address.
    pub(crate) fn at_the_door(next: String) -> Self {
        Self::Door(next)
    }
}

impl fmt::Debug for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(page) => write!(f, "{:?}", page.accident),
            Self::Door(next) => write!(f, "sign in, then {next}"),
        }
    }
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl ResponseError for Lost {
    fn status_code(&self) -> StatusCode {
        let status = match self {
            Self::Page(page) => page.accident.status(),
            Self::Door(_) => 303,
        };
        StatusCode::from_u16(status).unwrap_or_default()
    }

    fn error_response(&self) -> HttpResponse {
        match self {
            Self::Page(page) => render(page.as_ref(), page.accident.status()),
            Self::Door(next) if next.is_empty() || next == "/home" => see_other("/sign-in"),
            Self::Door(next) => {
                let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
                see_other(&format!("/sign-in?next={next}"))
            }
        }
    }
}
