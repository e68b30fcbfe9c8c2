//! The public page, the door and accidents.

use portal::{
    pages::{
        Field, Shell,
        errors::page::{Accident, ErrorPage},
        public::programme::{Audience, Outcome, Programme},
        session::{
            by_mail::{ByMail, Sent},
            invitation::Invitation,
            link::Link,
            sign_in::{DemoAccount, Refusal, SignIn},
        },
    },
    text::T,
};

use super::{Drawn, draw, pick, shell};

pub(super) fn all(t: T) -> Vec<Drawn> {
    let full = programme(t);
    let new = Programme {
        collected: Some(0),
        handed_over: Some(0),
        ..full.clone()
    };
    let door = sign_in(t);
    let wrong = SignIn {
        refusal: Refusal::Wrong,
        email: Field::filled("email", "lea@crous.example"),
        ..door.clone()
    };
    let wait = SignIn {
        refusal: Refusal::Throttled(5),
        demo_accounts: Vec::new(),
        ..door.clone()
    };
    let invitation = Invitation {
        t,
        shell: shell("/invitation?token=abc"),
        token: "abc".to_owned(),
        password: Field::empty("password"),
        again: Field::empty("again"),
    };
    let differs = Invitation {
        again: Field::empty("again").refused(t.say("invitation-differs")),
        ..invitation.clone()
    };
    let ask = ByMail {
        t,
        shell: shell("/sign-in/by-mail"),
        email: Field::empty("email"),
    };
    let not_whole = ByMail {
        email: Field::filled("email", "lea").refused(t.say("link-not-whole")),
        ..ask.clone()
    };
    let sent = Sent {
        t,
        shell: shell("/sign-in/sent"),
    };
    let link = Link {
        t,
        shell: shell("/sign-in/link?token=abc"),
        token: "abc".to_owned(),
        refused: false,
    };
    let refused = Link {
        refused: true,
        ..link.clone()
    };
    let mut pages = vec![
        draw("link-ask", &ask),
        draw("link-ask-wrong", &not_whole),
        draw("link-sent", &sent),
        draw("link-open", &link),
        draw("link-refused", &refused),
        draw("programme", &full),
        draw("programme-new", &new),
        draw("sign-in", &door),
        draw("sign-in-wrong", &wrong),
        draw("sign-in-throttled", &wait),
        draw("invitation", &invitation),
        draw("invitation-wrong", &differs),
    ];
    for (name, accident) in [
        ("error-403", Accident::Forbidden),
        ("error-404", Accident::NotFound),
        ("error-429", Accident::Busy),
        ("error-500", Accident::Broken),
        ("error-503", Accident::Unavailable),
    ] {
        let reference = if accident == Accident::Broken {
            "0af7-6519"
        } else {
            ""
        }
        .to_owned();
        pages.push(draw(
            name,
            &ErrorPage {
                t,
                shell: shell("/x"),
                accident,
                reference,
            },
        ));
    }
    pages
}

fn programme(t: T) -> Programme {
    let months = [
        ("2023-02", Some(0)),
        ("2023-03", None),
        ("2023-04", Some(14)),
        ("2023-05", Some(17)),
        ("2023-06", Some(23)),
        ("2023-07", Some(12)),
        ("2023-08", None),
        ("2023-09", Some(19)),
        ("2023-10", Some(21)),
        ("2023-11", Some(16)),
        ("2023-12", Some(13)),
        ("2024-01", Some(11)),
    ];
    Programme {
        t,
        shell: Shell {
            demo: true,
            ..shell("/")
        },
        as_of: "2024-01-15".to_owned(),
        collected: Some(352),
        handed_over: Some(156),
        commissions: 3,
        audiences: vec![
            (Audience::Family, Some(86)),
            (Audience::JobSeeker, Some(41)),
            (Audience::Student, Some(29)),
        ],
        outcomes: vec![
            (Outcome::HandedOver, Some(156)),
            (Outcome::AboutUnderWay, Some(110)),
            (Outcome::Stripped, Some(21)),
            (Outcome::Recycled, Some(60)),
            (Outcome::Missing, None),
        ],
        months: months.map(|(month, n)| (month.to_owned(), n)).to_vec(),
        kept: Some((24, 36)),
    }
}

fn sign_in(t: T) -> SignIn {
    let account = |email: &str, fr, en| DemoAccount {
        email: email.to_owned(),
        role: pick(t, fr, en),
    };
    SignIn {
        t,
        shell: Shell {
            demo: true,
            ..shell("/sign-in")
        },
        email: Field::empty("email"),
        password: Field::empty("password"),
        next: "/".to_owned(),
        refusal: Refusal::None,
        demo_accounts: vec![
            account("coordination@ville.example", "Coordination", "Coordinator"),
            account(
                "parc@donateur.example",
                "Entreprise qui donne",
                "Company that gives",
            ),
            account("social@crous.example", "CROUS", "CROUS"),
            account(
                "accueil@centre.example",
                "Centre de quartier",
                "Neighbourhood centre",
            ),
            account("atelier@insertion.example", "Atelier", "Workshop"),
            account(
                "conseil@numerique.example",
                "Conseil numérique",
                "Digital adviser",
            ),
        ],
        demo_password: "ordinateurs-solidaires".to_owned(),
    }
}
