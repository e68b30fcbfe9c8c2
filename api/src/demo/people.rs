//! People who do not exist: first and family names common in France, of many origins, combined by the seed; telephone
//! numbers of the ranges ARCEP keeps for fiction, addresses under `example.org`.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use entity::account::Language;
use entity::case_file::criteria::{
    Family, HomeEquipment, JobSeeker, JobSeekerCategory, Needs, QuotientBand, ScholarshipStep, Student,
    WantedKind,
};
use entity::case_file::{Audience, InformedBy};

use super::luck::Luck;
use super::stage::day;
use crate::cases::types::ReferralInput;
use crate::graphql::scalars::Day;
use crate::people::identity::Identity;

const GIVEN: &str = "\
    Aminata, Anaïs, Antoine, Aïcha, Bilal, Camille, Carla, Cédric, Chloé, Christelle, Clément, Dalila, \
    David, Diana, Élodie, Emma, Estelle, Fatou, Florian, Gaël, Hugo, Ibrahim, Inès, Ivana, Jérémy, \
    Joana, Julie, Karim, Kévin, Laëtitia, Leïla, Linh, Lucas, Mamadou, Manon, Marie, Mehdi, Mélanie, \
    Minh, Moussa, Nadia, Nathan, Nicolas, Noémie, Olga, Oumar, Pauline, Quentin, Rachida, Romain, \
    Samira, Sandra, Sara, Sofia, Stéphanie, Thomas, Valérie, Yasmine, Youssef, Zoé";

const FAMILY: &str = "\
    Alves, Bailly, Barbier, Ben Amar, Benoit, Bernard, Bertin, Blanchard, Bouvier, Camara, Carpentier, \
    Chevalier, Cissé, Colin, Costa, Coulibaly, Da Silva, Diallo, Diop, Dubois, Dupuis, Fabre, Ferreira, \
    Fontaine, Garnier, Gauthier, Girard, Gomes, Guérin, Haddad, Hamidi, Hoang, Ilunga, Kaya, Keita, \
    Konaté, Kowalski, Lambert, Leclerc, Lefèvre, Lopes, Mansouri, Marchand, Martinez, Mbala, Meunier, \
    Moreau, Nguyen, Novak, Ould Ali, Perrin, Petrov, Pham, Renard, Ribeiro, Rousseau, Saïdi, Sanchez, \
    Schmitt, Sow, Tanguy, Tessier, Tran, Traoré, Vasseur, Vidal, Yilmaz, Zeroual";

/// Towns around the programme.
pub(super) const POITIERS: &str = "Poitiers, Poitiers, Poitiers, Poitiers, Buxerolles, Saint-Benoît, \
    Chasseneuil-du-Poitou, Mignaloux-Beauvoir, Migné-Auxances, Montamisé, Ligugé, Lusignan, Chauvigny";

/// Towns around the other programme.
pub(super) const CHATELLERAULT: &str = "Châtellerault, Châtellerault, Naintré, Cenon-sur-Vienne";

/// The people referred, no two of one name.
#[derive(Default)]
pub(super) struct People {
    taken: HashSet<String>,
}

impl People {
    /// A whole referral of somebody new.
    pub(super) fn referral(
        &mut self,
        luck: &mut Luck,
        audience: Audience,
        today: NaiveDate,
        communes: &str,
        institution: &str,
    ) -> ReferralInput {
        ReferralInput {
            audience,
            identity: self.identity(luck, audience, communes),
            language: Language::Fr,
            needs: Some(needs(luck, audience)),
            family: (audience == Audience::Family).then(|| family(luck)),
            job_seeker: (audience == Audience::JobSeeker).then(|| job_seeker(luck)),
            student: (audience == Audience::Student).then(|| student(luck, institution)),
            informed_on: Some(Day(today - Days::new(u64::from(luck.below(8))))),
            informed_by: Some(*luck.pick(&[InformedBy::InPerson, InformedBy::InPerson, InformedBy::Phone])),
            consents: true,
        }
    }

    fn identity(&mut self, luck: &mut Luck, audience: Audience, communes: &str) -> Identity {
        let [given_names, family_names] = [GIVEN, FAMILY].map(|names| names.split(", ").collect::<Vec<_>>());
        let (given, family) = loop {
            let (given, family) = (*luck.pick(&given_names), *luck.pick(&family_names));
            if self.taken.insert(format!("{given} {family}")) {
                break (given, family);
            }
        };
        let (first, days) = match audience {
            Audience::Family => (day(1974, 1, 1), 9_000),
            Audience::JobSeeker => (day(1965, 1, 1), 13_500),
            Audience::Student => (day(1998, 1, 1), 2_500),
        };
        let prefix = *luck.pick(&["06 39 98", "06 39 98", "06 39 98", "05 36 49"]);
        let phone = format!("{prefix} {:02} {:02}", luck.below(100), luck.below(100));
        let email = luck
            .chance(50)
            .then(|| format!("{}.{}@example.org", plain(given), plain(family)));
        Identity {
            given_name: given.into(),
            family_name: family.into(),
            birth_date: Some(Day(luck.day(first, days))),
            phone: Some(phone),
            email,
            commune: Some((*luck.pick(&communes.split(", ").collect::<Vec<_>>())).to_owned()),
        }
    }
}

/// A name as addresses write it.
fn plain(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .filter_map(|letter| match letter {
            'é' | 'è' | 'ë' | 'ê' => Some('e'),
            'ï' | 'î' => Some('i'),
            'ô' => Some('o'),
            'a'..='z' => Some(letter),
            _ => None,
        })
        .collect()
}

fn needs(luck: &mut Luck, audience: Audience) -> Needs {
    use HomeEquipment::{None, Shared, SmartphoneOnly, Unusable};
    let laptop = audience == Audience::Student || luck.chance(70);
    Needs {
        wanted: if laptop {
            WantedKind::Laptop
        } else {
            WantedKind::Desktop
        },
        connection: luck.chance(65),
        skills: luck.from_to(1, if audience == Audience::Student { 4 } else { 3 }),
        accessibility: luck.chance(8),
        equipment_at_home: *luck.pick(&[None, SmartphoneOnly, SmartphoneOnly, Shared, Unusable]),
    }
}

fn family(luck: &mut Luck) -> Family {
    use QuotientBand::{From400To600, From601To800, From801To1000, Under400, Unknown};
    let (primary, lower, upper) = (luck.from_to(0, 2), luck.from_to(0, 2), luck.from_to(0, 1));
    let primary = if primary + lower + upper == 0 { 1 } else { primary };
    let single_parent = luck.chance(45);
    Family {
        adults: if single_parent { 1 } else { 2 },
        children: primary + lower + upper + luck.from_to(0, 1),
        primary,
        lower_secondary: lower,
        upper_secondary: upper,
        single_parent,
        quotient: *luck.pick(&[
            Under400,
            Under400,
            From400To600,
            From400To600,
            From601To800,
            From801To1000,
            Unknown,
        ]),
    }
}

fn job_seeker(luck: &mut Luck) -> JobSeeker {
    use JobSeekerCategory::{A, B, C, D, E};
    JobSeeker {
        category: *luck.pick(&[A, A, A, B, C, D, E]),
        months: luck.from_to(1, 40),
        rsa: luck.chance(55),
        project: luck.chance(60),
    }
}

fn student(luck: &mut Luck, institution: &str) -> Student {
    use ScholarshipStep::{None, Step0bis, Step1, Step2, Step3, Step4, Step5, Step6, Step7};
    let step = luck.pick(&[
        None, Step0bis, Step1, Step2, Step3, Step4, Step5, Step6, Step7, Step7,
    ]);
    Student {
        institution: institution.into(),
        year: luck.from_to(1, 5),
        scholarship: *step,
        independent: luck.chance(75),
    }
}
