//! The table capacity × action: what each mutation and each root list asks of who calls it.

use entity::account::membership::Role;
use entity::organisation::Capacity;
use entity::organisation::Capacity::{Coordinate, Decide, Donate, HandOver, Refer, Refurbish};

use super::actor::{Actor, Principal};
use crate::problem::Halt;

/// The least role that may do something.
const READ: Role = Role::Reader;
const ACT: Role = Role::Agent;
const MANAGE: Role = Role::Manager;

/// Declares every action with the capacities that allow it (any of them), the least role, and the OAuth scope that
/// software needs on top (none: not for software).
macro_rules! actions {
    ($($action:ident: [$($capacity:ident),+], $role:ident, $scope:expr;)+) => {
        /// Something an actor may or may not do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $(#[doc = concat!("See the table: `", stringify!($action), "`.")] $action),+ }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$action),+];

            /// The capacities that allow it, the least role, and the scope software needs.
            fn rule(self) -> (&'static [Capacity], Role, Option<&'static str>) {
                match self { $(Self::$action => (&[$($capacity),+], $role, $scope)),+ }
            }
        }
    };
}

actions! {
    // What is read: the root lists.
    ReadPledges: [Coordinate, Donate], READ, Some("pledges:read");
    ReadDevices: [Coordinate, Donate, Refurbish, HandOver], READ, Some("devices:read");
    ReadCollections: [Coordinate, Donate], READ, Some("pledges:read");
    ReadDrives: [Coordinate, Refurbish], READ, Some("devices:read");
    ReadParts: [Coordinate, Refurbish], READ, Some("devices:read");
    ReadLots: [Coordinate, Refurbish], READ, Some("devices:read");
    ReadCases: [Coordinate, Refer], READ, Some("cases:read");
    ReadPeople: [Coordinate, Refer, HandOver], READ, Some("cases:read");
    ReadCommissions: [Coordinate, Decide], READ, None;
    ReadProposedDevice: [Coordinate], READ, None;
    ReadTransfers: [Coordinate, Refer], READ, Some("cases:read");
    ReadAdviserReferrals: [Coordinate, Refer, HandOver], READ, Some("cases:read");
    ReadHandovers: [Coordinate, Refer, HandOver], READ, Some("handovers:read");
    ReadHandoverSessions: [Coordinate, HandOver], READ, Some("handovers:read");
    ReadOrganisations: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], READ, Some("organisations:read");
    ReadPlaces: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], READ, Some("organisations:read");
    ReadMembers: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], READ, None;
    ReadAppClients: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    ReadAccessLog: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    ReadSettings: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], READ, Some("organisations:read");
    ReadSettingsVersions: [Coordinate], READ, None;
    ReadFacts: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], READ, Some("facts:read");
    ReadProspects: [Coordinate], READ, None;
    ReadCosts: [Coordinate], READ, None;
    ReadJobs: [Coordinate], READ, None;
    ReadFairness: [Coordinate], READ, None;
    ReadActivity: [Coordinate, Donate, Refer], READ, None;
    ReadImpact: [Coordinate, Donate], READ, None;
    ReadReuse: [Coordinate, Donate], READ, None;

    // Partners.
    CreateOrganisation: [Coordinate], ACT, None;
    SuspendOrganisation: [Coordinate], ACT, None;
    ResumeOrganisation: [Coordinate], ACT, None;
    InviteMember: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    CreateAppClient: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    InvitePartner: [Coordinate], ACT, None;
    ApproveOrganisation: [Coordinate], ACT, None;
    RefuseOrganisation: [Coordinate], ACT, None;
    ChangeOrganisation: [Coordinate], ACT, None;
    ChangeMember: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    SuspendMember: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    ResumeMember: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    RemoveMember: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    ChangeAppClient: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    RotateAppSecret: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    RevokeAppClient: [Coordinate, Donate, Refer, Decide, Refurbish, HandOver], MANAGE, None;
    ChangeSettings: [Coordinate], MANAGE, None;
    CreatePlace: [Coordinate], ACT, None;
    UpdatePlace: [Coordinate], ACT, None;
    ClosePlace: [Coordinate], ACT, None;
    PublishGrid: [Coordinate], ACT, None;
    PublishFigures: [Coordinate], ACT, None;
    AddProspect: [Coordinate], ACT, None;
    ChangeProspect: [Coordinate], ACT, None;
    LogContact: [Coordinate], ACT, None;
    ConvertProspect: [Coordinate], ACT, None;
    LoseProspect: [Coordinate], ACT, None;
    ReopenProspect: [Coordinate], ACT, None;
    RecordCost: [Coordinate], ACT, None;
    RecordStaffTime: [Coordinate], ACT, None;
    CorrectCost: [Coordinate], ACT, None;
    RecordJobs: [Coordinate], ACT, None;

    // Equipment.
    UploadFile: [Donate, Coordinate, Refurbish, HandOver], ACT, Some("pledges:write");
    AttachFile: [Coordinate, Donate, Refurbish], ACT, Some("pledges:write");
    DetachFile: [Coordinate, Donate, Refurbish], ACT, Some("pledges:write");
    DraftPledge: [Donate], ACT, Some("pledges:write");
    ImportInventory: [Donate], ACT, Some("pledges:write");
    SubmitPledge: [Donate], ACT, Some("pledges:write");
    WithdrawPledge: [Donate], ACT, Some("pledges:write");
    AcceptPledge: [Coordinate], ACT, None;
    DeclinePledge: [Coordinate], ACT, None;
    SchedulePledge: [Coordinate], ACT, None;
    PlanCollection: [Coordinate], ACT, None;
    ChangeCollection: [Coordinate], ACT, None;
    CancelCollection: [Coordinate, Donate], ACT, Some("pledges:write");
    MissCollection: [Coordinate], ACT, None;
    CompleteCollection: [Coordinate], ACT, None;
    ReceivePledge: [Coordinate], ACT, None;
    ClosePledge: [Coordinate], ACT, None;
    RefuseDevice: [Coordinate], ACT, None;
    RecordHardware: [Coordinate, Refurbish], ACT, None;
    RecordErasure: [Coordinate, Refurbish], ACT, None;
    RecordManualErasure: [Coordinate, Refurbish], ACT, None;
    RecordNoDrive: [Coordinate, Refurbish], ACT, None;
    MakeDeviceReady: [Coordinate, Refurbish], ACT, None;
    InstallDrive: [Coordinate, Refurbish], ACT, None;
    RemoveDrive: [Coordinate, Refurbish], ACT, None;
    StockDrive: [Coordinate, Refurbish], ACT, None;
    DestroyDrive: [Coordinate, Refurbish], ACT, None;
    StockPart: [Coordinate, Refurbish], ACT, None;
    FitPart: [Coordinate, Refurbish], ACT, None;
    TakeOutPart: [Coordinate, Refurbish], ACT, None;
    ScrapPart: [Coordinate, Refurbish], ACT, None;
    DiagnoseDevice: [Coordinate, Refurbish], ACT, None;
    InstallSystem: [Coordinate, Refurbish], ACT, None;
    RecordQualityCheck: [Coordinate, Refurbish], ACT, None;
    LogWork: [Coordinate, Refurbish], ACT, None;
    StripDevice: [Coordinate, Refurbish], ACT, None;
    RecycleDevice: [Coordinate, Refurbish], ACT, None;
    CreateWasteSlip: [Coordinate, Refurbish], ACT, None;
    TakeBackDevice: [Coordinate], ACT, None;
    ReportDeviceMissing: [Coordinate, Refurbish], ACT, None;
    FindDevice: [Coordinate, Refurbish], ACT, None;
    CreateLot: [Coordinate], ACT, None;
    SendLot: [Coordinate], ACT, None;
    CancelLot: [Coordinate], ACT, None;
    AcknowledgeLot: [Refurbish], ACT, None;
    CompleteLot: [Refurbish], ACT, None;
    InvoiceLot: [Refurbish], ACT, None;
    ApproveInvoice: [Coordinate], ACT, None;
    DisputeInvoice: [Coordinate], ACT, None;

    // People and cases.
    UploadReferrals: [Refer], ACT, Some("cases:write");
    ImportReferrals: [Refer], ACT, Some("cases:write");
    DraftReferral: [Refer], ACT, Some("cases:write");
    SubmitReferral: [Refer], ACT, Some("cases:write");
    AnswerInformation: [Refer], ACT, Some("cases:write");
    WithdrawCase: [Refer], ACT, Some("cases:write");
    JudgeDuplicate: [Coordinate], ACT, None;
    QualifyCase: [Coordinate], ACT, None;
    RequestInformation: [Coordinate], ACT, None;
    RefuseCase: [Coordinate], ACT, None;
    CloseCase: [Coordinate], ACT, None;
    PostMessage: [Refer, Coordinate], ACT, Some("cases:write");
    AttestCriterion: [Refer, Coordinate], ACT, Some("cases:write");
    ReferToAdviser: [Refer, Coordinate], ACT, Some("cases:write");
    CloseAdviserReferral: [HandOver], ACT, None;
    ProposeTransfer: [Refer, Coordinate], ACT, Some("cases:write");
    AcceptTransfer: [Refer], ACT, Some("cases:write");
    DeclineTransfer: [Refer, Coordinate], ACT, Some("cases:write");
    RecordFollowUp: [Refer, Coordinate], ACT, Some("cases:write");
    ReportBreakdown: [Refer, Coordinate], ACT, Some("cases:write");
    ResolveBreakdown: [Coordinate], ACT, None;
    ForgetPerson: [Coordinate], ACT, None;

    // Sittings.
    PlanCommission: [Coordinate], ACT, None;
    PutOnAgenda: [Coordinate], ACT, None;
    FreezeCommission: [Coordinate], ACT, None;
    OpenCommission: [Coordinate], ACT, None;
    CloseCommission: [Coordinate], ACT, None;
    CancelCommission: [Coordinate], ACT, None;
    AttendCommission: [Decide], ACT, None;
    LeaveCommission: [Decide], ACT, None;
    RecuseFromItem: [Decide], ACT, None;
    TakeUpItem: [Coordinate, Decide], ACT, None;
    AskVote: [Coordinate, Decide], ACT, None;
    CastBallot: [Decide], ACT, None;
    DecideItem: [Coordinate, Decide], ACT, None;
    UndoDecision: [Coordinate, Decide], ACT, None;
    SettleItem: [Coordinate], ACT, None;

    // Handovers.
    ReserveDevice: [Coordinate], ACT, None;
    ReleaseDevice: [Coordinate], ACT, None;
    ExchangeDevice: [Coordinate], ACT, None;
    PlanHandover: [Coordinate], ACT, None;
    CreateHandoverSession: [Coordinate], ACT, None;
    ChangeHandoverSession: [Coordinate], ACT, None;
    CancelHandoverSession: [Coordinate], ACT, None;
    RescheduleHandover: [Coordinate], ACT, None;
    RecordSupportSession: [HandOver], ACT, None;
    CompleteHandover: [HandOver], ACT, None;
    MissHandover: [HandOver, Coordinate], ACT, None;
    CancelHandover: [Coordinate], ACT, None;
}

/// Whether the actor may do this at all; which rows it may do it to is `scope`'s to say.
///
/// # Errors
/// [`Halt::Unauthenticated`] for anybody, [`Halt::Forbidden`] without the capacity, role or scope.
pub fn allow(actor: &Actor, action: Action) -> Result<&Principal, Halt> {
    let principal = actor.principal().ok_or(Halt::Unauthenticated)?;
    let (capacities, least, scope) = action.rule();
    let by_capacity = capacities.iter().any(|capacity| principal.can(*capacity));
    let by_scope = match (&principal.scopes, scope) {
        (None, _) => true,
        (Some(_), Some(scope)) => principal.has_scope(scope),
        (Some(_), None) => false,
    };
    // Roles are declared from the most to the least powerful.
    if by_capacity && by_scope && principal.role <= least {
        Ok(principal)
    } else {
        Err(Halt::Forbidden)
    }
}

/// The capacities by which this actor may do it: its rows are those these capacities see.
#[must_use]
pub fn capacities(principal: &Principal, action: Action) -> Vec<Capacity> {
    action
        .rule()
        .0
        .iter()
        .copied()
        .filter(|capacity| principal.can(*capacity))
        .collect()
}

/// Every scope software may be granted.
#[must_use]
pub fn scopes() -> Vec<&'static str> {
    let mut scopes: Vec<_> = Action::ALL.iter().filter_map(|action| action.rule().2).collect();
    scopes.sort_unstable();
    scopes.dedup();
    scopes
}
