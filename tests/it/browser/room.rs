//! A sitting of sixty cases as five people live it, each in a browser of their own: who holds it and a second coordinator, two
//! members at a desk and one on a telephone, whose connection is cut on the way. Nobody reads a page anew by hand.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use reqwest::header;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

use super::door::Door;
use super::eyes::{self, Driver, Eyes};
use crate::app::{Engine, TestApp};
use crate::builders::{commission, referral};
use crate::persona::Persona;
use crate::world::PASSWORD;

const GIVEN: [&str; 20] = [
    "Awa", "Basile", "Chloe", "Damien", "Elena", "Farid", "Gaelle", "Hugo", "Ines", "Jules", "Kenza", "Leon",
    "Maelys", "Nolan", "Oumar", "Paola", "Quentin", "Rosa", "Samir", "Tess",
];

#[test]
fn five_people_hold_a_sitting_of_sixty_cases() {
    let Some(driver) = eyes::driver() else { return };
    crate::app::run(Engine::Sqlite, async |app: &TestApp| {
        Sitting::prepared(app, &driver).await.held().await;
    });
}

/// The sitting, and who is there.
struct Sitting<'a> {
    app: &'a TestApp,
    id: String,
    /// The items by what referred their case, in the order of their ranks: item, rank.
    of: HashMap<&'static str, Vec<(String, String)>>,
    chair: Eyes,
    deputy: Eyes,
    member: Eyes,
    association: Eyes,
    /// On a telephone, behind a wire that can be cut.
    crous: Eyes,
    wire: Wire,
}

impl<'a> Sitting<'a> {
    /// Sixty cases of three partners on an agenda that is fixed, twelve computers, five browsers signed in.
    async fn prepared(app: &'a TestApp, driver: &Driver) -> Self {
        let coordinator = app.coordinator();
        let serials: Vec<String> = (10..22).map(|n| format!("ROOM{n}")).collect();
        app.ready(&serials.iter().map(String::as_str).collect::<Vec<_>>())
            .await;
        let mut sent: HashMap<String, &'static str> = HashMap::new();
        let mut cases = Vec::new();
        for given in GIVEN {
            for partner in ["crous", "association", "insertion"] {
                let (by, referral) = match partner {
                    "crous" => (app.crous(), referral().of_student()),
                    "association" => (app.association(), referral().of_family()),
                    _ => (app.insertion(), referral().of_job_seeker()),
                };
                let case = app.eligible(&by, referral.named(given, partner)).await;
                sent.insert(case.clone(), partner);
                cases.push(case);
            }
        }
        let members = [app.member(), app.association(), app.crous()];
        let called: Vec<&str> = members.iter().map(Persona::organisation).collect();
        let sits_at = app.app.clock.now().plus_millis(3_600_000).rfc3339();
        let id = coordinator
            .tell("planCommission", commission(&sits_at, 2, &called))
            .await
            .done();
        coordinator.put_on_agenda(&id, &cases).await.done();
        coordinator.freeze_commission(&id).await.done();
        let mut of: HashMap<&'static str, Vec<(String, String)>> = HashMap::new();
        for item in coordinator.agenda(&id).await {
            let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
            let partner = sent[&text(&item["case"]["id"])];
            of.entry(partner)
                .or_default()
                .push((text(&item["id"]), item["rank"].to_string()));
        }
        let second = "adjointe@poitiers.example";
        let city = coordinator.organisation().to_owned();
        coordinator
            .invite_member(
                &city,
                ("Une adjointe", second, "FR"),
                "AGENT",
                Some(&["COORDINATE"]),
            )
            .await
            .done();
        let mails = app.mails_to(second).await;
        let token = mails[0].invitation_token();
        app.anonymous().accept_invitation(token, PASSWORD).await.success();

        let wire = Wire::to(&app.url).await;
        let enter = async |email: &str, url: &str, width: u32| {
            let answers = [("email", email), ("password", PASSWORD)];
            let cookie = Door::of(&app.url).send("/sign-in", &answers).await.cookie;
            let eyes = Eyes::open(driver, url, width, "fr").await;
            eyes.enter(&cookie).await;
            eyes.go("/home?lang=fr").await;
            eyes
        };
        Self {
            chair: enter(&coordinator.seat().email, &app.url, 1_280).await,
            deputy: enter(second, &app.url, 1_280).await,
            member: enter(&members[0].seat().email, &app.url, 1_280).await,
            association: enter(&members[1].seat().email, &app.url, 1_280).await,
            crous: enter(&members[2].seat().email, &wire.url, 360).await,
            app,
            id,
            of,
            wire,
        }
    }

    async fn held(mut self) {
        self.it_begins().await;
        self.a_vote().await;
        self.a_quorum_is_lost().await;
        self.two_decide_at_once().await;
        self.a_connection_drops().await;
        self.the_others().await;
        self.it_ends().await;
        for eyes in [self.chair, self.deputy, self.member, self.association, self.crous] {
            eyes.close().await;
        }
    }

    fn item(&self, item: &str) -> String {
        format!("/desk/commissions/{}/items/{item}", self.id)
    }

    /// The next case that this partner referred: its item, and what it is called.
    fn take(&mut self, partner: &str) -> (String, String) {
        let (item, rank) = self.of.get_mut(partner).expect("a partner").remove(0);
        (item, format!("Dossier {rank}"))
    }

    /// Who is called says that they are there; the sitting is opened, and those who follow it see it.
    async fn it_begins(&self) {
        let room = format!("/room/{}", self.id);
        for eyes in [&self.member, &self.association] {
            eyes.go(&room).await;
            eyes.deed("attend", &[]).await;
            eyes.go(&format!("{room}/now")).await;
        }
        // Forms are not sent through the wire: they would come from elsewhere.
        self.app.crous().attend_commission(&self.id).await.done();
        self.crous.go(&format!("{room}/now")).await;
        self.chair.go(&format!("/desk/commissions/{}", self.id)).await;
        self.chair.deed("begin", &[]).await;
        for eyes in [&self.member, &self.association, &self.crous] {
            eyes.until(".lead", "Aucun dossier n'est en cours").await;
            eyes.until("[data-now=on]", "À jour en direct").await;
        }
    }

    /// A case is put to the vote: what the members chose is decided, and nothing else; who referred it has no voice.
    async fn a_vote(&mut self) {
        let (item, called) = self.take("association");
        self.chair.go(&self.item(&item)).await;
        self.chair.deed("take-up", &[]).await;
        for eyes in [&self.member, &self.association, &self.crous] {
            eyes.until("h1", &called).await;
        }
        self.association
            .until("main", "ne prend pas part à ce dossier")
            .await;
        self.chair.deed("ask-vote", &[]).await;
        self.member.until("form[action$='/vote']", "Voter").await;
        self.crous.until("form[action$='/vote']", "Voter").await;
        // A page that kept itself up to date has asked for more than one that is read.
        self.crous.go(&format!("/room/{}/now", self.id)).await;
        self.crous.look("a vote").await;
        assert!(!self.association.has("form[action$='/vote']").await);
        self.member.deed("vote", &[("choice", "GRANT")]).await;
        self.member.arrive("/now").await;
        let refused = self.grants(&self.chair).await;
        assert!(refused, "one of two voted");
        self.chair
            .until(".problems", "moins de structures ont voté")
            .await;
        self.app.crous().cast_ballot(&item, "GRANT").await.done();
        self.chair.go(&self.item(&item)).await;
        self.chair.until("[aria-labelledby=vote]", "2 sur 2").await;
        self.chair.look("a vote, counted").await;
        let why = [
            ("outcome", "DEFER"),
            ("deviation", "Ce n'est pas ce que les membres ont choisi."),
        ];
        assert!(self.chair.attempt("deviate", &why).await, "against the vote");
        self.chair.until(".problems", "a réuni plus de voix").await;
        self.chair.go(&self.item(&item)).await;
        assert!(!self.grants(&self.chair).await);
        self.chair.deed("settle", &[]).await;
    }

    /// Too few are left for a case; it is decided when they are back.
    async fn a_quorum_is_lost(&mut self) {
        let (item, called) = self.take("crous");
        self.chair.go(&self.item(&item)).await;
        self.chair.deed("take-up", &[]).await;
        self.member.until("h1", &called).await;
        self.association.go(&format!("/room/{}", self.id)).await;
        self.association.deed("leave", &[]).await;
        self.chair.until("[aria-labelledby=part]", "1 (quorum").await;
        assert!(
            self.grants(&self.chair).await,
            "nothing is decided without a quorum"
        );
        self.chair.until(".problems", "quorum").await;
        self.association.deed("attend", &[]).await;
        self.association.go(&format!("/room/{}/now", self.id)).await;
        self.chair.go(&self.item(&item)).await;
        self.chair.until("[aria-labelledby=part]", "2 (quorum").await;
        assert!(!self.grants(&self.chair).await);
        self.chair.deed("settle", &[]).await;
    }

    /// Two coordinators work on one case: the one who comes second is told so, and loses no word.
    async fn two_decide_at_once(&mut self) {
        let (item, _) = self.take("insertion");
        let page = self.item(&item);
        self.chair.go(&page).await;
        self.chair.deed("take-up", &[]).await;
        self.deputy.go(&page).await;
        self.chair.press_quietly("details#refuse > summary").await;
        let words = "Un ordinateur du foyer peut être remis en état.";
        self.chair.write("form[action$='/refuse'] textarea", words).await;
        assert!(!self.grants(&self.deputy).await);
        self.chair
            .until("[data-now=stale]", "La situation a changé")
            .await;
        let rest = [("outcome", "REJECT"), ("reason", "ALREADY_EQUIPPED")];
        assert!(self.chair.attempt("refuse", &rest).await, "the other was faster");
        self.chair.until(".problems", words).await;
        self.chair.look("the other was faster").await;
        self.chair.go(&page).await;
        self.chair.deed("undo", &[]).await;
        self.deputy.until("form[action$='/refuse']", "").await;
        let refusal = [
            ("outcome", "REJECT"),
            ("reason", "ALREADY_EQUIPPED"),
            ("text", words),
        ];
        self.chair.deed("refuse", &refusal).await;
        self.deputy.until("form[action$='/settle']", "").await;
        self.deputy.deed("settle", &[]).await;

        // Both at the very same time: one decision stands.
        let (item, _) = self.take("insertion");
        let page = self.item(&item);
        self.chair.go(&page).await;
        self.chair.deed("take-up", &[]).await;
        self.deputy.go(&page).await;
        let grant = [("outcome", "GRANT"), ("deviation", "La première le propose.")];
        let defer = [("outcome", "DEFER"), ("deviation", "La seconde le propose.")];
        let (one, other) = tokio::join!(
            self.chair.attempt("deviate", &grant),
            self.deputy.attempt("deviate", &defer)
        );
        assert!(one ^ other, "one of two was refused: {one} {other}");
        self.chair.go(&page).await;
        self.chair
            .until(
                "[aria-labelledby=decided]",
                if one { "reportée" } else { "accordé" },
            )
            .await;
        self.chair.deed("settle", &[]).await;
    }

    /// The telephone loses its connection, says so, and catches up by itself.
    async fn a_connection_drops(&mut self) {
        let (item, called) = self.take("association");
        self.chair.go(&self.item(&item)).await;
        self.chair.deed("take-up", &[]).await;
        self.crous.until("h1", &called).await;
        self.wire.cut();
        assert!(!self.grants(&self.chair).await);
        self.chair.deed("settle", &[]).await;
        let (item, called) = self.take("association");
        self.chair.go(&self.item(&item)).await;
        self.chair.deed("take-up", &[]).await;
        self.member.until("h1", &called).await;
        self.crous.until("[data-now=lost]", "Connexion perdue").await;
        self.wire.mend();
        self.crous.until("h1", &called).await;
        self.crous.until("[data-now=on]", "À jour en direct").await;
        assert!(!self.grants(&self.chair).await);
        self.chair.deed("settle", &[]).await;
    }

    /// Three actions for each of the others: each leads to the next one.
    async fn the_others(&self) {
        let mut cases = 0;
        while self.chair.has("form[action$='/take-up']").await {
            self.chair.deed("take-up", &[]).await;
            assert!(!self.grants(&self.chair).await);
            self.chair.deed("settle", &[]).await;
            cases += 1;
        }
        assert_eq!(cases, 54);
        self.member.until(".lead", "Aucun dossier n'est en cours").await;
    }

    /// Grants, as the page offers it; answers whether it was refused.
    async fn grants(&self, eyes: &Eyes) -> bool {
        if eyes.has("form[action$='/grant']").await {
            return eyes.attempt("grant", &[]).await;
        }
        let why = [
            ("outcome", "GRANT"),
            ("deviation", "Une livraison arrive demain."),
        ];
        eyes.attempt("deviate", &why).await
    }

    /// The sitting is closed, everybody sees it, and the minutes are there.
    async fn it_ends(&self) {
        let desk = format!("/desk/commissions/{}", self.id);
        self.deputy.go(&desk).await;
        self.deputy.deed("close", &[]).await;
        for eyes in [&self.member, &self.association, &self.crous] {
            eyes.until(".lead", "Terminée").await;
        }
        let agenda = self.app.coordinator().agenda(&self.id).await;
        let settled = agenda.iter().filter(|item| item["state"] == "SETTLED");
        assert_eq!(settled.count(), 60);
        let email = self.app.coordinator().seat().email.clone();
        let answers = [("email", email.as_str()), ("password", PASSWORD)];
        let cookie = Door::of(&self.app.url).send("/sign-in", &answers).await.cookie;
        let minutes = format!("{}/papers/commissions/{}/minutes.pdf", self.app.url, self.id);
        let paper = reqwest::Client::new().get(minutes).header(header::COOKIE, cookie);
        let paper = paper
            .header(header::ACCEPT_LANGUAGE, "fr")
            .send()
            .await
            .expect("minutes");
        let paper = paper.bytes().await.expect("a paper");
        assert!(paper.starts_with(b"%PDF-"));
        if let Ok(folder) = std::env::var("MAILLON_TEST_PICTURES") {
            std::fs::write(std::path::Path::new(&folder).join("minutes.pdf"), &paper).expect("kept");
        }
    }
}

/// A wire between a browser and the server, which can be cut.
struct Wire {
    url: String,
    whole: Arc<AtomicBool>,
    cutting: Arc<Notify>,
}

impl Wire {
    async fn to(url: &str) -> Self {
        let server: SocketAddr = url.trim_start_matches("http://").parse().expect("an address");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let (whole, cutting) = (Arc::new(AtomicBool::new(true)), Arc::new(Notify::new()));
        let (passes, cut) = (whole.clone(), cutting.clone());
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                if !passes.load(Ordering::SeqCst) {
                    continue;
                }
                let cut = cut.clone();
                tokio::spawn(async move {
                    let Ok(mut far) = TcpStream::connect(server).await else {
                        return;
                    };
                    tokio::select! {
                        () = cut.notified() => {}
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                    }
                });
            }
        });
        Self { url, whole, cutting }
    }

    /// Nothing passes any more, and what was passing is gone.
    fn cut(&self) {
        self.whole.store(false, Ordering::SeqCst);
        self.cutting.notify_waiters();
    }

    fn mend(&self) {
        self.whole.store(true, Ordering::SeqCst);
    }
}

impl Eyes {
    /// Waits until something is on the page and says so, without reading the page anew.
    async fn until(&self, css: &str, words: &str) {
        // A title says nothing else: case 1 is not case 10.
        let says = if css == "h1" {
            format!("words(one) === \"{words}\"")
        } else {
            format!("words(one).includes(\"{words}\")")
        };
        let words_of = "const words = (one) => one.textContent.replace(/\\s+/g, ' ').trim();";
        let found = format!(
            "(() => {{ {words_of} return [...document.querySelectorAll(\"{css}\")].filter((one) => {says}) }})()"
        );
        for _ in 0..300 {
            if self.length(&found).await > 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!(
            "{css} never says “{words}” on {}: {}",
            self.here().await,
            self.text("main").await
        );
    }
}
