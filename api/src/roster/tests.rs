use entity::case_file::Audience;
use entity::case_file::criteria::{HomeEquipment, QuotientBand, ScholarshipStep};

use super::{ErrorCode, Roster, read};

const STUDENTS: &str = "Nom;Prénom;Date de naissance;Mél;Ville;Informé(e) le;Mode d’information;Accord;Ordinateur souhaité;\
Connexion;Aisance numérique;Accessibilité;Équipement;Établissement;Année;Échelon;Logement autonome";
const ANAIS: &str = "Le Goff;Anaïs;25/03/2004;anais@etu.example;Poitiers;10/01/2024;courriel;oui;portable;oui;2;non;\
smartphone seul;Université de Poitiers;2;0 bis;oui";

fn students(lines: &[&str]) -> Roster {
    let text = format!("{STUDENTS}\n{}\n", lines.join("\n"));
    read(text.as_bytes(), Some("etudiants.csv"), Audience::Student, true).unwrap()
}

fn errors(roster: &Roster) -> Vec<(String, ErrorCode)> {
    let told = |error: &super::CellError| (error.cell.clone().unwrap_or_default(), error.code);
    roster.errors.iter().map(told).collect()
}

#[test]
fn a_french_list_is_read() {
    let roster = students(&[ANAIS]);
    assert_eq!(errors(&roster), []);
    let row = &roster.rows[0];
    assert_eq!((row.number, row.identity.family_name.as_str()), (2, "Le Goff"));
    assert_eq!(row.identity.birth_date.unwrap().0.to_string(), "2004-03-25");
    assert_eq!(
        row.criteria.student.as_ref().unwrap().scholarship,
        ScholarshipStep::Step0bis
    );
    let needs = row.criteria.needs.as_ref().unwrap();
    assert_eq!(needs.equipment_at_home, HomeEquipment::SmartphoneOnly);
}

#[test]
fn an_english_list_of_drafts_is_read() {
    let text = "First name,Last name,Family quotient\nJo,Day,412.50\nAl,Fa,over the hill\n";
    let roster = read(text.as_bytes(), None, Audience::Family, false).unwrap();
    // A family of which one thing is known must tell the rest of it: the quotient alone says nothing.
    assert!(roster.errors.iter().all(|error| error.code != ErrorCode::BadDate));
    assert_eq!(super::words::band(412.5), Some(QuotientBand::From400To600));
    let drafts = "First name,Last name\nJo,Day\n";
    let roster = read(drafts.as_bytes(), None, Audience::Family, false).unwrap();
    assert_eq!(errors(&roster), []);
    assert!(roster.rows[0].criteria.family.is_none());
}

#[test]
fn every_error_has_its_cell_and_code() {
    let wrong = ANAIS
        .replace("25/03/2004", "hier")
        .replace(";oui;portable", ";non;baladeur")
        .replace("Université de Poitiers", "1 85 05 78 006 084 36");
    let roster = students(&[ANAIS, "", &wrong]);
    let mut found = errors(&roster);
    found.sort();
    assert_eq!(
        found,
        [
            ("C4".to_owned(), ErrorCode::BadDate),
            ("H4".to_owned(), ErrorCode::ConsentMissing),
            ("I4".to_owned(), ErrorCode::UnknownWord),
            ("N4".to_owned(), ErrorCode::SocialSecurityNumber),
        ]
    );
}

#[test]
fn a_number_of_social_security_is_refused_in_a_column_nobody_reads() {
    let text = "Nom;Prénom;NIR\nLe Goff;Anaïs;185057800608436\n";
    let roster = read(text.as_bytes(), None, Audience::Student, false).unwrap();
    assert_eq!(
        errors(&roster),
        [("C2".to_owned(), ErrorCode::SocialSecurityNumber)]
    );
}

#[test]
fn every_header_of_the_template_means_one_thing() {
    for audience in Audience::ALL {
        let mut known = std::collections::HashMap::new();
        let specs = super::FIELDS
            .iter()
            .filter(|spec| spec.audience.is_none_or(|only| only == *audience));
        for spec in specs {
            for header in spec.fr.iter().chain(spec.en) {
                let before = known.insert(crate::sheet::plain(header), spec.field);
                assert!(before.is_none_or(|field| field == spec.field), "{header}");
            }
        }
    }
}
