//! A new version of the settings, in force at once. Two coordinators who change the same version do not overwrite each
//! other: the second is told.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{settings, territory};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::appearance::media_type;
use super::types::{ChangeSettingsInput, Code};
use super::{check, in_force};
use crate::files::read::content;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ChangeSettingsInput) -> Result<Uuid, Stop<Code>> {
    let logo = match &input.logo_file_id {
        Some(file) => Some(content(cx, Action::ChangeSettings, file).await?),
        None => None,
    };
    let mut op = Op::begin(cx, Action::ChangeSettings, &input).await?;
    let last = in_force::of(op.tx(), op.territory()).await?;
    if input.expected_version != last.version {
        return wrong(Code::VersionConflict, "expectedVersion");
    }
    let mut check = Check::default();
    check::all(&mut check, &input.content);
    let logo_id = match logo {
        None => last.logo_id,
        Some(logo) => {
            let logo = logo.ok_or(Halt::NotFound)?;
            if media_type(&logo.bytes).is_none() {
                check.note(Code::NotAnImage, "logoFileId");
            }
            Some(logo.row.id)
        }
    };
    check.done()?;

    // The zone is kept beside the territory's name, where every date is read from.
    op.set_once::<territory::Entity>(
        territory::Column::Id.eq(op.territory()),
        territory::ActiveModel {
            time_zone: Set(input.content.calendar.time_zone.clone()),
            ..Default::default()
        },
    )
    .await?;
    let (id, version) = (Uuid::now_v7(), last.version + 1);
    let row = settings::Model {
        id,
        territory_id: op.territory(),
        version,
        content: input.content,
        logo_id,
        changed_by: op.principal()?.id,
        created_at: op.now,
    };
    if !op.insert_once(row).await? {
        return wrong(Code::VersionConflict, "expectedVersion");
    }
    op.record(
        Fact::of(Kind::SettingsChanged, SubjectKind::Territory, op.territory()).with("version", version),
    );
    Ok(op.commit(id).await?)
}
