//! What may be told of a table of people: a small cell is null, a cell that moved little keeps its old value, and no null
//! cell can be worked out from the others.
//!
//! A table has its margins: the last column is each row's total, the last row each column's. Every line is an equation, and a
//! null cell follows from the others exactly when it is alone in its line, or when a chain of such lines leads to it: when
//! it is a bridge of the graph whose nodes are lines and whose edges are null cells. So more cells are nulled, the smallest
//! first and margins last, until there is no bridge, and until what a line hides together is no small number either.

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

/// Nulls more cells of a table with margins until no null one follows from the others.
pub(super) fn complement(table: &mut [Vec<Option<i64>>]) {
    while let Some((row, column)) = next_to_hide(table) {
        let Some(cell) = table.get_mut(row).and_then(|row| row.get_mut(column)) else {
            return;
        };
        *cell = None;
    }
}

/// The cell to null next, if one must be.
fn next_to_hide(table: &[Vec<Option<i64>>]) -> Option<(usize, usize)> {
    let (rows, columns) = (table.len(), table.first()?.len());
    let row_cells = |row: usize| (0..columns).map(move |column| (row, column)).collect::<Vec<_>>();
    let column_cells = |column: usize| (0..rows).map(move |row| (row, column)).collect::<Vec<_>>();
    for line in (0..rows).map(row_cells).chain((0..columns).map(column_cells)) {
        if hides_little(table, &line)
            && let Some(cell) = smallest_told(table, &line)
        {
            return Some(cell);
        }
    }
    for (row, column) in (0..rows).flat_map(row_cells) {
        if at(table, (row, column)).is_none() && is_bridge(table, (row, column)) {
            let inner_first = |line: &[(usize, usize)]| smallest_told(table, line);
            let margins = [(row, columns - 1), (rows - 1, column)];
            let found = inner_first(&row_cells(row))
                .or_else(|| inner_first(&column_cells(column)))
                .or_else(|| margins.into_iter().find(|cell| at(table, *cell).is_some()));
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

fn at(table: &[Vec<Option<i64>>], (row, column): (usize, usize)) -> Option<i64> {
    table.get(row).and_then(|row| row.get(column)).copied().flatten()
}

/// Whether the null cells of a line come to less than eleven together, as its total and the others say.
fn hides_little(table: &[Vec<Option<i64>>], line: &[(usize, usize)]) -> bool {
    let Some((total, parts)) = line.split_last() else {
        return false;
    };
    let Some(total) = at(table, *total) else {
        return false;
    };
    let told: i64 = parts.iter().filter_map(|cell| at(table, *cell)).sum();
    let hidden = parts.iter().filter(|cell| at(table, **cell).is_none()).count();
    hidden > 0 && total - told < LEAST
}

/// The smallest told cell of a line that is no margin.
fn smallest_told(table: &[Vec<Option<i64>>], line: &[(usize, usize)]) -> Option<(usize, usize)> {
    let (last_row, last_column) = (table.len() - 1, table.first()?.len() - 1);
    line.iter()
        .filter(|(row, column)| *row != last_row && *column != last_column)
        .filter_map(|cell| Some((at(table, *cell)?, *cell)))
        .min()
        .map(|(_, cell)| cell)
}

/// Whether a null cell follows from the others: whether its row and its column are joined by no other null cells.
fn is_bridge(table: &[Vec<Option<i64>>], cell: (usize, usize)) -> bool {
    let rows = table.len();
    let columns = table.first().map_or(0, Vec::len);
    let mut seen = vec![false; rows + columns];
    let mut open = vec![cell.0];
    while let Some(node) = open.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        let neighbours: Vec<(usize, usize)> = if node < rows {
            (0..columns).map(|column| (node, column)).collect()
        } else {
            (0..rows).map(|row| (row, node - rows)).collect()
        };
        for next in neighbours {
            if next != cell && at(table, next).is_none() {
                open.push(if node < rows { rows + next.1 } else { next.0 });
            }
        }
    }
    !seen[rows + cell.1]
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

    /// A table of small and large counts with its margins, small ones nulled.
    fn table(counts: &[[i64; 3]]) -> (Vec<Vec<i64>>, Vec<Vec<Option<i64>>>) {
        let mut whole: Vec<Vec<i64>> = counts.iter().map(|row| row.to_vec()).collect();
        for row in &mut whole {
            row.push(row.iter().sum());
        }
        whole.push(
            (0..4)
                .map(|column| whole.iter().map(|row| row[column]).sum())
                .collect(),
        );
        let told = whole
            .iter()
            .map(|row| row.iter().map(|count| told(Some(*count), None)).collect())
            .collect();
        (whole, told)
    }

    #[test]
    fn a_null_alone_in_its_line_takes_others_with_it() {
        let (_, mut cells) = table(&[[26, 12, 10], [28, 13, 11], [32, 16, 12]]);
        complement(&mut cells);
        assert_eq!(cells[0][2], None);
        let hidden: usize = cells.iter().flatten().filter(|cell| cell.is_none()).count();
        assert_eq!(hidden, 4, "a rectangle: {cells:?}");
        assert_eq!(
            cells[3],
            [Some(86), Some(41), Some(33), Some(160)],
            "margins last"
        );
    }

    /// Solves every line again and again: what a reader could do.
    fn worked_out(mut cells: Vec<Vec<Option<i64>>>) -> Vec<Vec<Option<i64>>> {
        let (rows, columns) = (cells.len(), cells[0].len());
        let lines: Vec<Vec<(usize, usize)>> = (0..rows)
            .map(|row| (0..columns).map(|column| (row, column)).collect())
            .chain((0..columns).map(|column| (0..rows).map(|row| (row, column)).collect()))
            .collect();
        loop {
            let mut found = None;
            for line in &lines {
                let hidden: Vec<_> = line.iter().filter(|cell| at(&cells, **cell).is_none()).collect();
                if let [one] = hidden.as_slice() {
                    let (total, parts) = line.split_last().expect("a total");
                    let parts: i64 = parts.iter().filter_map(|cell| at(&cells, *cell)).sum();
                    let value = at(&cells, *total).map_or(parts, |total| total - parts);
                    found = Some((**one, value));
                }
            }
            match found {
                Some(((row, column), value)) => cells[row][column] = Some(value),
                None => return cells,
            }
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
            let (whole, mut cells) = table(&counts);
            let before = cells.clone();
            complement(&mut cells);
            assert_eq!(worked_out(cells.clone()), cells, "{counts:?}");
            for (row, of) in cells.iter().enumerate() {
                for (column, cell) in of.iter().enumerate() {
                    assert!(cell.is_none() || *cell == before[row][column]);
                    assert!(whole[row][column] >= LEAST || cell.is_none());
                }
            }
        }
    }
}
