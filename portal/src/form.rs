//! A form as it was sent. Reading it is also the check that it came from one of our pages: no handler sees one that did not.

use std::future::Future;
use std::pin::Pin;

use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use api::app::App;
use api::gateway::MOST_BYTES;
use futures::TryStreamExt;

use crate::door;
use crate::graphql::Refusal;
use crate::pages::Field;
use crate::pages::errors::page::{Accident, Lost};
use crate::visit::Visit;

/// The most the answers of a form weigh, in bytes.
const MOST_ANSWERS: usize = 64 * 1024;

/// What was answered.
#[derive(Debug, Default)]
pub(crate) struct Form {
    answers: Vec<(String, String)>,
}

/// A file that came with a form.
#[derive(Debug)]
pub(crate) enum Upload {
    /// No file was chosen.
    Nothing,
    /// It weighs too much.
    TooLarge,
    /// Its name and content.
    File(String, Vec<u8>),
}

impl Form {
    /// The answer to a question, without stray spaces; empty if there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        let found = self.answers.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// Every answer to a question where several may be ticked.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        let mine = self.answers.iter().filter(|(key, _)| key == name);
        mine.map(|(_, value)| value.trim().to_owned())
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// Whether there is an answer to this question, even an empty one.
    pub(crate) fn holds(&self, name: &str) -> bool {
        self.answers.iter().any(|(key, _)| key == name)
    }

    /// The questions whose names begin so, without that beginning, and their answers.
    pub(crate) fn starting<'a>(&'a self, with: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.answers
            .iter()
            .filter_map(move |(key, value)| Some((key.strip_prefix(with)?, value.trim())))
    }

    /// The form's idempotency key: sent twice, it is done once.
    pub(crate) fn key(&self) -> Option<String> {
        self.maybe("key")
    }

    /// A whole number; none where nothing was answered, and where it is no number.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        let digits: String = self.get(name).chars().filter(|c| !c.is_whitespace()).collect();
        digits.parse().ok()
    }

    /// The answer to a question as a text of its own.
    pub(crate) fn text(&self, name: &str) -> String {
        self.get(name).to_owned()
    }

    /// The numbers whose names begin so, each with the rest of its name; what is no number is 0, and what is empty is
    /// not there.
    pub(crate) fn beginning(&self, prefix: &str) -> Vec<(String, i64)> {
        let answered = self.answers.iter().filter(|(_, value)| !value.trim().is_empty());
        answered
            .filter_map(|(key, _)| {
                let number = self.number(key).filter(|number| *number < 1_000_000);
                Some((key.strip_prefix(prefix)?.to_owned(), number.unwrap_or(0)))
            })
            .collect()
    }

    /// A number that people write with a comma or a point, in a smaller unit: `12,5` hours by 60 are 750 minutes, and
    /// `1 200,5 €` by 100 are 120,050 cents; none where it is no number, or has more than two decimals.
    pub(crate) fn scaled(&self, name: &str, unit: i64) -> Option<i64> {
        let plain = self.get(name).replace(',', ".");
        let plain: String = plain
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '€')
            .collect();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        if part.len() > 2 || !part.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        let whole = whole.parse::<u32>().ok()?;
        let tenth = 10_i64.pow(u32::try_from(part.len()).ok()?);
        let part = if part.is_empty() {
            0
        } else {
            part.parse::<i64>().ok()?
        };
        Some(i64::from(whole) * unit + (part * unit + tenth / 2) / tenth)
    }

    /// The answer to a question, none if it is empty.
    pub(crate) fn maybe(&self, name: &str) -> Option<String> {
        Some(self.get(name).to_owned()).filter(|answer| !answer.is_empty())
    }

    /// A question with its answer.
    pub(crate) fn field(&self, name: &'static str) -> Field {
        Field::filled(name, self.get(name))
    }

    /// The answers in which somebody wrote more than a word.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &str> {
        let answers = self.answers.iter().map(|(_, value)| value.trim());
        answers.filter(|value| value.contains(char::is_whitespace))
    }

    /// Whether nothing was answered, whatever button was pressed.
    pub(crate) fn is_blank(&self) -> bool {
        let about_form = |key: &str| matches!(key, "csrf" | "key" | "later");
        self.answers
            .iter()
            .all(|(key, value)| about_form(key) || value.trim().is_empty())
    }

    /// Whether a box is ticked, or a button was pressed.
    pub(crate) fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }
}

type Reading<T> = Pin<Box<dyn Future<Output = Result<T, Lost>>>>;

impl FromRequest for Form {
    type Error = Lost;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, body) = (request.clone(), web::Payload::from_request(request, payload));
        Box::pin(async move {
            let visit = Visit::extract(&request).await?;
            let body = match body.await {
                Ok(body) => body.to_bytes_limited(MOST_ANSWERS).await,
                Err(_) => return Err(visit.lost(Accident::Forbidden)),
            };
            let Ok(Ok(body)) = body else {
                return Err(visit.lost(Accident::Forbidden));
            };
            let form = Self {
                answers: url::form_urlencoded::parse(&body).into_owned().collect(),
            };
            ours(&request, &visit, &form)?;
            Ok(form)
        })
    }
}

/// A form with a file.
#[derive(Debug)]
pub(crate) struct FormWithFile(pub(crate) Form, pub(crate) Upload);

impl FromRequest for FormWithFile {
    type Error = Lost;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, parts) = (request.clone(), Multipart::from_request(request, payload));
        Box::pin(async move {
            let visit = Visit::extract(&request).await?;
            let Ok(parts) = parts.await else {
                return Err(visit.lost(Accident::Forbidden));
            };
            let Some(sent) = receive(parts).await else {
                return Err(visit.lost(Accident::Forbidden));
            };
            ours(&request, &visit, &sent.0)?;
            Ok(sent)
        })
    }
}

/// Reads every part. What is too large is read to its end and forgotten, so that the browser sees the answer.
async fn receive(mut parts: Multipart) -> Option<FormWithFile> {
    let (mut form, mut upload) = (Form::default(), Upload::Nothing);
    while let Some(mut part) = parts.try_next().await.ok()? {
        let disposition = part.content_disposition()?;
        let name = disposition.get_name()?.to_owned();
        let file = disposition.get_filename().map(str::to_owned);
        let most = if file.is_some() { MOST_BYTES } else { MOST_ANSWERS };
        let (mut content, mut total) = (Vec::new(), 0);
        while let Some(chunk) = part.try_next().await.ok()? {
            total += chunk.len();
            if total > 8 * MOST_BYTES {
                return None;
            }
            if total <= most {
                content.extend_from_slice(&chunk);
            }
        }
        match file {
            Some(file) if total > most => {
                tracing::info!(file, total, "a file is too large");
                upload = Upload::TooLarge;
            }
            Some(file) if !file.is_empty() && total > 0 => upload = Upload::File(file, content),
            Some(_) => {}
            None => form
                .answers
                .push((name, String::from_utf8_lossy(&content).into_owned())),
        }
    }
    Some(FormWithFile(form, upload))
}

/// Refuses a form that was not sent from one of our pages, by this session.
fn ours(request: &HttpRequest, visit: &Visit, form: &Form) -> Result<(), Lost> {
    let (sent, known) = (form.get("csrf"), visit.is_known());
    // What may be sent before one is signed in has no session to be tied to.
    let is_door = matches!(
        request.path(),
        "/sign-in" | "/sign-in/by-mail" | "/sign-in/link" | "/invitation"
    );
    match door::is_ours(request) {
        true if sent == visit.csrf || is_door => Ok(()),
        // The session ended while the form was filled in.
        true if !known => Err(visit.refused(Refusal::Unauthenticated)),
        _ => Err(visit.lost(Accident::Forbidden)),
    }
}

/// The instance that a request is for.
pub(crate) fn app_of(request: &HttpRequest) -> Option<web::Data<App>> {
    request.app_data::<web::Data<App>>().cloned()
}
