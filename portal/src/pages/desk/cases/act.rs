//! What is done with a case before the commission, and at its end.

use actix_web::web;

use super::show::end;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::Date;
use crate::kit::operation;
use crate::visit::Visit;

type RefusalReason = String;
type HelpKind = String;
type DuplicateVerdict = String;

operation!(
    "src/pages/desk/cases/act.graphql":
    DeskQualify, DeskAsk, DeskRefuseCase, DeskMessage, DeskCloseCase, DeskAdvise, DeskJudge;
    ("RefusalReason", "HelpKind", "DuplicateVerdict")
);

/// `POST /desk/cases/{id}/qualify`
pub(crate) async fn qualify(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_qualify::QualifyCaseInput {
        case_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskQualify, desk_qualify, qualify_case, input);
    end(&visit, &id, ("qualify", &form), wrong).await
}

/// `POST /desk/cases/{id}/ask`
pub(crate) async fn ask(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_ask::RequestInformationInput {
        case_id: id.clone(),
        question: None,
        // One question a line.
        questions: form
            .get("questions")
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect(),
        due_on: form.maybe("dueOn"),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskAsk, desk_ask, request_information, input);
    end(&visit, &id, ("ask", &form), wrong).await
}

/// `POST /desk/cases/{id}/refuse`
pub(crate) async fn refuse(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("reason") {
        None => visit.missing("reason"),
        Some(reason) => {
            let input = desk_refuse_case::RefuseCaseInput {
                case_id: id.clone(),
                reason,
                text: form.get("text").to_owned(),
                idempotency_key: form.key(),
            };
            act!(visit, DeskRefuseCase, desk_refuse_case, refuse_case, input)
        }
    };
    end(&visit, &id, ("refuse", &form), wrong).await
}

/// `POST /desk/cases/{id}/duplicate`
pub(crate) async fn duplicate(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let absent = visit.absent(&form, &["otherCaseId", "verdict"]);
    let wrong = if absent.is_empty() {
        let input = desk_judge::JudgeDuplicateInput {
            case_id: id.clone(),
            other_case_id: form.get("otherCaseId").to_owned(),
            verdict: form.get("verdict").to_owned(),
            idempotency_key: form.key(),
        };
        act!(visit, DeskJudge, desk_judge, judge_duplicate, input)
    } else {
        absent
    };
    end(&visit, &id, ("duplicate", &form), wrong).await
}

/// `POST /desk/cases/{id}/message`
pub(crate) async fn message(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_message::PostMessageInput {
        case_id: id.clone(),
        text: form.get("text").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskMessage, desk_message, post_message, input);
    end(&visit, &id, ("message", &form), wrong).await
}

/// `POST /desk/cases/{id}/close`
pub(crate) async fn close(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_close_case::CloseCaseInput {
        case_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskCloseCase, desk_close_case, close_case, input);
    end(&visit, &id, ("close", &form), wrong).await
}

/// `POST /desk/cases/{id}/advise`
pub(crate) async fn advise(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("adviserId") {
        None => visit.missing("adviserId"),
        Some(adviser_id) => {
            let input = desk_advise::ReferToAdviserInput {
                case_id: id.clone(),
                adviser_id,
                help: form.all("help"),
                idempotency_key: form.key(),
            };
            act!(visit, DeskAdvise, desk_advise, refer_to_adviser, input)
        }
    };
    end(&visit, &id, ("advise", &form), wrong).await
}
