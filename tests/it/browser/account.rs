//! What only a form leads to, and no link: a second step begun and refused, its recovery codes, the code at the door, and
//! the secret of an application, shown once.

use super::eyes::Eyes;
use crate::second_steps::code;

/// Somebody protects an account, comes in by two steps, makes an application, and takes the second step away again.
pub(super) async fn a_manager_protects_an_account(eyes: &Eyes) {
    eyes.sign_in("donor", "/pledges").await;
    eyes.go("/account").await;
    eyes.deed("begin", &[]).await;
    eyes.look("second step begun").await;
    let secret = eyes.text("code.key").await;
    eyes.write("#code", "nothing").await;
    eyes.press("form[action='/account/confirm'] button").await;
    eyes.look("second step, refused").await;
    assert!(eyes.has(".problems").await, "a wrong code is told");
    assert_eq!(
        eyes.text("code.key").await,
        secret,
        "it begins with the same secret"
    );
    eyes.write("#code", &code(&secret, -1)).await;
    eyes.press("form[action='/account/confirm'] button").await;
    eyes.look("recovery codes").await;
    assert_eq!(eyes.length("document.querySelectorAll('.keys code')").await, 10);
    eyes.sign_out().await;

    eyes.write("#email", "donor@poitiers.example").await;
    eyes.write("#password", api::demo::PASSWORD).await;
    eyes.press("main form button").await;
    eyes.look("second step at the door").await;
    eyes.write("#code", "000000").await;
    eyes.press("form[action='/sign-in/code'] button").await;
    eyes.look("second step at the door, refused").await;
    assert!(eyes.has(".problems").await, "a wrong code is told");
    eyes.write("#code", &code(&secret, 0)).await;
    eyes.press("form[action='/sign-in/code'] button").await;
    eyes.arrive("/pledges").await;

    eyes.go("/team/apps/new").await;
    eyes.deed("create", &[("name", "Parc"), ("scopes", "facts:read")])
        .await;
    eyes.look("secret of an application").await;
    eyes.go("/account").await;
    eyes.deed("remove", &[("code", &code(&secret, 1))]).await;
    eyes.sign_out().await;
}

/// A donor shows the fingerprint of an event, and somebody without an account checks it, whole and altered.
pub(super) async fn a_proof_is_checked(eyes: &Eyes) {
    eyes.sign_in("donor", "/pledges").await;
    eyes.go("/team/events").await;
    let print = eyes.text("td code").await;
    eyes.sign_out().await;
    eyes.go("/verify").await;
    eyes.write("#print", &print).await;
    eyes.press("form.find button").await;
    eyes.look("a proof that is known").await;
    assert!(eyes.has("#verdict").await, "{print} is in the journal");
    let altered: String = print.chars().rev().collect();
    eyes.write("#print", &altered).await;
    eyes.press("form.find button").await;
    eyes.look("a proof that is not").await;
    assert!(!eyes.has("#verdict").await && eyes.has("#print-error").await);
    eyes.write("#print", &print[1..]).await;
    eyes.press("form.find button").await;
    eyes.look("no whole fingerprint").await;
    assert!(!eyes.has("#verdict").await && eyes.has("#print-error").await);
}
