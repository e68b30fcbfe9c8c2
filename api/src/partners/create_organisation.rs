//! Adding a partner: its kind gives the capacities it starts with.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation;
use uuid::Uuid;

use super::types::{Code, CreateOrganisationInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: CreateOrganisationInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateOrganisation, &input).await?;
    let mut check = Check::default();
    let name = check.text("name", &input.name, 200);
    let siren = siren(&mut check, input.siren);
    check.done()?;

    let id = Uuid::now_v7();
    let row = organisation::Model {
        id,
        territory_id: op.territory(),
        kind: input.kind,
        name,
        legal_status: input.legal_status,
        siren,
        capacities: input.kind.initial_capacities(),
        audiences: input.kind.initial_audiences(),
        state: organisation::State::Approved,
        suspended_at: None,
        created_at: op.now,
    };
    op.insert(row).await?;
    op.record(
        Fact::of(Kind::OrganisationCreated, SubjectKind::Organisation, id)
            .with("organisationKind", input.kind.word())
            .read_by(id),
    );
    Ok(op.commit(id).await?)
}

/// A SIREN number without its spaces, if one was given: checked.
pub(super) fn siren(check: &mut Check<Code>, given: Option<String>) -> Option<String> {
    let siren = given.map(|siren| siren.replace([' ', '\u{a0}'], ""));
    let siren = siren.filter(|siren| !siren.is_empty());
    check.require(siren.as_deref().is_none_or(is_siren), Common::Invalid, "siren");
    siren
}

/// Nine digits whose Luhn sum is a multiple of ten (INSEE).
fn is_siren(siren: &str) -> bool {
    let digits: Option<Vec<u32>> = siren.chars().map(|digit| digit.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let sum: u32 = digits
            .iter()
            .rev()
            .enumerate()
            .map(|(at, digit)| {
                if at % 2 == 0 {
                    *digit
                } else {
                    digit * 2 / 10 + digit * 2 % 10
                }
            })
            .sum();
        digits.len() == 9 && sum.is_multiple_of(10)
    })
}

#[cfg(test)]
mod tests {
    use super::is_siren;

    #[test]
    fn a_siren_has_nine_digits_and_a_luhn_sum() {
        assert!(is_siren("732829320"));
        assert!(!is_siren("732829321"));
        assert!(!is_siren("73282932"));
        assert!(!is_siren("73282932O"));
    }
}
