//! From a paper to its PDF.

use std::fmt;
use std::sync::LazyLock;

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use serde_json::{Value, json};
use typst::foundations::{Dict, IntoValue};
use typst_as_lib::TypstEngine;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::paper::{Goods, Labels, Letters, Minutes, Receipt, Slip};

/// A language of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

/// A paper to print.
#[derive(Clone, Debug)]
pub enum Paper {
    /// Labels for devices.
    Labels(Labels),
    /// The transfer slip of a lot.
    Slip(Slip),
    /// The receipt of a handover.
    Receipt(Receipt),
    /// Letters to beneficiaries.
    Letters(Letters),
    /// The list of goods for a donor's receipt.
    Goods(Goods),
    /// The minutes of a sitting.
    Minutes(Minutes),
}

/// Why a paper could not be made: a fault of ours, never of what it says.
#[derive(Debug)]
pub struct Trouble(String);

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a paper could not be made: {}", self.0)
    }
}

impl std::error::Error for Trouble {}

/// The templates, as typst finds them.
const TEMPLATES: [(&str, &str); 7] = [
    ("frame.typ", include_str!("../templates/frame.typ")),
    ("goods.typ", include_str!("../templates/goods.typ")),
    ("labels.typ", include_str!("../templates/labels.typ")),
    ("letter.typ", include_str!("../templates/letter.typ")),
    ("minutes.typ", include_str!("../templates/minutes.typ")),
    ("receipt.typ", include_str!("../templates/receipt.typ")),
    ("slip.typ", include_str!("../templates/slip.typ")),
];

static ENGINE: LazyLock<TypstEngine> = LazyLock::new(|| {
    TypstEngine::builder()
        .fonts(typst_assets::fonts())
        .with_static_source_file_resolver(TEMPLATES)
        .build()
});

/// Prints a paper of a programme: its name, and the organisation that issues the paper.
///
/// # Errors
/// A template is wrong: tests print each.
pub fn pdf(paper: &Paper, language: Language, programme: &str, issuer: &str) -> Result<Vec<u8>, Trouble> {
    let (template, mut data) = match paper {
        Paper::Labels(labels) => ("labels.typ", of_labels(labels)?),
        Paper::Slip(slip) => ("slip.typ", of(slip)?),
        Paper::Receipt(receipt) => ("receipt.typ", of(receipt)?),
        Paper::Letters(letters) => ("letter.typ", of(letters)?),
        Paper::Goods(goods) => ("goods.typ", of(goods)?),
        Paper::Minutes(minutes) => ("minutes.typ", of(minutes)?),
    };
    data["lang"] = match language {
        Language::Fr => "fr".into(),
        Language::En => "en".into(),
    };
    data["programme"] = programme.into();
    data["issuer"] = issuer.into();
    let mut inputs = Dict::new();
    inputs.insert("data".into(), data.to_string().into_value());
    let document = ENGINE
        .compile_with_input(template, inputs)
        .output
        .map_err(|error| Trouble(error.to_string()))?;
    let options = PdfOptions {
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| Trouble(format!("{error:?}")))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| {
        let messages = errors.iter().map(|error| error.message.to_string());
        Trouble(messages.collect::<Vec<_>>().join("; "))
    })
}

fn of(data: &impl serde::Serialize) -> Result<Value, Trouble> {
    serde_json::to_value(data).map_err(|error| Trouble(error.to_string()))
}

/// Labels, each with its QR code drawn.
fn of_labels(labels: &Labels) -> Result<Value, Trouble> {
    let drawn = labels.labels.iter().map(|label| {
        let mut data = of(label)?;
        let code = QrCode::with_error_correction_level(&label.address, EcLevel::M)
            .map_err(|error| Trouble(error.to_string()))?;
        data["qr"] = code.render::<svg::Color<'_>>().quiet_zone(true).build().into();
        Ok(data)
    });
    Ok(json!({ "roll": labels.roll, "labels": drawn.collect::<Result<Vec<_>, Trouble>>()? }))
}
