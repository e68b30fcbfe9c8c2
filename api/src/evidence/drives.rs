//! Which nodes of an lshw tree are drives of the machine. Class `disk` also covers USB sticks and the empty slots of
//! card readers, `NVMe` drives are namespaces under a controller, and some reports show a controller and no drive
//! at all: forgetting a drive is the one mistake this file must not make.

use super::hardware::{DriveSeen, Ignored, Media, WhyIgnored};
use super::junk::is_junk;
use super::lshw::Node;

/// What SCSI keeps of an ATA drive's model.
const MODEL_CHARS: usize = 16;
/// What SCSI keeps of an ATA drive's serial number.
const SERIAL_CHARS: usize = 20;

/// What a tree says of storage.
#[derive(Default)]
pub(super) struct Storage {
    pub(super) drives: Vec<DriveSeen>,
    pub(super) ignored: Vec<Ignored>,
    pub(super) unseen: bool,
    controllers: usize,
    names: Vec<String>,
}

/// Walks a tree and sorts its storage.
pub(super) fn find(root: Node<'_>) -> Storage {
    let mut storage = Storage::default();
    storage.walk(root, false);
    storage.unseen |= storage.drives.is_empty() && storage.controllers > 0;
    storage
}

impl Storage {
    fn walk(&mut self, node: Node<'_>, on_usb: bool) {
        let businfo = node.text("businfo").unwrap_or_default();
        let driver = node.configuration("driver").unwrap_or_default();
        // A USB controller sits on PCI: only what hangs from it has a `usb@` address.
        let on_usb =
            on_usb || businfo.starts_with("usb@") || matches!(driver.as_str(), "usb-storage" | "uas");
        if is_nvme_controller(node, &driver) {
            return self.nvme(node, on_usb);
        }
        if businfo.starts_with("mmc@") {
            return self.mmc(node);
        }
        match node.class() {
            "disk" => return self.disk(node, on_usb),
            "storage" if !on_usb && !is_emulated_host(node) => self.controllers += 1,
            _ => {}
        }
        for child in node.children() {
            self.walk(child, on_usb);
        }
    }

    /// A node of class `disk`; what is under it (`medium`, volumes) describes the same thing.
    fn disk(&mut self, node: Node<'_>, on_usb: bool) {
        let name = node.logical_name();
        if let Some(name) = &name {
            if self.names.contains(name) {
                return;
            }
            self.names.push(name.clone());
        }
        let size = node.size().or_else(|| {
            node.children()
                .filter(|child| child.class() == "disk")
                .find_map(Node::size)
        });
        let removable = node.is_capable(|key| key == "removable");
        let why = if is_optical(node, name.as_deref()) {
            Some(WhyIgnored::Optical)
        } else if (on_usb || removable) && size.is_none() {
            Some(WhyIgnored::EmptyReader)
        } else if on_usb && removable {
            Some(WhyIgnored::UsbStick)
        } else if on_usb || removable {
            Some(WhyIgnored::Removable)
        } else {
            None
        };
        match why {
            Some(why) => self.ignored.push(Ignored {
                logical_name: name,
                why,
            }),
            None => self.drives.push(scsi_drive(node, size)),
        }
    }

    /// An `NVMe` controller is the drive; its namespaces, when listed, give the size.
    fn nvme(&mut self, node: Node<'_>, on_usb: bool) {
        let is_namespace = |name: &str| {
            let digits = name
                .strip_prefix("/dev/nvme")
                .and_then(|rest| rest.split_once('n'));
            digits.is_some_and(|(a, b)| {
                [a, b]
                    .iter()
                    .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
            })
        };
        let nodes = node.all();
        let namespaces: Vec<_> = nodes
            .iter()
            .filter(|child| {
                child.class() == "disk" && child.logical_name().is_some_and(|name| is_namespace(&name))
            })
            .collect();
        if on_usb {
            let logical_name = namespaces
                .first()
                .and_then(|child| child.logical_name())
                .or_else(|| node.logical_name());
            self.ignored.push(Ignored {
                logical_name,
                why: WhyIgnored::Removable,
            });
            return;
        }
        self.controllers += 1;
        if namespaces.is_empty() {
            self.unseen = true;
            return;
        }
        let bytes = namespaces
            .iter()
            .filter_map(|child| child.size())
            .fold(0_u64, u64::saturating_add);
        self.drives.push(DriveSeen {
            model: node.told("product"),
            serial: node
                .told("serial")
                .or_else(|| namespaces.iter().find_map(|child| child.told("serial"))),
            size_mb: (bytes > 0).then_some(bytes / 1_000_000),
            media: Media::Nvme,
            model_truncated: false,
            serial_truncated: false,
            health: None,
        });
    }

    /// An eMMC chip is soldered in and counts as a drive; an SD card does not.
    fn mmc(&mut self, node: Node<'_>) {
        let nodes = node.all();
        let blocks: Vec<_> = nodes
            .iter()
            .filter_map(|child| child.logical_name().map(|name| (name, child.size())))
            .filter(|(name, _)| {
                name.strip_prefix("/dev/mmcblk")
                    .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
            })
            .collect();
        if node.is_capable(|key| key.starts_with("sd")) {
            let logical_name = blocks.first().map(|(name, _)| name.clone());
            return self.ignored.push(Ignored {
                logical_name,
                why: WhyIgnored::Removable,
            });
        }
        if blocks.is_empty() {
            return;
        }
        self.drives.push(DriveSeen {
            model: node.told("product"),
            serial: serial(node),
            size_mb: blocks
                .iter()
                .find_map(|(_, size)| *size)
                .map(|bytes| bytes / 1_000_000),
            media: Media::Ssd,
            model_truncated: false,
            serial_truncated: false,
            health: None,
        });
    }
}

fn scsi_drive(node: Node<'_>, size: Option<u64>) -> DriveSeen {
    let model = node.told("product");
    let serial = serial(node);
    DriveSeen {
        size_mb: size.map(|bytes| bytes / 1_000_000),
        media: media(node, model.as_deref().unwrap_or_default()),
        model_truncated: model
            .as_ref()
            .is_some_and(|model| model.chars().count() == MODEL_CHARS),
        serial_truncated: serial
            .as_ref()
            .is_some_and(|serial| serial.chars().count() == SERIAL_CHARS),
        health: None,
        model,
        serial,
    }
}

fn serial(node: Node<'_>) -> Option<String> {
    node.text("serial").filter(|serial| !is_junk(serial))
}

/// Only what the report states: a speed of rotation, or a model that says it.
fn media(node: Node<'_>, model: &str) -> Media {
    let model = model.to_uppercase();
    if node.is_capable(|key| key.ends_with("rpm")) || model.contains("HDD") {
        Media::Hdd
    } else if model.contains("SSD") || model.contains("SOLID STATE") {
        Media::Ssd
    } else {
        Media::Unknown
    }
}

fn is_nvme_controller(node: Node<'_>, driver: &str) -> bool {
    node.class() == "storage"
        && (driver == "nvme"
            || node.id().starts_with("nvme")
            || node.is_capable(|key| key.starts_with("nvm")))
}

/// The host that the kernel shows beside the real controller.
fn is_emulated_host(node: Node<'_>) -> bool {
    node.text("businfo").is_none() && node.is_capable(|key| key == "emulated")
}

fn is_optical(node: Node<'_>, name: Option<&str>) -> bool {
    node.id().starts_with("cdrom")
        || node.is_capable(|key| key == "audio" || key == "cd-r" || key == "cd-rw" || key.starts_with("dvd"))
        || name.is_some_and(|name| name.starts_with("/dev/sr") || name.starts_with("/dev/cd"))
}
