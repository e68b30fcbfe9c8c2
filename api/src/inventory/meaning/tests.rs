use super::super::column::Meaning;
use super::{Reading, normal, read};

#[test]
fn headers_are_compared_without_case_accents_or_punctuation() {
    assert_eq!(normal("  Numéro_de  SÉRIE : "), "numero de serie");
    assert_eq!(normal("N° d'inventaire"), "n d inventaire");
    assert_eq!(normal("Me\u{301}moire"), "memoire");
}

#[test]
fn a_group_is_read_after_the_machine_itself() {
    let Reading::Known(Meaning::AssetTag, rank) =
        read("Informations financières et administratives - Numéro d'immobilisation")
    else {
        panic!("an asset tag")
    };
    assert!(rank >= 100);
    assert_eq!(read("Moniteur - Numéro de série"), Reading::Ignored);
}

#[test]
fn people_come_first() {
    for header in [
        "Utilisateur",
        "Usager",
        "Usager - Numéro",
        "Checked Out To: Email",
        "Nom Prénom",
        "Adresse IP",
        "Adresse MAC",
        "E-mail",
        "Contact",
        "Last logged on user",
        "Affecté à",
        "Primary user UPN",
        "Management name",
        "Tél.",
        "Numéro de téléphone",
    ] {
        assert_eq!(read(header), Reading::Person, "{header}");
    }
}
