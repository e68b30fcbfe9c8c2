//! A temporary Postgres cluster, started by the first test that asks and shared by the whole binary.
//!
//! The suite must run where nothing but the installed Postgres binaries is at hand, as root too (which
//! Postgres refuses), and must leave nothing behind even when it is killed. So the cluster lives in a
//! temporary directory, belongs to the `postgres` user when we are root, and is taken down by a small shell
//! that waits for the end of this process: it reads a pipe that only this process holds open.
//!
//! `MAILLON_TEST_POSTGRES_URL` names a server to use instead; the role in it must be allowed to create
//! databases. `MAILLON_TEST_REQUIRE=postgres` turns a missing Postgres from a skipped test into a failure.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::Write,
    net::{Ipv4Addr, TcpListener},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// Safe only because nobody misses this data: a test cluster may lose everything at a power cut.
const SETTINGS: &str =
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300";

/// Waits for the end of the tests, then stops the cluster and removes it.
/// Arguments: the directory, `pg_ctl`, then the words that change the user, if any.
const STOP_CLUSTER: &str = r#"
    trap '' HUP INT TERM
    cat
    directory=$1 pg_ctl=$2
    shift 2
    for attempt in 1 2 3 4 5; do
        "$@" "$pg_ctl" stop -D "$directory/data" -m immediate -w -t 30
        rm -rf "$directory"
        [ -e "$directory" ] || exit 0
        sleep 1
    done
"#;

/// Waits for the end of the tests, then drops the databases whose names it was told.
/// Arguments: `psql` and the server's URL.
const DROP_DATABASES: &str = r#"
    trap '' HUP INT TERM
    names=
    while read -r name; do names="$names $name"; done
    for name in $names; do
        "$1" -X -d "$2" -c "DROP DATABASE IF EXISTS \"$name\" WITH (FORCE)"
    done
"#;

/// A fresh, empty database of its own for one test, as a `postgres://` URL.
///
/// `None`, with a word on standard error, where Postgres is not installed.
///
/// # Panics
/// When Postgres is required or installed, and yet cannot serve.
pub(crate) fn database() -> Option<String> {
    match SERVER.get_or_init(Server::start) {
        Ok(server) => Some(server.create_database()),
        Err(Failure::Absent(reason)) if is_required() => {
            panic!("MAILLON_TEST_REQUIRE asks for postgres: {reason}")
        }
        Err(Failure::Absent(reason)) => {
            eprintln!("skipped on PostgreSQL: {reason}");
            None
        }
        Err(Failure::Broken(reason)) => panic!("PostgreSQL does not start: {reason}"),
    }
}

/// A database of its own for one test with everything in `template`, which nobody may be connected to.
///
/// # Panics
/// When the server that made `template` can no longer serve.
pub(crate) fn copy_of(template: &str) -> String {
    match SERVER.get() {
        Some(Ok(server)) => server.create_database_like(database_name(template)),
        _ => panic!("{template} is none of our databases"),
    }
}

/// Drops a database made by [`database`], with whoever is still connected to it.
///
/// What is not discarded goes with the cluster at the end of the tests; until then each takes some 7 MB.
pub(crate) fn discard(url: &str) {
    if let Some(Ok(server)) = SERVER.get() {
        server.run(&format!(
            "DROP DATABASE IF EXISTS \"{}\" WITH (FORCE)",
            database_name(url)
        ));
    }
}

static SERVER: OnceLock<Result<Server, Failure>> = OnceLock::new();

enum Failure {
    /// Nothing to start: the test is skipped, unless it is required.
    Absent(String),
    /// Something to start that does not start: always an error, or the suite would turn green by itself.
    Broken(String),
}

struct Server {
    psql: PathBuf,
    url: String,
    /// Never waited for: it outlives us, and ends because its standard input does.
    watchdog: Mutex<Child>,
}

impl Server {
    fn start() -> Result<Self, Failure> {
        let given = env::var("MAILLON_TEST_POSTGRES_URL")
            .ok()
            .filter(|url| !url.is_empty());
        if let Some(url) = given {
            let psql = installed(&["psql"])?.join("psql");
            let watchdog = Mutex::new(watch(DROP_DATABASES, &[psql.as_os_str(), url.as_ref()]));
            return Ok(Self { psql, url, watchdog });
        }
        let bin = installed(&["initdb", "pg_ctl", "psql"])?;
        let user = unprivileged_user()?;
        let directory = make_directory(&user)?;
        let pg_ctl = bin.join("pg_ctl");
        let mut arguments = vec![directory.as_os_str(), pg_ctl.as_os_str()];
        arguments.extend(user.iter().map(OsStr::new));
        let watchdog = Mutex::new(watch(STOP_CLUSTER, &arguments));

        let data = directory.join("data");
        let mut initdb = as_user(&user, &bin.join("initdb"));
        initdb
            .args([
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
                "-D",
            ])
            .arg(&data);
        output(&mut initdb).map_err(Failure::Broken)?;
        let port = start_cluster(&user, &pg_ctl, &directory).map_err(Failure::Broken)?;
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        Ok(Self {
            psql: bin.join("psql"),
            url,
            watchdog,
        })
    }

    fn create_database(&self) -> String {
        self.create_database_like("template0")
    }

    fn create_database_like(&self, template: &str) -> String {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let since_epoch = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .expect("a clock after 1970");
        let (process, moment) = (std::process::id(), since_epoch.as_millis());
        let name = format!(
            "maillon_test_{process}_{moment}_{}",
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        self.tell_watchdog(&name);
        self.run(&format!("CREATE DATABASE \"{name}\" TEMPLATE \"{template}\""));
        with_database(&self.url, &name)
    }

    fn tell_watchdog(&self, name: &str) {
        let mut watchdog = self.watchdog.lock().unwrap_or_else(PoisonError::into_inner);
        let pipe = watchdog.stdin.as_mut().expect("the watchdog was given a pipe");
        writeln!(pipe, "{name}").expect("the watchdog lives as long as we do");
    }

    fn run(&self, statement: &str) {
        let mut psql = command(&self.psql);
        psql.args([
            "-X",
            "-q",
            "-v",
            "ON_ERROR_STOP=1",
            "-d",
            &self.url,
            "-c",
            statement,
        ]);
        if let Err(reason) = output(&mut psql) {
            panic!("{statement}: {reason}");
        }
    }
}

/// Whether the caller of the suite wants a missing Postgres to be a failure.
fn is_required() -> bool {
    required("postgres")
}

/// Whether a part of the suite that may be skipped must run: `MAILLON_TEST_REQUIRE=postgres,browser,node`.
pub(crate) fn required(part: &str) -> bool {
    env::var("MAILLON_TEST_REQUIRE").is_ok_and(|list| list.split(',').any(|word| word.trim() == part))
}

/// The folder that holds all these programs: from `PATH`, else Debian's folder of the highest version.
fn installed(programs: &[&str]) -> Result<PathBuf, Failure> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    versions.sort_by_key(|folder| {
        folder
            .file_name()
            .and_then(|name| name.to_str()?.parse::<u32>().ok())
            .unwrap_or_default()
    });
    env::split_paths(&path)
        .chain(versions.into_iter().rev().map(|folder| folder.join("bin")))
        .find(|folder| programs.iter().all(|program| folder.join(program).is_file()))
        .ok_or_else(|| Failure::Absent(format!("{} not found", programs.join(", "))))
}

/// The words that start a command as another user: none, unless we are root.
fn unprivileged_user() -> Result<Vec<String>, Failure> {
    let uid = output(Command::new("id").arg("-u")).map_err(Failure::Broken)?;
    if uid.trim() != "0" {
        return Ok(Vec::new());
    }
    let user: Vec<String> = ["runuser", "-u", "postgres", "--"].map(String::from).into();
    output(&mut as_user(&user, Path::new("true")))
        .map_err(|reason| Failure::Absent(format!("root cannot become the user postgres: {reason}")))?;
    Ok(user)
}

/// A fresh directory of that user; in `/tmp` where the usual place is closed to it.
fn make_directory(user: &[String]) -> Result<PathBuf, Failure> {
    let mktemp = |parent: &Path| {
        let mut mktemp = as_user(user, Path::new("mktemp"));
        mktemp.arg("-d").arg(parent.join("maillon-postgres.XXXXXXXX"));
        output(&mut mktemp)
    };
    let made = mktemp(&env::temp_dir())
        .or_else(|_| mktemp(Path::new("/tmp")))
        .map_err(Failure::Broken)?;
    Ok(PathBuf::from(made.trim_end()))
}

/// Starts the cluster on a free port; another process may take the port in between, so a few are tried.
fn start_cluster(user: &[String], pg_ctl: &Path, directory: &Path) -> Result<u16, String> {
    let mut reason = String::new();
    for _ in 0..5 {
        let port = free_port().map_err(|error| error.to_string())?;
        let options = format!("-h 127.0.0.1 -p {port} -k '' {SETTINGS}");
        let mut start = as_user(user, pg_ctl);
        start
            .args(["start", "-w", "-t", "60", "-D"])
            .arg(directory.join("data"));
        start.arg("-l").arg(directory.join("log")).arg("-o").arg(options);
        match output(&mut start) {
            Ok(_) => return Ok(port),
            Err(error) => {
                let log = fs::read_to_string(directory.join("log")).unwrap_or_default();
                reason = format!("{error}{log}");
            }
        }
    }
    Err(reason)
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Starts a shell that outlives us, in a process group of its own so that no signal to ours reaches it.
fn watch(script: &str, arguments: &[&OsStr]) -> Child {
    let mut shell = command(Path::new("sh"));
    shell
        .args(["-c", script, "maillon-postgres-watchdog"])
        .args(arguments);
    shell
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    shell.spawn().expect("a shell to clean up after the tests")
}

fn as_user(user: &[String], program: &Path) -> Command {
    let Some((first, rest)) = user.split_first() else {
        return command(program);
    };
    let mut command = command(Path::new(first));
    command.args(rest).arg(program);
    command
}

/// A command that no setting of the caller's own Postgres reaches, in a folder that everyone may enter.
fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir("/").stdin(Stdio::null());
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PG")) {
        command.env_remove(name);
    }
    command
}

/// What a command prints, or what it complains of.
fn output(command: &mut Command) -> Result<String, String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    }
}

/// The same server's URL with another database in its path.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url
        .split_once('?')
        .map_or((url, String::new()), |(a, q)| (a, format!("?{q}")));
    let authority = address.find("://").map_or(0, |at| at + 3);
    let end = address[authority..]
        .find('/')
        .map_or(address.len(), |at| authority + at);
    format!("{}/{name}{query}", &address[..end])
}

fn database_name(url: &str) -> &str {
    let address = url.split('?').next().unwrap_or_default();
    address.rsplit('/').next().unwrap_or_default()
}

#[test]
fn two_databases_are_strangers() {
    let (Some(one), Some(other)) = (database(), database()) else {
        return;
    };
    let tables = |url: &str, statement: &str| {
        let psql = installed(&["psql"]).ok().expect("psql").join("psql");
        output(command(&psql).args(["-X", "-q", "-A", "-t", "-d", url, "-c", statement]))
    };
    let count = "SELECT count(*) FROM pg_tables WHERE tablename = 'device'";
    assert_eq!(tables(&one, "CREATE TABLE device (id int)"), Ok(String::new()));
    assert_eq!(tables(&one, count).as_deref(), Ok("1\n"));
    assert_eq!(tables(&other, count).as_deref(), Ok("0\n"));
    discard(&one);
    assert!(tables(&one, count).is_err());
    discard(&other);
}

#[test]
fn a_url_keeps_its_server_and_parameters() {
    let with = |url| with_database(url, "new");
    assert_eq!(
        with("postgres://u:p@host:1/old?sslmode=disable"),
        "postgres://u:p@host:1/new?sslmode=disable"
    );
    assert_eq!(with("postgres://host"), "postgres://host/new");
    assert_eq!(database_name("postgres://u@host:1/new?a=/b"), "new");
}
