//! Commissions: called, their agenda fixed, opened with a quorum, their items decided in the order of the ranking, and
//! closed. Who is granted follows the points, but for a few reasoned deviations.

use std::collections::HashMap;

use async_graphql::ID;
use chrono::NaiveDateTime;
use entity::case_file::{self, Audience, RefusalReason};
use entity::commission::agenda_item::{self, Outcome};
use entity::commission::ballot::Choice;
use entity::commission::recusal;
use entity::{commission, organisation};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::cast::{City, Partner};
use super::referring::Referrers;
use super::stage::{OFFICE, SITTING, Stage, act, ids, moment, quietly};
use crate::commissions::types::{
    AskVoteInput, AttendCommissionInput, CancelCommissionInput, CastBallotInput, CloseCommissionInput,
    DecideItemInput, FreezeCommissionInput, LeaveCommissionInput, OpenCommissionInput, PlanCommissionInput,
    PutOnAgendaInput, SettleItemInput, TakeUpItemInput, UndoDecisionInput,
};
use crate::fault::Fault;
use crate::graphql::id;
use crate::policy::rows;

/// How many cases of an audience a sitting grants, redirects, rejects and leaves undecided; the others are put off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quota {
    pub(super) grant: usize,
    pub(super) redirect: usize,
    pub(super) reject: usize,
    pub(super) carry_over: usize,
}

/// What a sitting decided of a case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Granted {
    /// The case.
    pub(super) case: Uuid,
    /// Whom it serves.
    pub(super) audience: Audience,
    /// Who referred it.
    pub(super) referrer: Uuid,
}

/// Who sits.
pub(super) struct Table<'a> {
    pub(super) city: &'a City,
    pub(super) councillor: &'a Partner,
    pub(super) referrers: &'a Referrers,
}

impl Table<'_> {
    /// Calls everybody to a commission.
    pub(super) async fn plan(
        &self,
        stage: &mut Stage,
        title: &str,
        sits_at: NaiveDateTime,
        quorum: i32,
    ) -> Result<ID, Fault> {
        let mut called = vec![self.councillor.id];
        called.extend(self.referrers.members().map(|partner| partner.id));
        called.dedup();
        let input = PlanCommissionInput {
            title: title.into(),
            sits_at: moment(sits_at),
            place: "Hôtel de ville, salle des commissions".into(),
            quorum,
            organisation_ids: ids::<organisation::Entity>(&called),
            idempotency_key: None,
        };
        let id = act!(stage, &self.city.coordinator, commissions::plan_commission, input)?;
        Ok(id::encode::<commission::Entity>(id))
    }

    /// Puts cases on an agenda.
    pub(super) async fn put(&self, stage: &mut Stage, commission: &ID, cases: &[Uuid]) -> Result<(), Fault> {
        let input = PutOnAgendaInput {
            commission_id: commission.clone(),
            case_ids: ids::<case_file::Entity>(cases),
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, commissions::put_on_agenda, input).map(|_| ())
    }

    /// Fixes an agenda.
    pub(super) async fn freeze(&self, stage: &mut Stage, commission: &ID) -> Result<(), Fault> {
        let input = FreezeCommissionInput {
            commission_id: commission.clone(),
            idempotency_key: None,
        };
        act!(
            stage,
            &self.city.coordinator,
            commissions::freeze_commission,
            input
        )
        .map(|_| ())
    }

    /// Cancels a commission.
    pub(super) async fn cancel(&self, stage: &mut Stage, commission: &ID) -> Result<(), Fault> {
        let input = CancelCommissionInput {
            commission_id: commission.clone(),
            idempotency_key: None,
        };
        act!(
            stage,
            &self.city.coordinator,
            commissions::cancel_commission,
            input
        )
        .map(|_| ())
    }

    /// Everybody sits down, and the sitting is opened.
    pub(super) async fn open(&self, stage: &mut Stage, commission: &ID) -> Result<(), Fault> {
        let mut present = vec![self.councillor];
        present.extend(self.referrers.members());
        present.dedup_by_key(|partner| partner.id);
        for partner in present {
            let input = AttendCommissionInput {
                commission_id: commission.clone(),
                idempotency_key: None,
            };
            act!(stage, &partner.cx, commissions::attend_commission, input)?;
        }
        // The councillor is called to the telephone.
        let called = &self.councillor.cx;
        let input = LeaveCommissionInput {
            commission_id: commission.clone(),
            idempotency_key: None,
        };
        quietly!(called, commissions::leave_commission, input)?;
        let input = AttendCommissionInput {
            commission_id: commission.clone(),
            idempotency_key: None,
        };
        quietly!(called, commissions::attend_commission, input)?;
        let input = OpenCommissionInput {
            commission_id: commission.clone(),
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, commissions::open_commission, input).map(|_| ())
    }

    /// Decides every item by the quotas of each audience, settles it, and ends the sitting.
    pub(super) async fn hold(
        &self,
        stage: &mut Stage,
        commission: &ID,
        quotas: &[(Audience, Quota); 3],
    ) -> Result<Vec<Granted>, Fault> {
        stage.pace = SITTING;
        let mut granted = Vec::new();
        for (audience, quota) in quotas {
            let items = self.items(stage, commission, *audience).await?;
            let last = items.len().saturating_sub(quota.carry_over);
            for (rank, item) in items.iter().take(last).enumerate() {
                // Once an audience, the first past the quota goes before the last within it.
                let deviates = rank + 1 == quota.grant || rank == quota.grant;
                let outcome = match rank {
                    rank if deviates && rank == quota.grant => Outcome::Grant,
                    _ if deviates => Outcome::Defer,
                    rank if rank < quota.grant => Outcome::Grant,
                    rank if rank <= quota.grant + quota.redirect && quota.redirect > 0 => Outcome::Redirect,
                    rank if rank <= quota.grant + quota.redirect + quota.reject && quota.reject > 0 => {
                        Outcome::Reject
                    }
                    _ => Outcome::Defer,
                };
                self.take_up(stage, item.id).await?;
                let said_twice = deviates && outcome == Outcome::Grant;
                self.decide(stage, item, outcome, said_twice).await?;
                self.settle(stage, item.id).await?;
                if outcome == Outcome::Grant {
                    granted.push(Granted {
                        case: item.case_id,
                        audience: *audience,
                        referrer: item.referrer_id,
                    });
                }
            }
        }
        let input = CloseCommissionInput {
            commission_id: commission.clone(),
            idempotency_key: None,
        };
        act!(
            stage,
            &self.city.coordinator,
            commissions::close_commission,
            input
        )?;
        stage.pace = OFFICE;
        Ok(granted)
    }

    /// The items of an audience, in the order of the ranking.
    pub(super) async fn items(
        &self,
        stage: &Stage,
        commission: &ID,
        audience: Audience,
    ) -> Result<Vec<agenda_item::Model>, Fault> {
        let db = &stage.app.db;
        let commission = id::decode::<commission::Entity>(commission).unwrap_or_default();
        let items = rows::of_territory::<agenda_item::Entity>(self.city.territory)
            .filter(agenda_item::Column::CommissionId.eq(commission))
            .order_by_asc(agenda_item::Column::Rank)
            .all(db)
            .await?;
        let cases = rows::of_territory::<case_file::Entity>(self.city.territory)
            .filter(case_file::Column::Id.is_in(items.iter().map(|item| item.case_id)))
            .all(db)
            .await?;
        let audiences: HashMap<Uuid, Audience> =
            cases.into_iter().map(|case| (case.id, case.audience)).collect();
        Ok(items
            .into_iter()
            .filter(|item| audiences.get(&item.case_id) == Some(&audience))
            .collect())
    }

    /// Begins the discussion of an item.
    pub(super) async fn take_up(&self, stage: &mut Stage, item: Uuid) -> Result<(), Fault> {
        let input = TakeUpItemInput {
            agenda_item_id: id::encode::<agenda_item::Entity>(item),
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, commissions::take_up_item, input).map(|_| ())
    }

    /// Decides an item, for now.
    pub(super) async fn decide(
        &self,
        stage: &mut Stage,
        item: &agenda_item::Model,
        outcome: Outcome,
        said_twice: bool,
    ) -> Result<(), Fault> {
        let unlike = item.deviates(outcome);
        let (reason, text) = match outcome {
            Outcome::Defer if unlike => (None, Some(LATER)),
            _ => words(stage, outcome),
        };
        let why = match outcome {
            Outcome::Grant => "Rentrée en formation la semaine suivante : la demande ne peut attendre.",
            _ => "La personne est en déplacement : elle préfère la prochaine séance.",
        };
        let decided = || DecideItemInput {
            agenda_item_id: id::encode::<agenda_item::Entity>(item.id),
            outcome,
            reason,
            text: text.map(str::to_owned),
            deviation: (unlike || said_twice).then(|| why.to_owned()),
            idempotency_key: None,
        };
        let coordinator = &self.city.coordinator;
        if said_twice {
            self.vote(item, outcome).await?;
        }
        act!(stage, coordinator, commissions::decide_item, decided())?;
        if said_twice {
            // It was said on the wrong case, and is said again.
            let input = UndoDecisionInput {
                agenda_item_id: id::encode::<agenda_item::Entity>(item.id),
                idempotency_key: None,
            };
            quietly!(coordinator, commissions::undo_decision, input)?;
            quietly!(coordinator, commissions::decide_item, decided())?;
        }
        Ok(())
    }

    /// An item is put to the vote: those who take part in it choose the same, but for one who abstains.
    async fn vote(&self, item: &agenda_item::Model, outcome: Outcome) -> Result<(), Fault> {
        let agenda_item_id = id::encode::<agenda_item::Entity>(item.id);
        let input = AskVoteInput {
            agenda_item_id: agenda_item_id.clone(),
            idempotency_key: None,
        };
        let coordinator = &self.city.coordinator;
        quietly!(coordinator, commissions::ask_vote, input)?;
        let recused = rows::beside::<recusal::Entity>()
            .filter(recusal::Column::AgendaItemId.eq(item.id))
            .all(&coordinator.app.db)
            .await?;
        let recused: Vec<_> = recused.iter().map(|one| one.organisation_id).collect();
        let mut voters = vec![self.councillor];
        voters.extend(self.referrers.members());
        voters.retain(|voter| voter.id != item.referrer_id && !recused.contains(&voter.id));
        for (place, voter) in voters.iter().enumerate() {
            let input = CastBallotInput {
                agenda_item_id: agenda_item_id.clone(),
                choice: match place {
                    0 => Choice::Abstain,
                    _ => Choice::of(outcome),
                },
                idempotency_key: None,
            };
            quietly!(&voter.cx, commissions::cast_ballot, input)?;
        }
        Ok(())
    }

    /// The decision of an item stands.
    pub(super) async fn settle(&self, stage: &mut Stage, item: Uuid) -> Result<(), Fault> {
        let input = SettleItemInput {
            agenda_item_id: id::encode::<agenda_item::Entity>(item),
            idempotency_key: None,
        };
        act!(stage, &self.city.coordinator, commissions::settle_item, input).map(|_| ())
    }
}

/// What is said to somebody who asked for another day.
const LATER: &str = "À la demande de la personne, la décision est remise à la prochaine commission. Rien n’est perdu : la demande garde son rang.";

/// The reason and the words of a decision.
fn words(stage: &mut Stage, outcome: Outcome) -> (Option<RefusalReason>, Option<&'static str>) {
    match outcome {
        Outcome::Grant => (None, None),
        Outcome::Defer => (
            None,
            Some("Le stock disponible ne suffit pas aujourd’hui. La demande reste sur la liste d’attente et sera présentée à la prochaine commission."),
        ),
        Outcome::Redirect => (
            Some(RefusalReason::Redirected),
            Some("Le prêt d’un ordinateur par l’établissement répond mieux et plus vite à ce besoin. Un conseiller numérique vous y accompagne."),
        ),
        Outcome::Reject => *stage.luck.pick(&[
            (
                Some(RefusalReason::AlreadyEquipped),
                Some("Le foyer dispose déjà d’un ordinateur récent et en état de marche. Le programme réserve le matériel aux foyers qui n’en ont pas."),
            ),
            (
                Some(RefusalReason::PriorityToOthers),
                Some("D’autres demandes avaient une priorité plus forte selon la grille publiée, et le stock de cette séance est épuisé."),
            ),
        ]),
    }
}
