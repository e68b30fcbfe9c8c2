//! What was understood of a spreadsheet, before anything is sent: the donor corrects its file, not ours.

use actix_web::web;
use askama::Template;
use graphql_client::GraphQLQuery;

pub use super::columns::{Column, Meaning};
use super::state::DeviceKind;
use super::{href, show::model, steps};
use crate::answer::Answer;
use crate::form::Form;
use crate::pages::errors::page::Accident;
use crate::pages::paging::count;
use crate::pages::{Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

type PledgeProblemCode = String;

/// One computer as understood.
#[derive(Clone, Debug)]
pub struct Line {
    /// Row in the file, from 1, the header counted.
    pub row: u32,
    /// What it is.
    pub kind: DeviceKind,
    /// Maker and model.
    pub model: String,
    /// Serial number.
    pub serial: String,
    /// The donor's own number; empty if there is none.
    pub tag: String,
}

/// One cell that could not be read.
#[derive(Clone, Debug)]
pub struct BadCell {
    /// Row in the file, from 1, the header counted.
    pub row: u32,
    /// Header of the column.
    pub column: String,
    /// The cell, `E14`; empty for a whole row. What it holds is never repeated.
    pub cell: String,
    /// What is wrong, in the reader's language.
    pub message: String,
}

/// The preview of an inventory.
#[derive(Template, Clone, Debug)]
#[template(path = "pledges/inventory.html")]
pub struct Inventory {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The pledge it belongs to.
    pub title: String,
    /// Path of the pledge, `/pledges/…`; the form goes to `{href}/inventory`.
    pub href: String,
    /// Name of the file.
    pub file_name: String,
    /// The format recognised ("Snipe-IT", "GLPI", "Intune", "Excel"); empty if none in particular.
    pub format: String,
    /// Why the file could not be read at all, in the reader's language; empty if it could.
    pub unreadable: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// How many of each kind.
    pub kinds: Vec<(DeviceKind, u32)>,
    /// Computers understood.
    pub total: u32,
    /// The first of them.
    pub lines: Vec<Line>,
    /// Rows left out, and why: the first twenty at most.
    pub bad_cells: Vec<BadCell>,
    /// How many rows are left out.
    pub rejected: u32,
    /// Cells that were not understood, in rows that are kept all the same: the first twenty at most.
    pub remarks: Vec<BadCell>,
    /// The file, as the API knows it.
    pub file: String,
}

impl Inventory {
    /// The columns that are read.
    fn read(&self) -> Vec<&Column> {
        let left = [Meaning::FormerUser, Meaning::Ignored];
        self.columns
            .iter()
            .filter(|column| !left.contains(&column.meaning))
            .collect()
    }

    /// The headers of those that are not, for one reason.
    fn left(&self, reason: Meaning) -> String {
        let left = self.columns.iter().filter(|column| column.meaning == reason);
        let headers: Vec<_> = left
            .map(|column| column.header.as_str())
            .filter(|header| !header.is_empty())
            .collect();
        headers.join(", ")
    }

    fn problems(&self) -> Vec<Problem> {
        if self.unreadable.is_empty() {
            return Vec::new();
        }
        vec![Problem {
            field: "again",
            about: "",
            message: self.unreadable.clone(),
        }]
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/inventory.graphql",
    response_derives = "Debug",
    extern_enums("DeviceKind", "PledgeProblemCode")
)]
struct ReadInventory;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/keep.graphql",
    response_derives = "Debug"
)]
struct KeepInventory;

use read_inventory::{
    ImportInventoryInput as Input, ReadInventoryImportInventoryInventory as Read,
    ReadInventoryImportInventoryInventoryErrors as Remark,
};

/// Most lines of a table of the preview.
const LINES: usize = 20;

/// `GET /pledges/{id}/inventory?file=…`: what is understood of a file; nothing is changed.
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let Some(file) = visit.param("file") else {
        return visit.go(&format!("{}/file", href(&id)));
    };
    let space = visit.inside().await?;
    let input = Input {
        pledge_id: id.clone(),
        file_id: file.clone(),
        commit: false,
        leave_out_errors: false,
        idempotency_key: None,
    };
    let asked = visit
        .ask::<ReadInventory>(read_inventory::Variables { input })
        .await?
        .import_inventory;
    let problem = asked.problems.into_iter().next();
    if problem
        .as_ref()
        .is_some_and(|problem| problem.code == "WRONG_STATE")
    {
        return visit.go(&href(&id));
    }
    let mut page = Inventory {
        t: visit.t,
        shell: space.shell,
        title: asked
            .pledge
            .map_or_else(|| visit.t.say("nav-pledges"), |pledge| pledge.title),
        href: href(&id),
        file_name: visit.param("name").unwrap_or_default(),
        format: String::new(),
        unreadable: problem.map(|problem| problem.message).unwrap_or_default(),
        columns: Vec::new(),
        kinds: Vec::new(),
        total: 0,
        lines: Vec::new(),
        bad_cells: Vec::new(),
        rejected: 0,
        remarks: Vec::new(),
        file,
    };
    if let Some(read) = asked.inventory {
        fill(&mut page, read);
    } else if page.unreadable.is_empty() {
        return Err(visit.lost(Accident::NotFound));
    }
    visit.show(&page)
}

fn fill(page: &mut Inventory, read: Read) {
    let format = match read.layout.as_str() {
        "SNIPE_IT" => "Snipe-IT",
        "GLPI_FRENCH" | "GLPI_ENGLISH" => "GLPI",
        "INTUNE" => "Intune",
        "DEVICE_HUB" => "DeviceHub",
        _ => "",
    };
    page.format = String::from(format);
    page.total = count(read.created + read.matched);
    page.rejected = count(read.rejected);
    page.kinds = read
        .kinds
        .iter()
        .map(|part| (part.kind, count(part.count)))
        .collect();
    let columns = read.columns.into_iter().map(|column| Column {
        meaning: Meaning::of(column.meaning.as_deref(), column.dropped.as_deref()),
        header: column.header,
    });
    page.columns = columns.collect();
    let lines = read.sample.into_iter().take(5).map(|line| Line {
        row: count(line.number),
        kind: line.kind,
        model: model(line.manufacturer, line.model),
        serial: line.serial.unwrap_or_default(),
        tag: line.asset_tag.unwrap_or_default(),
    });
    page.lines = lines.collect();
    let (blocking, remarks): (Vec<_>, Vec<_>) = read.errors.into_iter().partition(|error| error.blocking);
    page.bad_cells = blocking.into_iter().take(LINES).map(bad_cell).collect();
    page.remarks = remarks.into_iter().take(LINES).map(bad_cell).collect();
}

fn bad_cell(error: Remark) -> BadCell {
    BadCell {
        row: count(error.row),
        column: error.column.unwrap_or_default(),
        cell: error.cell.unwrap_or_default(),
        message: error.message,
    }
}

/// `POST /pledges/{id}/inventory`: keeps what was understood, and sends the pledge unless it is for later.
pub(crate) async fn keep(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = keep_inventory::ImportInventoryInput {
        pledge_id: id.clone(),
        file_id: form.get("file").to_owned(),
        commit: true,
        leave_out_errors: form.has("leave_out"),
        idempotency_key: None,
    };
    let asked = visit
        .ask::<KeepInventory>(keep_inventory::Variables { input })
        .await?;
    let refused = asked.import_inventory.problems.into_iter().next();
    if let Some(problem) = refused {
        tracing::info!(problem.message, "an inventory was not kept");
        return visit.go(&format!("{}/file", href(&id)));
    }
    let done = if form.has("later") {
        "kept"
    } else {
        steps::send(&visit, &id).await?
    };
    visit.go(&format!("{}?done={done}", href(&id)))
}
