//! A published snapshot as a sheet: one line a number, `,` between cells, an empty cell where a number is not told.

use serde_json::Value;

/// The sheet of a snapshot. Every number of the snapshot has its line, by its path in the JSON.
///
/// # Errors
/// The sheet cannot be written.
pub(crate) fn of(name: &str, content: &Value) -> Result<String, csv::Error> {
    let mut sheet = csv::Writer::from_writer(Vec::new());
    sheet.write_record(["programme", "asOf", "measure", "month", "value"])?;
    let name = plain(name);
    let as_of = content["asOf"].as_str().map(plain).unwrap_or_default();
    let mut lines = Vec::new();
    numbers(content, "", "", &mut lines);
    for (measure, month, value) in lines {
        sheet.write_record([&name, &as_of, &measure, &month, &value])?;
    }
    let bytes = sheet.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Every number under a value, with its path.
fn numbers(value: &Value, path: &str, month: &str, lines: &mut Vec<(String, String, String)>) {
    match value {
        Value::Object(fields) => {
            let month = fields.get("month").and_then(Value::as_str).unwrap_or(month);
            let group = fields.get("group").and_then(Value::as_str);
            let path = &group.map_or_else(|| path.to_owned(), |group| format!("{path}.{}", plain(group)));
            for (name, value) in fields {
                let path = match path.as_str() {
                    "" => plain(name),
                    path => format!("{path}.{}", plain(name)),
                };
                numbers(value, &path, month, lines);
            }
        }
        Value::Array(values) => {
            for value in values {
                numbers(value, path, month, lines);
            }
        }
        Value::Number(number) => lines.push((path.to_owned(), plain(month), number.to_string())),
        Value::Null => lines.push((path.to_owned(), plain(month), String::new())),
        _ => {}
    }
}

/// A text that no spreadsheet takes for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::of;

    #[test]
    fn every_number_has_its_line_and_no_text_is_a_formula() {
        let content = json!({ "asOf": "2023-12-31", "collected": 352, "handedOver": { "FAMILY": null },
            "months": [{ "month": "2023-04", "handedOver": 48 }],
            "fairness": { "audiences": [{ "group": "FAMILY", "granted": 86 }] } });
        assert_eq!(
            of("=cmd|' /C calc'!A0, \"Ville\"", &content).expect("a sheet"),
            "programme,asOf,measure,month,value\n\
             \"'=cmd|' /C calc'!A0, \"\"Ville\"\"\",2023-12-31,collected,,352\n\
             \"'=cmd|' /C calc'!A0, \"\"Ville\"\"\",2023-12-31,handedOver.FAMILY,,\n\
             \"'=cmd|' /C calc'!A0, \"\"Ville\"\"\",2023-12-31,months.handedOver,2023-04,48\n\
             \"'=cmd|' /C calc'!A0, \"\"Ville\"\"\",2023-12-31,fairness.audiences.FAMILY.granted,,86\n"
        );
    }
}
