//! Where the bytes of files are: a folder by default, an S3-compatible store by configuration. A file is written before its
//! row and deleted after it: what a crash leaves behind is a file without a row, which `sweep` takes away.

use std::sync::Arc;
use std::time::Duration;

use entity::file;
use futures::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::app::App;
use crate::config;
use crate::fault::Fault;
use crate::identity::seal::open_file;
use crate::policy::rows;

/// The store of an instance.
pub type Store = Arc<dyn ObjectStore>;

/// How old a file without a row must be to be left over from a crash, and not on its way.
const LEFT_OVER: Duration = Duration::from_hours(24);

/// Opens the store.
///
/// # Errors
/// The folder cannot be made, or the address of the store or an option of it is malformed.
pub fn open(config: &config::Files, durable: bool) -> Result<Store, Fault> {
    let Some(url) = &config.s3_url else {
        std::fs::create_dir_all(&config.folder)?;
        return Ok(Arc::new(
            LocalFileSystem::new_with_prefix(&config.folder)?.with_fsync(durable),
        ));
    };
    // Mail uses the same provider; a second call has nothing to do.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let url = url::Url::parse(url).map_err(|_| Fault::new("files.s3_url"))?;
    let (store, prefix) = object_store::parse_url_opts(&url, &config.s3)?;
    Ok(Arc::new(PrefixStore::new(store, prefix)))
}

/// Where a file is in the store.
pub(super) fn path(territory: Uuid, id: Uuid) -> Path {
    Path::from_iter([territory.simple().to_string(), id.simple().to_string()])
}

/// The bytes of a file.
///
/// # Errors
/// The store does not answer.
pub(crate) async fn read(app: &App, row: &file::Model) -> Result<Vec<u8>, Fault> {
    let found = app.files.get(&path(row.territory_id, row.id)).await?;
    let bytes: Vec<u8> = found.bytes().await?.into();
    if row.sealed {
        open_file(&app.keys.files, row.territory_id, row.id, &bytes)
    } else {
        Ok(bytes)
    }
}

/// Deletes the content of files that were dropped. Killed in between, it does so again.
///
/// # Errors
/// The store or the database does not answer.
#[expect(
    clippy::disallowed_methods,
    reason = "which contents are stored is no event of the programme: it writes no fact"
)]
pub async fn delete_dropped(app: &App) -> Result<(), Fault> {
    let dropped = rows::beside::<file::Entity>()
        .filter(file::Column::DroppedAt.is_not_null())
        .filter(file::Column::Stored.eq(true));
    for row in dropped.all(&app.db).await? {
        match app.files.delete(&path(row.territory_id, row.id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        let gone = file::ActiveModel {
            stored: sea_orm::ActiveValue::Set(false),
            ..Default::default()
        };
        let _turn = app.write_turn.lock().await;
        let update = file::Entity::update_many()
            .set(gone)
            .filter(file::Column::Id.eq(row.id));
        update.exec(&app.db).await?;
    }
    Ok(())
}

/// Takes away what a crash left: files without a row, a day old.
///
/// # Errors
/// The store or the database does not answer.
pub async fn sweep(app: &App) -> Result<(), Fault> {
    let old = chrono::Utc::now() - LEFT_OVER;
    let mut listed = app.files.list(None);
    while let Some(found) = listed.try_next().await? {
        let id = found
            .location
            .filename()
            .and_then(|name| Uuid::try_parse(name).ok());
        let Some(id) = id.filter(|_| found.last_modified < old) else {
            continue;
        };
        let known = rows::beside::<file::Entity>()
            .filter(file::Column::Id.eq(id))
            .one(&app.db);
        if known.await?.is_none() {
            app.files.delete(&found.location).await?;
        }
    }
    Ok(())
}
