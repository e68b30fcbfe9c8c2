//! GraphQL over HTTP: `application/graphql-response+json` and `application/json`, GET for queries only, JSON bodies only,
//! no batches. Written by hand because the ready integration runs mutations over GET and takes `text/plain`; the 61 audits
//! of npm `graphql-http` hold it to the specification.

use std::collections::HashMap;

use actix_web::http::{Method, StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::parser::types::{ExecutableDocument, OperationType};
use async_graphql::{Request, Response, Variables};
use serde_json::{Map, Value, json};

use super::context;
use crate::app::App;
use crate::gateway::execute;

/// The most a body may weigh, in bytes.
pub(super) const MOST_BYTES: usize = 1024 * 1024;

/// A query in the address.
pub(super) async fn get(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    let Some(media) = Media::accepted(&request) else {
        return Media::Json.fail(406, "This media type is not offered.");
    };
    let Ok(web::Query(pairs)) = web::Query::<HashMap<String, String>>::from_query(request.query_string())
    else {
        return media.fail(400, "The address cannot be read.");
    };
    let mut body = Map::new();
    for (key, value) in pairs {
        let value = match key.as_str() {
            "query" | "operationName" => Value::String(value),
            "variables" | "extensions" => match serde_json::from_str(&value) {
                Ok(value) => value,
                Err(_) => return media.fail(400, "A parameter is not JSON."),
            },
            _ => continue,
        };
        body.insert(key, value);
    }
    answer(&request, &app, media, Value::Object(body)).await
}

/// A document in the body.
pub(super) async fn post(request: HttpRequest, app: web::Data<App>, body: web::Payload) -> HttpResponse {
    let Some(media) = Media::accepted(&request) else {
        return Media::Json.fail(406, "This media type is not offered.");
    };
    if !is_json(&request) {
        return media.fail(415, "Send application/json in UTF-8.");
    }
    let Ok(Ok(body)) = body.to_bytes_limited(MOST_BYTES).await else {
        return media.fail(413, "The body is too large.");
    };
    match serde_json::from_slice(&body) {
        Ok(body) => answer(&request, &app, media, body).await,
        Err(_) => media.fail(400, "The body is not JSON."),
    }
}

async fn answer(request: &HttpRequest, app: &web::Data<App>, media: Media, body: Value) -> HttpResponse {
    let parameters = match Parameters::read(body) {
        Ok(parameters) => parameters,
        Err(message) => return media.fail(400, message),
    };
    let document = async_graphql::parser::parse_query(parameters.query_if_flat()).ok();
    if let Some(document) = &document {
        if request.method() == Method::GET
            && parameters
                .operations(document)
                .any(|kind| kind != OperationType::Query)
        {
            let mut refused = media.fail(405, "GET is for queries.");
            refused
                .headers_mut()
                .insert(header::ALLOW, header::HeaderValue::from_static("POST"));
            return refused;
        }
        if let Some(missing) = parameters.missing_variable(document) {
            return media.request_error(&format!("The variable ${missing} is required."));
        }
    }
    match context(request, app).await {
        Ok(cx) => media.respond(&execute(cx, parameters.into_request()).await),
        Err(fault) => {
            tracing::error!(%fault, "a request failed");
            let mut unavailable = media.fail(503, "The database does not answer.");
            unavailable
                .headers_mut()
                .insert(header::RETRY_AFTER, header::HeaderValue::from_static("5"));
            unavailable
        }
    }
}

fn is_json(request: &HttpRequest) -> bool {
    let content_type = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let mut parts = content_type
        .unwrap_or_default()
        .split(';')
        .map(|part| part.trim().to_ascii_lowercase());
    parts.next().as_deref() == Some("application/json")
        && parts.all(|part| {
            part.strip_prefix("charset=")
                .is_none_or(|set| set.trim_matches('"') == "utf-8")
        })
}

/// The parameters of a request, each of its own type.
struct Parameters {
    query: String,
    operation: Option<String>,
    variables: Map<String, Value>,
}

impl Parameters {
    fn read(body: Value) -> Result<Self, &'static str> {
        let Value::Object(mut body) = body else {
            return Err("The body must be an object.");
        };
        let Some(Value::String(query)) = body.remove("query") else {
            return Err("query must be a string.");
        };
        let operation = match body.remove("operationName") {
            None | Some(Value::Null) => None,
            Some(Value::String(name)) => Some(name),
            Some(_) => return Err("operationName must be a string."),
        };
        let variables = match body.remove("variables") {
            None | Some(Value::Null) => Map::new(),
            Some(Value::Object(variables)) => variables,
            Some(_) => return Err("variables must be an object."),
        };
        match body.remove("extensions") {
            None | Some(Value::Null | Value::Object(_)) => Ok(Self {
                query,
                operation,
                variables,
            }),
            Some(_) => Err("extensions must be an object."),
        }
    }

    /// The document, unless the gateway will refuse it: what is too deep is not parsed here either.
    fn query_if_flat(&self) -> String {
        match crate::graphql::limits::check(&self.query) {
            Ok(_) => self.query.clone(),
            Err(_) => String::new(),
        }
    }

    /// The kinds of the operations that may be meant.
    fn operations<'a>(
        &'a self,
        document: &'a ExecutableDocument,
    ) -> impl Iterator<Item = OperationType> + 'a {
        self.chosen(document).map(|operation| operation.ty)
    }

    /// A required variable that was left out. The library would call that an error of execution.
    fn missing_variable(&self, document: &ExecutableDocument) -> Option<String> {
        self.chosen(document)
            .flat_map(|operation| &operation.variable_definitions)
            .map(|variable| &variable.node)
            .find(|variable| {
                !variable.var_type.node.nullable
                    && variable.default_value.is_none()
                    && !self.variables.contains_key(variable.name.node.as_str())
            })
            .map(|variable| variable.name.node.to_string())
    }

    fn chosen<'a>(
        &'a self,
        document: &'a ExecutableDocument,
    ) -> impl Iterator<Item = &'a async_graphql::parser::types::OperationDefinition> + 'a {
        let wanted = self.operation.as_deref();
        document
            .operations
            .iter()
            .filter(move |(name, _)| wanted.is_none() || name.map(async_graphql::Name::as_str) == wanted)
            .map(|(_, operation)| &operation.node)
    }

    fn into_request(self) -> Request {
        let request = Request::new(self.query).variables(Variables::from_json(Value::Object(self.variables)));
        match self.operation {
            Some(name) => request.operation_name(name),
            None => request,
        }
    }
}

/// The two media types of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Media {
    Json,
    GraphqlResponse,
}

impl Media {
    /// What the caller prefers; only an explicit `application/graphql-response+json` chooses it.
    fn accepted(request: &HttpRequest) -> Option<Self> {
        let values = request
            .headers()
            .get_all(header::ACCEPT)
            .filter_map(|value| value.to_str().ok());
        let accept = values.collect::<Vec<_>>().join(",");
        if accept.trim().is_empty() {
            return Some(Self::Json);
        }
        let mut best: Option<(f32, Self)> = None;
        for range in accept.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let media = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
                "application/graphql-response+json" => Self::GraphqlResponse,
                "application/json" | "application/*" | "*/*" => Self::Json,
                _ => continue,
            };
            let quality = parts
                .find_map(|part| part.strip_prefix("q="))
                .and_then(|q| q.parse().ok())
                .unwrap_or(1.0);
            if quality > 0.0 && best.is_none_or(|(best, _)| quality > best) {
                best = Some((quality, media));
            }
        }
        best.map(|(_, media)| media)
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
        }
    }

    fn body(self, status: u16, body: &Value) -> HttpResponse {
        HttpResponse::build(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
            .content_type(self.content_type())
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .body(body.to_string())
    }

    fn fail(self, status: u16, message: &str) -> HttpResponse {
        self.body(
            status,
            &json!({ "errors": [{ "message": message, "extensions": { "code": "BAD_INPUT" } }] }),
        )
    }

    /// An error of the request itself: nothing was executed, and there is no `data`.
    fn request_error(self, message: &str) -> HttpResponse {
        self.fail(self.request_error_status(), message)
    }

    fn request_error_status(self) -> u16 {
        if self == Self::GraphqlResponse { 400 } else { 200 }
    }

    fn respond(self, response: &Response) -> HttpResponse {
        if let Some(seconds) = seconds_to_wait(response) {
            let body = serde_json::to_value(response).unwrap_or_default();
            let mut refused = self.body(429, &json!({ "errors": body["errors"] }));
            let seconds = header::HeaderValue::from(seconds);
            refused.headers_mut().insert(header::RETRY_AFTER, seconds);
            return refused;
        }
        let mut body = serde_json::to_value(response).unwrap_or_default();
        let nothing_ran = response.data == async_graphql::Value::Null
            && !response.errors.is_empty()
            && response.errors.iter().all(|error| error.path.is_empty());
        if nothing_ran {
            if let Some(body) = body.as_object_mut() {
                body.remove("data");
            }
            return self.body(self.request_error_status(), &body);
        }
        self.body(200, &body)
    }
}

/// How long a caller has to wait whose budget is spent.
fn seconds_to_wait(response: &Response) -> Option<u64> {
    let error = response.errors.first()?;
    match error.extensions.as_ref()?.get("retryAfter")? {
        async_graphql::Value::Number(seconds) => seconds.as_u64(),
        _ => None,
    }
}
