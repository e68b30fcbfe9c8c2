//! Lines of the access log that a verb writes: who changed who may.

use entity::access::{self, Kind};
use uuid::Uuid;

use crate::op::Op;
use crate::problem::Halt;

/// Whom a line is about.
#[derive(Clone, Copy)]
pub(super) enum About {
    /// A member.
    Member(Uuid),
    /// An application.
    Client(Uuid),
}

/// Writes a line of an organisation's log, in the transaction of what it tells.
pub(super) async fn note(op: &Op<'_>, kind: Kind, organisation: Uuid, about: About) -> Result<(), Halt> {
    let (membership_id, app_client_id) = match about {
        About::Member(id) => (Some(id), None),
        About::Client(id) => (None, Some(id)),
    };
    op.insert(access::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        organisation_id: organisation,
        kind,
        by_id: Some(op.principal()?.id),
        membership_id,
        app_client_id,
        at: op.now,
    })
    .await
}
