//! Who works with the program itself: they join as partners do, by the invitation in the mailbox.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::persona::Persona;
use crate::world::PASSWORD;

/// Who works: tokens outlive the program, whose keys are the same at each start.
#[derive(Clone)]
pub(crate) struct Team {
    pub(crate) coordinator: Persona,
    pub(crate) donor: Persona,
    pub(crate) crous: Persona,
}

impl Team {
    /// Signs in the coordinator that founded the territory; invites a donor and a CROUS.
    pub(crate) async fn gather(url: &str, folder: &Path) -> Self {
        let http = crate::app::http();
        let anonymous = Persona::new(http.clone(), url, None, None);
        let sign_in = async |email: &str| {
            let session = anonymous.sign_in(email, PASSWORD).await.success();
            let token = session["accessToken"].as_str().unwrap().to_owned();
            Persona::new(http.clone(), url, Some(token), None)
        };
        let coordinator = sign_in("coordination@poitiers.example").await;
        let join = async |name: &str, kind: &str, email: &'static str| {
            let organisation = coordinator.create_organisation(name, kind).await.done();
            coordinator
                .invite_member(&organisation, ("Quelqu’un", email, "FR"), "MANAGER", None)
                .await
                .done();
            let token = invitation(folder, email).await;
            anonymous.accept_invitation(&token, PASSWORD).await.success();
            sign_in(email).await
        };
        let donor = join("Assurances du Clain", "DONOR", "parc@clain.example").await;
        let crous = join("CROUS de Poitiers", "CROUS", "social@crous.example").await;
        Self {
            coordinator,
            donor,
            crous,
        }
    }
}

/// The token of the invitation in the mailbox, once the program has sent it.
async fn invitation(folder: &Path, email: &str) -> String {
    let started = Instant::now();
    loop {
        let mails = crate::mailbox::read(&folder.join("mail"));
        if let Some(mail) = mails.iter().find(|mail| mail.to.contains(email)) {
            return mail.invitation_token().to_owned();
        }
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "the invitation does not come"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
