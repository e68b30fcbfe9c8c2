//! Whose room a page lies in: one table of addresses and of those who work there. It opens no data, since the API alone
//! decides what is read; it keeps everybody from pages whose deeds they could not do.

use crate::pages::shell::Capacity::{self, Coordinate, Decide, Donate, HandOver, Refer, Refurbish};

/// Addresses, and who enters; of several that fit, the first holds. What is not named is everybody's who is signed in.
const ROOMS: [(&str, &[Capacity]); 13] = [
    ("/desk", &[Coordinate]),
    ("/bench", &[Refurbish, Coordinate]),
    ("/counter", &[HandOver, Coordinate]),
    ("/room", &[Decide, Coordinate]),
    ("/search", &[Coordinate, Donate, Refer, Refurbish]),
    ("/pledges/new", &[Donate]),
    ("/cases/new", &[Refer]),
    ("/cases/many", &[Refer]),
    ("/cases/*/person", &[Refer]),
    ("/cases/*/situation", &[Refer]),
    ("/cases/*/needs", &[Refer]),
    ("/cases/*/check", &[Refer]),
    ("/cases/*/sent", &[Refer]),
];

/// Whether somebody with these capacities enters the page of an address.
pub(crate) fn open(path: &str, capacities: &[Capacity]) -> bool {
    let room = ROOMS.iter().find(|(room, _)| lies_in(path, room));
    room.is_none_or(|(_, entering)| entering.iter().any(|one| capacities.contains(one)))
}

/// Whether an address is a room's or goes on from it.
fn lies_in(path: &str, room: &str) -> bool {
    let mut parts = path.split('/');
    room.split('/')
        .all(|word| parts.next().is_some_and(|part| word == "*" || word == part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_are_entered_by_those_who_work_there() {
        for (path, capacity, enters) in [
            ("/desk", Coordinate, true),
            ("/desk/cases/7", Coordinate, true),
            ("/desk/cases/7", Refer, false),
            ("/desks", Refer, true),
            ("/bench/devices/7/check", Donate, false),
            ("/bench/devices/7/check", Refurbish, true),
            ("/cases/7/person", Coordinate, false),
            ("/cases/7/person", Refer, true),
            ("/cases/7", Coordinate, true),
            ("/pledges/7", Refer, true),
        ] {
            assert_eq!(open(path, &[capacity]), enters, "{path} {capacity:?}");
        }
        assert!(!open("/room", &[]));
        assert!(open("/home", &[]));
    }
}
