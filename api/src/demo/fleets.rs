//! Fleets as donors list them: the columns of Snipe-IT, of GLPI and of a sheet kept by hand, with models of the years
//! 2014 to 2019 and serial numbers of the seed.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use entity::device::Kind;

use super::luck::Luck;
use super::reports::Disk;
use super::stage::day;

/// The tool whose columns a file has.
#[derive(Clone, Copy, Debug)]
pub(super) enum Layout {
    /// Snipe-IT.
    Snipe,
    /// GLPI in French.
    Glpi,
    /// A sheet kept by hand.
    Plain,
}

/// One machine of a fleet.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    pub(super) kind: Kind,
    pub(super) maker: &'static str,
    pub(super) model: &'static str,
    pub(super) processor: &'static str,
    pub(super) serial: String,
    pub(super) tag: String,
    pub(super) memory_gib: u32,
    pub(super) storage_gb: u32,
    pub(super) bought: NaiveDate,
    pub(super) disks: Vec<Disk>,
}

type Model = (Kind, &'static str, &'static str, &'static str);

const COMPUTERS: &[Model] = &[
    (Kind::Laptop, "Dell", "Latitude 5480", "Intel Core i5-7300U"),
    (Kind::Laptop, "Dell", "Latitude 7480", "Intel Core i5-7300U"),
    (Kind::Laptop, "Dell", "Latitude 5490", "Intel Core i5-8350U"),
    (Kind::Laptop, "HP", "ProBook 450 G5", "Intel Core i5-8250U"),
    (Kind::Laptop, "HP", "EliteBook 840 G3", "Intel Core i5-6300U"),
    (Kind::Laptop, "Lenovo", "ThinkPad T470", "Intel Core i5-7200U"),
    (Kind::Laptop, "Lenovo", "ThinkPad L390", "Intel Core i5-8265U"),
    (Kind::Laptop, "Lenovo", "ThinkPad X270", "Intel Core i5-7200U"),
    (Kind::Desktop, "Dell", "OptiPlex 3050", "Intel Core i5-7500"),
    (Kind::Desktop, "Dell", "OptiPlex 7040", "Intel Core i5-6500"),
    (Kind::Desktop, "HP", "ProDesk 400 G4", "Intel Core i5-7500"),
    (Kind::Desktop, "Lenovo", "ThinkCentre M710s", "Intel Core i5-7400"),
];

const SCREENS: &[Model] = &[
    (Kind::Screen, "Dell", "P2217H", ""),
    (Kind::Screen, "HP", "EliteDisplay E222", ""),
];

/// So many computers, then so many screens.
pub(super) fn fleet(luck: &mut Luck, tag: &str, computers: usize, screens: usize) -> Vec<Machine> {
    // A fleet was bought in a few orders: a handful of models, not every one there is.
    let mut models = COMPUTERS.to_vec();
    luck.shuffle(&mut models);
    models.truncate(4);
    (0..computers + screens)
        .map(|number| {
            let models = if number < computers { &models[..] } else { SCREENS };
            let (kind, maker, model, processor) = *luck.pick(models);
            let storage_gb = *luck.pick(&[256, 256, 256, 500, 128]);
            let computer = kind != Kind::Screen;
            let disks = if computer {
                vec![Disk::new(luck, storage_gb)]
            } else {
                Vec::new()
            };
            Machine {
                kind,
                maker,
                model,
                processor,
                serial: luck.serial(if maker == "Dell" { 7 } else { 10 }),
                tag: format!("{tag}-{:04}", number + 1),
                memory_gib: if computer {
                    *luck.pick(&[8, 8, 8, 16, 4])
                } else {
                    0
                },
                storage_gb: if computer { storage_gb } else { 0 },
                bought: luck.day(day(2015, 3, 2), 1_600),
                disks,
            }
        })
        .collect()
}

/// The file of a fleet.
pub(super) fn file(layout: Layout, company: &str, fleet: &[Machine]) -> Vec<u8> {
    let mut text = String::from(match layout {
        Layout::Snipe => {
            "\u{feff}Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Model,Serial,Purchase Date,Checkout Type\n"
        }
        Layout::Glpi => {
            "\"Nom\";\"Entité\";\"Statut\";\"Type\";\"Modèle\";\"Fabricant\";\"Lieu\";\"Numéro d'inventaire\";\"Numéro de série\";\"Informations financières et administratives - Date d'achat\";\"Composants - Processeur\"\n"
        }
        Layout::Plain => "Type;Fabricant;Modèle;N° de série;RAM_Go;Stockage_Go;Date d'achat\n",
    });
    for (number, machine) in (1..).zip(fleet) {
        let Machine {
            maker,
            model,
            serial,
            tag,
            bought,
            processor,
            ..
        } = machine;
        let _ = match layout {
            Layout::Snipe => writeln!(
                text,
                "\"{company}\",POSTE-{number:03},{tag},{},,{maker},Poitiers,{model},{serial},{bought},",
                word(machine.kind, ["Laptop", "Desktop", "Monitor"]),
            ),
            Layout::Glpi => writeln!(
                text,
                "\"PC-{number:03}\";\"Racine > {company}\";\"Réformé\";\"{}\";\"{model}\";\"{maker}\";\"Poitiers\";\"{tag}\";\"{serial}\";\"{bought}\";\"{processor}\"",
                word(machine.kind, ["Ordinateur portable", "Unité centrale", "Écran"]),
            ),
            Layout::Plain => writeln!(
                text,
                "{};{maker};{model};{serial};{};{};{:02}/{:02}/{}",
                word(machine.kind, ["Ordinateur portable", "PC fixe", "Écran"]),
                size(machine.memory_gib),
                size(machine.storage_gb),
                bought.day(),
                bought.month(),
                bought.year(),
            ),
        };
    }
    text.into_bytes()
}

fn word(kind: Kind, words: [&'static str; 3]) -> &'static str {
    match kind {
        Kind::Laptop => words[0],
        Kind::Screen => words[2],
        _ => words[1],
    }
}

fn size(number: u32) -> String {
    if number == 0 {
        String::new()
    } else {
        number.to_string()
    }
}
