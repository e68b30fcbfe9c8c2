//! Papers to print, as PDF: each asks its own operation as the person signed in, and shows what that person may see.

mod goods;
mod labels;
mod letters;
mod minutes;
mod receipt;
mod slip;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{self, ServiceConfig};
use documents::{Language, Paper};

use crate::answer::Answer;
use crate::pages::errors::page::Accident;
use crate::pages::{Shell, read};
use crate::text::Lang;
use crate::visit::Visit;

/// Where each paper is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/papers/pledges/{id}/goods.pdf", read().to(goods::print))
        .route("/papers/pledges/{id}/labels.pdf", read().to(labels::of_pledge))
        .route("/papers/lots/{id}/labels.pdf", read().to(labels::of_lot))
        .route("/papers/devices/{id}/label.pdf", read().to(labels::of_device))
        .route("/papers/lots/{id}/slip.pdf", read().to(slip::print))
        .route("/papers/handovers/{id}/receipt.pdf", read().to(receipt::print))
        .route(
            "/papers/handovers/{id}/convocation.pdf",
            read().to(letters::convocation),
        )
        .route("/papers/cases/{id}/decision.pdf", read().to(letters::decision))
        .route("/papers/commissions/{id}/minutes.pdf", read().to(minutes::print));
}

/// Prints a paper under a name, in the reader's language.
async fn printed(visit: &Visit, shell: &Shell, name: &str, paper: Paper) -> Answer {
    let language = match visit.t.lang() {
        Lang::Fr => Language::Fr,
        Lang::En => Language::En,
    };
    let programme = format!("{} {}", visit.t.say("brand-programme"), shell.territory.name);
    let issuer = shell.reader.as_ref().map(|reader| reader.organisation.clone());
    // A paper of many pages takes a while: other visitors do not wait for it.
    let made =
        web::block(move || documents::pdf(&paper, language, &programme, &issuer.unwrap_or_default())).await;
    match made {
        Ok(Ok(pdf)) => Ok(HttpResponse::Ok()
            .content_type("application/pdf")
            .insert_header((
                header::CONTENT_DISPOSITION,
                format!("inline; filename=\"{name}.pdf\""),
            ))
            .body(pdf)),
        Ok(Err(trouble)) => {
            tracing::error!(%trouble, name, "a paper could not be printed");
            Err(visit.lost(Accident::Broken))
        }
        Err(error) => {
            tracing::error!(%error, name, "a paper could not be printed");
            Err(visit.lost(Accident::Broken))
        }
    }
}

/// Today in Paris, by the programme's clock.
fn today(visit: &Visit) -> String {
    crate::local::day_of(visit.app.clock.now().to_utc())
}

/// Maker and model; the kind where neither is known.
fn name(visit: &Visit, kind: &str, maker: Option<&String>, model: Option<&String>) -> String {
    let words: Vec<&str> = [maker, model].into_iter().flatten().map(String::as_str).collect();
    if words.is_empty() {
        visit.t.word("device-kind", kind)
    } else {
        words.join(" ")
    }
}
