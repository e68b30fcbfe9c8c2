//! The arithmetic of a sitting: who counts for one item.

use uuid::Uuid;

/// How many of the organisations present count for an item: those that neither referred the case nor are recused.
#[must_use]
pub fn counting(present: &[Uuid], referrer: Uuid, recused: &[Uuid]) -> usize {
    present
        .iter()
        .filter(|organisation| **organisation != referrer && !recused.contains(organisation))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_referrer_and_the_recused_do_not_count() {
        let [a, b, c, d] = [1, 2, 3, 4].map(Uuid::from_u128);
        assert_eq!(counting(&[a, b, c, d], a, &[b]), 2);
        assert_eq!(counting(&[a, b], d, &[c]), 2);
    }
}
