//! Which spreadsheet, and for whom: before it, how such a list is written.

use askama::Template;

use crate::answer::Answer;
use crate::form::{Form, FormWithFile, Upload};
use crate::pages::cases::new::person::choices;
use crate::pages::errors::page::Lost;
use crate::pages::form::problems;
use crate::pages::pledges::new::MEGABYTES;
use crate::pages::{Choice, Field, Problem, Shell};
use crate::text::T;
use crate::visit::{Space, Visit};

/// The form of a list.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/many/file.html")]
pub struct ManyFile {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The audiences this structure refers; asked only when there are several.
    pub audiences: Vec<Choice>,
    /// Named `audience`.
    pub audience: Field,
    /// The spreadsheet; only its error counts. Named `file`.
    pub file: Field,
    /// Largest file accepted, in megabytes.
    pub megabytes: u32,
}

impl ManyFile {
    fn problems(&self) -> Vec<Problem> {
        problems(&[&self.audience, &self.file])
    }
}

/// `GET /cases/many`
pub(crate) async fn show(visit: Visit) -> Answer {
    visit.show(&page(&visit, visit.inside().await?, &Form::default()))
}

/// `POST /cases/many`: keeps the file, and goes to what was understood of it.
pub(crate) async fn choose(visit: Visit, FormWithFile(form, file): FormWithFile) -> Answer {
    let space = visit.inside().await?;
    let mut page = page(&visit, space, &form);
    if page.audience.value.is_empty() {
        page.audience.error = visit.t.say("answer-missing");
    }
    page.file.error = match file {
        Upload::File(name, content) if !page.audience.failed() => {
            return visit.go(&keep(&visit, &page.audience.value, &name, content).await?);
        }
        Upload::File(..) => visit.t.say("file-again"),
        Upload::Nothing => visit.t.say("file-missing"),
        Upload::TooLarge => visit.t.count("file-too-large", MEGABYTES),
    };
    visit.show_again(&page)
}

async fn keep(visit: &Visit, audience: &str, name: &str, content: Vec<u8>) -> Result<String, Lost> {
    let file = visit.keep(name, content).await?;
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("audience", audience), ("file", &file), ("name", name)])
        .finish();
    Ok(format!("/cases/many/list?{query}"))
}

fn page(visit: &Visit, space: Space, form: &Form) -> ManyFile {
    let audiences = choices(&space);
    let audience = match space.audiences.as_slice() {
        [only] => Field::filled("audience", only.value()),
        _ => form.field("audience"),
    };
    ManyFile {
        t: visit.t,
        shell: space.shell.at("/cases/many"),
        audiences,
        audience,
        file: Field::empty("file"),
        megabytes: MEGABYTES,
    }
}
