//! The few column types both engines store and compare alike, so that a migration reads as a list of columns.

use sea_orm_migration::prelude::*;

/// A table being described.
pub(crate) struct Columns(TableCreateStatement);

/// Begins the description of a table.
pub(crate) fn table(name: &'static str) -> Columns {
    Columns(Table::create().table(Alias::new(name)).to_owned())
}

impl Columns {
    fn column(mut self, mut column: ColumnDef, required: bool) -> Self {
        if required {
            column.not_null();
        }
        self.0.col(&mut column);
        self
    }

    fn each(self, names: &[&'static str], required: bool, shape: fn(&mut ColumnDef)) -> Self {
        names.iter().fold(self, |columns, name| {
            let mut column = ColumnDef::new(Alias::new(*name));
            shape(&mut column);
            columns.column(column, required)
        })
    }

    /// Required uuids.
    pub(crate) fn ids(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.uuid();
        })
    }

    /// Optional uuids.
    pub(crate) fn maybe_ids(self, names: &[&'static str]) -> Self {
        self.each(names, false, |column| {
            column.uuid();
        })
    }

    /// Required texts.
    pub(crate) fn texts(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.text();
        })
    }

    /// Optional texts.
    pub(crate) fn maybe_texts(self, names: &[&'static str]) -> Self {
        self.each(names, false, |column| {
            column.text();
        })
    }

    /// Required whole numbers of 64 bits: moments, sizes, cents.
    pub(crate) fn longs(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.big_integer();
        })
    }

    /// Optional whole numbers of 64 bits.
    pub(crate) fn maybe_longs(self, names: &[&'static str]) -> Self {
        self.each(names, false, |column| {
            column.big_integer();
        })
    }

    /// Required whole numbers of 32 bits.
    pub(crate) fn numbers(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.integer();
        })
    }

    /// Optional whole numbers of 32 bits.
    pub(crate) fn maybe_numbers(self, names: &[&'static str]) -> Self {
        self.each(names, false, |column| {
            column.integer();
        })
    }

    /// Required JSON documents.
    pub(crate) fn documents(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.json_binary();
        })
    }

    /// Required bytes.
    pub(crate) fn bytes(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.blob();
        })
    }

    /// Required yes or no.
    pub(crate) fn flags(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.boolean();
        })
    }

    /// Required days.
    pub(crate) fn days(self, names: &[&'static str]) -> Self {
        self.each(names, true, |column| {
            column.date();
        })
    }

    /// Optional days.
    pub(crate) fn maybe_days(self, names: &[&'static str]) -> Self {
        self.each(names, false, |column| {
            column.date();
        })
    }

    /// The primary key.
    pub(crate) fn key(mut self, names: &[&'static str]) -> Self {
        let mut index = Index::create();
        for name in names {
            index.col(Alias::new(*name));
        }
        self.0.primary_key(&mut index);
        self
    }

    /// Every value of `column` names a row of `table`.
    pub(crate) fn refers(mut self, column: &'static str, table: &'static str) -> Self {
        self.0.foreign_key(
            ForeignKey::create()
                .from_col(Alias::new(column))
                .to(Alias::new(table), Alias::new("id")),
        );
        self
    }

    /// Creates the table.
    pub(crate) async fn create(self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        manager.create_table(self.0).await
    }
}

/// Adds a column to a table, empty in the rows that are there. One a statement: `SQLite` takes no more.
pub(crate) async fn add_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    name: &'static str,
    shape: fn(&mut ColumnDef),
) -> Result<(), DbErr> {
    let mut column = ColumnDef::new(Alias::new(name));
    shape(&mut column);
    let statement = Table::alter()
        .table(Alias::new(table))
        .add_column(column)
        .to_owned();
    manager.alter_table(statement).await
}

/// Creates an index named after its table and columns.
pub(crate) async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    manager.create_index(describe(table, columns)).await
}

/// Creates an index that forbids two equal rows.
pub(crate) async fn unique(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    manager
        .create_index(describe(table, columns).unique().to_owned())
        .await
}

/// Creates an index that forbids two equal rows among those where `flag` is true.
pub(crate) async fn unique_where(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    flag: &'static str,
) -> Result<(), DbErr> {
    let statement = describe(table, columns)
        .unique()
        .and_where(Expr::col(Alias::new(flag)).eq(true))
        .to_owned();
    manager.create_index(statement).await
}

fn describe(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut statement = Index::create();
    statement
        .name(format!("{table}_{}", columns.join("_")))
        .table(Alias::new(table));
    for column in columns {
        statement.col(Alias::new(*column));
    }
    statement
}
