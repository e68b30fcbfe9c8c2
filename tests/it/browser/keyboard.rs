//! A referral and a handover by the keyboard alone: one goes from control to control with Tab, chooses with arrows and
//! the space bar, and goes on with Enter. What Tab does not reach is not there.

use super::eyes::Eyes;

/// A referral, from the door to the last page.
pub(super) async fn a_crous_refers(eyes: &Eyes) {
    sign_in(eyes, "crous", "/cases").await;
    eyes.tab_to("a.button[href='/cases/new']").await;
    eyes.enter_to("/cases/new").await;
    for (field, answer) in [
        ("#given_name", "Noor"),
        ("#family_name", "Vasseur"),
        ("#born", "4"),
        ("[name=born_month]", "11"),
        ("[name=born_year]", "2003"),
        ("#phone", "06 39 98 00 13"),
        ("#commune", "Poitiers"),
    ] {
        eyes.tab_to(field).await;
        eyes.type_keys(answer).await;
    }
    eyes.enter_to("/situation").await;
    eyes.tab_to("#institution").await;
    eyes.type_keys("Université de Poitiers").await;
    eyes.tab_to("#year").await;
    eyes.type_keys("2").await;
    eyes.tab_to("#scholarship").await;
    eyes.arrows_to("#scholarship", "STEP_5").await;
    eyes.pick("independent", "yes").await;
    eyes.tab_to("main form .go button").await;
    eyes.enter_to("/needs").await;
    for (question, answer) in [
        ("kind", "LAPTOP"),
        ("equipment", "SMARTPHONE_ONLY"),
        ("connection", "yes"),
        ("skills", "3"),
        ("accessibility", "no"),
        ("channel", "IN_PERSON"),
    ] {
        eyes.pick(question, answer).await;
    }
    eyes.tab_to("#agrees").await;
    eyes.type_keys(" ").await;
    eyes.tab_to("main form .go button").await;
    eyes.enter_to("/check").await;
    eyes.tab_to("main form button").await;
    eyes.enter_to("/sent").await;
    sign_out(eyes).await;
}

/// A handover, from the agenda to the receipt.
pub(super) async fn an_adviser_hands_over(eyes: &Eyes) {
    sign_in(eyes, "adviser", "/counter").await;
    eyes.tab_to("main tbody th a").await;
    eyes.enter_to("/counter/").await;
    for check in ["IDENTITY_CHECKED", "DEVICE_STARTED"] {
        eyes.tab_to(&format!("[name=checked][value={check}]")).await;
        eyes.type_keys(" ").await;
    }
    eyes.pick("receipt", "SCREEN").await;
    eyes.tab_to("form[action$='/complete'] button").await;
    eyes.enter_to("?done=complete").await;
    sign_out(eyes).await;
}

async fn sign_in(eyes: &Eyes, who: &str, home: &str) {
    eyes.go("/sign-in").await;
    eyes.tab_to("#email").await;
    eyes.type_keys(&format!("{who}@poitiers.example")).await;
    eyes.tab_to("#password").await;
    eyes.type_keys(api::demo::PASSWORD).await;
    eyes.enter_to(home).await;
}

async fn sign_out(eyes: &Eyes) {
    eyes.tab_to("form[action='/sign-out'] button").await;
    eyes.enter_to("/sign-in").await;
}
