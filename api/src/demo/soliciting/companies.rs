//! Twelve companies: names, numbers and people are invented; the numbers are only well made.

use entity::prospect::contact::Channel::{self, Email, Meeting, Phone};
use entity::prospect::{LossReason, Source};

use super::eleventh;
use crate::graphql::scalars::Day;
use crate::prospects::types::ProspectInput;

/// What comes of a prospect.
#[derive(Clone, Copy)]
pub(super) enum End {
    /// Still solicited.
    Open,
    /// A donor.
    Converted,
    /// Given up.
    Lost(LossReason),
    /// Given up, and taken up again.
    Reopened(LossReason),
}

/// One time in touch: by which way, days before the eleventh of January, what was said, whether it wants to give.
pub(super) type Contact = (Channel, u64, &'static str, bool);

pub(super) struct Company {
    pub(super) name: &'static str,
    pub(super) siren: Option<&'static str>,
    pub(super) sector: &'static str,
    pub(super) source: Source,
    pub(super) who: &'static str,
    pub(super) email: &'static str,
    pub(super) contacts: &'static [Contact],
    /// What to do next, and how many days after the eleventh of January.
    pub(super) next: Option<(&'static str, u64)>,
    pub(super) end: End,
}

pub(super) const COMPANIES: [Company; 12] = [
    company(
        "Minoterie des Deux Clains",
        Some("021299722"),
        "Agroalimentaire",
        Source::Search,
        "Agathe Prunier",
        "agathe.prunier@deuxclains.example",
    )
    .next("Appeler le service informatique", 4),
    company(
        "Mutuelle du Haut-Poitou",
        None,
        "Assurance",
        Source::Donor,
        "Loïc Sauvageau",
        "loic.sauvageau@mhp.example",
    )
    .next("Écrire de la part de Hexaclain Assurances", 1),
    company(
        "Cartonnages Vouzailles",
        None,
        "Emballage",
        Source::Search,
        "Irène Caillaud",
        "contact@vouzailles.example",
    )
    .next("Trouver le bon interlocuteur", 11),
    company(
        "Clinique du Pas-de-Jeu",
        None,
        "Santé",
        Source::Partner,
        "Samir Lotfi",
        "s.lotfi@pasdejeu.example",
    )
    .met(&[(
        Phone,
        9,
        "Renvoyé vers la direction des achats, qui rappelle.",
        false,
    )])
    .next("Relancer la direction des achats", 0),
    company(
        "Brasserie Montgolfier",
        None,
        "Restauration",
        Source::Event,
        "Perrine Audoux",
        "perrine@montgolfier.example",
    )
    .met(&[
        (
            Meeting,
            35,
            "Rencontrée au club d’entreprises : une dizaine de caisses et deux portables par an.",
            false,
        ),
        (
            Email,
            14,
            "Envoyé la plaquette et le modèle de convention.",
            false,
        ),
    ])
    .next("Demander si la convention convient", 6),
    company(
        "Garage Ténardeau",
        None,
        "Automobile",
        Source::Spontaneous,
        "Joël Ténardeau",
        "garage@tenardeau.example",
    )
    .met(&[(
        Phone,
        3,
        "Trois vieilles tours, à voir ; il envoie les numéros de série.",
        false,
    )])
    .next("Attendre les numéros de série, sinon rappeler", 7),
    company(
        "Coopérative laitière de Gençay",
        None,
        "Agroalimentaire",
        Source::Search,
        "Hugues Barillot",
        "h.barillot@laitgencay.example",
    )
    .met(&[
        (Email, 40, "Premier courriel.", false),
        (
            Phone,
            20,
            "Renouvelle quarante portables en mars, d’accord sur le principe.",
            true,
        ),
    ])
    .next("Fixer la visite du parc", 5),
    company(
        "Étude Rochereau, notaires",
        Some("004584744"),
        "Juridique",
        Source::Donor,
        "Bérénice Rochereau",
        "b.rochereau@etude-rochereau.example",
    )
    .met(&[(
        Meeting,
        8,
        "Six postes complets ; veut l’attestation d’effacement par disque.",
        true,
    )])
    .next("Envoyer un exemple de certificat", 2),
    company(
        "Semences de la Boivre",
        Some("047485545"),
        "Agriculture",
        Source::Partner,
        "Clotilde Gaudin",
        "c.gaudin@semencesboivre.example",
    )
    .met(&[
        (Phone, 60, "Intéressée, demande la convention.", true),
        (Email, 30, "Convention signée reçue.", true),
    ])
    .end(End::Converted),
    company(
        "Optique Saint-Hilaire",
        None,
        "Commerce",
        Source::Event,
        "Noé Patarin",
        "noe@optique-hilaire.example",
    )
    .met(&[(Meeting, 50, "Quatre portables en bon état.", true)])
    .end(End::Converted),
    company(
        "Logistique Vienne Express",
        None,
        "Transport",
        Source::Search,
        "Rita Moncel",
        "r.moncel@lve.example",
    )
    .met(&[(Phone, 45, "Tout le parc est en location.", false)])
    .end(End::Lost(LossReason::NoEquipment)),
    company(
        "Thermes de la Roche",
        None,
        "Tourisme",
        Source::Search,
        "Ulysse Fombeure",
        "u.fombeure@thermes-roche.example",
    )
    .met(&[
        (Email, 90, "Sans réponse.", false),
        (Email, 70, "Sans réponse.", false),
    ])
    .end(End::Reopened(LossReason::NoAnswer)),
];

const fn company(
    name: &'static str,
    siren: Option<&'static str>,
    sector: &'static str,
    source: Source,
    who: &'static str,
    email: &'static str,
) -> Company {
    Company {
        name,
        siren,
        sector,
        source,
        who,
        email,
        contacts: &[],
        next: None,
        end: End::Open,
    }
}

impl Company {
    const fn met(mut self, contacts: &'static [Contact]) -> Self {
        self.contacts = contacts;
        self
    }

    const fn next(mut self, what: &'static str, days: u64) -> Self {
        self.next = Some((what, days));
        self
    }

    const fn end(mut self, end: End) -> Self {
        self.end = end;
        self
    }

    pub(super) fn described(&self) -> ProspectInput {
        ProspectInput {
            name: self.name.into(),
            siren: self.siren.map(str::to_owned),
            sector: Some(self.sector.into()),
            source: self.source,
            contact_name: Some(self.who.into()),
            contact_email: Some(self.email.into()),
            contact_phone: None,
            next_action: self.next.map(|(what, _)| what.to_owned()),
            next_action_on: self
                .next
                .map(|(_, days)| Day(eleventh() + chrono::Days::new(days))),
        }
    }
}
