//! Sittings, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::case_file::attestation::Criterion;
use entity::case_file::criteria::Student;
use entity::case_file::{AgeBand, Audience, Criteria, RefusalReason};
use entity::commission::agenda_item::{self, Outcome};
use entity::commission::ballot::Choice;
use entity::commission::proposal::Lack;
use entity::commission::state::ItemState;
use entity::commission::{State, Stock};
use entity::grid::score::{Score, score};
use entity::{Moment, organisation};
use serde::Serialize;

use super::decision::{Behind, ItemsOf, RevisionOf, SeatsOf, SizeOf};
use super::grids::Version;
use super::outlook::{self, AgendaOutlook};
use super::vote::{self, Vote};
use crate::cases::beside;
use crate::cases::types::Case;
use crate::devices::types::Device;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::people::identity::note_denial;
use crate::people::types::Person;
use crate::policy::{Action, action};
use crate::problem::{of_one, payload, problems};

node! {
    /// One sitting.
    Commission(commission)
}

node! {
    /// One case before one commission.
    AgendaItem(commission::agenda_item)
}

/// A page of commissions.
pub type CommissionPage = Page<entity::commission::Entity, Commission>;

/// An organisation called to a commission.
#[derive(Debug, SimpleObject)]
pub struct Seat {
    /// Its name; once the agenda is fixed, as it was then.
    pub name: String,
    /// What it is.
    pub kind: organisation::Kind,
    /// Since when somebody sits for it; null when nobody does.
    pub present_since: Option<Moment>,
    /// Whether it is the caller's own.
    pub mine: bool,
}

/// One sitting: who is called, which cases are on the agenda, what was decided.
#[Object]
impl Commission {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::commission::Entity>(self.0.id)
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// When it sits.
    async fn sits_at(&self) -> Moment {
        self.0.sits_at
    }

    /// Where it sits.
    async fn place(&self) -> &str {
        &self.0.place
    }

    /// How many organisations must be present, and not recused, to decide an item.
    async fn quorum(&self) -> i32 {
        self.0.quorum
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// When it was closed.
    async fn closed_at(&self) -> Option<Moment> {
        self.0.closed_at
    }

    /// What ties are drawn by, fixed with the agenda: SHA-256(seed as eight bytes, big-endian ‖ the case's id), the smallest
    /// first. Null before the freeze.
    async fn seed(&self) -> Option<i64> {
        self.0.seed
    }

    /// What it may give, fixed with the agenda; null before the freeze.
    async fn stock(&self) -> Option<&Stock> {
        self.0.stock.as_ref()
    }

    /// What fixing its agenda would give now, and what was granted this year so far; null once it is fixed, and for those who do
    /// not prepare it.
    async fn outlook(&self, ctx: &Context<'_>) -> Result<Option<AgendaOutlook>> {
        let cx = cx(ctx);
        outlook::of(cx, &self.0).await.map_err(|halt| cx.refuse(halt))
    }

    /// Who is called, and who is there.
    async fn seats(&self, ctx: &Context<'_>) -> Result<Vec<Seat>> {
        let cx = cx(ctx);
        let seats = cx
            .loaders
            .get(SeatsOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        let seats = seats.unwrap_or_default();
        Ok(seats
            .into_iter()
            .map(|(seat, called)| Seat {
                name: seat.name.unwrap_or(called.name),
                kind: called.kind,
                present_since: seat.present_since,
                mine: cx
                    .actor
                    .principal()
                    .is_some_and(|who| who.organisation == seat.organisation_id),
            })
            .collect())
    }

    /// How many things have happened in it: when it grows, something changed. It is asked again and again by who follows a
    /// sitting, and answered at once.
    async fn revision(&self, ctx: &Context<'_>) -> Result<i64> {
        let cx = cx(ctx);
        let revision = cx.loaders.get(RevisionOf(self.0.id)).await;
        Ok(revision.map_err(|fault| cx.failed(&fault))?.unwrap_or_default())
    }

    /// How many cases are on its agenda.
    async fn agenda_size(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(self.size(ctx).await?.0)
    }

    /// How many of them are decided for good.
    async fn settled(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(self.size(ctx).await?.1)
    }

    /// The case whose discussion began last, as long as it is not settled: what everybody in the room looks at.
    async fn discussed(&self, ctx: &Context<'_>) -> Result<Option<AgendaItem>> {
        let cx = cx(ctx);
        let items = cx.loaders.get(ItemsOf(self.0.id)).await;
        let items = items.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        let open = |item: &agenda_item::Model| matches!(item.state, ItemState::Open | ItemState::Provisional);
        let open = items.into_iter().filter(open);
        Ok(open.max_by_key(|item| item.taken_up_at).map(AgendaItem))
    }

    /// Its agenda, by rank once it is frozen.
    async fn agenda(&self, ctx: &Context<'_>) -> Result<Vec<AgendaItem>> {
        let cx = cx(ctx);
        let items = cx
            .loaders
            .get(ItemsOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(items.unwrap_or_default().into_iter().map(AgendaItem).collect())
    }
}

impl Commission {
    /// How many cases, and how many are decided.
    async fn size(&self, ctx: &Context<'_>) -> Result<(i64, i64)> {
        let cx = cx(ctx);
        let size = cx.loaders.get(SizeOf(self.0.id)).await;
        Ok(size.map_err(|fault| cx.failed(&fault))?.unwrap_or_default())
    }
}

/// What a commission may know of a case: no name, no address, no contact.
#[derive(Clone, Debug, SimpleObject)]
pub struct Sheet {
    /// Which audience.
    pub audience: Audience,
    /// How old, as a band.
    pub age_band: Option<AgeBand>,
    /// Needs and situation; where a student studies is left out.
    pub criteria: Criteria,
    /// What kind of organisation referred the person.
    pub referrer_kind: Option<organisation::Kind>,
    /// How often a commission put it off.
    pub deferrals: i32,
    /// The criteria that were proved, the proof having expired since, without one seen anew.
    pub expired: Vec<Criterion>,
}

/// What the ranking and the stock suggest for a case: advisory, and fixed with the agenda.
#[derive(Clone, Debug, SimpleObject)]
pub struct ItemProposal {
    /// The computer that would be given; null where none would, and for those who decide.
    pub device: Option<Device>,
    /// Why none would be given; null where one would.
    pub lack: Option<Lack>,
    /// How many of the computers that were ready suit the case: of the kind it asks for, and good enough for its audience.
    pub suiting: i32,
}

/// One case before one commission.
#[Object]
impl AgendaItem {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::commission::agenda_item::Entity>(self.0.id)
    }

    /// Its place in the ranking, from 1; null before the freeze.
    async fn rank(&self) -> Option<i32> {
        self.0.rank
    }

    /// Where it stands.
    async fn state(&self) -> ItemState {
        self.0.state
    }

    /// What was decided.
    async fn outcome(&self) -> Option<Outcome> {
        self.0.outcome
    }

    /// Why, for a negative decision.
    async fn reason(&self) -> Option<RefusalReason> {
        self.0.reason
    }

    /// Why it was decided otherwise than its rank suggests.
    async fn deviation(&self) -> Option<&str> {
        self.0.deviation.as_deref()
    }

    /// How many organisations that are present count for it now: those that take part in it. For who holds the sitting; null for
    /// those who decide, who would learn from it who referred which case.
    async fn counting(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        vote::counting(cx(ctx), &self.0).await
    }

    /// How many organisations take no part in it, present or not: who referred the case among them. For who holds the sitting;
    /// null for those who decide.
    async fn recusals(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        vote::recusals(cx(ctx), &self.0).await
    }

    /// Whether the caller's organisation takes part in it: it neither referred the case nor is recused.
    async fn takes_part(&self, ctx: &Context<'_>) -> Result<bool> {
        vote::takes_part(cx(ctx), &self.0).await
    }

    /// How it is voted on; null where no vote was asked.
    async fn vote(&self, ctx: &Context<'_>) -> Result<Option<Vote>> {
        vote::of(cx(ctx), &self.0).await
    }

    /// How many organisations counted when it was decided.
    async fn quorum_met(&self) -> Option<i32> {
        self.0.quorum_met
    }

    /// When it was decided.
    async fn decided_at(&self) -> Option<Moment> {
        self.0.decided_at
    }

    /// Points, fixed with the agenda.
    async fn points(&self) -> i32 {
        self.0.score
    }

    /// What the ranking and the stock suggest; null before the freeze, and where no computer was ready.
    async fn proposal(&self, ctx: &Context<'_>) -> Result<Option<ItemProposal>> {
        let Some(suiting) = self.0.suiting else {
            return Ok(None);
        };
        let cx = cx(ctx);
        // Who decides, and may have given the computer, does not learn where it goes.
        let may_know = action::allow(&cx.actor, Action::ReadProposedDevice).is_ok();
        let device = match self.0.proposed_device_id {
            Some(id) if may_know => Device::load(cx, id).await?,
            _ => None,
        };
        Ok(Some(ItemProposal {
            device,
            lack: self.0.lack,
            suiting,
        }))
    }

    /// The case, without a name.
    async fn sheet(&self, ctx: &Context<'_>) -> Result<Option<Sheet>> {
        let cx = cx(ctx);
        let behind = cx
            .loaders
            .get(Behind(self.0.case_id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        let expired = beside::expired(cx, self.0.territory_id, self.0.case_id).await?;
        Ok(behind.map(|(case, referrer_kind)| Sheet {
            audience: case.audience,
            age_band: case.age_band,
            criteria: without_institution(case.criteria),
            referrer_kind,
            deferrals: self.0.deferrals,
            expired,
        }))
    }

    /// The score, line by line, by the grid that scored it.
    async fn score(&self, ctx: &Context<'_>) -> Result<Option<Score>> {
        let cx = cx(ctx);
        let behind = cx
            .loaders
            .get(Behind(self.0.case_id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        let version = Version(self.0.territory_id, self.0.grid_version);
        let grid = cx.loaders.get(version).await.map_err(|fault| cx.failed(&fault))?;
        Ok(grid
            .zip(behind)
            .map(|(grid, (case, _))| score(&grid.rules, &case.criteria, self.0.standing())))
    }

    /// The case itself; null for those who decide.
    async fn case(&self, ctx: &Context<'_>) -> Result<Option<Case>> {
        Case::load(cx(ctx), self.0.case_id).await
    }

    /// The person: for the coordinator. A member's try is denied and recorded.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        let cx = cx(ctx);
        if let Err(halt) = action::allow(&cx.actor, Action::ReadPeople) {
            note_denial(cx).await;
            return Err(cx.refuse(halt));
        }
        let person = match Case::load(cx, self.0.case_id).await? {
            Some(case) => Person::load(cx, case.0.person_id).await?,
            None => None,
        };
        // Who refers people of its own, or hands over, may ask in general, and not for this one.
        if person.is_none() {
            note_denial(cx).await;
        }
        Ok(person)
    }
}

fn without_institution(criteria: Criteria) -> Criteria {
    let student = criteria.student.map(|student| Student {
        institution: String::new(),
        ..student
    });
    Criteria { student, ..criteria }
}

problems!(
    "CommissionProblemCode",
    CommissionProblem {
        /// The programme does not work on that day.
        DayOff,
        /// An organisation called does not sit in commissions.
        OrganisationNotCalled,
        /// A case is not eligible, or is on the list twice.
        CaseNotEligible,
        /// Too few organisations are present, and not recused.
        QuorumMissing,
        /// The commission is not sitting.
        NotSitting,
        /// The organisation referred the case, or is recused: it neither opens, nor speaks, nor votes (I3).
        Recused,
        /// The organisation is not present.
        NotPresent,
        /// A negative decision needs a reason and a text (I4).
        ReasonMissing,
        /// The ranking and the stock suggest another outcome: say why it is decided otherwise (I11).
        DeviationMissing,
        /// The item is put to the vote, and fewer organisations voted than the quorum asks.
        VoteAwaited,
        /// The item was put to the vote, and another outcome was chosen more often.
        VoteDiffers,
        /// Another version was published meanwhile: read it first.
        GridChanged,
        /// An item is decided and not settled: settle it, or undo it.
        ItemsProvisional,
    }
);

/// A commission to plan.
#[derive(InputObject, Serialize)]
pub struct PlanCommissionInput {
    /// What it is called.
    pub title: String,
    /// When it sits.
    pub sits_at: Moment,
    /// Where it sits.
    pub place: String,
    /// How many organisations must be present, and not recused, to decide.
    pub quorum: i32,
    /// The organisations called.
    pub organisation_ids: Vec<ID>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The commission.
    PlanCommissionPayload { commission: Commission, CommissionProblem }
}

of_one! {
    /// The commission.
    commission_id;
    /// The commission, as it is now.
    commission: Commission, CommissionProblem;
    /// Cases to put on an agenda.
    PutOnAgendaInput => PutOnAgendaPayload {
        /// The cases, eligible.
        case_ids: Vec<ID>
    };
    /// An agenda to fix.
    FreezeCommissionInput => FreezeCommissionPayload {};
    /// A commission to sit in.
    AttendCommissionInput => AttendCommissionPayload {};
    /// A commission to leave.
    LeaveCommissionInput => LeaveCommissionPayload {};
    /// A sitting to open.
    OpenCommissionInput => OpenCommissionPayload {};
    /// A sitting to end.
    CloseCommissionInput => CloseCommissionPayload {};
    /// A commission to cancel.
    CancelCommissionInput => CancelCommissionPayload {};
}

of_one! {
    /// The item of the agenda.
    agenda_item_id;
    /// The item, as it is now.
    agenda_item: AgendaItem, CommissionProblem;
    /// An item to take no part in.
    RecuseFromItemInput => RecuseFromItemPayload {};
    /// An item to put to the vote.
    AskVoteInput => AskVotePayload {};
    /// A ballot.
    CastBallotInput => CastBallotPayload {
        /// What the organisation chooses.
        choice: Choice
    };
    /// An item to discuss.
    TakeUpItemInput => TakeUpItemPayload {};
    /// What is decided.
    DecideItemInput => DecideItemPayload {
        /// Grant, defer, reject or redirect.
        outcome: Outcome,
        /// Why, for a rejection or a redirection.
        reason: Option<RefusalReason>,
        /// In words the referrer and the person read; needed for a rejection or a redirection.
        text: Option<String>,
        /// Why it is decided otherwise than its rank suggests.
        deviation: Option<String>
    };
    /// A decision to take back.
    UndoDecisionInput => UndoDecisionPayload {};
    /// A decision that stands.
    SettleItemInput => SettleItemPayload {};
}
