//! Attaching a file to a pledge or a lot. Whoever sees the thing sees the file, so the file must be one's own.

use async_graphql::ID;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::file;
use entity::file::attachment::{self, Subject};
use entity::{lot, pledge};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::types::{AttachFileInput, Code};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Halt, Stop, wrong};

/// The most files a thing may have.
const MOST: u64 = 50;

pub(crate) async fn run(cx: &Cx, input: AttachFileInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::AttachFile, &input).await?;
    let Some(subject) = subject(&op, &input.subject_id).await? else {
        return wrong(Code::NotAttachable, "subjectId");
    };
    let file = op.load::<file::Entity>(&input.file_id).await?;
    if file.organisation_id != op.principal()?.organisation || file.dropped_at.is_some() {
        return Err(Halt::NotFound.into());
    }
    let mut check = Check::default();
    let title = check.text("title", &input.title, 120);
    check.done()?;
    let attached = op
        .within::<attachment::Entity>()
        .filter(attachment::Column::SubjectId.eq(subject.id))
        .count(op.tx())
        .await?;
    if attached >= MOST {
        return wrong(Code::TooManyAttachments, "subjectId");
    }
    let id = Uuid::now_v7();
    op.insert(attachment::Model {
        id,
        territory_id: op.territory(),
        subject: subject.kind,
        subject_id: subject.id,
        file_id: file.id,
        organisation_id: file.organisation_id,
        title,
        created_at: op.now,
    })
    .await?;
    op.record(subject.fact(Kind::FileAttached, id, &file));
    Ok(op.commit(id).await?)
}

/// What a file is attached to, and the partner who reads of it.
pub(super) struct Attached {
    kind: Subject,
    id: Uuid,
    reader: Uuid,
}

impl Attached {
    pub(super) fn fact(&self, kind: Kind, attachment: Uuid, file: &file::Model) -> Fact {
        let subject = match self.kind {
            Subject::Pledge => SubjectKind::Pledge,
            Subject::Lot => SubjectKind::Lot,
        };
        Fact::of(kind, subject, self.id)
            .with("attachment", attachment.to_string())
            .with("sha256", file.sha256.clone())
            .read_by(self.reader)
    }

    pub(super) fn of_pledge(pledge: &pledge::Model) -> Self {
        Self {
            kind: Subject::Pledge,
            id: pledge.id,
            reader: pledge.donor_id,
        }
    }

    pub(super) fn of_lot(lot: &lot::Model) -> Self {
        Self {
            kind: Subject::Lot,
            id: lot.id,
            reader: lot.workshop_id,
        }
    }
}

/// The pledge or lot of an id, as this actor sees it; none for an id of another type.
async fn subject(op: &Op<'_>, id: &ID) -> Result<Option<Attached>, Halt> {
    match id::read(id) {
        Some((noun, _)) if noun == "Pledge" => {
            let pledge = op.load::<pledge::Entity>(id).await?;
            Ok(Some(Attached::of_pledge(&pledge)))
        }
        Some((noun, _)) if noun == "Lot" => {
            let lot = op.load::<lot::Entity>(id).await?;
            Ok(Some(Attached::of_lot(&lot)))
        }
        Some(_) => Ok(None),
        None => Err(Halt::NotFound),
    }
}
