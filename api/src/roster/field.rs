//! What a column may hold: one line a field, with its headers in French and in English, the first of each being the one
//! the template shows. Headers are compared in lower case, without accents or signs.

use entity::case_file::Audience;
use entity::case_file::Audience::{Family as OfFamily, JobSeeker as OfJobSeeker, Student as OfStudent};

use super::words::{self, Words};
use crate::sheet::plain;

/// How the cells of a column are written.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Any text.
    Text,
    /// A day: `25/03/2004` or `2004-03-25`.
    Day,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// One of a list of words.
    Words(Words),
}

/// What is known of a column.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// What it holds.
    pub field: Field,
    /// The audience that has it; none: all of them.
    pub audience: Option<Audience>,
    /// Where it goes in a referral: `identity.givenName`.
    pub path: &'static str,
    /// Its headers in French.
    pub fr: &'static [&'static str],
    /// Its headers in English.
    pub en: &'static [&'static str],
    /// How its cells are written.
    pub shape: Shape,
    /// Whether a referral that is sent must have it.
    pub required: bool,
}

macro_rules! fields {
    ($($field:ident $path:literal $audience:expr, $shape:expr, $required:literal, $fr:expr, $en:expr;)+) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field { $(#[doc = concat!("`", $path, "`")] $field),+ }

        /// Every field, in the order of the template.
        pub const FIELDS: &[Spec] = &[$(Spec {
            field: Field::$field, audience: $audience, path: $path, fr: &$fr, en: &$en, shape: $shape, required: $required,
        }),+];
    };
}

fields! {
    FamilyName "identity.familyName" None, Shape::Text, true,
        ["Nom", "Nom de famille", "Nom d’usage", "Nom de naissance"], ["Family name", "Last name", "Surname"];
    GivenName "identity.givenName" None, Shape::Text, true,
        ["Prénom", "Prénoms"], ["Given name", "First name", "Given names"];
    BirthDate "identity.birthDate" None, Shape::Day, true,
        ["Date de naissance", "Né(e) le", "Naissance"], ["Birth date", "Date of birth", "Born on"];
    Phone "identity.phone" None, Shape::Text, false,
        ["Téléphone", "Tél", "Portable", "Mobile", "N° de téléphone", "Numéro de téléphone", "Téléphone portable"],
        ["Phone", "Telephone", "Phone number", "Mobile phone"];
    Email "identity.email" None, Shape::Text, false,
        ["Courriel", "Mail", "Adresse mail", "Adresse électronique", "Mél", "Adresse e-mail"],
        ["Email", "E-mail", "Email address", "E-mail address"];
    Commune "identity.commune" None, Shape::Text, true,
        ["Commune", "Ville", "Commune de résidence"], ["Town", "City", "Municipality"];
    Language "language" None, Shape::Words(words::LANGUAGE), false,
        ["Langue"], ["Language"];
    InformedOn "informedOn" None, Shape::Day, true,
        ["Informé(e) le", "Date d’information"], ["Informed on", "Information date"];
    InformedBy "informedBy" None, Shape::Words(words::INFORMED_BY), true,
        ["Informé(e) par", "Mode d’information", "Canal d’information"], ["Informed by", "Information channel"];
    Consents "consents" None, Shape::YesNo, true,
        ["Accord", "D’accord", "Consentement", "Accord de la personne"], ["Consent", "Agrees", "Consents"];
    Wanted "needs.wanted" None, Shape::Words(words::WANTED), true,
        ["Ordinateur souhaité", "Appareil souhaité", "Souhait"], ["Wanted", "Wanted computer"];
    Connection "needs.connection" None, Shape::YesNo, true,
        ["Connexion à domicile", "Connexion", "Internet à domicile"], ["Connection at home", "Connection"];
    Skills "needs.skills" None, Shape::Number, true,
        ["Aisance numérique", "Aisance numérique (1 à 4)", "Niveau numérique"],
        ["Digital skills", "Digital skills (1 to 4)"];
    Accessibility "needs.accessibility" None, Shape::YesNo, true,
        ["Besoin d’accessibilité", "Accessibilité"], ["Accessibility need", "Accessibility"];
    EquipmentAtHome "needs.equipmentAtHome" None, Shape::Words(words::EQUIPMENT), true,
        ["Équipement au foyer", "Équipement", "Équipement actuel"], ["Equipment at home", "Equipment"];
    Adults "family.adults" Some(OfFamily), Shape::Number, true,
        ["Adultes", "Nombre d’adultes"], ["Adults"];
    Children "family.children" Some(OfFamily), Shape::Number, true,
        ["Enfants", "Nombre d’enfants"], ["Children"];
    Primary "family.primary" Some(OfFamily), Shape::Number, true,
        ["Enfants en primaire", "Primaire", "École"], ["Primary school", "Primary"];
    LowerSecondary "family.lowerSecondary" Some(OfFamily), Shape::Number, true,
        ["Enfants au collège", "Collège"], ["Lower secondary school", "Lower secondary"];
    UpperSecondary "family.upperSecondary" Some(OfFamily), Shape::Number, true,
        ["Enfants au lycée", "Lycée"], ["Upper secondary school", "Upper secondary"];
    SingleParent "family.singleParent" Some(OfFamily), Shape::YesNo, true,
        ["Parent isolé", "Famille monoparentale", "Monoparental"], ["Single parent"];
    Quotient "family.quotient" Some(OfFamily), Shape::Words(words::QUOTIENT), true,
        ["Quotient familial", "QF"], ["Family quotient", "Quotient"];
    Category "jobSeeker.category" Some(OfJobSeeker), Shape::Words(words::CATEGORY), true,
        ["Catégorie", "Catégorie France Travail"], ["Category", "Job seeker category"];
    Months "jobSeeker.months" Some(OfJobSeeker), Shape::Number, true,
        ["Mois de recherche", "Ancienneté (mois)", "Inscrit depuis (mois)"], ["Months", "Months looking"];
    Rsa "jobSeeker.rsa" Some(OfJobSeeker), Shape::YesNo, true,
        ["RSA"], ["RSA benefit"];
    Project "jobSeeker.project" Some(OfJobSeeker), Shape::YesNo, true,
        ["Formation ou candidature prévue", "Projet"], ["Training or application planned", "Project"];
    Institution "student.institution" Some(OfStudent), Shape::Text, true,
        ["Établissement", "École ou université"], ["Institution", "University"];
    Year "student.year" Some(OfStudent), Shape::Number, true,
        ["Année d’études", "Année"], ["Year of study", "Year"];
    Scholarship "student.scholarship" Some(OfStudent), Shape::Words(words::SCHOLARSHIP), true,
        ["Échelon de bourse", "Échelon", "Bourse"], ["Scholarship step", "Scholarship"];
    Independent "student.independent" Some(OfStudent), Shape::YesNo, true,
        ["Foyer indépendant", "Logement autonome", "Décohabitant"], ["Independent household", "Independent"];
}

/// What is known of a field.
pub(super) fn spec(field: Field) -> Option<&'static Spec> {
    FIELDS.iter().find(|spec| spec.field == field)
}

/// What a header means, for an audience or for any.
pub(super) fn known(header: &str, audience: Option<Audience>) -> Option<&'static Spec> {
    let header = plain(header);
    if header.is_empty() {
        return None;
    }
    FIELDS
        .iter()
        .filter(|spec| audience.is_none() || spec.audience.is_none() || spec.audience == audience)
        .find(|spec| {
            let mut all = spec.fr.iter().chain(spec.en);
            all.any(|known| plain(known) == header)
        })
}
