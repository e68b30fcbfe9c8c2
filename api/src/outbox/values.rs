//! What goes into a mail's text: one arm for each template.

use entity::outbox::Template;
use entity::pledge::difference;
use entity::{collection, fact, organisation, place, pledge, prospect};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};

use super::compose::Letter;
use super::of_case;
use crate::cases::types::reference;
use crate::fault::Fault;
use crate::policy::rows;
use crate::settings::wordings;
use crate::texts::say;

/// The values of a text, by the names it has them under.
pub(super) type Values = Vec<(&'static str, String)>;

/// The values of a letter.
///
/// # Errors
/// The database does not answer, or what the mail is about is gone.
pub(super) async fn of(letter: &Letter<'_>) -> Result<Values, Fault> {
    let about = letter.delivery.about_id;
    Ok(match letter.delivery.template {
        Template::MemberInvited => vec![("link", letter.link())],
        Template::SignInLink => vec![("link", letter.sign_in_link().await?)],
        Template::PledgeAccepted | Template::PledgeDeclined => {
            let pledge = letter.row::<pledge::Entity>(about).await?;
            let motive = pledge
                .decline_reason
                .map(|reason| wordings::decline(&letter.settings, reason, letter.language));
            vec![
                ("title", pledge.title),
                ("motive", motive.unwrap_or_default()),
                ("reason", pledge.decline_text.unwrap_or_default()),
            ]
        }
        Template::ReferralsImported => imported(letter).await?,
        Template::CollectionPlanned
        | Template::CollectionChanged
        | Template::CollectionCancelled
        | Template::CollectionMissed => collection(letter).await?,
        Template::PledgeReceived => received(letter).await?,
        Template::ProspectReminded => {
            let prospect = letter.row::<prospect::Entity>(about).await?;
            vec![
                ("name", prospect.name),
                ("action", prospect.next_action.unwrap_or_default()),
            ]
        }
        Template::OrganisationRegistered | Template::OrganisationApproved | Template::OrganisationRefused => {
            let partner = letter.row::<organisation::Entity>(about).await?;
            vec![("name", partner.name)]
        }
        Template::ReferralSubmitted
        | Template::MessagePosted
        | Template::AdviserAsked
        | Template::FollowUpReminded
        | Template::InformationAnswered
        | Template::TransferProposed => vec![("reference", reference(about))],
        Template::InformationRequested | Template::InformationReminded => of_case::asked(letter).await?,
        Template::CaseRefused => of_case::refused(letter).await?,
        Template::DecisionTaken => of_case::decided(letter).await?,
        Template::HandoverPlanned
        | Template::HandoverInvitation
        | Template::HandoverCancelled
        | Template::HandoverCalledOff
        | Template::HandoverMovedAway => of_case::appointment(letter).await?,
    })
}

/// What the fact of an import counted.
async fn imported(letter: &Letter<'_>) -> Result<Values, Fault> {
    let data = data(letter).await?;
    Ok(vec![
        ("created", data["created"].to_string()),
        ("matched", data["matched"].to_string()),
    ])
}

/// The open fields of the fact that set the mail off.
pub(super) async fn data(letter: &Letter<'_>) -> Result<serde_json::Value, Fault> {
    let id = letter
        .delivery
        .fact_id
        .ok_or_else(|| Fault::new("fact of a mail"))?;
    let fact = letter.row::<fact::Entity>(id).await?;
    let mut leaf: serde_json::Value = serde_json::from_str(&fact.leaf).unwrap_or_default();
    Ok(leaf["data"].take())
}

async fn collection(letter: &Letter<'_>) -> Result<Values, Fault> {
    let collection = letter.row::<collection::Entity>(letter.delivery.about_id).await?;
    let pledge = letter.row::<pledge::Entity>(collection.pledge_id).await?;
    let place = match collection.place_id {
        Some(place) => letter.maybe_row::<place::Entity>(place).await?,
        None => None,
    };
    let mode = collection.mode.word().to_lowercase().replace('_', "-");
    Ok(vec![
        ("title", pledge.title),
        ("mode", say(letter.language, &format!("collection-{mode}"))),
        ("from", letter.moment(collection.starts_at)),
        ("to", letter.moment(collection.ends_at)),
        ("place", collection.place),
        (
            "instructions",
            place.and_then(|place| place.instructions).unwrap_or_default(),
        ),
        ("carrier", collection.carrier.unwrap_or_default()),
        ("note", collection.note.unwrap_or_default()),
        ("reason", collection.reason.unwrap_or_default()),
    ])
}

/// What came of a pledge, and what differs from its inventory.
async fn received(letter: &Letter<'_>) -> Result<Values, Fault> {
    let pledge = letter.row::<pledge::Entity>(letter.delivery.about_id).await?;
    let unexpected = rows::of_territory::<difference::Entity>(letter.delivery.territory_id)
        .filter(difference::Column::PledgeId.eq(pledge.id))
        .filter(difference::Column::Kind.eq(difference::Kind::Unexpected))
        .count(&letter.app.db)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::say_with;
    use entity::account::Language;

    #[test]
    fn every_mail_has_a_subject_and_a_body_in_each_language() {
        let names = [
            "territory",
            "link",
            "title",
            "motive",
            "reason",
            "created",
            "matched",
            "mode",
            "from",
            "to",
            "place",
            "instructions",
            "carrier",
            "note",
            "announced",
            "accepted",
            "refused",
            "missing",
            "unexpected",
            "name",
            "action",
            "reference",
            "due",
            "appeal",
            "explanation",
            "outcome",
            "when",
            "kind",
            "notice",
        ];
        let values = names.map(|name| (name, "…".to_owned()));
        for template in Template::ALL {
            let key = template.word().to_lowercase().replace('_', "-");
            for part in ["subject", "body"] {
                let key = format!("mail-{key}-{part}");
                let [french, english] =
                    [Language::Fr, Language::En].map(|language| say_with(language, &key, &values));
                assert!(!french.contains(&key) && !english.contains(&key), "{key}");
                assert_ne!(french, english, "{key}");
            }
        }
    }
}
