//! What a fact sets off. `plan` says which mails, purely; they are written with the fact; `worker` sends them after the
//! commit and may be killed at any point; `mail` is the way out.

#![expect(
    clippy::disallowed_methods,
    reason = "the outbox is the one place that writes deliveries"
)]

pub mod compose;
pub mod mail;
mod of_case;
pub mod plan;
mod values;
pub mod worker;

use entity::account::membership;
use entity::account::membership::Role;
use entity::organisation::Capacity;
use entity::outbox::{self, DeliveryState};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::clock;
use crate::fault::Fault;
use crate::journal::Fact;
use crate::outbox::plan::{Delivery, Recipient};

/// A mail that a fact sets off.
#[derive(Clone, Copy, Debug)]
pub struct Planned {
    /// The fact.
    pub fact: Uuid,
    /// The capacities that it concerns at the organisation it goes to, as bits.
    pub sides: i32,
    /// The mail.
    pub delivery: Delivery,
}

/// The capacities that a fact concerns where a mail goes: those it is read for there, or what it is about. What is written to
/// the city goes to those who coordinate too.
#[must_use]
pub fn sides(fact: &Fact, to: &Recipient) -> i32 {
    let told = match to {
        Recipient::Organisation(organisation) => fact.sides.get(organisation).copied(),
        _ => None,
    };
    told.unwrap_or_else(|| fact.concerns()) | Capacity::Coordinate.bit()
}

/// Writes deliveries, one row a recipient, in the transaction of their facts.
///
/// # Errors
/// A fault: the transaction must not be committed.
pub async fn write(tx: &DatabaseTransaction, territory: Uuid, deliveries: Vec<Planned>) -> Result<(), Fault> {
    let due_at = clock::real_now();
    let mut rows = Vec::new();
    for planned in deliveries {
        let (fact_id, delivery) = (planned.fact, planned.delivery);
        let (accounts, person) = match delivery.to {
            Recipient::Organisation(organisation) => {
                let agents = members(tx, organisation, &[Role::Manager, Role::Agent]).await?;
                (on_sides(agents, planned.sides), None)
            }
            Recipient::Managers(organisation) => {
                let managers = members(tx, organisation, &[Role::Manager]).await?;
                (
                    managers.into_iter().map(|member| member.account_id).collect(),
                    None,
                )
            }
            Recipient::Membership(membership) => (account(tx, membership).await?, None),
            Recipient::Person(person) => (vec![], Some(person)),
            Recipient::Coordinators => (coordinators(tx, territory).await?, None),
        };
        let row = |account_id, person_id| {
            outbox::Model {
                id: Uuid::now_v7(),
                territory_id: territory,
                fact_id: Some(fact_id),
                template: delivery.template,
                about_id: delivery.about,
                account_id,
                person_id,
                state: DeliveryState::Pending,
                attempts: 0,
                due_at,
                error: None,
                sent_at: None,
            }
            .into_active_model()
        };
        rows.extend(accounts.into_iter().map(|account| row(Some(account), None)));
        rows.extend(person.map(|person| row(None, Some(person))));
    }
    if !rows.is_empty() {
        outbox::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The members of an organisation in one of these roles.
async fn members(
    tx: &DatabaseTransaction,
    organisation: Uuid,
    roles: &[Role],
) -> Result<Vec<membership::Model>, Fault> {
    Ok(membership::Entity::find()
        .filter(membership::Column::OrganisationId.eq(organisation))
        .filter(membership::Column::SuspendedAt.is_null())
        .filter(membership::Column::LeftAt.is_null())
        .filter(membership::Column::Role.is_in(roles.iter().copied()))
        .order_by_asc(membership::Column::Id)
        .all(tx)
        .await?)
}

/// The accounts of those members who act by one of these capacities.
fn on_sides(members: Vec<membership::Model>, sides: i32) -> Vec<Uuid> {
    let concerned = |member: &membership::Model| Capacity::bits(&member.capacities.0) & sides != 0;
    members
        .into_iter()
        .filter(concerned)
        .map(|member| member.account_id)
        .collect()
}

/// The accounts that coordinate a territory: not those who only decide for the same city.
async fn coordinators(tx: &DatabaseTransaction, territory: Uuid) -> Result<Vec<Uuid>, Fault> {
    let members = membership::Entity::find()
        .filter(membership::Column::TerritoryId.eq(territory))
        .filter(membership::Column::SuspendedAt.is_null())
        .filter(membership::Column::LeftAt.is_null())
        .filter(membership::Column::Role.ne(Role::Reader))
        .order_by_asc(membership::Column::Id)
        .all(tx)
        .await?;
    let coordinate = |member: &membership::Model| member.capacities.0.contains(&Capacity::Coordinate);
    Ok(members
        .into_iter()
        .filter(coordinate)
        .map(|member| member.account_id)
        .collect())
}

async fn account(tx: &DatabaseTransaction, membership: Uuid) -> Result<Vec<Uuid>, Fault> {
    let found = membership::Entity::find_by_id(membership).one(tx).await?;
    Ok(found
        .map(|membership| membership.account_id)
        .into_iter()
        .collect())
}
