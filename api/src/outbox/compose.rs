//! Writing a mail at the moment it is sent: addresses, names and texts are looked up then, so that the outbox holds ids
//! alone and a person forgotten meanwhile is not written to.

use chrono_tz::Tz;
use entity::account::{Language, sign_in_link};
use entity::outbox::{self, Template};
use entity::settings::Content;
use entity::{Moment, account, person, territory};
use lettre::Message;
use lettre::message::{Mailbox, header};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::mail::mailbox;
use super::values;
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;
use crate::identity::{invitation, link};
use crate::people::identity;
use crate::policy::rows;
use crate::policy::scope::Scoped;
use crate::problem::Halt;
use crate::settings::in_force;
use crate::texts::say_with;

/// A mail being written.
pub(super) struct Letter<'a> {
    /// The instance.
    pub(super) app: &'a App,
    /// What is to be sent.
    pub(super) delivery: &'a outbox::Model,
    /// The territory it speaks for.
    pub(super) territory: territory::Model,
    /// What the territory decided for itself.
    pub(super) settings: Content,
    /// The language of whoever gets it, among those the territory offers.
    pub(super) language: Language,
}

/// The mail of a delivery; none when there is nobody to write to.
///
/// # Errors
/// The database does not answer, or what the mail is about is gone.
pub(super) async fn compose(app: &App, delivery: &outbox::Model) -> Result<Option<Message>, Fault> {
    let Some((to, wished)) = recipient(app, delivery).await? else {
        return Ok(None);
    };
    if delivery.template == Template::SignInLink && is_too_late(app, delivery.about_id).await? {
        return Ok(None);
    }
    let letter = Letter::begin(app, delivery, wished).await?;
    let (language, mut values) = (letter.language, values::of(&letter).await?);
    values.push(("territory", letter.territory.name));
    values.push(("url", app.config.http.public_url.clone()));
    let key = delivery.template.word().to_lowercase().replace('_', "-");
    let subject = say_with(language, &format!("mail-{key}-subject"), &values);
    let body = tidy(&say_with(language, &format!("mail-{key}-body"), &values));
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

/// A text without the gaps that values left empty leave in it.
fn tidy(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(line);
        }
    }
    kept.join("\n").trim_end().to_owned()
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

/// Whether a link would not open any more when it arrives.
async fn is_too_late(app: &App, link: Uuid) -> Result<bool, Fault> {
    let row = rows::beside::<sign_in_link::Entity>()
        .filter(sign_in_link::Column::Id.eq(link))
        .filter(sign_in_link::Column::ExpiresAt.gt(real_now()));
    Ok(row.one(&app.db).await?.is_none())
}

impl<'a> Letter<'a> {
    async fn begin(app: &'a App, delivery: &'a outbox::Model, wished: Language) -> Result<Self, Fault> {
        let territory = rows::beside::<territory::Entity>()
            .filter(territory::Column::Id.eq(delivery.territory_id))
            .one(&app.db)
            .await?
            .ok_or_else(|| Fault::new("territory of a mail"))?;
        let settings = match in_force::of(&app.db, delivery.territory_id).await {
            Ok(settings) => settings.content,
            Err(Halt::Fault(fault)) => return Err(fault),
            Err(_) => return Err(Fault::new("settings of a mail")),
        };
        Ok(Self {
            app,
            delivery,
            territory,
            language: settings.offered(wished),
            settings,
        })
    }

    /// The link that an invitation opens with.
    pub(super) fn link(&self) -> String {
        let token = invitation::token(&self.app.keys, self.delivery.about_id);
        format!("{}/invitation?token={token}", self.app.config.http.public_url)
    }

    /// The link that signs in.
    pub(super) async fn sign_in_link(&self) -> Result<String, Fault> {
        let row = rows::beside::<sign_in_link::Entity>()
            .filter(sign_in_link::Column::Id.eq(self.delivery.about_id))
            .one(&self.app.db)
            .await?
            .ok_or_else(|| Fault::new("link to sign in with"))?;
        let token = link::token(&self.app.keys, row.id, &row.nonce);
        Ok(format!(
            "{}/sign-in/link?token={token}",
            self.app.config.http.public_url
        ))
    }

    /// A moment as people write it, in the territory's time zone.
    pub(super) fn moment(&self, at: Moment) -> String {
        self.written(at, "%d/%m/%Y à %Hh%M", "%d/%m/%Y at %H:%M")
    }

    /// The hour of a moment as people write it, in the territory's time zone.
    pub(super) fn hour(&self, at: Moment) -> String {
        self.written(at, "%Hh%M", "%H:%M")
    }

    fn written(&self, at: Moment, french: &str, english: &str) -> String {
        let zone = self.territory.time_zone.parse().unwrap_or(Tz::UTC);
        let at = at.to_utc().with_timezone(&zone);
        match self.language {
            Language::Fr => at.format(french).to_string(),
            Language::En => at.format(english).to_string(),
        }
    }

    /// A row that the mail is about.
    pub(super) async fn row<E: Scoped + EntityTrait>(&self, id: Uuid) -> Result<E::Model, Fault> {
        let found = self.maybe_row::<E>(id).await?;
        found.ok_or_else(|| Fault::new("what a mail is about"))
    }

    /// A row that the mail is about, if it is still there.
    pub(super) async fn maybe_row<E: Scoped + EntityTrait>(
        &self,
        id: Uuid,
    ) -> Result<Option<E::Model>, Fault> {
        let found = rows::of_territory::<E>(self.delivery.territory_id).filter(E::ID.eq(id));
        Ok(found.one(&self.app.db).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn what_is_empty_leaves_no_gap() {
        assert_eq!(tidy("Bonjour,\n\n\n\n  \n\nMerci.\n\n"), "Bonjour,\n\nMerci.");
    }
}
