//! What the workshop writes down about a device, one row each time: what it found, what it installed, what it checked, how
//! long it worked. The last of a kind counts; the others are history. No row names who did it.

use async_graphql::{InputObject, SimpleObject};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::Accessory;
use crate::Moment;

vocabulary! {
    /// What a record is about.
    #[graphql(name = "DeviceRecordKind")]
    Kind {
        /// What was found.
        Diagnosis,
        /// What was checked before it leaves.
        QualityCheck,
        /// What was installed.
        System,
        /// Time spent.
        Work,
    }
}

vocabulary! {
    /// A part of a device that is looked at.
    #[graphql(name = "DeviceComponent")]
    Component {
        /// The screen.
        Screen,
        /// The keyboard.
        Keyboard,
        /// The touchpad or mouse buttons.
        Pointer,
        /// The battery.
        Battery,
        /// The charger or power cable.
        Charger,
        /// The case and its hinges.
        Casing,
        /// Sockets and ports.
        Ports,
        /// The camera.
        Camera,
        /// Loudspeakers and microphone.
        Sound,
        /// Network, by cable or not.
        Network,
        /// Fans and heat.
        Cooling,
        /// Memory.
        Memory,
        /// Drives.
        Storage,
        /// The main board.
        Mainboard,
    }
}

vocabulary! {
    /// How a part is.
    #[graphql(name = "ComponentVerdict")]
    ComponentVerdict {
        /// Works as it should.
        Good,
        /// Works, and shows its age.
        Worn,
        /// Does not work.
        Faulty,
        /// Is not there.
        Missing,
    }
}

vocabulary! {
    /// A grade, from A (as new) to D (for parts).
    #[graphql(name = "DeviceGrade")]
    Grade {
        /// As new.
        A,
        /// Good, with light marks.
        B,
        /// Fair: serves, with flaws one sees or works around.
        C,
        /// For parts.
        D,
    }
}

vocabulary! {
    /// A point of the check-list before a device leaves the workshop.
    #[graphql(name = "QualityPoint")]
    Point {
        /// It starts, and shuts down.
        Starts,
        /// Every key and the pointer answer.
        KeyboardAndPointer,
        /// The screen shows no fault that hinders.
        Screen,
        /// Sound comes out.
        Sound,
        /// Camera and microphone serve a call.
        CameraAndMicrophone,
        /// It goes online.
        Network,
        /// The ports work.
        Ports,
        /// The battery holds long enough to serve.
        Battery,
        /// The system is installed and up to date.
        System,
        /// No account, lock or password of anybody before.
        Unlocked,
        /// No label, tag or mark of anybody before.
        Unmarked,
        /// It is clean.
        Clean,
    }
}

vocabulary! {
    /// What came of a point.
    #[graphql(name = "QualityOutcome")]
    Outcome {
        /// As it should be.
        Passed,
        /// Not as it should be.
        Failed,
        /// The device has no such thing.
        NotApplicable,
    }
}

vocabulary! {
    /// What a device starts.
    #[graphql(name = "OperatingSystem")]
    OperatingSystem {
        /// Linux Mint.
        LinuxMint,
        /// Ubuntu or one of its flavours.
        Ubuntu,
        /// Debian.
        Debian,
        /// Emmabuntüs.
        Emmabuntus,
        /// `PrimTux`, for schoolchildren.
        Primtux,
        /// `ChromeOS` Flex.
        ChromeosFlex,
        /// Windows.
        Windows,
        /// macOS.
        Macos,
        /// Android.
        Android,
        /// Another.
        Other,
    }
}

vocabulary! {
    /// What time was spent on.
    #[graphql(name = "WorkKind")]
    WorkKind {
        /// Finding out what is wrong.
        Diagnosis,
        /// Wiping drives.
        Erasure,
        /// Repairing, fitting parts.
        Repair,
        /// Installing a system.
        Installation,
        /// Cleaning.
        Cleaning,
        /// Checking before it leaves.
        QualityCheck,
        /// Taking apart.
        Stripping,
        /// Anything else.
        Other,
    }
}

vocabulary! {
    /// In what role somebody worked. Never who.
    #[graphql(name = "WorkerRole")]
    WorkerRole {
        /// A technician or supervisor.
        Technician,
        /// Somebody in a job of social inclusion.
        Inclusion,
        /// A trainee.
        Trainee,
        /// A volunteer.
        Volunteer,
    }
}

/// How one part is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(name = "ComponentFinding", input_name = "ComponentFindingInput")]
pub struct Finding {
    /// The part.
    pub component: Component,
    /// How it is.
    pub verdict: ComponentVerdict,
}

/// What came of one point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(name = "QualityResult", input_name = "QualityResultInput")]
pub struct PointResult {
    /// The point.
    pub point: Point,
    /// What came of it.
    pub outcome: Outcome,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// The parts that were looked at.
    pub findings: Vec<Finding>,
    /// What the battery holds of what it held when new, in percent.
    pub battery_percent: Option<i32>,
    /// How it works.
    pub function: Grade,
    /// How it looks.
    pub appearance: Grade,
    /// What else there is to say.
    pub note: Option<String>,
}

/// What was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualityCheck {
    /// Every point of the list.
    pub results: Vec<PointResult>,
    /// What goes with the device.
    pub accessories: Vec<Accessory>,
}

impl QualityCheck {
    /// Whether each point of the list is there once.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let times = |point: &Point| {
            self.results
                .iter()
                .filter(|result| result.point == *point)
                .count()
        };
        self.results.len() == Point::ALL.len() && Point::ALL.iter().all(|point| times(point) == 1)
    }

    /// Whether no point failed.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.results
            .iter()
            .all(|result| result.outcome != Outcome::Failed)
    }
}

/// What was installed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    /// Which.
    pub system: OperatingSystem,
    /// Its version: `21.3`.
    pub version: String,
}

/// Time spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// On what.
    pub kind: WorkKind,
    /// In what role.
    pub role: WorkerRole,
    /// How long, in minutes.
    pub minutes: i32,
}

/// What a record says: one part, that of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// What was found.
    Diagnosis(Diagnosis),
    /// What was checked.
    QualityCheck(QualityCheck),
    /// What was installed.
    System(System),
    /// Time spent.
    Work(Work),
}

impl Content {
    /// The kind of a record that says this.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Diagnosis(_) => Kind::Diagnosis,
            Self::QualityCheck(_) => Kind::QualityCheck,
            Self::System(_) => Kind::System,
            Self::Work(_) => Kind::Work,
        }
    }
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device_record")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The device.
    pub device_id: Uuid,
    /// The lot it was in then.
    pub lot_id: Option<Uuid>,
    /// The organisation that wrote it down.
    pub organisation_id: Uuid,
    /// What it is about.
    pub kind: Kind,
    /// What it says.
    pub content: Content,
    /// When it was written down.
    pub created_at: Moment,
}

no_relations!();
