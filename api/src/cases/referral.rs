//! What a referral must be: in range, of an audience the organisation refers, complete and agreed to before it is sent.

use entity::case_file::criteria::{Family, JobSeeker, Needs, Student};
use entity::case_file::{AgeBand, Audience, Criteria};
use entity::{Moment, case_file};
use sea_orm::ActiveValue::Set;

use super::types::{Code, ReferralInput};
use crate::people::identity::{Identity, has_come};
use crate::policy::Principal;
use crate::problem::{Check, Common, Stop};

/// A referral whose every value was looked at.
pub(super) struct Referral {
    pub(super) identity: Identity,
    pub(super) language: entity::account::Language,
    change: case_file::ActiveModel,
}

impl Referral {
    /// Looks at every value; a draft may lack what is asked later.
    pub(super) fn checked(
        input: ReferralInput,
        who: &Principal,
        draft: bool,
        now: Moment,
    ) -> Result<Self, Stop<Code>> {
        let mut check = Check::default();
        if !who.audiences.contains(&input.audience) {
            check.note(Code::AudienceNotYours, "referral.audience");
        }
        let identity = input
            .identity
            .checked(&mut check, "referral.identity", !draft, now);
        check.require(
            input.informed_on.is_none_or(|day| has_come(day, now)),
            Common::Invalid,
            "referral.informedOn",
        );
        let criteria = criteria(
            &mut check,
            input.audience,
            Criteria {
                needs: input.needs,
                family: input.family,
                job_seeker: input.job_seeker,
                student: input.student,
            },
        );
        check.done()?;
        let change = case_file::ActiveModel {
            audience: Set(input.audience),
            criteria: Set(criteria),
            informed_on: Set(input.informed_on.map(|day| day.0)),
            informed_by: Set(input.informed_by),
            consents: Set(input.consents),
            ..Default::default()
        };
        Ok(Self {
            identity,
            language: input.language,
            change,
        })
    }

    /// What it changes of the case's row.
    pub(super) fn change(&self) -> case_file::ActiveModel {
        self.change.clone()
    }
}

/// The criteria as they will be kept: those of the audience alone, each in range.
fn criteria(check: &mut Check<Code>, audience: Audience, criteria: Criteria) -> Criteria {
    if let Some(Needs { skills, .. }) = &criteria.needs {
        check.require((1..=4).contains(skills), Common::Invalid, "referral.needs.skills");
    }
    if let Some(Family {
        adults,
        children,
        primary,
        lower_secondary,
        upper_secondary,
        ..
    }) = &criteria.family
    {
        check.require(
            (1..=20).contains(adults),
            Common::Invalid,
            "referral.family.adults",
        );
        check.require(
            (0..=20).contains(children),
            Common::Invalid,
            "referral.family.children",
        );
        let at_school = [primary, lower_secondary, upper_secondary];
        check.require(
            at_school.iter().all(|count| (0..=20).contains(*count)),
            Common::Invalid,
            "referral.family.primary",
        );
        let sum: i64 = at_school.iter().map(|count| i64::from(**count)).sum();
        check.require(
            sum <= i64::from(*children),
            Common::Invalid,
            "referral.family.children",
        );
    }
    if let Some(JobSeeker { months, .. }) = &criteria.job_seeker {
        check.require(
            (0..=600).contains(months),
            Common::Invalid,
            "referral.jobSeeker.months",
        );
    }
    if let Some(Student {
        institution, year, ..
    }) = &criteria.student
    {
        check.text("referral.student.institution", institution, 200);
        check.require((1..=12).contains(year), Common::Invalid, "referral.student.year");
    }
    Criteria {
        needs: criteria.needs,
        family: criteria.family.filter(|_| audience == Audience::Family),
        job_seeker: criteria.job_seeker.filter(|_| audience == Audience::JobSeeker),
        student: criteria.student.filter(|_| audience == Audience::Student),
    }
}

/// What a case lacks to be sent.
pub(super) fn lacking(case: &case_file::Model, identity: &Identity, now: Moment) -> Check<Code> {
    let mut check = Check::default();
    // Read again as a whole: a draft was let through with less.
    let _ = identity
        .clone()
        .checked(&mut check, "referral.identity", true, now);
    if !case.criteria.is_complete_for(case.audience) {
        check.note(Code::Incomplete, "referral.needs");
    }
    if !case.consents || case.informed_on.is_none() || case.informed_by.is_none() {
        check.note(Code::ConsentMissing, "referral.consents");
    }
    check
}

/// The band of a person's age on a day.
pub(super) fn age_band(identity: &Identity, now: Moment) -> Option<AgeBand> {
    let years = now.to_utc().date_naive().years_since(identity.birth_date?.0)?;
    Some(AgeBand::of(years))
}
