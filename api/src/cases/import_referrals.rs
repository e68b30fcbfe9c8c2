//! Referring everybody of a list at once: a preview first, then all or nothing. It is read and checked before the
//! operation begins, so that nothing waits for it; a person whom the organisation referred already, with a case still
//! under way or from this same list, is matched and left as is (I9).

use std::collections::HashMap;

use entity::case_file::{self, State, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::person::{self, key, term};
use entity::{Machine, organisation};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ColumnTrait, ConnectionTrait, ExprTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::import::{ImportReferralsInput, Imported, List};
use super::referral::age_band;
use super::types::Code;
use crate::files::read::{content, drop_after};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::people::{identity, terms};
use crate::policy::{Action, Principal, action, rows};
use crate::problem::{Common, Halt, Stop, Wrong, wrong};
use crate::settings::in_force;

/// The states of a case that ended: the person may be referred anew.
const ENDED: [State; 4] = [
    State::Closed,
    State::Ineligible,
    State::Rejected,
    State::Withdrawn,
];

pub(crate) async fn run(cx: &Cx, input: ImportReferralsInput) -> Result<Imported, Stop<Code>> {
    let who = action::allow(&cx.actor, Action::ImportReferrals)?;
    if !who.audiences.contains(&input.audience) {
        return wrong(Code::AudienceNotYours, "audience");
    }
    let file = content(cx, Action::ImportReferrals, &input.file_id).await?;
    let list = match file {
        Some(file) => Some((List::read(&file, &input, who, cx.app.clock.now())?, file.row)),
        None => None,
    };
    if !input.commit {
        let (list, file) = list.ok_or(Halt::NotFound)?;
        let known = known(cx, &cx.app.db, who, &file.sha256, &list).await?;
        return Ok(list.told(cx, &known, None));
    }
    let mut op = Op::begin(cx, Action::ImportReferrals, &input).await?;
    let (list, file) = list.ok_or(Halt::NotFound)?;
    // One import of an organisation at a time: what one creates the next one matches.
    op.linked::<organisation::Entity>(who.organisation).await?;
    let known = known(cx, op.tx(), who, &file.sha256, &list).await?;
    if let Some(code) = list.refused() {
        let refused = Wrong {
            code,
            field: Some("fileId".into()),
        };
        return Ok(list.told(cx, &known, Some(refused)));
    }
    let told = list.told(cx, &known, None);
    create(&mut op, &list, &known, &file.sha256, input.submit).await?;
    drop_after(&op, &file).await?;
    op.record(
        Fact::of(
            Kind::ReferralsImported,
            SubjectKind::Organisation,
            who.organisation,
        )
        .with("audience", input.audience.word())
        .with("created", told.referrals.created)
        .with("matched", told.referrals.matched)
        .with("rejected", told.referrals.rejected)
        .with("sha256", file.sha256)
        .read_by(who.organisation),
    );
    op.commit(who.organisation).await?;
    Ok(told)
}

/// Which of these people the organisation referred already, by their identity's hash: the case that is theirs.
async fn known(
    cx: &Cx,
    db: &impl ConnectionTrait,
    who: &Principal,
    sha256: &str,
    list: &List,
) -> Result<HashMap<String, Uuid>, Halt> {
    let hashes: Vec<String> = list
        .people
        .iter()
        .map(|(_, referral)| List::hash(cx, who, referral))
        .collect();
    let mut found = HashMap::new();
    for part in hashes.chunks(500) {
        let terms = rows::beside::<term::Entity>()
            .filter(term::Column::TerritoryId.eq(who.territory))
            .filter(term::Column::Kind.eq(term::Kind::Identity))
            .filter(term::Column::Hash.is_in(part))
            .all(db)
            .await?;
        let by_person: HashMap<Uuid, String> = terms
            .into_iter()
            .map(|term| (term.person_id, term.hash))
            .collect();
        let people: Vec<Uuid> = by_person.keys().copied().collect();
        for some in people.chunks(500) {
            let under_way = case_file::Column::State
                .is_not_in(ENDED)
                .or(case_file::Column::ImportSha256.eq(sha256));
            let cases = rows::of_territory::<case_file::Entity>(who.territory)
                .filter(case_file::Column::ReferrerId.eq(who.organisation))
                .filter(case_file::Column::Audience.eq(list.audience))
                .filter(case_file::Column::PersonId.is_in(some.iter().copied()))
                .filter(under_way)
                .all(db)
                .await?;
            let known = cases
                .into_iter()
                .filter_map(|case| Some((by_person.get(&case.person_id)?.clone(), case.id)));
            found.extend(known);
        }
    }
    Ok(found)
}

/// Writes everybody who is new, in a few statements; each has a key of their own.
async fn create(
    op: &mut Op<'_>,
    list: &List,
    known: &HashMap<String, Uuid>,
    sha256: &str,
    submit: bool,
) -> Result<(), Halt> {
    let who = op.principal()?;
    let (mut people, mut keys, mut words, mut cases) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let state = if submit {
        State::Draft
            .apply(Step::Submit)
            .map_err(|_| Halt::Wrong(Common::WrongState, None))?
    } else {
        State::Draft
    };
    let settings = in_force::of(op.tx(), op.territory()).await?.content;
    for (_, referral) in &list.people {
        let identity = &referral.identity;
        let value = terms::same_person(identity);
        if known.contains_key(&terms::hash(
            op.app(),
            who.territory,
            term::Kind::Identity,
            &value,
        )) {
            continue;
        }
        let new = identity::prepare(op, settings.offered(referral.language), identity)?;
        let id = Uuid::now_v7();
        cases.push(case_file::ActiveModel {
            id: Set(id),
            territory_id: Set(op.territory()),
            person_id: Set(new.person.id),
            referrer_id: Set(who.organisation),
            membership_id: Set(who.account.map(|_| who.id)),
            state: Set(state),
            deferrals: Set(0),
            import_sha256: Set(Some(sha256.to_owned())),
            created_at: Set(op.now),
            updated_at: Set(op.now),
            submitted_at: Set(submit.then_some(op.now)),
            age_band: if submit {
                Set(age_band(identity, op.now))
            } else {
                NotSet
            },
            ..referral.change()
        });
        people.push(new.person.into_active_model());
        keys.push(new.key.into_active_model());
        words.extend(new.terms);
        tell(op, id, who.organisation, list, submit);
    }
    op.insert_all::<person::ActiveModel>(people).await?;
    op.insert_all::<key::ActiveModel>(keys).await?;
    op.insert_all::<term::ActiveModel>(words).await?;
    op.insert_all::<case_file::ActiveModel>(cases).await
}

/// The facts of one more case. One mail speaks of the whole list: none is sent for each.
fn tell(op: &mut Op<'_>, case: Uuid, referrer: Uuid, list: &List, submit: bool) {
    op.record(Fact::of(Kind::ReferralDrafted, SubjectKind::Case, case).read_by(referrer));
    if submit {
        op.record(
            Fact::of(Kind::ReferralSubmitted, SubjectKind::Case, case)
                .with("audience", list.audience.word())
                .with("imported", true)
                .read_by(referrer),
        );
    }
}
