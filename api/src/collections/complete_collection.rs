//! Taking in what came with a collection. What is not named may come with another; the pledge stays open until it is reconciled.

use std::collections::HashSet;

use async_graphql::ID;
use entity::collection::{self, Step};
use entity::device::{self, State as DeviceState};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge;
use entity::pledge::difference::{Kind as Differs, Refusal};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::types::{Code, CompleteCollectionInput, RefusedInput, UnexpectedInput};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::pledges::intake::{Intake, Refused};
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

/// The most devices that may come without having been announced.
const MOST_UNEXPECTED: usize = 500;

pub(crate) async fn run(cx: &Cx, input: CompleteCollectionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CompleteCollection, &input).await?;
    let collection = op.load::<collection::Entity>(&input.collection_id).await?;
    let pledge = op.linked::<pledge::Entity>(collection.pledge_id).await?;
    let texts = check(&input)?;
    let named = input
        .accepted
        .iter()
        .chain(input.refused.iter().map(|refused| &refused.device_id));
    let Some(named) = ids(named) else {
        return wrong(Code::DeviceNotOfPledge, "accepted");
    };
    let devices = op
        .within::<device::Entity>()
        .filter(device::Column::PledgeId.eq(pledge.id))
        .filter(device::Column::State.eq(DeviceState::Announced))
        .filter(device::Column::Id.is_in(named.iter().copied()))
        .lock_exclusive()
        .all(op.tx())
        .await?;
    if devices.len() != named.len() {
        return wrong(Code::DeviceNotOfPledge, "accepted");
    }
    let unexpected = announce(&op, &pledge, &input.unexpected).await?;
    let why = |device: &device::Model| {
        let of = |refused: &RefusedInput| id::decode::<device::Entity>(&refused.device_id) == Some(device.id);
        input.refused.iter().position(of)
    };
    let (refused, mut accepted): (Vec<_>, Vec<_>) =
        devices.into_iter().partition(|device| why(device).is_some());
    accepted.sort_unstable_by_key(|device| device.id);
    accepted.extend(unexpected.iter().cloned());
    let refused: Vec<Refused> = refused
        .into_iter()
        .map(|device| {
            let at = why(&device);
            Refused {
                refusal: at.map(|at| input.refused[at].reason),
                note: at.and_then(|at| texts[at].clone()),
                device,
            }
        })
        .collect();
    op.step::<collection::Entity>(&collection, Step::Complete, |change| {
        change.accepted = Set(count(accepted.len()));
        change.refused = Set(count(refused.len()));
    })
    .await?;
    op.record(
        Fact::of(Kind::CollectionCompleted, SubjectKind::Collection, collection.id)
            .about(SubjectKind::Pledge, pledge.id)
            .with("accepted", accepted.len())
            .with("refused", refused.len())
            .with("unexpected", unexpected.len())
            .read_by(pledge.donor_id),
    );
    let intake = Intake {
        pledge: &pledge,
        collection: Some(collection.id),
    };
    intake.accept(&mut op, &accepted).await?;
    intake.refuse(&mut op, &refused).await?;
    intake.note(&op, &unexpected, Differs::Unexpected).await?;
    Ok(op.commit(collection.id).await?)
}

/// What the words say, and whether anything came at all.
fn check(input: &CompleteCollectionInput) -> Result<Vec<Option<String>>, Stop<Code>> {
    let mut check = Check::default();
    let mut texts = Vec::new();
    for (at, refused) in input.refused.iter().enumerate() {
        let field = format!("refused.{at}.note");
        let note = check.maybe_text(&field, refused.note.as_deref(), 500);
        let told = refused.reason != Refusal::Other || note.is_some();
        check.require(told, Common::Required, &field);
        texts.push(note);
    }
    for (at, device) in input.unexpected.iter().enumerate() {
        for (name, value) in [
            ("manufacturer", &device.manufacturer),
            ("model", &device.model),
            ("serial", &device.serial),
        ] {
            check.maybe_text(&format!("unexpected.{at}.{name}"), value.as_deref(), 120);
        }
    }
    let few = input.unexpected.len() <= MOST_UNEXPECTED;
    check.require(few, Common::Invalid, "unexpected");
    if input.accepted.is_empty() && input.refused.is_empty() && input.unexpected.is_empty() {
        check.note(Code::NothingCame, "accepted");
    }
    check.done()?;
    Ok(texts)
}

/// The rows of ids, unless one is malformed or named twice.
fn ids<'a>(ids: impl Iterator<Item = &'a ID>) -> Option<HashSet<Uuid>> {
    let mut known = HashSet::new();
    for id in ids {
        if !known.insert(id::decode::<device::Entity>(id)?) {
            return None;
        }
    }
    Some(known)
}

/// Adds to the inventory what nobody had announced.
async fn announce(
    op: &Op<'_>,
    pledge: &pledge::Model,
    came: &[UnexpectedInput],
) -> Result<Vec<device::Model>, Stop<Code>> {
    let text = |value: &Option<String>| {
        let value = value.as_deref().map(str::trim).filter(|value| !value.is_empty());
        value.map(str::to_owned)
    };
    let serials: Vec<String> = came.iter().filter_map(|device| text(&device.serial)).collect();
    let known = op
        .within::<device::Entity>()
        .filter(device::Column::PledgeId.eq(pledge.id))
        .filter(device::Column::Serial.is_in(serials.iter().map(String::as_str)));
    let once: HashSet<&String> = serials.iter().collect();
    if known.count(op.tx()).await? > 0 || once.len() < serials.len() {
        return wrong(Code::AlreadyAnnounced, "unexpected");
    }
    let devices: Vec<device::Model> = came
        .iter()
        .map(|device| {
            let id = Uuid::now_v7();
            device::Model {
                kind: device.kind,
                manufacturer: text(&device.manufacturer),
                model: text(&device.model),
                serial: text(&device.serial),
                ..device::Model::announced(id, pledge, format!("unexpected:{id}"), op.now)
            }
        })
        .collect();
    let rows = devices.iter().cloned().map(IntoActiveModel::into_active_model);
    op.insert_all::<device::ActiveModel>(rows.collect()).await?;
    let change = pledge::ActiveModel {
        announced: Set(pledge.announced + count(devices.len())),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<pledge::Entity>(pledge.id, change).await?;
    Ok(devices)
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
