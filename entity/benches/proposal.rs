//! How long a proposal takes: `cargo bench -p entity`. A sitting has some sixty cases; ten thousand cases for ten thousand
//! computers must take less than a second.

use entity::case_file::Audience;
use entity::case_file::criteria::WantedKind;
use entity::commission::proposal::{Ready, Want, propose};
use entity::device::Kind;
use entity::device::record::Grade;
use entity::grid::Rules;
use entity::grid::rules::{Minimum, Quota};

fn main() {
    divan::main();
}

/// As many cases as computers: of each audience and wish, of each kind, memory and grade, all mixed.
#[divan::bench(args = [60, 1_000, 10_000])]
fn as_many_cases_as_computers(bencher: divan::Bencher<'_, '_>, size: usize) {
    let rules = Rules {
        quotas: Audience::ALL
            .iter()
            .zip([50, 30, 20])
            .map(|(audience, percent)| Quota {
                audience: *audience,
                percent,
            })
            .collect(),
        minimums: vec![Minimum {
            audience: Audience::Student,
            memory_mib: 8_192,
            function: Some(Grade::B),
        }],
        ..Rules::initial()
    };
    let wishes = [Some(WantedKind::Laptop), Some(WantedKind::Desktop), None];
    let wants: Vec<_> = (0..size)
        .map(|at| Want {
            audience: Audience::ALL[at % 3],
            kind: wishes[at / 3 % 3],
        })
        .collect();
    let kinds = [
        Kind::Laptop,
        Kind::Laptop,
        Kind::Desktop,
        Kind::AllInOne,
        Kind::Tablet,
    ];
    let stock: Vec<_> = (0..size)
        .map(|at| Ready {
            kind: kinds[at % kinds.len()],
            memory_mib: [None, Some(4_096), Some(8_192), Some(16_384)][at / 5 % 4],
            function: Some(Grade::ALL[at / 20 % 3]),
        })
        .collect();
    bencher.bench(|| propose(&rules, divan::black_box(&wants), divan::black_box(&stock)));
}
