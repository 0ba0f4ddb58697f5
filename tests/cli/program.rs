//! The program in a folder of its own, with settings, state and cache of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A person's machine with nothing on it but the program.
pub struct Machine {
    home: TempDir,
}

/// What the program answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Machine {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn write(&self, name: &str, words: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, words).unwrap();
        path
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs the program in a folder of the machine; standard input is no terminal and empty.
    pub fn run_in(&self, folder: &str, args: &[&str], input: &str) -> Answer {
        self.run_through(&[], folder, args, input)
    }

    /// The same, started by another program: `setpriv …`, `sh -c …`.
    pub fn run_through(&self, by: &[&str], folder: &str, args: &[&str], input: &str) -> Answer {
        let words: Vec<&str> = by.iter().copied().chain([env!("CARGO_BIN_EXE_preja")]).collect();
        let mut command = Command::new(words[0]);
        command
            .current_dir(self.path(folder))
            .args(&words[1..])
            .args(args)
            .env_clear()
            .env("HOME", self.home.path())
            .env("PREJA_CODER", "ana")
            .env("LANG", "C");
        for (name, folder) in
            [("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state"), ("XDG_CACHE_HOME", "cache")]
        {
            command.env(name, self.path(folder));
        }
        // Windows finds its own folders and libraries by these.
        for name in ["SystemRoot", "PATH", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "USERPROFILE"] {
            std::env::var_os(name).map(|value| command.env(name, value));
        }
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let words = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Answer { code: output.status.code().unwrap(), out: words(output.stdout), err: words(output.stderr) }
    }

    /// Runs the program in `study`.
    pub fn run(&self, args: &[&str]) -> Answer {
        self.run_in("study", args, "")
    }

    /// Runs the program in `study`; it has to succeed. What it printed.
    pub fn done(&self, args: &[&str]) -> String {
        let answer = self.run(args);
        assert_eq!(answer.code, 0, "{args:?}: {answer:?}");
        answer.out
    }

    /// Runs the program in `study`; it has to print a JSON value.
    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let args: Vec<&str> = args.iter().copied().chain(["--format", "json"]).collect();
        serde_json::from_str(&self.done(&args)).unwrap()
    }

    /// Runs the program in `study`; it has to say no with this code, on standard error alone. What it said.
    pub fn refused(&self, code: i32, args: &[&str]) -> String {
        let answer = self.run(args);
        assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{args:?}: {answer:?}");
        assert!(!answer.err.trim().is_empty(), "{args:?} says nothing");
        answer.err
    }
}

/// The files in a folder by name, sorted.
pub fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
