//! The rows of nwipe's three tables. Each begins with an optional `!`, which flags trouble, and the drive's node.

/// A row of any table.
pub(super) struct Entry<T> {
    pub(super) node: String,
    /// Whether nwipe put its `!` before the row.
    pub(super) flagged: bool,
    pub(super) row: T,
}

/// The one row about a node; none when two rows contradict each other by being there.
pub(super) fn only<'a, T>(rows: &'a [Entry<T>], node: &str) -> Option<&'a Entry<T>> {
    let mut found = rows.iter().filter(|row| row.node == node);
    let first = found.next();
    if found.next().is_some() { None } else { first }
}

/// `sda | 0 | 0 | 0`
pub(super) struct Errors {
    pub(super) pass: u64,
    pub(super) verification: u64,
    pub(super) sync: u64,
    /// Whether all three figures could be read.
    pub(super) complete: bool,
}

impl Errors {
    pub(super) fn read(line: &str) -> Option<Entry<Self>> {
        let (node, flagged, cells) = split(line)?;
        let figures: Vec<Option<u64>> = (0..3)
            .map(|index| cells.get(index).and_then(|cell| cell.parse().ok()))
            .collect();
        let figure = |index: usize| figures.get(index).copied().flatten().unwrap_or(0);
        let row = Self {
            pass: figure(0),
            verification: figure(1),
            sync: figure(2),
            complete: cells.len() == 3 && figures.iter().all(Option::is_some),
        };
        Some(Entry { node, flagged, row })
    }

    pub(super) fn any(&self) -> bool {
        self.pass > 0 || self.verification > 0 || self.sync > 0
    }
}

/// `sda | 1048576 | 1048576 | 100.00%`
pub(super) struct Counted {
    pub(super) erased: Option<u64>,
    pub(super) total: Option<u64>,
    percentage: Option<f64>,
}

impl Counted {
    pub(super) fn read(line: &str) -> Option<Entry<Self>> {
        let (node, flagged, cells) = split(line)?;
        let figure = |index: usize| cells.get(index).and_then(|cell| cell.parse().ok());
        let percentage = cells
            .get(2)
            .and_then(|cell| cell.strip_suffix('%'))
            .and_then(|cell| cell.trim().parse().ok());
        Some(Entry {
            node,
            flagged,
            row: Self {
                erased: figure(0),
                total: figure(1),
                percentage,
            },
        })
    }

    pub(super) fn is_whole(&self) -> bool {
        let whole =
            matches!((self.erased, self.total), (Some(erased), Some(total)) if total > 0 && erased >= total);
        whole && self.percentage.is_some_and(|percentage| percentage >= 100.0)
    }

    /// Whether a figure that could be read says that something is left.
    pub(super) fn is_short(&self) -> bool {
        let short = matches!((self.erased, self.total), (Some(erased), Some(total)) if erased < total);
        short || self.percentage.is_some_and(|percentage| percentage < 100.0)
    }
}

/// `sda | Erased | 120MB/s | 01:25:04 | MODEL/SERIAL`
pub(super) struct Status {
    pub(super) word: String,
    pub(super) seconds: Option<u32>,
    pub(super) model: String,
    pub(super) serial: String,
}

impl Status {
    pub(super) fn read(line: &str) -> Option<Entry<Self>> {
        let (node, flagged, cells) = split(line)?;
        let word = (*cells.first()?).to_owned();
        let name = cells.get(3..).unwrap_or_default().join("|");
        // A model may hold a slash, a serial number does not.
        let (model, serial) = name.rsplit_once('/').unwrap_or((&name, ""));
        let short = |text: &str| text.trim().chars().take(200).collect();
        let seconds = cells.get(2).and_then(|cell| duration(cell));
        Some(Entry {
            node,
            flagged,
            row: Self {
                word,
                seconds,
                model: short(model),
                serial: short(serial),
            },
        })
    }
}

/// The node, the flag and the other cells; `None` for the row of headers.
fn split(line: &str) -> Option<(String, bool, Vec<&str>)> {
    let mut cells = line.split('|').map(str::trim);
    let first = cells.next()?;
    let node = first.trim_start_matches('!').trim();
    let is_node =
        !node.is_empty() && node.len() <= 64 && !node.contains(char::is_whitespace) && node != "Device";
    let node = node.trim_start_matches("/dev/").to_owned();
    is_node.then(|| (node, first.starts_with('!'), cells.collect()))
}

fn duration(cell: &str) -> Option<u32> {
    let mut parts = cell.split(':').map(|part| part.trim().parse::<u32>().ok());
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
    let valid = minutes < 60 && seconds < 60 && parts.next().is_none();
    valid.then_some(())?;
    hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)
}
