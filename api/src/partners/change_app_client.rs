//! Changing what an application may ask: effective at its next request.

use entity::access::Kind as Access;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::app_client::{self, Scopes};
use entity::organisation::{self};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::access::{About, note};
use super::inputs::ChangeAppClientInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::identity::authenticate::held_by_client;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, action};
use crate::problem::{Check, Common, Halt, Stop};

pub(crate) async fn run(cx: &Cx, input: ChangeAppClientInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ChangeAppClient, &input).await?;
    let client = own(&op, &input.app_client_id).await?;
    let mut check = Check::default();
    let name = check.text("name", &input.name, 120);
    let known = |scope: &String| action::scopes().contains(&scope.as_str());
    if input.scopes.is_empty() || !input.scopes.iter().all(known) {
        check.note(Code::UnknownScope, "scopes");
    }
    check.done()?;
    let change = app_client::ActiveModel {
        name: Set(name),
        scopes: Set(Scopes(input.scopes.clone())),
        ..Default::default()
    };
    op.change::<app_client::Entity>(client.id, change).await?;
    op.record(
        Fact::of(
            Kind::AppClientChanged,
            SubjectKind::Organisation,
            client.organisation_id,
        )
        .with("scopes", input.scopes)
        .sealing_id("client", client.id)
        .read_by(client.organisation_id),
    );
    note(
        &op,
        Access::AppClientChanged,
        client.organisation_id,
        About::Client(client.id),
    )
    .await?;
    Ok(op.commit(client.id).await?)
}

/// An application of the actor's own organisation that was not revoked, and that may do nothing the actor may not: who changes
/// it, or reads its new secret, gains nothing.
pub(super) async fn own(op: &Op<'_>, id: &async_graphql::ID) -> Result<app_client::Model, Halt> {
    let client = op.load::<app_client::Entity>(id).await?;
    if client.organisation_id != op.principal()?.organisation {
        return Err(Halt::Forbidden);
    }
    let organisation = op.linked::<organisation::Entity>(client.organisation_id).await?;
    let who = op.principal()?;
    if !held_by_client(&client, &organisation)
        .iter()
        .all(|held| who.can(*held))
    {
        return Err(Halt::Forbidden);
    }
    if client.revoked_at.is_some() {
        return Err(Halt::Wrong(Common::WrongState, Some("appClientId".into())));
    }
    Ok(client)
}
