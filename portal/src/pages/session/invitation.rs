//! The first time: the link of an invitation proves the address, and a password is chosen.

use askama::Template;
use graphql_client::GraphQLQuery;

use crate::answer::Answer;
use crate::form::Form;
use crate::pages::errors::page::Lost;
use crate::pages::form::{problems, refuse};
use crate::pages::{Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

/// The page of an invitation.
#[derive(Template, Clone, Debug)]
#[template(path = "session/invitation.html")]
pub struct Invitation {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// What the link carried.
    pub token: String,
    /// Never filled. Named `password`.
    pub password: Field,
    /// The same again. Named `again`.
    pub again: Field,
}

impl Invitation {
    fn problems(&self) -> Vec<Problem> {
        problems(&[&self.password, &self.again])
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/session/invitation.graphql",
    response_derives = "Debug"
)]
struct AcceptInvitation;

/// `GET /invitation?token=…`
pub(crate) async fn show(visit: Visit) -> Answer {
    let token = visit.param("token").unwrap_or_default();
    visit.show(&page(&visit, token).await?)
}

/// `POST /invitation`
pub(crate) async fn accept(visit: Visit, form: Form) -> Answer {
    let token = form.get("token").to_owned();
    if form.get("password") != form.get("again") {
        let mut page = page(&visit, token).await?;
        page.again.error = visit.t.say("invitation-differs");
        return visit.show_again(&page);
    }
    let input = accept_invitation::AcceptInvitationInput {
        token: token.clone(),
        password: form.get("password").to_owned(),
    };
    let asked = visit
        .ask::<AcceptInvitation>(accept_invitation::Variables { input })
        .await?
        .accept_invitation;
    if asked.accepted {
        return visit.go("/sign-in?done=joined");
    }
    let mut page = page(&visit, token).await?;
    for problem in asked.problems {
        refuse(&mut page.password, problem.message);
    }
    visit.show_again(&page)
}

async fn page(visit: &Visit, token: String) -> Result<Invitation, Lost> {
    let query: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
    Ok(Invitation {
        t: visit.t,
        shell: visit
            .outside(None)
            .await?
            .at(format!("/invitation?token={query}")),
        token,
        password: Field::empty("password"),
        again: Field::empty("again"),
    })
}
