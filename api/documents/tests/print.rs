//! Each paper is printed in both languages: it is a PDF/UA, the same data make the same bytes, and nothing anybody may type
//! breaks it.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use documents::{
    Decision, Device, Good, Goods, Label, Labels, Language, Letter, Letters, Minutes, Paper, Receipt, Slip,
    pdf,
};

fn device(n: usize) -> Device {
    Device {
        label: format!("POI-{n:05}-K"),
        name: "HP EliteBook 840 G3".into(),
        serial: format!("5CG6{n:06}"),
    }
}

fn papers(word: &str) -> Vec<(&'static str, Paper)> {
    let labels = |roll| {
        Paper::Labels(Labels {
            roll,
            labels: (1..=30)
                .map(|n| Label {
                    code: format!("POI-{n:05}-K"),
                    address: format!("https://maillon.example/d/POI-{n:05}-K"),
                    name: format!("HP EliteBook 840 G3 {word}"),
                    serial: format!("5CG6{n:06}"),
                })
                .collect(),
        })
    };
    let slip = Paper::Slip(Slip {
        title: format!("Lot de janvier {word}"),
        on: "2024-01-15".into(),
        workshop: "Atelier du Clain".into(),
        price_cents: 120_050,
        devices: (1..=45).map(device).collect(),
    });
    let receipt = |accepted: &str| {
        Paper::Receipt(Receipt {
            reference: "2024-0042".into(),
            on: "2024-01-15T14:30".into(),
            place: "Médiathèque François-Mitterrand".into(),
            person: format!("Nadia Benhaddou {word}"),
            device: device(42),
            memory: "8 Gio".into(),
            system: "Linux Mint 21.3".into(),
            accessories: vec!["chargeur".into(), "souris".into()],
            checked: vec!["s'allume".into(), "se connecte".into()],
            accepted: accepted.into(),
        })
    };
    let letters = Paper::Letters(Letters {
        on: "2024-02-01".into(),
        city: "Poitiers".into(),
        contact: "Ville de Poitiers · numerique@poitiers.example".into(),
        letters: ["Votre rendez-vous", "Votre demande d'ordinateur"]
            .iter()
            .map(|subject| Letter {
                person: format!("Nadia Benhaddou {word}"),
                commune: "Poitiers".into(),
                reference: "2024-0042".into(),
                subject: (*subject).into(),
                paragraphs: vec![format!("Première phrase. {word}"), "Deuxième phrase.".into()],
                lines: vec![("Bourse, échelon 5".into(), "15".into())],
                small: "Cette décision peut être contestée dans les deux mois.".into(),
            })
            .collect(),
    });
    let goods = Paper::Goods(Goods {
        donor: format!("Hexaclain Assurances {word}"),
        siren: "732829320".into(),
        title: "Renouvellement 2022".into(),
        on: "2024-01-15".into(),
        goods: (1..=60)
            .map(|n| Good {
                name: "Ordinateur portable HP EliteBook 840 G3".into(),
                serial: format!("5CG6{n:06}"),
                received: "2023-02-10".into(),
            })
            .collect(),
    });
    vec![
        ("minutes", minutes(word, |rank| format!("2023-{rank:04}"))),
        ("minutes-room", minutes(word, |_| String::new())),
        ("minutes-nothing", Paper::Minutes(Minutes::default())),
        ("labels", labels(false)),
        ("labels-roll", labels(true)),
        ("slip", slip),
        ("receipt", receipt("")),
        ("receipt-accepted", receipt("2024-01-15T14:40")),
        ("letters", letters),
        ("goods", goods),
    ]
}

/// The minutes of a sitting on sixty cases, as who held it or who sat reads them.
fn minutes(word: &str, reference: fn(i64) -> String) -> Paper {
    let outcomes = ["Ordinateur attribué", "Reporté", ""];
    Paper::Minutes(Minutes {
        title: format!("Commission d'octobre {word}"),
        on: "2023-10-10T14:00".into(),
        place: "Hôtel de ville".into(),
        closed: "2023-10-10T16:42".into(),
        quorum: 3,
        grid: Some(2),
        seed: Some(2_918_273_645),
        present: vec!["CCAS de Poitiers".into(), "CROUS".into(), "Mission locale".into()],
        absent: Vec::new(),
        stock: vec![
            ("Ordinateur portable".into(), 31),
            ("Places : étudiants".into(), 12),
        ],
        outcomes: vec![("Ordinateur attribué".into(), 20), ("Reporté".into(), 20)],
        decisions: (1..=60)
            .zip(outcomes.iter().cycle())
            .map(|(rank, outcome)| Decision {
                rank,
                reference: reference(rank),
                audience: "Étudiants".into(),
                points: 90 - rank,
                outcome: (*outcome).into(),
                why: if rank % 5 == 0 {
                    vec![format!("Situation exceptionnelle {word}")]
                } else {
                    Vec::new()
                },
                counting: (!outcome.is_empty()).then_some(5),
            })
            .collect(),
    })
}

fn print(paper: &Paper, language: Language) -> Vec<u8> {
    pdf(
        paper,
        language,
        "Ordinateurs solidaires Poitiers",
        "Ville de Poitiers",
    )
    .unwrap()
}

#[test]
fn every_paper_is_printed_in_both_languages() {
    for (name, paper) in papers("") {
        for (code, language) in [("fr", Language::Fr), ("en", Language::En)] {
            let printed = print(&paper, language);
            assert!(printed.starts_with(b"%PDF-"), "{name}.{code}");
            let text = String::from_utf8_lossy(&printed);
            for part in ["/StructTreeRoot", "pdfuaid", &format!("/Lang({code})")] {
                assert!(text.contains(part), "{name}.{code} lacks {part}");
            }
            if let Ok(folder) = std::env::var("PAPERS") {
                std::fs::write(format!("{folder}/{name}.{code}.pdf"), printed).unwrap();
            }
        }
    }
}

#[test]
fn the_same_data_make_the_same_bytes() {
    for (name, paper) in papers("") {
        assert!(
            print(&paper, Language::Fr) == print(&paper, Language::Fr),
            "{name}"
        );
    }
}

/// Words are data: what typst would take for its own stays as it was typed.
#[test]
fn nothing_that_is_typed_is_taken_for_markup() {
    for (name, paper) in papers("#panic() $x$ *a* _b_ `c` \\ \" <d> @e = f // g [ ]") {
        assert!(print(&paper, Language::Fr).starts_with(b"%PDF-"), "{name}");
    }
}
