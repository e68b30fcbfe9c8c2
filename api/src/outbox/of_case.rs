//! What mails say of a case: what is asked, what was decided, when and where somebody is expected.

use entity::case_file::note;
use entity::commission::agenda_item;
use entity::handover::session;
use entity::{Moment, case_file, device, handover, organisation, place};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::compose::Letter;
use super::values::{Values, data};
use crate::cases::types::reference;
use crate::fault::Fault;
use crate::people::identity;
use crate::policy::rows;
use crate::settings::wordings;
use crate::texts::{say, say_with};

/// Until when what is asked is to be answered. The questions themselves stay on the portal.
pub(super) async fn asked(letter: &Letter<'_>) -> Result<Values, Fault> {
    let case = letter.row::<case_file::Entity>(letter.delivery.about_id).await?;
    let due = case.information_due_on;
    Ok(vec![
        ("reference", reference(case.id)),
        (
            "due",
            due.map(|day| day.format("%d/%m/%Y").to_string())
                .unwrap_or_default(),
        ),
    ])
}

/// Why a case is refused before a commission, and how to contest it (I4).
pub(super) async fn refused(letter: &Letter<'_>) -> Result<Values, Fault> {
    let case = letter.row::<case_file::Entity>(letter.delivery.about_id).await?;
    let text = words(letter, &case, note::Kind::Refusal, case.decided_at).await?;
    let motive = case
        .refusal_reason
        .map(|reason| wordings::refusal(&letter.settings, reason, letter.language));
    Ok(vec![
        ("reference", reference(case.id)),
        ("motive", motive.unwrap_or_default()),
        ("reason", text.unwrap_or_default()),
        ("appeal", wordings::appeal(&letter.settings, letter.language)),
    ])
}

/// What a commission decided, on how many points by which grid; why and how to contest it, when the answer is no.
pub(super) async fn decided(letter: &Letter<'_>) -> Result<Values, Fault> {
    let case = letter.row::<case_file::Entity>(letter.delivery.about_id).await?;
    let item = rows::of_territory::<agenda_item::Entity>(letter.delivery.territory_id)
        .filter(agenda_item::Column::CaseId.eq(case.id))
        .filter(agenda_item::Column::State.eq(entity::commission::state::ItemState::Settled))
        .order_by_desc(agenda_item::Column::DecidedAt)
        .one(&letter.app.db)
        .await?;
    let decided_at = item.as_ref().and_then(|item| item.decided_at);
    let reason = item.as_ref().and_then(|item| item.reason);
    let explanation = item.as_ref().map(|item| {
        let points = ("points", item.score.to_string());
        let version = ("version", item.grid_version.to_string());
        let mention = ("mention", say(letter.language, "explanation-mention"));
        say_with(letter.language, "mail-explanation", &[points, version, mention])
    });
    let outcome = item.and_then(|item| item.outcome);
    let word = outcome
        .map(|outcome| outcome.word().to_lowercase())
        .unwrap_or_default();
    let negative = matches!(
        outcome,
        Some(agenda_item::Outcome::Reject | agenda_item::Outcome::Redirect)
    );
    let text = words(letter, &case, note::Kind::Decision, decided_at).await?;
    let told = |text: String| if negative { text } else { String::new() };
    let motive = reason.map(|reason| wordings::refusal(&letter.settings, reason, letter.language));
    Ok(vec![
        ("reference", reference(case.id)),
        ("outcome", say(letter.language, &format!("outcome-{word}"))),
        ("motive", told(motive.unwrap_or_default())),
        ("reason", text.unwrap_or_default()),
        (
            "appeal",
            told(wordings::appeal(&letter.settings, letter.language)),
        ),
        ("explanation", explanation.unwrap_or_default()),
    ])
}

/// The words of a kind that were written about a case at a moment; none once the person was forgotten.
async fn words(
    letter: &Letter<'_>,
    case: &case_file::Model,
    kind: note::Kind,
    at: Option<Moment>,
) -> Result<Option<String>, Fault> {
    let words = rows::beside::<note::Entity>()
        .filter(note::Column::CaseId.eq(case.id))
        .filter(note::Column::Kind.eq(kind))
        .filter(note::Column::CreatedAt.eq(at))
        .order_by_desc(note::Column::Id)
        .one(&letter.app.db)
        .await?;
    let key = identity::key_of(letter.app, &letter.app.db, case.person_id).await?;
    match (words, key) {
        (Some(words), Some(key)) => Ok(Some(
            key.open(&crate::cases::notes::field(words.id), &words.sealed)?,
        )),
        _ => Ok(None),
    }
}

/// When and where somebody is expected, and what changed.
pub(super) async fn appointment(letter: &Letter<'_>) -> Result<Values, Fault> {
    let handover = letter.row::<handover::Entity>(letter.delivery.about_id).await?;
    let runs = letter.row::<organisation::Entity>(handover.place_id).await?;
    let device = letter.row::<device::Entity>(handover.device_id).await?;
    let session = match handover.session_id {
        Some(session) => letter.maybe_row::<session::Entity>(session).await?,
        None => None,
    };
    let when = match &session {
        None => letter.moment(handover.planned_for),
        Some(session) => say_with(
            letter.language,
            "appointment-slot",
            &[
                ("from", letter.moment(handover.planned_for)),
                ("to", letter.hour(session.slot_end(handover.planned_for))),
            ],
        ),
    };
    let (place, instructions) = match &session {
        None => (runs.name, None),
        Some(session) => address(letter, session.place_id, runs.name).await?,
    };
    let kind = device.kind.word().to_lowercase().replace('_', "-");
    Ok(vec![
        ("reference", reference(handover.case_id)),
        ("when", when),
        ("place", place),
        ("instructions", instructions.unwrap_or_default()),
        ("kind", say(letter.language, &format!("kind-{kind}"))),
        ("notice", notice(letter, &handover, session).await?),
    ])
}

/// A session's place as people find it: name, address and how to get in.
async fn address(
    letter: &Letter<'_>,
    place: Uuid,
    otherwise: String,
) -> Result<(String, Option<String>), Fault> {
    let place = letter.maybe_row::<place::Entity>(place).await?;
    Ok(match place {
        None => (otherwise, None),
        Some(place) => (place.in_one_line(), place.instructions),
    })
}

/// That an appointment replaces another, and why when its whole session changed.
async fn notice(
    letter: &Letter<'_>,
    handover: &handover::Model,
    session: Option<session::Model>,
) -> Result<String, Fault> {
    let data = data(letter).await?;
    let reason = session
        .filter(|_| !data["session"].is_null())
        .and_then(|session| session.reason)
        .unwrap_or_default();
    let to_come = handover.state == handover::State::Planned && handover.revision > 0;
    Ok(if to_come {
        say_with(letter.language, "appointment-moved", &[("reason", reason)])
    } else {
        reason
    })
}
