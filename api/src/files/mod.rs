//! What partners send: spreadsheets, reports, signed papers. `upload` receives, `store` keeps the bytes, `read` gives them to a
//! mutation, `download` to whoever may see what they are attached to.

pub(crate) mod attach_file;
pub(crate) mod detach_file;
pub mod download;
pub(crate) mod read;
mod sniff;
pub mod store;
pub mod types;
pub mod upload;

use async_graphql::{Context, Object, Result};

use self::types::{AttachFileInput, AttachFilePayload, DetachFileInput, DetachFilePayload};
pub use self::upload::{MOST_BYTES, upload};
use crate::gateway::cx;

/// Attaching files.
#[derive(Default)]
pub struct FileMutation;

/// Attaching files.
#[Object]
impl FileMutation {
    /// Attaches a file that this organisation sent to a pledge or a lot that it sees: whoever sees those sees the file.
    async fn attach_file(&self, ctx: &Context<'_>, input: AttachFileInput) -> Result<AttachFilePayload> {
        AttachFilePayload::of(cx(ctx), attach_file::run(cx(ctx), input).await).await
    }

    /// Takes a file off again, and deletes its content: by the organisation that attached it, until the pledge is closed or
    /// the lot completed.
    async fn detach_file(&self, ctx: &Context<'_>, input: DetachFileInput) -> Result<DetachFilePayload> {
        DetachFilePayload::of(cx(ctx), detach_file::run(cx(ctx), input).await).await
    }
}
