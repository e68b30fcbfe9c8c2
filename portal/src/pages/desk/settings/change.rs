//! A part of the settings, changed: a new version, in force at once.

use super::content::{CalendarInput, ContactInput, RetentionInput, ThemeInput, change};
use super::{look, show};
use crate::answer::Answer;
use crate::form::{Form, FormWithFile, Upload};
use crate::kit::{Page, Wrong};
use crate::pages::pledges::new::MEGABYTES;
use crate::visit::Visit;

async fn end_of_look(visit: &Visit, name: &str, form: &Form, wrong: Vec<Wrong>) -> Answer {
    Page::end(look::page(visit), visit, (name, form), wrong, look::HREF).await
}

async fn end(visit: &Visit, name: &str, form: &Form, wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit), visit, (name, form), wrong, "/desk/settings").await
}

/// `POST /desk/settings/contact`
pub(crate) async fn contact(visit: Visit, form: Form) -> Answer {
    let contact = ContactInput {
        service: form.maybe("service"),
        email: form.maybe("email"),
        phone: form.maybe("phone"),
        address: form.maybe("address"),
    };
    let wrong = change(&visit, &form, None, |content| content.contact = contact).await?;
    end(&visit, "contact", &form, wrong).await
}

/// `POST /desk/settings/calendar`
pub(crate) async fn calendar(visit: Visit, form: Form) -> Answer {
    let closed = form.get("closedDays").split(['\n', ',', ';', ' ']);
    let calendar = CalendarInput {
        time_zone: form.text("timeZone"),
        working_days: form.all("workingDays"),
        opens: form.text("opens"),
        closes: form.text("closes"),
        closed_days: closed
            .map(|day| day.trim().to_owned())
            .filter(|day| !day.is_empty())
            .collect(),
    };
    let wrong = change(&visit, &form, None, |content| content.calendar = calendar).await?;
    end(&visit, "calendar", &form, wrong).await
}

/// `POST /desk/settings/languages`
pub(crate) async fn languages(visit: Visit, form: Form) -> Answer {
    let languages = form
        .get("languages")
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let wrong = change(&visit, &form, None, |content| content.languages = languages).await?;
    end(&visit, "languages", &form, wrong).await
}

/// `POST /desk/settings/retention`
pub(crate) async fn retention(visit: Visit, form: Form) -> Answer {
    // What is no number is refused as out of range.
    let months = |name: &str| form.number(name).filter(|months| *months < 10_000).unwrap_or(-1);
    let retention = RetentionInput {
        active_months: months("activeMonths"),
        archive_months: months("archiveMonths"),
        access_log_months: months("accessLogMonths"),
    };
    let wrong = change(&visit, &form, None, |content| content.retention = retention).await?;
    end(&visit, "retention", &form, wrong).await
}

/// `POST /desk/settings/look/theme`
pub(crate) async fn theme(visit: Visit, form: Form) -> Answer {
    let theme = ThemeInput {
        primary: form.text("primary"),
        on_primary: form.text("onPrimary"),
        accent: form.text("accent"),
        on_accent: form.text("onAccent"),
    };
    let wrong = change(&visit, &form, None, |content| content.theme = theme).await?;
    end_of_look(&visit, "theme", &form, wrong).await
}

/// `POST /desk/settings/look/logo`
pub(crate) async fn logo(visit: Visit, FormWithFile(form, file): FormWithFile) -> Answer {
    let told = |message: String| {
        vec![Wrong {
            field: Some("logoFileId".to_owned()),
            message,
        }]
    };
    let wrong = match file {
        Upload::File(name, content) => {
            let logo = visit.keep(&name, content).await?;
            change(&visit, &form, Some(logo), |_| {}).await?
        }
        Upload::Nothing => told(visit.t.say("file-missing")),
        Upload::TooLarge => told(visit.t.count("file-too-large", MEGABYTES)),
    };
    end_of_look(&visit, "logo", &form, wrong).await
}
