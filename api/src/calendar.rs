//! Appointments as calendars read them (RFC 5545): pure, an event in, a text out. Nothing personal belongs in an event: it is
//! copied to telephones and to companies that keep calendars.

use entity::Moment;

/// What a calendar is to do with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Show it, or show what changed.
    Publish,
    /// Take it away.
    Cancel,
}

/// One appointment.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// The same for the whole life of the appointment: `handover-…@domain`.
    pub uid: &'a str,
    /// How often it changed: a calendar keeps the highest.
    pub sequence: i32,
    /// When this was written.
    pub stamp: Moment,
    /// From when.
    pub starts_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// What, in a few words.
    pub summary: &'a str,
    /// Where.
    pub location: Option<&'a str>,
    /// How to get in, what to bring.
    pub description: Option<&'a str>,
}

/// The most octets of a line, without its end (section 3.1).
const LINE: usize = 75;

/// The calendar of some events.
#[must_use]
pub fn write(method: Method, events: &[Event<'_>]) -> String {
    let (method, status) = match method {
        Method::Publish => ("PUBLISH", "CONFIRMED"),
        Method::Cancel => ("CANCEL", "CANCELLED"),
    };
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&mut text, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Maillon//Maillon//EN");
    line("METHOD", method);
    for event in events {
        line("BEGIN", "VEVENT");
        line("UID", event.uid);
        line("SEQUENCE", &event.sequence.to_string());
        line("DTSTAMP", &utc(event.stamp));
        line("DTSTART", &utc(event.starts_at));
        line("DTEND", &utc(event.ends_at));
        line("SUMMARY", &escape(event.summary));
        if let Some(location) = event.location {
            line("LOCATION", &escape(location));
        }
        if let Some(description) = event.description {
            line("DESCRIPTION", &escape(description));
        }
        line("STATUS", status);
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    text
}

/// A moment in UTC (section 3.3.5, form 2).
fn utc(at: Moment) -> String {
    at.to_utc().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text (section 3.3.11): what would end it or part it is escaped, other controls are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(letter),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, folded at 75 octets and never within a letter (section 3.1).
fn fold(text: &mut String, line: &str) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            used = 1;
        }
        text.push(letter);
        used += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event<'static> {
        Event {
            uid: "handover-1@maillon.test",
            sequence: 2,
            stamp: Moment(1_705_305_600_000),
            starts_at: Moment(1_708_421_400_000),
            ends_at: Moment(1_708_425_000_000),
            summary: "Remise d’un ordinateur",
            location: Some("Espace numérique, 12 place de Provence; 86000 Poitiers"),
            description: None,
        }
    }

    #[test]
    fn an_appointment_reads_as_rfc_5545_has_it() {
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Maillon//Maillon//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:handover-1@maillon.test",
            "SEQUENCE:2",
            "DTSTAMP:20240115T080000Z",
            "DTSTART:20240220T093000Z",
            "DTEND:20240220T103000Z",
            "SUMMARY:Remise d’un ordinateur",
            "LOCATION:Espace numérique\\, 12 place de Provence\\; 86000 Poitiers",
            "STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(write(Method::Publish, &[event()]), expected.join("\r\n"));
    }

    #[test]
    fn what_is_cancelled_keeps_its_name() {
        let text = write(Method::Cancel, &[event()]);
        assert!(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"));
        assert!(text.contains("UID:handover-1@maillon.test\r\n"));
    }

    #[test]
    fn lines_are_folded_and_no_letter_is_cut() {
        let long = "é".repeat(200);
        let text = write(
            Method::Publish,
            &[Event {
                summary: &long,
                ..event()
            }],
        );
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        assert!(text.split("\r\n").any(|line| line.len() >= LINE - 1));
        assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{long}\r\n")));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn nobody_writes_a_line_of_a_calendar_from_within_a_text() {
        let wicked = "x\r\nEND:VEVENT\nATTACH:https://wicked.example\\;,\u{7}";
        let text = write(
            Method::Publish,
            &[Event {
                summary: wicked,
                ..event()
            }],
        );
        assert_eq!(text.matches("\r\nEND:VEVENT").count(), 1);
        assert!(text.contains("SUMMARY:x\\nEND:VEVENT\\nATTACH:https://wicked.example\\\\\\;\\,\r\n"));
    }
}
