//! Opaque, typed ids: base64url of `Case:…`. An id of another type, or no id at all, is simply not found.

use async_graphql::ID;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::{
    case_file, commission, device, evidence, fact, file, grid, handover, lot, organisation, person, pledge,
};
use uuid::Uuid;

/// A table whose rows have an id in the API.
pub trait Noun {
    /// The type's name, as GraphQL has it.
    const NAME: &'static str;
}

macro_rules! nouns {
    ($($entity:path => $name:literal),+ $(,)?) => {$(
        impl Noun for $entity {
            const NAME: &'static str = $name;
        }
    )+};
}

nouns! {
    organisation::Entity => "Organisation",
    organisation::app_client::Entity => "AppClient",
    entity::account::membership::Entity => "Membership",
    file::Entity => "File",
    file::attachment::Entity => "Attachment",
    pledge::Entity => "Pledge",
    entity::collection::Entity => "Collection",
    pledge::difference::Entity => "Difference",
    device::Entity => "Device",
    device::drive::Entity => "Drive",
    evidence::Entity => "Evidence",
    lot::Entity => "Lot",
    person::Entity => "Person",
    case_file::Entity => "Case",
    grid::Entity => "Grid",
    commission::Entity => "Commission",
    commission::agenda_item::Entity => "AgendaItem",
    entity::reservation::Entity => "Reservation",
    handover::Entity => "Handover",
    entity::transfer::Entity => "Transfer",
    entity::adviser_referral::Entity => "AdviserReferral",
    fact::Entity => "Fact",
    entity::publication::Entity => "Publication",
    entity::cost::Entity => "Cost",
    entity::jobs_report::Entity => "JobsReport",
}

/// The opaque id of a row.
#[must_use]
pub fn encode<E: Noun>(id: Uuid) -> ID {
    ID(URL_SAFE_NO_PAD.encode(format!("{}:{}", E::NAME, id.simple())))
}

/// The opaque id of a file that was uploaded.
#[must_use]
pub fn of_file(id: Uuid) -> ID {
    encode::<file::Entity>(id)
}

/// The row an id names, if it is an id of this type.
#[must_use]
pub fn decode<E: Noun>(id: &ID) -> Option<Uuid> {
    let (name, id) = read(id)?;
    (name == E::NAME).then_some(id)
}

/// The type and row an id names.
#[must_use]
pub fn read(id: &ID) -> Option<(String, Uuid)> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id.as_bytes()).ok()?).ok()?;
    let (name, id) = text.split_once(':')?;
    Some((name.to_owned(), Uuid::try_parse(id).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_one_row_of_one_type() {
        let id = encode::<pledge::Entity>(Uuid::from_u128(5));
        assert_eq!(decode::<pledge::Entity>(&id), Some(Uuid::from_u128(5)));
        assert_eq!(decode::<device::Entity>(&id), None);
        assert_eq!(decode::<pledge::Entity>(&ID("'; drop table pledge".into())), None);
    }
}
