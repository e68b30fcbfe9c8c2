//! One's own account, and the second step of signing in.

use portal::chart::qr::qr;
use portal::pages::account::{Codes, Enrol};
use portal::pages::news::{Line, News};
use portal::pages::session::code::Code;
use portal::pages::{Field, Shell};
use portal::text::T;

use super::{Drawn, draw, inside, shell};

pub(super) fn all(t: T) -> Vec<Drawn> {
    let own = || inside("/account", "Maëlle Bérard-Kervignac", "CROUS de Poitiers", &[]);
    let enrol = Enrol {
        t,
        shell: own(),
        picture: qr("otpauth://totp/Maillon:lea%40crous.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
            .unwrap_or_default(),
        secret: "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP".to_owned(),
        code: Field::empty("code"),
    };
    let wrong = Enrol {
        code: Field::filled("code", "123").refused(t.say("code-wrong")),
        ..enrol.clone()
    };
    let line = |n: u32| Line {
        words: t.say("fact-kind-case-granted"),
        count: n,
        last: "2024-02-12T15:40".to_owned(),
        href: if n > 1 { "/cases".to_owned() } else { String::new() },
    };
    let codes = Codes {
        t,
        shell: Shell {
            news: Some(News {
                since: "2024-02-05T09:30".to_owned(),
                count: 8,
                more: true,
                lines: vec![line(7), line(1)],
            }),
            ..own()
        },
        codes: vec!["K7QX-M2PB-9RWD".to_owned(); 10],
    };
    let code = Code {
        t,
        shell: shell("/sign-in"),
        step: "abc".to_owned(),
        next: "/cases".to_owned(),
        code: Field::empty("code"),
    };
    let refused = Code {
        code: Field::filled("code", "123456").refused(t.say("code-wrong")),
        ..code.clone()
    };
    vec![
        draw("enrol", &enrol),
        draw("enrol-wrong", &wrong),
        draw("codes", &codes),
        draw("code", &code),
        draw("code-wrong", &refused),
    ]
}
