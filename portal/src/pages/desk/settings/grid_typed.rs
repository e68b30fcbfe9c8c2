//! What was typed of a grid: read from the form the same way whether it is published or only tried.

use super::grid_words::GROUPS;
use crate::form::Form;
use crate::kit::Wrong;

pub(super) const AUDIENCES: &[&str] = &["FAMILY", "JOB_SEEKER", "STUDENT"];
/// The questions about how well a computer must work, by audience.
pub(super) const WORST: [&str; 3] = ["function_family", "function_job_seeker", "function_student"];

/// Every criterion, in the order of the form.
pub(super) fn criteria() -> impl Iterator<Item = &'static str> {
    GROUPS
        .iter()
        .flat_map(|(_, _, criteria)| criteria.iter().copied())
}

/// What was typed of a grid, in the order of the form; what is no number is refused as out of range.
pub(super) struct Points {
    /// Criterion, value, points.
    pub(super) weights: Vec<(String, String, i64)>,
    /// Audience, percent.
    pub(super) quotas: Vec<(String, i64)>,
    /// Audience, memory in MiB, function.
    pub(super) minimums: Vec<(String, i64, Option<String>)>,
    /// The most points a case may have.
    pub(super) cap: i64,
}

impl Points {
    pub(super) fn of(form: &Form) -> Self {
        let weights = criteria().flat_map(|criterion| {
            let typed = form.beginning(&format!("{criterion}.")).into_iter();
            typed.map(|(value, points)| (criterion.to_owned(), value, points))
        });
        let memory = form.beginning("memory.");
        let minimum = |(audience, name): (&&str, &str)| {
            let gibibytes = memory.iter().find(|(of, _)| of == audience);
            let memory_mib = gibibytes.map_or(0, |(_, size)| size.saturating_mul(1024));
            let function = form.maybe(name);
            (memory_mib != 0 || function.is_some()).then(|| ((*audience).to_owned(), memory_mib, function))
        };
        Self {
            weights: weights.collect(),
            quotas: form.beginning("quotas."),
            minimums: AUDIENCES.iter().zip(WORST).filter_map(minimum).collect(),
            cap: form.number("cap").filter(|cap| *cap < 100_000).unwrap_or(0),
        }
    }

    /// The criterion of each of its weights, for what is wrong with one of them.
    pub(super) fn criteria(&self) -> Vec<String> {
        self.weights
            .iter()
            .map(|(criterion, ..)| criterion.clone())
            .collect()
    }
}

/// The input of an operation that takes a grid: what was typed, and what the operation asks besides.
macro_rules! rules {
    ($points:expr => $operation:ident::$Input:ident { $($field:ident: $value:expr),* $(,)? }) => {{
        use $operation::{MinimumInput, QuotaInput, WeightInput};
        let points = $points;
        let weight = |(criterion, value, points)| WeightInput { criterion, points, value };
        let quota = |(audience, percent)| QuotaInput { audience, percent };
        let minimum = |(audience, memory_mib, function)| MinimumInput { audience, function, memory_mib };
        $operation::$Input {
            weights: points.weights.into_iter().map(weight).collect(),
            quotas: points.quotas.into_iter().map(quota).collect(),
            minimums: points.minimums.into_iter().map(minimum).collect(),
            cap: points.cap,
            $($field: $value),*
        }
    }};
}
pub(super) use rules;

/// What is wrong with the third number stands beside the criterion of the third number.
pub(super) fn beside(mut wrong: Wrong, named: &[String]) -> Wrong {
    let at = wrong.field.as_deref().and_then(|field| {
        let at = field.strip_prefix("weights.")?.split('.').next()?;
        at.parse::<usize>().ok()
    });
    if let Some(criterion) = at.and_then(|at| named.get(at)) {
        wrong.field = Some(criterion.clone());
    }
    wrong
}
