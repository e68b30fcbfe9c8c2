//! The score of a case: advisory, deterministic, explained line by line. The same case under the same version
//! of the grid always has the same points (I11).

use async_graphql::SimpleObject;
use serde::{Deserialize, Serialize};

use super::rules::{Criterion, Rules};
use crate::case_file::Criteria;

/// One line of the explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
pub struct ScoreLine {
    /// What was looked at.
    pub criterion: Criterion,
    /// What the case says.
    pub value: String,
    /// The points it gives.
    pub points: i32,
}

/// Points, and where they come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
pub struct Score {
    /// The sum of the lines, at most the grid's cap.
    pub points: i32,
    /// Every criterion that gave points.
    pub lines: Vec<ScoreLine>,
}

/// The score of a case with these criteria, put off `deferrals` times.
#[must_use]
pub fn score(rules: &Rules, criteria: &Criteria, deferrals: i32) -> Score {
    let lines: Vec<_> = values(criteria, deferrals)
        .into_iter()
        .filter_map(|(criterion, value)| {
            let points = points(rules, criterion, &value)?;
            Some(ScoreLine {
                criterion,
                value,
                points,
            })
        })
        .collect();
    let sum: i32 = lines.iter().map(|line| line.points).sum();
    Score {
        points: sum.min(rules.cap),
        lines,
    }
}

/// The points of a value: its own weight or, for a number, that of the greatest number not above it.
fn points(rules: &Rules, criterion: Criterion, value: &str) -> Option<i32> {
    let of_criterion = || {
        rules
            .weights
            .iter()
            .filter(|weight| weight.criterion == criterion)
    };
    if let Some(exact) = of_criterion().find(|weight| weight.value == value) {
        return Some(exact.points);
    }
    let number: i32 = value.parse().ok()?;
    of_criterion()
        .filter_map(|weight| Some((weight.value.parse::<i32>().ok()?, weight.points)))
        .filter(|(threshold, _)| *threshold <= number)
        .max_by_key(|(threshold, _)| *threshold)
        .map(|(_, points)| points)
}

/// What the case says of each criterion.
fn values(criteria: &Criteria, deferrals: i32) -> Vec<(Criterion, String)> {
    let mut said = Vec::new();
    let mut say = |criterion, value: String| said.push((criterion, value));
    if let Some(needs) = &criteria.needs {
        say(Criterion::EquipmentAtHome, needs.equipment_at_home.word());
    }
    if let Some(family) = &criteria.family {
        let secondary = family.lower_secondary + family.upper_secondary;
        say(
            Criterion::Schoolchildren,
            (family.primary + secondary).to_string(),
        );
        say(Criterion::SecondarySchool, yes(secondary > 0));
        say(Criterion::SingleParent, yes(family.single_parent));
        say(Criterion::Quotient, family.quotient.word());
    }
    if let Some(seeker) = &criteria.job_seeker {
        say(Criterion::Rsa, yes(seeker.rsa));
        say(Criterion::JobSearch, seeker.months.to_string());
        say(Criterion::Project, yes(seeker.project));
    }
    if let Some(student) = &criteria.student {
        say(Criterion::Scholarship, student.scholarship.word());
        say(Criterion::Independence, yes(student.independent));
    }
    say(Criterion::Waiting, deferrals.to_string());
    said
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_file::criteria::{HomeEquipment, Needs, ScholarshipStep, Student, WantedKind};

    fn student(scholarship: ScholarshipStep) -> Criteria {
        Criteria {
            needs: Some(Needs {
                wanted: WantedKind::Laptop,
                connection: true,
                skills: 2,
                accessibility: false,
                equipment_at_home: HomeEquipment::SmartphoneOnly,
            }),
            student: Some(Student {
                institution: "Poitiers".into(),
                year: 2,
                scholarship,
                independent: true,
            }),
            ..Criteria::default()
        }
    }

    #[test]
    fn the_lines_add_up_to_the_points() {
        let score = score(&Rules::initial(), &student(ScholarshipStep::Step5), 0);
        assert_eq!(score.points, 25 + 35 + 15);
        assert_eq!(
            score.lines.iter().map(|line| line.points).sum::<i32>(),
            score.points
        );
    }

    #[test]
    fn a_number_takes_the_weight_of_the_threshold_below_it() {
        let rules = Rules::initial();
        assert_eq!(points(&rules, Criterion::JobSearch, "5"), None);
        assert_eq!(points(&rules, Criterion::JobSearch, "13"), Some(15));
        assert_eq!(points(&rules, Criterion::Waiting, "9"), Some(10));
    }

    #[test]
    fn the_cap_holds() {
        let rules = Rules {
            cap: 40,
            ..Rules::initial()
        };
        assert_eq!(score(&rules, &student(ScholarshipStep::Step7), 3).points, 40);
    }
}
