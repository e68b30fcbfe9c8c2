//! Who asks: a member acting for an organisation, a partner's software, or anybody.

use entity::Moment;
use entity::account::membership::Role;
use entity::case_file::Audience;
use entity::organisation::Capacity;
use uuid::Uuid;

/// Who asks. There is no all-seeing actor.
#[derive(Clone, Debug)]
pub enum Actor {
    /// Anybody.
    Anonymous,
    /// Somebody known.
    Known(Principal),
}

/// A member or an app client, as the database has it at this request.
#[derive(Clone, Debug)]
pub struct Principal {
    /// The membership or app client.
    pub id: Uuid,
    /// The person's account; none for software.
    pub account: Option<Uuid>,
    /// The territory it acts in.
    pub territory: Uuid,
    /// The organisation it acts for.
    pub organisation: Uuid,
    /// How far it may act.
    pub role: Role,
    /// What it may do in this session.
    pub capacities: Vec<Capacity>,
    /// Whom it may refer.
    pub audiences: Vec<Audience>,
    /// When the person signed in, in real time; none for software.
    pub signed_in_at: Option<Moment>,
    /// What its software may ask; none for people, who are not limited by scopes.
    pub scopes: Option<Vec<String>>,
}

impl Actor {
    /// The known actor, if it is one.
    #[must_use]
    pub fn principal(&self) -> Option<&Principal> {
        match self {
            Self::Anonymous => None,
            Self::Known(principal) => Some(principal),
        }
    }
}

impl Principal {
    /// Whether it has a capacity.
    #[must_use]
    pub fn can(&self, capacity: Capacity) -> bool {
        self.capacities.contains(&capacity)
    }

    /// Whether its scopes include one; people need none.
    #[must_use]
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes
            .as_ref()
            .is_none_or(|scopes| scopes.iter().any(|granted| granted == scope))
    }
}

/// The capacities of one session: a membership that both coordinates and decides does one or the other.
#[must_use]
pub fn of_session(capacities: &[Capacity], deciding: bool) -> Vec<Capacity> {
    let both = capacities.contains(&Capacity::Coordinate) && capacities.contains(&Capacity::Decide);
    let left_out = if deciding {
        Capacity::Coordinate
    } else {
        Capacity::Decide
    };
    capacities
        .iter()
        .copied()
        .filter(|capacity| !(both && *capacity == left_out))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_coordinates_and_decides_in_one_session() {
        use Capacity::{Coordinate, Decide, Donate};
        let all = [Coordinate, Donate, Decide];
        assert_eq!(of_session(&all, false), [Coordinate, Donate]);
        assert_eq!(of_session(&all, true), [Donate, Decide]);
        assert_eq!(of_session(&[Decide], false), [Decide]);
    }
}
