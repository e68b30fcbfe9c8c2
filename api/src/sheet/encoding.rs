//! French Excel saves "CSV" in Windows-1252, others in UTF-8 with or without its mark, some tools in UTF-16. A wrong
//! guess turns `œ` into rubbish that nobody notices, so a text is accepted only when its encoding is certain:
//! DOS code pages, Mac Roman and text that was already garbled are refused with a code.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Unreadable;

/// A text and the name of its encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, String), Unreadable> {
    let (encoding, text) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (
            encoding,
            strict(encoding, bytes.get(length..).unwrap_or_default())?,
        ),
        None => without_mark(bytes)?,
    };
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}'))
    {
        return Err(
            if encoding == WINDOWS_1252 && !text.contains(|c: char| c < ' ' && !c.is_whitespace()) {
                Unreadable::UnknownEncoding
            } else {
                Unreadable::NotASpreadsheet
            },
        );
    }
    if is_mojibake(&text) {
        return Err(Unreadable::UnknownEncoding);
    }
    Ok((text, encoding.name().to_owned()))
}

fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Unreadable> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned)
        .ok_or(Unreadable::UnknownEncoding)
}

fn without_mark(bytes: &[u8]) -> Result<(&'static Encoding, String), Unreadable> {
    if let Some(encoding) = utf_16(bytes) {
        return Ok((encoding, strict(encoding, bytes)?));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((UTF_8, text.to_owned()));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    if text.chars().all(is_french) || (guess(bytes) == WINDOWS_1252 && !is_dos(&text)) {
        return Ok((WINDOWS_1252, text.into_owned()));
    }
    Err(Unreadable::UnknownEncoding)
}

/// UTF-16 without its mark: Latin text has a zero in every other byte.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(512) & !1).unwrap_or_default();
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if bytes.len() % 2 == 1 || half < 4 {
        None
    } else if odd * 10 > half * 8 && even * 10 < half {
        Some(UTF_16LE)
    } else if even * 10 > half * 8 && odd * 10 < half {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"fr"), chardetng::Utf8Detection::Deny)
}

/// What a French text is written with.
fn is_french(c: char) -> bool {
    c.is_ascii() || "àâäæçéèêëîïôöœùûüÿñÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑ°²³µ«»’‘“”–—…€£§±×·®™©\u{a0}".contains(c)
}

/// Letters of DOS or Mac pages come out as punctuation or odd capitals in the middle of a word: `Num‚ro`, `NumŽro`.
fn is_dos(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(3).any(|three| {
        matches!(three, [before, odd, after]
            if before.is_lowercase() && after.is_lowercase() && "‚ƒ„…†‡ˆŠ‰ŽŽ•˜¡¢£¤¥¦".contains(*odd))
    })
}

/// UTF-8 that was once read as Windows-1252: `NumÃ©ro`.
fn is_mojibake(text: &str) -> bool {
    [
        "Ã©", "Ã¨", "Ãª", "Ã\u{a0}", "Ã§", "Ã´", "Ã®", "Ã¢", "Ã‰", "Â°", "â€™",
    ]
    .iter()
    .any(|pair| text.contains(pair))
}
