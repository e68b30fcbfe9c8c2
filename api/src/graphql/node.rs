//! `node(id)` and `nodes(ids)`: any row of any type by its opaque id, if the actor sees it.

use async_graphql::{Context, ID, Interface, Object, Result};

use super::id;
use crate::advisers::types::AdviserReferral;
use crate::cases::types::Case;
use crate::collections::types::Collection;
use crate::commissions::grid_types::Grid;
use crate::commissions::types::{AgendaItem, Commission};
use crate::costs::types::{Cost, JobsReport};
use crate::devices::types::{Device, Drive, Evidence};
use crate::devices::waste_types::WasteSlip;
use crate::feed::types::Fact;
use crate::files::types::{Attachment, File};
use crate::gateway::{Cx, cx};
use crate::handovers::inputs::HandoverSession;
use crate::handovers::types::Handover;
use crate::lots::invoice_types::LotInvoice;
use crate::lots::types::Lot;
use crate::partners::access_log::AccessLine;
use crate::partners::types::{AppClient, Membership, Organisation};
use crate::parts::types::Part;
use crate::people::types::Person;
use crate::places::types::Place;
use crate::pledges::differences::Difference;
use crate::pledges::types::Pledge;
use crate::problem::Halt;
use crate::prospects::types::{Prospect, ProspectContact};
use crate::settings::types::SettingsVersion;
use crate::transfers::types::Transfer;

/// Anything with an id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Opaque id."))]
pub enum Node {
    /// A partner.
    Organisation(Organisation),
    /// A member of a partner.
    Membership(Membership),
    /// A partner's software.
    AppClient(AppClient),
    /// A line of the access log.
    AccessLine(AccessLine),
    /// A version of the settings.
    SettingsVersion(SettingsVersion),
    /// A place.
    Place(Place),
    /// A pledge.
    Pledge(Pledge),
    /// A delivery or pick-up.
    Collection(Collection),
    /// A device that differs from the inventory.
    Difference(Difference),
    /// A device.
    Device(Device),
    /// A drive.
    Drive(Drive),
    /// A piece of evidence.
    Evidence(Evidence),
    /// A part.
    Part(Part),
    /// A waste slip.
    WasteSlip(WasteSlip),
    /// A lot.
    Lot(Lot),
    /// An invoice for a lot.
    LotInvoice(LotInvoice),
    /// A person.
    Person(Person),
    /// A case.
    Case(Case),
    /// A commission.
    Commission(Commission),
    /// An item of an agenda.
    AgendaItem(AgendaItem),
    /// A session of handovers.
    HandoverSession(HandoverSession),
    /// A version of the grid.
    Grid(Grid),
    /// A handover.
    Handover(Handover),
    /// A prospect.
    Prospect(Prospect),
    /// A contact with a prospect.
    ProspectContact(ProspectContact),
    /// A cost.
    Cost(Cost),
    /// A report of jobs.
    JobsReport(JobsReport),
    /// A transfer.
    Transfer(Transfer),
    /// A referral to an adviser.
    AdviserReferral(AdviserReferral),
    /// A fact.
    Fact(Fact),
    /// A file.
    File(File),
    /// A file on something.
    Attachment(Attachment),
}

/// Declares a type of the API that stands for one row.
macro_rules! node {
    ($(#[$meta:meta])* $name:ident($($path:ident)::+)) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name(pub entity::$($path)::+::Model);

        impl $name {
            /// The row of an id, if the actor sees it.
            pub(crate) async fn load(cx: &$crate::gateway::Cx, id: uuid::Uuid) -> async_graphql::Result<Option<Self>> {
                match cx.loaders.row::<entity::$($path)::+::Entity>(id).await {
                    Ok(row) => Ok(row.map(Self)),
                    Err(fault) => Err(cx.failed(&fault)),
                }
            }
        }
    };
}
pub(crate) use node;

/// Reading anything by its id.
#[derive(Default)]
pub struct NodeQuery;

/// Reading anything by its id.
#[Object]
impl NodeQuery {
    /// What an id names; null when it names nothing this actor sees.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Any id of the API.")] id: ID,
    ) -> Result<Option<Node>> {
        find(cx(ctx), &id).await
    }

    /// What several ids name, in their order; null where one names nothing this actor sees. At most 100.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Ids of the API, at most 100.")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node>>> {
        let cx = cx(ctx);
        if ids.len() > super::page::MOST {
            return Err(cx.refuse(Halt::Wrong(crate::problem::Common::Invalid, Some("ids".into()))));
        }
        futures::future::try_join_all(ids.iter().map(|id| find(cx, id))).await
    }
}

/// Whether an id names something this actor sees.
///
/// # Errors
/// A fault, masked.
pub(crate) async fn is_seen(cx: &Cx, id: &ID) -> Result<bool> {
    Ok(find(cx, id).await?.is_some())
}

async fn find(cx: &Cx, id: &ID) -> Result<Option<Node>> {
    let Some((name, id)) = id::read(id) else {
        return Ok(None);
    };
    Ok(match name.as_str() {
        "Organisation" => Organisation::load(cx, id).await?.map(Node::Organisation),
        "Membership" => Membership::load(cx, id).await?.map(Node::Membership),
        "AppClient" => AppClient::load(cx, id).await?.map(Node::AppClient),
        "AccessLine" => AccessLine::load(cx, id).await?.map(Node::AccessLine),
        "SettingsVersion" => SettingsVersion::load(cx, id).await?.map(Node::SettingsVersion),
        "Place" => Place::load(cx, id).await?.map(Node::Place),
        "Pledge" => Pledge::load(cx, id).await?.map(Node::Pledge),
        "Collection" => Collection::load(cx, id).await?.map(Node::Collection),
        "Difference" => Difference::load(cx, id).await?.map(Node::Difference),
        "Device" => Device::load(cx, id).await?.map(Node::Device),
        "Drive" => Drive::load(cx, id).await?.map(Node::Drive),
        "Evidence" => Evidence::load(cx, id).await?.map(Node::Evidence),
        "Part" => Part::load(cx, id).await?.map(Node::Part),
        "WasteSlip" => WasteSlip::load(cx, id).await?.map(Node::WasteSlip),
        "Lot" => Lot::load(cx, id).await?.map(Node::Lot),
        "LotInvoice" => LotInvoice::load(cx, id).await?.map(Node::LotInvoice),
        "Person" => Person::tried(cx, id).await?.map(Node::Person),
        "Case" => Case::load(cx, id).await?.map(Node::Case),
        "Commission" => Commission::load(cx, id).await?.map(Node::Commission),
        "AgendaItem" => AgendaItem::load(cx, id).await?.map(Node::AgendaItem),
        "HandoverSession" => HandoverSession::load(cx, id).await?.map(Node::HandoverSession),
        "Grid" => Grid::load(cx, id).await?.map(Node::Grid),
        "Handover" => Handover::load(cx, id).await?.map(Node::Handover),
        "File" => File::load(cx, id).await?.map(Node::File),
        "Attachment" => Attachment::load(cx, id).await?.map(Node::Attachment),
        "Prospect" => Prospect::load(cx, id).await?.map(Node::Prospect),
        "ProspectContact" => ProspectContact::load(cx, id).await?.map(Node::ProspectContact),
        "Cost" => Cost::load(cx, id).await?.map(Node::Cost),
        "JobsReport" => JobsReport::load(cx, id).await?.map(Node::JobsReport),
        "Transfer" => Transfer::load(cx, id).await?.map(Node::Transfer),
        "AdviserReferral" => AdviserReferral::load(cx, id).await?.map(Node::AdviserReferral),
        "Fact" => Fact::load(cx, id).await?.map(Node::Fact),
        _ => None,
    })
}
