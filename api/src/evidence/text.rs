//! Reports come through terminals, pipes and Windows shares: this takes off what those add (byte-order marks, UTF-16,
//! colour codes, carriage returns) before anything is read.

use std::borrow::Cow;

use super::{MAX_REPORT_BYTES, Unreadable};

/// The text of a report.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    if bytes.len() > MAX_REPORT_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let encoding = encoding_rs::Encoding::for_bom(bytes).map_or(encoding_rs::UTF_8, |(encoding, _)| encoding);
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(text)
}

/// A text without the escape sequences that a terminal draws with.
pub(super) fn without_ansi(text: &str) -> Cow<'_, str> {
    if !text.contains('\u{1b}') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\u{1b}' {
            plain.push(c);
            continue;
        }
        if chars.next_if_eq(&'[').is_some() {
            // Parameters, then one final letter.
            while chars
                .next_if(|c| !('@'..='~').contains(c) && *c != '\n')
                .is_some()
            {}
            chars.next_if(|c| ('@'..='~').contains(c));
        } else {
            chars.next_if(|c| *c != '\n');
        }
    }
    Cow::Owned(plain)
}
