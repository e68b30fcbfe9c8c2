//! Pledge a fleet in under two minutes: three questions and the list one already has.

use api::gateway::{MOST_BYTES, upload};
use askama::Template;
use graphql_client::GraphQLQuery;

use super::href;
use crate::answer::Answer;
use crate::form::{Form, FormWithFile, Upload};
use crate::graphql::{self, Date};
use crate::pages::form::{problems, refuse};
use crate::pages::{Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

/// The form of a new pledge. It is sent as `multipart/form-data` to `/pledges/new`.
#[derive(Template, Clone, Debug)]
#[template(path = "pledges/new.html")]
pub struct NewPledge {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// What to call the pledge. Named `title`.
    pub title: Field,
    /// From which day it can be fetched, `2024-02-01`. Named `available_from`.
    pub available_from: Field,
    /// Where to come, whom to ask for. Named `place`.
    pub place: Field,
    /// The spreadsheet; only its error counts. Named `file`.
    pub file: Field,
    /// Largest file accepted, in megabytes.
    pub megabytes: u32,
}

impl NewPledge {
    fn problems(&self) -> Vec<Problem> {
        problems(&[&self.title, &self.available_from, &self.place, &self.file])
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/new.graphql",
    response_derives = "Debug"
)]
struct DraftPledge;

/// The largest file, in whole megabytes.
#[expect(clippy::cast_possible_truncation, reason = "a few megabytes")]
pub(crate) const MEGABYTES: u32 = (MOST_BYTES / (1024 * 1024)) as u32;

/// `GET /pledges/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    let space = visit.inside().await?;
    visit.show(&page(&visit, space.shell, &Form::default()))
}

/// `POST /pledges/new`: begins the draft, keeps the file, and goes to what was understood of it.
pub(crate) async fn begin(visit: Visit, FormWithFile(form, file): FormWithFile) -> Answer {
    let missing = match &file {
        Upload::File(..) => String::new(),
        Upload::Nothing => visit.t.say("file-missing"),
        Upload::TooLarge => visit.t.count("file-too-large", MEGABYTES),
    };
    let (Upload::File(name, content), true) = (file, form.has("title") && form.has("place")) else {
        let mut page = page(&visit, visit.inside().await?.shell.at("/pledges/new"), &form);
        page.file.error = missing;
        for field in [&mut page.title, &mut page.place] {
            if field.value.is_empty() {
                field.error = visit.t.say("answer-missing");
            }
        }
        return visit.show_again(&page);
    };
    let input = draft_pledge::DraftPledgeInput {
        pledge_id: None,
        title: form.get("title").to_owned(),
        place: form.get("place").to_owned(),
        available_from: form.maybe("available_from"),
        note: None,
        idempotency_key: None,
    };
    let drafted = visit
        .ask::<DraftPledge>(draft_pledge::Variables { input })
        .await?
        .draft_pledge;
    let Some(pledge) = drafted.pledge else {
        let mut page = page(&visit, visit.inside().await?.shell.at("/pledges/new"), &form);
        for problem in drafted.problems {
            let field = match problem.field.as_deref() {
                Some("place") => &mut page.place,
                Some("availableFrom") => &mut page.available_from,
                _ => &mut page.title,
            };
            refuse(field, problem.message);
        }
        return visit.show_again(&page);
    };
    let preview = keep(&visit, &pledge.id, &name, content).await?;
    visit.go(&preview)
}

/// Keeps a file for a pledge; answers the address of what was understood of it.
pub(crate) async fn keep(
    visit: &Visit,
    pledge: &str,
    name: &str,
    content: Vec<u8>,
) -> Result<String, crate::pages::errors::page::Lost> {
    let cx = visit.cx();
    let file = upload(&cx, name, content)
        .await
        .map_err(|halt| visit.refused(graphql::of_error(&cx.refuse(halt), &cx.trace)))?;
    let name: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
    Ok(format!(
        "{}/inventory?file={}&name={name}",
        href(pledge),
        api::graphql::id::of_file(file).0
    ))
}

fn page(visit: &Visit, shell: Shell, form: &Form) -> NewPledge {
    NewPledge {
        t: visit.t,
        shell,
        title: form.field("title"),
        available_from: form.field("available_from"),
        place: form.field("place"),
        file: Field::empty("file"),
        megabytes: MEGABYTES,
    }
}
