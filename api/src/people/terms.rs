//! The words people are found by: normalised, hashed with a key of their territory, and never kept otherwise. A search is
//! hashed the same way, so that it finds equal words and the database learns none of them.

use entity::person::term::{self, Kind};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, IntoActiveModel};
use uuid::Uuid;

use super::alike;
use super::identity::Identity;
use crate::app::App;
use crate::op::Op;
use crate::problem::Halt;
use crate::sheet::cell::Cell;
use crate::sheet::date::{self, Candidate};
use crate::sheet::plain;

/// The version of what [`of`] gives: greater by one when it gives something else.
pub(crate) const VERSION: i32 = 2;

/// The terms of a person.
pub(crate) fn of(identity: &Identity) -> Vec<(Kind, String)> {
    let mut terms = Vec::new();
    for name in [&identity.given_name, &identity.family_name] {
        let name = plain(name);
        terms.extend(name.split(' ').map(|word| (Kind::Name, word.to_owned())));
        // `Le Goff` is looked for as `legoff` too.
        terms.push((Kind::Name, name.replace(' ', "")));
    }
    let day = identity.birth_date.map(|day| day.0.to_string());
    terms.extend(day.map(|day| (Kind::BirthDate, day)));
    terms.extend(
        identity
            .phone
            .as_deref()
            .map(|phone| (Kind::Phone, digits(phone))),
    );
    terms.extend(
        identity
            .email
            .as_deref()
            .map(|email| (Kind::Email, address(email))),
    );
    terms.extend(
        identity
            .commune
            .as_deref()
            .map(|commune| (Kind::Commune, plain(commune))),
    );
    terms.push((Kind::Identity, same_person(identity)));
    terms.extend(alike::of(identity));
    terms.retain(|(_, value)| !value.is_empty());
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// What two referrals of the same person have in common: every word of the names, in whatever order, and the birth date;
/// without one, a contact.
pub(crate) fn same_person(identity: &Identity) -> String {
    let names = plain(&format!("{} {}", identity.given_name, identity.family_name));
    let mut words: Vec<&str> = names.split(' ').collect();
    words.sort_unstable();
    let beside = match (&identity.birth_date, &identity.email, &identity.phone) {
        (Some(day), _, _) => day.0.to_string(),
        (None, Some(email), _) => address(email),
        (None, None, Some(phone)) => digits(phone),
        (None, None, None) => String::new(),
    };
    format!("{}|{beside}", words.join(" "))
}

/// What somebody typed, as terms that must all be met: a telephone, an address, a birth date, words of a name.
pub(crate) fn searched(text: &str) -> Vec<(Kind, String)> {
    let text = text.trim();
    let phone = digits(text);
    let looks_like_phone = text.chars().all(|c| c.is_ascii_digit() || " .+-()/".contains(c));
    if let Some(day) = birth_date(text) {
        return vec![(Kind::BirthDate, day)];
    }
    if looks_like_phone && phone.len() >= 6 {
        return vec![(Kind::Phone, phone)];
    }
    let mut terms = Vec::new();
    for word in text.split_whitespace() {
        if word.contains('@') {
            terms.push((Kind::Email, address(word)));
        } else if let Some(day) = birth_date(word) {
            terms.push((Kind::BirthDate, day));
        } else {
            let word = plain(word);
            terms.extend(
                word.split(' ')
                    .filter(|word| !word.is_empty())
                    .map(|word| (Kind::Name, word.to_owned())),
            );
        }
    }
    terms.truncate(8);
    terms
}

fn birth_date(text: &str) -> Option<String> {
    if !text.contains(['/', '-', '.']) {
        return None;
    }
    match date::read(&Cell::text(text), &(1900..=2100)) {
        Candidate::Certain(day) | Candidate::Either { day_first: day, .. } => Some(day.to_string()),
        Candidate::Unreadable => None,
    }
}

/// A telephone as France dials it: `+33 5 49…` and `05 49…` are the same.
pub(super) fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let abroad = digits
        .strip_prefix("0033")
        .or_else(|| digits.strip_prefix("33").filter(|rest| rest.len() == 9));
    match abroad {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    }
}

pub(super) fn address(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The hash of a term in a territory.
pub(crate) fn hash(app: &App, territory: Uuid, kind: Kind, value: &str) -> String {
    app.keys
        .search_hash(territory, &format!("{} {value}", kind.word()))
}

/// The rows of a person's terms.
pub(crate) fn rows(app: &App, territory: Uuid, person: Uuid, identity: &Identity) -> Vec<term::ActiveModel> {
    of(identity)
        .into_iter()
        .map(|(kind, value)| {
            term::Model {
                person_id: person,
                kind,
                hash: hash(app, territory, kind, &value),
                territory_id: territory,
            }
            .into_active_model()
        })
        .collect()
}

/// Writes a person's terms anew.
///
/// # Errors
/// A fault.
pub(crate) async fn renew(op: &Op<'_>, person: Uuid, identity: &Identity) -> Result<(), Halt> {
    forget(op, person).await?;
    op.insert_all(rows(op.app(), op.territory(), person, identity))
        .await
}

/// Deletes a person's terms.
///
/// # Errors
/// A fault.
pub(crate) async fn forget(op: &Op<'_>, person: Uuid) -> Result<(), Halt> {
    op.delete_where::<term::Entity>(term::Column::TerritoryId, term::Column::PersonId.eq(person))
        .await
        .map(|_| ())
}

/// The people of a territory who have a term.
pub(crate) fn people_with(app: &App, territory: Uuid, (kind, value): &(Kind, String)) -> SelectStatement {
    Query::select()
        .column((term::Entity, term::Column::PersonId))
        .from(term::Entity)
        .and_where(term::Column::TerritoryId.eq(territory))
        .and_where(term::Column::Hash.eq(hash(app, territory, *kind, value)))
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(given: &str, family: &str) -> Identity {
        Identity {
            given_name: given.into(),
            family_name: family.into(),
            ..Identity::default()
        }
    }

    #[test]
    fn accents_case_and_hyphens_do_not_matter() {
        assert_eq!(of(&named("Anaïs", "LE GOFF")), of(&named("anais", "Le-Goff")));
        assert_eq!(
            same_person(&named("Le Goff", "Anaïs")),
            same_person(&named("anais", "le-goff"))
        );
        assert_ne!(
            same_person(&named("Anaïs", "Goff")),
            same_person(&named("Anaïs", "Le Goff"))
        );
    }

    #[test]
    fn what_is_typed_says_what_it_is() {
        let one = |text: &str| searched(text).into_iter().next().unwrap();
        assert_eq!(one("+33 5 49 00 00 01"), (Kind::Phone, "0549000001".into()));
        assert_eq!(one("05.49.00.00.01"), (Kind::Phone, "0549000001".into()));
        assert_eq!(one("02/04/2003"), (Kind::BirthDate, "2003-04-02".into()));
        assert_eq!(one("2003-04-02"), (Kind::BirthDate, "2003-04-02".into()));
        assert_eq!(one("A.B@C.fr"), (Kind::Email, "a.b@c.fr".into()));
        assert_eq!(
            searched(" Élise  d’Arc "),
            [
                (Kind::Name, "elise".into()),
                (Kind::Name, "d".into()),
                (Kind::Name, "arc".into())
            ]
        );
        assert!(searched("  ").is_empty());
    }
}
