//! The figures that anybody may read: published by hand, up to a day, and never changed afterwards.

use super::activity;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::Date;
use crate::kit::{Body, Deed, Kind, Link, Page, Section, Weight, act, operation};
use crate::pages::Field;
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/desk/figures/publish.graphql": DeskPublishFigures; ("Capacity"));

/// The section that publishes.
pub(super) fn section(t: T, today: &str) -> Section {
    let deed = Deed::new("publish", t.say("figures-publish"), Weight::Plain)
        .saying(t.say("figures-publish-text"))
        .ask_with(
            Field::filled("asOf", today),
            "asOf",
            t.say("figures-publish-day"),
            String::new(),
            Kind::Day,
        );
    Section::new("public", t.say("figures-public"), Body::Deeds)
        .doing(vec![deed])
        .leading(vec![Link::new("/", t.say("figures-public-page"))])
}

/// `POST /desk/figures/publish`
pub(crate) async fn publish(visit: Visit, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["asOf"]);
    if wrong.is_empty() {
        let input = desk_publish_figures::PublishFiguresInput {
            as_of: form.text("asOf"),
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskPublishFigures,
            desk_publish_figures.publish_figures,
            input
        );
    }
    Page::end(
        activity::page(&visit),
        &visit,
        ("publish", &form),
        wrong,
        "/desk/figures",
    )
    .await
}
