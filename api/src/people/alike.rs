//! What two spellings of one person have in common, as terms that are hashed like the others: equal ones are found, and none is
//! read. One letter of the names, one digit of the birth date, day and month in each other's place, another family name, or
//! another birth date beside the same contact.

use std::collections::HashSet;

use async_graphql::Enum;
use chrono::Datelike;
use entity::person::term::Kind;

use super::identity::Identity;
use super::terms::{address, digits};
use crate::sheet::plain;

/// Why two people may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Enum)]
#[graphql(name = "DuplicateReason")]
pub enum Reason {
    /// The same names, in whatever order, and the same birth date.
    SameIdentity,
    /// The same birth date, and names that differ by one letter.
    NamesNearlySame,
    /// The same names, and birth dates that differ by one digit, or have day and month in each other's place.
    BirthDateNearlySame,
    /// The same first given name, birth date and commune: the family name may have changed.
    GivenNameAndBirthDate,
    /// The same first given name, and the same telephone or e-mail address.
    GivenNameAndContact,
    /// The same birth date, and the same telephone or e-mail address.
    BirthDateAndContact,
}

/// The kinds of terms that are compared.
pub(crate) const COMPARED: [Kind; 8] = [
    Kind::BirthDate,
    Kind::Phone,
    Kind::Email,
    Kind::Identity,
    Kind::NameSlip,
    Kind::DateSlip,
    Kind::GivenAndDate,
    Kind::GivenAndContact,
];

/// Why two people who share terms of these kinds may be one: the strongest reason first, none for two people.
pub(crate) fn reasons(shared: &HashSet<Kind>) -> Vec<Reason> {
    let has = |kind| shared.contains(&kind);
    if has(Kind::Identity) {
        return vec![Reason::SameIdentity];
    }
    let reasons = [
        (has(Kind::NameSlip), Reason::NamesNearlySame),
        (has(Kind::DateSlip), Reason::BirthDateNearlySame),
        (has(Kind::GivenAndDate), Reason::GivenNameAndBirthDate),
        (
            has(Kind::GivenAndContact) && share_contact(shared),
            Reason::GivenNameAndContact,
        ),
        (
            has(Kind::BirthDate) && share_contact(shared),
            Reason::BirthDateAndContact,
        ),
    ];
    let found = reasons.into_iter().filter(|(found, _)| *found);
    found.map(|(_, reason)| reason).collect()
}

/// Whether two people may be reached in the same way, as one household is.
pub(crate) fn share_contact(shared: &HashSet<Kind>) -> bool {
    shared.contains(&Kind::Phone) || shared.contains(&Kind::Email)
}

/// The terms that slips leave equal.
pub(super) fn of(identity: &Identity) -> Vec<(Kind, String)> {
    let mut terms = Vec::new();
    let names = sorted(&format!("{} {}", identity.given_name, identity.family_name));
    let given = plain(&identity.given_name);
    let given = given.split(' ').next().unwrap_or_default();
    if let Some(day) = identity.birth_date.map(|day| day.0) {
        let near = one_letter_less(&names)
            .into_iter()
            .map(|near| format!("{day} {near}"));
        terms.extend(near.map(|value| (Kind::NameSlip, value)));
        let slips = slips(day).into_iter().map(|slip| format!("{slip} {names}"));
        terms.extend(slips.map(|value| (Kind::DateSlip, value)));
        // Without the commune, hundreds of pairs of twenty thousand people have this in common.
        let commune = identity.commune.as_deref().map(plain);
        terms.extend(commune.map(|commune| (Kind::GivenAndDate, format!("{day} {given} {commune}"))));
    }
    let phone = identity.phone.as_deref().map(digits);
    let contacts = phone.into_iter().chain(identity.email.as_deref().map(address));
    terms.extend(contacts.map(|contact| (Kind::GivenAndContact, format!("{contact} {given}"))));
    terms
}

/// The words of names in one order, without what is between them.
fn sorted(names: &str) -> String {
    let names = plain(names);
    let mut words: Vec<&str> = names.split(' ').collect();
    words.sort_unstable();
    words.concat()
}

/// A text, and the same without each of its letters: two texts that differ by one letter, typed wrong, left out or too many,
/// have one of these in common.
fn one_letter_less(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let without = (0..letters.len()).map(|at| {
        let others = letters.iter().enumerate().filter(|(other, _)| *other != at);
        others.map(|(_, letter)| letter).collect()
    });
    without.chain([text.to_owned()]).collect()
}

/// A day without each of its digits in turn, and with day and month in one order.
fn slips(day: chrono::NaiveDate) -> Vec<String> {
    let digits = day.format("%Y%m%d").to_string();
    let masked = (0..digits.len()).map(|at| {
        let mut slip = digits.clone();
        slip.replace_range(at..=at, "_");
        slip
    });
    let (one, other) = (day.day().min(day.month()), day.day().max(day.month()));
    let swapped = (day.day() <= 12).then(|| format!("{}~{one}~{other}", day.year()));
    masked.chain(swapped).collect()
}

#[cfg(test)]
mod tests;
