//! The donor's space.

use portal::{
    pages::{
        Field, Moment, Place, Shell,
        pledges::{
            file::AnotherFile,
            inventory::{BadCell, Column, Inventory, Line, Meaning},
            list::{PledgeList, PledgeRow},
            new::NewPledge,
            show::{DeviceRow, PledgeShow, Progress},
            state::{DeviceKind, DeviceState, PledgeState},
        },
    },
    text::T,
};

use super::{Drawn, draw, inside, pick};

const NAV: &[(&str, Place)] = &[("/pledges", Place::Pledges), ("/pledges/new", Place::NewPledge)];

fn donor(path: &str) -> Shell {
    inside(path, "Anaïs Pelletier", "Assurances du Clain", NAV)
}

pub(super) fn all(t: T) -> Vec<Drawn> {
    let list = list(t);
    let empty = PledgeList {
        pledges: Vec::new(),
        given: 0,
        ..list.clone()
    };
    let form = new(t);
    let mut refused = form.clone();
    refused.title =
        Field::empty("title").refused(pick(t, "Donnez un nom à ce don.", "Give this donation a name."));
    refused.available_from = Field::filled("available_from", "2023-02-01").refused(pick(
        t,
        "Choisissez un jour à venir.",
        "Choose a day to come.",
    ));
    refused.file = Field::empty("file").refused(pick(t, "Choisissez un fichier.", "Choose a file."));
    let seen = inventory(t);
    let unreadable = Inventory {
        unreadable: pick(
            t,
            "Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis déposez-le à nouveau.",
            "This file is protected by a password. Save it without one, then drop it again.",
        ),
        ..seen.clone()
    };
    let again = AnotherFile {
        t,
        shell: donor("/pledges/7/file"),
        title: pick(t, "Portables du service sinistres", "Claims team laptops"),
        href: "/pledges/7".to_owned(),
        file: Field::empty("file").refused(t.say("file-missing")),
        megabytes: 8,
    };
    let shown = show(t);
    let draft = PledgeShow {
        state: PledgeState::Draft,
        can_submit: true,
        can_withdraw: true,
        progress: Progress {
            announced: 64,
            ..Progress::default()
        },
        devices: shown
            .devices
            .iter()
            .take(3)
            .map(|d| DeviceRow {
                state: DeviceState::Announced,
                since: "2024-01-12".to_owned(),
                ..d.clone()
            })
            .collect(),
        timeline: vec![Moment {
            when: "2024-01-12T10:05".to_owned(),
            what: pick(t, "Liste déposée", "List dropped"),
            detail: String::new(),
        }],
        pages: 1,
        ..shown.clone()
    };
    let declined = PledgeShow {
        state: PledgeState::Declined,
        reason: pick(
            t,
            "Ces ordinateurs ont plus de dix ans : ils ne pourraient plus recevoir de mises à jour.",
            "These computers are over ten years old: they could no longer receive updates.",
        ),
        devices: Vec::new(),
        progress: Progress {
            announced: 12,
            refused: 12,
            ..Progress::default()
        },
        pages: 1,
        ..shown.clone()
    };
    vec![
        draw("pledges", &list),
        draw("pledges-empty", &empty),
        draw("pledge-new", &form),
        draw("pledge-new-error", &refused),
        draw("pledge-inventory", &seen),
        draw("pledge-inventory-error", &unreadable),
        draw("pledge-file", &again),
        draw("pledge", &shown),
        draw("pledge-draft", &draft),
        draw("pledge-declined", &declined),
    ]
}

fn list(t: T) -> PledgeList {
    let row = |title: String, state, on: &str, announced, received, handed_over| PledgeRow {
        href: "/pledges/7".to_owned(),
        title,
        state,
        on: on.to_owned(),
        announced,
        received,
        handed_over,
    };
    PledgeList {
        t,
        shell: Shell {
            notice: pick(t, "Votre promesse est enregistrée.", "Your pledge is saved."),
            ..donor("/pledges")
        },
        pledges: vec![
            row(
                pick(t, "Portables du service sinistres", "Claims team laptops"),
                PledgeState::Draft,
                "2024-01-12",
                64,
                0,
                0,
            ),
            row(
                pick(
                    t,
                    "Renouvellement 2024 des postes de travail de l'établissement secondaire de Châtellerault-Nerpuy",
                    "2024 renewal of the workstations of the secondary site of Châtellerault-Nerpuy",
                ),
                PledgeState::Scheduled,
                "2024-01-04",
                30,
                0,
                0,
            ),
            row(
                pick(t, "Siège, printemps 2023", "Head office, spring 2023"),
                PledgeState::Received,
                "2023-04-18",
                48,
                45,
                31,
            ),
            row(
                pick(t, "Salle de formation", "Training room"),
                PledgeState::Closed,
                "2023-02-01",
                12,
                12,
                11,
            ),
        ],
        given: 57,
        handed_over: 42,
        page: 1,
        pages: 1,
        before: String::new(),
        after: String::new(),
    }
}

fn new(t: T) -> NewPledge {
    NewPledge {
        t,
        shell: donor("/pledges/new"),
        title: Field::empty("title"),
        available_from: Field::filled("available_from", "2024-02-01"),
        place: Field::empty("place"),
        file: Field::empty("file"),
        megabytes: 8,
    }
}

fn inventory(t: T) -> Inventory {
    let columns = [
        ("Asset Tag", Meaning::AssetTag),
        ("Model", Meaning::Model),
        ("Manufacturer", Meaning::Maker),
        ("Category", Meaning::Kind),
        ("Serial", Meaning::Serial),
        ("Purchased", Meaning::Bought),
        ("Checked Out To", Meaning::FormerUser),
        ("Username", Meaning::FormerUser),
        ("Location", Meaning::Ignored),
    ];
    let lines = ["5CG8231XQ1", "5CG8231XQ4", "5CG8231XR0", "PF1A9K3T", "PF1A9K7B"];
    let bad = |row, column: &str, cell: &str, fr, en| BadCell {
        row,
        column: column.to_owned(),
        cell: cell.to_owned(),
        message: pick(t, fr, en),
    };
    Inventory {
        t,
        shell: donor("/pledges/7/inventory"),
        title: pick(t, "Portables du service sinistres", "Claims team laptops"),
        href: "/pledges/7".to_owned(),
        file_name: "parc-sinistres-2024.csv".to_owned(),
        format: "Snipe-IT".to_owned(),
        unreadable: String::new(),
        columns: columns
            .map(|(header, meaning)| Column {
                header: header.to_owned(),
                meaning,
            })
            .to_vec(),
        kinds: vec![
            (DeviceKind::Laptop, 52),
            (DeviceKind::Desktop, 8),
            (DeviceKind::Screen, 4),
        ],
        total: 64,
        lines: (2..)
            .zip(lines)
            .map(|(row, serial)| Line {
                row,
                kind: DeviceKind::Laptop,
                model: if row < 5 {
                    "HP ProBook 450 G5"
                } else {
                    "Lenovo ThinkPad T480"
                }
                .to_owned(),
                serial: serial.to_owned(),
                tag: format!("PC-{row:04}"),
            })
            .collect(),
        bad_cells: vec![
            bad(
                17,
                "Serial",
                "",
                "Le numéro de série manque.",
                "The serial number is missing.",
            ),
            bad(
                31,
                "Serial",
                "PF1A9K3T",
                "Ce numéro de série est déjà à la ligne 5.",
                "This serial number is already on row 5.",
            ),
            bad(
                40,
                "Purchased",
                "F40",
                "Cette date n'existe pas.",
                "This date does not exist.",
            ),
        ],
        rejected: 3,
        remarks: vec![bad(
            52,
            "Purchased",
            "F52",
            "La date n'est pas lisible.",
            "The date cannot be read.",
        )],
        file: "RmlsZTo".to_owned(),
    }
}

fn show(t: T) -> PledgeShow {
    let states = [
        (DeviceState::HandedOver, "2023-06"),
        (DeviceState::HandedOver, "2023-06"),
        (DeviceState::Ready, "2023-12-04"),
        (DeviceState::InWorkshop, "2023-11-20"),
        (DeviceState::Recycled, "2023-09-12"),
        (DeviceState::Missing, "2023-05-03"),
    ];
    let devices = states
        .iter()
        .cycle()
        .take(25)
        .zip(100_u32..)
        .map(|((state, since), n)| DeviceRow {
            kind: if n % 4 == 0 {
                DeviceKind::Desktop
            } else {
                DeviceKind::Laptop
            },
            model: if n % 4 == 0 {
                "Dell OptiPlex 7060"
            } else {
                "HP ProBook 450 G5"
            }
            .to_owned(),
            serial: format!("5CG8231X{n}"),
            state: *state,
            since: (*since).to_owned(),
        });
    let moment = |when: &str, what: String, detail: String| Moment {
        when: when.to_owned(),
        what,
        detail,
    };
    PledgeShow {
        t,
        shell: donor("/pledges/3"),
        href: "/pledges/3".to_owned(),
        title: pick(t, "Siège, printemps 2023", "Head office, spring 2023"),
        state: PledgeState::Received,
        scheduled_on: String::new(),
        reason: String::new(),
        can_submit: false,
        can_withdraw: false,
        progress: Progress {
            announced: 48,
            received: 45,
            wiped: 42,
            handed_over: 31,
            recycled: 5,
            refused: 2,
            missing: 1,
        },
        devices: devices.collect(),
        page: 1,
        pages: 2,
        before: String::new(),
        after: "?page=2".to_owned(),
        timeline: vec![
            moment(
                "2023-09",
                pick(t, "12 ordinateurs remis", "12 computers handed over"),
                String::new(),
            ),
            moment(
                "2023-06",
                pick(t, "19 ordinateurs remis", "19 computers handed over"),
                String::new(),
            ),
            moment(
                "2023-05-22T16:05",
                pick(t, "42 disques effacés", "42 drives wiped"),
                pick(t, "Les certificats sont prêts.", "The certificates are ready."),
            ),
            moment(
                "2023-05-03T10:40",
                pick(t, "Ordinateurs reçus", "Computers received"),
                pick(
                    t,
                    "45 acceptés, 2 restés chez vous, 1 manquant.",
                    "45 accepted, 2 left with you, 1 missing.",
                ),
            ),
            moment(
                "2023-04-20T09:15",
                pick(t, "Promesse acceptée", "Pledge accepted"),
                String::new(),
            ),
            moment(
                "2023-04-18T17:30",
                pick(t, "Promesse envoyée", "Pledge sent"),
                String::new(),
            ),
        ],
    }
}
