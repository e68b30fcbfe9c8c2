//! From links that were asked for to mails: the worker finds out whether somebody has the address and may come in.
//! An account whose invitation was not accepted gets none: its invitation is the way in, and has an end of its own.

use entity::account::{self, sign_in_link};
use entity::outbox::{self, DeliveryState, Template};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::sessions::first_membership;
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// Sets off the mails of the links that wait for theirs.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn post_links(app: &App) -> Result<(), Fault> {
    let waiting = rows::beside::<sign_in_link::Entity>()
        .filter(sign_in_link::Column::PostedAt.is_null())
        .filter(sign_in_link::Column::AccountId.is_not_null())
        .filter(sign_in_link::Column::ExpiresAt.gt(real_now()))
        .order_by_asc(sign_in_link::Column::Id)
        .limit(50)
        .all(&app.db)
        .await?;
    for link in waiting {
        post(app, &link).await.map_err(|halt| match halt {
            Halt::Fault(fault) => fault,
            _ => Fault::new("link to post"),
        })?;
    }
    Ok(())
}

async fn post(app: &App, link: &sign_in_link::Model) -> Result<(), Halt> {
    let account = rows::beside::<account::Entity>()
        .filter(account::Column::Id.eq(link.account_id.unwrap_or_default()))
        .one(&app.db)
        .await?;
    let account = account.filter(|account| account.password_hash.is_some());
    let member = match &account {
        Some(account) => first_membership(app, account.id).await?,
        None => None,
    };
    let op = Op::of_instance(
        app,
        member
            .as_ref()
            .map(|member| member.territory_id)
            .unwrap_or_default(),
    )
    .await?;
    // Of two workers, the one that finds it waiting writes the mail.
    let mine = op
        .set_where::<sign_in_link::Entity>(
            sign_in_link::Column::Id
                .eq(link.id)
                .and(sign_in_link::Column::PostedAt.is_null()),
            sign_in_link::ActiveModel {
                posted_at: Set(Some(real_now())),
                ..Default::default()
            },
        )
        .await?;
    if let Some(member) = member.filter(|_| mine == 1) {
        op.insert(outbox::Model {
            id: Uuid::now_v7(),
            territory_id: member.territory_id,
            fact_id: None,
            template: Template::SignInLink,
            about_id: link.id,
            account_id: Some(member.account_id),
            person_id: None,
            state: DeliveryState::Pending,
            attempts: 0,
            due_at: real_now(),
            error: None,
            sent_at: None,
        })
        .await?;
    }
    op.commit(link.id).await?;
    Ok(())
}
