//! How well duplicates are found among twenty thousand people, and what the generator that makes them does.
//!
//! Family names: a quarter are frequent French ones, by Zipf's law; a quarter are frequent ones of other origins; half are made
//! of syllables, as the long tail is. Given names: by Zipf's law among those of several generations, one in ten is compound.
//! Birth dates are spread over sixty years. Nine in ten have a telephone, four in ten an e-mail address. One in twelve lives in
//! the household of the one before, with its family name and its telephone; one in ten of those is its twin.
//!
//! One person in ten is referred twice. The second referral has a slip or two: accents and hyphens left out (half), family and
//! given name in each other's place (one in ten), a letter typed wrong, left out, doubled or swapped with the next one (one in
//! five), one digit of the birth date wrong (one in ten) or day and month swapped (one in twenty), another family name (one in
//! twelve), a second given name left out, another telephone (one in four) or none, another commune (one in ten).
//! Half of the people live in one commune, the others in five.

mod names;

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use self::names::{COMMUNES, FRENCH, GIVEN, OTHERS};
use super::super::terms;
use super::*;
use crate::graphql::scalars::Day;

/// An index among so many, the first ones often.
fn zipf(rng: &mut StdRng, size: usize) -> usize {
    let weights: f64 = (1..=size).map(|rank| 1.0 / number(rank)).sum();
    let mut left = rng.random_range(0.0..weights);
    for rank in 1..=size {
        left -= 1.0 / number(rank);
        if left <= 0.0 {
            return rank - 1;
        }
    }
    size - 1
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

fn one<'a>(rng: &mut StdRng, of: &[&'a str]) -> &'a str {
    of[rng.random_range(0..of.len())]
}

fn family_name(rng: &mut StdRng) -> String {
    match rng.random_range(0..4) {
        0 => FRENCH[zipf(rng, FRENCH.len())].to_owned(),
        1 => OTHERS[zipf(rng, OTHERS.len())].to_owned(),
        _ => {
            let head = [
                "Bar", "Bé", "Cha", "Cou", "Del", "Fro", "Gre", "Jou", "La", "Mau", "Pou", "Ri", "Sau",
                "Tri", "Va", "Bri",
            ];
            let middle = [
                "", "", "bi", "chè", "de", "ga", "li", "mon", "net", "pi", "ra", "tin", "ve", "zo", "lle",
            ];
            let tail = [
                "ard", "aud", "eau", "ent", "et", "ier", "in", "ot", "oux", "ois", "on", "ez", "ac", "y",
                "elle", "ault",
            ];
            format!("{}{}{}", one(rng, &head), one(rng, &middle), one(rng, &tail))
        }
    }
}

fn given_name(rng: &mut StdRng) -> String {
    let first = GIVEN[zipf(rng, GIVEN.len())];
    if rng.random_bool(0.1) {
        format!("{first}-{}", GIVEN[zipf(rng, GIVEN.len())])
    } else {
        first.to_owned()
    }
}

fn day(rng: &mut StdRng) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1946, 1, 1).unwrap();
    first + Days::new(rng.random_range(0..60 * 365))
}

fn phone(rng: &mut StdRng) -> String {
    format!("06{:08}", rng.random_range(0..100_000_000))
}

fn somebody(rng: &mut StdRng) -> Identity {
    let (given_name, family_name) = (given_name(rng), family_name(rng));
    let number = rng.random_range(0..10_000);
    let email = format!(
        "{}.{}{number}@courriel.example",
        plain(&given_name),
        plain(&family_name)
    )
    .replace(' ', "");
    Identity {
        birth_date: Some(Day(day(rng))),
        phone: rng.random_bool(0.9).then(|| phone(rng)),
        email: rng.random_bool(0.4).then_some(email),
        commune: Some(one(rng, COMMUNES).to_owned()),
        given_name,
        family_name,
    }
}

/// The same person, as another partner writes it.
fn again(rng: &mut StdRng, person: &Identity) -> Identity {
    let mut other = person.clone();
    if rng.random_bool(0.5) {
        other.given_name = plain(&other.given_name).to_uppercase();
        other.family_name = plain(&other.family_name).to_uppercase();
    }
    if rng.random_bool(0.3) {
        let first = other
            .given_name
            .split(['-', ' '])
            .next()
            .unwrap_or_default()
            .to_owned();
        other.given_name = first;
    }
    if rng.random_bool(1.0 / 12.0) {
        other.family_name = family_name(rng);
    }
    if rng.random_bool(0.2) {
        let name = if rng.random_bool(0.5) {
            &mut other.given_name
        } else {
            &mut other.family_name
        };
        *name = mistyped(rng, name);
    }
    if rng.random_bool(0.1) {
        std::mem::swap(&mut other.given_name, &mut other.family_name);
    }
    let born = other.birth_date.map(|day| day.0).unwrap();
    if rng.random_bool(0.1) {
        let digits = born.format("%Y%m%d").to_string();
        let at = rng.random_range(2..8);
        let digit = char::from_digit(rng.random_range(0..10), 10).unwrap();
        let mut slip = digits;
        slip.replace_range(at..=at, &digit.to_string());
        let slip = NaiveDate::parse_from_str(&slip, "%Y%m%d").unwrap_or(born);
        other.birth_date = Some(Day(slip));
    } else if rng.random_bool(0.05) {
        let swapped = NaiveDate::from_ymd_opt(born.year(), born.day(), born.month()).unwrap_or(born);
        other.birth_date = Some(Day(swapped));
    }
    match rng.random_range(0..8) {
        0 | 1 => other.phone = Some(phone(rng)),
        2 => other.phone = None,
        _ => {}
    }
    if rng.random_bool(0.4) {
        other.email = None;
    }
    if rng.random_bool(0.1) {
        other.commune = Some(one(rng, COMMUNES).to_owned());
    }
    other
}

/// A name with one slip of the fingers.
fn mistyped(rng: &mut StdRng, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = rng.random_range(0..letters.len());
    match rng.random_range(0..4) {
        0 => letters[at] = char::from(rng.random_range(b'a'..=b'z')),
        1 if letters.len() > 2 => {
            letters.remove(at);
        }
        2 => letters.insert(at, letters[at]),
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters.push('e'),
    }
    letters.into_iter().collect()
}

/// So many people, and which of them are one.
fn people(rng: &mut StdRng, size: usize) -> (Vec<Identity>, HashSet<(usize, usize)>) {
    let mut people: Vec<Identity> = Vec::with_capacity(size);
    let mut same = HashSet::new();
    while people.len() + 2 <= size {
        let mut person = somebody(rng);
        if let Some(before) = people.last().filter(|_| rng.random_bool(1.0 / 12.0)) {
            person.family_name.clone_from(&before.family_name);
            person.phone.clone_from(&before.phone);
            person.commune.clone_from(&before.commune);
            if rng.random_bool(0.1) {
                person.birth_date = before.birth_date;
            }
        }
        people.push(person);
        if rng.random_bool(1.0 / 9.0) {
            let other = again(rng, &people[people.len() - 1]);
            same.insert((people.len() - 1, people.len()));
            people.push(other);
        }
    }
    (people, same)
}

/// The pairs of people that a rule takes for one, by what they share.
fn found(people: &[Identity], rule: impl Fn(&HashSet<Kind>) -> bool) -> HashSet<(usize, usize)> {
    let mut holders: HashMap<(Kind, String), Vec<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        for term in terms::of(person) {
            // What many share is no reason to compare them.
            if !matches!(term.0, Kind::Name | Kind::Commune) {
                holders.entry(term).or_default().push(at);
            }
        }
    }
    let mut shared: HashMap<(usize, usize), HashSet<Kind>> = HashMap::new();
    for ((kind, _), holders) in &holders {
        for (nth, one) in holders.iter().enumerate() {
            for other in &holders[nth + 1..] {
                shared.entry((*one, *other)).or_default().insert(*kind);
            }
        }
    }
    shared.retain(|_, kinds| rule(kinds));
    shared.into_keys().collect()
}

fn precision_and_recall(found: &HashSet<(usize, usize)>, same: &HashSet<(usize, usize)>) -> (f64, f64) {
    let right = number(found.intersection(same).count());
    (right / number(found.len()), right / number(same.len()))
}

#[test]
fn duplicates_are_found_among_twenty_thousand_people() {
    let mut rng = StdRng::seed_from_u64(20_240_115);
    let (people, same) = people(&mut rng, 20_000);
    let exact = |kinds: &HashSet<Kind>| kinds.contains(&Kind::Identity);
    let by_identity = precision_and_recall(&found(&people, exact), &same);
    let by_all = precision_and_recall(&found(&people, |kinds| !reasons(kinds).is_empty()), &same);
    eprintln!("{} people, {} referred twice", people.len(), same.len());
    eprintln!(
        "equal names and date: precision {:.4}, recall {:.4}",
        by_identity.0, by_identity.1
    );
    eprintln!("all reasons: precision {:.4}, recall {:.4}", by_all.0, by_all.1);
    let weak = Reason::GivenNameAndBirthDate;
    let strong = |kinds: &HashSet<Kind>| reasons(kinds).iter().any(|reason| *reason != weak);
    let by_strong = precision_and_recall(&found(&people, strong), &same);
    eprintln!(
        "all but the given name, birth date and commune: precision {:.4}, recall {:.4}",
        by_strong.0, by_strong.1
    );
    assert!(by_all.0 > 0.75, "precision {}", by_all.0);
    assert!(by_all.1 > 0.97, "recall {}", by_all.1);
    assert!(by_identity.1 < 0.8, "recall {}", by_identity.1);
}

#[test]
fn a_slip_leaves_a_term_equal() {
    let person = |given: &str, family: &str, day: (i32, u32, u32)| Identity {
        given_name: given.into(),
        family_name: family.into(),
        birth_date: Some(Day(NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap())),
        commune: Some("Poitiers".into()),
        ..Identity::default()
    };
    let born = (1989, 3, 7);
    let shared = |other: Identity| -> HashSet<Kind> {
        let own: HashSet<_> = of(&person("Anaïs", "Le Goff", born)).into_iter().collect();
        of(&other)
            .into_iter()
            .filter(|term| own.contains(term))
            .map(|(kind, _)| kind)
            .collect()
    };
    let only = |kinds: &[Kind]| kinds.iter().copied().collect::<HashSet<_>>();
    assert_eq!(
        shared(person("Anais", "Le Gof", born)),
        only(&[Kind::NameSlip, Kind::GivenAndDate])
    );
    assert_eq!(
        shared(person("Anaîs", "LE-GOFF", (1989, 7, 3))),
        only(&[Kind::DateSlip])
    );
    assert_eq!(
        shared(person("Le Goff", "Anaïs", (1989, 3, 9))),
        only(&[Kind::DateSlip])
    );
    assert_eq!(
        shared(person("Anaïs", "Morel", born)),
        only(&[Kind::GivenAndDate])
    );
    assert_eq!(shared(person("Lena", "Le Goff", (1991, 1, 2))), only(&[]));
}
