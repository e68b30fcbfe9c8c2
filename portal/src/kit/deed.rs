//! Something one may do on a page: a form, as data. It is shown again with what was typed and what is wrong, and a form sent
//! twice is done once: each drawing of it carries its own key.

use crate::form::Form;
use crate::pages::Field;
use crate::text::T;

/// How much a deed weighs on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// What most readers come for: its form stands open, or is a single button.
    Main,
    /// Something one may do: folded until asked for.
    Plain,
    /// Something that cannot be taken back.
    Grave,
}

/// One choice that is offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub words: String,
}

impl Offer {
    /// A choice.
    pub fn new(value: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            words: words.into(),
        }
    }

    /// The values of an enum of the schema: `Offer::of(t, "loss-reason", &["NO_EQUIPMENT", …])`.
    pub fn of(t: T, family: &str, values: &[&str]) -> Vec<Self> {
        let offer = |value: &&str| Self::new(*value, t.word(family, value));
        values.iter().map(offer).collect()
    }
}

/// What kind of answer is asked.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A line of text.
    Line,
    /// Some lines.
    Area,
    /// A number.
    Number,
    /// An amount in euros.
    Money,
    /// A day.
    Day,
    /// A local date and time.
    Moment,
    /// One of a few, all shown.
    Pick(Vec<Offer>),
    /// One of many, in a list.
    Choose(Vec<Offer>),
    /// Any of several.
    Any(Vec<Offer>),
    /// A box to tick.
    Tick,
    /// A file.
    File(&'static str),
    /// A colour.
    Colour,
    /// A whole number beside each of these, those left empty counting for nothing: `NONE:30 SHARED:10`. Each is named
    /// `{name}.{value}`; where there is one alone, the question says of what.
    Points(Vec<Offer>),
    /// What the page knows.
    Hidden,
}

impl Kind {
    /// Whether its choices are few and short enough to stand side by side.
    pub(super) fn in_a_row(&self) -> bool {
        match self {
            Self::Pick(offers) | Self::Any(offers) => {
                offers.len() <= 3 && offers.iter().all(|offer| offer.words.chars().count() <= 18)
            }
            _ => false,
        }
    }
}

/// One question of a form.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its name and its answer so far.
    pub field: Field,
    /// The path of the mutation's input that it fills, as problems name it: `reason`, `place.address`.
    pub path: &'static str,
    /// The question.
    pub words: String,
    /// What helps to answer; empty for nothing.
    pub hint: String,
    /// What kind of answer.
    pub kind: Kind,
    /// Whether it stands on one line with its question: for long check-lists.
    pub tight: bool,
}

/// Something one may do: a form that is sent to `{page}/{name}`.
#[derive(Clone, Debug)]
pub struct Deed {
    /// The last part of its address.
    pub name: &'static str,
    /// What it is called, on its summary and its button.
    pub words: String,
    /// What it does, in a sentence; empty where the words say it.
    pub text: String,
    /// How much it weighs.
    pub weight: Weight,
    /// Its questions.
    pub inputs: Vec<Input>,
    /// What is wrong with it as a whole.
    pub wrong: Vec<String>,
    /// Whether it is shown open.
    pub open: bool,
    /// Whether it stands bare, never folded: a page that is nothing but this form.
    pub bare: bool,
    /// What may be tried with the same answers before: the last part of its address, and its words.
    pub trial: Option<(&'static str, String)>,
    /// Its idempotency key.
    pub key: String,
}

impl Deed {
    /// A deed without questions.
    pub fn new(name: &'static str, words: String, weight: Weight) -> Self {
        Self {
            name,
            words,
            text: String::new(),
            weight,
            inputs: Vec::new(),
            wrong: Vec::new(),
            open: weight == Weight::Main,
            bare: false,
            trial: None,
            key: uuid::Uuid::new_v4().to_string(),
        }
    }

    /// The same, explained.
    #[must_use]
    pub fn saying(mut self, text: String) -> Self {
        self.text = text;
        self
    }

    /// The same, never folded: for a page that is nothing but this form.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// The same, whose answers may be tried first. The enter key tries, and does not do.
    #[must_use]
    pub fn trying(mut self, name: &'static str, words: String) -> Self {
        self.trial = Some((name, words));
        self
    }

    /// The same with one more question, whose name is the path of the input it fills.
    #[must_use]
    pub fn ask(self, name: &'static str, words: String, kind: Kind) -> Self {
        self.ask_with(Field::empty(name), name, words, String::new(), kind)
    }

    /// The same with one more question: its answer so far, the path it fills, what helps.
    #[must_use]
    pub fn ask_with(
        mut self,
        field: Field,
        path: &'static str,
        words: String,
        hint: String,
        kind: Kind,
    ) -> Self {
        self.inputs.push(Input {
            field,
            path,
            words,
            hint,
            kind,
            tight: false,
        });
        self
    }

    /// The same, whose last question stands on one line with its answers.
    #[must_use]
    pub fn tight(mut self) -> Self {
        if let Some(input) = self.inputs.last_mut() {
            input.tight = true;
        }
        self
    }

    /// The same with what the page knows.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<String>) -> Self {
        self.ask_with(
            Field::filled(name, value),
            name,
            String::new(),
            String::new(),
            Kind::Hidden,
        )
    }

    /// Whether any answer is a file.
    pub(super) fn has_file(&self) -> bool {
        self.inputs
            .iter()
            .any(|input| matches!(input.kind, Kind::File(_)))
    }

    /// Whether it is a single button.
    pub(super) fn is_button(&self) -> bool {
        self.text.is_empty()
            && self.wrong.is_empty()
            && self.inputs.iter().all(|input| matches!(input.kind, Kind::Hidden))
    }

    /// The class of its button.
    pub(super) fn class(&self) -> &'static str {
        match self.weight {
            Weight::Main => "button",
            Weight::Plain => "button plain",
            Weight::Grave => "button danger",
        }
    }

    /// Keeps what was typed.
    pub(crate) fn keep(&mut self, form: &Form) {
        self.open = true;
        for input in &mut self.inputs {
            input.field.value = match input.kind {
                Kind::Any(_) => form.all(input.field.name).join(" "),
                Kind::Points(ref offers) => {
                    let one = |offer: &Offer| {
                        let points = form.maybe(&format!("{}.{}", input.field.name, offer.value))?;
                        Some(format!("{}:{}", offer.value, points.replace(' ', "")))
                    };
                    offers.iter().filter_map(one).collect::<Vec<_>>().join(" ")
                }
                _ => form.get(input.field.name).to_owned(),
            };
        }
    }

    /// Keeps what was typed, and says what is wrong beside each question. What is about no question stands on top.
    pub(crate) fn refuse(&mut self, form: &Form, wrong: Vec<Wrong>) {
        self.keep(form);
        for Wrong { field, message } in wrong {
            let path = field.unwrap_or_default();
            let about = self.inputs.iter_mut().find(|input| {
                let part = input.path;
                !matches!(input.kind, Kind::Hidden)
                    && (path == part || path.starts_with(part) && path[part.len()..].starts_with('.'))
            });
            match about {
                Some(input) if !input.field.failed() => input.field.error = message,
                Some(_) => {}
                None => self.wrong.push(message),
            }
        }
    }
}

impl Input {
    /// The id of its control: unlike its name, unique on the page.
    pub(crate) fn id(&self, deed: &Deed) -> String {
        format!("{}-{}", deed.name, self.field.name.replace('.', "-"))
    }

    /// Whether this choice was made.
    pub(super) fn has(&self, value: &str) -> bool {
        match self.kind {
            Kind::Any(_) => self.field.value.split(' ').any(|one| one == value),
            _ => self.field.value == value,
        }
    }

    /// The number that stands beside this choice; empty for none.
    pub(super) fn points(&self, value: &str) -> &str {
        let mut pairs = self
            .field
            .value
            .split(' ')
            .filter_map(|pair| pair.split_once(':'));
        pairs
            .find(|(of, _)| *of == value)
            .map_or("", |(_, points)| points)
    }

    /// What describes the control to a screen reader: its hint, its error.
    pub(super) fn described(&self, id: &str) -> String {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{id}-hint"));
        }
        if self.field.failed() {
            ids.push(format!("{id}-error"));
        }
        ids.join(" ")
    }
}

/// One thing a mutation found wrong.
#[derive(Clone, Debug)]
pub(crate) struct Wrong {
    /// The path of the input; none for the whole.
    pub(crate) field: Option<String>,
    /// What, in the reader's language.
    pub(crate) message: String,
}
