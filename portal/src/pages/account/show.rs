//! Who one is here, and how one comes in.

use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Deed, Kind, Link, Page, Section, Weight, Wrong, act, notice, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::text::T;
use crate::visit::Visit;

type Language = String;

operation!("src/pages/account/show.graphql": OwnAccount, AccountRemove; ("Language"));

use own_account::OwnAccountAccount as Account;

/// `GET /account`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let done = notice(
        visit,
        &[
            ("confirm", "account-done-confirm"),
            ("remove", "account-done-remove"),
            ("unseen", "account-done-unseen"),
        ],
    );
    let shell = visit.inside().await?.shell.noting(done);
    let switches = shell.reader.as_ref().is_some_and(|reader| reader.switches);
    let asked = visit.ask::<OwnAccount>(own_account::Variables {}).await?;
    let Some(account) = asked.account else {
        return Err(visit.lost(Accident::Forbidden));
    };
    let mut page = Page::new(t, shell, "/account", t.say("account-title"));
    let facts = vec![
        (t.say("account-name"), Cell::text(account.name.clone())),
        (t.say("sign-in-email"), Cell::text(account.email.clone())),
        (
            t.say("account-language"),
            Cell::word(t, "language", &account.language),
        ),
    ];
    let me = Section::new("me", t.say("account-me"), Body::Facts(facts));
    page.sections = vec![
        if switches {
            me.leading(vec![Link::new("/team/switch", t.say("switch-title"))])
        } else {
            me
        },
        second_step(t, &account),
    ];
    Ok(page)
}

/// Whether signing in takes two steps, and how to change that.
fn second_step(t: T, account: &Account) -> Section {
    let words = t.say("second-step");
    let Some(factor) = &account.second_factor else {
        let why = vec![t.say("second-step-why"), t.say("second-step-what")];
        let begin = Deed::new("begin", t.say("second-step-begin"), Weight::Main);
        return Section::new("second-step", words, Body::Text(why)).doing(vec![begin]);
    };
    let facts = vec![
        (t.say("second-step-since"), Cell::day(Some(&factor.since))),
        (
            t.say("second-step-codes"),
            Cell::Number(factor.recovery_codes_left),
        ),
    ];
    let remove = Deed::new("remove", t.say("second-step-remove"), Weight::Grave)
        .saying(t.say("second-step-remove-text"))
        .ask("code", t.say("code"), Kind::Line);
    Section::new("second-step", words, Body::Facts(facts)).doing(vec![remove])
}

/// The page again, where a second step cannot be begun.
pub(super) async fn refuse(visit: &Visit, message: String) -> Answer {
    let wrong = vec![Wrong { field: None, message }];
    page(visit).await?.refuse(visit, "begin", &Form::default(), wrong)
}

/// `POST /account/remove`
pub(crate) async fn remove(visit: Visit, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["code"]);
    if wrong.is_empty() {
        let input = account_remove::RemoveSecondFactorInput {
            code: form.text("code"),
        };
        wrong = act!(visit, AccountRemove, account_remove.remove_second_factor, input);
    }
    Page::end(page(&visit), &visit, ("remove", &form), wrong, "/account").await
}
