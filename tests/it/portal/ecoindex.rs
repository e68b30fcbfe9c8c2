//! `EcoIndex`, the mark out of 100 that the association `GreenIT` gives a page by what its kind weighs: its elements,
//! its requests and its kilobytes, each placed among the twentieths of the pages of the web (<https://www.ecoindex.fr>).

/// A page above this has an A.
pub(super) const A: f64 = 80.0;

const ELEMENTS: [f64; 21] = [
    0.0, 47.0, 75.0, 159.0, 233.0, 298.0, 358.0, 417.0, 476.0, 537.0, 603.0, 674.0, 753.0, 843.0, 949.0,
    1_076.0, 1_237.0, 1_459.0, 1_801.0, 2_479.0, 594_601.0,
];
const REQUESTS: [f64; 21] = [
    0.0, 2.0, 15.0, 25.0, 34.0, 42.0, 49.0, 56.0, 63.0, 70.0, 78.0, 86.0, 95.0, 105.0, 117.0, 130.0, 147.0,
    170.0, 205.0, 281.0, 3_920.0,
];
const KILOBYTES: [f64; 21] = [
    0.0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1_098.62, 1_265.47, 1_448.32, 1_648.27,
    1_876.08, 2_142.06, 2_465.37, 2_866.31, 3_401.59, 4_155.73, 5_400.08, 8_037.54, 223_212.26,
];

/// The mark of a page with so many elements, requests and bytes.
pub(super) fn of(elements: u32, requests: u32, bytes: u32) -> f64 {
    let place = 3.0 * among(&ELEMENTS, f64::from(elements))
        + 2.0 * among(&REQUESTS, f64::from(requests))
        + among(&KILOBYTES, f64::from(bytes) / 1_024.0);
    100.0 - 5.0 * place / 6.0
}

/// In which twentieth a value lies, with how far.
fn among(twentieths: &[f64; 21], value: f64) -> f64 {
    let mut place = 0.0;
    for pair in twentieths.windows(2) {
        if value < pair[1] {
            return place + (value - pair[0]) / (pair[1] - pair[0]);
        }
        place += 1.0;
    }
    place
}

#[test]
fn marks_are_those_of_the_web() {
    assert!((of(0, 0, 0) - 100.0).abs() < 0.01);
    assert!((of(47, 2, 1_403) - 95.0).abs() < 0.01, "a twentieth of all three");
    assert!(of(400, 4, 60_000) > A);
    assert!(of(700, 80, 2_000_000) < 50.0);
}
