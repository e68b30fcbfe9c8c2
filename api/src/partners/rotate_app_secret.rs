//! A new secret for an application; the one before stays good for a while, so that a program changes over without a stop.
//! There is no idempotency key: a replay could not show the secret again.

use entity::access::Kind as Access;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::app_client;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::access::{About, note};
use super::change_app_client::own;
use super::inputs::RotateAppSecretInput;
use super::types::Code;
use crate::clock::real_now;
use crate::gateway::Cx;
use crate::identity::keys::{random_secret, sha256_hex};
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

/// The longest two secrets are good together, in minutes: a week.
const MOST_MINUTES: i32 = 7 * 24 * 60;

pub(crate) async fn run(cx: &Cx, input: RotateAppSecretInput) -> Result<(Uuid, String), Stop<Code>> {
    let mut op = Op::begin(cx, Action::RotateAppSecret, &input).await?;
    let client = own(&op, &input.app_client_id).await?;
    if !(0..=MOST_MINUTES).contains(&input.overlap_minutes) {
        return wrong(Common::Invalid.into(), "overlapMinutes");
    }
    let secret = random_secret();
    // Secrets live by the real clock, as tokens do. Of three, the oldest is refused at once.
    let until = real_now().plus_millis(i64::from(input.overlap_minutes) * 60_000);
    let change = app_client::ActiveModel {
        secret_hash: Set(sha256_hex(secret.as_bytes())),
        previous_secret_hash: Set(Some(client.secret_hash)),
        previous_until: Set(Some(until)),
        ..Default::default()
    };
    op.change::<app_client::Entity>(client.id, change).await?;
    op.record(
        Fact::of(
            Kind::AppSecretRotated,
            SubjectKind::Organisation,
            client.organisation_id,
        )
        .sealing_id("client", client.id)
        .read_by(client.organisation_id),
    );
    note(
        &op,
        Access::AppSecretRotated,
        client.organisation_id,
        About::Client(client.id),
    )
    .await?;
    op.commit(client.id).await?;
    Ok((client.id, secret))
}
