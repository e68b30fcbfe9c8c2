//! For what an organisation reads a fact or keeps a file, what its software may do at most, and until when a workshop held a
//! device. What was written before is told by what it is about.

use sea_orm_migration::prelude::*;

use crate::table::add_column;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The bits of a set of capacities, as they are kept.
const DONATE: i32 = 2;
const REFER: i32 = 4;
const DECIDE: i32 = 8;
const REFURBISH: i32 = 16;
const HAND_OVER: i32 = 32;
const ANY: i32 = 63;

/// What facts about each kind of subject are read for; the first that fits.
const SIDES: [(&str, i32); 8] = [
    ("HANDOVER", REFER | HAND_OVER),
    ("CASE", REFER | HAND_OVER),
    ("PERSON", REFER),
    ("COMMISSION", DECIDE),
    ("LOT", REFURBISH),
    ("DEVICE", DONATE | REFURBISH),
    ("PLEDGE", DONATE),
    ("COLLECTION", DONATE),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let number = |column: &mut ColumnDef| {
            column.integer().not_null().default(0);
        };
        add_column(m, "fact_reader", "sides", number).await?;
        add_column(m, "file", "sides", number).await?;
        add_column(m, "app_client", "capacities", |column| {
            column.json_binary();
        })
        .await?;
        add_column(m, "lot_device", "left_at", |column| {
            column.big_integer();
        })
        .await?;
        readers(m).await?;
        files(m).await?;
        lots(m).await
    }
}

async fn readers(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let (reader, sides) = (Alias::new("fact_reader"), Alias::new("sides"));
    for (kind, bits) in SIDES {
        let about = Query::select()
            .column(Alias::new("fact_id"))
            .from(Alias::new("fact_subject"))
            .and_where(Expr::col(Alias::new("subject_kind")).eq(kind))
            .to_owned();
        let told = Query::update()
            .table(reader.clone())
            .value(sides.clone(), bits)
            .and_where(Expr::col(sides.clone()).eq(0))
            .and_where(Expr::col(Alias::new("fact_id")).in_subquery(about))
            .to_owned();
        m.execute(told).await?;
    }
    let rest = Query::update()
        .table(reader)
        .value(sides.clone(), ANY)
        .and_where(Expr::col(sides).eq(0))
        .to_owned();
    m.execute(rest).await
}

/// What was sealed came from somebody who refers people.
async fn files(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let sealed = Query::update()
        .table(Alias::new("file"))
        .value(Alias::new("sides"), REFER)
        .and_where(Expr::col(Alias::new("sealed")).eq(true))
        .to_owned();
    m.execute(sealed).await
}

/// A device that is in another lot than this one, or in none, left this one when it last changed hands.
async fn lots(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let (row, device) = (Alias::new("lot_device"), Alias::new("device"));
    let of_row = Expr::col((device.clone(), Alias::new("id"))).equals((row.clone(), Alias::new("device_id")));
    let there = Query::select()
        .column((device.clone(), Alias::new("id")))
        .from(device.clone())
        .and_where(of_row.clone())
        .and_where(
            Expr::col((device.clone(), Alias::new("lot_id"))).equals((row.clone(), Alias::new("lot_id"))),
        )
        .to_owned();
    let until = Query::select()
        .expr(Func::coalesce([
            Expr::col((device.clone(), Alias::new("returned_at"))),
            Expr::col((device.clone(), Alias::new("updated_at"))),
        ]))
        .from(device)
        .and_where(of_row)
        .to_owned();
    let left = Query::update()
        .table(row)
        .value(
            Alias::new("left_at"),
            Expr::SubQuery(None, Box::new(until.into())),
        )
        .and_where(Expr::exists(there).not())
        .to_owned();
    m.execute(left).await
}
