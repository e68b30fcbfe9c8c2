//! From the cells of a line to a referral. What cannot be read becomes an error at its cell, and is absent from the row.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use entity::account::Language;
use entity::case_file::criteria::{Family, JobSeeker, Needs, QuotientBand, Student};
use entity::case_file::{Audience, Criteria};
use entity::person::nir::contains_nir;

use super::column::{self, Column};
use super::error::{CellError, ErrorCode};
use super::field::{Field, Shape, spec};
use super::words::{self, FromCode};
use super::{MOST_ROWS, Roster, Row};
use crate::graphql::scalars::Day;
use crate::people::identity::Identity;
use crate::sheet::Unreadable;
use crate::sheet::cell::{Cell, Line, letter};
use crate::sheet::date::{self, Candidate, Evidence, Order};

/// The years of births and of what is told of last year.
const YEARS: RangeInclusive<i32> = 1900..=2100;

/// Reads every line under the headers.
pub(super) fn roster(lines: &[Line], audience: Audience, complete: bool) -> Result<Roster, Unreadable> {
    let position = column::position(lines)?;
    let (head, body) = lines.split_at(position + 1);
    let header = head.last().ok_or(Unreadable::NoHeader)?;
    if body.is_empty() {
        return Err(Unreadable::Empty);
    }
    if body.len() > MOST_ROWS {
        return Err(Unreadable::TooManyRows);
    }
    let columns = column::read(header, audience)?;
    let mut reader = Reader {
        columns: &columns,
        complete,
        errors: Vec::new(),
    };
    let rows = body.iter().map(|line| reader.row(line, body, audience)).collect();
    let errors = reader.errors;
    Ok(Roster {
        encoding: "UTF-8".to_owned(),
        delimiter: None,
        columns,
        rows,
        errors,
    })
}

struct Reader<'a> {
    columns: &'a [Column],
    complete: bool,
    errors: Vec<CellError>,
}

impl Reader<'_> {
    fn row(&mut self, line: &Line, all: &[Line], audience: Audience) -> Row {
        self.look_everywhere(line);
        let needs = self.group(
            line,
            &[
                Field::Wanted,
                Field::Connection,
                Field::Skills,
                Field::Accessibility,
                Field::EquipmentAtHome,
            ],
            Self::needs,
        );
        let criteria = match audience {
            Audience::Family => Criteria {
                family: self.group(line, &FAMILY, Self::family),
                ..Criteria::default()
            },
            Audience::JobSeeker => Criteria {
                job_seeker: self.group(line, &JOB_SEEKER, Self::job_seeker),
                ..Criteria::default()
            },
            Audience::Student => Criteria {
                student: self.group(line, &STUDENT, Self::student),
                ..Criteria::default()
            },
        };
        let row = Row {
            number: line.number,
            identity: Identity {
                given_name: self.text(line, Field::GivenName).unwrap_or_default(),
                family_name: self.text(line, Field::FamilyName).unwrap_or_default(),
                birth_date: self.day(line, all, Field::BirthDate),
                phone: self.phone(line),
                email: self.text(line, Field::Email),
                commune: self.text(line, Field::Commune),
            },
            language: self.word(line, Field::Language).unwrap_or(Language::Fr),
            criteria: Criteria { needs, ..criteria },
            informed_on: self.day(line, all, Field::InformedOn),
            informed_by: self.word(line, Field::InformedBy),
            consents: self.yes_no(line, Field::Consents).unwrap_or_default(),
        };
        self.informed(line, &row);
        row
    }

    /// Who is referred was told so, and agrees: for a referral that is sent.
    fn informed(&mut self, line: &Line, row: &Row) {
        if !self.complete {
            return;
        }
        if row.informed_on.is_none() {
            self.missing(line, Field::InformedOn, ErrorCode::Required);
        }
        if row.informed_by.is_none() {
            self.missing(line, Field::InformedBy, ErrorCode::Required);
        }
        if !row.consents {
            self.missing(line, Field::Consents, ErrorCode::ConsentMissing);
        }
    }

    /// What must not be in any cell, read or not.
    fn look_everywhere(&mut self, line: &Line) {
        for (index, cell) in line.cells.iter().enumerate() {
            let code = match cell {
                Cell::Blank => continue,
                Cell::Fault => ErrorCode::FormulaError,
                cell if cell.shown().is_some_and(|text| contains_nir(&text)) => {
                    ErrorCode::SocialSecurityNumber
                }
                cell if cell.shown().is_some_and(|text| text.contains('\u{fffd}')) => {
                    ErrorCode::LostCharacters
                }
                _ if index >= self.columns.len() => ErrorCode::ExtraCells,
                _ => continue,
            };
            // An error of the spreadsheet in a column that nobody reads harms nobody.
            let read = self
                .columns
                .get(index)
                .is_none_or(|column| column.field.is_some());
            if read || code == ErrorCode::SocialSecurityNumber {
                self.errors.push(CellError {
                    row: line.number,
                    column: self.columns.get(index).map(|column| column.header.clone()),
                    cell: Some(format!("{}{}", letter(index), line.number)),
                    code,
                });
            }
        }
    }

    /// Values that only make sense together: all of them, or none where nothing has to be complete.
    fn group<T>(
        &mut self,
        line: &Line,
        fields: &[Field],
        read: fn(&mut Self, &Line) -> Option<T>,
    ) -> Option<T> {
        let blank = |field: &&Field| self.shown(line, **field).is_none();
        let missing: Vec<Field> = fields.iter().filter(blank).copied().collect();
        if missing.len() == fields.len() && !self.complete {
            return None;
        }
        for field in missing {
            self.missing(line, field, ErrorCode::Required);
        }
        read(self, line)
    }

    fn needs(&mut self, line: &Line) -> Option<Needs> {
        let wanted = self.word(line, Field::Wanted);
        let connection = self.yes_no(line, Field::Connection);
        let skills = self.number(line, Field::Skills);
        let accessibility = self.yes_no(line, Field::Accessibility);
        let equipment = self.word(line, Field::EquipmentAtHome);
        Some(Needs {
            wanted: wanted?,
            connection: connection?,
            skills: skills?,
            accessibility: accessibility?,
            equipment_at_home: equipment?,
        })
    }

    fn family(&mut self, line: &Line) -> Option<Family> {
        let counts = [
            Field::Adults,
            Field::Children,
            Field::Primary,
            Field::LowerSecondary,
            Field::UpperSecondary,
        ]
        .map(|field| self.number(line, field));
        let single_parent = self.yes_no(line, Field::SingleParent);
        let quotient = self.quotient(line);
        let [adults, children, primary, lower_secondary, upper_secondary] = counts;
        Some(Family {
            adults: adults?,
            children: children?,
            primary: primary?,
            lower_secondary: lower_secondary?,
            upper_secondary: upper_secondary?,
            single_parent: single_parent?,
            quotient: quotient?,
        })
    }

    fn job_seeker(&mut self, line: &Line) -> Option<JobSeeker> {
        let category = self.word(line, Field::Category);
        let months = self.number(line, Field::Months);
        let rsa = self.yes_no(line, Field::Rsa);
        let project = self.yes_no(line, Field::Project);
        Some(JobSeeker {
            category: category?,
            months: months?,
            rsa: rsa?,
            project: project?,
        })
    }

    fn student(&mut self, line: &Line) -> Option<Student> {
        let institution = self.text(line, Field::Institution);
        let year = self.number(line, Field::Year);
        let scholarship = self.word(line, Field::Scholarship);
        let independent = self.yes_no(line, Field::Independent);
        Some(Student {
            institution: institution?,
            year: year?,
            scholarship: scholarship?,
            independent: independent?,
        })
    }

    fn cell<'l>(&self, line: &'l Line, field: Field) -> Option<&'l Cell> {
        let index = self
            .columns
            .iter()
            .position(|column| column.field == Some(field))?;
        line.cells.get(index)
    }

    fn shown(&self, line: &Line, field: Field) -> Option<String> {
        self.cell(line, field)?.shown()
    }

    fn text(&self, line: &Line, field: Field) -> Option<String> {
        self.shown(line, field)
    }

    /// A telephone; a spreadsheet that took it for a number has lost its first zero.
    fn phone(&self, line: &Line) -> Option<String> {
        let shown = self.shown(line, Field::Phone)?;
        let lost = shown.len() == 9 && shown.chars().all(|c| c.is_ascii_digit()) && !shown.starts_with('0');
        Some(if lost { format!("0{shown}") } else { shown })
    }

    fn word<T: FromCode>(&mut self, line: &Line, field: Field) -> Option<T> {
        let text = self.shown(line, field)?;
        let found = match spec(field)?.shape {
            Shape::Words(words) => words::code(words, &text).and_then(T::of),
            _ => None,
        };
        self.or_report(line, field, found, ErrorCode::UnknownWord)
    }

    fn quotient(&mut self, line: &Line) -> Option<QuotientBand> {
        let text = self.shown(line, Field::Quotient)?;
        let euros = text.replace(['€', ' ', '\u{a0}'], "").replace(',', ".");
        match euros.parse() {
            Ok(euros) => self.or_report(line, Field::Quotient, words::band(euros), ErrorCode::Invalid),
            Err(_) => self.word(line, Field::Quotient),
        }
    }

    fn yes_no(&mut self, line: &Line, field: Field) -> Option<bool> {
        let text = self.shown(line, field)?;
        self.or_report(line, field, words::yes_no(&text), ErrorCode::UnknownWord)
    }

    fn number(&mut self, line: &Line, field: Field) -> Option<i32> {
        let text = self.shown(line, field)?;
        self.or_report(line, field, text.trim().parse().ok(), ErrorCode::Invalid)
    }

    /// A day. The template says that the day comes first; a column whose dates tell otherwise is read as it tells.
    fn day(&mut self, line: &Line, all: &[Line], field: Field) -> Option<Day> {
        let cell = self.cell(line, field)?.clone();
        if cell.is_blank() {
            return None;
        }
        let found = match date::read(&cell, &YEARS) {
            Candidate::Certain(date) => Some(date),
            Candidate::Either {
                day_first,
                month_first,
            } => Some(match self.order(all, field) {
                Order::MonthFirst => month_first,
                Order::DayFirst | Order::Undecided => day_first,
            }),
            Candidate::Unreadable => None::<NaiveDate>,
        };
        self.or_report(line, field, found.map(Day), ErrorCode::BadDate)
    }

    fn order(&self, all: &[Line], field: Field) -> Order {
        let mut evidence = Evidence::default();
        for cell in all.iter().filter_map(|line| self.cell(line, field)) {
            evidence.weigh(cell);
        }
        evidence.order()
    }

    fn or_report<T>(&mut self, line: &Line, field: Field, found: Option<T>, code: ErrorCode) -> Option<T> {
        if found.is_none() {
            self.missing(line, field, code);
        }
        found
    }

    fn missing(&mut self, line: &Line, field: Field, code: ErrorCode) {
        self.errors.push(error_at(self.columns, line.number, field, code));
    }
}

const FAMILY: [Field; 7] = [
    Field::Adults,
    Field::Children,
    Field::Primary,
    Field::LowerSecondary,
    Field::UpperSecondary,
    Field::SingleParent,
    Field::Quotient,
];
const JOB_SEEKER: [Field; 4] = [Field::Category, Field::Months, Field::Rsa, Field::Project];
const STUDENT: [Field; 4] = [
    Field::Institution,
    Field::Year,
    Field::Scholarship,
    Field::Independent,
];

/// The place of a field in a row, and what is wrong there.
fn error_at(columns: &[Column], row: u32, field: Field, code: ErrorCode) -> CellError {
    let found = columns.iter().find(|column| column.field == Some(field));
    let should = spec(field).and_then(|spec| spec.fr.first());
    CellError {
        row,
        column: found
            .map(|column| column.header.clone())
            .or_else(|| should.map(|header| (*header).to_owned())),
        cell: found.map(|column| format!("{}{row}", column.letter)),
        code,
    }
}

impl Roster {
    /// Notes an error that a rule found, at the field of a referral's path (`identity.phone`): once a cell.
    pub(crate) fn note(&mut self, row: u32, path: &str, code: ErrorCode) {
        let spec = super::FIELDS.iter().find(|spec| spec.path == path);
        let error = match spec {
            Some(spec) => error_at(&self.columns, row, spec.field, code),
            None => CellError {
                row,
                column: None,
                cell: None,
                code,
            },
        };
        let told =
            |other: &CellError| other.row == row && other.column.is_some() && other.column == error.column;
        if !self.errors.iter().any(told) {
            self.errors.push(error);
        }
    }

    /// Whether a row has an error.
    pub(crate) fn is_rejected(&self, row: u32) -> bool {
        self.errors.iter().any(|error| error.row == row)
    }
}
