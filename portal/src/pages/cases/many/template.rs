//! The headers of a list, as an empty spreadsheet to fill in.

use actix_web::HttpResponse;
use actix_web::http::header;

use crate::answer::Answer;
use crate::kit::operation;
use crate::pages::cases::state::Audience;
use crate::visit::Visit;

operation!("src/pages/cases/many/template.graphql": ReferralTemplate; ("Audience"));

/// `GET /cases/many/template.csv?audience=…`
pub(super) async fn download(visit: Visit) -> Answer {
    let space = visit.inside().await?;
    let asked = visit.param("audience");
    let own = space.audiences.iter();
    let mut own = own.filter(|one| asked.as_ref().is_none_or(|asked| one.value() == asked));
    let Some(audience) = own.next().copied() else {
        return visit.go("/cases/many");
    };
    let variables = referral_template::Variables { audience };
    let template = visit.ask::<ReferralTemplate>(variables).await?.referral_template;
    let name = visit.t.say("many-template-file");
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ))
        .body(template.csv))
}
