//! One operation, asked through the gateway as the person signed in: typed at compile time against the SDL, executed in
//! this process.

use std::sync::Arc;

use api::gateway::{Cx, execute};
use async_graphql::{Error, ErrorExtensionValues, Request, Variables};
use graphql_client::GraphQLQuery;

/// A moment in UTC, RFC 3339.
pub(crate) type DateTime = String;
/// A day: `2024-01-15`.
pub(crate) type Date = String;
/// Any JSON.
#[expect(clippy::upper_case_acronyms, reason = "the schema's name of the scalar")]
pub(crate) type JSON = serde_json::Value;

/// Why an operation has no answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Nobody is signed in.
    Unauthenticated,
    /// It is not for this reader.
    Forbidden,
    /// There is no such thing for this reader.
    NotFound,
    /// This reader has asked for too much in a minute.
    Busy,
    /// We failed; the trace id.
    Broken(String),
}

/// Asks an operation.
pub(crate) async fn ask<Q: GraphQLQuery>(
    cx: Arc<Cx>,
    variables: Q::Variables,
) -> Result<Q::ResponseData, Refusal> {
    let body = Q::build_query(variables);
    let broken = |trace: &str| Refusal::Broken(trace.to_owned());
    let variables = serde_json::to_value(body.variables).map_err(|_| broken(&cx.trace))?;
    let request = Request::new(body.query)
        .operation_name(body.operation_name)
        .variables(Variables::from_json(variables));
    let trace = cx.trace.clone();
    let response = execute(cx, request).await;
    if let Some(error) = response.errors.first() {
        return Err(of_code(error.extensions.as_ref(), &error.message, &trace));
    }
    let data = response.data.into_json().map_err(|_| broken(&trace))?;
    serde_json::from_value(data).map_err(|error| {
        tracing::error!(trace, %error, "an answer does not fit the page that asked");
        broken(&trace)
    })
}

/// What an error of the gateway means to a reader.
pub(crate) fn of_error(error: &Error, trace: &str) -> Refusal {
    of_code(error.extensions.as_ref(), &error.message, trace)
}

fn of_code(extensions: Option<&ErrorExtensionValues>, message: &str, trace: &str) -> Refusal {
    let code = extensions.and_then(|extensions| extensions.get("code"));
    match code {
        Some(async_graphql::Value::String(code)) if code == "UNAUTHENTICATED" => Refusal::Unauthenticated,
        Some(async_graphql::Value::String(code)) if code == "FORBIDDEN" => Refusal::Forbidden,
        Some(async_graphql::Value::String(code)) if code == "NOT_FOUND" => Refusal::NotFound,
        Some(async_graphql::Value::String(code)) if code == "RATE_LIMITED" => Refusal::Busy,
        // An address that was mangled: a cursor or an id that is none.
        Some(async_graphql::Value::String(code)) if code == "BAD_INPUT" => {
            tracing::warn!(trace, message, "a page's operation was refused");
            Refusal::NotFound
        }
        _ => {
            tracing::error!(trace, message, "a page's operation failed");
            Refusal::Broken(trace.to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asked_for_too_much_is_told_to_wait() {
        let mut extensions = ErrorExtensionValues::default();
        extensions.set("code", "RATE_LIMITED");
        assert!(matches!(of_code(Some(&extensions), "", ""), Refusal::Busy));
        extensions.set("code", "INTERNAL");
        assert!(matches!(of_code(Some(&extensions), "", ""), Refusal::Broken(_)));
    }
}
