//! What was said of the devices that came, as the form holds it.

use std::collections::HashMap;

use super::Line;
use super::fleet::Fleet;
use crate::form::Form;

/// Rows of the table: with their choices, a page stays light.
const ROWS: usize = 15;
/// The most rows of what came without having been announced.
const MOST_EXTRAS: usize = 12;

/// One device that nobody announced.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// What it is.
    pub kind: String,
    /// Its maker.
    pub maker: String,
    /// Its model.
    pub model: String,
    /// Its serial number.
    pub serial: String,
    /// What is wrong with it; empty when nothing is.
    pub error: String,
}

impl Extra {
    /// Whether nothing was written.
    pub(super) fn is_blank(&self) -> bool {
        [&self.kind, &self.maker, &self.model, &self.serial]
            .iter()
            .all(|text| text.is_empty())
    }
}

/// Everything that was said.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What holds for all others: `came`, `missing`, or nothing yet.
    pub rest: String,
    /// What was said of some: `came`, `missing`, or why it stays the donor's.
    pub said: HashMap<String, String>,
    /// Words for the refusals whose reason says too little.
    pub note: String,
    /// What came without having been announced.
    pub extras: Vec<Extra>,
    /// What the devices are searched by.
    pub find: String,
    /// Which page of the table, from 1.
    pub page: usize,
    /// Whether it is to be done, and not looked at on another page.
    pub done: bool,
}

impl Told {
    /// What a form says.
    pub(super) fn of(form: &Form) -> Self {
        let go = form.get("go");
        let said = form.starting("d.").filter(|(_, said)| !said.is_empty());
        let mut extras: Vec<Extra> = (0..MOST_EXTRAS)
            .map_while(|n| {
                let get = |name: &str| {
                    let name = format!("{name}{n}");
                    form.holds(&name).then(|| form.get(&name).to_owned())
                };
                Some(Extra {
                    kind: get("kind")?,
                    maker: get("maker")?,
                    model: get("model")?,
                    serial: get("serial")?,
                    error: String::new(),
                })
            })
            .collect();
        if go == "add" && extras.len() < MOST_EXTRAS {
            extras.push(Extra::default());
        }
        let here = form.get("at").parse().unwrap_or(1);
        Self {
            rest: form.get("rest").to_owned(),
            said: said.map(|(id, said)| (id.to_owned(), said.to_owned())).collect(),
            note: form.get("note").to_owned(),
            extras,
            find: form.get("find").to_owned(),
            page: match go.strip_prefix("page-") {
                Some(page) => page.parse().unwrap_or(1),
                None if go == "find" => 1,
                None => here,
            },
            done: go == "done",
        }
    }

    /// What was said of a device, or of all others.
    pub(super) fn of_device(&self, id: &str) -> &str {
        self.said.get(id).unwrap_or(&self.rest)
    }

    /// The devices that a search finds, the page of them that is shown, and how many pages there are.
    pub(super) fn lines(&self, fleet: &Fleet) -> (Vec<Line>, usize, usize, usize) {
        let find = self.find.to_lowercase();
        let found: Vec<_> = fleet
            .devices
            .iter()
            .filter(|device| device.is_like(&find))
            .collect();
        let pages = found.len().div_ceil(ROWS).max(1);
        let page = self.page.clamp(1, pages);
        let lines = found
            .iter()
            .skip((page - 1) * ROWS)
            .take(ROWS)
            .map(|device| Line {
                id: device.id.clone(),
                name: device.name.clone(),
                serial: device.serial.clone(),
                said: self.said.get(&device.id).cloned().unwrap_or_default(),
            })
            .collect();
        (lines, found.len(), page, pages)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fleet::{Device, Fleet};
    use super::{ROWS, Told};

    fn fleet(count: usize) -> Fleet {
        let device = |n: usize| Device {
            id: format!("id{n}"),
            name: "Dell".to_owned(),
            serial: format!("SN{n:03}"),
        };
        Fleet {
            devices: (0..count).map(device).collect(),
            ..Fleet::default()
        }
    }

    #[test]
    fn a_large_fleet_is_told_page_by_page() {
        let told = Told {
            page: 99,
            said: [("id499".to_owned(), "missing".to_owned())].into(),
            rest: "came".to_owned(),
            ..Told::default()
        };
        let (lines, found, page, pages) = told.lines(&fleet(500));
        assert_eq!((found, page, pages), (500, 34, 500_usize.div_ceil(ROWS)));
        assert_eq!(lines.last().map(|line| line.said.as_str()), Some("missing"));
        assert_eq!(told.of_device("id3"), "came");
        let told = Told {
            find: "sn03".to_owned(),
            ..told
        };
        assert_eq!(told.lines(&fleet(500)).1, 10);
    }
}
