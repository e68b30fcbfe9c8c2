//! Writing a mail at the moment it is sent: addresses, names and texts are looked up then, so that the outbox holds ids
//! alone and a person forgotten meanwhile is not written to.

use chrono_tz::Tz;
use entity::account::Language;
use entity::case_file::note;
use entity::commission::agenda_item;
use entity::outbox::{self, Template};
use entity::pledge::difference;
use entity::settings::WordingKind;
use entity::{
    Moment, account, case_file, collection, device, fact, handover, organisation, person, pledge, prospect,
    territory,
};
use lettre::Message;
use lettre::message::{Mailbox, header};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::mail::mailbox;
use crate::app::App;
use crate::cases::types::reference;
use crate::fault::Fault;
use crate::identity::invitation;
use crate::people::identity;
use crate::policy::rows;
use crate::policy::scope::Scoped;
use crate::problem::Halt;
use crate::settings::in_force;
use crate::texts::{say, say_with};

/// The mail of a delivery; none when there is nobody to write to.
///
/// # Errors
/// The database does not answer, or what the mail is about is gone.
pub(super) async fn compose(app: &App, delivery: &outbox::Model) -> Result<Option<Message>, Fault> {
    let Some((to, language)) = recipient(app, delivery).await? else {
        return Ok(None);
    };
    let values = values(app, delivery, language).await?;
    let key = delivery.template.word().to_lowercase().replace('_', "-");
    let subject = say_with(language, &format!("mail-{key}-subject"), &values);
    let body = say_with(language, &format!("mail-{key}-body"), &values);
    let signature = say_with(language, "mail-signature", &values);
    let domain = &app.config.http.mail_domain;
    let from: Mailbox = app
        .config
        .mail
        .from
        .parse()
        .map_err(|_| Fault::new("mail.from"))?;
    Message::builder()
        .from(from)
        .to(to)
        .subject(subject)
        .message_id(Some(format!("<{}@{domain}>", delivery.id.simple())))
        .header(header::ContentType::TEXT_PLAIN)
        .body(format!("{body}\n\n{signature}\n"))
        .map(Some)
        .map_err(|_| Fault::new("mail"))
}

async fn recipient(app: &App, delivery: &outbox::Model) -> Result<Option<(Mailbox, Language)>, Fault> {
    if let Some(id) = delivery.account_id {
        let account = rows::beside::<account::Entity>()
            .filter(account::Column::Id.eq(id))
            .one(&app.db)
            .await?;
        return Ok(
            account.and_then(|account| Some((mailbox(&account.name, &account.email)?, account.language)))
        );
    }
    let Some(id) = delivery.person_id else {
        return Ok(None);
    };
    let person = rows::of_territory::<person::Entity>(delivery.territory_id);
    let Some(person) = person.filter(person::Column::Id.eq(id)).one(&app.db).await? else {
        return Ok(None);
    };
    let key = identity::key_of(app, &app.db, id).await?;
    let Some(known) = identity::open(key.as_ref(), &person)? else {
        return Ok(None);
    };
    let name = format!("{} {}", known.given_name, known.family_name);
    Ok(known
        .email
        .and_then(|email| Some((mailbox(&name, &email)?, person.language))))
}

type Values = Vec<(&'static str, String)>;

async fn values(app: &App, delivery: &outbox::Model, language: Language) -> Result<Values, Fault> {
    let about = delivery.about_id;
    let url = &app.config.http.public_url;
    let territory = rows::beside::<territory::Entity>()
        .filter(territory::Column::Id.eq(delivery.territory_id))
        .one(&app.db)
        .await?
        .ok_or_else(|| Fault::new("territory of a mail"))?;
    let mut values = match delivery.template {
        Template::MemberInvited => {
            vec![(
                "link",
                format!("{url}/invitation?token={}", invitation::token(&app.keys, about)),
            )]
        }
        Template::PledgeAccepted | Template::PledgeDeclined => {
            let pledge = row::<pledge::Entity>(app, delivery, about).await?;
            vec![
                ("title", pledge.title),
                ("reason", pledge.decline_text.unwrap_or_default()),
            ]
        }
        Template::ReferralsImported => imported(app, delivery).await?,
        Template::CollectionPlanned | Template::CollectionChanged | Template::CollectionCancelled => {
            collection(app, delivery, language, &territory).await?
        }
        Template::PledgeReceived => received(app, delivery).await?,
        Template::ProspectReminded => {
            let prospect = row::<prospect::Entity>(app, delivery, about).await?;
            vec![
                ("name", prospect.name),
                ("action", prospect.next_action.unwrap_or_default()),
            ]
        }
        Template::ReferralSubmitted
        | Template::MessagePosted
        | Template::AdviserAsked
        | Template::TransferProposed => vec![("reference", reference(about))],
        Template::DecisionTaken => decision(app, delivery, language).await?,
        Template::HandoverPlanned | Template::HandoverInvitation => {
            appointment(app, delivery, language, &territory).await?
        }
    };
    values.push(("territory", territory.name));
    values.push(("url", url.clone()));
    Ok(values)
}

/// What the fact of an import counted.
async fn imported(app: &App, delivery: &outbox::Model) -> Result<Values, Fault> {
    let fact = row::<fact::Entity>(app, delivery, delivery.fact_id).await?;
    let leaf: serde_json::Value = serde_json::from_str(&fact.leaf).unwrap_or_default();
    let counted = |field: &str| leaf["data"][field].to_string();
    Ok(vec![
        ("created", counted("created")),
        ("matched", counted("matched")),
    ])
}

async fn collection(
    app: &App,
    delivery: &outbox::Model,
    language: Language,
    territory: &territory::Model,
) -> Result<Values, Fault> {
    let collection = row::<collection::Entity>(app, delivery, delivery.about_id).await?;
    let pledge = row::<pledge::Entity>(app, delivery, collection.pledge_id).await?;
    let mode = collection.mode.word().to_lowercase().replace('_', "-");
    Ok(vec![
        ("title", pledge.title),
        ("mode", say(language, &format!("collection-{mode}"))),
        (
            "from",
            moment(collection.starts_at, &territory.time_zone, language),
        ),
        ("to", moment(collection.ends_at, &territory.time_zone, language)),
        ("place", collection.place),
        ("carrier", collection.carrier.unwrap_or_default()),
        ("note", collection.note.unwrap_or_default()),
        ("reason", collection.reason.unwrap_or_default()),
    ])
}

/// What came of a pledge, and what differs from its inventory.
async fn received(app: &App, delivery: &outbox::Model) -> Result<Values, Fault> {
    let pledge = row::<pledge::Entity>(app, delivery, delivery.about_id).await?;
    let unexpected = rows::of_territory::<difference::Entity>(delivery.territory_id)
        .filter(difference::Column::PledgeId.eq(pledge.id))
        .filter(difference::Column::Kind.eq(difference::Kind::Unexpected))
        .count(&app.db)
        .await?;
    Ok(vec![
        ("title", pledge.title),
        ("announced", pledge.announced.to_string()),
        ("accepted", pledge.accepted.to_string()),
        ("refused", pledge.refused.to_string()),
        ("missing", pledge.missing.to_string()),
        ("unexpected", unexpected.to_string()),
    ])
}

async fn decision(app: &App, delivery: &outbox::Model, language: Language) -> Result<Values, Fault> {
    let case = row::<case_file::Entity>(app, delivery, delivery.about_id).await?;
    let item = rows::of_territory::<agenda_item::Entity>(delivery.territory_id)
        .filter(agenda_item::Column::CaseId.eq(case.id))
        .filter(agenda_item::Column::State.eq(entity::commission::state::ItemState::Settled))
        .order_by_desc(agenda_item::Column::DecidedAt)
        .one(&app.db)
        .await?;
    let decided_at = item.as_ref().and_then(|item| item.decided_at);
    let outcome = item.and_then(|item| item.outcome);
    let word = outcome
        .map(|outcome| outcome.word().to_lowercase())
        .unwrap_or_default();
    let negative = matches!(
        outcome,
        Some(agenda_item::Outcome::Reject | agenda_item::Outcome::Redirect)
    );
    let words = rows::beside::<note::Entity>()
        .filter(note::Column::CaseId.eq(case.id))
        .filter(note::Column::Kind.eq(note::Kind::Decision))
        .filter(note::Column::CreatedAt.eq(decided_at))
        .order_by_desc(note::Column::Id)
        .one(&app.db)
        .await?;
    let key = identity::key_of(app, &app.db, case.person_id).await?;
    let text: Option<String> = match (words, key) {
        (Some(words), Some(key)) => Some(key.open(&crate::cases::notes::field(words.id), &words.sealed)?),
        _ => None,
    };
    let appeal = if negative {
        appeal(app, delivery, language).await?
    } else {
        String::new()
    };
    Ok(vec![
        ("reference", reference(case.id)),
        ("outcome", say(language, &format!("outcome-{word}"))),
        ("reason", text.unwrap_or_default()),
        ("appeal", appeal),
    ])
}

/// How to contest a decision: in the territory's words, or in the instance's.
async fn appeal(app: &App, delivery: &outbox::Model, language: Language) -> Result<String, Fault> {
    let settings = match in_force::of(&app.db, delivery.territory_id).await {
        Ok(settings) => settings,
        Err(Halt::Fault(fault)) => return Err(fault),
        Err(_) => return Err(Fault::new("settings of a mail")),
    };
    let own = settings.content.wording(WordingKind::Appeal, None, language);
    Ok(own.map_or_else(|| say(language, "appeal-wording"), str::to_owned))
}

async fn appointment(
    app: &App,
    delivery: &outbox::Model,
    language: Language,
    territory: &territory::Model,
) -> Result<Values, Fault> {
    let handover = row::<handover::Entity>(app, delivery, delivery.about_id).await?;
    let place = row::<organisation::Entity>(app, delivery, handover.place_id).await?;
    let device = row::<device::Entity>(app, delivery, handover.device_id).await?;
    Ok(vec![
        ("reference", reference(handover.case_id)),
        (
            "when",
            moment(handover.planned_for, &territory.time_zone, language),
        ),
        ("place", place.name),
        (
            "kind",
            say(
                language,
                &format!("kind-{}", device.kind.word().to_lowercase().replace('_', "-")),
            ),
        ),
    ])
}

/// A moment as people write it, in the territory's time zone.
fn moment(at: Moment, zone: &str, language: Language) -> String {
    let at = at.to_utc().with_timezone(&zone.parse().unwrap_or(Tz::UTC));
    match language {
        Language::Fr => at.format("%d/%m/%Y à %Hh%M").to_string(),
        Language::En => at.format("%d/%m/%Y at %H:%M").to_string(),
    }
}

/// A row that a mail is about.
async fn row<E: Scoped + EntityTrait>(
    app: &App,
    delivery: &outbox::Model,
    id: Uuid,
) -> Result<E::Model, Fault> {
    let found = rows::of_territory::<E>(delivery.territory_id)
        .filter(E::ID.eq(id))
        .one(&app.db)
        .await?;
    found.ok_or_else(|| Fault::new("what a mail is about"))
}
