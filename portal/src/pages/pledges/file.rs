//! Another file for a pledge that is not sent yet: the last file is the list.

use actix_web::web;
use askama::Template;
use graphql_client::GraphQLQuery;

use super::href;
use super::new::{MEGABYTES, keep};
use super::state::PledgeState;
use crate::answer::Answer;
use crate::form::{FormWithFile, Upload};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::form::problems;
use crate::pages::{Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

/// The form of another file.
#[derive(Template, Clone, Debug)]
#[template(path = "pledges/file.html")]
pub struct AnotherFile {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The pledge it is for.
    pub title: String,
    /// Path of the pledge; the form goes to `{href}/file`.
    pub href: String,
    /// The spreadsheet; only its error counts. Named `file`.
    pub file: Field,
    /// Largest file accepted, in megabytes.
    pub megabytes: u32,
}

impl AnotherFile {
    fn problems(&self) -> Vec<Problem> {
        problems(&[&self.file])
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/file.graphql",
    response_derives = "Debug",
    extern_enums("PledgeState")
)]
struct PledgeOfFile;

/// `GET /pledges/{id}/file`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    visit.show(&page(&visit, id.into_inner(), String::new()).await?)
}

/// `POST /pledges/{id}/file`: keeps the file, and goes to what was understood of it.
pub(crate) async fn choose(visit: Visit, id: web::Path<String>, sent: FormWithFile) -> Answer {
    let id = id.into_inner();
    let error = match sent.1 {
        Upload::File(name, content) => return visit.go(&keep(&visit, &id, &name, content).await?),
        Upload::Nothing => visit.t.say("file-missing"),
        Upload::TooLarge => visit.t.count("file-too-large", MEGABYTES),
    };
    visit.show_again(&page(&visit, id, error).await?)
}

async fn page(visit: &Visit, id: String, error: String) -> Result<AnotherFile, Lost> {
    let shell = visit.inside().await?.shell;
    let href = href(&id);
    let pledge = visit
        .ask::<PledgeOfFile>(pledge_of_file::Variables { id })
        .await?
        .pledge
        .filter(|pledge| pledge.state == PledgeState::Draft)
        .ok_or_else(|| visit.lost(Accident::NotFound))?;
    Ok(AnotherFile {
        t: visit.t,
        shell: shell.at(format!("{href}/file")),
        title: pledge.title,
        href,
        file: Field {
            error,
            ..Field::empty("file")
        },
        megabytes: MEGABYTES,
    })
}
