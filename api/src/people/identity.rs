//! What identifies a person, and the only functions that seal and open it.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{InputObject, SimpleObject};
use chrono::Datelike;
use entity::Moment;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::person::{self, key, term};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::terms;
use crate::app::App;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::Reads;
use crate::graphql::scalars::Day;
use crate::identity::seal::PersonKey;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::{Check, Common, Halt};

/// The field of a person's row that holds the identity, as seals are bound to it.
const FIELD: &str = "identity";

/// Nobody alive was born in an earlier year.
const FIRST_BIRTH_YEAR: i32 = 1900;

/// What identifies a person. Sealed in the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(input_name = "IdentityInput")]
pub struct Identity {
    /// First name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Birth date.
    pub birth_date: Option<Day>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Where the person lives.
    pub commune: Option<String>,
}

impl Identity {
    /// The identity as it will be kept, and what is wrong with it. A draft may lack anything but a name.
    pub(crate) fn checked<C: From<Common>>(
        self,
        check: &mut Check<C>,
        at: &str,
        complete: bool,
        now: Moment,
    ) -> Self {
        let field = |name: &str| format!("{at}.{name}");
        let kept = Self {
            given_name: check.text(&field("givenName"), &self.given_name, 100),
            family_name: check.text(&field("familyName"), &self.family_name, 100),
            birth_date: self.birth_date,
            phone: check.maybe_text(&field("phone"), self.phone.as_deref(), 30),
            email: check.maybe_text(&field("email"), self.email.as_deref(), 254),
            commune: check.maybe_text(&field("commune"), self.commune.as_deref(), 100),
        };
        let address_reads = kept
            .email
            .as_deref()
            .is_none_or(|email| email.parse::<lettre::Address>().is_ok());
        check.require(address_reads, Common::Invalid, &field("email"));
        let digits = |phone: &str| phone.chars().filter(char::is_ascii_digit).count();
        let phone_reads = kept
            .phone
            .as_deref()
            .is_none_or(|phone| (6..=15).contains(&digits(phone)));
        check.require(phone_reads, Common::Invalid, &field("phone"));
        let is_a_birth_date = |day: Day| day.0.year() >= FIRST_BIRTH_YEAR && has_come(day, now);
        check.require(
            kept.birth_date.is_none_or(is_a_birth_date),
            Common::Invalid,
            &field("birthDate"),
        );
        if complete {
            check.require(kept.birth_date.is_some(), Common::Required, &field("birthDate"));
            check.require(kept.commune.is_some(), Common::Required, &field("commune"));
            check.require(
                kept.phone.is_some() || kept.email.is_some(),
                Common::Required,
                &field("phone"),
            );
        }
        kept
    }
}

/// Whether a day has come somewhere on the earth: a city's day may begin before that of UTC.
pub(crate) fn has_come(day: Day, now: Moment) -> bool {
    day.0 <= now.to_utc().date_naive() + chrono::Days::new(1)
}

/// The rows of a new person: its own, that of its key, those of the words it is found by.
pub(crate) struct NewPerson {
    pub(crate) person: person::Model,
    pub(crate) key: key::Model,
    pub(crate) terms: Vec<term::ActiveModel>,
}

/// A new person, its identity sealed with a key of its own; nothing is written yet.
///
/// # Errors
/// A fault.
pub(crate) fn prepare(
    op: &Op<'_>,
    language: entity::account::Language,
    identity: &Identity,
) -> Result<NewPerson, Halt> {
    let (id, territory_id) = (Uuid::now_v7(), op.territory());
    let (person_key, wrapped) = PersonKey::create(&op.app().keys.persons, territory_id, id)?;
    let person = person::Model {
        id,
        territory_id,
        referrer_id: op.principal()?.organisation,
        sealed: person_key.seal(FIELD, identity)?,
        language,
        terms_version: Some(terms::VERSION),
        forgotten_at: None,
        created_at: op.now,
        updated_at: op.now,
    };
    Ok(NewPerson {
        person,
        key: key::Model {
            person_id: id,
            territory_id,
            wrapped,
        },
        terms: terms::rows(op.app(), territory_id, id, identity),
    })
}

/// Writes a new person; answers its id.
///
/// # Errors
/// A fault.
pub(crate) async fn create(
    op: &Op<'_>,
    language: entity::account::Language,
    identity: &Identity,
) -> Result<Uuid, Halt> {
    let new = prepare(op, language, identity)?;
    let id = new.person.id;
    op.insert(new.person).await?;
    op.insert(new.key).await?;
    op.insert_all(new.terms).await?;
    Ok(id)
}

/// A person's identity, sealed anew.
///
/// # Errors
/// A fault, or [`Halt::NotFound`] for a person who was forgotten.
pub(crate) async fn seal(op: &Op<'_>, person: Uuid, identity: &Identity) -> Result<Vec<u8>, Halt> {
    let key = key_of(op.app(), op.tx(), person).await?.ok_or(Halt::NotFound)?;
    Ok(key.seal(FIELD, identity)?)
}

/// Opens an identity; none when the person was forgotten.
///
/// # Errors
/// A fault.
pub(crate) fn open(key: Option<&PersonKey>, person: &person::Model) -> Result<Option<Identity>, Fault> {
    key.map(|key| key.open(FIELD, &person.sealed)).transpose()
}

/// The key of a person; none when it was destroyed.
///
/// # Errors
/// A fault.
pub(crate) async fn key_of(
    app: &App,
    db: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Option<PersonKey>, Fault> {
    let row = rows::beside::<key::Entity>()
        .filter(key::Column::PersonId.eq(person))
        .one(db)
        .await?;
    row.map(|row| PersonKey::unwrap(&app.keys.persons, row.territory_id, person, &row.wrapped))
        .transpose()
}

/// The key of a person, read for many people at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct KeyOf(pub(crate) Uuid);

impl Loader<KeyOf> for Reads {
    type Value = Arc<PersonKey>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[KeyOf]) -> Result<HashMap<KeyOf, Self::Value>, Self::Error> {
        let read = async {
            let rows = rows::beside::<key::Entity>()
                .filter(key::Column::PersonId.is_in(keys.iter().map(|key| key.0)))
                .all(&self.app.db)
                .await?;
            let open = |row: key::Model| {
                let master = &self.app.keys.persons;
                let key = PersonKey::unwrap(master, row.territory_id, row.person_id, &row.wrapped)?;
                Ok((KeyOf(row.person_id), Arc::new(key)))
            };
            rows.into_iter().map(open).collect::<Result<_, Fault>>()
        };
        read.await.map_err(Arc::new)
    }
}

/// Records that somebody who decides asked who a person is: that is never theirs to know.
pub(crate) async fn note_denial(cx: &Cx) {
    let Some(who) = cx.actor.principal().filter(|who| who.can(Capacity::Decide)) else {
        return;
    };
    let noted = async {
        let mut op = Op::of_instance(&cx.app, who.territory).await?;
        op.record(
            Fact::of(
                Kind::PersonalDataDenied,
                SubjectKind::Organisation,
                who.organisation,
            )
            .sealing_id("member", who.id)
            .read_by(who.organisation),
        );
        op.commit(who.organisation).await
    };
    if let Err(halt) = noted.await {
        tracing::error!(trace = cx.trace, ?halt, "a denial could not be recorded");
    }
}
