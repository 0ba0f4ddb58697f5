//! Where words go: a standard error or output that is full, closed or no longer read changes nothing that was done, and
//! no name of a file, however hostile, reaches the terminal raw.

use super::strace::{answer, command, done, plain};
use preja::message::{Locale, Message};
use preja::store::{Options, Place, open};
use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

fn lay_out(home: &Path) {
    std::fs::create_dir_all(home.join("study")).unwrap();
    std::fs::write(home.join("A.txt"), "Prva poved.\n\nDruga poved.\n".repeat(30)).unwrap();
    for args in [&["new", "study.preja"][..], &["import", "../A.txt"], &["code", "add", "Delo"]] {
        done(home, args);
    }
}

fn head(home: &Path) -> i64 {
    open(&Place::File(home.join("study/study.preja")), &Options::default()).unwrap().head
}

/// Runs a command with its streams as a shell says; standard output, standard error and exit code.
fn shell(home: &Path, args: &str, streams: &str) -> (String, String, Option<i32>) {
    let mut shell = command("/bin/sh", home);
    shell.args(["-c", &format!("\"$0\" {args} {streams}"), env!("CARGO_BIN_EXE_preja")]);
    let answer = answer(shell);
    (answer.out, answer.err, answer.code)
}

#[test]
fn a_standard_error_that_cannot_be_written_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    lay_out(home);
    for (streams, name) in [("2>/dev/full", "Poln"), ("2>&-", "Zaprt")] {
        let (said, before) = (format!("»{name}«"), head(home));
        let (out, _, code) = shell(home, &format!("--lang sl code add {name}"), streams);
        assert!(code == Some(0) && out.contains(&said), "{streams}: {code:?} {out}");
        assert_eq!(head(home), before + 1);
        // A command that says notes, and one that is refused.
        let (_, _, code) = shell(home, "--lang sl import ../A.txt --as text --numbering lines", streams);
        assert!(matches!(code, Some(0 | 1)), "{streams}: {code:?}");
        assert_eq!(shell(home, &format!("code add {name}"), streams).2, Some(1));
        assert_eq!(shell(home, "show so-ne", streams).2, Some(2));
        assert_eq!(shell(home, "erase A --yes", streams).2, Some(0));
        assert_eq!(shell(home, "import ../A.txt", streams).2, Some(0));
    }
}

#[test]
fn a_standard_output_that_is_full_is_told_with_whether_it_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    lay_out(home);
    let say = |locale: Locale, key: &'static str| locale.say(&Message::new(key));
    for locale in Locale::ALL {
        let lang = locale.code();
        let before = head(home);
        let (_, err, code) = shell(home, &format!("--lang {lang} code add Poln-{lang}"), ">/dev/full");
        assert_eq!((err.trim(), code), (say(locale, "output-failed-done").as_str(), Some(3)));
        assert_eq!(head(home), before + 1, "it was done");
        let (_, err, code) = shell(home, &format!("--lang {lang} show codebook"), ">/dev/full");
        assert_eq!((err.trim(), code), (say(locale, "output-failed").as_str(), Some(3)));
        // Undoing several goes on though the first sentence could not be written.
        let (_, _, code) = shell(home, "undo 2", ">/dev/full");
        assert_eq!((head(home), code), (before + 3, Some(3)));
    }
    assert_eq!(shell(home, "code add Zaprt", ">&-").2, Some(0));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    lay_out(home);
    for args in [&["show", "codebook"][..], &["code", "add", "Odšel"], &["code", "add", "Odšel"]] {
        let mut command = command(env!("CARGO_BIN_EXE_preja"), home);
        let mut child = command
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        let code = child.wait().unwrap().code();
        assert!(matches!(code, Some(0 | 1)), "{args:?}: {code:?}");
    }
}

/// What a terminal would take for an order, or for another direction of writing.
fn is_raw(c: char) -> bool {
    c != '\n' && c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
}

#[test]
fn no_name_of_a_file_reaches_the_terminal_raw() {
    const EVIL: &str = "\u{1b}]52;c;aGFoYQ==\u{7}\u{202e}a\u{9b}b";
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    std::fs::create_dir_all(home.join("study")).unwrap();
    let name = |end: &str| format!("{EVIL}{end}");
    std::fs::write(home.join("study").join(name(".txt")), "Prva poved.\n\nDruga poved.\n").unwrap();
    let (project, text, copy, other) = (name(".preja"), name(".txt"), name("-kopija.preja"), name("-novo"));
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    let runs = [
        words(&["new", &project]),
        words(&["new", &project]),
        words(&["import", &text, "--keep-names"]),
        words(&["import", &text, "--dry-run"]),
        words(&["code", "add", EVIL]),
        words(&["code", "add", EVIL]),
        words(&["backup", &copy]),
        words(&["backup", &copy]),
        words(&["backup"]),
        words(&["restore", &copy]),
        words(&["restore", &copy, "--to", &project]),
        words(&["restore", &text]),
        words(&["export", "codebook", "--output", &other]),
        words(&["export", "codebook", "--output", &name(".csv")]),
        words(&["show", EVIL]),
        words(&["show", "codebook", "--format", EVIL]),
        words(&["search", &format!("(\"{EVIL}")]),
        words(&["check", "citations", &text]),
        words(&["check", "citations", &name(".docx")]),
        words(&["erase", EVIL]),
        words(&["--lang", EVIL, "check"]),
        words(&[EVIL]),
        words(&["code", EVIL]),
        words(&["code", "add", "x", &format!("--{EVIL}")]),
        words(&["migrate"]),
        words(&["check"]),
        words(&["trail", "--coder", EVIL]),
    ];
    let mut said = 0;
    for args in runs {
        for lang in ["sl", "en"] {
            let mut all = vec!["--lang", lang];
            all.extend(
                ["--project", project.as_str()].iter().filter(|_| args[0] != "restore" && args[0] != "new"),
            );
            all.extend(args.iter().map(String::as_str));
            let answer = plain(home, &all);
            for words in [&answer.out, &answer.err] {
                assert!(!words.contains(is_raw), "{all:?}: {words:?}");
            }
            said += answer.out.len() + answer.err.len();
        }
    }
    assert!(said > 4_000, "little was said: {said}");
}

#[test]
fn the_log_holds_no_word_of_a_text() {
    const WORD: &str = "skrivnostnica";
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    std::fs::create_dir_all(home.join("study")).unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(home.join("study").join(name), bytes).unwrap();
    let sentence = format!("Povedala je: {WORD} je bila to.\n\n");
    write("A.txt", sentence.repeat(3).as_bytes());
    write("slab.docx", sentence.as_bytes());
    write("slab.json", format!("{{\"{WORD}\": {WORD}}}").as_bytes());
    write("slab.csv", format!("label,text\nA,\"{WORD}\n").as_bytes());
    write("slab.qdpx", sentence.as_bytes());
    write("oblike.tsv", format!("{WORD}\t\t{WORD}\tx\n").as_bytes());
    write("raziskava.preja", sentence.repeat(300).as_bytes());
    for args in [
        &["new", "study.preja"][..],
        &["import", "A.txt"],
        &["import", "slab.docx"],
        &["import", "slab.json"],
        &["import", "slab.csv"],
        &["import", "slab.csv", "--as", "table"],
        &["import", "slab.qdpx"],
        &["lexicon", "oblike.tsv"],
        &["--project", "raziskava.preja", "check"],
        &["restore", "raziskava.preja"],
        &["setting", "set", "study", "{\"skrivnostnica\": skrivnostnica"],
        &["setting", "set", "searches", "[\"skrivnostnica\"]"],
        &["code", "add", "skrivnostnica"],
        &["code", "add", "skrivnostnica"],
        &["coding", "add", "A1", "--quote", "skrivnostnica ni", "--code", "skrivnostnica"],
        &["coding", "add", "A1", "--quote", "skrivnostnica", "--code", "skrivnostnic"],
        &["search", "(\"skrivnostnica"],
        &["search", "re:skrivnostnica["],
        &["memo", "add", "skrivnostnica", "--on", "document:skrivnostnica"],
        &["erase", "skrivnostnica", "--yes"],
        &["export", "codebook", "--output", "/dev/full/skrivnostnica.csv"],
    ] {
        let all: Vec<&str> = if args[0] == "new" || args[0].starts_with("--") || args[0] == "restore" {
            args.to_vec()
        } else {
            ["--project", "study.preja"].iter().chain(args).copied().collect()
        };
        plain(home, &all);
    }
    let mut log = String::new();
    let file = home.join("state/preja/preja.log");
    std::fs::File::open(&file).unwrap().read_to_string(&mut log).unwrap();
    assert!(log.lines().count() > 8, "the log is nearly empty: {log}");
    assert!(!log.contains(WORD), "{log}");
}

#[test]
fn a_limit_on_the_size_of_files_is_said_and_nothing_is_harmed() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    lay_out(home);
    let words: String = (0..20_000).map(|n| format!("Poved {n} o delu.\n\n")).collect();
    std::fs::write(home.join("B.txt"), words).unwrap();
    let (before, length) = (head(home), std::fs::metadata(home.join("study/study.preja")).unwrap().len());
    let limit = length / 512 + 100;
    let mut shell = command("/bin/sh", home);
    let script = format!("ulimit -f {limit}; exec \"$0\" --lang en import ../B.txt");
    shell.args(["-c", &script, env!("CARGO_BIN_EXE_preja")]);
    let answer = answer(shell);
    assert_eq!(answer.code, Some(3), "{answer:?}");
    assert!(answer.err.contains("may not grow"), "{answer:?}");
    assert_eq!(head(home), before);
    assert!(done(home, &["check"]).out.contains("sound"));
}

#[test]
fn another_program_that_reads_the_database_holds_nobody_up() {
    use diesel::Connection;
    use diesel::connection::SimpleConnection;
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    lay_out(home);
    let file = home.join("study/study.preja");
    let mut reader = diesel::SqliteConnection::establish(&file.to_string_lossy()).unwrap();
    reader.batch_execute("BEGIN; SELECT count(*) FROM journal;").unwrap();
    let begun = Instant::now();
    let added = done(home, &["--lang", "en", "code", "add", "Ob branju"]);
    assert!(added.err.contains("study.preja-wal"), "{added:?}");
    let looked = done(home, &["show", "codebook"]);
    assert!(looked.out.contains("Ob branju"), "{looked:?}");
    done(home, &["code", "add", "Še ena"]);
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    drop(reader);
    assert_eq!(done(home, &["show", "codebook"]).err, "");
    assert_eq!(
        std::fs::read_dir(home.join("study"))
            .unwrap()
            .filter(|entry| {
                entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("study.preja")
            })
            .count(),
        1
    );
}

#[test]
fn where_memory_cannot_be_shared_the_older_journal_serves() {
    if !super::strace::is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    lay_out(home);
    let shared = home.join("study/study.preja-shm").to_string_lossy().into_owned();
    let run = |args: &[&str]| super::strace::without_shared(home, &shared, args);
    let before = head(home);
    for (args, said) in [
        (&["code", "add", "Brez"][..], "Brez"),
        (&["show", "codebook"], "Brez"),
        (&["undo"], "Brez"),
        (&["check"], ""),
    ] {
        let answer = run(args);
        assert!(answer.code == Some(0) && answer.out.contains(said), "{args:?}: {answer:?}");
    }
    assert_eq!(head(home), before + 2);
    assert_eq!(done(home, &["code", "add", "Spet"]).err, "");
}
