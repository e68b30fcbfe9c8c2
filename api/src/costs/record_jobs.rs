//! Recording the jobs a workshop made and plans.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::jobs_report;
use entity::organisation::{self, Capacity};
use uuid::Uuid;

use super::types::{Code, RecordJobsInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: RecordJobsInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordJobs, &input).await?;
    let workshop = op.load::<organisation::Entity>(&input.workshop_id).await?;
    let mut check = Check::default();
    check.require(
        input.as_of.0 <= op.now.to_utc().date_naive(),
        Common::Invalid,
        "asOf",
    );
    for (number, field) in [(input.created, "created"), (input.planned, "planned")] {
        check.require((0..=100_000).contains(&number), Common::Invalid, field);
    }
    let note = check.maybe_text("note", input.note.as_deref(), 500);
    if !workshop.capacities.0.contains(&Capacity::Refurbish) {
        check.note(Code::NotAWorkshop, "workshopId");
    }
    check.done()?;
    let id = Uuid::now_v7();
    op.insert(jobs_report::Model {
        id,
        territory_id: op.territory(),
        workshop_id: workshop.id,
        as_of: input.as_of.0,
        created: input.created,
        planned: input.planned,
        note,
        created_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::JobsRecorded, SubjectKind::JobsReport, id)
            .with("workshop", workshop.id.to_string())
            .with("asOf", input.as_of.0.to_string())
            .with("created", input.created)
            .with("planned", input.planned),
    );
    Ok(op.commit(id).await?)
}
