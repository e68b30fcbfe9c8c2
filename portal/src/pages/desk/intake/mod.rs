//! Taking in what came: every device that was announced, with what is said of it. A fleet of five hundred is told by its
//! exceptions: one answer for all, and another for those that differ. What was said on one page of the table travels with the
//! form to the next, so that nothing is lost and no script is needed.

pub(super) mod collection;
mod fleet;
mod form;
pub(super) mod pledge;

use askama::Template;

pub use form::{Extra, Told};

use crate::kit::{Link, Offer};
use crate::pages::{Field, Shell};
use crate::text::T;

/// One device of the table.
#[derive(Clone, Debug)]
pub struct Line {
    /// What the form calls it.
    pub id: String,
    /// Maker and model.
    pub name: String,
    /// Serial number, or the donor's own tag; empty where it has none.
    pub serial: String,
    /// What was said of it; empty: as of all others.
    pub said: String,
}

/// The page on which what came is said.
#[derive(Template, Clone, Debug)]
#[template(path = "desk/intake/form.html")]
pub struct Intake {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Its address, to which the form is sent.
    pub href: String,
    /// The page it comes from.
    pub back: Link,
    /// What it is called.
    pub title: String,
    /// What is being taken in, in a sentence.
    pub lead: String,
    /// What follows once it is sent.
    pub follows: String,
    /// The words of the button that ends it.
    pub button: String,
    /// What holds for every device of which nothing else is said: named `rest`.
    pub rest: Field,
    /// The devices of this page of the table.
    pub lines: Vec<Line>,
    /// How many devices the search found.
    pub found: u32,
    /// What was said of devices on other pages.
    pub kept: Vec<(String, String)>,
    /// How many devices something else is said of.
    pub others: u32,
    /// Why a device may stay the donor's; one entry where no reason is kept.
    pub refusals: Vec<Offer>,
    /// Words for the refusals whose reason says too little; none where no reason is kept.
    pub note: Option<Field>,
    /// What came without having been announced; none where that cannot be said here.
    pub extras: Option<Vec<Extra>>,
    /// What the devices are searched by.
    pub find: String,
    /// Which page of the table, from 1.
    pub page: u32,
    /// How many pages.
    pub pages: u32,
    /// The form's idempotency key.
    pub key: String,
    /// What is wrong with no question in particular.
    pub wrong: Vec<String>,
}

impl Intake {
    /// What is wrong, as links to the questions.
    fn problems(&self) -> Vec<(String, String)> {
        let fields = [Some(&self.rest), self.note.as_ref()];
        let fields = fields.into_iter().flatten().filter(|field| field.failed());
        let extras = self.extras.iter().flatten().enumerate();
        let extras = extras.filter(|(_, extra)| !extra.error.is_empty());
        let whole = self
            .wrong
            .iter()
            .map(|message| ("intake".to_owned(), message.clone()));
        whole
            .chain(fields.map(|field| (field.name.to_owned(), field.error.clone())))
            .chain(extras.map(|(at, extra)| (format!("kind{at}"), extra.error.clone())))
            .collect()
    }

    /// The kinds of device.
    fn kinds(&self) -> Vec<Offer> {
        Offer::of(
            self.t,
            "device-kind",
            &[
                "LAPTOP",
                "DESKTOP",
                "ALL_IN_ONE",
                "SCREEN",
                "TABLET",
                "PHONE",
                "OTHER",
            ],
        )
    }
}
