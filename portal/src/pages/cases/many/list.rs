//! What was understood of a list of people, before anything is sent: the referrer corrects its file, not ours.

use askama::Template;

use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::Date;
use crate::kit::operation;
use crate::pages::cases::state::Audience;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::count;
use crate::pages::pledges::inventory::BadCell;
use crate::pages::{Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

type CaseProblemCode = String;

operation!("src/pages/cases/many/list.graphql": ReadReferrals; ("Audience", "CaseProblemCode"));

use read_referrals::{ImportReferralsInput as Input, ReadReferralsImportReferralsReferrals as Read};

/// Most lines of a table of the preview.
const LINES: usize = 20;

/// One person as understood.
#[derive(Clone, Debug)]
pub struct Line {
    /// Row in the file, from 1, the header counted.
    pub row: u32,
    /// First and family name.
    pub name: String,
    /// Birth date; empty if there is none.
    pub born: String,
    /// Where the case is that this person has already; empty for somebody new.
    pub href: String,
}

/// The preview of a list.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/many/list.html")]
pub struct ManyList {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The audience everybody on it belongs to.
    pub audience: Audience,
    /// The file, as the API knows it.
    pub file: String,
    /// Name of the file.
    pub file_name: String,
    /// Whether they become drafts to go on with.
    pub drafts: bool,
    /// Where the same file is read the other way.
    pub other_way: String,
    /// Why nothing can be done with it, in the reader's language; empty if it can.
    pub refusal: String,
    /// Whether it was read at all.
    pub is_read: bool,
    /// People of the file.
    pub rows: u32,
    /// Those who are referred anew.
    pub created: u32,
    /// Those whom this structure referred already.
    pub matched: u32,
    /// Rows with errors.
    pub rejected: u32,
    /// Headers that are read.
    pub read: String,
    /// Headers that are not.
    pub unread: String,
    /// The first people.
    pub lines: Vec<Line>,
    /// What is wrong: the first twenty at most.
    pub bad_cells: Vec<BadCell>,
    /// Further errors that are not shown.
    pub more: u32,
    /// The form's idempotency key.
    pub key: String,
}

impl ManyList {
    fn problems(&self) -> Vec<Problem> {
        if self.refusal.is_empty() {
            return Vec::new();
        }
        vec![Problem {
            field: "again",
            about: "",
            message: self.refusal.clone(),
        }]
    }
}

/// The list that is spoken of.
struct Asked {
    audience: Audience,
    file: String,
    file_name: String,
    drafts: bool,
}

impl Asked {
    fn input(&self, commit: bool, key: Option<String>) -> Input {
        Input {
            audience: self.audience,
            file_id: self.file.clone(),
            submit: !self.drafts,
            commit,
            idempotency_key: key,
        }
    }

    fn address(&self, drafts: bool) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("audience", self.audience.value()),
                ("file", &self.file),
                ("name", &self.file_name),
            ])
            .extend_pairs(drafts.then_some(("drafts", "yes")))
            .finish();
        format!("/cases/many/list?{query}")
    }
}

/// `GET /cases/many/list?file=…&audience=…`: what is understood of a file; nothing is changed.
pub(crate) async fn show(visit: Visit) -> Answer {
    let shell = visit.inside().await?.shell;
    let asked = visit.param("file").zip(visit.param("audience"));
    let asked = asked.and_then(|(file, audience)| {
        Some(Asked {
            audience: Audience::of(&audience)?,
            file,
            file_name: visit.param("name").unwrap_or_default(),
            drafts: visit.param("drafts").is_some(),
        })
    });
    let Some(asked) = asked else {
        return visit.go("/cases/many");
    };
    visit.show(&read(&visit, shell, &asked, false, None).await?.0)
}

/// `POST /cases/many/list`: sends everybody, or keeps a draft of each.
pub(crate) async fn keep(visit: Visit, form: Form) -> Answer {
    let shell = visit.inside().await?.shell;
    let asked = Asked {
        audience: Audience::of(form.get("audience")).ok_or_else(|| visit.lost(Accident::NotFound))?,
        file: form.text("file"),
        file_name: form.text("name"),
        drafts: form.has("drafts"),
    };
    let shell = shell.at(asked.address(asked.drafts));
    let (page, kept) = read(&visit, shell, &asked, true, form.key()).await?;
    if kept {
        let done = if asked.drafts { "drafted" } else { "referred" };
        return visit.go(&format!("/cases?done={done}"));
    }
    visit.show_again(&page)
}

/// Reads a list, for good or not; answers the page, and whether it was kept.
async fn read(
    visit: &Visit,
    shell: Shell,
    asked: &Asked,
    commit: bool,
    key: Option<String>,
) -> Result<(ManyList, bool), Lost> {
    let input = asked.input(commit, key);
    let answer = visit
        .ask::<ReadReferrals>(read_referrals::Variables { input })
        .await?
        .import_referrals;
    let refused = answer.problems.into_iter().next();
    let kept = commit && refused.is_none();
    // What the table of errors says is no refusal: the file is read, and shown.
    let refusal = refused.filter(|problem| problem.code != "REFERRALS_HAVE_ERRORS");
    let mut page = ManyList {
        t: visit.t,
        shell,
        audience: asked.audience,
        file: asked.file.clone(),
        file_name: asked.file_name.clone(),
        drafts: asked.drafts,
        other_way: asked.address(!asked.drafts),
        refusal: refusal.map(|problem| problem.message).unwrap_or_default(),
        is_read: answer.referrals.is_some(),
        rows: 0,
        created: 0,
        matched: 0,
        rejected: 0,
        read: String::new(),
        unread: String::new(),
        lines: Vec::new(),
        bad_cells: Vec::new(),
        more: 0,
        key: uuid::Uuid::new_v4().to_string(),
    };
    if let Some(read) = answer.referrals {
        fill(&mut page, read);
    }
    Ok((page, kept))
}

fn fill(page: &mut ManyList, read: Read) {
    page.rows = count(read.rows);
    page.created = count(read.created);
    page.matched = count(read.matched);
    page.rejected = count(read.rejected);
    let headers = |used: bool| {
        let columns = read.columns.iter();
        let columns = columns.filter(|column| column.field.is_some() == used && !column.header.is_empty());
        let headers: Vec<&str> = columns.map(|column| column.header.as_str()).collect();
        headers.join(", ")
    };
    (page.read, page.unread) = (headers(true), headers(false));
    let lines = read.sample.into_iter().take(5).map(|row| Line {
        row: count(row.number),
        name: format!("{} {}", row.given_name, row.family_name),
        born: row.birth_date.unwrap_or_default(),
        href: row.case_id.map(|id| super::super::href(&id)).unwrap_or_default(),
    });
    page.lines = lines.collect();
    page.more = u32::try_from(read.errors.len().saturating_sub(LINES)).unwrap_or(0);
    let bad = read.errors.into_iter().take(LINES).map(|error| BadCell {
        row: count(error.row),
        column: error.column.unwrap_or_default(),
        cell: error.cell.unwrap_or_default(),
        message: error.message,
    });
    page.bad_cells = bad.collect();
}
