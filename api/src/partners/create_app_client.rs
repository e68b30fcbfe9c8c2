//! Creating a partner's application, which may never do more than who creates it. Its secret is 256 random bits, shown once; only its hash is kept. There is no
//! idempotency key: a replay could not show the secret again.

use async_graphql::Result as Answer;
use entity::access::Kind as Access;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacities;
use entity::organisation::app_client::{self, Scopes};
use uuid::Uuid;

use super::access::{About, note};
use super::inputs::RotateAppSecretPayload;
use super::types::{AppClient, Code, CreateAppClientInput, CreateAppClientPayload, PartnerProblem};
use crate::gateway::Cx;
use crate::identity::keys::{random_secret, sha256_hex};
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, action};
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: CreateAppClientInput) -> Result<(Uuid, String), Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateAppClient, &input).await?;
    let mut check = Check::default();
    let name = check.text("name", &input.name, 120);
    if input.scopes.is_empty()
        || !input
            .scopes
            .iter()
            .all(|scope| action::scopes().contains(&scope.as_str()))
    {
        check.note(Code::UnknownScope, "scopes");
    }
    check.done()?;

    let (id, secret) = (Uuid::now_v7(), random_secret());
    let organisation = op.principal()?.organisation;
    let row = app_client::Model {
        id,
        territory_id: op.territory(),
        organisation_id: organisation,
        client_id: format!("app-{}", id.simple()),
        name,
        secret_hash: sha256_hex(secret.as_bytes()),
        previous_secret_hash: None,
        previous_until: None,
        scopes: Scopes(input.scopes),
        capacities: Some(Capacities(op.principal()?.capacities.clone())),
        revoked_at: None,
        created_at: op.now,
    };
    op.insert(row).await?;
    op.record(
        Fact::of(Kind::AppClientCreated, SubjectKind::Organisation, organisation)
            .sealing_id("client", id)
            .read_by(organisation),
    );
    note(&op, Access::AppClientCreated, organisation, About::Client(id)).await?;
    op.commit(id).await?;
    Ok((id, secret))
}

/// The payload of a new secret.
pub(super) async fn answer_rotation(
    cx: &Cx,
    outcome: Result<(Uuid, String), Stop<Code>>,
) -> Answer<RotateAppSecretPayload> {
    let CreateAppClientPayload {
        app_client,
        secret,
        problems,
    } = answer(cx, outcome).await?;
    Ok(RotateAppSecretPayload {
        app_client,
        secret,
        problems,
    })
}

/// The payload: the one moment the secret is shown.
pub(super) async fn answer(
    cx: &Cx,
    outcome: Result<(Uuid, String), Stop<Code>>,
) -> Answer<CreateAppClientPayload> {
    match outcome {
        Ok((id, secret)) => Ok(CreateAppClientPayload {
            app_client: AppClient::load(cx, id).await?,
            secret: Some(secret),
            problems: vec![],
        }),
        Err(Stop::Problems(wrong)) => Ok(CreateAppClientPayload {
            app_client: None,
            secret: None,
            problems: wrong
                .into_iter()
                .map(|wrong| PartnerProblem::say(cx, wrong))
                .collect(),
        }),
        Err(Stop::Halt(halt)) => Err(cx.refuse(halt)),
    }
}
