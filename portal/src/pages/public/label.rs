//! The page behind the code on a computer. Who works on it comes to its page; anybody else learns whose programme it is
//! and whom to ask, and nothing of the computer or of who has it.

use actix_web::web;

use super::about::{told, whom};
use crate::answer::Answer;
use crate::kit::{Body, Link, Page, Section, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::shell::Capacity;
use crate::visit::Visit;

operation!("src/pages/public/label.graphql": LabelledDevice; ());

/// What stands in the code of a label, as a scanner types it: the label itself, or this page's address.
pub(crate) fn scanned(text: &str) -> &str {
    let text = text.trim();
    text.rsplit_once("/d/").map_or(text, |(_, label)| label)
}

/// What somebody may want of a computer that they see: a heading and what is said.
const PARTS: [(&str, &str); 3] = [
    ("label-use", "label-use-text"),
    ("label-found", "label-found-text"),
    ("label-data", "label-data-text"),
];

/// `GET /d/{label}`
pub(crate) async fn show(visit: Visit, label: web::Path<String>) -> Answer {
    let (t, label) = (visit.t, label.into_inner());
    if let Some(page) = of_work(&visit, &label).await? {
        return visit.go(&page);
    }
    let Some(programme) = told(&visit, None, Some(label.clone())).await? else {
        return Err(visit.lost(Accident::NotFound));
    };
    let shell = visit.outside(Some(programme.slug.clone())).await?;
    let mut page = Page::new(t, shell, format!("/d/{label}"), t.say("label-title"));
    page.lead = t.with("label-lead", "territory", &programme.name);
    page.actions = vec![Link::new(
        format!("/programme/{}", programme.slug),
        t.say("label-programme"),
    )];
    page.sections = PARTS
        .iter()
        .map(|(heading, text)| {
            let text = t.with(text, "label", &label);
            Section::new(heading, t.say(heading), Body::Text(vec![text]))
        })
        .collect();
    page.sections.push(whom(t, programme.contact));
    page.show(&visit)
}

/// The computer's page, for those who work on it.
async fn of_work(visit: &Visit, label: &str) -> Result<Option<String>, Lost> {
    if !visit.is_known() {
        return Ok(None);
    }
    let may = visit.inside().await?.capacities;
    let rooms = [
        (Capacity::Coordinate, "/desk/stock"),
        (Capacity::Refurbish, "/bench/devices"),
    ];
    let Some((_, room)) = rooms.iter().find(|(capacity, _)| may.contains(capacity)) else {
        return Ok(None);
    };
    let variables = labelled_device::Variables {
        label: label.to_owned(),
    };
    let found = visit.ask::<LabelledDevice>(variables).await?.devices;
    Ok(found.nodes.first().map(|device| format!("{room}/{}", device.id)))
}

#[cfg(test)]
mod tests {
    use super::scanned;

    #[test]
    fn the_address_in_a_code_is_read_as_its_label() {
        assert_eq!(scanned(" https://maillon.example/d/POI-00042-K\n"), "POI-00042-K");
        assert_eq!(scanned("POI-00042-K"), "POI-00042-K");
        assert_eq!(scanned("MZ00/D/1"), "MZ00/D/1");
    }
}
