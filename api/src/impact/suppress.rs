//! What may be told of a table of people: a small cell is null, a cell that moved little keeps its old value, and no null
//! cell can be worked out from the others.
//!
//! A table has its margins: the last column is each row's total, the last row each column's. A line whose told cells are all
//! exact is an equation. A null cell follows from the others exactly when it is alone in such a line, or when a chain of
//! them leads to it: when it is a bridge of the graph whose nodes are lines and whose edges are null cells (a line that is
//! no equation is tied to every other such line). So more cells are held back, the smallest first and margins last, until
//! there is no bridge, and until what a line hides together is no small number either. To hold a cell back is to tell what
//! was told before: nothing, or the old value; what was told once cannot be taken back.
//!
//! That a cell is zero tells of nobody: zeros are taken as known, though they are published as null like any small cell.

/// The least number that is told, and the least difference.
pub(super) const LEAST: i64 = 11;

/// A cell given what was told before: null under eleven, and the old value while it moved by less than eleven.
pub(super) fn told(now: Option<i64>, before: Option<i64>) -> Option<i64> {
    match (now, before) {
        (Some(now), None) => (now >= LEAST).then_some(now),
        (Some(now), Some(before)) if (now - before).abs() < LEAST => Some(before),
        (now, _) => now.filter(|now| *now >= LEAST),
    }
}

/// One cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The number.
    pub(super) exact: i64,
    /// What was told of it before.
    pub(super) before: Option<i64>,
    /// What is told now.
    pub(super) told: Option<i64>,
}

impl Cell {
    /// A cell as it would be told if it were alone.
    pub(super) fn of(exact: i64, before: Option<i64>) -> Self {
        let told = told(Some(exact), before);
        Self { exact, before, told }
    }

    /// Whether a reader is to be kept from it.
    fn is_hidden(self) -> bool {
        self.told.is_none() && self.exact != 0
    }

    /// What a reader takes it for.
    fn known(self) -> Option<i64> {
        self.told.or((self.exact == 0).then_some(0))
    }
}

type Place = (usize, usize);

/// Holds back more cells of a table with margins, until no null one follows from the others.
pub(super) fn complement(table: &mut [Vec<Cell>]) {
    while let Some((row, column)) = next_to_hold(table) {
        let Some(cell) = table.get_mut(row).and_then(|row| row.get_mut(column)) else {
            return;
        };
        cell.told = cell.before;
    }
}

/// The cell to hold back next, if one must be and can be.
fn next_to_hold(table: &[Vec<Cell>]) -> Option<Place> {
    let rows = table.len();
    let lines = lines(table);
    let little = lines.iter().filter(|line| hides_little(table, line));
    for line in little {
        let found = smallest(table, line, false).or_else(|| smallest(table, line, true));
        if found.is_some() {
            return found;
        }
    }
    let hidden = lines
        .iter()
        .take(rows)
        .flatten()
        .filter(|place| at(table, **place).is_hidden());
    for place in hidden.filter(|place| is_bridge(table, **place)) {
        let both: Vec<Place> = [lines.get(place.0)?, lines.get(rows + place.1)?]
            .into_iter()
            .flatten()
            .copied()
            .collect();
        let found = smallest(table, &both, false).or_else(|| smallest(table, &both, true));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The rows, then the columns; each ends with its margin.
fn lines(table: &[Vec<Cell>]) -> Vec<Vec<Place>> {
    let (rows, columns) = (table.len(), table.first().map_or(0, Vec::len));
    let across = (0..rows).map(|row| (0..columns).map(|column| (row, column)).collect());
    let down = (0..columns).map(|column| (0..rows).map(|row| (row, column)).collect());
    across.chain(down).collect()
}

fn at(table: &[Vec<Cell>], (row, column): Place) -> Cell {
    table
        .get(row)
        .and_then(|row| row.get(column))
        .copied()
        .unwrap_or(Cell::of(0, None))
}

/// Whether every told cell of a line is exact: the line is an equation.
fn is_exact(table: &[Vec<Cell>], line: &[Place]) -> bool {
    line.iter().all(|place| {
        let cell = at(table, *place);
        cell.told.is_none_or(|told| told == cell.exact)
    })
}

/// Whether the hidden cells of a line come to less than eleven together, as its total and the others say.
fn hides_little(table: &[Vec<Cell>], line: &[Place]) -> bool {
    let Some((total, parts)) = line.split_last() else {
        return false;
    };
    let Some(total) = at(table, *total).known() else {
        return false;
    };
    let told: i64 = parts.iter().filter_map(|place| at(table, *place).known()).sum();
    let hides = parts.iter().any(|place| at(table, *place).is_hidden());
    hides && is_exact(table, line) && total - told < LEAST
}

/// The smallest cell of some lines that can be held back, among the margins or among the others.
fn smallest(table: &[Vec<Cell>], line: &[Place], margins: bool) -> Option<Place> {
    let (last_row, last_column) = (table.len() - 1, table.first()?.len() - 1);
    line.iter()
        .filter(|(row, column)| (*row == last_row || *column == last_column) == margins)
        .filter(|place| at(table, **place).told != at(table, **place).before)
        .filter_map(|place| Some((at(table, *place).told?, *place)))
        .min()
        .map(|(_, place)| place)
}

/// Whether a hidden cell follows from the others: whether nothing else hidden joins its row and its column.
fn is_bridge(table: &[Vec<Cell>], place: Place) -> bool {
    let (rows, lines) = (table.len(), lines(table));
    let (from, to) = (place.0, rows + place.1);
    let loose: Vec<usize> = (0..lines.len())
        .filter(|line| lines.get(*line).is_some_and(|line| !is_exact(table, line)))
        .collect();
    let mut seen = vec![false; lines.len()];
    let mut open = vec![from];
    while let Some(line) = open.pop() {
        match seen.get_mut(line) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        if loose.contains(&line) {
            open.extend(&loose);
        }
        for next in lines.get(line).into_iter().flatten() {
            if *next != place && at(table, *next).is_hidden() {
                open.push(if line < rows { rows + next.1 } else { next.0 });
            }
        }
    }
    !seen.get(to).copied().unwrap_or(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_cells_and_small_changes_are_not_told() {
        assert_eq!(told(Some(10), None), None);
        assert_eq!(told(Some(11), None), Some(11));
        assert_eq!(told(Some(96), Some(86)), Some(86));
        assert_eq!(told(Some(97), Some(86)), Some(97));
        assert_eq!(told(Some(3), Some(40)), None);
    }

    /// A table of counts with its margins, after what was told before.
    fn table(counts: &[[i64; 3]], before: &[Vec<Cell>]) -> Vec<Vec<Cell>> {
        let mut whole: Vec<Vec<i64>> = counts.iter().map(|row| row.to_vec()).collect();
        for row in &mut whole {
            row.push(row.iter().sum());
        }
        whole.push(
            (0..4)
                .map(|column| whole.iter().map(|row| row[column]).sum())
                .collect(),
        );
        let old = |row: usize, column: usize| before.get(row).and_then(|row| row[column].told);
        let cells = whole.iter().enumerate().map(|(row, counts)| {
            let cells = counts.iter().enumerate();
            cells
                .map(|(column, count)| Cell::of(*count, old(row, column)))
                .collect()
        });
        let mut cells: Vec<Vec<Cell>> = cells.collect();
        complement(&mut cells);
        cells
    }

    fn shown(cells: &[Vec<Cell>]) -> Vec<Vec<Option<i64>>> {
        cells
            .iter()
            .map(|row| row.iter().map(|cell| cell.told).collect())
            .collect()
    }

    #[test]
    fn a_null_alone_in_its_line_takes_others_with_it() {
        let cells = shown(&table(&[[26, 12, 10], [28, 13, 11], [32, 16, 12]], &[]));
        assert_eq!(cells[0][2], None);
        let hidden: usize = cells.iter().flatten().filter(|cell| cell.is_none()).count();
        assert_eq!(hidden, 4, "a rectangle: {cells:?}");
        assert_eq!(
            cells[3],
            [Some(86), Some(41), Some(33), Some(160)],
            "margins last"
        );
    }

    #[test]
    fn zeros_tell_of_nobody() {
        let cells = shown(&table(&[[12, 0, 0], [30, 0, 0]], &[]));
        assert_eq!(cells[0], [Some(12), None, None, Some(12)]);
        assert_eq!(cells[2], [Some(42), None, None, Some(42)]);
    }

    #[test]
    fn what_was_told_is_not_taken_back_but_what_is_new_waits() {
        let first = table(&[[26, 12, 20], [0, 0, 0]], &[]);
        let told = [26, 12, 20, 58].map(Some).to_vec();
        assert_eq!(shown(&first), [told.clone(), vec![None; 4], told.clone()]);
        // Twelve more, of whom one may not be told: the totals that would give that one away keep their old values.
        let second = table(&[[26, 12, 20], [11, 1, 0]], &first);
        assert_eq!(shown(&second), [told.clone(), vec![None; 4], told]);
    }

    /// Solves every exact line again and again: what a reader could do at best.
    fn worked_out(mut cells: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
        let lines = lines(&cells);
        let exact: Vec<&Vec<Place>> = lines.iter().filter(|line| is_exact(&cells, line)).collect();
        let exact: Vec<Vec<Place>> = exact.into_iter().cloned().collect();
        loop {
            let found = exact.iter().find_map(|line| {
                let hidden: Vec<&Place> = line
                    .iter()
                    .filter(|place| at(&cells, **place).is_hidden())
                    .collect();
                match hidden.as_slice() {
                    [one] => Some(**one),
                    _ => None,
                }
            });
            let Some((row, column)) = found else { return cells };
            cells[row][column].told = Some(cells[row][column].exact);
        }
    }

    #[test]
    fn nothing_null_can_be_worked_out() {
        let mut seed = 7_u64;
        for _ in 0..300 {
            let counts: Vec<[i64; 3]> = (0..5)
                .map(|_| {
                    [0; 3].map(|_: i64| {
                        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                        i64::try_from(seed >> 33).unwrap_or(0) % 25
                    })
                })
                .collect();
            let cells = table(&counts, &[]);
            assert_eq!(worked_out(cells.clone()), cells, "{counts:?}");
            for cell in cells.iter().flatten() {
                assert!(cell.told.is_none_or(|told| told == cell.exact && told >= LEAST));
            }
        }
    }
}
