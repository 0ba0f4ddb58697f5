//! The program under `strace`: it is killed, or a system call of it fails, at the n-th of a command.
//!
//! A command is first run untouched and every call of it that writes, or reads the database, is noted ([`calls`]); then one [`Fault`] at one of
//! these calls is a trial ([`run`]), from a fresh copy of the same folder ([`copy`]). The gate takes a spread of the
//! calls; `cargo run --example xtask -- slow trust` tries every one and prints what was tried, and with
//! `PREJA_TRUST=backup` only the commands of this name.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What changes a file, a name or what lies behind them, and what reads a database.
const TRACED: &str = "pread64,write,pwrite64,writev,fsync,fdatasync,ftruncate,fallocate,rename,renameat,renameat2,unlink,\
                       unlinkat,mkdir,mkdirat,link,linkat,openat,mmap";

/// No command of these takes longer; one that does hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A system call of a command.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// It is the so-manieth of this name in its thread.
    pub number: usize,
    /// What it was about, as `strace` wrote it; of each thread that makes a call of this number.
    pub about: Vec<String>,
}

/// What happens at a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The call fails with this error.
    Error(&'static str),
    /// The call and all of its kind that come after it fail with this error.
    Lasting(&'static str),
    /// The program is killed before the call.
    Kill,
}

/// What a command answered; no code where it was killed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Call {
    /// The faults that a call of this kind can meet.
    pub fn faults(&self) -> &'static [Fault] {
        use Fault::{Error, Kill, Lasting};
        match self.name.as_str() {
            "pread64" => &[Error("EIO")],
            "fsync" | "fdatasync" => &[Error("EIO"), Lasting("EIO"), Kill],
            "mmap" => &[Error("ENODEV"), Kill],
            "unlink" | "unlinkat" | "rename" | "renameat" | "renameat2" => &[Error("EACCES"), Kill],
            "openat" | "mkdir" | "mkdirat" | "link" | "linkat" => &[Error("EACCES"), Error("ENOSPC"), Kill],
            _ => &[Error("ENOSPC"), Error("EIO"), Lasting("ENOSPC"), Kill],
        }
    }

    /// True when it writes what the program says.
    pub fn says(&self) -> bool {
        let says = |about: &String| about.starts_with("1,") || about.starts_with("2,");
        self.name.starts_with("write") && self.about.iter().any(says)
    }
}

/// True where `strace` is installed and may be used; under the gate it has to be.
pub fn is_there() -> bool {
    let tried = Command::new("strace").args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    let there = tried.is_ok_and(|status| status.success());
    assert!(there || std::env::var_os("PREJA_CI").is_none(), "strace is missing");
    if !there {
        println!("skipped: strace is not installed");
    }
    there
}

/// True when every call is to be tried, not a spread of them.
pub fn whole() -> bool {
    crate::slow::asked()
}

/// True when the commands of this name are to be tried.
pub fn wanted(name: &str) -> bool {
    std::env::var("PREJA_TRUST").map_or(true, |one| one == name)
}

/// Of all, `few` that are spread evenly, the first and the last among them; all where everything is to be tried.
pub fn spread<T: Clone>(all: &[T], few: usize) -> Vec<T> {
    if whole() || all.len() <= few {
        return all.to_vec();
    }
    let last = all.len() - 1;
    let mut taken: Vec<usize> = (0..few).map(|at| at * last / (few - 1).max(1)).collect();
    taken.dedup();
    taken.into_iter().map(|at| all[at].clone()).collect()
}

/// A copy of a folder and everything in it, in a place that is free.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type().unwrap().is_dir() {
            copy(&old, &new);
        } else {
            std::fs::copy(old, new).unwrap();
        }
    }
}

/// The program's command line in `home/study`, its settings, state and cache in `home`.
pub fn command(program: &str, home: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(home.join("study")).env_clear().env("HOME", home).env("PREJA_CODER", "ana");
    for (name, folder) in
        [("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(name, home.join(folder));
    }
    command.env("LANG", "C").env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

/// Waits for a program, kills it when it takes too long, and collects what it said.
pub fn answer(mut command: Command) -> Answer {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("{command:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let output = child.wait_with_output().unwrap();
    let words = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Answer { code: output.status.code(), out: words(output.stdout), err: words(output.stderr) }
}

/// Runs a command untouched.
pub fn plain(home: &Path, args: &[&str]) -> Answer {
    let mut command = command(env!("CARGO_BIN_EXE_preja"), home);
    command.args(args);
    answer(command)
}

/// Runs a command untouched; it has to succeed.
pub fn done(home: &Path, args: &[&str]) -> Answer {
    let answer = plain(home, args);
    assert_eq!(answer.code, Some(0), "{args:?}: {answer:?}");
    answer
}

fn traced(home: &Path, options: &[&str], args: &[&str]) -> Answer {
    let mut command = command("strace", home);
    command.args(["-f", "-qq", "-s", "48"]).args(options).arg(env!("CARGO_BIN_EXE_preja")).args(args);
    answer(command)
}

/// Runs a command untouched and notes every call of it that counts, in the order in which they came.
pub fn calls(home: &Path, args: &[&str]) -> (Answer, Vec<Call>) {
    let file = home.join("calls");
    let trace = format!("trace={TRACED}");
    let answer = traced(home, &["-o", &file.to_string_lossy(), "-e", &trace], args);
    let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
    std::fs::remove_file(&file).unwrap();
    (answer, parse(&text))
}

/// The calls of a trace that count. `strace` counts in each thread, so one that several make under a number stands once.
fn parse(trace: &str) -> Vec<Call> {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    let mut found: Vec<Call> = Vec::new();
    // Until the program opens its log, the system loads it: those calls are none of its own.
    let (mut begun, mut loading) = (false, HashSet::new());
    for line in trace.lines() {
        let Some((thread, rest)) = line.split_once(char::is_whitespace) else { continue };
        let Some((name, about)) = rest.trim_start().split_once('(') else { continue };
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            continue;
        }
        let number = counts.entry((thread, name)).and_modify(|n| *n += 1).or_insert(1);
        let writes = match name {
            "openat" => ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| about.contains(flag)),
            "mmap" => about.contains("MAP_SHARED") && about.contains("PROT_WRITE"),
            _ => true,
        };
        begun |= writes && name == "openat";
        if !begun {
            loading.insert((name, *number));
        }
        if !writes || loading.contains(&(name, *number)) {
            continue;
        }
        match found.iter_mut().find(|call| call.name == name && call.number == *number) {
            Some(call) => call.about.push(about.to_owned()),
            None => {
                found.push(Call { name: name.to_owned(), number: *number, about: vec![about.to_owned()] })
            }
        }
    }
    found
}

/// Runs a command with every mapping of a file into memory failing, as where a network folder cannot share it.
pub fn without_shared(home: &Path, file: &str, args: &[&str]) -> Answer {
    let inject = "inject=mmap:error=ENODEV";
    traced(home, &["-o", "/dev/null", "-P", file, "-e", "trace=mmap", "-e", inject], args)
}

/// Runs a command with a fault at one of its calls.
pub fn run(home: &Path, args: &[&str], call: &Call, fault: Fault) -> Answer {
    let how = match fault {
        Fault::Error(name) | Fault::Lasting(name) => format!("error={name}"),
        Fault::Kill => "signal=KILL".to_owned(),
    };
    let on = if matches!(fault, Fault::Lasting(_)) { "+" } else { "" };
    let inject = format!("inject={}:{how}:when={}{on}", call.name, call.number);
    let trace = format!("trace={}", call.name);
    // Not with --seccomp-bpf: strace 6.1 then counts no further than the first call of a thread.
    traced(home, &["-o", "/dev/null", "-e", &trace, "-e", &inject], args)
}

#[test]
fn calls_are_counted_in_their_thread_and_reading_ones_are_passed_over() {
    let trace = "7 pread64(3, 64) = 1\n7 openat(AT_FDCWD, \"a\", O_RDONLY) = 3\n7 openat(AT_FDCWD, \"b\", O_RDWR) = 4\n\
                 8 pread64(4, 64) = 1\n8  write(4, \"x\", 1 <unfinished ...>\n7 write(1, \"y\", 1) = 1\n8 <... write resumed>) = 1\n\
                 8 write(4, \"z\", 1) = 1\n7 +++ exited with 0 +++\n";
    let found: Vec<String> = parse(trace)
        .iter()
        .map(|call| format!("{} {} {}", call.name, call.number, call.about.len()))
        .collect();
    assert_eq!(found, ["openat 2 1", "write 1 2", "write 2 1"]);
}
