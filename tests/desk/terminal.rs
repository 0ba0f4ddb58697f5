//! The terminal is given back on every way out: a panic, a signal, a closed window. Provoked on a real pseudo-terminal,
//! which `script` (util-linux) lends.

use preja::message::Locale;
use preja::model::Project;
use preja::tui::DeskOptions;
use preja::tui::terminal::Screen;
use preja::workbench::{Options, Workbench};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What the child of the tests below shall do; set by them only.
const DEED: &str = "PREJA_TEST_TERMINAL";

/// Takes the terminal and leaves it in some way. Run by the tests below on a terminal of its own; on its own it returns
/// at once.
#[test]
fn child() {
    let Ok(deed) = std::env::var(DEED) else { return };
    if let Some(folder) = deed.strip_prefix("desk ") {
        let place = preja::store::Place::File(Path::new(folder).join("study.preja"));
        let bench = Workbench::open(&place, &Options::of("ana")).unwrap();
        let options = DeskOptions::over(&bench, Locale::Sl, false);
        // A terminal that is gone ends it with a sentence; the tests look at what was kept.
        let _ = preja::tui::run(bench, options);
        return;
    }
    let mut screen = Screen::take().unwrap();
    screen.draw(|_| ()).unwrap();
    assert!(deed != "panic", "provoked");
}

/// Runs `words` in a shell on a terminal of its own, which writes everything it is sent into a file; `None` where there
/// is no `script`.
fn on_a_terminal(words: &str, typescript: &Path, deed: &str) -> Option<Child> {
    let known = Command::new("script").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !known.is_ok_and(|status| status.success()) {
        eprintln!("left out: no `script` here to lend a terminal");
        return None;
    }
    let child = Command::new("script")
        .args(["--quiet", "--flush", "--return", "--command", words])
        .arg(typescript)
        .env(DEED, deed)
        .env("TERM", "xterm")
        .env("XDG_STATE_HOME", typescript.parent().unwrap().join("state"))
        .env("XDG_CONFIG_HOME", typescript.parent().unwrap().join("config"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    Some(child.unwrap())
}

/// The command that runs the child above; its process is the shell's own, whose number stands in `number` before.
fn itself(number: &Path) -> String {
    let program = std::env::current_exe().unwrap();
    format!(
        "stty cols 100 rows 30; sh -c 'echo $$ > {}; exec {} --exact desk::terminal::child --nocapture'; stty -a",
        number.display(),
        program.display()
    )
}

fn finished(mut child: Child) {
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(60), "the desk does not end");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn wait_for(what: &str, found: impl Fn() -> bool) {
    let begun = Instant::now();
    while !found() {
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What was switched on was switched off after it, and the terminal reads lines again.
#[track_caller]
fn assert_given_back(seen: &str) {
    for mode in ["1049", "1000", "1002", "2004"] {
        let (on, off) = (seen.rfind(&format!("\x1b[?{mode}h")), seen.rfind(&format!("\x1b[?{mode}l")));
        assert!(on.is_some() && on < off, "mode {mode}: {seen:?}");
    }
    assert!(seen.rfind("\x1b[?25h") > seen.rfind("\x1b[?25l"), "the cursor is hidden");
    let settings = seen.rsplit("speed ").next().unwrap();
    for word in ["icanon", "echo", "isig"] {
        let words: Vec<&str> = settings.split([' ', ';', '\r', '\n']).collect();
        assert!(words.contains(&word), "{word}: {settings}");
    }
}

fn text(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).unwrap_or_default()).into_owned()
}

#[test]
fn a_panic_gives_the_terminal_back_and_its_words_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let (script, number) = (folder.path().join("seen"), folder.path().join("number"));
    for deed in ["panic", "leave"] {
        let Some(child) = on_a_terminal(&itself(&number), &script, deed) else { return };
        finished(child);
        let seen = text(&script);
        assert_given_back(&seen);
        if deed == "panic" {
            // After the screen was left, not on it.
            assert!(seen.rfind("provoked") > seen.find("\x1b[?1049l"), "{seen:?}");
        }
    }
}

/// A project with one document, laid out in a folder.
fn study(folder: &Path) -> preja::store::Place {
    let place = preja::store::Place::File(folder.join("study.preja"));
    let mut bench = Workbench::create(&place, &Options::of("ana")).unwrap();
    std::fs::write(folder.join("A.txt"), "Prva poved. Druga poved.\n").unwrap();
    let opened =
        preja::files::open(&[folder.join("A.txt").display().to_string()], &preja::import::limits::LIMITS)
            .unwrap();
    let draft = preja::import::read(opened.source, &preja::import::Options::default()).unwrap();
    let adopt = preja::command::adopt::Adopt { draft, ..Default::default() };
    bench.run(preja::command::Command::Adopt(Box::new(adopt))).unwrap();
    bench.close().unwrap();
    place
}

fn reopened<T>(place: &preja::store::Place, look: impl FnOnce(&Project) -> T) -> T {
    let bench = Workbench::open(place, &Options::of("ana")).unwrap();
    let seen = look(bench.project());
    bench.close().unwrap();
    seen
}

#[test]
fn a_signal_gives_the_terminal_back_and_the_open_page_is_kept() {
    use std::io::Write;
    for signal in ["TERM", "HUP", "INT"] {
        let folder = tempfile::tempdir().unwrap();
        let place = study(folder.path());
        let (script, number) = (folder.path().join("seen"), folder.path().join("number"));
        let deed = format!("desk {}", folder.path().display());
        let Some(mut child) = on_a_terminal(&itself(&number), &script, &deed) else { return };
        wait_for("the desk opens", || text(&script).contains("Prva"));
        // A memo is begun and not closed.
        let mut keys = child.stdin.take().unwrap();
        keys.write_all(b"\x0f").unwrap();
        wait_for("the page opens", || text(&script).contains("Memo:"));
        keys.write_all(b"misel").unwrap();
        // Letters of a field are taken at once; a second is plenty.
        std::thread::sleep(Duration::from_secs(1));
        let number = text(&number).trim().to_owned();
        assert!(Command::new("kill").args([&format!("-{signal}"), &number]).status().unwrap().success());
        finished(child);
        assert_given_back(&text(&script));
        let memos: Vec<String> =
            reopened(&place, |project| project.memos().map(|memo| memo.body.clone()).collect());
        assert_eq!(memos, ["misel"], "{signal}");
        assert!(!folder.path().join("study.preja-lock").exists());
    }
}

#[test]
fn a_window_that_is_closed_ends_the_desk_and_keeps_the_page() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let place = study(folder.path());
    let (script, number) = (folder.path().join("seen"), folder.path().join("number"));
    let deed = format!("desk {}", folder.path().display());
    let Some(mut child) = on_a_terminal(&itself(&number), &script, &deed) else { return };
    wait_for("the desk opens", || text(&script).contains("Prva"));
    let mut keys = child.stdin.take().unwrap();
    keys.write_all(b"\x0f").unwrap();
    wait_for("the page opens", || text(&script).contains("Memo:"));
    keys.write_all(b"misel").unwrap();
    std::thread::sleep(Duration::from_secs(1));
    // The one who holds the other end of the terminal is gone at once, as when a window or an ssh line is closed.
    child.kill().unwrap();
    child.wait().unwrap();
    let lock = folder.path().join("study.preja-lock");
    wait_for("the desk ends", || !lock.exists());
    let memos: Vec<String> =
        reopened(&place, |project| project.memos().map(|memo| memo.body.clone()).collect());
    assert_eq!(memos, ["misel"]);
}

#[test]
fn an_open_page_survives_a_kill() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let place = study(folder.path());
    let deed = format!("desk {}", folder.path().display());
    for round in 0..2 {
        let (script, number) = (folder.path().join(format!("seen{round}")), folder.path().join("number"));
        let Some(mut child) = on_a_terminal(&itself(&number), &script, &deed) else { return };
        let mut keys = child.stdin.take().unwrap();
        if round == 0 {
            wait_for("the desk opens", || text(&script).contains("Prva"));
            keys.write_all(b"\x0f").unwrap();
            wait_for("the page opens", || text(&script).contains("Memo:"));
            keys.write_all(b"misel").unwrap();
            wait_for("the page is kept beside the project", || states(folder.path()).contains("misel"));
            let number = text(&number).trim().to_owned();
            assert!(Command::new("kill").args(["-KILL", &number]).status().unwrap().success());
        } else {
            wait_for("the page is open again", || text(&script).contains("Memo:"));
            keys.write_all(b" naprej\x1b").unwrap();
            std::thread::sleep(Duration::from_secs(1));
            keys.write_all(b"\x11").unwrap();
        }
        finished(child);
    }
    let memos: Vec<String> =
        reopened(&place, |project| project.memos().map(|memo| memo.body.clone()).collect());
    assert_eq!(memos, ["misel naprej"]);
    assert!(!states(folder.path()).contains("misel"));
}

/// What the desk keeps beside the project.
fn states(folder: &Path) -> String {
    let files = std::fs::read_dir(folder.join("state/preja/places")).into_iter().flatten().flatten();
    // What is still being written beside it is not kept yet.
    let kept = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "json"));
    kept.map(|file| text(&file.path())).collect()
}
