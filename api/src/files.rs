//! Receiving a file: kept as it came, for the organisation that sent it, referred to by id in mutations.

use entity::file;
use uuid::Uuid;

use crate::gateway::Cx;
use crate::identity::keys::sha256_hex;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt};

/// The most a file may weigh, in bytes.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// Keeps a file; answers its row's id.
///
/// # Errors
/// Unauthenticated, forbidden, an empty or too large file, a fault.
pub async fn upload(cx: &Cx, name: &str, content: Vec<u8>) -> Result<Uuid, Halt> {
    let op = Op::begin(cx, Action::UploadFile, &()).await?;
    if content.is_empty() || content.len() > MOST_BYTES {
        return Err(Halt::Wrong(Common::Invalid, Some("file".into())));
    }
    let name = plain_name(name);
    if entity::person::nir::contains_nir(&name) {
        return Err(Halt::Wrong(Common::SocialSecurityNumber, Some("name".into())));
    }
    let id = Uuid::now_v7();
    let row = file::Model {
        id,
        territory_id: op.territory(),
        organisation_id: op.principal()?.organisation,
        name,
        sha256: sha256_hex(&content),
        content,
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
    op.load::<file::Entity>(id).await
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
