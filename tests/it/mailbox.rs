//! The mails of an instance, read back from their `.eml` files as whoever gets them reads them.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// One mail that was sent.
#[derive(Clone, Debug)]
pub(crate) struct Mail {
    /// Whom it goes to, name and address.
    pub(crate) to: String,
    /// Its subject.
    pub(crate) subject: String,
    /// Its words.
    pub(crate) body: String,
    /// Its Message-ID.
    pub(crate) message_id: String,
}

impl Mail {
    /// The token of the invitation's link.
    pub(crate) fn invitation_token(&self) -> &str {
        self.token_after("/invitation?token=")
    }

    /// The token of the link to sign in with.
    pub(crate) fn link_token(&self) -> &str {
        self.token_after("/sign-in/link?token=")
    }

    fn token_after(&self, address: &str) -> &str {
        let (_, rest) = self.body.split_once(address).expect("a link");
        rest.split_whitespace().next().expect("a token")
    }
}

/// Every mail in a folder, oldest first.
pub(crate) fn read(folder: &Path) -> Vec<Mail> {
    let files = std::fs::read_dir(folder).expect("a folder of mails");
    let mut files: Vec<PathBuf> = files.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "eml"));
    // Named by their deliveries' UUIDv7: in the order in which they were set off.
    files.sort();
    files.iter().map(|file| parse(file)).collect()
}

fn parse(file: &Path) -> Mail {
    let text = std::fs::read_to_string(file).expect("a mail");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head and a body");
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let header = |name: &str| {
        let line = head.lines().find_map(|line| {
            line.split_once(": ")
                .filter(|(key, _)| key.eq_ignore_ascii_case(name))
        });
        line.map(|(_, value)| value.to_owned()).unwrap_or_default()
    };
    let body = match header("Content-Transfer-Encoding").as_str() {
        "quoted-printable" => quoted_printable(body),
        "base64" => utf8(STANDARD.decode(body.replace("\r\n", "")).expect("base64")),
        _ => body.to_owned(),
    };
    Mail {
        to: encoded_words(&header("To")),
        subject: encoded_words(&header("Subject")),
        body: body.replace("\r\n", "\n"),
        message_id: header("Message-ID"),
    }
}

fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

/// Quoted-printable (RFC 2045, section 6.7).
fn quoted_printable(text: &str) -> String {
    let text = text.replace("=\r\n", "");
    let mut bytes = text.bytes();
    let mut read = Vec::new();
    while let Some(byte) = bytes.next() {
        if byte == b'=' {
            let digits: String = bytes.by_ref().take(2).map(char::from).collect();
            read.push(u8::from_str_radix(&digits, 16).expect("two hexadecimal digits"));
        } else {
            read.push(byte);
        }
    }
    utf8(read)
}

/// Encoded words (RFC 2047), of which lettre writes the base64 ones.
fn encoded_words(text: &str) -> String {
    let mut read = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once("=?utf-8?b?") {
        let (word, after) = from.split_once("?=").expect("the end of an encoded word");
        // White space between two encoded words is none.
        if read.is_empty() || !before.trim().is_empty() {
            read.push_str(before);
        }
        read.push_str(&utf8(STANDARD.decode(word).expect("base64")));
        rest = after;
    }
    read + rest
}

#[test]
fn mails_are_read_as_people_read_them() {
    assert_eq!(
        encoded_words("=?utf-8?b?w6k=?= =?utf-8?b?w6A=?= <a@b.fr>"),
        "éà <a@b.fr>"
    );
    assert_eq!(encoded_words("plain"), "plain");
    assert_eq!(quoted_printable("=C3=A9t=\r\n=C3=A9"), "été");
}
