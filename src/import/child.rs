//! Foreign readers in a process of their own: the same binary, a hidden verb, the file on its standard input and the
//! pages on its output; killed after the limit, memory bounded where the system can.
//!
//! A reader that loops, eats memory or overflows its stack then ends itself and not the project. Where no program was
//! named (tests of the library) the reader runs inside, its panics caught.

use super::docx;
use super::limits::{LIMITS, Limits};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// The hidden verb.
pub const VERB: &str = "__read";

/// Why a reader gave nothing back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file is not what it should be.
    Broken(String),
    /// The reader broke off: a panic, no memory, no stack.
    Crashed,
    /// The reader took longer than the limit.
    Slow,
}

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Names the program that knows the hidden verb; called once at its start.
pub fn use_program(program: PathBuf) {
    let _ = PROGRAM.set(program);
}

/// Answers the hidden verb when the arguments (without the program's name) begin with it; false otherwise.
pub fn serve(args: impl Iterator<Item = String>) -> bool {
    let args: Vec<String> = args.take(2).collect();
    let [verb, format] = args.as_slice() else { return false };
    if verb != VERB {
        return false;
    }
    let mut bytes = Vec::new();
    let answer = match std::io::stdin().lock().take(LIMITS.file + 1).read_to_end(&mut bytes) {
        Ok(_) => inside(format, &bytes),
        Err(error) => Err(Trouble::Broken(error.to_string())),
    };
    let (mark, rest) = match answer {
        Ok(pages) => (b'+', pages),
        Err(Trouble::Broken(why)) => (b'-', why.into_bytes()),
        Err(_) => (b'!', Vec::new()),
    };
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(&[mark]).and_then(|()| out.write_all(&rest)).and_then(|()| out.flush());
    true
}

/// Pages (JSON) of a file of this format, read in a child where a program was named, else inside.
pub fn read(format: &'static str, bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Trouble> {
    let Some(program) = PROGRAM.get() else { return inside(format, bytes) };
    match spawn(program, format) {
        Ok(child) => outside(child, bytes, limits),
        // The program's file may be gone (an update while it runs): reading inside is better than not at all.
        Err(_) => inside(format, bytes),
    }
}

fn inside(format: &str, bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    let read = || match format {
        "docx" => docx::pages(bytes),
        other => Err(Trouble::Broken(other.to_owned())),
    };
    std::panic::catch_unwind(read).unwrap_or(Err(Trouble::Crashed))
}

fn spawn(program: &PathBuf, format: &str) -> std::io::Result<Child> {
    let mut command = if cfg!(unix) {
        // 4 GB of address space; the program and its argument go as arguments, never into the shell's text.
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", "ulimit -v 4194304 2>/dev/null; exec \"$0\" \"$@\""]).arg(program);
        shell
    } else {
        Command::new(program)
    };
    command.args([VERB, format]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
}

fn outside(mut child: Child, bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Trouble> {
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let until = Instant::now() + Duration::from_secs(limits.seconds);
    let most = limits.unpacked;
    let (sender, receiver) = std::sync::mpsc::channel();
    let given = std::thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(mut input) = input {
                // A child that has seen enough closes its end; what it says counts.
                let _ = input.write_all(bytes);
            }
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            if let Some(output) = output {
                let _ = output.take(most).read_to_end(&mut answer);
            }
            let _ = sender.send(answer);
        });
        let given = receiver.recv_timeout(until.saturating_duration_since(Instant::now()));
        // Killing what has already ended does nothing; killing what still reads frees both threads.
        let _ = child.kill();
        let _ = child.wait();
        given
    });
    let answer = given.map_err(|_| Trouble::Slow)?;
    match answer.split_first() {
        Some((b'+', pages)) => Ok(pages.to_vec()),
        Some((b'-', why)) => Err(Trouble::Broken(String::from_utf8_lossy(why).into_owned())),
        _ => Err(Trouble::Crashed),
    }
}
