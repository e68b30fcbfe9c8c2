//! Reading a spreadsheet into a draft: a preview first, then all or nothing. The inventory is what the last file says, and
//! each row is known by what identifies it, so that the same file twice changes nothing (I9).

use std::collections::{HashMap, HashSet};

use entity::device;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::file;
use entity::pledge::{self, State};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::types::{
    Code, ImportInventoryInput, ImportInventoryPayload, Inventory, InventoryColumn, InventoryError,
    InventoryRow, KindCount, Pledge, PledgeProblem,
};
use crate::fault::Fault;
use crate::files::read::{Content, content, drop_after};
use crate::gateway::Cx;
use crate::inventory::{self, Row};
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, Wrong, wrong};
use crate::texts;

/// What came of an import.
pub(crate) struct Imported {
    pledge: Uuid,
    inventory: Inventory,
    /// Why it was only a preview, though it was meant for good.
    refused: Option<Wrong<Code>>,
}

pub(crate) async fn run(cx: &Cx, input: ImportInventoryInput) -> Result<Imported, Stop<Code>> {
    // Read before the operation begins: nobody waits for a spreadsheet while it holds the turn of writers.
    let file = match content(cx, Action::ImportInventory, &input.file_id).await? {
        Some(file) => Some(read(file).await?),
        None => None,
    };
    let mut op = Op::begin(cx, Action::ImportInventory, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    if pledge.state != State::Draft {
        return wrong(Common::WrongState.into(), "pledgeId");
    }
    let (file, read) = file.ok_or(Halt::NotFound)?;
    let Ok(read) = read else {
        return wrong(Code::FileUnreadable, "fileId");
    };
    let known = op
        .within::<device::Entity>()
        .filter(device::Column::PledgeId.eq(pledge.id))
        .all(op.tx())
        .await?;
    let known: HashMap<String, Uuid> = known
        .into_iter()
        .map(|device| (device.import_key, device.id))
        .collect();
    let accepted: Vec<(String, &Row)> = keyed(read.accepted());
    let keys: HashSet<&str> = accepted.iter().map(|(key, _)| key.as_str()).collect();
    let gone: Vec<Uuid> = known
        .iter()
        .filter(|(key, _)| !keys.contains(key.as_str()))
        .map(|(_, id)| *id)
        .collect();
    let fresh: Vec<&(String, &Row)> = accepted
        .iter()
        .filter(|(key, _)| !known.contains_key(key))
        .collect();
    let inventory = describe(cx, &read, &accepted, fresh.len(), gone.len());

    if !input.commit {
        return Ok(Imported {
            pledge: pledge.id,
            inventory,
            refused: None,
        });
    }
    let refused = match () {
        () if accepted.is_empty() => Some(Code::InventoryEmpty),
        () if inventory.rejected > 0 && !input.leave_out_errors => Some(Code::InventoryHasErrors),
        () => None,
    };
    if let Some(code) = refused {
        let refused = Some(Wrong {
            code,
            field: Some("fileId".into()),
        });
        return Ok(Imported {
            pledge: pledge.id,
            inventory,
            refused,
        });
    }
    if !fresh.is_empty() || !gone.is_empty() {
        op.delete_where::<device::Entity>(device::Column::TerritoryId, device::Column::Id.is_in(gone))
            .await?;
        let rows = fresh
            .into_iter()
            .map(|(key, row)| announce(&op, &pledge, key, row))
            .collect();
        op.insert_all::<device::ActiveModel>(rows).await?;
        let change = pledge::ActiveModel {
            announced: Set(i32::try_from(accepted.len()).unwrap_or(i32::MAX)),
            updated_at: Set(op.now),
            ..Default::default()
        };
        op.change::<pledge::Entity>(pledge.id, change).await?;
        op.record(
            Fact::of(Kind::InventoryImported, SubjectKind::Pledge, pledge.id)
                .with("created", inventory.created)
                .with("matched", inventory.matched)
                .with("removed", inventory.removed)
                .with("rejected", inventory.rejected)
                .with("sha256", file.sha256.clone())
                .read_by(pledge.donor_id),
        );
    }
    drop_after(&op, &file).await?;
    op.commit(pledge.id).await?;
    Ok(Imported {
        pledge: pledge.id,
        inventory,
        refused: None,
    })
}

/// Reads a spreadsheet on a thread that may take its time.
async fn read(
    Content { row, bytes }: Content,
) -> Result<(file::Model, Result<inventory::Inventory, inventory::Unreadable>), Fault> {
    let name = row.name.clone();
    let read = tokio::task::spawn_blocking(move || inventory::read(&bytes, Some(&name)));
    let read = read.await.map_err(|_| Fault::new("reader of inventories"))?;
    Ok((row, read))
}

/// What identifies each row: its serial number, else the donor's tag, else its model and how many like it came before.
fn keyed<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Vec<(String, &'a Row)> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    rows.into_iter()
        .map(|row| {
            let base = match (&row.serial, &row.asset_tag) {
                (Some(serial), _) => format!("serial:{}:{}", serial.to_uppercase(), maker_and_model(row)),
                (None, Some(tag)) => format!("tag:{}", tag.to_uppercase()),
                (None, None) => format!("model:{}", maker_and_model(row)),
            };
            let count = seen.entry(base.clone()).or_default();
            *count += 1;
            (
                if *count == 1 {
                    base
                } else {
                    format!("{base}#{count}")
                },
                row,
            )
        })
        .collect()
}

fn maker_and_model(row: &Row) -> String {
    [&row.manufacturer, &row.model]
        .map(|part| part.as_deref().unwrap_or_default().to_uppercase())
        .join("/")
}

fn announce(op: &Op<'_>, pledge: &pledge::Model, key: &str, row: &Row) -> device::ActiveModel {
    let number = |value: Option<u32>| value.and_then(|value| i32::try_from(value).ok());
    device::Model {
        kind: row.kind,
        manufacturer: row.manufacturer.clone(),
        model: row.model.clone(),
        serial: row.serial.clone(),
        asset_tag: row.asset_tag.clone(),
        processor: row.processor.clone(),
        memory_mib: number(row.memory_mib),
        storage_mb: number(row.storage_mb),
        purchased_on: row.purchased_on,
        ..device::Model::announced(Uuid::now_v7(), pledge, key.to_owned(), op.now)
    }
    .into_active_model()
}

fn describe(
    cx: &Cx,
    read: &inventory::Inventory,
    accepted: &[(String, &Row)],
    created: usize,
    removed: usize,
) -> Inventory {
    let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let rows = read.rows.len();
    let kinds = device::Kind::ALL.iter().filter_map(|kind| {
        let number = accepted.iter().filter(|(_, row)| row.kind == *kind).count();
        (number > 0).then(|| KindCount {
            kind: *kind,
            count: count(number),
        })
    });
    Inventory {
        layout: word(&read.layout),
        encoding: read.encoding.clone(),
        delimiter: read.delimiter.map(String::from),
        columns: read
            .columns
            .iter()
            .map(|column| InventoryColumn {
                letter: column.letter.clone(),
                header: column.header.clone(),
                meaning: column.meaning.as_ref().map(word),
                dropped: column.dropped.as_ref().map(word),
            })
            .collect(),
        rows: count(rows),
        created: count(created),
        matched: count(accepted.len() - created),
        rejected: count(rows - accepted.len()),
        removed: count(removed),
        kinds: kinds.collect(),
        sample: accepted.iter().take(50).map(|(_, row)| sample(row)).collect(),
        errors: read
            .errors
            .iter()
            .take(200)
            .map(|error| InventoryError {
                row: error.row,
                column: error.column.clone(),
                cell: error.cell.clone(),
                code: word(&error.code),
                blocking: error.severity() == inventory::Severity::Blocking,
                message: texts::say(
                    cx.language,
                    &format!("inventory-{}", word(&error.code).to_lowercase().replace('_', "-")),
                ),
            })
            .collect(),
    }
}

/// A word of the reader's vocabulary, as JSON writes it.
fn word(word: &impl serde::Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn sample(row: &Row) -> InventoryRow {
    InventoryRow {
        number: row.number,
        kind: row.kind,
        manufacturer: row.manufacturer.clone(),
        model: row.model.clone(),
        serial: row.serial.clone(),
        asset_tag: row.asset_tag.clone(),
        memory_mib: row.memory_mib,
        storage_mb: row.storage_mb,
    }
}

/// The payload: a refused import still shows what was understood.
pub(super) async fn answer(
    cx: &Cx,
    outcome: Result<Imported, Stop<Code>>,
) -> async_graphql::Result<ImportInventoryPayload> {
    let say = |wrong: Wrong<Code>| PledgeProblem::say(cx, wrong);
    match outcome {
        Ok(done) => Ok(ImportInventoryPayload {
            pledge: match done.refused {
                None => Pledge::load(cx, done.pledge).await?,
                Some(_) => None,
            },
            inventory: Some(done.inventory),
            problems: done.refused.map(say).into_iter().collect(),
        }),
        Err(Stop::Halt(Halt::Replay(id))) => Ok(ImportInventoryPayload {
            pledge: Pledge::load(cx, id).await?,
            inventory: None,
            problems: vec![],
        }),
        Err(Stop::Problems(wrong)) => Ok(ImportInventoryPayload {
            pledge: None,
            inventory: None,
            problems: wrong.into_iter().map(say).collect(),
        }),
        Err(Stop::Halt(halt)) => Err(cx.refuse(halt)),
    }
}
