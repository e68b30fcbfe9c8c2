//! Receiving a file: kept as it came, for the organisation that sent it, referred to by id in mutations.

use entity::file;
use entity::organisation::Capacity;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::app::App;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::identity::keys::sha256_hex;
use crate::identity::seal::{open_file, seal_file};
use crate::op::Op;
use crate::policy::{Action, action, rows};
use crate::problem::{Common, Halt};

/// The most a file may weigh, in bytes.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// Keeps a file; answers its row's id.
///
/// # Errors
/// Unauthenticated, forbidden, an empty or too large file, a fault.
pub async fn upload(cx: &Cx, name: &str, content: Vec<u8>) -> Result<Uuid, Halt> {
    // Who refers sends lists of people; the others send fleets and reports.
    let action = match action::allow(&cx.actor, Action::UploadFile) {
        Ok(_) => Action::UploadFile,
        Err(_) => Action::UploadReferrals,
    };
    let op = Op::begin(cx, action, &()).await?;
    if content.is_empty() || content.len() > MOST_BYTES {
        return Err(Halt::Wrong(Common::Invalid, Some("file".into())));
    }
    let name = plain_name(name);
    if entity::person::nir::contains_nir(&name) {
        return Err(Halt::Wrong(Common::SocialSecurityNumber, Some("name".into())));
    }
    let id = Uuid::now_v7();
    let sealed = op.principal()?.can(Capacity::Refer);
    let sha256 = sha256_hex(&content);
    let content = if sealed {
        seal_file(&cx.app.keys.files, op.territory(), id, &content)?
    } else {
        content
    };
    let row = file::Model {
        id,
        territory_id: op.territory(),
        organisation_id: op.principal()?.organisation,
        name,
        sha256,
        content,
        sealed,
        created_at: op.now,
    };
    op.insert(row).await?;
    op.commit(id).await
}

/// A file this organisation sent.
///
/// # Errors
/// Not found, a fault.
pub(crate) async fn content(op: &Op<'_>, id: &async_graphql::ID) -> Result<file::Model, Halt> {
    let file = op.load::<file::Entity>(id).await?;
    Ok(open(op.app(), file)?)
}

/// A file this organisation sent, read before an operation begins: nothing is locked while it is parsed.
///
/// # Errors
/// Not found, a fault.
pub(crate) async fn read(cx: &Cx, id: &async_graphql::ID) -> Result<file::Model, Halt> {
    let id = crate::graphql::id::decode::<file::Entity>(id).ok_or(Halt::NotFound)?;
    let file = rows::seen::<file::Entity>(&cx.actor)
        .filter(file::Column::Id.eq(id))
        .one(&cx.app.db)
        .await?
        .ok_or(Halt::NotFound)?;
    Ok(open(&cx.app, file)?)
}

/// Its bytes as they came; none once they were let go.
fn open(app: &App, mut file: file::Model) -> Result<file::Model, Fault> {
    if file.sealed && !file.content.is_empty() {
        file.content = open_file(&app.keys.files, file.territory_id, file.id, &file.content)?;
    }
    Ok(file)
}

/// A file's name without folders or control characters.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last
        .chars()
        .filter(|letter| !letter.is_control())
        .take(120)
        .collect();
    if name.is_empty() { "file".into() } else { name }
}
