//! What was said of a place, in dated versions: a version never changes, the newest is what the place says.

use sea_orm::entity::prelude::*;

use super::Lines;
use crate::Moment;

/// One version of a place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "place_version")]
pub struct Model {
    /// The place.
    #[sea_orm(primary_key, auto_increment = false)]
    pub place_id: Uuid,
    /// 1, 2, 3…
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// Its territory.
    pub territory_id: Uuid,
    /// The organisation that ran it, if one did.
    pub organisation_id: Option<Uuid>,
    /// Its name.
    pub name: String,
    /// The lines of its address.
    pub lines: Lines,
    /// Its commune.
    pub commune: String,
    /// Whether equipment was collected there.
    pub collects: bool,
    /// Whether computers were handed over there.
    pub hands_over: bool,
    /// How to find it and to get in.
    pub instructions: Option<String>,
    /// The membership that said it; none for what was said before versions were kept.
    pub changed_by: Option<Uuid>,
    /// Since when it is so.
    pub created_at: Moment,
}

no_relations!();

impl From<&super::Model> for Model {
    fn from(place: &super::Model) -> Self {
        Self {
            place_id: place.id,
            version: place.version,
            territory_id: place.territory_id,
            organisation_id: place.organisation_id,
            name: place.name.clone(),
            lines: place.lines.clone(),
            commune: place.commune.clone(),
            collects: place.collects,
            hands_over: place.hands_over,
            instructions: place.instructions.clone(),
            changed_by: None,
            created_at: place.updated_at,
        }
    }
}
