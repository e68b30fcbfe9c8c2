//! Files, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::file::Kind;
use entity::file::attachment::Subject;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use uuid::Uuid;

use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::{Page, children};
use crate::partners::types::Organisation;
use crate::policy::rows;
use crate::problem::{payload, problems};

node! {
    /// A file that was sent.
    File(file)
}

/// A file that was sent: its bytes are at `GET /files/{id}`.
#[Object]
impl File {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::file::Entity>(self.0.id)
    }

    /// The name it came with.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is, by its first bytes.
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// How much it weighs, in bytes.
    async fn bytes(&self) -> i64 {
        self.0.bytes
    }

    /// SHA-256 of its content, hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// When it came.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// When its content was dropped, because it had been taken in; null while it can be had.
    async fn dropped_at(&self) -> Option<Moment> {
        self.0.dropped_at
    }

    /// Who sent it.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.organisation_id).await
    }
}

node! {
    /// A file on a pledge or a lot.
    Attachment(file::attachment)
}

/// A page of attachments.
pub type AttachmentPage = Page<entity::file::attachment::Entity, Attachment>;

/// A file on a pledge or a lot.
#[Object]
impl Attachment {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::file::attachment::Entity>(self.0.id)
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// When it was attached.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// The file; null once it was taken off.
    async fn file(&self, ctx: &Context<'_>) -> Result<Option<File>> {
        File::load(cx(ctx), self.0.file_id).await
    }
}

/// The attachments of one thing, newest first.
pub(crate) async fn attachments(
    ctx: &Context<'_>,
    subject: Subject,
    subject_id: Uuid,
    first: i32,
    after: Option<String>,
) -> Result<AttachmentPage> {
    use entity::file::attachment::{Column, Entity};
    let list = rows::seen::<Entity>(&cx(ctx).actor)
        .filter(Column::Subject.eq(subject))
        .filter(Column::SubjectId.eq(subject_id));
    children(ctx, list, first, after, Attachment).await
}

problems!(
    "FileProblemCode",
    FileProblem {
        /// Files are attached to pledges and lots.
        NotAttachable,
        /// It has as many attachments as it may have.
        TooManyAttachments,
    }
);

/// A file to attach.
#[derive(InputObject, Serialize)]
pub struct AttachFileInput {
    /// The pledge or lot.
    pub subject_id: ID,
    /// A file this organisation sent with `POST /files`.
    pub file_id: ID,
    /// What it is called: `Signed transfer slip`.
    pub title: String,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The attachment.
    AttachFilePayload { attachment: Attachment, FileProblem }
}

/// An attachment to take off.
#[derive(InputObject, Serialize)]
pub struct DetachFileInput {
    /// The attachment.
    pub attachment_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// Null: the attachment is gone.
    DetachFilePayload { attachment: Attachment, FileProblem }
}
