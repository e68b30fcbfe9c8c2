//! Which mails a fact sets off. Pure: a fact in, deliveries out.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::outbox::Template;
use uuid::Uuid;

use crate::journal::Fact;

/// One mail to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Which mail.
    pub template: Template,
    /// What it is about.
    pub about: Uuid,
    /// Whom it goes to.
    pub to: Recipient,
}

/// Whom a mail goes to. Addresses are looked up when it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// Everybody who acts for an organisation.
    Organisation(Uuid),
    /// Those who manage an organisation.
    Managers(Uuid),
    /// One member.
    Membership(Uuid),
    /// A beneficiary.
    Person(Uuid),
    /// Those who coordinate the territory of the fact.
    Coordinators,
}

/// The deliveries of a fact.
#[must_use]
pub fn plan(fact: &Fact) -> Vec<Delivery> {
    let told = Told(fact);
    match fact.kind {
        Kind::PledgeAccepted => told.readers(Template::PledgeAccepted, SubjectKind::Pledge),
        Kind::PledgeDeclined => told.readers(Template::PledgeDeclined, SubjectKind::Pledge),
        // What is said or proposed goes to the other side alone.
        Kind::MessagePosted => told.other_side(Template::MessagePosted),
        Kind::AdviserAsked => told.other_side(Template::AdviserAsked),
        Kind::TransferProposed => told.other_side(Template::TransferProposed),
        // Of a list, one mail speaks for all.
        Kind::ReferralSubmitted if fact.open.contains_key("imported") => vec![],
        Kind::ReferralsImported => told.readers(Template::ReferralsImported, SubjectKind::Organisation),
        Kind::PledgeReceived => told.readers(Template::PledgeReceived, SubjectKind::Pledge),
        Kind::CollectionPlanned => told.readers(Template::CollectionPlanned, SubjectKind::Collection),
        Kind::CollectionChanged => told.readers(Template::CollectionChanged, SubjectKind::Collection),
        Kind::CollectionCancelled => {
            let mut deliveries = told.readers(Template::CollectionCancelled, SubjectKind::Collection);
            // Whom the donor leaves waiting is told; what the coordinator gives up, it knows.
            if fact.open.contains_key("byDonor") {
                deliveries.extend(told.coordinators(Template::CollectionCancelled, SubjectKind::Collection));
            }
            deliveries
        }
        Kind::CollectionMissed => {
            let mut deliveries = told.readers(Template::CollectionMissed, SubjectKind::Collection);
            deliveries.extend(told.coordinators(Template::CollectionMissed, SubjectKind::Collection));
            deliveries
        }
        Kind::ProspectReminded => told.coordinators(Template::ProspectReminded, SubjectKind::Prospect),
        Kind::OrganisationRegistered => {
            told.coordinators(Template::OrganisationRegistered, SubjectKind::Organisation)
        }
        Kind::OrganisationApproved => told.managers(Template::OrganisationApproved),
        Kind::OrganisationRefused => told.managers(Template::OrganisationRefused),
        Kind::InformationRequested => told.readers(Template::InformationRequested, SubjectKind::Case),
        Kind::InformationReminded => told.readers(Template::InformationReminded, SubjectKind::Case),
        Kind::InformationAnswered => told.coordinators(Template::InformationAnswered, SubjectKind::Case),
        Kind::FollowUpReminded => told.readers(Template::FollowUpReminded, SubjectKind::Case),
        Kind::CaseRefused => told.readers(Template::CaseRefused, SubjectKind::Case),
        Kind::ReferralSubmitted => told.readers(Template::ReferralSubmitted, SubjectKind::Case),
        Kind::CaseGranted | Kind::CaseDeferred | Kind::CaseRejected => {
            told.readers(Template::DecisionTaken, SubjectKind::Case)
        }
        Kind::HandoverPlanned | Kind::HandoverRescheduled => {
            let mut deliveries = told.readers(Template::HandoverPlanned, SubjectKind::Handover);
            deliveries.extend(told.person(Template::HandoverInvitation));
            deliveries
        }
        Kind::HandoverCancelled => {
            let mut deliveries = told.readers(Template::HandoverCancelled, SubjectKind::Handover);
            deliveries.extend(told.person(Template::HandoverCalledOff));
            deliveries
        }
        Kind::HandoverMovedAway => told.readers(Template::HandoverMovedAway, SubjectKind::Handover),
        Kind::MemberInvited => {
            let invitation = fact.sealed_id("invitation");
            let member = fact.sealed_id("membership").map(Recipient::Membership);
            invitation
                .zip(member)
                .map(|(about, to)| Delivery {
                    template: Template::MemberInvited,
                    about,
                    to,
                })
                .into_iter()
                .collect()
        }
        _ => vec![],
    }
}

/// Who is told of a fact.
struct Told<'a>(&'a Fact);

impl Told<'_> {
    /// One mail about a subject of the fact, if it has one and there is somebody to tell.
    fn mail(&self, template: Template, subject: SubjectKind, to: Option<Recipient>) -> Vec<Delivery> {
        let mail = || {
            Some(Delivery {
                template,
                about: self.0.subject(subject)?,
                to: to?,
            })
        };
        mail().into_iter().collect()
    }

    /// The organisations that may read it.
    fn readers(&self, template: Template, subject: SubjectKind) -> Vec<Delivery> {
        let readers = self.0.readers.iter().copied().map(Recipient::Organisation);
        readers
            .flat_map(|to| self.mail(template, subject, Some(to)))
            .collect()
    }

    /// The other side of what is said or proposed.
    fn other_side(&self, template: Template) -> Vec<Delivery> {
        let to = self.0.sealed_id("to").map(Recipient::Organisation);
        self.mail(template, SubjectKind::Case, to)
    }

    /// Those who coordinate.
    fn coordinators(&self, template: Template, subject: SubjectKind) -> Vec<Delivery> {
        self.mail(template, subject, Some(Recipient::Coordinators))
    }

    /// The person of an appointment.
    fn person(&self, template: Template) -> Vec<Delivery> {
        let to = self.0.sealed_id("person").map(Recipient::Person);
        self.mail(template, SubjectKind::Handover, to)
    }

    /// Those who manage the organisation that it is about.
    fn managers(&self, template: Template) -> Vec<Delivery> {
        let to = self.0.subject(SubjectKind::Organisation).map(Recipient::Managers);
        self.mail(template, SubjectKind::Organisation, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_planned_handover_tells_the_partners_and_the_person() {
        let [handover, place, referrer, person] = [1, 2, 3, 4].map(Uuid::from_u128);
        let fact = Fact::of(Kind::HandoverPlanned, SubjectKind::Handover, handover)
            .sealing_id("person", person)
            .read_by(place)
            .read_by(referrer);
        let to: Vec<_> = plan(&fact).into_iter().map(|delivery| delivery.to).collect();
        assert_eq!(
            to,
            [
                Recipient::Organisation(place),
                Recipient::Organisation(referrer),
                Recipient::Person(person)
            ]
        );
    }

    #[test]
    fn an_appointment_called_off_tells_the_partners_and_the_person() {
        let [handover, place, referrer, person] = [1, 2, 3, 4].map(Uuid::from_u128);
        let fact = Fact::of(Kind::HandoverCancelled, SubjectKind::Handover, handover)
            .sealing_id("person", person)
            .read_by(place)
            .read_by(referrer);
        let told: Vec<_> = plan(&fact)
            .into_iter()
            .map(|delivery| (delivery.template, delivery.to))
            .collect();
        assert_eq!(
            told,
            [
                (Template::HandoverCancelled, Recipient::Organisation(place)),
                (Template::HandoverCancelled, Recipient::Organisation(referrer)),
                (Template::HandoverCalledOff, Recipient::Person(person)),
            ]
        );
    }

    #[test]
    fn a_collection_that_the_donor_cancels_tells_the_coordinators_too() {
        let [collection, donor] = [1, 2].map(Uuid::from_u128);
        let fact = Fact::of(Kind::CollectionCancelled, SubjectKind::Collection, collection).read_by(donor);
        let to = |fact: &Fact| -> Vec<_> { plan(fact).into_iter().map(|delivery| delivery.to).collect() };
        assert_eq!(to(&fact), [Recipient::Organisation(donor)]);
        assert_eq!(
            to(&fact.with("byDonor", true)),
            [Recipient::Organisation(donor), Recipient::Coordinators]
        );
    }

    #[test]
    fn most_facts_set_off_nothing() {
        let fact = Fact::of(Kind::DeviceReceived, SubjectKind::Device, Uuid::from_u128(1))
            .read_by(Uuid::from_u128(2));
        assert_eq!(plan(&fact), []);
    }
}
