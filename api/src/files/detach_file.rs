//! Taking a file off again, while the pledge or the lot is under way: the papers of what is over stay. Its content is deleted
//! after the commit; the fact that it was there stays.

use entity::fact::Kind;
use entity::file::attachment::{self, Subject};
use entity::{file, lot, pledge};
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::attach_file::Attached;
use super::read::drop_after;
use super::types::{Code, DetachFileInput};
use crate::gateway::Cx;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: DetachFileInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DetachFile, &input).await?;
    let attachment = op.load::<attachment::Entity>(&input.attachment_id).await?;
    if attachment.organisation_id != op.principal()?.organisation {
        return Err(Halt::Forbidden.into());
    }
    let (subject, is_over) = match attachment.subject {
        Subject::Pledge => {
            let pledge = op.linked::<pledge::Entity>(attachment.subject_id).await?;
            (
                Attached::of_pledge(&pledge),
                pledge.state == pledge::State::Closed,
            )
        }
        Subject::Lot => {
            let lot = op.linked::<lot::Entity>(attachment.subject_id).await?;
            (Attached::of_lot(&lot), lot.state == lot::State::Completed)
        }
    };
    if is_over {
        return wrong(Common::WrongState.into(), "attachmentId");
    }
    let file = op.linked::<file::Entity>(attachment.file_id).await?;
    op.delete_where::<attachment::Entity>(
        attachment::Column::TerritoryId,
        attachment::Column::Id.eq(attachment.id),
    )
    .await?;
    drop_after(&op, &file).await?;
    op.record(subject.fact(Kind::FileDetached, attachment.id, &file));
    Ok(op.commit(attachment.id).await?)
}
