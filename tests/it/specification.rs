//! GraphQL over HTTP: the audits of npm `graphql-http`, all of them, run against a real server.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::postgres;
use crate::program::{Program, free_port};

/// Whether the audits can run here; a word says why not.
fn node() -> bool {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/node/node_modules/graphql-http")
        .exists();
    let runs = Command::new("node")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success());
    if installed && runs {
        return true;
    }
    assert!(
        !postgres::required("node"),
        "node and tests/node/node_modules are required (npm ci in tests/node)"
    );
    eprintln!("skipped: the audits of graphql-http need node and `npm ci` in tests/node");
    false
}

#[test]
fn all_audits_pass() {
    if !node() {
        return;
    }
    let folder = TempDir::new().unwrap();
    let program = Program::serve(folder.path(), free_port());
    let output = Command::new("node")
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node"))
        .args(["graphql_http.mjs", &format!("{}/graphql", program.url)])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("61 ok, 0 not ok"), "{said}");
}
