//! Every score that was ever given is given again by what was kept with it (I11), however often the grid has changed since.

use std::collections::HashMap;
use std::sync::Arc;

use api::app::App;
use entity::commission::agenda_item;
use entity::grid::score::score;
use entity::{case_file, grid};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::recount::session;

/// The cases and the items of a territory that were scored have the same points before and after two other grids.
pub(crate) async fn are_given_again(app: &Arc<App>, territory: Uuid) {
    let before = given_again(app, territory).await;
    assert!(before.0 > 100 && before.1 > 100, "{before:?} cases and items");
    let coordinator = session(app, "coordinator@poitiers.example").await;
    for cap in [90, 70] {
        let version = grids(app, territory).await.len();
        let published = coordinator
            .ask(&format!(
                "mutation {{ publishGrid(input: {{ expectedVersion: {version}, cap: {cap}, weights: [
                    {{ criterion: EQUIPMENT_AT_HOME, value: \"NONE\", points: {cap} }},
                    {{ criterion: WAITING, value: \"1\", points: 3 }},
                ] }}) {{ problems {{ message }} }} }}"
            ))
            .await;
        assert_eq!(published["publishGrid"]["problems"], serde_json::json!([]));
        assert_eq!(given_again(app, territory).await, before);
    }
}

async fn grids(app: &App, territory: Uuid) -> HashMap<i32, grid::Model> {
    let grids = grid::Entity::find()
        .filter(grid::Column::TerritoryId.eq(territory))
        .all(&app.db)
        .await
        .unwrap();
    grids.into_iter().map(|grid| (grid.version, grid)).collect()
}

/// How many cases and items were scored; each of them has the points that its grid gives.
async fn given_again(app: &App, territory: Uuid) -> (usize, usize) {
    let grids = grids(app, territory).await;
    let cases = case_file::Entity::find()
        .filter(case_file::Column::TerritoryId.eq(territory))
        .all(&app.db)
        .await
        .unwrap();
    let cases: HashMap<Uuid, case_file::Model> = cases.into_iter().map(|case| (case.id, case)).collect();
    let mut scored = 0;
    for case in cases.values() {
        let Some((version, points)) = case.grid_version.zip(case.score) else {
            continue;
        };
        let again = score(&grids[&version].rules, &case.criteria, case.standing());
        assert_eq!(again.points, points, "{}", case.id);
        scored += 1;
    }
    let items = agenda_item::Entity::find()
        .filter(agenda_item::Column::TerritoryId.eq(territory))
        .all(&app.db)
        .await
        .unwrap();
    for item in &items {
        let criteria = &cases[&item.case_id].criteria;
        let again = score(&grids[&item.grid_version].rules, criteria, item.standing());
        assert_eq!(again.points, item.score, "{}", item.id);
    }
    (scored, items.len())
}
