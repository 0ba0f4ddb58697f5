//! Where copied text goes: into the system's clipboard where there is one, else to the terminal (OSC 52), which also
//! works over ssh, else into a file.
//!
//! The system's clipboard is reached through the program that belongs to it, named with its arguments and never through
//! a shell; a library would hold the text only as long as this program runs.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The longest text that is sent to a terminal: many take no more than 100 000 characters of base64.
const MOST: usize = 74_000;
/// A program that did not take the text within this time is given up.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// A way to a clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A program that takes the text on its standard input.
    Program {
        /// Its name and arguments.
        argv: &'static [&'static str],
        /// It wants UTF-16 with a byte-order mark.
        wide: bool,
    },
    /// The terminal's own clipboard.
    Terminal,
    /// A file beside the project's other exports.
    File,
}

const fn program(argv: &'static [&'static str]) -> Way {
    Way::Program { argv, wide: false }
}

/// The ways to try, in their order; the last is always a file. `probe` answers for the environment's variables, `os` is
/// the system's name as Rust has it.
pub fn ways(os: &str, probe: impl Fn(&str) -> Option<String>, bytes: usize) -> Vec<Way> {
    let set = |name: &str| probe(name).is_some_and(|value| !value.is_empty());
    let far = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].into_iter().any(set);
    let mut ways = Vec::new();
    // Over ssh the clipboard of the machine one sits at is meant, and only the terminal reaches it.
    if !far {
        match os {
            "macos" => ways.push(program(&["pbcopy"])),
            "windows" => ways.push(Way::Program { argv: &["clip.exe"], wide: true }),
            _ => {
                if set("WSL_DISTRO_NAME") {
                    ways.push(Way::Program { argv: &["clip.exe"], wide: true });
                }
                if set("WAYLAND_DISPLAY") {
                    ways.push(program(&["wl-copy", "--type", "text/plain;charset=utf-8"]));
                }
                if set("DISPLAY") {
                    ways.extend([
                        program(&["xclip", "-in", "-selection", "clipboard"]),
                        program(&["xsel", "--input", "--clipboard"]),
                    ]);
                }
            }
        }
    }
    // tmux keeps a program's own request from the terminal, as it is delivered; asked itself it passes the text on.
    if set("TMUX") {
        ways.push(program(&["tmux", "load-buffer", "-w", "-"]));
    }
    let deaf =
        probe("TERM").is_some_and(|term| matches!(term.as_str(), "" | "linux" | "dumb" | "vt100" | "vt220"));
    if !deaf && bytes <= MOST {
        ways.push(Way::Terminal);
    }
    ways.push(Way::File);
    ways
}

/// Gives a program the text; false when it is not there, fails, or does not answer.
pub fn give(argv: &[&str], wide: bool, text: &str) -> bool {
    let Some((name, args)) = argv.split_first() else { return false };
    let command = Command::new(name)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = command else { return false };
    let bytes: Vec<u8> = match wide {
        true => std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        false => text.as_bytes().to_vec(),
    };
    let Some(mut input) = child.stdin.take() else { return false };
    // A program that reads nothing must not hold the desk up.
    let writer = std::thread::spawn(move || input.write_all(&bytes).is_ok());
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success() && writer.join().unwrap_or(false),
            Ok(None) if begun.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(2)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn names(os: &str, set: &[(&str, &str)], bytes: usize) -> Vec<String> {
        let probe =
            |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        let name = |way: Way| match way {
            Way::Program { argv, .. } => argv.first().copied().unwrap_or_default().to_owned(),
            Way::Terminal => "terminal".to_owned(),
            Way::File => "file".to_owned(),
        };
        ways(os, probe, bytes).into_iter().map(name).collect()
    }

    #[test]
    fn the_nearest_clipboard_comes_first_and_ssh_leaves_only_the_terminal() {
        assert_eq!(
            names("linux", &[("WAYLAND_DISPLAY", "wayland-0"), ("DISPLAY", ":0")], 9),
            ["wl-copy", "xclip", "xsel", "terminal", "file"]
        );
        assert_eq!(names("linux", &[("DISPLAY", ":0"), ("SSH_TTY", "/dev/pts/1")], 9), ["terminal", "file"]);
        assert_eq!(
            names("linux", &[("TMUX", "x"), ("TERM", "tmux-256color")], 9),
            ["tmux", "terminal", "file"]
        );
        assert_eq!(names("windows", &[], 9), ["clip.exe", "terminal", "file"]);
        assert_eq!(names("macos", &[], 9), ["pbcopy", "terminal", "file"]);
    }

    #[test]
    fn what_a_terminal_cannot_take_goes_into_a_file() {
        assert_eq!(names("linux", &[("TERM", "linux")], 9), ["file"]);
        assert_eq!(names("linux", &[("TERM", "xterm")], 1_000_000), ["file"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_program_gets_the_text_and_one_that_is_not_there_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("copied");
        let text = "»Življenje«\n".repeat(20_000);
        assert!(give(&["tee", file.to_str().unwrap()], false, &text));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
        assert!(!give(&["no-such-program-here"], false, "x"));
        assert!(!give(&["false"], false, "x"));
    }
}
