//! Where equipment changes hands: an address in words, or a place of the programme, whose address and instructions it has.

use async_graphql::ID;
use entity::place;
use uuid::Uuid;

use super::types::Code;
use crate::op::Op;
use crate::problem::{Check, Common, Halt};

/// Where, as it is kept.
pub(super) struct Whereabouts {
    /// The address.
    pub(super) address: String,
    /// The place of the programme, if it is one.
    pub(super) place: Option<Uuid>,
}

/// What an input says of where: a place of the programme, or an address; not both. None when it says neither.
pub(super) async fn of(
    op: &Op<'_>,
    check: &mut Check<Code>,
    place: Option<&ID>,
    address: Option<&str>,
) -> Result<Option<Whereabouts>, Halt> {
    match (place, address) {
        (None, None) => Ok(None),
        (None, Some(address)) => Ok(Some(Whereabouts {
            address: check.text("place", address, 200),
            place: None,
        })),
        (Some(id), address) => {
            check.require(address.is_none(), Common::Invalid, "place");
            let place = op.load::<place::Entity>(id).await?;
            if !place.is_open_for(place::Kind::Collection) {
                check.note(Code::NotAPlace, "placeId");
            }
            Ok(Some(Whereabouts {
                address: place.in_one_line(),
                place: Some(place.id),
            }))
        }
    }
}
