//! Who comes and goes among the partners: one that registered and waits, one that was taken in, one that was not, one that is
//! suspended; a member who left; a person who acts in both programmes; an application whose secret was changed. All at a
//! standing clock.

use entity::account::membership::{self, Role};
use entity::account::{Language, invitation};
use entity::case_file::Audience;
use entity::organisation::{self, Capacities, Capacity, Kind, LegalStatus, app_client};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::cast::City;
use super::poitiers::Programme;
use super::stage::{Stage, done, quietly};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::identity::invitation as link;
use crate::partners::inputs::{
    ApproveOrganisationInput, ChangeAppClientInput, ChangeMemberInput, ChangeOrganisationInput,
    InvitePartnerInput, RefuseOrganisationInput, RegisterOrganisationInput, RemoveMemberInput,
    ResumeMemberInput, RevokeAppClientInput, RotateAppSecretInput, SuspendMemberInput,
};
use crate::partners::types::{
    AcceptInvitationInput, CreateAppClientInput, CreateOrganisationInput, InviteMemberInput,
    ResumeOrganisationInput, SuspendOrganisationInput,
};
use crate::policy::{Actor, rows};

/// What newcomers choose; longer than the demo's own, as the rules ask.
const NEWCOMER: &str = "demo-demo-demo";

/// Who gives in both programmes.
const IN_BOTH: (&str, &str) = ("rse@troisrivieres.example", "Delphine Argenson");

impl Programme {
    /// Everything of this file but the other programme.
    pub(super) async fn come_and_go(&self, stage: &mut Stage) -> Result<(), Fault> {
        let coordinator = &self.city.coordinator;
        for (name, kind, who, email, siren, fate) in [
            (
                "Régie de quartier des Couronneries",
                Kind::Other,
                "Nadège Fontenille",
                "regie@couronneries.example",
                "021299722",
                Some(false),
            ),
            (
                "Épicerie solidaire du Pont-Neuf",
                Kind::Association,
                "Arsène Pascault",
                "epicerie@pontneuf.example",
                "004584744",
                Some(true),
            ),
            (
                "Brocante des Halles",
                Kind::Other,
                "Josselin Moreuil",
                "brocante@halles.example",
                "",
                None,
            ),
        ] {
            let partner = self.invited(name, kind, who, email).await?;
            let organisation_id = id::encode::<organisation::Entity>(partner);
            if fate.is_some() {
                let input = RegisterOrganisationInput {
                    token: token(stage, self.city.territory).await?,
                    name: name.into(),
                    legal_status: LegalStatus::Private,
                    siren: siren.into(),
                    password: NEWCOMER.into(),
                };
                quietly!(&anonymous(stage), partners::register_organisation, input)?;
            }
            match fate {
                Some(true) => {
                    let input = ApproveOrganisationInput {
                        organisation_id,
                        idempotency_key: None,
                    };
                    quietly!(coordinator, partners::approve_organisation, input)?;
                }
                Some(false) => {}
                None => {
                    let input = RefuseOrganisationInput {
                        organisation_id,
                        idempotency_key: None,
                    };
                    quietly!(coordinator, partners::refuse_organisation, input)?;
                }
            }
        }
        self.suspended(stage).await?;
        self.one_leaves(stage).await?;
        self.new_secret().await
    }

    async fn invited(&self, name: &str, kind: Kind, who: &str, email: &str) -> Result<Uuid, Fault> {
        let input = InvitePartnerInput {
            name: name.into(),
            kind,
            legal_status: LegalStatus::Private,
            contact_name: who.into(),
            email: email.into(),
            language: Language::Fr,
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, partners::invite_partner, input)
    }

    /// A partner that took a new name, was suspended, came back, and does nothing for now.
    async fn suspended(&self, stage: &mut Stage) -> Result<(), Fault> {
        let partner = (
            Kind::Association,
            "Les Ateliers du Samedi",
            LegalStatus::Private,
            "bureau@samedi.example",
            "Honorine Vasles",
        );
        let partner = self.city.join(stage, &partner).await?;
        let coordinator = &self.city.coordinator;
        let organisation_id = || id::encode::<organisation::Entity>(partner.id);
        let input = ChangeOrganisationInput {
            organisation_id: organisation_id(),
            name: "Les Ateliers du Samedi et du Mercredi".into(),
            legal_status: LegalStatus::Private,
            siren: None,
            capacities: vec![Capacity::Refer],
            audiences: vec![Audience::Family],
            idempotency_key: None,
        };
        quietly!(coordinator, partners::change_organisation, input)?;
        let suspend = || SuspendOrganisationInput {
            organisation_id: organisation_id(),
            idempotency_key: None,
        };
        quietly!(coordinator, partners::suspend_organisation, suspend())?;
        let input = ResumeOrganisationInput {
            organisation_id: organisation_id(),
            idempotency_key: None,
        };
        quietly!(coordinator, partners::resume_organisation, input)?;
        quietly!(coordinator, partners::suspend_organisation, suspend()).map(|_| ())
    }

    /// Somebody of the association only reads for a while, is away, comes back, and leaves: its cases stay with the others.
    async fn one_leaves(&self, stage: &mut Stage) -> Result<(), Fault> {
        let association = &self.referrers.association;
        let capacities = Capacities(vec![Capacity::Refer]);
        let member = self
            .city
            .write(
                stage,
                association.id,
                "stage@poitiers.example",
                "Ombeline Farge",
                capacities,
            )
            .await?;
        let membership_id = || id::encode::<membership::Entity>(member);
        let input = ChangeMemberInput {
            membership_id: membership_id(),
            role: Some(Role::Reader),
            capacities: None,
            idempotency_key: None,
        };
        quietly!(&association.cx, partners::change_member, input)?;
        let input = SuspendMemberInput {
            membership_id: membership_id(),
            idempotency_key: None,
        };
        quietly!(&association.cx, partners::suspend_member, input)?;
        let input = ResumeMemberInput {
            membership_id: membership_id(),
            idempotency_key: None,
        };
        quietly!(&association.cx, partners::resume_member, input)?;
        let input = RemoveMemberInput {
            membership_id: membership_id(),
            successor_id: None,
            idempotency_key: None,
        };
        quietly!(&association.cx, partners::remove_member, input).map(|_| ())
    }

    /// The university has an application too, whose secret was changed, and had one that was only tried.
    async fn new_secret(&self) -> Result<(), Fault> {
        let university = &self.referrers.university.cx;
        let input = CreateAppClientInput {
            name: "Scolarité".into(),
            scopes: vec!["cases:read".into(), "cases:write".into(), "facts:read".into()],
        };
        let (made, _) = quietly!(university, partners::create_app_client, input)?;
        let input = RotateAppSecretInput {
            app_client_id: id::encode::<app_client::Entity>(made),
            overlap_minutes: 1_440,
        };
        quietly!(university, partners::rotate_app_secret, input)?;
        let input = CreateAppClientInput {
            name: "Essai".into(),
            scopes: vec!["cases:read".into(), "cases:write".into()],
        };
        let (tried, _) = quietly!(university, partners::create_app_client, input)?;
        let app_client_id = || id::encode::<app_client::Entity>(tried);
        let input = ChangeAppClientInput {
            app_client_id: app_client_id(),
            name: "Essai".into(),
            scopes: vec!["facts:read".into()],
            idempotency_key: None,
        };
        quietly!(university, partners::change_app_client, input)?;
        let input = RevokeAppClientInput {
            app_client_id: app_client_id(),
            idempotency_key: None,
        };
        quietly!(university, partners::revoke_app_client, input).map(|_| ())
    }
}

/// A member of the first programme acts in the second one too, with the same account.
pub(super) async fn in_both(stage: &Stage, second: &City) -> Result<(), Fault> {
    let input = CreateOrganisationInput {
        name: "Caisse des Trois Rivières, agence de Châtellerault".into(),
        kind: Kind::Donor,
        legal_status: LegalStatus::Private,
        siren: None,
        idempotency_key: None,
    };
    let branch = quietly!(&second.coordinator, partners::create_organisation, input)?;
    let (email, name) = IN_BOTH;
    let input = InviteMemberInput {
        organisation_id: id::encode::<organisation::Entity>(branch),
        email: email.into(),
        name: name.into(),
        role: Role::Manager,
        capacities: None,
        language: Language::Fr,
        idempotency_key: None,
    };
    quietly!(&second.coordinator, partners::invite_member, input)?;
    let input = AcceptInvitationInput {
        token: token(stage, second.territory).await?,
        password: NEWCOMER.into(),
    };
    let accepted = crate::partners::accept_invitation::run(&anonymous(stage), input).await;
    done("accept_invitation", accepted).map(|_| ())
}

/// What the link of the last invitation of a territory carries.
async fn token(stage: &Stage, territory: Uuid) -> Result<String, Fault> {
    let last = rows::beside::<invitation::Entity>()
        .filter(invitation::Column::TerritoryId.eq(territory))
        .filter(invitation::Column::AcceptedAt.is_null())
        .order_by_desc(invitation::Column::Id)
        .one(&stage.app.db)
        .await?
        .ok_or_else(|| Fault::new("the demo's invitation"))?;
    Ok(link::token(&stage.app.keys, last.id))
}

fn anonymous(stage: &Stage) -> Cx {
    Cx::new(stage.app.clone(), Actor::Anonymous, Language::Fr, String::new())
}
