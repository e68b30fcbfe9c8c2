//! The shapes that repeat in nouns: a closed vocabulary, a table without relations, and the few that are read together.

/// A closed list of words: one enum for the database (its text), JSON and GraphQL, so that a word travels unchanged.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$word_meta:meta])* $word:ident),+ $(,)? }) => {
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sea_orm::EnumIter, sea_orm::DeriveActiveEnum,
            async_graphql::Enum, serde::Serialize, serde::Deserialize,
        )]
        #[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        $(#[$meta])*
        pub enum $name { $($(#[$word_meta])* $word),+ }

        impl $name {
            /// Every word of the list, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The word as databases, JSON and GraphQL write it.
            #[must_use]
            pub fn word(self) -> String {
                sea_orm::ActiveEnum::to_value(&self)
            }
        }
    };
}

/// The two items sea-orm asks of a table that declares no relation: joins are made by the reads that need them.
macro_rules! no_relations {
    () => {
        /// No relation is declared: every read names what it joins, but for those of `joined!`.
        #[derive(Copy, Clone, Debug, sea_orm::EnumIter, sea_orm::DeriveRelation)]
        pub enum Relation {}

        impl sea_orm::ActiveModelBehavior for ActiveModel {}
    };
}

/// Tables on one of whose rows each row of this one hangs, for the reads that take both in one statement.
macro_rules! joined {
    ($($column:ident to $there:ident),+) => {
        $(impl Related<$there::Entity> for Entity {
            fn to() -> RelationDef {
                Self::belongs_to($there::Entity)
                    .from(Column::$column)
                    .to($there::Column::Id)
                    .into()
            }
        })+
    };
}
