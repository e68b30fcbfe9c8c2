//! Who plays: organisations created by the coordinator through the API, and their accounts. The accounts are written
//! here, with the instance's own hand: their common password is shorter than any that may be set otherwise, and is
//! printed in the README.

use std::sync::Arc;

use entity::account::{self, Language, membership};
use entity::fact::Kind as FactKind;
use entity::fact::subject::SubjectKind;
use entity::organisation::app_client::{self, Scopes};
use entity::organisation::{self, Capacities, Capacity, Kind, LegalStatus};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::stage::{Stage, act, halted};
use crate::app::App;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::identity::authenticate;
use crate::identity::keys::sha256_hex;
use crate::journal::Fact;
use crate::op::Op;
use crate::partners::found_territory::{Founding, found};
use crate::partners::types::CreateOrganisationInput;
use crate::policy::{Actor, rows};
use crate::problem::Halt;

/// The password of every account.
pub const PASSWORD: &str = "demo";
/// The OAuth client of the app.
pub(super) const CLIENT: (&str, &str) = ("crous-app", "demo-secret");

/// A partner, and the session of the member who acts for it.
pub(super) struct Partner {
    /// The organisation.
    pub(super) id: Uuid,
    /// The member's session.
    pub(super) cx: Cx,
}

/// A partner to be: its kind, name, whether it is public, its member's address and name.
pub(super) type Newcomer = (Kind, &'static str, LegalStatus, &'static str, &'static str);

/// A programme's city and its coordinator.
pub(super) struct City {
    /// The territory.
    pub(super) territory: Uuid,
    /// The coordinator's session.
    pub(super) coordinator: Cx,
    /// The city as a donor of its own equipment: the same organisation and member.
    pub(super) donor: Partner,
    password_hash: String,
}

impl City {
    /// Founds a programme.
    pub(super) async fn found(
        stage: &Stage,
        founding: Founding,
        password_hash: String,
    ) -> Result<Self, Fault> {
        let territory = found(&stage.app, founding).await?;
        let city = rows::of_territory::<organisation::Entity>(territory)
            .one(&stage.app.db)
            .await?
            .ok_or_else(|| Fault::new("the demo's city"))?;
        let member = rows::of_territory::<membership::Entity>(territory)
            .filter(membership::Column::OrganisationId.eq(city.id))
            .one(&stage.app.db)
            .await?
            .ok_or_else(|| Fault::new("the demo's coordinator"))?;
        Ok(Self {
            territory,
            coordinator: session(&stage.app, member.id).await?,
            donor: Partner {
                id: city.id,
                cx: session(&stage.app, member.id).await?,
            },
            password_hash,
        })
    }

    /// A partner joins, with one member.
    pub(super) async fn join(&self, stage: &mut Stage, newcomer: &Newcomer) -> Result<Partner, Fault> {
        let (kind, name, legal_status, email, person) = *newcomer;
        let input = CreateOrganisationInput {
            name: name.into(),
            kind,
            legal_status,
            siren: None,
            idempotency_key: None,
        };
        let id = act!(stage, &self.coordinator, partners::create_organisation, input)?;
        let cx = self
            .member(stage, id, email, person, kind.initial_capacities())
            .await?;
        Ok(Partner { id, cx })
    }

    /// Somebody who only decides, for the city.
    pub(super) async fn councillor(
        &self,
        stage: &mut Stage,
        email: &str,
        person: &str,
    ) -> Result<Partner, Fault> {
        let capacities = Capacities(vec![Capacity::Decide]);
        let id = self.donor.id;
        let cx = self.member(stage, id, email, person, capacities).await?;
        Ok(Partner { id, cx })
    }

    /// Writes an account and its membership; answers its session.
    async fn member(
        &self,
        stage: &mut Stage,
        organisation: Uuid,
        email: &str,
        person: &str,
        capacities: Capacities,
    ) -> Result<Cx, Fault> {
        let id = self.write(stage, organisation, email, person, capacities).await?;
        session(&stage.app, id).await
    }

    /// Writes an account and its membership.
    pub(super) async fn write(
        &self,
        stage: &mut Stage,
        organisation: Uuid,
        email: &str,
        person: &str,
        capacities: Capacities,
    ) -> Result<Uuid, Fault> {
        stage.tick();
        self.write_member(&stage.app, organisation, email, person, capacities)
            .await
            .map_err(|halt| halted("the demo's account", halt))
    }

    async fn write_member(
        &self,
        app: &App,
        organisation: Uuid,
        email: &str,
        person: &str,
        capacities: Capacities,
    ) -> Result<Uuid, Halt> {
        let mut op = Op::of_instance(app, self.territory).await?;
        let (account_id, id) = (Uuid::now_v7(), Uuid::now_v7());
        op.insert(account::Model {
            id: account_id,
            email: email.to_owned(),
            name: person.to_owned(),
            password_hash: Some(self.password_hash.clone()),
            language: Language::Fr,
            created_at: op.now,
        })
        .await?;
        op.insert(membership::Model {
            id,
            territory_id: self.territory,
            organisation_id: organisation,
            account_id,
            role: membership::Role::Manager,
            capacities,
            suspended_at: None,
            left_at: None,
            created_at: op.now,
        })
        .await?;
        op.record(
            Fact::of(
                FactKind::InvitationAccepted,
                SubjectKind::Organisation,
                organisation,
            )
            .sealing_id("membership", id)
            .read_by(organisation),
        );
        op.commit(id).await
    }

    /// The app client of a partner, with a secret that is printed in the README.
    pub(super) async fn app_client(&self, stage: &mut Stage, of: &Partner) -> Result<(), Fault> {
        stage.tick();
        let written = async {
            let mut op = Op::of_instance(&stage.app, self.territory).await?;
            let id = Uuid::now_v7();
            let scopes = [
                "cases:read",
                "cases:write",
                "facts:read",
                "handovers:read",
                "organisations:read",
            ];
            op.insert(app_client::Model {
                id,
                territory_id: self.territory,
                organisation_id: of.id,
                client_id: CLIENT.0.into(),
                name: "Logement étudiant".into(),
                secret_hash: sha256_hex(CLIENT.1.as_bytes()),
                previous_secret_hash: None,
                previous_until: None,
                scopes: Scopes(scopes.map(str::to_owned).to_vec()),
                capacities: None,
                revoked_at: None,
                created_at: op.now,
            })
            .await?;
            op.record(
                Fact::of(FactKind::AppClientCreated, SubjectKind::Organisation, of.id)
                    .sealing_id("client", id)
                    .read_by(of.id),
            );
            op.commit(id).await
        };
        written
            .await
            .map(|_| ())
            .map_err(|halt| halted("the demo's app client", halt))
    }
}

/// A member's session.
async fn session(app: &Arc<App>, membership: Uuid) -> Result<Cx, Fault> {
    let principal = authenticate::member(app, membership, false)
        .await?
        .ok_or_else(|| Fault::new("the demo's member"))?;
    Ok(Cx::new(
        app.clone(),
        Actor::Known(principal),
        Language::Fr,
        String::new(),
    ))
}
