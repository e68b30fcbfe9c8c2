//! One fact as a verb tells it. Every fact stands on one side of a wall: what equipment does, donors may read; what
//! cases do, referrers may read; a link across is only committed to (salted), never open.

use std::collections::HashMap;

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use serde_json::{Map, Value};
use uuid::Uuid;

/// A fact to be recorded. Fields hold ids, codes, numbers and times, never personal data (I7).
#[derive(Clone, Debug)]
pub struct Fact {
    /// What happened.
    pub kind: Kind,
    /// What it is about; each has its own chain.
    pub subjects: Vec<(SubjectKind, Uuid)>,
    /// What every reader may know.
    pub open: Map<String, Value>,
    /// What is only committed to.
    pub sealed: Map<String, Value>,
    /// The organisations that may read it; the coordinator always may.
    pub readers: Vec<Uuid>,
    /// For which capacities each of them reads it, as bits.
    pub sides: HashMap<Uuid, i32>,
    /// Whether readers learn the month alone, and not who did it (what follows a device's reservation).
    pub month_only: bool,
}

impl Fact {
    /// A fact about one subject.
    #[must_use]
    pub fn of(kind: Kind, subject: SubjectKind, id: Uuid) -> Self {
        Self {
            kind,
            subjects: vec![(subject, id)],
            open: Map::new(),
            sealed: Map::new(),
            readers: Vec::new(),
            sides: HashMap::new(),
            month_only: false,
        }
    }

    /// It is about something else too.
    #[must_use]
    pub fn about(mut self, subject: SubjectKind, id: Uuid) -> Self {
        self.subjects.push((subject, id));
        self
    }

    /// With a field every reader may know.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.open.insert(field.to_owned(), value.into());
        self
    }

    /// With a field that is only committed to.
    #[must_use]
    pub fn sealing(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.sealed.insert(field.to_owned(), value.into());
        self
    }

    /// With an id that is only committed to.
    #[must_use]
    pub fn sealing_id(self, field: &str, id: Uuid) -> Self {
        self.sealing(field, id.to_string())
    }

    /// Readable by an organisation, for what its first subject concerns there.
    #[must_use]
    pub fn read_by(self, organisation: Uuid) -> Self {
        let bits = self.concerns();
        self.reader(organisation, bits)
    }

    /// Readable by an organisation for what this capacity does.
    #[must_use]
    pub fn read_as(self, capacity: Capacity, organisation: Uuid) -> Self {
        self.reader(organisation, capacity.bit())
    }

    fn reader(mut self, organisation: Uuid, bits: i32) -> Self {
        if !self.readers.contains(&organisation) {
            self.readers.push(organisation);
        }
        *self.sides.entry(organisation).or_default() |= bits;
        self
    }

    /// The capacities that a fact of this kind and subject concerns, as bits. An organisation has several sides: who decides for
    /// a university, or gives its computers away, does not follow the cases it referred.
    #[must_use]
    pub fn concerns(&self) -> i32 {
        use Capacity::{Decide, Donate, HandOver, Refer, Refurbish};
        let subject = self.subjects.first().map(|(kind, _)| *kind);
        Capacity::bits(match (self.kind, subject) {
            (Kind::ReferralsImported, _) | (_, Some(SubjectKind::Case | SubjectKind::Person)) => &[Refer],
            (_, Some(SubjectKind::Pledge | SubjectKind::Collection)) => &[Donate],
            (_, Some(SubjectKind::Device | SubjectKind::Drive)) => &[Donate, Refurbish],
            (_, Some(SubjectKind::Lot | SubjectKind::Part)) => &[Refurbish],
            (_, Some(SubjectKind::Handover)) => &[Refer, HandOver],
            (_, Some(SubjectKind::Commission)) => &[Decide],
            _ => Capacity::ALL,
        })
    }

    /// Readers learn the month alone, and not who did it.
    #[must_use]
    pub fn by_month(mut self) -> Self {
        self.month_only = true;
        self
    }

    /// The first subject of a kind.
    #[must_use]
    pub fn subject(&self, kind: SubjectKind) -> Option<Uuid> {
        self.subjects
            .iter()
            .find(|(subject, _)| *subject == kind)
            .map(|(_, id)| *id)
    }

    /// A committed field that is an id.
    #[must_use]
    pub fn sealed_id(&self, field: &str) -> Option<Uuid> {
        self.sealed.get(field)?.as_str()?.parse().ok()
    }
}
