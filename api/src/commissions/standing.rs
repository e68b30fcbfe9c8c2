//! What the programme itself knows of a case when it is scored: how often it was put off, for how long it has waited, whether
//! the person was helped before.

use std::collections::{HashMap, HashSet};

use chrono::Datelike;
use entity::grid::score::Standing;
use entity::person::term;
use entity::{Moment, case_file};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::policy::rows;

/// The most people looked for in one statement.
const PART: usize = 5_000;

/// How cases stand at a moment, by their id.
///
/// # Errors
/// A fault of the database.
pub(crate) async fn of<'a>(
    db: &impl ConnectionTrait,
    territory: Uuid,
    cases: impl IntoIterator<Item = &'a case_file::Model>,
    now: Moment,
) -> Result<HashMap<Uuid, Standing>, DbErr> {
    let cases: Vec<_> = cases.into_iter().collect();
    let helped = helped(db, territory, &cases).await?;
    let standing = |case: &case_file::Model| Standing {
        deferrals: case.deferrals,
        months: Some(case.submitted_at.map_or(0, |since| months(since, now))),
        helped: Some(helped.contains(&case.id)),
    };
    Ok(cases.into_iter().map(|case| (case.id, standing(case))).collect())
}

/// The cases whose person, by names and birth date, was given a computer before through the partner that refers them now. That
/// partner knows it; what another one did would be told by the score, and is not looked at.
async fn helped(
    db: &impl ConnectionTrait,
    territory: Uuid,
    cases: &[&case_file::Model],
) -> Result<HashSet<Uuid>, DbErr> {
    let mut helped = HashSet::new();
    for part in cases.chunks(PART) {
        let people = part.iter().map(|case| case.person_id).collect();
        let identities = self::identities(db, term::Column::PersonId, people).await?;
        let hashes: HashSet<String> = identities.values().cloned().collect();
        let alike = self::identities(db, term::Column::Hash, hashes).await?;
        let served: Vec<(Uuid, Uuid)> = rows::of_territory::<case_file::Entity>(territory)
            .filter(case_file::Column::PersonId.is_in(alike.keys().copied()))
            .filter(case_file::Column::EquippedAt.is_not_null())
            .select_only()
            .column(case_file::Column::PersonId)
            .column(case_file::Column::ReferrerId)
            .into_tuple()
            .all(db)
            .await?;
        let served: HashSet<(Uuid, &str)> = served
            .iter()
            .filter_map(|(person, referrer)| Some((*referrer, alike.get(person)?.as_str())))
            .collect();
        helped.extend(part.iter().filter_map(|case| {
            let identity = identities.get(&case.person_id)?;
            served
                .contains(&(case.referrer_id, identity.as_str()))
                .then_some(case.id)
        }));
    }
    Ok(helped)
}

/// The keyed hashes of names and birth dates that have one of these values in a column, by person.
async fn identities<V: Into<sea_orm::Value>>(
    db: &impl ConnectionTrait,
    column: term::Column,
    values: HashSet<V>,
) -> Result<HashMap<Uuid, String>, DbErr> {
    let found: Vec<(Uuid, String)> = rows::beside::<term::Entity>()
        .filter(term::Column::Kind.eq(term::Kind::Identity))
        .filter(column.is_in(values))
        .select_only()
        .column(term::Column::PersonId)
        .column(term::Column::Hash)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// How many whole months of the calendar lie between two moments, in UTC: a month begun does not count.
fn months(since: Moment, now: Moment) -> i32 {
    let (since, now) = (since.to_utc().date_naive(), now.to_utc().date_naive());
    let begun = (now.year() - since.year()) * 12 + now.month0().cast_signed() - since.month0().cast_signed();
    (begun - i32::from(now.day() < since.day())).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_counts_when_it_is_over() {
        let at = |day: &str| Moment::from_utc(format!("{day}T12:00:00Z").parse().expect("a moment"));
        for (since, now, whole) in [
            ("2024-01-15", "2024-02-14", 0),
            ("2024-01-15", "2024-02-15", 1),
            ("2023-11-30", "2024-03-01", 3),
            ("2023-01-15", "2024-01-14", 11),
            ("2024-02-01", "2024-01-15", 0),
        ] {
            assert_eq!(months(at(since), at(now)), whole, "{since} to {now}");
        }
    }
}
