//! What a *caller* did wrong. A verb stops with problems (coded, localised, answered in the payload, nothing written) or
//! with a halt: a refusal that is not about the input, or a fault of ours.

use entity::account::Language;
use uuid::Uuid;

use crate::fault::Fault;
use crate::texts;

/// What is wrong with an input, for every noun alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Common {
    /// The table of transitions does not list this step from the present state.
    WrongState,
    /// A value is required.
    Required,
    /// A value is malformed, too long or out of range.
    Invalid,
    /// A value is shaped like a social-security number (I10).
    SocialSecurityNumber,
    /// The idempotency key was used with another input.
    IdempotencyKeyReused,
}

/// One thing wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong<C> {
    /// What.
    pub code: C,
    /// Where: the input's field, `referral.person.email`.
    pub field: Option<String>,
}

/// Why an operation ended without doing anything.
#[derive(Debug)]
pub enum Halt {
    /// Nobody is signed in, or no longer validly.
    Unauthenticated,
    /// What was asked for does not exist for this actor (I6).
    NotFound,
    /// It exists, and this actor may not do that.
    Forbidden,
    /// The input is wrong.
    Wrong(Common, Option<String>),
    /// The same was done before, under the same idempotency key.
    Replay(Uuid),
    /// We failed.
    Fault(Fault),
}

/// How a verb ends without doing anything.
#[derive(Debug)]
pub enum Stop<C> {
    /// The input is wrong.
    Problems(Vec<Wrong<C>>),
    /// A refusal or a fault.
    Halt(Halt),
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<sea_orm::DbErr> for Halt {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Fault(error.into())
    }
}

impl<C: From<Common>> From<Halt> for Stop<C> {
    fn from(halt: Halt) -> Self {
        match halt {
            Halt::Wrong(common, field) => Self::Problems(vec![Wrong {
                code: common.into(),
                field,
            }]),
            halt => Self::Halt(halt),
        }
    }
}

impl<C: From<Common>> From<Fault> for Stop<C> {
    fn from(fault: Fault) -> Self {
        Halt::from(fault).into()
    }
}

impl<C: From<Common>> From<sea_orm::DbErr> for Stop<C> {
    fn from(error: sea_orm::DbErr) -> Self {
        Halt::from(error).into()
    }
}

/// Stops with one problem.
pub fn wrong<T, C>(code: C, field: &str) -> Result<T, Stop<C>> {
    Err(Stop::Problems(vec![Wrong {
        code,
        field: Some(field.to_owned()),
    }]))
}

/// Collects what is wrong with an input, so that a caller learns of everything at once.
#[derive(Debug)]
pub struct Check<C>(Vec<Wrong<C>>);

impl<C: From<Common>> Default for Check<C> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<C: From<Common>> Check<C> {
    /// Notes a problem of this noun.
    pub fn note(&mut self, code: C, field: &str) {
        self.0.push(Wrong {
            code,
            field: Some(field.to_owned()),
        });
    }

    /// Notes `code` unless `holds`.
    pub fn require(&mut self, holds: bool, code: Common, field: &str) {
        if !holds {
            self.note(code.into(), field);
        }
    }

    /// A required text: trimmed, not empty, not too long, without a social-security number.
    pub fn text(&mut self, field: &str, value: &str, most: usize) -> String {
        let value = value.trim();
        self.require(!value.is_empty(), Common::Required, field);
        self.free_text(field, value, most);
        value.to_owned()
    }

    /// An optional text: none when blank.
    pub fn maybe_text(&mut self, field: &str, value: Option<&str>, most: usize) -> Option<String> {
        let value = value.map(str::trim).filter(|value| !value.is_empty())?;
        self.free_text(field, value, most);
        Some(value.to_owned())
    }

    fn free_text(&mut self, field: &str, value: &str, most: usize) {
        self.require(value.chars().count() <= most, Common::Invalid, field);
        self.require(
            !entity::person::nir::contains_nir(value),
            Common::SocialSecurityNumber,
            field,
        );
    }

    /// Ends the check.
    ///
    /// # Errors
    /// Everything noted.
    pub fn done(self) -> Result<(), Stop<C>> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Stop::Problems(self.0))
        }
    }
}

/// A noun's enum of codes.
pub trait ProblemCode: Copy + From<Common> + async_graphql::resolver_utils::EnumType {
    /// The code as GraphQL writes it.
    fn word(self) -> String {
        match async_graphql::resolver_utils::enum_value(self) {
            async_graphql::Value::Enum(name) => name.to_string(),
            _ => String::new(),
        }
    }

    /// What is wrong, in the caller's language.
    fn message(self, language: Language) -> String {
        texts::say(
            language,
            &format!("problem-{}", self.word().to_lowercase().replace('_', "-")),
        )
    }
}

/// Declares the codes of a noun (those of [`Common`] and its own) and its problem type.
macro_rules! problems {
    ($name:literal, $problem:ident { $($(#[$meta:meta])* $word:ident),* $(,)? }) => {
        /// What may be wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
        #[graphql(name = $name)]
        pub enum Code {
            /// What was asked is not possible in the present state.
            WrongState,
            /// A value is required.
            Required,
            /// A value is malformed, too long or out of range.
            Invalid,
            /// A value is shaped like a social-security number, which is refused everywhere.
            SocialSecurityNumber,
            /// The idempotency key was used with another input.
            IdempotencyKeyReused,
            $($(#[$meta])* $word),*
        }

        impl From<$crate::problem::Common> for Code {
            fn from(common: $crate::problem::Common) -> Self {
                use $crate::problem::Common;
                match common {
                    Common::WrongState => Self::WrongState,
                    Common::Required => Self::Required,
                    Common::Invalid => Self::Invalid,
                    Common::SocialSecurityNumber => Self::SocialSecurityNumber,
                    Common::IdempotencyKeyReused => Self::IdempotencyKeyReused,
                }
            }
        }

        impl $crate::problem::ProblemCode for Code {}

        /// One thing wrong with an input: nothing was written.
        #[derive(Clone, Debug, async_graphql::SimpleObject)]
        pub struct $problem {
            /// What is wrong.
            pub code: Code,
            /// Which field of the input, as a path; null when it is the whole.
            pub field: Option<String>,
            /// What is wrong, in the caller's language.
            pub message: String,
        }

        impl $problem {
            /// Says what is wrong in the caller's language.
            pub(crate) fn say(cx: &$crate::gateway::Cx, wrong: $crate::problem::Wrong<Code>) -> Self {
                use $crate::problem::ProblemCode;
                Self { code: wrong.code, field: wrong.field, message: wrong.code.message(cx.language) }
            }
        }
    };
}

/// Declares a mutation's payload: the noun as it is now, or problems.
macro_rules! payload {
    ($(#[$meta:meta])* $name:ident { $field:ident: $node:ty, $problem:ty }) => {
        $(#[$meta])*
        #[derive(async_graphql::SimpleObject)]
        pub struct $name {
            /// What was made or changed, as it is now; null when there are problems.
            pub $field: Option<$node>,
            /// What is wrong with the input; empty on success.
            pub problems: Vec<$problem>,
        }

        impl $name {
            /// The payload of a verb's outcome.
            pub(crate) async fn of(
                cx: &$crate::gateway::Cx,
                outcome: Result<uuid::Uuid, $crate::problem::Stop<Code>>,
            ) -> async_graphql::Result<Self> {
                use $crate::problem::{Halt, Stop};
                match outcome {
                    Ok(id) | Err(Stop::Halt(Halt::Replay(id))) => {
                        Ok(Self { $field: <$node>::load(cx, id).await?, problems: vec![] })
                    }
                    Err(Stop::Problems(wrong)) => Ok(Self {
                        $field: None,
                        problems: wrong.into_iter().map(|wrong| <$problem>::say(cx, wrong)).collect(),
                    }),
                    Err(Stop::Halt(halt)) => Err(cx.refuse(halt)),
                }
            }
        }
    };
}

/// Declares the inputs of the mutations that name one row of a noun, and their payloads: the row as it is now, or problems.
macro_rules! of_one {
    (
        #[$id_meta:meta]
        $id:ident;
        #[$node_meta:meta]
        $node:ident: $type:ty, $problem:ty;
        $($(#[$meta:meta])* $input:ident => $payload:ident { $($(#[$field_meta:meta])* $field:ident: $field_type:ty),* };)+
    ) => {$(
        $(#[$meta])*
        #[derive(async_graphql::InputObject, serde::Serialize)]
        pub struct $input {
            #[$id_meta]
            pub $id: async_graphql::ID,
            $($(#[$field_meta])* pub $field: $field_type,)*
            /// The caller's key: the same key and input are done once.
            pub idempotency_key: Option<String>,
        }

        $crate::problem::payload! {
            #[$node_meta]
            $payload { $node: $type, $problem }
        }
    )+};
}

pub(crate) use {of_one, payload, problems};
