//! The proposal against every other one, on instances small enough to try them all.

use proptest::prelude::*;

use super::*;
use crate::grid::rules::{Minimum, Quota};

fn rules(quotas: Vec<Quota>, minimums: Vec<Minimum>) -> Rules {
    Rules {
        quotas,
        minimums,
        ..Rules::initial()
    }
}

fn a_want() -> impl Strategy<Value = Want> {
    let audience = prop::sample::select(Audience::ALL.to_vec());
    let kind = prop::sample::select(vec![Some(WantedKind::Laptop), Some(WantedKind::Desktop), None]);
    (audience, kind).prop_map(|(audience, kind)| Want { audience, kind })
}

fn a_computer() -> impl Strategy<Value = Ready> {
    let kind = prop::sample::select(vec![Kind::Laptop, Kind::Desktop, Kind::AllInOne, Kind::Screen]);
    let memory = prop::sample::select(vec![None, Some(4_096), Some(8_192)]);
    let function = prop::option::of(prop::sample::select(Grade::ALL.to_vec()));
    (kind, memory, function).prop_map(|(kind, memory_mib, function)| Ready {
        kind,
        memory_mib,
        function,
    })
}

fn some_rules() -> impl Strategy<Value = Rules> {
    let quotas = prop::option::of((0..=100_i32, 0..=100_i32)).prop_map(|shares| {
        shares.map_or_else(Vec::new, |(one, other)| {
            let (one, other) = (one.min(other), one.max(other));
            let percents = [one, other - one, 100 - other];
            let of = |(audience, percent): (&Audience, i32)| Quota {
                audience: *audience,
                percent,
            };
            Audience::ALL.iter().zip(percents).map(of).collect()
        })
    });
    let minimums = prop::collection::vec(
        (
            prop::sample::select(vec![0, 4_096, 8_192]),
            prop::option::of(prop::sample::select(Grade::ALL.to_vec())),
        ),
        0..=Audience::ALL.len(),
    )
    .prop_map(|worst| {
        let of = |(audience, (memory_mib, function)): (&Audience, (i32, Option<Grade>))| Minimum {
            audience: *audience,
            memory_mib,
            function,
        };
        Audience::ALL.iter().zip(worst).map(of).collect()
    });
    (quotas, minimums).prop_map(|(quotas, minimums)| rules(quotas, minimums))
}

/// An agenda, a stock and a grid.
fn an_instance(cases: usize, computers: usize) -> impl Strategy<Value = (Rules, Vec<Want>, Vec<Ready>)> {
    (
        some_rules(),
        prop::collection::vec(a_want(), 0..=cases),
        prop::collection::vec(a_computer(), 0..=computers),
    )
}

/// The best that can be done, by trying everything: whom it serves, the first case first.
fn best(rules: &Rules, wants: &[Want], stock: &[Ready]) -> Vec<bool> {
    let mut best = Vec::new();
    let mut free = vec![true; stock.len()];
    try_all(
        rules,
        wants,
        stock,
        &mut places(rules, stock.len()),
        &mut free,
        &mut Vec::new(),
        &mut best,
    );
    best
}

fn try_all(
    rules: &Rules,
    wants: &[Want],
    stock: &[Ready],
    places: &mut BTreeMap<Audience, usize>,
    free: &mut Vec<bool>,
    served: &mut Vec<bool>,
    best: &mut Vec<bool>,
) {
    let Some(want) = wants.get(served.len()) else {
        if *served > *best {
            best.clone_from(served);
        }
        return;
    };
    let left = places.get(&want.audience).copied().unwrap_or(usize::MAX);
    for at in 0..stock.len() {
        if left > 0 && free[at] && suits(rules, *want, &stock[at]) {
            free[at] = false;
            places.entry(want.audience).and_modify(|left| *left -= 1);
            served.push(true);
            try_all(rules, wants, stock, places, free, served, best);
            served.pop();
            places.entry(want.audience).and_modify(|left| *left += 1);
            free[at] = true;
        }
    }
    served.push(false);
    try_all(rules, wants, stock, places, free, served, best);
    served.pop();
}

fn served(proposals: &[Proposal]) -> Vec<bool> {
    proposals.iter().map(|one| one.computer.is_ok()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nobody_can_be_served_without_unserving_somebody_before((rules, wants, stock) in an_instance(5, 5)) {
        prop_assert_eq!(served(&propose(&rules, &wants, &stock)), best(&rules, &wants, &stock));
    }

    #[test]
    fn no_computer_goes_twice_or_to_whom_it_does_not_suit((rules, wants, stock) in an_instance(40, 40)) {
        let mut gone = vec![false; stock.len()];
        for (want, one) in wants.iter().zip(propose(&rules, &wants, &stock)) {
            let suiting = stock.iter().filter(|ready| suits(&rules, *want, ready)).count();
            prop_assert_eq!(one.suiting, suiting);
            let Ok(at) = one.computer else { continue };
            prop_assert!(suits(&rules, *want, &stock[at]));
            prop_assert!(!std::mem::replace(&mut gone[at], true));
        }
    }

    #[test]
    fn no_audience_has_more_than_its_places((rules, wants, stock) in an_instance(40, 40)) {
        let places = places(&rules, stock.len());
        if !places.is_empty() {
            prop_assert_eq!(places.values().sum::<usize>(), stock.len());
        }
        let proposals = propose(&rules, &wants, &stock);
        for (audience, most) in places {
            let of = wants.iter().zip(&proposals).filter(|(want, one)| want.audience == audience && one.computer.is_ok());
            prop_assert!(of.count() <= most);
        }
    }

    #[test]
    fn who_comes_later_changes_nothing_for_who_came_before((rules, wants, stock) in an_instance(30, 15)) {
        let whole = served(&propose(&rules, &wants, &stock));
        for cut in 0..wants.len() {
            prop_assert_eq!(&served(&propose(&rules, &wants[..cut], &stock))[..], &whole[..cut]);
        }
    }

    #[test]
    fn the_order_of_the_stock_changes_nothing_for_who_is_served((rules, wants, stock) in an_instance(30, 15)) {
        let mut turned = stock.clone();
        turned.reverse();
        prop_assert_eq!(served(&propose(&rules, &wants, &stock)), served(&propose(&rules, &wants, &turned)));
    }
}

#[test]
fn what_is_left_over_goes_to_the_largest_remainders() {
    let shares = [
        (Audience::Family, 60),
        (Audience::JobSeeker, 25),
        (Audience::Student, 15),
    ];
    let of = |(audience, percent)| Quota { audience, percent };
    let rules = rules(shares.map(of).into(), Vec::new());
    let whole = |stock| places(&rules, stock).into_values().collect::<Vec<_>>();
    assert_eq!(whole(0), [0, 0, 0]);
    assert_eq!(whole(1), [1, 0, 0]);
    assert_eq!(
        whole(30),
        [18, 8, 4],
        "7.5 and 4.5: the audience that comes first"
    );
    assert_eq!(whole(31), [18, 8, 5], "18.6, 7.75 and 4.65");
}

#[test]
fn a_case_moves_another_to_what_suits_it_as_well() {
    let any = Want {
        audience: Audience::Family,
        kind: None,
    };
    let laptop = Want {
        audience: Audience::Student,
        kind: Some(WantedKind::Laptop),
    };
    let of = |kind| Ready {
        kind,
        memory_mib: None,
        function: None,
    };
    let stock = [of(Kind::Laptop), of(Kind::Desktop)];
    let proposals = propose(&rules(Vec::new(), Vec::new()), &[any, laptop, laptop], &stock);
    let computers: Vec<_> = proposals.iter().map(|one| one.computer).collect();
    assert_eq!(computers, [Ok(1), Ok(0), Err(Lack::Computer)]);
    assert_eq!(proposals[2].suiting, 1);
}

#[test]
fn a_computer_suits_whom_it_is_good_enough_for() {
    let minimum = Minimum {
        audience: Audience::Student,
        memory_mib: 8_192,
        function: Some(Grade::B),
    };
    let rules = rules(Vec::new(), vec![minimum]);
    let student = Want {
        audience: Audience::Student,
        kind: Some(WantedKind::Laptop),
    };
    let family = Want {
        audience: Audience::Family,
        kind: Some(WantedKind::Desktop),
    };
    let of = |kind, memory_mib, function| Ready {
        kind,
        memory_mib,
        function,
    };
    assert!(suits(
        &rules,
        student,
        &of(Kind::Laptop, Some(8_192), Some(Grade::B))
    ));
    for not in [
        of(Kind::Desktop, Some(8_192), Some(Grade::B)),
        of(Kind::Laptop, Some(8_191), Some(Grade::B)),
        of(Kind::Laptop, None, Some(Grade::B)),
        of(Kind::Laptop, Some(8_192), Some(Grade::C)),
        of(Kind::Laptop, Some(8_192), None),
    ] {
        assert!(!suits(&rules, student, &not), "{not:?}");
    }
    assert!(suits(&rules, family, &of(Kind::AllInOne, None, None)));
    assert!(!suits(&rules, family, &of(Kind::Laptop, None, None)));
}
