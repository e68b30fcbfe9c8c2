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

/// What the programme itself knows of a case when it is scored. It is kept beside the score, so that the same score can be made
/// again (I11).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How often a commission put it off.
    pub deferrals: i32,
    /// For how many whole months it had waited since it was sent; none where nobody looked.
    pub months: Option<i32>,
    /// Whether the programme had given the person a computer before, through the same partner: a score that knew of other
    /// partners would tell of them. None where nobody looked.
    pub helped: Option<bool>,
}

/// The score of a case with these criteria, as it stands.
#[must_use]
pub fn score(rules: &Rules, criteria: &Criteria, standing: Standing) -> Score {
    let lines: Vec<_> = said(criteria, standing)
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

/// What a case says of each criterion that it says something of.
#[must_use]
pub fn said(criteria: &Criteria, standing: Standing) -> Vec<(Criterion, String)> {
    let mut values = Vec::new();
    let mut say = |criterion, value: String| values.push((criterion, value));
    if let Some(needs) = &criteria.needs {
        say(Criterion::EquipmentAtHome, needs.equipment_at_home.word());
        say(Criterion::Connection, yes(needs.connection));
    }
    if let Some(family) = &criteria.family {
        let secondary = family.lower_secondary + family.upper_secondary;
        say(
            Criterion::Schoolchildren,
            (family.primary + secondary).to_string(),
        );
        say(Criterion::SecondarySchool, yes(secondary > 0));
        say(Criterion::UpperSecondary, yes(family.upper_secondary > 0));
        say(
            Criterion::Household,
            (family.adults + family.children).to_string(),
        );
        say(Criterion::SingleParent, yes(family.single_parent));
        say(Criterion::Quotient, family.quotient.word());
    }
    if let Some(seeker) = &criteria.job_seeker {
        say(Criterion::Rsa, yes(seeker.rsa));
        say(Criterion::JobSearch, seeker.months.to_string());
        say(Criterion::Category, seeker.category.word());
        say(Criterion::Project, yes(seeker.project));
    }
    if let Some(student) = &criteria.student {
        say(Criterion::Scholarship, student.scholarship.word());
        say(Criterion::Independence, yes(student.independent));
    }
    say(Criterion::Waiting, standing.deferrals.to_string());
    if let Some(months) = standing.months {
        say(Criterion::WaitingMonths, months.to_string());
    }
    if let Some(helped) = standing.helped {
        say(Criterion::EarlierAid, yes(helped));
    }
    values
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_file::criteria::{
        Family, HomeEquipment, JobSeeker, JobSeekerCategory, Needs, QuotientBand, ScholarshipStep, Student,
        WantedKind,
    };
    use crate::grid::rules::Weight;

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
        let score = score(
            &Rules::initial(),
            &student(ScholarshipStep::Step5),
            Standing::default(),
        );
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
        let standing = Standing {
            deferrals: 3,
            ..Standing::default()
        };
        assert_eq!(
            score(&rules, &student(ScholarshipStep::Step7), standing).points,
            40
        );
    }

    #[test]
    fn every_criterion_is_looked_at() {
        let rules = Rules {
            weights: [
                (Criterion::Connection, "no", 1),
                (Criterion::UpperSecondary, "yes", 2),
                (Criterion::Household, "4", 4),
                (Criterion::Category, "A", 8),
                (Criterion::WaitingMonths, "3", 16),
                (Criterion::EarlierAid, "no", 32),
            ]
            .map(|(criterion, value, points)| Weight {
                criterion,
                value: value.to_owned(),
                points,
            })
            .to_vec(),
            ..Rules::initial()
        };
        assert_eq!(rules.errors(), []);
        let needs = student(ScholarshipStep::None).needs.map(|needs| Needs {
            connection: false,
            ..needs
        });
        let criteria = Criteria {
            needs,
            family: Some(Family {
                adults: 1,
                children: 4,
                primary: 1,
                lower_secondary: 0,
                upper_secondary: 2,
                single_parent: true,
                quotient: QuotientBand::Under400,
            }),
            job_seeker: Some(JobSeeker {
                category: JobSeekerCategory::A,
                months: 4,
                rsa: true,
                project: false,
            }),
            student: None,
        };
        let standing = |months, helped| Standing {
            deferrals: 0,
            months,
            helped,
        };
        let points = |standing| score(&rules, &criteria, standing).points;
        assert_eq!(points(standing(Some(5), Some(false))), 63);
        assert_eq!(points(standing(Some(2), Some(true))), 15);
        assert_eq!(
            points(standing(None, None)),
            15,
            "what was not looked at gives nothing"
        );
    }
}
