//! Who would be given what: the ranked cases of an agenda against the computers that are ready.
//!
//! A case is served whenever it can be without taking anything from a case before it. So of all the sets of cases that
//! stock and places allow, the one that is served has the best first case, then the best second one, and so on. Cases are
//! taken in the order of their ranks: one that finds nothing free moves those before it to other computers that suit
//! them as well (an augmenting path), and never out.
//!
//! What suits a case depends on its audience and on what it asks for alone. So cases are counted by what they want, and
//! computers by whom they suit: each case costs as much on a long agenda as on a short one.

use std::collections::{BTreeMap, HashMap, VecDeque};

use crate::case_file::Audience;
use crate::case_file::criteria::WantedKind;
use crate::device::Kind;
use crate::device::record::Grade;
use crate::grid::Rules;

/// What a case asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Want {
    /// For whom.
    pub audience: Audience,
    /// A laptop or a desktop; none where the case does not say: either will do.
    pub kind: Option<WantedKind>,
}

/// A computer that is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// What it is.
    pub kind: Kind,
    /// Its memory, in MiB, if it is known.
    pub memory_mib: Option<i32>,
    /// How well it works, if somebody said so.
    pub function: Option<Grade>,
}

vocabulary! {
    /// Why a case would be given nothing.
    #[graphql(name = "ProposalLack")]
    Lack {
        /// Every computer that suits it goes to a case before it.
        Computer,
        /// Every place of its audience goes to a case before it.
        Place,
    }
}

/// What is proposed for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which computer, by its place in the stock, or why none.
    pub computer: Result<usize, Lack>,
    /// How many computers of the stock suit it.
    pub suiting: usize,
}

/// What is proposed for each case. `wants` are in the order of the ranks, `stock` in the order in which computers are to
/// go out: of those that suit it, a case is given one that comes first.
#[must_use]
pub fn propose(rules: &Rules, wants: &[Want], stock: &[Ready]) -> Vec<Proposal> {
    let mut places = places(rules, stock.len());
    let mut market = Market::of(rules, wants, stock);
    let answers: Vec<_> = wants
        .iter()
        .map(|want| {
            let class = market.class(*want);
            let suiting = market.suiting(class);
            let lack = match places.get(&want.audience) {
                _ if suiting == 0 => Some(Lack::Computer),
                Some(0) => Some(Lack::Place),
                _ if !market.serve(class) => Some(Lack::Computer),
                _ => None,
            };
            if let (None, Some(left)) = (lack, places.get_mut(&want.audience)) {
                *left -= 1;
            }
            (class, suiting, lack)
        })
        .collect();
    // Only now is it known which computers each kind of case ends with.
    answers
        .into_iter()
        .map(|(class, suiting, lack)| Proposal {
            computer: match lack {
                Some(lack) => Err(lack),
                None => market.hand_out(class).ok_or(Lack::Computer),
            },
            suiting,
        })
        .collect()
}

/// Whether a computer suits a case: of the kind it asks for, and as good as its audience needs. What is not known of a
/// computer is not good enough.
#[must_use]
pub fn suits(rules: &Rules, want: Want, ready: &Ready) -> bool {
    let kind = match want.kind {
        Some(WantedKind::Laptop) => ready.kind == Kind::Laptop,
        Some(WantedKind::Desktop) => matches!(ready.kind, Kind::Desktop | Kind::AllInOne),
        None => matches!(ready.kind, Kind::Laptop | Kind::Desktop | Kind::AllInOne),
    };
    let minimum = rules
        .minimums
        .iter()
        .find(|minimum| minimum.audience == want.audience);
    kind && minimum.is_none_or(|minimum| {
        let memory = ready.memory_mib.unwrap_or(0) >= minimum.memory_mib;
        let function = minimum
            .function
            .is_none_or(|worst| ready.function.is_some_and(|is| is <= worst));
        memory && function
    })
}

/// How many computers are meant for each audience: its share of the stock, what is left over going to the largest
/// remainders (Hamilton's method), and of equal ones to the audience that comes first. Empty where no share is set.
#[must_use]
pub fn places(rules: &Rules, stock: usize) -> BTreeMap<Audience, usize> {
    let shares = rules.quotas.iter().map(|quota| {
        let hundredths = stock * usize::try_from(quota.percent).unwrap_or(0);
        (quota.audience, hundredths / 100, hundredths % 100)
    });
    let mut shares: Vec<_> = shares.collect();
    let mut left = stock.saturating_sub(shares.iter().map(|(_, whole, _)| whole).sum());
    shares.sort_by_key(|(audience, _, rest)| (std::cmp::Reverse(*rest), *audience));
    shares
        .into_iter()
        .map(|(audience, whole, rest)| {
            let one = usize::from(left > 0 && rest > 0);
            left -= one;
            (audience, whole + one)
        })
        .collect()
}

/// Computers that suit the same cases.
struct Group {
    /// Whom they suit, by class.
    suits: Vec<bool>,
    /// Which are not handed out yet, the first to go first.
    stock: VecDeque<usize>,
    /// How many of them nobody has.
    free: usize,
}

/// Cases by what they want, computers by whom they suit, and how many of each group each class has.
struct Market {
    classes: HashMap<Want, usize>,
    groups: Vec<Group>,
    held: Vec<Vec<usize>>,
}

impl Market {
    fn of(rules: &Rules, wants: &[Want], stock: &[Ready]) -> Self {
        let mut classes = HashMap::new();
        let mut kinds = Vec::new();
        for want in wants {
            classes.entry(*want).or_insert_with(|| {
                kinds.push(*want);
                kinds.len() - 1
            });
        }
        let mut groups: Vec<Group> = Vec::new();
        for (at, ready) in stock.iter().enumerate() {
            let whom: Vec<bool> = kinds.iter().map(|want| suits(rules, *want, ready)).collect();
            match groups.iter_mut().find(|group| group.suits == whom) {
                Some(group) => group.stock.push_back(at),
                None => groups.push(Group {
                    suits: whom,
                    stock: [at].into(),
                    free: 0,
                }),
            }
        }
        for group in &mut groups {
            group.free = group.stock.len();
        }
        Self {
            held: vec![vec![0; groups.len()]; kinds.len()],
            classes,
            groups,
        }
    }

    fn class(&self, want: Want) -> usize {
        self.classes[&want]
    }

    fn suiting(&self, class: usize) -> usize {
        let of_class = self.groups.iter().filter(|group| group.suits[class]);
        of_class.map(|group| group.stock.len()).sum()
    }

    /// Gives one more computer to a class, if others can be moved so that one is free.
    fn serve(&mut self, class: usize) -> bool {
        // Through which class and which group each class was reached: it would give one of that group to that class.
        let mut reached: Vec<Option<(usize, usize)>> = vec![None; self.held.len()];
        let mut next = VecDeque::from([class]);
        while let Some(at) = next.pop_front() {
            for group in 0..self.groups.len() {
                if !self.groups[group].suits[at] {
                    continue;
                }
                if self.groups[group].free > 0 {
                    self.groups[group].free -= 1;
                    self.held[at][group] += 1;
                    self.pass_on(class, at, &reached);
                    return true;
                }
                for (other, held) in self.held.iter().enumerate() {
                    if other != class && reached[other].is_none() && held[group] > 0 {
                        reached[other] = Some((at, group));
                        next.push_back(other);
                    }
                }
            }
        }
        false
    }

    /// Each class on the way gives the one before it what that one reached it by.
    fn pass_on(&mut self, first: usize, last: usize, reached: &[Option<(usize, usize)>]) {
        let mut giver = last;
        while let (false, Some((taker, group))) = (giver == first, reached[giver]) {
            self.held[giver][group] -= 1;
            self.held[taker][group] += 1;
            giver = taker;
        }
    }

    /// The next computer of a class.
    fn hand_out(&mut self, class: usize) -> Option<usize> {
        let held = &self.held[class];
        let (group, _) = self
            .groups
            .iter()
            .enumerate()
            .filter(|(at, _)| held[*at] > 0)
            .min_by_key(|(_, group)| group.stock.front())?;
        self.held[class][group] -= 1;
        self.groups[group].stock.pop_front()
    }
}

#[cfg(test)]
mod tests;
