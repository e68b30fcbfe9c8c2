//! The sheet of a case before a commission, read from the back of a room: a rank instead of a name, what is needed, and the
//! score with where it comes from.

use crate::kit::{Body, Cell, Link, Page, Section, operation};
use crate::local;
use crate::pages::counter::skills;
use crate::pages::criterion;
use crate::pages::desk::thing;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::count;
use crate::pages::{Shell, Tone};
use crate::text::T;
use crate::visit::Visit;

type CommissionState = String;
type AgendaItemState = String;
type Outcome = String;
type RefusalReason = String;
type Audience = String;
type AgeBand = String;
type OrganisationKind = String;
type WantedKind = String;
type HomeEquipment = String;
type QuotientBand = String;
type JobSeekerCategory = String;
type ScholarshipStep = String;
type Criterion = String;
type ProposalLack = String;
type DeviceKind = String;
type BallotChoice = String;

operation!(
    "src/pages/room/sheet.graphql": SittingItem;
    (
        "CommissionState", "AgendaItemState", "Outcome", "RefusalReason", "Audience", "AgeBand",
        "OrganisationKind", "WantedKind", "HomeEquipment", "QuotientBand", "JobSeekerCategory",
        "ScholarshipStep", "Criterion", "ProposalLack", "DeviceKind", "BallotChoice"
    )
);

use sitting_item::{SittingItemNode as Node, SittingItemNodeOnAgendaItemSheet as Sheet};

pub(crate) use sitting_item::{
    SittingItemCommission as Commission, SittingItemCommissionAgenda as Place,
    SittingItemNodeOnAgendaItem as Item,
};

/// How a case is called where nobody may hear a name.
pub(crate) fn called(t: T, rank: Option<i64>) -> String {
    rank.map_or_else(
        || t.say("room-case-unranked"),
        |rank| t.with("room-case", "rank", t.figure(&rank)),
    )
}

/// The way to the minutes of a commission: there are none before it is closed.
pub(crate) fn minutes(t: T, commission: &str, state: &str) -> Vec<Link> {
    if state != "CLOSED" {
        return Vec::new();
    }
    let href = format!("/papers/commissions/{commission}/minutes.pdf");
    vec![Link::new(href, t.say("room-minutes"))]
}

/// Where an item stands: what was decided says more than that it was.
pub(crate) fn stands(t: T, state: &str, outcome: Option<&str>) -> Cell {
    match (state, outcome) {
        ("SETTLED", Some(outcome)) => Cell::Tag(
            t.word("outcome", outcome),
            match outcome {
                "GRANT" => Tone::Good,
                "DEFER" => Tone::Moving,
                _ => Tone::Ended,
            },
        ),
        _ => Cell::state(t, "agenda-item-state", state),
    }
}

/// Whether somebody sits for an organisation.
pub(crate) fn presence(t: T, since: Option<&str>) -> Cell {
    match since {
        Some(since) => Cell::Tag(
            t.with("room-here-since", "time", t.clock(&local::moment(since))),
            Tone::Good,
        ),
        None => Cell::Tag(t.say("room-absent"), Tone::Quiet),
    }
}

/// An item and its commission, for those who see them.
pub(crate) async fn item(visit: &Visit, commission: &str, item: &str) -> Result<(Commission, Item), Lost> {
    let variables = sitting_item::Variables {
        commission: commission.to_owned(),
        item: item.to_owned(),
    };
    let asked = visit.ask::<SittingItem>(variables).await?;
    match (asked.commission, asked.node) {
        (Some(commission), Some(Node::AgendaItem(item))) => Ok((commission, item)),
        _ => Err(visit.lost(Accident::NotFound)),
    }
}

/// The page of an item below the address of its commission, without what one may do.
pub(crate) fn page(t: T, shell: Shell, base: &str, commission: &Commission, item: &Item) -> Page {
    let href = |id: &str| format!("{base}/items/{id}");
    let mut page = Page::new(t, shell, href(&item.id), called(t, item.rank));
    page.stage = true;
    page.back = Some(Link::new(base, commission.title.clone()));
    page.tag = Some(match stands(t, &item.state, item.outcome.as_deref()) {
        Cell::Tag(words, tone) => (words, tone),
        _ => (String::new(), Tone::Quiet),
    });
    let all = &commission.agenda;
    page.over = t.with_two(
        "room-rank-of",
        "rank",
        item.rank.map(|rank| t.figure(&rank)).unwrap_or_default(),
        "all",
        t.number(u32::try_from(all.len()).unwrap_or(0)),
    );
    let here = all.iter().position(|other| other.id == item.id).unwrap_or(0);
    if let Some(before) = here.checked_sub(1).and_then(|place| all.get(place)) {
        page.links.push(Link::new(href(&before.id), t.say("room-before")));
    }
    if let Some(after) = all.get(here + 1) {
        page.links.push(Link::new(href(&after.id), t.say("room-after")));
    }
    if let Some(sheet) = &item.sheet {
        page.lead = t.word("audience", &sheet.audience);
        page.sections.push(Section::new(
            "sheet",
            t.say("room-situation"),
            Body::Facts(facts(t, sheet)),
        ));
    }
    if commission.state == "OPEN" {
        page.live = Some((live(&commission.id), commission.revision));
        page.side.extend(part(t, commission, item));
        page.side.extend(vote(t, item));
        let now = commission.discussed.as_ref().filter(|now| now.id != item.id);
        page.links.extend(now.map(|now| {
            let words = t.with("room-now", "case", called(t, now.rank));
            Link::new(href(&now.id), words)
        }));
    }
    page.side.extend(proposal(t, item, all.len()));
    page.side.push(score(t, item));
    page
}

/// Whether a computer is proposed, in a word.
pub(crate) fn proposed(t: T, lack: Option<&str>) -> Cell {
    match lack {
        None => Cell::Tag(t.say("room-proposed"), Tone::Good),
        Some(lack) => Cell::Tag(t.word("proposal-lack", lack), Tone::Quiet),
    }
}

/// Where one hears that a sitting went on.
pub(crate) fn live(commission: &str) -> String {
    format!("/room/{commission}/live")
}

/// Who counts for an item, and who does not: told to who holds the sitting.
fn part(t: T, commission: &Commission, item: &Item) -> Option<Section> {
    let counting = item.counting?;
    let words = t.with_two(
        "room-counting-of",
        "counting",
        t.figure(&counting),
        "quorum",
        t.figure(&commission.quorum),
    );
    let tone = if counting < commission.quorum {
        Tone::Yours
    } else {
        Tone::Good
    };
    let mut facts = vec![(t.say("room-counting"), Cell::Tag(words, tone))];
    let recusals = item.recusals.filter(|recusals| *recusals > 0);
    facts.extend(recusals.map(|recusals| (t.say("room-recusals"), Cell::Number(recusals))));
    Some(Section::new("part", t.say("room-quorum"), Body::Facts(facts)))
}

/// How an item is voted on, where somebody asked for it.
fn vote(t: T, item: &Item) -> Option<Section> {
    let vote = item.vote.as_ref()?;
    let counts = vote.counts.iter().map(|one| {
        let words = t.word("ballot-choice", &one.choice);
        (one.count, words, String::new())
    });
    let words = match &item.counting {
        Some(counting) => t.count_with("room-voted", count(vote.cast), "counting", t.figure(counting)),
        None => t.count("room-votes", count(vote.cast)),
    };
    Some(Section::new("vote", words, Body::Counts(counts.collect())))
}

/// What the ranking and the stock suggest, and why.
fn proposal(t: T, item: &Item, all: usize) -> Option<Section> {
    let proposal = item.proposal.as_ref()?;
    let suiting = count(proposal.suiting);
    let rank = item.rank.map(|rank| t.figure(&rank)).unwrap_or_default();
    let all = t.number(u32::try_from(all).unwrap_or(0));
    let why = match proposal.lack.as_deref() {
        None => t.count("room-suiting", suiting),
        Some("PLACE") => t.with_two("room-no-place", "rank", rank, "all", all),
        Some(_) if suiting == 0 => t.say("room-none-suits"),
        Some(_) => {
            let before = t.count("room-suiting", suiting);
            let gone = t.with_two("room-no-computer", "rank", rank, "all", all);
            format!("{before} {gone}")
        }
    };
    let mut facts = vec![(t.say("room-proposal"), proposed(t, proposal.lack.as_deref()))];
    facts.extend(proposal.device.as_ref().map(|device| {
        let (maker, model) = (device.manufacturer.as_deref(), device.model.as_deref());
        let name = thing::device(t, &device.kind, maker, model);
        let words = device
            .label
            .as_ref()
            .map_or_else(|| name.clone(), |label| format!("{name} · {label}"));
        (
            t.say("room-proposed-device"),
            Cell::link(format!("/desk/stock/{}", device.id), words),
        )
    }));
    facts.push((t.say("room-proposal-why"), Cell::Text(why)));
    Some(Section::new(
        "proposal",
        t.say("room-suggested"),
        Body::Facts(facts),
    ))
}

/// What a commission may know of somebody.
fn facts(t: T, sheet: &Sheet) -> Vec<(String, Cell)> {
    let yes = |is: bool| Cell::text(t.say(if is { "yes" } else { "no" }));
    let mut facts = Vec::new();
    facts.extend(
        sheet
            .age_band
            .as_ref()
            .map(|band| (t.say("room-age"), Cell::word(t, "age-band", band))),
    );
    if let Some(family) = &sheet.criteria.family {
        let household = t.with_two(
            "household-said",
            "adults",
            t.count("adults-said", count(family.adults)),
            "children",
            t.count("children-said", count(family.children)),
        );
        let levels = [
            ("primary-said", family.primary),
            ("lower-said", family.lower_secondary),
            ("upper-said", family.upper_secondary),
        ];
        let pupils: Vec<_> = levels
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| t.count(key, count(*n)))
            .collect();
        facts.push((t.say("short-household"), Cell::text(household)));
        facts.push((t.say("short-pupils"), Cell::text(pupils.join(", "))));
        facts.push((t.say("short-single-parent"), yes(family.single_parent)));
        facts.push((
            t.say("short-quotient"),
            Cell::word(t, "quotient-band", &family.quotient),
        ));
    }
    if let Some(seeker) = &sheet.criteria.job_seeker {
        facts.push((
            t.say("short-category"),
            Cell::word(t, "job-seeker-category", &seeker.category),
        ));
        facts.push((t.say("short-months"), Cell::Number(seeker.months)));
        facts.push((t.say("short-rsa"), yes(seeker.rsa)));
        facts.push((t.say("short-project"), yes(seeker.project)));
    }
    if let Some(student) = &sheet.criteria.student {
        facts.push((t.say("short-year"), Cell::Number(student.year)));
        facts.push((
            t.say("short-scholarship"),
            Cell::word(t, "scholarship-step", &student.scholarship),
        ));
        facts.push((t.say("short-independent"), yes(student.independent)));
    }
    if let Some(needs) = &sheet.criteria.needs {
        facts.push((t.say("short-kind"), Cell::word(t, "wanted-kind", &needs.wanted)));
        facts.push((
            t.say("short-equipment"),
            Cell::word(t, "home-equipment", &needs.equipment_at_home),
        ));
        facts.push((t.say("short-connection"), yes(needs.connection)));
        facts.push((t.say("short-skills"), Cell::text(skills(t, needs.skills))));
        facts.push((t.say("short-accessibility"), yes(needs.accessibility)));
    }
    facts.extend(
        sheet
            .referrer_kind
            .as_ref()
            .map(|kind| (t.say("room-referrer"), Cell::word(t, "organisation-kind", kind))),
    );
    if sheet.deferrals > 0 {
        facts.push((t.say("criterion-waiting"), Cell::Number(sheet.deferrals)));
    }
    facts
}

/// The points, and where they come from.
fn score(t: T, item: &Item) -> Section {
    let lines = item.score.iter().flat_map(|score| &score.lines);
    let lines = lines
        .filter(|line| line.points > 0)
        .map(|line| (criterion::line(t, &line.criterion, &line.value), line.points));
    Section::new(
        "score",
        t.say("room-priority"),
        Body::Score(item.points, lines.collect()),
    )
}
