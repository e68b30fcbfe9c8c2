//! A list of people to refer: what is asked, what was understood of it, and the template that says how to write one.

use std::collections::{HashMap, HashSet};

use async_graphql::{Enum, ID, InputObject, Result, SimpleObject};
use entity::Moment;
use entity::account::Language;
use entity::case_file::Audience;
use entity::person::term;
use serde::Serialize;
use uuid::Uuid;

use super::referral::Referral;
use super::types::{CaseProblem, Code, ReferralInput};
use crate::files::read::Content;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::people::terms;
use crate::policy::Principal;
use crate::problem::{Halt, Stop, Wrong, wrong};
use crate::roster::{self, ErrorCode, FIELDS, Roster, Shape};
use crate::sheet::Unreadable;
use crate::texts;

/// A list to read.
#[derive(InputObject, Serialize)]
pub struct ImportReferralsInput {
    /// The audience everybody on the list belongs to.
    pub audience: Audience,
    /// The file, as `POST /files` answered it: CSV or `.xlsx`, see `referralTemplate`.
    pub file_id: ID,
    /// Whether the referrals are sent at once, and must be complete; otherwise they are drafts to go on with.
    #[graphql(default)]
    pub submit: bool,
    /// Whether to keep what was read; false is a preview that changes nothing.
    pub commit: bool,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

/// What was understood of a column.
#[derive(Debug, SimpleObject)]
pub struct ReferralColumn {
    /// Its letter: `A`.
    pub letter: String,
    /// Its header, as the file has it.
    pub header: String,
    /// What it is read as: `identity.familyName`; null when it is not used.
    pub field: Option<String>,
}

/// What was understood of a row.
#[derive(Debug, SimpleObject)]
pub struct ReferralRow {
    /// Its number, as the spreadsheet shows it.
    pub number: u32,
    /// First name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Birth date.
    pub birth_date: Option<Day>,
    /// The case this person has already; null for somebody new.
    pub case_id: Option<ID>,
}

/// What is wrong with a cell or a row.
#[derive(Debug, SimpleObject)]
pub struct ReferralError {
    /// The row, as the spreadsheet numbers it.
    pub row: u32,
    /// The column's header; the one it should have where the file has no such column.
    pub column: Option<String>,
    /// The cell: `E14`.
    pub cell: Option<String>,
    /// What is wrong.
    pub code: ErrorCode,
    /// What is wrong, in the caller's language.
    pub message: String,
}

/// What was understood of a list: rows = created + matched + rejected.
#[derive(Debug, SimpleObject)]
pub struct ReferralImport {
    /// The encoding it was read in.
    pub encoding: String,
    /// What separates its cells; null for a workbook.
    pub delimiter: Option<String>,
    /// Its columns.
    pub columns: Vec<ReferralColumn>,
    /// Rows of people in the file.
    pub rows: i32,
    /// People who are referred anew.
    pub created: i32,
    /// People whom the organisation referred already: nothing is changed.
    pub matched: i32,
    /// Rows with errors: as long as there is one, nothing is imported.
    pub rejected: i32,
    /// The first rows without errors, as understood; at most 50.
    pub sample: Vec<ReferralRow>,
    /// What is wrong; at most 200.
    pub errors: Vec<ReferralError>,
}

/// What came of an import.
pub(crate) struct Imported {
    pub(super) referrals: ReferralImport,
    /// Why it was only a preview, though it was meant for good.
    refused: Option<Wrong<Code>>,
}

impl Imported {
    /// How many cases were created.
    pub(crate) fn created(&self) -> i32 {
        self.referrals.created
    }
}

/// What was read.
#[derive(SimpleObject)]
pub struct ImportReferralsPayload {
    /// What was understood; null when the file cannot be read, or when it was done before under the same key.
    pub referrals: Option<ReferralImport>,
    /// What is wrong; empty on success.
    pub problems: Vec<CaseProblem>,
}

/// A list, read and checked.
pub(super) struct List {
    pub(super) audience: Audience,
    roster: Roster,
    /// The people without an error, and their row.
    pub(super) people: Vec<(u32, Referral)>,
}

impl List {
    /// Reads a file and checks each row as if it were referred alone.
    pub(super) fn read(
        file: &Content,
        input: &ImportReferralsInput,
        who: &Principal,
        now: Moment,
    ) -> Result<Self, Stop<Code>> {
        let read = roster::read(&file.bytes, Some(&file.row.name), input.audience, input.submit);
        let mut roster = match read {
            Ok(roster) => roster,
            Err(Unreadable::Empty) => return wrong(Code::ReferralsEmpty, "fileId"),
            Err(_) => return wrong(Code::FileUnreadable, "fileId"),
        };
        let mut people = Vec::with_capacity(roster.rows.len());
        let mut seen = HashSet::new();
        for row in std::mem::take(&mut roster.rows) {
            let number = row.number;
            let first = seen.insert(terms::same_person(&row.identity));
            match Referral::checked(referral(input.audience, row), who, !input.submit, now) {
                Ok(_) if !first => roster.note(number, "identity.familyName", ErrorCode::DuplicateRow),
                Ok(referral) => people.push((number, referral)),
                Err(Stop::Problems(all)) => {
                    for Wrong { code, field } in all {
                        let path = field.unwrap_or_default();
                        roster.note(number, path.trim_start_matches("referral."), told(code));
                    }
                }
                Err(stop) => return Err(stop),
            }
        }
        people.retain(|(row, _)| !roster.is_rejected(*row));
        roster.errors.sort_by_key(|error| error.row);
        Ok(Self {
            audience: input.audience,
            roster,
            people,
        })
    }

    /// Why it is not imported.
    pub(super) fn refused(&self) -> Option<Code> {
        if !self.roster.errors.is_empty() {
            Some(Code::ReferralsHaveErrors)
        } else if self.people.is_empty() {
            Some(Code::ReferralsEmpty)
        } else {
            None
        }
    }

    /// The hash of who a person is.
    pub(super) fn hash(cx: &Cx, who: &Principal, referral: &Referral) -> String {
        let value = terms::same_person(&referral.identity);
        terms::hash(&cx.app, who.territory, term::Kind::Identity, &value)
    }

    /// What was understood.
    pub(super) fn told(
        &self,
        cx: &Cx,
        known: &HashMap<String, Uuid>,
        refused: Option<Wrong<Code>>,
    ) -> Imported {
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        let theirs = |referral: &Referral| {
            let who = cx.actor.principal()?;
            known.get(&Self::hash(cx, who, referral)).copied()
        };
        let mut rejected: Vec<u32> = self.roster.errors.iter().map(|error| error.row).collect();
        rejected.dedup();
        let matched = self
            .people
            .iter()
            .filter(|(_, referral)| theirs(referral).is_some())
            .count();
        let row = |(number, referral): &(u32, Referral)| ReferralRow {
            number: *number,
            given_name: referral.identity.given_name.clone(),
            family_name: referral.identity.family_name.clone(),
            birth_date: referral.identity.birth_date,
            case_id: theirs(referral).map(id::encode::<entity::case_file::Entity>),
        };
        let error = |error: &roster::CellError| ReferralError {
            row: error.row,
            column: error.column.clone(),
            cell: error.cell.clone(),
            code: error.code,
            message: message(cx.language, error.code),
        };
        Imported {
            referrals: ReferralImport {
                encoding: self.roster.encoding.clone(),
                delimiter: self.roster.delimiter.map(String::from),
                columns: self.roster.columns.iter().map(column).collect(),
                rows: count(self.people.len() + rejected.len()),
                created: count(self.people.len() - matched),
                matched: count(matched),
                rejected: count(rejected.len()),
                sample: self.people.iter().take(50).map(row).collect(),
                errors: self.roster.errors.iter().take(200).map(error).collect(),
            },
            refused,
        }
    }
}

fn column(column: &roster::Column) -> ReferralColumn {
    let spec = FIELDS.iter().find(|spec| Some(spec.field) == column.field);
    ReferralColumn {
        letter: column.letter.clone(),
        header: column.header.clone(),
        field: spec.map(|spec| spec.path.to_owned()),
    }
}

fn message(language: Language, code: ErrorCode) -> String {
    let key = code.word().to_lowercase().replace('_', "-");
    texts::say(language, &format!("referrals-{key}"))
}

/// A row as somebody would refer that person alone.
fn referral(audience: Audience, row: roster::Row) -> ReferralInput {
    ReferralInput {
        audience,
        identity: row.identity,
        language: row.language,
        needs: row.criteria.needs,
        family: row.criteria.family,
        job_seeker: row.criteria.job_seeker,
        student: row.criteria.student,
        informed_on: row.informed_on,
        informed_by: row.informed_by,
        consents: row.consents,
    }
}

/// What a rule found, as a code of the list.
fn told(code: Code) -> ErrorCode {
    match code {
        Code::Required | Code::Incomplete => ErrorCode::Required,
        Code::SocialSecurityNumber => ErrorCode::SocialSecurityNumber,
        Code::ConsentMissing => ErrorCode::ConsentMissing,
        _ => ErrorCode::Invalid,
    }
}

/// The payload: a refused import still shows what was understood.
pub(super) fn answer(cx: &Cx, outcome: Result<Imported, Stop<Code>>) -> Result<ImportReferralsPayload> {
    let say = |wrong: Wrong<Code>| CaseProblem::say(cx, wrong);
    match outcome {
        Ok(done) => Ok(ImportReferralsPayload {
            referrals: Some(done.referrals),
            problems: done.refused.map(say).into_iter().collect(),
        }),
        Err(Stop::Halt(Halt::Replay(_))) => Ok(ImportReferralsPayload {
            referrals: None,
            problems: vec![],
        }),
        Err(Stop::Problems(wrong)) => Ok(ImportReferralsPayload {
            referrals: None,
            problems: wrong.into_iter().map(say).collect(),
        }),
        Err(Stop::Halt(halt)) => Err(cx.refuse(halt)),
    }
}

/// How the cells of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ReferralCellFormat {
    /// Any text.
    Text,
    /// A day: `25/03/2004`, the day first, or `2004-03-25`.
    Day,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// One of the column's words.
    Words,
}

/// A word that a column takes.
#[derive(Debug, SimpleObject)]
pub struct ReferralWord {
    /// The code.
    pub code: String,
    /// What people write instead; the code itself is taken too.
    pub written: Vec<String>,
}

/// A column of the template.
#[derive(Debug, SimpleObject)]
pub struct ReferralTemplateColumn {
    /// Its header, in the caller's language.
    pub header: String,
    /// Other headers that are understood, in French and in English; case, accents and signs do not matter.
    pub others: Vec<String>,
    /// What it is read as: `identity.familyName`.
    pub field: String,
    /// How its cells are written.
    pub format: ReferralCellFormat,
    /// The words it takes.
    pub words: Vec<ReferralWord>,
    /// Whether a referral that is sent must have it. A telephone or an e-mail address is needed, not both.
    pub required: bool,
}

/// How to write a list of people.
#[derive(Debug, SimpleObject)]
pub struct ReferralTemplate {
    /// The columns, in any order; others are left unread.
    pub columns: Vec<ReferralTemplateColumn>,
    /// The headers as an empty CSV, separated by `;`, to be opened with a spreadsheet.
    pub csv: String,
}

/// The template of an audience.
pub(super) fn template(language: Language, audience: Audience) -> ReferralTemplate {
    let columns: Vec<ReferralTemplateColumn> = FIELDS
        .iter()
        .filter(|spec| spec.audience.is_none_or(|only| only == audience))
        .map(|spec| template_column(language, spec))
        .collect();
    let headers: Vec<&str> = columns.iter().map(|column| column.header.as_str()).collect();
    // With its mark, Excel reads the accents.
    let csv = format!("\u{feff}{}\r\n", headers.join(";"));
    ReferralTemplate { columns, csv }
}

fn template_column(language: Language, spec: &roster::Spec) -> ReferralTemplateColumn {
    let (own, other) = match language {
        Language::Fr => (spec.fr, spec.en),
        Language::En => (spec.en, spec.fr),
    };
    let owned = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<String>>()
    };
    let mut headers = owned(own);
    let header = headers.remove(0);
    headers.extend(owned(other));
    let (format, words) = match spec.shape {
        Shape::Text => (ReferralCellFormat::Text, vec![]),
        Shape::Day => (ReferralCellFormat::Day, vec![]),
        Shape::YesNo => (ReferralCellFormat::YesNo, vec![]),
        Shape::Number => (ReferralCellFormat::Number, vec![]),
        Shape::Words(words) => (
            ReferralCellFormat::Words,
            words
                .iter()
                .map(|(code, written)| ReferralWord {
                    code: (*code).to_owned(),
                    written: owned(written),
                })
                .collect(),
        ),
    };
    ReferralTemplateColumn {
        header,
        others: headers,
        field: spec.path.to_owned(),
        format,
        words,
        required: spec.required,
    }
}
