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
    let mail = |template, subject: SubjectKind, to: Option<Recipient>| {
        Some(Delivery {
            template,
            about: fact.subject(subject)?,
            to: to?,
        })
    };
    let readers = fact
        .readers
        .iter()
        .map(|organisation| Recipient::Organisation(*organisation));
    let to_readers = |template, subject| {
        readers
            .clone()
            .filter_map(|to| mail(template, subject, Some(to)))
            .collect()
    };
    let to_one = |template| {
        let to = fact.sealed_id("to").map(Recipient::Organisation);
        mail(template, SubjectKind::Case, to).into_iter().collect()
    };
    let to_coordinators = |template, subject| mail(template, subject, Some(Recipient::Coordinators));
    let to_person = |template| {
        let person = fact.sealed_id("person").map(Recipient::Person);
        mail(template, SubjectKind::Handover, person)
    };
    let to_managers = |template| {
        let managers = fact.subject(SubjectKind::Organisation).map(Recipient::Managers);
        mail(template, SubjectKind::Organisation, managers)
            .into_iter()
            .collect()
    };
    match fact.kind {
        Kind::PledgeAccepted => to_readers(Template::PledgeAccepted, SubjectKind::Pledge),
        Kind::PledgeDeclined => to_readers(Template::PledgeDeclined, SubjectKind::Pledge),
        // What is said or proposed goes to the other side alone.
        Kind::MessagePosted => to_one(Template::MessagePosted),
        Kind::AdviserAsked => to_one(Template::AdviserAsked),
        Kind::TransferProposed => to_one(Template::TransferProposed),
        // Of a list, one mail speaks for all.
        Kind::ReferralSubmitted if fact.open.contains_key("imported") => vec![],
        Kind::ReferralsImported => to_readers(Template::ReferralsImported, SubjectKind::Organisation),
        Kind::PledgeReceived => to_readers(Template::PledgeReceived, SubjectKind::Pledge),
        Kind::CollectionPlanned => to_readers(Template::CollectionPlanned, SubjectKind::Collection),
        Kind::CollectionChanged => to_readers(Template::CollectionChanged, SubjectKind::Collection),
        Kind::CollectionCancelled => {
            let mut deliveries: Vec<_> = to_readers(Template::CollectionCancelled, SubjectKind::Collection);
            // Whom the donor leaves waiting is told; what the coordinator gives up, it knows.
            if fact.open.contains_key("byDonor") {
                deliveries.extend(to_coordinators(
                    Template::CollectionCancelled,
                    SubjectKind::Collection,
                ));
            }
            deliveries
        }
        Kind::CollectionMissed => {
            let mut deliveries: Vec<_> = to_readers(Template::CollectionMissed, SubjectKind::Collection);
            deliveries.extend(to_coordinators(
                Template::CollectionMissed,
                SubjectKind::Collection,
            ));
            deliveries
        }
        Kind::ProspectReminded => to_coordinators(Template::ProspectReminded, SubjectKind::Prospect)
            .into_iter()
            .collect(),
        Kind::OrganisationRegistered => {
            to_coordinators(Template::OrganisationRegistered, SubjectKind::Organisation)
                .into_iter()
                .collect()
        }
        Kind::OrganisationApproved => to_managers(Template::OrganisationApproved),
        Kind::OrganisationRefused => to_managers(Template::OrganisationRefused),
        Kind::InformationRequested => to_readers(Template::InformationRequested, SubjectKind::Case),
        Kind::InformationReminded => to_readers(Template::InformationReminded, SubjectKind::Case),
        Kind::InformationAnswered => to_coordinators(Template::InformationAnswered, SubjectKind::Case)
            .into_iter()
            .collect(),
        Kind::FollowUpReminded => to_readers(Template::FollowUpReminded, SubjectKind::Case),
        Kind::CaseRefused => to_readers(Template::CaseRefused, SubjectKind::Case),
        Kind::ReferralSubmitted => to_readers(Template::ReferralSubmitted, SubjectKind::Case),
        Kind::CaseGranted | Kind::CaseDeferred | Kind::CaseRejected => {
            to_readers(Template::DecisionTaken, SubjectKind::Case)
        }
        Kind::HandoverPlanned | Kind::HandoverRescheduled => {
            let mut deliveries: Vec<_> = to_readers(Template::HandoverPlanned, SubjectKind::Handover);
            deliveries.extend(to_person(Template::HandoverInvitation));
            deliveries
        }
        Kind::HandoverCancelled => {
            let mut deliveries: Vec<_> = to_readers(Template::HandoverCancelled, SubjectKind::Handover);
            deliveries.extend(to_person(Template::HandoverCalledOff));
            deliveries
        }
        Kind::HandoverMovedAway => to_readers(Template::HandoverMovedAway, SubjectKind::Handover),
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
