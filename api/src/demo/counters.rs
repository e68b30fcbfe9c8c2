//! The programme's own rules and its places: settings, addresses, two mornings of handovers to come, a partner invited, help
//! recorded. At a standing clock and with its own luck: the story told before does not change.

use async_graphql::ID;
use entity::account::Language;
use entity::device::Accessory;
use entity::handover::support::{ConnectionOffer, Theme as Help};
use entity::handover::{self, State, session};
use entity::organisation::{self, Kind, LegalStatus};
use entity::place;
use entity::settings::{Contact, Content, Wording, WordingKind};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::luck::Luck;
use super::poitiers::Programme;
use super::stage::{Stage, clock, day, done, moment, quietly};
use crate::fault::Fault;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::handovers::inputs::{
    CancelHandoverSessionInput, ChangeHandoverSessionInput, CreateHandoverSessionInput,
    RecordSupportSessionInput,
};
use crate::handovers::{create_handover_session, record_support_session};
use crate::partners::inputs::InvitePartnerInput;
use crate::partners::invite_partner;
use crate::places::create_place;
use crate::places::types::{ClosePlaceInput, CreatePlaceInput, PlaceInput, UpdatePlaceInput};
use crate::policy::rows;
use crate::settings::change_settings;
use crate::settings::types::ChangeSettingsInput;

/// A seed of its own.
const SEED: u64 = 2_024;

impl Programme {
    /// Everything of this file.
    pub(super) async fn counters(&self, stage: &Stage) -> Result<(), Fault> {
        self.settings().await?;
        let advisers = self
            .place(Some(self.advisers.id), "Espace numérique des Couronneries")
            .await?;
        self.place(
            Some(self.referrers.centre.id),
            "Maison de quartier des Trois-Cités",
        )
        .await?;
        self.depot().await?;
        self.moved_away().await?;
        let mut last = None;
        for (month, month_day, capacity) in [(1, 24, 6), (1, 31, 8), (2, 7, 8)] {
            let starts = day(2024, month, month_day);
            let input = CreateHandoverSessionInput {
                place_id: advisers.clone(),
                starts_at: moment(clock(starts, 9, 0)),
                ends_at: moment(clock(starts, 12, 0)),
                capacity,
                slot_minutes: Some(30),
                idempotency_key: None,
            };
            let made = create_handover_session::run(&self.city.coordinator, input).await;
            last = Some(done("create_handover_session", made)?);
        }
        if let Some(session) = last {
            let input = ChangeHandoverSessionInput {
                handover_session_id: id::encode::<session::Entity>(session),
                place_id: None,
                starts_at: None,
                ends_at: None,
                capacity: Some(10),
                slot_minutes: None,
                reason: "Deux conseillers seront là.".into(),
                idempotency_key: None,
            };
            quietly!(&self.city.coordinator, handovers::change_handover_session, input)?;
            let input = CancelHandoverSessionInput {
                handover_session_id: id::encode::<session::Entity>(session),
                reason: "La salle est en travaux ce jour-là.".into(),
                idempotency_key: None,
            };
            quietly!(&self.city.coordinator, handovers::cancel_handover_session, input)?;
        }
        let invited = InvitePartnerInput {
            name: "Coopérative d’habitat du Clain".into(),
            kind: Kind::Other,
            legal_status: LegalStatus::Private,
            contact_name: "Solène Vergnaud".into(),
            email: "accueil@habitat-clain.example".into(),
            language: Language::Fr,
            idempotency_key: None,
        };
        done(
            "invite_partner",
            invite_partner::run(&self.city.coordinator, invited).await,
        )?;
        self.help(stage).await
    }

    async fn settings(&self) -> Result<(), Fault> {
        let mut content = Content::default();
        content.calendar.closed_days = [
            "2024-04-01",
            "2024-05-01",
            "2024-05-08",
            "2024-05-09",
            "2024-05-20",
        ]
        .map(str::to_owned)
        .to_vec();
        content.contact = Contact {
            service: Some("Mission inclusion numérique".into()),
            email: Some("numerique@poitiers.example".into()),
            phone: None,
            address: Some("Hôtel de ville, 86000 Poitiers".into()),
        };
        content.wordings = vec![Wording {
            kind: WordingKind::Refusal,
            code: Some("OUTSIDE_TERRITORY".into()),
            language: Language::Fr,
            text: "Le programme est ouvert aux habitants de la ville. La plateforme départementale peut vous orienter."
                .into(),
        }];
        let input = ChangeSettingsInput {
            expected_version: 0,
            content,
            logo_file_id: None,
            idempotency_key: None,
        };
        let changed = change_settings::run(&self.city.coordinator, input).await;
        done("change_settings", changed).map(|_| ())
    }

    async fn place(&self, runs: Option<uuid::Uuid>, name: &str) -> Result<ID, Fault> {
        self.add(PlaceInput {
            name: name.into(),
            address_lines: vec!["Place de la mairie annexe".into()],
            commune: "86000 Poitiers".into(),
            kinds: vec![place::Kind::Handover],
            instructions: Some("Sonner à l’accueil ; ascenseur au fond du couloir.".into()),
            organisation_id: runs.map(id::encode::<organisation::Entity>),
        })
        .await
    }

    async fn depot(&self) -> Result<ID, Fault> {
        self.add(PlaceInput {
            name: "Dépôt municipal".into(),
            address_lines: vec!["Zone de la République".into(), "Quai 3".into()],
            commune: "86000 Poitiers".into(),
            kinds: vec![place::Kind::Collection],
            instructions: Some("Un hayon est nécessaire.".into()),
            organisation_id: None,
        })
        .await
    }

    /// A place that gave way to another.
    async fn moved_away(&self) -> Result<(), Fault> {
        let before = || PlaceInput {
            name: "Ancienne bourse du travail".into(),
            address_lines: vec!["Rue du Marché".into()],
            commune: "86000 Poitiers".into(),
            kinds: vec![place::Kind::Handover],
            instructions: None,
            organisation_id: Some(id::encode::<organisation::Entity>(self.advisers.id)),
        };
        let place_id = self.add(before()).await?;
        let input = UpdatePlaceInput {
            place_id: place_id.clone(),
            expected_version: None,
            place: PlaceInput {
                instructions: Some("Fermé à la fin de l’année.".into()),
                ..before()
            },
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, places::update_place, input)?;
        let input = ClosePlaceInput {
            place_id,
            idempotency_key: None,
        };
        quietly!(&self.city.coordinator, places::close_place, input).map(|_| ())
    }

    async fn add(&self, place: PlaceInput) -> Result<ID, Fault> {
        let input = CreatePlaceInput {
            place,
            idempotency_key: None,
        };
        let made = create_place::run(&self.city.coordinator, input).await;
        Ok(id::encode::<place::Entity>(done("create_place", made)?))
    }

    /// Help after the last handovers of the advisers.
    async fn help(&self, stage: &Stage) -> Result<(), Fault> {
        let mut luck = Luck::of(SEED);
        let last = rows::of_territory::<handover::Entity>(self.city.territory)
            .filter(handover::Column::PlaceId.eq(self.advisers.id))
            .filter(handover::Column::State.eq(State::Done))
            .order_by_desc(handover::Column::Id)
            .all(&stage.app.db)
            .await?;
        for handover in last.iter().take(4) {
            let input = RecordSupportSessionInput {
                handover_id: id::encode::<handover::Entity>(handover.id),
                held_on: Day(handover.planned_for.to_utc().date_naive()),
                minutes: luck.between(2, 6) * 15,
                themes: vec![Help::FirstSteps, *luck.pick(Help::ALL)],
                accessories: vec![Accessory::Mouse, *luck.pick(Accessory::ALL)],
                connection_offer: Some(*luck.pick(ConnectionOffer::ALL)),
                idempotency_key: None,
            };
            let recorded = record_support_session::run(&self.advisers.cx, input).await;
            done("record_support_session", recorded)?;
        }
        Ok(())
    }
}
