//! Receiving a file, piece by piece: looked at, weighed and hashed on its way into the store, for the organisation that sent
//! it, referred to by id in mutations.

use std::pin::Pin;

use actix_web::web::Bytes;
use entity::file;
use entity::file::Kind;
use entity::organisation::Capacity;
use futures::{Stream, StreamExt};
use object_store::buffered::BufWriter;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::sniff;
use super::store::path;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::identity::keys::hex;
use crate::identity::seal::seal_file;
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
    // Who refers sends lists of people; the others send fleets, reports and papers.
    let action = match action::allow(&cx.actor, Action::UploadFile) {
        Ok(_) => Action::UploadFile,
        Err(_) => Action::UploadReferrals,
    };
    let who = action::allow(&cx.actor, action)?;
    let name = plain_name(name);
    if entity::person::nir::contains_nir(&name) {
        return Err(Halt::Wrong(Common::SocialSecurityNumber, Some("name".into())));
    }
    let id = Uuid::now_v7();
    let mut writer = BufWriter::with_capacity(cx.app.files.clone(), path(who.territory, id), PIECE);
    // What may speak of people, lists of them and the sheets they sign, is sealed: neither the store nor its backups read it.
    let sealed = who.can(Capacity::Refer) || who.can(Capacity::HandOver);
    let seal = |plain: &[u8]| seal_file(&cx.app.keys.files, who.territory, id, plain);
    let arrived = match write(&mut writer, pieces, sealed.then_some(&seal)).await {
        Ok(arrived) => arrived,
        Err(halt) => {
            // What is left of it has no row: it would be swept.
            let _ = writer.abort().await;
            return Err(halt);
        }
    };
    let op = Op::begin(cx, action, &()).await?;
    let row = file::Model {
        id,
        territory_id: op.territory(),
        organisation_id: who.organisation,
        sides: Capacity::bits(&action::capacities(who, Action::UploadFile))
            | Capacity::bits(&action::capacities(who, Action::UploadReferrals)),
        name,
        kind: arrived.kind,
        bytes: i64::try_from(arrived.bytes).unwrap_or(i64::MAX),
        sha256: arrived.sha256,
        sealed,
        created_at: op.now,
        dropped_at: None,
        stored: true,
    };
    op.insert(row).await?;
    op.commit(id).await
}

/// Writes a file as it comes; sealed, once it is whole.
async fn write(
    writer: &mut BufWriter,
    mut pieces: Pieces<'_>,
    seal: Option<&impl Fn(&[u8]) -> Result<Vec<u8>, Fault>>,
) -> Result<Arrived, Halt> {
    let refused = || Halt::Wrong(Common::Invalid, Some("file".into()));
    let (mut hash, mut bytes, mut head, mut whole) = (Sha256::new(), 0, Vec::new(), Vec::new());
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
        match seal {
            Some(_) => whole.extend_from_slice(&piece),
            None => writer.put(piece).await.map_err(Fault::from)?,
        }
    }
    let kind = sniff::kind(&head).filter(|_| bytes > 0).ok_or_else(refused)?;
    if let Some(seal) = seal {
        writer.put(seal(&whole)?.into()).await.map_err(Fault::from)?;
    }
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
