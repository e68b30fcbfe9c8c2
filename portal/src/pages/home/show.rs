//! Where one lands after the door: in the space of what one does. The coordinator alone has a day of its own here.

use super::coordinator;
use crate::answer::Answer;
use crate::pages::shell::Capacity;
use crate::visit::Visit;

/// Where one lands.
pub(crate) const LANDINGS: [&str; 6] = ["/home", "/pledges", "/cases", "/bench", "/counter", "/room"];

/// `GET /home`
pub(crate) async fn show(visit: Visit) -> Answer {
    let space = visit.inside().await?;
    if space.capacities.contains(&Capacity::Coordinate) {
        return coordinator::page(&visit, space.shell).await?.show(&visit);
    }
    visit.go(landing(&space.capacities))
}

/// The space of somebody who does not run the programme; whoever does nothing yet sees what the programme does.
fn landing(capacities: &[Capacity]) -> &'static str {
    let spaces = [
        (Capacity::Donate, "/pledges"),
        (Capacity::Refer, "/cases"),
        (Capacity::Refurbish, "/bench"),
        (Capacity::HandOver, "/counter"),
        (Capacity::Decide, "/room"),
    ];
    let mine = spaces.iter().find(|(capacity, _)| capacities.contains(capacity));
    mine.map_or("/", |(_, href)| href)
}

#[cfg(test)]
mod tests {
    use super::landing;
    use crate::pages::shell::Capacity;

    #[test]
    fn everybody_lands_where_they_work() {
        assert_eq!(landing(&[Capacity::Refurbish]), "/bench");
        assert_eq!(landing(&[Capacity::HandOver]), "/counter");
        assert_eq!(landing(&[Capacity::Decide]), "/room");
        assert_eq!(landing(&[Capacity::HandOver, Capacity::Refer]), "/cases");
        assert_eq!(landing(&[]), "/");
    }
}
