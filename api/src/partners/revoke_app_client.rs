//! Revoking an application: it is refused at its next request, whatever its tokens say.

use entity::access::Kind as Access;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::{Capacity, app_client};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::access::{About, note};
use super::inputs::RevokeAppClientInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RevokeAppClientInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RevokeAppClient, &input).await?;
    let client = op.load::<app_client::Entity>(&input.app_client_id).await?;
    let who = op.principal()?;
    // The coordinator too: a secret that leaked at a partner's must not wait for the partner.
    if client.organisation_id != who.organisation && !who.can(Capacity::Coordinate) {
        return Err(Halt::Forbidden.into());
    }
    if client.revoked_at.is_some() {
        return wrong(Common::WrongState.into(), "appClientId");
    }
    let change = app_client::ActiveModel {
        revoked_at: Set(Some(op.now)),
        previous_secret_hash: Set(None),
        previous_until: Set(None),
        ..Default::default()
    };
    op.change::<app_client::Entity>(client.id, change).await?;
    op.record(
        Fact::of(
            Kind::AppClientRevoked,
            SubjectKind::Organisation,
            client.organisation_id,
        )
        .sealing_id("client", client.id)
        .read_by(client.organisation_id),
    );
    note(
        &op,
        Access::AppClientRevoked,
        client.organisation_id,
        About::Client(client.id),
    )
    .await?;
    Ok(op.commit(client.id).await?)
}
