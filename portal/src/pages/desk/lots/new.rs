//! A lot to make: a workshop, a price, and what goes there, whole donations at once or device by device.

use super::super::thing;
use super::href;
use super::waiting::{BACK, Group, Stock};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{
    Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, Wrong, operation, wrongs,
};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/desk/lots/act.graphql": DeskCreateLot; ());

/// The most boxes on a page.
const MOST: usize = 100;

/// `GET /desk/lots/new`: with `?pledge=…`, device by device.
pub(crate) async fn show(visit: Visit) -> Answer {
    let of = visit.param("pledge").unwrap_or_default();
    let stock = Stock::load(&visit).await?;
    page(&visit, &stock, &of).await?.show(&visit)
}

async fn page(visit: &Visit, stock: &Stock, of: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let mut page = Page::new(t, shell, "/desk/lots/new", t.say("desk-lot-new"));
    page.back = Some(Link::new("/desk/lots", t.say("desk-lots")));
    let groups = stock.groups();
    if stock.devices.is_empty() {
        page.lead = t.say("desk-lot-nothing");
        page.links = vec![Link::new("/desk/pledges", t.say("desk-pledges"))];
        return Ok(page);
    }
    page.lead = t.count(
        "desk-lot-waiting",
        u32::try_from(stock.devices.len()).unwrap_or(u32::MAX),
    );
    let one = groups.iter().find(|group| group.id == of);
    page.deeds = vec![match one {
        Some(group) => one_by_one(t, stock, group),
        None => whole(t, stock, &groups),
    }];
    if one.is_some() {
        page.links = vec![Link::new("/desk/lots/new", t.say("desk-lot-by-pledge"))];
    } else {
        page.sections = vec![choose(t, &groups)];
    }
    Ok(page)
}

/// What every lot needs.
fn asked(t: T, stock: &Stock) -> Deed {
    let workshops: Vec<_> = stock
        .workshops
        .iter()
        .map(|(id, name)| Offer::new(&**id, &**name))
        .collect();
    // The only workshop is chosen already.
    let chosen = match stock.workshops.as_slice() {
        [(id, _)] => id.clone(),
        _ => String::new(),
    };
    let workshops = if workshops.len() <= 3 {
        Kind::Pick(workshops)
    } else {
        Kind::Choose(workshops)
    };
    Deed::new("create", t.say("desk-lot-create"), Weight::Main)
        .saying(t.say("desk-lot-create-text"))
        .ask("title", t.say("desk-lot-title"), Kind::Line)
        .ask_with(
            Field::filled("workshopId", chosen),
            "workshopId",
            t.say("desk-workshop"),
            String::new(),
            workshops,
        )
        .ask_with(
            Field::empty("price"),
            "priceCents",
            t.say("desk-lot-price"),
            t.say("desk-lot-price-hint"),
            Kind::Money,
        )
}

/// Whole donations.
fn whole(t: T, stock: &Stock, groups: &[Group]) -> Deed {
    let offers = groups.iter().take(MOST).map(|group| {
        let words = if group.id == BACK {
            t.say("desk-lot-back")
        } else {
            format!("{} · {}", group.title, group.donor)
        };
        Offer::new(
            &*group.id,
            t.count_with("desk-lot-group", group.count, "what", words),
        )
    });
    asked(t, stock).ask_with(
        Field::empty("pledges"),
        "deviceIds",
        t.say("desk-lot-which"),
        String::new(),
        Kind::Any(offers.collect()),
    )
}

/// The devices of one donation.
fn one_by_one(t: T, stock: &Stock, group: &Group) -> Deed {
    let devices = stock
        .devices
        .iter()
        .filter(|device| stock.group_of(device) == group.id);
    let offers: Vec<_> = devices
        .take(MOST)
        .map(|device| {
            let (maker, model) = (device.manufacturer.as_deref(), device.model.as_deref());
            let parts = [
                Some(thing::device(t, &device.kind, maker, model)),
                device.label.clone(),
                device.serial.clone(),
            ];
            Offer::new(
                &*device.id,
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            )
        })
        .collect();
    let hint = if usize::try_from(group.count).unwrap_or(0) > MOST {
        t.say("desk-lot-first")
    } else {
        String::new()
    };
    asked(t, stock).with("pledge", &*group.id).ask_with(
        Field::empty("devices"),
        "deviceIds",
        t.say("desk-lot-which"),
        hint,
        Kind::Any(offers),
    )
}

/// The ways to choose device by device.
fn choose(t: T, groups: &[Group]) -> Section {
    let rows = groups.iter().map(|group| {
        let title = if group.id == BACK {
            t.say("desk-lot-back")
        } else {
            group.title.clone()
        };
        vec![
            Cell::link(format!("/desk/lots/new?pledge={}", group.id), title),
            Cell::text(group.donor.clone()),
            Cell::Number(i64::from(group.count)),
        ]
    });
    let table = Table::of(t, &["column-pledge", "column-donor", "#desk-devices"]).rows(rows.collect());
    Section::new("one-by-one", t.say("desk-lot-one-by-one"), Body::Table(table))
}

/// `POST /desk/lots/new/create`
pub(crate) async fn create(visit: Visit, form: Form) -> Answer {
    let stock = Stock::load(&visit).await?;
    let of = form.get("pledge").to_owned();
    let wrong = match send(&visit, &stock, &form).await? {
        Ok(id) => return visit.go(&format!("{}?done=create", href(&id))),
        Err(wrong) => wrong,
    };
    page(&visit, &stock, &of)
        .await?
        .refuse(&visit, "create", &form, wrong)
}

async fn send(visit: &Visit, stock: &Stock, form: &Form) -> Result<Result<String, Vec<Wrong>>, Lost> {
    let (workshop, price) = (form.maybe("workshopId"), cents(form.get("price")));
    let pledges = form.all("pledges");
    let mut device_ids = form.all("devices");
    device_ids.extend(
        stock
            .devices
            .iter()
            .filter(|device| pledges.iter().any(|pledge| pledge == stock.group_of(device)))
            .map(|device| device.id.clone()),
    );
    let mut wrong = Vec::new();
    for (name, absent) in [
        ("title", form.get("title").is_empty()),
        ("workshopId", workshop.is_none()),
        ("deviceIds", device_ids.is_empty()),
    ] {
        if absent {
            wrong.extend(visit.missing(name));
        }
    }
    if price.is_none() {
        wrong.push(Wrong {
            field: Some("priceCents".to_owned()),
            message: visit.t.say("desk-lot-price-wrong"),
        });
    }
    let (Some(workshop_id), Some(price_cents), true) = (workshop, price, wrong.is_empty()) else {
        return Ok(Err(wrong));
    };
    let input = desk_create_lot::CreateLotInput {
        title: form.get("title").to_owned(),
        workshop_id,
        price_cents,
        device_ids,
        idempotency_key: form.key(),
    };
    let asked = visit
        .ask::<DeskCreateLot>(desk_create_lot::Variables { input })
        .await?
        .create_lot;
    Ok(asked.lot.map(|lot| lot.id).ok_or_else(|| wrongs!(asked.problems)))
}

/// `1 250,50 €` in cents; none where it is no amount.
fn cents(amount: &str) -> Option<i64> {
    let bare: String = amount
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '€')
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    let (euros, rest) = bare.split_once('.').unwrap_or((&bare, ""));
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let rest = match rest.len() {
        0 => 0,
        1 | 2 if digits(rest) => rest.parse::<i64>().ok()? * if rest.len() == 1 { 10 } else { 1 },
        _ => return None,
    };
    let euros = euros.parse::<i64>().ok().filter(|_| digits(euros))?;
    euros.checked_mul(100)?.checked_add(rest)
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (written, read) in [
            ("6000", Some(600_000)),
            ("1 250,50 €", Some(125_050)),
            ("12.5", Some(1_250)),
            ("0", Some(0)),
            ("", None),
            ("-5", None),
            ("1,234,5", None),
            ("douze", None),
        ] {
            assert_eq!(cents(written), read, "{written}");
        }
    }
}
