//! One more company to solicit.

use super::describe::{self, Known};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::Date;
use crate::kit::{Deed, Link, Page, Weight, act, operation};
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

type ProspectSource = String;

operation!("src/pages/desk/prospects/new.graphql": DeskAddProspect; ("ProspectSource"));

/// `GET /desk/prospects/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let mut page = Page::new(t, shell, "/desk/prospects/new", t.say("prospect-add"));
    page.back = Some(Link::new("/desk/prospects", t.say("prospects")));
    page.lead = t.say("prospect-add-lead");
    let deed = Deed::new("add", t.say("prospect-add"), Weight::Main);
    page.deeds = vec![describe::ask(t, deed, Known::default(), true)];
    Ok(page)
}

/// `POST /desk/prospects/new/add`
pub(crate) async fn add(visit: Visit, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["name", "source"]);
    for one in &mut wrong {
        one.field = one.field.take().map(|field| format!("prospect.{field}"));
    }
    if wrong.is_empty() {
        let input = desk_add_prospect::AddProspectInput {
            prospect: desk_add_prospect::ProspectInput {
                name: form.text("name"),
                siren: form.maybe("siren"),
                sector: form.maybe("sector"),
                source: form.text("source"),
                contact_name: form.maybe("contactName"),
                contact_email: form.maybe("contactEmail"),
                contact_phone: form.maybe("contactPhone"),
                next_action: form.maybe("nextAction"),
                next_action_on: form.maybe("nextActionOn"),
            },
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskAddProspect, desk_add_prospect.add_prospect, input);
    }
    Page::end(page(&visit), &visit, ("add", &form), wrong, "/desk/prospects").await
}
