//! How a wave of the year is planned: the fleets that come, what becomes of their devices, whom its commission hears and
//! how many it grants.

use chrono::NaiveDate;
use entity::case_file::Audience;

use super::fleets::Layout;
use super::giving::Offer;
use super::invoices::Bill;
use super::luck::Luck;
use super::sittings::Quota;
use super::workshop::Fate;

/// How far a fleet gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shelf {
    /// The workshop works on it.
    Worked,
    /// Its lot is on the way.
    Sent,
    /// Its lot is being put together.
    Draft,
    /// It stays on the shelf: its lot was cancelled.
    Kept,
}

/// One fleet that comes.
pub(super) struct Delivery {
    /// Whose, in the order of the cast; past its end, the city's.
    pub(super) donor: usize,
    /// What.
    pub(super) offer: Offer,
    /// How far; those that get less far than the workshop's bench come after the handovers.
    pub(super) shelf: Shelf,
    /// What becomes of how many; the others are made ready.
    fates: &'static [(Fate, usize)],
    /// Whether it was offered before the year began.
    pub(super) early: bool,
    /// What becomes of the workshop's invoice, where it is sent once the lot is done.
    pub(super) bill: Option<Bill>,
    /// Whether its pledge is closed at the end of the wave.
    pub(super) closes: bool,
}

impl Delivery {
    /// The same, offered before the year began.
    pub(super) fn early(mut self) -> Self {
        self.early = true;
        self
    }

    /// The same, whose lot is invoiced once it is done.
    pub(super) fn billed(mut self, bill: Bill) -> Self {
        self.bill = Some(bill);
        self
    }
}

impl Delivery {
    /// What becomes of each device.
    pub(super) fn fates(&self, luck: &mut Luck, devices: usize) -> Vec<Fate> {
        let told = self.fates.iter();
        let mut fates: Vec<Fate> = told
            .flat_map(|(fate, count)| std::iter::repeat_n(*fate, *count))
            .collect();
        fates.resize(devices, Fate::Ready);
        luck.shuffle(&mut fates);
        fates
    }
}

/// A third of the year.
pub(super) struct Wave {
    pub(super) begins: NaiveDate,
    pub(super) deliveries: Vec<Delivery>,
    /// Families, job seekers and students referred.
    pub(super) referred: [usize; 3],
    pub(super) title: &'static str,
    pub(super) sits_on: NaiveDate,
    pub(super) quotas: [(Audience, Quota); 3],
    /// How many of each get their computer before the year ends.
    pub(super) equipped: [usize; 3],
    pub(super) withdraws_late: bool,
    pub(super) cancels: bool,
}

/// A fleet: computers and screens, then how many computers are refused and missing at the delivery.
pub(super) fn offer(
    title: &'static str,
    place: &'static str,
    tag: &'static str,
    layout: Layout,
    [computers, screens, refused, missing]: [usize; 4],
) -> Offer {
    Offer {
        title,
        place,
        tag,
        layout,
        computers,
        screens,
        refused,
        missing,
    }
}

/// A fleet the workshop works on.
pub(super) fn worked(donor: usize, offer: Offer, fates: &'static [(Fate, usize)]) -> Delivery {
    Delivery {
        donor,
        offer,
        shelf: Shelf::Worked,
        fates,
        early: false,
        bill: None,
        closes: false,
    }
}

/// A fleet that comes at the end of the wave, and gets less far.
pub(super) fn left(donor: usize, offer: Offer, shelf: Shelf) -> Delivery {
    Delivery {
        shelf,
        ..worked(donor, offer, &[])
    }
}

/// A fleet whose every device reaches its end within the wave.
pub(super) fn closed(donor: usize, offer: Offer, fates: &'static [(Fate, usize)]) -> Delivery {
    Delivery {
        closes: true,
        ..worked(donor, offer, fates)
    }
}

/// Granted, redirected, rejected and left undecided, by audience.
pub(super) fn quotas(table: [[usize; 4]; 3]) -> [(Audience, Quota); 3] {
    let quota = |[grant, redirect, reject, carry_over]: [usize; 4]| Quota {
        grant,
        redirect,
        reject,
        carry_over,
    };
    let [family, job_seeker, student] = table.map(quota);
    [
        (Audience::Family, family),
        (Audience::JobSeeker, job_seeker),
        (Audience::Student, student),
    ]
}
