//! One more partner: invited by mail to register itself, or simply written down where nobody there needs an access.

use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Deed, Kind, Link, Offer, Page, Weight, act, operation};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

use super::list::KINDS;
use super::show::STATUSES;

type OrganisationKind = String;
type LegalStatus = String;
type Language = String;

operation!(
    "src/pages/desk/partners/invite.graphql": DeskInvitePartner, DeskAddPartner;
    ("OrganisationKind", "LegalStatus", "Language")
);

/// The languages of a mail.
pub(crate) const LANGUAGES: &[&str] = &["FR", "EN"];
const HREF: &str = "/desk/partners/new";

/// `GET /desk/partners/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let mut page = Page::new(t, shell, HREF, t.say("partner-invite"));
    page.back = Some(Link::new("/desk/partners", t.say("nav-partners")));
    page.lead = t.say("partner-invite-lead");
    let invite = about(
        t,
        Deed::new("invite", t.say("partner-invite-by-mail"), Weight::Main),
    )
    .ask_with(
        Field::empty("contactName"),
        "contactName",
        t.say("partner-contact"),
        t.say("partner-contact-hint"),
        Kind::Line,
    )
    .ask("email", t.say("partner-email"), Kind::Line)
    .ask_with(
        Field::filled("language", "FR"),
        "language",
        t.say("partner-language"),
        String::new(),
        Kind::Pick(Offer::of(t, "language", LANGUAGES)),
    );
    let add = about(
        t,
        Deed::new("add", t.say("partner-add"), Weight::Plain).saying(t.say("partner-add-text")),
    )
    .ask("siren", t.say("partner-siren"), Kind::Line);
    page.deeds = vec![invite, add];
    Ok(page)
}

fn about(t: T, deed: Deed) -> Deed {
    deed.ask("name", t.say("partner-name"), Kind::Line)
        .ask_with(
            Field::empty("kind"),
            "kind",
            t.say("partner-kind"),
            t.say("partner-kind-hint"),
            Kind::Choose(Offer::of(t, "organisation-kind", KINDS)),
        )
        .ask(
            "legalStatus",
            t.say("partner-status"),
            Kind::Pick(Offer::of(t, "legal-status", STATUSES)),
        )
}

/// `POST /desk/partners/new/invite`
pub(crate) async fn invite(visit: Visit, form: Form) -> Answer {
    let asked = ["name", "kind", "legalStatus", "contactName", "email", "language"];
    let mut wrong = visit.absent(&form, &asked);
    if wrong.is_empty() {
        let input = desk_invite_partner::InvitePartnerInput {
            name: form.text("name"),
            kind: form.text("kind"),
            legal_status: form.text("legalStatus"),
            contact_name: form.text("contactName"),
            email: form.text("email"),
            language: form.text("language"),
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskInvitePartner,
            desk_invite_partner.invite_partner,
            input
        );
    }
    Page::end(page(&visit), &visit, ("invite", &form), wrong, "/desk/partners").await
}

/// `POST /desk/partners/new/add`
pub(crate) async fn add(visit: Visit, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["name", "kind", "legalStatus"]);
    if wrong.is_empty() {
        let input = desk_add_partner::CreateOrganisationInput {
            name: form.text("name"),
            kind: form.text("kind"),
            legal_status: form.text("legalStatus"),
            siren: form.maybe("siren"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskAddPartner, desk_add_partner.create_organisation, input);
    }
    Page::end(page(&visit), &visit, ("add", &form), wrong, "/desk/partners").await
}
