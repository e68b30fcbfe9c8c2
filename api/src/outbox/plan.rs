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
        Kind::CollectionCancelled => to_readers(Template::CollectionCancelled, SubjectKind::Collection),
        Kind::ProspectReminded => mail(
            Template::ProspectReminded,
            SubjectKind::Prospect,
            Some(Recipient::Coordinators),
        )
        .into_iter()
        .collect(),
        Kind::ReferralSubmitted => to_readers(Template::ReferralSubmitted, SubjectKind::Case),
        Kind::CaseGranted | Kind::CaseDeferred | Kind::CaseRejected => {
            to_readers(Template::DecisionTaken, SubjectKind::Case)
        }
        Kind::HandoverPlanned | Kind::HandoverRescheduled => {
            let mut deliveries: Vec<_> = to_readers(Template::HandoverPlanned, SubjectKind::Handover);
            let person = fact.sealed_id("person").map(Recipient::Person);
            deliveries.extend(mail(Template::HandoverInvitation, SubjectKind::Handover, person));
            deliveries
        }
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
    fn most_facts_set_off_nothing() {
        let fact = Fact::of(Kind::DeviceReceived, SubjectKind::Device, Uuid::from_u128(1))
            .read_by(Uuid::from_u128(2));
        assert_eq!(plan(&fact), []);
    }
}
