//! What the verbs of one drive are given, and what they answer.

use async_graphql::{ID, InputObject};
use entity::Moment;
use entity::device::drive::Media;
use serde::Serialize;

use super::types::{Code, DeviceProblem, Drive};
use crate::problem::{of_one, payload};

/// A new drive, bought: nobody ever used it.
#[derive(InputObject, Serialize)]
pub struct StockDriveInput {
    /// Its model.
    pub model: String,
    /// Its serial number, as it is printed on it: what no report has shown before.
    pub serial: String,
    /// Its size, in decimal megabytes.
    pub size_mb: i64,
    /// What it stores on.
    pub media: Media,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The drive, in stock.
    StockDrivePayload { drive: Drive, DeviceProblem }
}

of_one! {
    /// The drive.
    drive_id;
    /// The drive, as it is now.
    drive: Drive, DeviceProblem;
    /// A drive that was destroyed.
    DestroyDriveInput => DestroyDrivePayload {
        /// When it was done.
        performed_at: Moment,
        /// How it was done: `Pierced in three places`, `Shredded by…`.
        note: String,
        /// A certificate of it, as `POST /files` answered it.
        file_id: Option<ID>
    };
}
