//! The founded world itself: who takes part may do what its kind says, and two territories do not meet.

use serde_json::json;

use crate::app::TestApp;
use crate::builders::referral;
use crate::world::Org;

on_both!(
    everybody_is_who_they_are,
    an_instance_goes_the_whole_way_to_a_granted_computer
);

async fn everybody_is_who_they_are(app: &TestApp) {
    let query = "{ me { capacities audiences scopes territory { slug } organisation { kind } } }";
    let mut seen = Vec::new();
    for org in app.world.poitiers.keys() {
        let me = app.member_of(*org).ask(query, json!({})).await.ok();
        assert_eq!(me["me"]["territory"]["slug"], "poitiers");
        seen.push((
            *org,
            me["me"]["capacities"].clone(),
            me["me"]["audiences"].clone(),
        ));
    }
    let of = |org| seen.iter().find(|(one, ..)| *one == org).expect("seen").clone();
    assert_eq!(of(Org::City).1, json!(["COORDINATE", "DONATE"]));
    assert_eq!(of(Org::Member).1, json!(["DECIDE"]));
    assert_eq!(of(Org::Crous).2, json!(["STUDENT"]));
    let decider = app.city_decider().ask(query, json!({})).await.ok();
    assert_eq!(decider["me"]["capacities"], json!(["DONATE", "DECIDE"]));
    let bare = app.bare().await.ask(query, json!({})).await.ok();
    assert_eq!(bare["me"]["scopes"], json!(["facts:read"]));
    for org in app.world.chatellerault.keys() {
        let me = app.member_elsewhere(*org).ask(query, json!({})).await.ok();
        assert_eq!(me["me"]["territory"]["slug"], "chatellerault");
    }
    let nobody = app.anonymous().ask(query, json!({})).await.ok();
    assert_eq!(nobody["me"], json!(null));
}

async fn an_instance_goes_the_whole_way_to_a_granted_computer(app: &TestApp) {
    let computers = app.ready(&["MZREADY01"]).await;
    let case = app.granted(&app.association(), referral().of_family()).await;
    app.coordinator()
        .reserve_device(&case, &computers[0].id)
        .await
        .done();
    assert_eq!(app.state_of("device", &computers[0].id).await, "RESERVED");
}
