//! Receiving a file, piece by piece: looked at, weighed and hashed on its way into the store, for the organisation that sent
//! it, referred to by id in mutations.

use std::pin::Pin;

use actix_web::web::Bytes;
use entity::file;
use entity::file::Kind;
use futures::{Stream, StreamExt};
use object_store::buffered::BufWriter;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::sniff;
use super::store::path;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::identity::keys::hex;
use crate::op::Op;
use crate::policy::{Action, action};
use crate::problem::{Common, Halt};

/// The most a file may weigh, in bytes.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// How much of a file is held in memory at a time.
const PIECE: usize = 1024 * 1024;

/// The pieces of a file on its way; an error is a connection that broke.
pub type Pieces<'a> = Pin<Box<dyn Stream<Item = Result<Bytes, Broken>> + 'a>>;

/// The connection broke.
#[derive(Clone, Copy, Debug)]
pub struct Broken;

/// What arrived.
struct Arrived {
    kind: Kind,
    bytes: usize,
    sha256: String,
}

/// Keeps a file that is in memory; answers its row's id.
///
/// # Errors
/// As [`receive`].
pub async fn upload(cx: &Cx, name: &str, content: Vec<u8>) -> Result<Uuid, Halt> {
    let whole = futures::stream::iter([Ok(Bytes::from(content))]);
    receive(cx, name, Box::pin(whole)).await
}

/// Keeps a file as it comes; answers its row's id.
///
/// # Errors
/// Unauthenticated, forbidden; an empty or too large file, one of a kind that is not taken, or a connection that broke;
/// a fault.
pub async fn receive(cx: &Cx, name: &str, pieces: Pieces<'_>) -> Result<Uuid, Halt> {
    let who = action::allow(&cx.actor, Action::UploadFile)?;
    let name = plain_name(name);
    if entity::person::nir::contains_nir(&name) {
        return Err(Halt::Wrong(Common::SocialSecurityNumber, Some("name".into())));
    }
    let id = Uuid::now_v7();
    let mut writer = BufWriter::with_capacity(cx.app.files.clone(), path(who.territory, id), PIECE);
    let arrived = match write(&mut writer, pieces).await {
        Ok(arrived) => arrived,
        Err(halt) => {
            // What is left of it has no row: it would be swept.
            let _ = writer.abort().await;
            return Err(halt);
        }
    };
    let op = Op::begin(cx, Action::UploadFile, &()).await?;
    let row = file::Model {
        id,
        territory_id: op.territory(),
        organisation_id: who.organisation,
        name,
        kind: arrived.kind,
        bytes: i64::try_from(arrived.bytes).unwrap_or(i64::MAX),
        sha256: arrived.sha256,
        created_at: op.now,
        dropped_at: None,
        stored: true,
    };
    op.insert(row).await?;
    op.commit(id).await
}

async fn write(writer: &mut BufWriter, mut pieces: Pieces<'_>) -> Result<Arrived, Halt> {
    let refused = || Halt::Wrong(Common::Invalid, Some("file".into()));
    let (mut hash, mut bytes, mut head) = (Sha256::new(), 0, Vec::new());
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| refused())?;
        bytes += piece.len();
        if bytes > MOST_BYTES {
            return Err(refused());
        }
        if head.len() < sniff::HEAD {
            head.extend_from_slice(&piece[..piece.len().min(sniff::HEAD - head.len())]);
            if head.len() == sniff::HEAD && sniff::kind(&head).is_none() {
                return Err(refused());
            }
        }
        hash.update(&piece);
        writer.put(piece).await.map_err(Fault::from)?;
    }
    let kind = sniff::kind(&head).filter(|_| bytes > 0).ok_or_else(refused)?;
    tokio::io::AsyncWriteExt::shutdown(writer)
        .await
        .map_err(Fault::from)?;
    Ok(Arrived {
        kind,
        bytes,
        sha256: hex(&hash.finalize()),
    })
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
