//! What a fact sets off: written with it, sent after the commit, by a worker that may be killed at any point.

pub mod idempotency;

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// The mails there are; each has a folder of texts.
    Template {
        /// An invitation to act for an organisation.
        MemberInvited,
        /// A link to sign in with.
        SignInLink,
        /// To the donor: the pledge is accepted.
        PledgeAccepted,
        /// To the donor: the pledge is declined.
        PledgeDeclined,
        /// To the donor: a delivery or pick-up is agreed.
        CollectionPlanned,
        /// To the donor: its time, place or carrier changed.
        CollectionChanged,
        /// To the donor, and to the coordinators when it was the donor: it is given up.
        CollectionCancelled,
        /// To the donor and the coordinators: nobody came.
        CollectionMissed,
        /// To the donor: what came, and what differs from the inventory.
        PledgeReceived,
        /// To the coordinators: what was noted of a prospect is to be done.
        ProspectReminded,
        /// To the coordinators: a partner registered, and waits.
        OrganisationRegistered,
        /// To who manages a partner: it is taken in.
        OrganisationApproved,
        /// To who manages a partner: it is not taken in.
        OrganisationRefused,
        /// To the referrer: the referral is received.
        ReferralSubmitted,
        /// To the other side: there is a message about a case.
        MessagePosted,
        /// To an adviser: a person was sent.
        AdviserAsked,
        /// To a partner: a case is proposed.
        TransferProposed,
        /// To the referrer: the list was imported.
        ReferralsImported,
        /// To the referrer: the coordinator asks something.
        InformationRequested,
        /// To the referrer: what was asked is due.
        InformationReminded,
        /// To the coordinators: the referrer answered.
        InformationAnswered,
        /// To the referrer: the case is refused before a commission, why, and how to appeal.
        CaseRefused,
        /// To the referrer: it is time to ask how the person gets on.
        FollowUpReminded,
        /// To the referrer: the commission has decided.
        DecisionTaken,
        /// To the referrer and the place: the appointment is made.
        HandoverPlanned,
        /// To the person: the appointment is made.
        HandoverInvitation,
        /// To the referrer and the place: the appointment is cancelled.
        HandoverCancelled,
        /// To the person: the appointment is cancelled.
        HandoverCalledOff,
        /// To the place before: the appointment takes place elsewhere.
        HandoverMovedAway,
    }
}

vocabulary! {
    /// Where a delivery stands.
    DeliveryState {
        /// To be sent, or sent again.
        Pending,
        /// Taken by the mail server.
        Sent,
        /// Refused for good; somebody must look.
        Failed,
    }
}

/// One mail to one person. Addresses are looked up when it is sent: the row holds ids alone.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// `UUIDv7`; also the Message-ID, so that a duplicate can be told.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The fact that set it off; none for a link to sign in with, which no fact tells of.
    pub fact_id: Option<Uuid>,
    /// Which mail.
    pub template: Template,
    /// What it is about: a pledge, a case, a handover, an invitation or a link to sign in with.
    pub about_id: Uuid,
    /// The account it goes to…
    pub account_id: Option<Uuid>,
    /// …or the person it goes to.
    pub person_id: Option<Uuid>,
    /// Where it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: i32,
    /// When it may be tried next, in real time.
    pub due_at: Moment,
    /// The last error's code, without personal data.
    pub error: Option<String>,
    /// When it was sent, in real time.
    pub sent_at: Option<Moment>,
}

no_relations!();
