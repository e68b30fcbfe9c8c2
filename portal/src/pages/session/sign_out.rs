//! Going out: the session ends on our side too.

use api::gateway::session;

use crate::answer::{Answer, see_other};
use crate::door;
use crate::form::Form;
use crate::visit::Visit;

/// `POST /sign-out`
pub(crate) async fn leave(visit: Visit, _: Form) -> Answer {
    if let Some(cookie) = &visit.session
        && let Err(fault) = session::close(&visit.app, cookie).await
    {
        tracing::error!(%fault, "a session could not be closed");
    }
    Ok(door::giving(see_other("/sign-in?done=out"), &visit.app, "", 0))
}
