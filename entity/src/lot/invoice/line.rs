//! One line of an invoice: what, how many, at what price.

use sea_orm::entity::prelude::*;

vocabulary! {
    /// What a line of an invoice is for.
    #[graphql(name = "InvoiceLineKind")]
    Kind {
        /// The fee for work on devices.
        Service,
        /// Parts that were bought and fitted.
        Parts,
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lot_invoice_line")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The invoice.
    pub invoice_id: Uuid,
    /// What it is for.
    pub kind: Kind,
    /// The same, in words: `Remise en état`.
    pub title: String,
    /// How many.
    pub quantity: i32,
    /// The price of one, in cents of euro.
    pub unit_cents: i64,
}

no_relations!();
