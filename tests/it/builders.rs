//! What people write: a referral or a pledge that is complete, and the traits that make it another.

use serde_json::{Value, json};

/// A referral: a student's, until a trait says otherwise.
#[derive(Clone, Debug)]
pub(crate) struct Referral(Value);

/// A complete referral, agreed to.
pub(crate) fn referral() -> Referral {
    Referral(json!({
        "audience": "STUDENT",
        "language": "FR",
        "identity": {
            "givenName": "Ysaline",
            "familyName": "Courtevelle",
            "birthDate": "2003-04-02",
            "phone": "05 49 00 00 01",
            "email": "ysaline.courtevelle@etu.example",
            "commune": "Poitiers",
        },
        "consents": true,
        "informedOn": "2024-01-10",
        "informedBy": "IN_PERSON",
        "needs": {
            "wanted": "LAPTOP",
            "connection": true,
            "skills": 2,
            "accessibility": false,
            "equipmentAtHome": "SMARTPHONE_ONLY",
        },
        "student": { "institution": "Université de Poitiers", "year": 2, "scholarship": "NONE", "independent": false },
    }))
}

impl Referral {
    /// Of a student.
    pub(crate) fn of_student(self) -> Self {
        self.with("/audience", "STUDENT")
    }

    /// With a CROUS scholarship of this step: `STEP_5`.
    pub(crate) fn with_scholarship(self, step: &str) -> Self {
        self.with("/student/scholarship", step)
    }

    /// Of a single parent with three children at school.
    pub(crate) fn of_family(mut self) -> Self {
        self.0["student"].take();
        let family = json!({
            "adults": 1, "children": 3, "primary": 1, "lowerSecondary": 1, "upperSecondary": 1,
            "singleParent": true, "quotient": "FROM_400_TO_600",
        });
        self.with("/audience", "FAMILY").with("/family", family)
    }

    /// Of a job seeker of category A for fourteen months.
    pub(crate) fn of_job_seeker(mut self) -> Self {
        self.0["student"].take();
        let job_seeker = json!({ "category": "A", "months": 14, "rsa": true, "project": true });
        self.with("/audience", "JOB_SEEKER")
            .with("/jobSeeker", job_seeker)
    }

    /// Of this person, written to at an address of that name.
    pub(crate) fn named(self, given: &str, family: &str) -> Self {
        let email = format!("{}.{}@foyer.example", given.to_lowercase(), family.to_lowercase());
        self.with("/identity/givenName", given)
            .with("/identity/familyName", family)
            .with("/identity/email", email)
    }

    /// Of somebody who reads English.
    pub(crate) fn in_english(self) -> Self {
        self.with("/language", "EN")
    }

    /// Of somebody who did not agree.
    pub(crate) fn without_consent(self) -> Self {
        self.with("/consents", false)
    }

    /// With any value anywhere: `with("/identity/phone", "…")`.
    pub(crate) fn with(mut self, at: &str, value: impl Into<Value>) -> Self {
        set(&mut self.0, at, value.into());
        self
    }

    /// As the API takes it.
    pub(crate) fn input(self) -> Value {
        self.0
    }
}

/// A pledge being written.
#[derive(Clone, Debug)]
pub(crate) struct PledgeDraft(Value);

/// A pledge of a few computers.
pub(crate) fn pledge() -> PledgeDraft {
    PledgeDraft(json!({
        "title": "Renouvellement 2024",
        "place": "12 rue du Clain, Poitiers",
        "availableFrom": "2024-01-22",
        "note": null,
    }))
}

impl PledgeDraft {
    /// Called so.
    pub(crate) fn titled(self, title: &str) -> Self {
        self.with("/title", title)
    }

    /// With any value anywhere.
    pub(crate) fn with(mut self, at: &str, value: impl Into<Value>) -> Self {
        set(&mut self.0, at, value.into());
        self
    }

    /// As the API takes it.
    pub(crate) fn input(self) -> Value {
        self.0
    }
}

/// A commission that sits at this time, calls these organisations and needs so many.
pub(crate) fn commission(at: &str, quorum: u8, called: &[&str]) -> Value {
    json!({
        "title": "Commission d’hiver",
        "place": "Hôtel de ville",
        "sitsAt": at,
        "quorum": quorum,
        "organisationIds": called,
    })
}

/// Sets a value by its JSON pointer; what leads to it must be there, but for the last step.
#[track_caller]
pub(crate) fn set(of: &mut Value, at: &str, value: Value) {
    let (parent, last) = at.rsplit_once('/').expect("a JSON pointer");
    let parent = of.pointer_mut(parent).expect("a parent");
    parent[last] = value;
}

/// The row behind an id of the API.
pub(crate) fn raw(id: &str) -> uuid::Uuid {
    api::graphql::id::read(&async_graphql::ID(id.to_owned()))
        .expect("an id of the API")
        .1
}
