//! Where the bytes of files are.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use serde::Deserialize;

/// The store of files.
#[derive(Clone, Deserialize)]
#[serde(default)]
pub struct Files {
    /// The folder of files, unless `s3_url` says otherwise.
    pub folder: PathBuf,
    /// `s3://bucket/prefix`: an S3-compatible store.
    pub s3_url: Option<String>,
    /// Its options, as the `object_store` crate names them: `endpoint`, `region`, `access_key_id`, `secret_access_key`,
    /// `allow_http`…
    pub s3: BTreeMap<String, String>,
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The options hold a secret.
        f.debug_struct("Files")
            .field("folder", &self.folder)
            .field("s3_url", &self.s3_url)
            .finish_non_exhaustive()
    }
}

impl Default for Files {
    fn default() -> Self {
        Self {
            folder: "files".into(),
            s3_url: None,
            s3: BTreeMap::new(),
        }
    }
}
