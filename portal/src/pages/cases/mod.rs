//! The referrer's space: refer a person in a dozen questions, then follow the case.

pub mod check;
pub mod draft;
pub mod list;
pub mod new;
pub mod not_eligible;
pub mod question;
pub mod sent;
pub mod show;
pub mod state;

/// Where each page is.
pub(crate) fn routes(_: &mut actix_web::web::ServiceConfig) {}
