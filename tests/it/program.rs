//! The program itself, run as an operator runs it: `maillon territory create`, then `maillon serve`, killed without a
//! warning where a test says so.

use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::app::MASTER_KEY;

/// A program that serves.
pub(crate) struct Program {
    child: Child,
    /// Its address, without a slash at the end.
    pub(crate) url: String,
}

/// A port nobody listens on.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// The database of a program that keeps it in its folder.
pub(crate) fn in_folder(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("maillon.db").display())
}

/// The program that was built with the tests, or the one that `MAILLON_PROGRAM` names.
fn program() -> PathBuf {
    let named = std::env::var_os("MAILLON_PROGRAM").map(PathBuf::from);
    let named = named.map(|named| std::path::absolute(named).unwrap());
    named.unwrap_or_else(|| env!("CARGO_BIN_EXE_maillon").into())
}

/// Whether the program is one that `MAILLON_PROGRAM` names, which is built for release.
pub(crate) fn is_of_release() -> bool {
    std::env::var_os("MAILLON_PROGRAM").is_some() || !cfg!(debug_assertions)
}

fn command(folder: &Path, port: u16, database: &str) -> Command {
    let mut command = Command::new(program());
    command
        .current_dir(folder)
        .env("MAILLON_DATABASE__URL", database)
        .env("MAILLON_MAIL__FOLDER", folder.join("mail"))
        .env("MAILLON_FILES__FOLDER", folder.join("files"))
        .env("MAILLON_MAIL__LEASE_SECONDS", "1")
        .env("MAILLON_HTTP__LISTEN", format!("127.0.0.1:{port}"))
        .env("MAILLON_HTTP__PUBLIC_URL", format!("http://127.0.0.1:{port}"))
        .env("MAILLON_HTTP__WORKERS", "1")
        .env("MAILLON_SECRETS__MASTER_KEY", MASTER_KEY)
        .stdout(Stdio::null());
    command
}

/// Founds a territory as an operator does, the password on standard input.
pub(crate) fn found(folder: &Path, port: u16, email: &str, password: &str) {
    found_on(&in_folder(folder), folder, port, email, password);
}

/// The same, on a database of one's own.
pub(crate) fn found_on(database: &str, folder: &Path, port: u16, email: &str, password: &str) {
    let mut child = command(folder, port, database)
        .args([
            "territory",
            "create",
            "--slug",
            "poitiers",
            "--name",
            "Poitiers",
            "--city",
            "Ville de Poitiers",
        ])
        .args(["--coordinator", "Coordination", "--email", email])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
    assert!(child.wait().unwrap().success(), "a territory is founded");
}

impl Program {
    /// Starts the program and waits until it answers.
    pub(crate) fn serve(folder: &Path, port: u16) -> Self {
        Self::serve_on(&in_folder(folder), folder, port)
    }

    /// The same, on a database of one's own.
    pub(crate) fn serve_on(database: &str, folder: &Path, port: u16) -> Self {
        let child = command(folder, port, database)
            .arg("serve")
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self::answering(child, port, Duration::from_secs(20))
    }

    /// Starts the demonstration of a program that was built elsewhere, and waits until it answers.
    pub(crate) fn demonstrate(program: &Path, folder: &Path) -> Self {
        let port = free_port();
        let child = Command::new(program)
            .arg("demo")
            .args(["--port", &port.to_string(), "--data"])
            .arg(folder.join("demo"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a program");
        Self::answering(child, port, Duration::from_mins(2))
    }

    fn answering(child: Child, port: u16, most: Duration) -> Self {
        let program = Self {
            child,
            url: format!("http://127.0.0.1:{port}"),
        };
        let started = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(started.elapsed() < most, "the program does not answer");
            std::thread::sleep(Duration::from_millis(5));
        }
        program
    }

    /// Whether it still runs.
    pub(crate) fn is_alive(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Resident memory, in KiB.
    pub(crate) fn resident_kib(&self) -> u64 {
        self.status("VmRSS:")
    }

    /// The most resident memory since it was last forgotten, in KiB.
    pub(crate) fn peak_kib(&self) -> u64 {
        self.status("VmHWM:")
    }

    /// Counts the peak of memory anew from here.
    pub(crate) fn forget_peak(&self) {
        // Where the kernel does not offer it, the peak is that of the whole life: stricter.
        let _ = std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5");
    }

    fn status(&self, name: &str) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix(name))
            .unwrap_or_default();
        line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
    }

    /// Kills it at once (SIGKILL): nothing is finished, nothing is said.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}
