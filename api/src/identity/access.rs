//! Lines of the access log about sign-ins and tokens, written beside any operation; what is older than the territory keeps it
//! goes at the same time.

#![expect(
    clippy::disallowed_methods,
    reason = "who came in is written where nobody has come in yet"
)]

use chrono::Months;
use entity::access::{self, Kind};
use entity::{Moment, account::membership, organisation::app_client};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::app::App;
use crate::fault::Fault;
use crate::problem::Halt;
use crate::settings::in_force;

/// A member signed in, or somebody tried to as that member.
///
/// # Errors
/// The database does not answer.
pub(super) async fn of_member(app: &App, member: &membership::Model, kind: Kind) -> Result<(), Fault> {
    write(
        app,
        access::Model {
            id: Uuid::now_v7(),
            territory_id: member.territory_id,
            organisation_id: member.organisation_id,
            kind,
            by_id: None,
            membership_id: Some(member.id),
            app_client_id: None,
            at: app.clock.now(),
        },
    )
    .await
}

/// An application was given a token, or was not.
///
/// # Errors
/// The database does not answer.
pub(super) async fn of_client(app: &App, client: &app_client::Model, kind: Kind) -> Result<(), Fault> {
    write(
        app,
        access::Model {
            id: Uuid::now_v7(),
            territory_id: client.territory_id,
            organisation_id: client.organisation_id,
            kind,
            by_id: None,
            membership_id: None,
            app_client_id: Some(client.id),
            at: app.clock.now(),
        },
    )
    .await
}

/// When a person signed in before the last time, for whichever of its organisations.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn visit_before(app: &App, account: Uuid) -> Result<Option<Moment>, Fault> {
    let visits = access::Entity::find()
        .filter(access::Column::MembershipId.in_subquery(memberships(account)))
        .filter(access::Column::Kind.eq(Kind::SignedIn))
        .order_by_desc(access::Column::Id)
        .limit(2)
        .all(&app.db)
        .await?;
    Ok(visits.get(1).map(|visit| visit.at))
}

/// The memberships of an account.
pub(super) fn memberships(account: Uuid) -> SelectStatement {
    Query::select()
        .column(membership::Column::Id)
        .from(membership::Entity)
        .and_where(membership::Column::AccountId.eq(account))
        .to_owned()
}

async fn write(app: &App, line: access::Model) -> Result<(), Fault> {
    let settings = in_force::of(&app.db, line.territory_id).await;
    let settings = settings.map_err(|halt| match halt {
        Halt::Fault(fault) => fault,
        _ => Fault::new("settings"),
    })?;
    let months = u32::try_from(settings.content.retention.access_log_months).unwrap_or_default();
    let since = line.at.to_utc().checked_sub_months(Months::new(months));
    let since = since.map(Moment::from_utc).unwrap_or_default();
    let _turn = app.write_turn.lock().await;
    access::Entity::delete_many()
        .filter(access::Column::TerritoryId.eq(line.territory_id))
        .filter(access::Column::At.lt(since))
        .exec(&app.db)
        .await?;
    access::Entity::insert(line.into_active_model())
        .exec_without_returning(&app.db)
        .await?;
    Ok(())
}
