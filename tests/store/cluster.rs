//! A PostgreSQL server of the test's own, in a folder of its own, on a socket only, gone when the test ends.

use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    user: Option<&'static str>,
}

impl Cluster {
    /// Starts one; nothing where PostgreSQL's programs are not installed (an error where `PREJA_CI` is set).
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(std::env::var_os("PREJA_CI").is_none(), "PostgreSQL's programs are missing");
            println!("skipped: PostgreSQL's programs (initdb, pg_ctl) are not installed");
            return None;
        };
        // The server refuses to run as root; there another user of the system does.
        let root = run(Command::new("id").arg("-u")).trim() == "0";
        let user = root.then(|| ["postgres", "nobody"].into_iter().find(|name| known(name)).unwrap());
        let mut cluster = Self { folder: PathBuf::new(), programs, user };
        cluster.folder =
            PathBuf::from(run(cluster.by_user("mktemp").args(["-d", "/tmp/preja-pg-XXXXXX"])).trim());
        let data = cluster.folder.join("data");
        run(cluster
            .program("initdb")
            .args(["-A", "trust", "-U", "preja", "-E", "UTF8", "--locale=C", "-N", "-D"])
            .arg(&data));
        let options = format!(
            "-k {} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c max_connections=40",
            cluster.folder.display()
        );
        let log = cluster.folder.join("log");
        run(cluster
            .program("pg_ctl")
            .arg("-D")
            .arg(&data)
            .arg("-l")
            .arg(log)
            .args(["-w", "-o", &options, "start"]));
        Some(cluster)
    }

    pub fn address(&self, schema: &str) -> String {
        format!("postgres:///postgres?host={}&user=preja&schema={schema}", self.folder.display())
    }

    /// The address without a schema, for the test's own questions.
    pub fn server(&self) -> String {
        format!("postgres:///postgres?host={}&user=preja", self.folder.display())
    }

    /// True when a file of a table holds these bytes; the server's log of changes is its own business.
    pub fn holds(&self, words: &str) -> bool {
        use diesel::Connection;
        use diesel::connection::SimpleConnection;
        diesel::PgConnection::establish(&self.server()).unwrap().batch_execute("CHECKPOINT").unwrap();
        super::consent::is_in_files(&self.folder.join("data/base"), words)
    }

    fn by_user(&self, program: impl AsRef<Path>) -> Command {
        let mut command = match self.user {
            None => Command::new(program.as_ref()),
            Some(user) => {
                let mut command = Command::new("runuser");
                command.args(["-u", user, "--"]).arg(program.as_ref());
                command
            }
        };
        command.current_dir("/");
        command
    }

    fn program(&self, name: &str) -> Command {
        self.by_user(self.programs.join(name))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stopped = self
            .program("pg_ctl")
            .arg("-D")
            .arg(self.folder.join("data"))
            .args(["-m", "immediate", "-w", "stop"])
            .output();
        drop(stopped);
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The folder of `initdb` and `pg_ctl`: the newest that is installed, else the one on the path.
fn programs() -> Option<PathBuf> {
    let installed = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|folder| folder.path().join("bin"));
    let on_path: Vec<PathBuf> =
        std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
    let mut all: Vec<PathBuf> = installed.collect();
    all.sort();
    all.into_iter()
        .rev()
        .chain(on_path)
        .find(|folder| folder.join("initdb").exists() && folder.join("pg_ctl").exists())
}

fn known(user: &str) -> bool {
    Command::new("id").args(["-u", user]).output().is_ok_and(|output| output.status.success())
}

/// Runs to the end; what it printed. `pg_ctl` hands its output on to the server, so a start is not waited for by pipe.
fn run(command: &mut Command) -> String {
    let starts = command.get_args().any(|arg| arg == "start");
    if starts {
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        assert!(command.status().unwrap().success(), "{command:?}");
        return String::new();
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
