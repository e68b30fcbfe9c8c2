//! One person, several organisations: acting for another one is another session, and the rows of two never meet. Who both
//! coordinates and sits in commissions does one at a time.

use api::gateway::session::{self, LIFETIME_SECONDS};
use api::gateway::{SwitchMembershipInput, membership_to_act_for};

use crate::answer::{Answer, see_other};
use crate::door;
use crate::form::Form;
use crate::graphql;
use crate::kit::{Body, Cell, Deed, Kind, Offer, Page, Section, Table, Weight, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::text::T;
use crate::visit::Visit;

type Capacity = String;
type MembershipRole = String;

operation!("src/pages/team/switch.graphql": TeamSwitch; ("Capacity", "MembershipRole"));

use team_switch::TeamSwitchMe as Me;

/// `GET /team/switch`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit.ask::<TeamSwitch>(team_switch::Variables {}).await?;
    let Some(me) = asked.me else {
        return Err(visit.lost(Accident::Forbidden));
    };
    let mut page = Page::new(t, shell, "/team/switch", t.say("switch-title"));
    page.lead = t.say("switch-lead");
    let others: Vec<_> = me
        .memberships
        .iter()
        .filter(|one| !one.current)
        .map(|one| {
            let role = t.word("membership-role", &one.role);
            let words = format!("{}, {} · {role}", one.organisation, one.territory);
            Offer::new(one.membership_id.clone(), words)
        })
        .collect();
    if !others.is_empty() {
        page.deeds
            .push(Deed::new("act", t.say("switch-act"), Weight::Main).ask(
                "membershipId",
                t.say("switch-for"),
                Kind::Pick(others),
            ));
    }
    page.deeds.extend(other_hat(t, &me));
    let rows = me.memberships.iter().map(|one| {
        vec![
            Cell::text(one.organisation.clone()),
            Cell::text(one.territory.clone()),
            Cell::word(t, "membership-role", &one.role),
            if one.current {
                Cell::text(t.say("switch-here"))
            } else {
                Cell::Nothing
            },
        ]
    });
    let headings = [
        "switch-organisation",
        "switch-programme",
        "member-role",
        "switch-now",
    ];
    let table = Table::of(t, &headings).rows(rows.collect());
    page.sections = vec![Section::new("mine", t.say("switch-mine"), Body::Table(table))];
    Ok(page)
}

/// The same organisation in the other role, where it both coordinates and decides.
fn other_hat(t: T, me: &Me) -> Option<Deed> {
    let may = |capacities: &[Capacity], what: &str| capacities.iter().any(|one| one == what);
    let both = may(&me.organisation.capacities, "COORDINATE") && may(&me.organisation.capacities, "DECIDE");
    let here = me.memberships.iter().find(|one| one.current).filter(|_| both)?;
    let to_decide = may(&me.capacities, "COORDINATE");
    let (words, text) = if to_decide {
        ("switch-decide", "switch-decide-text")
    } else {
        ("switch-coordinate", "switch-coordinate-text")
    };
    Some(
        Deed::new("role", t.say(words), Weight::Plain)
            .saying(t.say(text))
            .with("membershipId", here.membership_id.clone())
            .with("deciding", if to_decide { "yes" } else { "" }),
    )
}

/// `POST /team/switch/act`
pub(crate) async fn act(visit: Visit, form: Form) -> Answer {
    let wrong = visit.absent(&form, &["membershipId"]);
    if wrong.is_empty() {
        return change(&visit, &form).await;
    }
    page(&visit).await?.refuse(&visit, "act", &form, wrong)
}

/// `POST /team/switch/role`
pub(crate) async fn role(visit: Visit, form: Form) -> Answer {
    change(&visit, &form).await
}

/// Another session in place of this one.
async fn change(visit: &Visit, form: &Form) -> Answer {
    let cx = visit.cx();
    let input = SwitchMembershipInput {
        membership_id: form.text("membershipId").into(),
        deciding: form.has("deciding"),
    };
    let (member, signed_in) = membership_to_act_for(&cx, &input)
        .await
        .map_err(|halt| visit.refused(graphql::of_error(&cx.refuse(halt), &cx.trace)))?;
    let broken = |fault: api::fault::Fault| -> Lost {
        tracing::error!(%fault, "a session could not be changed");
        visit.lost(Accident::Unavailable)
    };
    let cookie = session::go_on(&visit.app, member, input.deciding, signed_in)
        .await
        .map_err(broken)?;
    if let Some(before) = &visit.session {
        session::close(&visit.app, before).await.map_err(broken)?;
    }
    Ok(door::giving(
        see_other("/home"),
        &visit.app,
        &cookie,
        LIFETIME_SECONDS,
    ))
}
