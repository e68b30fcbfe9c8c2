//! The words for what may happen.

vocabulary! {
    /// What happened.
    #[graphql(name = "FactKind")]
    Kind {
        /// A territory was created.
        TerritoryCreated,
        /// An organisation joined the programme.
        OrganisationCreated,
        /// An organisation was suspended.
        OrganisationSuspended,
        /// A suspended organisation was taken back.
        OrganisationResumed,
        /// An organisation was invited to register.
        PartnerInvited,
        /// An invited organisation said who it is.
        OrganisationRegistered,
        /// An organisation that registered was taken in.
        OrganisationApproved,
        /// An organisation that was invited or registered was not taken in.
        OrganisationRefused,
        /// What an organisation is or may do was changed.
        OrganisationChanged,
        /// How far a member may act was changed.
        MemberChanged,
        /// A member was suspended.
        MemberSuspended,
        /// A suspended member was taken back.
        MemberResumed,
        /// A member left its organisation.
        MemberRemoved,
        /// What an app client may ask was changed.
        AppClientChanged,
        /// An app client was given a new secret.
        AppSecretRotated,
        /// An app client was revoked.
        AppClientRevoked,
        /// A version of the settings came into force.
        SettingsChanged,
        /// Somebody was invited to act for an organisation.
        MemberInvited,
        /// An invitation was accepted.
        InvitationAccepted,
        /// An app client was created.
        AppClientCreated,
        /// Two people that look alike were found to be one, or two.
        DuplicateJudged,
        /// A version of the grid was published.
        GridPublished,
        /// The programme's figures were published.
        FiguresPublished,
        /// A cost, or staff time, was recorded.
        CostRecorded,
        /// A cost was reversed, and recorded anew where it is still owed.
        CostCorrected,
        /// A workshop's jobs were reported.
        JobsRecorded,
        /// A company to solicit was added.
        ProspectAdded,
        /// What is known of a prospect was said anew.
        ProspectChanged,
        /// The coordinator was in touch with a prospect.
        ContactLogged,
        /// A prospect became a donor.
        ProspectConverted,
        /// A prospect was given up.
        ProspectLost,
        /// A lost prospect was taken up again.
        ProspectReopened,
        /// A place was added.
        PlaceCreated,
        /// What is said of a place was changed.
        PlaceUpdated,
        /// A place was closed.
        PlaceClosed,
        /// A file was attached to a pledge or a lot.
        FileAttached,
        /// A file was taken off again.
        FileDetached,
        /// The day came to do what was noted of a prospect.
        ProspectReminded,
        /// A donor began a pledge.
        PledgeDrafted,
        /// An inventory was imported into a pledge.
        InventoryImported,
        /// A donor sent a pledge.
        PledgeSubmitted,
        /// The coordinator accepted a pledge.
        PledgeAccepted,
        /// The coordinator declined a pledge.
        PledgeDeclined,
        /// A day was agreed for a pledge.
        PledgeScheduled,
        /// A delivery or pick-up was agreed.
        CollectionPlanned,
        /// Time, place or carrier of a delivery or pick-up changed.
        CollectionChanged,
        /// A delivery or pick-up was given up.
        CollectionCancelled,
        /// Nobody came to a delivery or pick-up.
        CollectionMissed,
        /// The equipment of a delivery or pick-up changed hands.
        CollectionCompleted,
        /// The equipment of a pledge came and was reconciled.
        PledgeReceived,
        /// Every device of a pledge has reached its end.
        PledgeClosed,
        /// The donor took a pledge back.
        PledgeWithdrawn,
        /// A device came into custody.
        DeviceReceived,
        /// A device stays the donor's.
        DeviceRefused,
        /// A device left for the workshop.
        DeviceSent,
        /// A hardware report of a device was recorded.
        HardwareRecorded,
        /// An erasure report of a device was recorded.
        ErasureRecorded,
        /// Somebody checked that a device holds no drive.
        NoDriveRecorded,
        /// The workshop wrote down what it found.
        DeviceDiagnosed,
        /// A system was installed on a device.
        SystemInstalled,
        /// The check-list of a device was gone through.
        QualityChecked,
        /// Time was spent on a device.
        WorkLogged,
        /// A drive was put into a device.
        DriveInstalled,
        /// A drive was taken out of a device.
        DriveRemoved,
        /// A new drive came into stock.
        DriveStocked,
        /// A drive was destroyed.
        DriveDestroyed,
        /// A part came into stock.
        PartStocked,
        /// A part was put into a device.
        PartFitted,
        /// A part was taken out of a device again.
        PartTakenOut,
        /// A part is good for nothing more.
        PartScrapped,
        /// A device is wiped and works.
        DeviceMadeReady,
        /// A device is held for somebody.
        DeviceReserved,
        /// A device is held no more.
        DeviceReleased,
        /// A device was given.
        DeviceHandedOver,
        /// A device came back from somebody.
        DeviceReturned,
        /// A device was taken apart.
        DeviceStripped,
        /// A device went as waste.
        DeviceRecycled,
        /// A device is not to be found.
        DeviceReportedMissing,
        /// A missing device was found.
        DeviceFound,
        /// A lot was put together.
        LotCreated,
        /// A lot left for the workshop.
        LotSent,
        /// The workshop has a lot.
        LotAcknowledged,
        /// The workshop is done with a lot.
        LotCompleted,
        /// A lot was given up.
        LotCancelled,
        /// The workshop sent its invoice for a lot.
        LotInvoiced,
        /// The coordinator agreed to an invoice.
        InvoiceApproved,
        /// The coordinator did not agree to an invoice.
        InvoiceDisputed,
        /// A referral was begun.
        ReferralDrafted,
        /// A list of people was imported.
        ReferralsImported,
        /// A referral was sent.
        ReferralSubmitted,
        /// Information was asked.
        InformationRequested,
        /// What was asked of a referrer fell due without an answer.
        InformationReminded,
        /// Information was given.
        InformationAnswered,
        /// A word about a case was written.
        MessagePosted,
        /// The proof of a criterion was seen.
        CriterionAttested,
        /// A person was sent to a digital adviser.
        AdviserAsked,
        /// A digital adviser said what came of it.
        AdviserAnswered,
        /// A case was proposed to another partner.
        TransferProposed,
        /// A proposal came to nothing.
        TransferDeclined,
        /// Another partner follows a case.
        CaseTransferred,
        /// A case was found complete and eligible.
        CaseQualified,
        /// A case was refused before a commission.
        CaseRefused,
        /// A case was withdrawn.
        CaseWithdrawn,
        /// A case went before a commission.
        CasePutOnAgenda,
        /// A case came back from a commission undecided.
        CaseTakenOff,
        /// A commission granted a case.
        CaseGranted,
        /// A commission put a case off.
        CaseDeferred,
        /// A commission rejected a case, or redirected the person.
        CaseRejected,
        /// A computer was set aside for a case.
        CaseServed,
        /// The computer of a case was taken back before the handover.
        CaseUnserved,
        /// The person of a case has the computer.
        CaseEquipped,
        /// The computer of a case came back.
        CaseDeviceReturned,
        /// The person of a case has another computer.
        CaseExchanged,
        /// Somebody was asked how they get on with the computer.
        FollowUpRecorded,
        /// The day came to ask somebody how they get on with the computer.
        FollowUpReminded,
        /// A computer does not work any more.
        BreakdownReported,
        /// A computer works again, or did all along.
        BreakdownResolved,
        /// Nothing more is expected of a case.
        CaseClosed,
        /// A commission was planned.
        CommissionPlanned,
        /// Agenda and ranking of a commission were fixed.
        CommissionFrozen,
        /// A commission began.
        CommissionOpened,
        /// A commission ended.
        CommissionClosed,
        /// A commission was cancelled.
        CommissionCancelled,
        /// An organisation sits in a commission.
        CommissionAttended,
        /// An organisation left a commission.
        CommissionLeft,
        /// The discussion of an item began.
        ItemTakenUp,
        /// An item was put to the vote.
        VoteAsked,
        /// An organisation voted on an item.
        BallotCast,
        /// An item was decided, for now.
        ItemDecided,
        /// The decision of an item was taken back.
        DecisionUndone,
        /// The decision of an item stands.
        ItemSettled,
        /// An item was left for another commission.
        ItemCarriedOver,
        /// An organisation takes no part in an item.
        RecusalRecorded,
        /// An appointment was made.
        HandoverPlanned,
        /// Room was made for several appointments at a place.
        HandoverSessionCreated,
        /// Place, time or seats of a session changed.
        HandoverSessionChanged,
        /// A session was cancelled, and its appointments with it.
        HandoverSessionCancelled,
        /// An appointment was moved.
        HandoverRescheduled,
        /// An appointment was moved to another place: the one before expects nobody.
        HandoverMovedAway,
        /// Help was given with a computer.
        SupportSessionRecorded,
        /// The device changed hands.
        HandoverCompleted,
        /// Nobody came.
        HandoverMissed,
        /// An appointment was cancelled.
        HandoverCancelled,
        /// The key of a person was destroyed.
        PersonForgotten,
        /// Somebody asked for personal data that is never theirs.
        PersonalDataDenied,
    }
}
