//! What *we* did wrong, or what failed under us: logged with its cause, answered as INTERNAL with a trace id and nothing
//! else. What a *caller* did wrong is a problem (see `problem`).

use std::fmt;

/// A failure the caller can do nothing about.
pub struct Fault {
    what: &'static str,
    cause: String,
}

impl Fault {
    /// A failure described by us, without data.
    #[must_use]
    pub fn new(what: &'static str) -> Self {
        Self {
            what,
            cause: String::new(),
        }
    }

    /// A failure described by us, with its cause.
    #[must_use]
    pub fn because(what: &'static str, cause: String) -> Self {
        Self { what, cause }
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cause.as_str() {
            "" => f.write_str(self.what),
            cause => write!(f, "{}: {cause}", self.what),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Fault {}

impl From<sea_orm::DbErr> for Fault {
    fn from(error: sea_orm::DbErr) -> Self {
        Self {
            what: "database",
            cause: error.to_string(),
        }
    }
}

impl From<object_store::Error> for Fault {
    fn from(error: object_store::Error) -> Self {
        Self {
            what: "store of files",
            cause: error.to_string(),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self {
            what: "file",
            cause: error.to_string(),
        }
    }
}
