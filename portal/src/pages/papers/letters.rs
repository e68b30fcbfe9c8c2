//! Letters to beneficiaries: many have no e-mail. They say what the mails say, and how to appeal.

use actix_web::web;
use documents::{Letter, Letters, Paper};

use super::{printed, today};
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::operation;
use crate::local;
use crate::pages::Shell;
use crate::pages::cases::score;
use crate::pages::errors::page::Accident;
use crate::visit::Visit;

type AttestationSource = String;
type Criterion = String;
type Outcome = String;
type ScoredFrom = String;

operation!(
    "src/pages/papers/letters.graphql": PaperConvocation, PaperDecision; (
        "AttestationSource", "Criterion", "Outcome", "ScoredFrom"
    )
);

/// `GET /papers/handovers/{id}/convocation.pdf`
pub(super) async fn convocation(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let t = visit.t;
    let variables = paper_convocation::Variables { id: id.clone() };
    let asked = visit.ask::<PaperConvocation>(variables).await?;
    let Some(handover) = asked.handover else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut letter = Letter {
        reference: handover.reference,
        subject: t.say("paper-convocation"),
        ..Letter::default()
    };
    if let Some(identity) = handover.person.and_then(|person| person.identity) {
        letter.person = format!("{} {}", identity.given_name, identity.family_name);
        letter.commune = identity.commune.unwrap_or_default();
    }
    let place = handover.session.and_then(|session| session.place);
    let (address, instructions) = place.map_or_else(
        || (handover.place.unwrap_or_default(), None),
        |place| {
            let lines = [place.name].into_iter().chain(place.address_lines);
            (lines.collect::<Vec<_>>().join(", "), place.instructions)
        },
    );
    let moment = t.moment(&local::moment(&handover.planned_for));
    letter.paragraphs = vec![
        t.with("paper-convocation-when", "moment", moment),
        t.with("paper-convocation-where", "place", address),
    ];
    letter.paragraphs.extend(instructions);
    letter.paragraphs.push(t.say("paper-convocation-bring"));
    letter.paragraphs.push(t.say("paper-convocation-absent"));
    let contact = asked.appearance.map(|appearance| appearance.contact);
    let contact = contact.map(|contact| [contact.service, contact.address, contact.phone, contact.email]);
    send(&visit, &shell, "convocation", letter, contact).await
}

/// `GET /papers/cases/{id}/decision.pdf`: once something was decided.
pub(super) async fn decision(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let t = visit.t;
    let variables = paper_decision::Variables { id: id.clone() };
    let asked = visit.ask::<PaperDecision>(variables).await?;
    let Some((case, decision)) = asked.case.and_then(|mut case| {
        let decision = case.decision.take()?;
        Some((case, decision))
    }) else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut letter = Letter {
        reference: case.reference,
        subject: t.say("paper-decision"),
        ..Letter::default()
    };
    if let Some(identity) = case.person.and_then(|person| person.identity) {
        letter.person = format!("{} {}", identity.given_name, identity.family_name);
        letter.commune = identity.commune.unwrap_or_default();
    }
    letter.paragraphs.push(t.say(match decision.outcome.as_deref() {
        Some("GRANT") => "paper-decision-grant",
        Some("DEFER") => "paper-decision-defer",
        Some("REJECT") => "paper-decision-reject",
        Some("REDIRECT") => "paper-decision-redirect",
        _ => "paper-decision-ineligible",
    }));
    if let Some(reason) = decision.text.filter(|text| !text.is_empty()) {
        letter
            .paragraphs
            .push(t.with("paper-decision-why", "reason", reason));
    }
    if let Some(explained) = case.explanation {
        let points = t.figure(&explained.points);
        letter.paragraphs.push(format!(
            "{} {}",
            t.with("paper-decision-score", "points", points),
            score::grid(t, explained.grid_version, &explained.published_at)
        ));
        letter.lines = score::lines!(t, explained.lines)
            .into_iter()
            .map(|line| {
                let (points, most) = (t.number(line.points), t.number(line.most));
                let given = t.with_two("decision-of", "points", points, "most", most);
                (format!("{} ({})", line.label, line.from), given)
            })
            .collect();
        letter.small = explained.mention;
    }
    if let Some(appeal) = decision.appeal {
        format!("{appeal} {}", letter.small)
            .trim()
            .clone_into(&mut letter.small);
    }
    let contact = asked.appearance.map(|appearance| appearance.contact);
    let contact = contact.map(|contact| [contact.service, contact.address, contact.phone, contact.email]);
    send(&visit, &shell, "decision", letter, contact).await
}

/// Prints one letter, with whom to call at its foot.
async fn send(
    visit: &Visit,
    shell: &Shell,
    name: &str,
    letter: Letter,
    contact: Option<[Option<String>; 4]>,
) -> Answer {
    let known = contact
        .into_iter()
        .flatten()
        .flatten()
        .filter(|line| !line.is_empty());
    let letters = Letters {
        on: today(visit),
        city: shell.territory.name.clone(),
        contact: known.collect::<Vec<_>>().join(" · "),
        letters: vec![letter],
    };
    printed(visit, shell, name, Paper::Letters(letters)).await
}
