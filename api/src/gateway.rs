//! The one door. HTTP, portal, tests and demo all enter here: `execute` for GraphQL, `upload` for files, `session` for
//! browsers, `document` for what is printed (later). It attaches who asks, in which language, per-request loaders and
//! a trace id, and refuses what must not be executed.

use std::sync::Arc;

use async_graphql::{ErrorExtensions, Request, Response, ServerError, Value};
use futures::future::BoxFuture;
use uuid::Uuid;

use crate::app::App;
use crate::fault::Fault;
use crate::graphql::loaders::Loaders;
use crate::graphql::{cost, limits};
use crate::policy::Actor;
use crate::problem::Halt;

pub use crate::accounts::membership_to_act_for;
pub use crate::accounts::types::SwitchMembershipInput;
pub use crate::files::download::{Download, download};
pub use crate::files::upload::{Broken, MOST_BYTES, receive, upload};
pub use crate::identity::authenticate::{by_session, by_token};
pub use crate::identity::sessions as session;
pub use crate::texts::preferred;
pub use entity::account::Language;

/// One request: who asks whom, in which language.
pub struct Cx {
    /// The instance.
    pub app: Arc<App>,
    /// Who asks.
    pub actor: Actor,
    /// In which language problems are told.
    pub language: Language,
    /// Where the request comes from, for the throttle.
    pub address: String,
    /// Names the request in the log and in masked errors.
    pub trace: String,
    /// Reads batched for this request alone.
    pub loaders: Loaders,
}

impl Cx {
    /// A request of `actor`.
    #[must_use]
    pub fn new(app: Arc<App>, actor: Actor, language: Language, address: String) -> Self {
        let loaders = Loaders::new(app.clone(), actor.clone());
        Self {
            app,
            actor,
            language,
            address,
            trace: Uuid::new_v4().simple().to_string(),
            loaders,
        }
    }

    /// The error of a halt: coded, and silent about what is inside.
    #[must_use]
    pub fn refuse(&self, halt: Halt) -> async_graphql::Error {
        let (code, message) = match halt {
            Halt::Unauthenticated => ("UNAUTHENTICATED", "Sign in first, or anew."),
            Halt::NotFound | Halt::Replay(_) => ("NOT_FOUND", "There is no such thing."),
            Halt::Forbidden => ("FORBIDDEN", "You may not do that."),
            Halt::Wrong(..) => ("BAD_INPUT", "The input is wrong."),
            Halt::Fault(fault) => {
                tracing::error!(trace = self.trace, %fault, "a request failed");
                (
                    "INTERNAL",
                    "Something went wrong on our side. Nothing was changed.",
                )
            }
        };
        let trace = self.trace.clone();
        async_graphql::Error::new(message).extend_with(move |_, extensions| {
            extensions.set("code", code);
            extensions.set("traceId", trace.clone());
        })
    }
}

impl Cx {
    /// The masked error of a batched read that failed.
    #[must_use]
    pub fn failed(&self, fault: &Fault) -> async_graphql::Error {
        tracing::error!(trace = self.trace, %fault, "a batched read failed");
        self.refuse(Halt::Fault(Fault::new("batched read")))
    }
}

/// The context of the request being executed.
pub fn cx<'a>(ctx: &async_graphql::Context<'a>) -> &'a Cx {
    ctx.data_unchecked::<Arc<Cx>>()
}

/// Executes a GraphQL request. Boxed and not generic, so that it is compiled once.
pub fn execute(cx: Arc<Cx>, mut request: Request) -> BoxFuture<'static, Response> {
    Box::pin(async move {
        let document = match limits::check(&request.query) {
            Ok(document) => document,
            Err(refused) => return Response::from_errors(vec![refused.into_error(&cx.trace)]),
        };
        let cost = cost::of(&document, request.operation_name.as_deref(), &request.variables);
        let spent = match cx.app.budget.spend(&cx, cost) {
            Ok(spent) => spent,
            Err(exceeded) => return Response::from_errors(vec![exceeded.into_error(&cx.trace)]),
        };
        request.set_parsed_query(document);
        let app = cx.app.clone();
        let mut response = app.schema.execute(request.data(cx.clone())).await;
        response.extensions.insert("cost".into(), spent.extension());
        for error in &mut response.errors {
            code(error, &cx.trace);
        }
        response
    })
}

/// An error without a code of ours comes from validation: the document does not fit the schema.
fn code(error: &mut ServerError, trace: &str) {
    let extensions = error.extensions.get_or_insert_default();
    if extensions.get("code").is_none() {
        extensions.set("code", Value::from("BAD_INPUT"));
        extensions.set("traceId", Value::from(trace));
    }
}

/// The calendar of a delivery or pick-up, of an appointment or of a session of handovers, for whoever sees it.
///
/// # Errors
/// Unauthenticated, forbidden, not found, a fault.
pub async fn calendar(cx: &Cx, opaque: &str) -> Result<String, Halt> {
    let opaque = async_graphql::ID(opaque.to_owned());
    match crate::graphql::id::read(&opaque) {
        Some((noun, _)) if noun == "Collection" => crate::collections::calendar::of(cx, &opaque).await,
        _ => crate::handovers::calendar::of(cx, &opaque).await,
    }
}
