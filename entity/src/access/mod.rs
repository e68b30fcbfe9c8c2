//! Who came in or tried to, and who changed who may: for the managers of an organisation, for a limited time. Ids alone, and
//! no network address: the throttle needs those, for a quarter of an hour, and nobody later.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// What the access log tells.
    #[graphql(name = "AccessKind")]
    Kind {
        /// A member signed in.
        SignedIn,
        /// Somebody tried to sign in as a member, with a wrong password or code, or a link that is of no use any more.
        SignInDenied,
        /// A member asks for a second step at its own sign-ins from now on.
        SecondFactorAdded,
        /// A member asks for no second step any more.
        SecondFactorRemoved,
        /// An application was given a token.
        TokenIssued,
        /// An application asked for a token with a wrong secret, or after it was revoked.
        TokenDenied,
        /// A member was invited.
        MemberInvited,
        /// What a member may do was changed.
        MemberChanged,
        /// A member was suspended.
        MemberSuspended,
        /// A suspended member was taken back.
        MemberResumed,
        /// A member left.
        MemberRemoved,
        /// An application was created.
        AppClientCreated,
        /// What an application may ask was changed.
        AppClientChanged,
        /// An application has a new secret.
        AppSecretRotated,
        /// An application was revoked.
        AppClientRevoked,
    }
}

/// One line of the access log.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The territory of the organisation.
    pub territory_id: Uuid,
    /// The organisation whose access it is.
    pub organisation_id: Uuid,
    /// What happened.
    pub kind: Kind,
    /// The member who changed something; none for a sign-in or a token.
    pub by_id: Option<Uuid>,
    /// The member it is about.
    pub membership_id: Option<Uuid>,
    /// The application it is about.
    pub app_client_id: Option<Uuid>,
    /// When.
    pub at: Moment,
}

no_relations!();
