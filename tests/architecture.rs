//! The invariants that can be read off the source: who may use whom, and where each library may be named.

use std::path::{Path, PathBuf};

/// Modules bottom-up, as `src/lib.rs` lists them; those of one line may use each other.
const LEVELS: &[&[&str]] = &[
    &["id", "names", "message", "error", "language", "text"],
    &["model"],
    &["command"],
    &["analysis"],
    &["import", "export"],
    &["store", "index"],
    &["files", "workbench"],
    &["tui", "cli"],
];

/// Libraries and the only folders that may name them.
const FENCES: &[(&str, &[&str])] = &[
    ("diesel", &["store"]),
    ("tantivy", &["index"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui", "cli"]),
    ("clap", &["cli", "command", "tui"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file with the module at the top of its path and its lines before the tests at its foot.
fn files() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&root, &mut found);
    assert!(found.len() > 50, "the sources were not found under {}", root.display());
    found
        .into_iter()
        .map(|path| {
            let inner = path.strip_prefix(&root).unwrap();
            let top = inner
                .components()
                .next()
                .unwrap()
                .as_os_str()
                .to_string_lossy()
                .trim_end_matches(".rs")
                .to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("\n#[cfg(test)]").next().unwrap_or_default().to_owned();
            (top, path, code)
        })
        .collect()
}

fn level(module: &str) -> Option<usize> {
    LEVELS.iter().position(|level| level.contains(&module))
}

#[test]
fn a_module_uses_only_those_below_it() {
    let mut wrong = Vec::new();
    for (top, path, code) in files() {
        let Some(own) = level(&top) else { continue };
        for line in code.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
            for used in line.split("crate::").skip(1) {
                let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if level(&used).is_some_and(|used| used > own) {
                    wrong.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn libraries_stay_behind_their_fences() {
    let mut wrong = Vec::new();
    for (top, path, code) in files() {
        for (library, folders) in FENCES {
            let path_of = format!("{library}::");
            let named = code
                .lines()
                .map(str::trim_start)
                .filter(|line| !line.starts_with("//"))
                .any(|line| line.contains(&path_of));
            if named && !folders.contains(&top.as_str()) && top != "main" {
                wrong.push(format!("{}: {library}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Who writes to a terminal: the one place that filters control characters, the desk's own screen, and the child that
/// answers its parent through a pipe.
const WRITERS: &[&str] = &["cli/print.rs", "tui/terminal.rs", "import/child.rs"];

#[test]
fn everything_that_is_printed_goes_one_way() {
    let ways = ["print!(", "println!(", "stdout()", "stderr()", "dbg!("];
    let mut wrong = Vec::new();
    for (_, path, code) in files() {
        if WRITERS.iter().any(|writer| path.ends_with(writer)) {
            continue;
        }
        for line in code.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
            let asks = line.replace("stdout().is_terminal()", "").replace("stderr().is_terminal()", "");
            if ways.iter().any(|way| asks.contains(way)) {
                wrong.push(format!("{}: {line}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_workbench_changes_a_project() {
    let callers: Vec<String> = files()
        .into_iter()
        .filter(|(top, path, code)| {
            let own = path.ends_with("model/row.rs");
            !own && code.contains(".apply(&") && !["workbench", "store"].contains(&top.as_str())
        })
        .map(|(_, path, _)| path.display().to_string())
        .collect();
    assert!(callers.is_empty(), "{callers:#?}");
}

#[test]
fn every_file_says_first_what_it_is() {
    let silent: Vec<String> = files()
        .into_iter()
        .filter(|(_, _, code)| !code.starts_with("//!"))
        .map(|(_, path, _)| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

/// A registry: the trait of its entries, the folder they lie in, the file that lists them, and entries that are named
/// elsewhere as well, with the reason.
type Registry = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const REGISTRIES: &[Registry] = &[
    (
        "Importer",
        "src/import",
        "src/import/mod.rs",
        &[("PlainText", "the demo brings its built-in texts in by it")],
    ),
    (
        "Exporter",
        "src/export",
        "src/export/mod.rs",
        &[("Html", "the page that lists the appendices is HTML")],
    ),
    (
        "Analysis",
        "src/analysis",
        "src/analysis/mod.rs",
        &[("Crosstab", "its long shape is the table codes-values")],
    ),
    ("Language", "src/language", "src/language/mod.rs", &[]),
];

/// `src/lib.rs`, "Where does a new … go": one file and one line. So whatever implements the trait of a registry is named
/// once outside its own file, in the list; whoever needs it asks the list by its name.
#[test]
fn an_entry_of_a_registry_is_one_file_and_one_line() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files();
    for (of, folder, list, elsewhere) in REGISTRIES {
        let mut entries = 0;
        for (_, path, code) in files.iter().filter(|(_, path, _)| path.starts_with(root.join(folder))) {
            for line in code.lines().filter_map(|line| line.strip_prefix(&format!("impl {of} for "))) {
                let name: String = line.chars().take_while(|c| c.is_alphanumeric()).collect();
                let stem = path.file_stem().unwrap().to_string_lossy();
                let parent = path.parent().unwrap().file_name().unwrap().to_string_lossy();
                let module = if stem == "mod" { &parent } else { &stem };
                let far = format!("{parent}::{module}::{name}");
                let near_by = format!("super::{module}::{name}");
                let names = |other: &Path, code: &str| match other.ends_with(list) {
                    true => code.contains(&name),
                    false => code.contains(&far) || code.contains(&near_by),
                };
                let named: Vec<PathBuf> = files
                    .iter()
                    .filter(|(_, other, code)| other != path && names(other, code))
                    .map(|(_, other, _)| other.strip_prefix(root).unwrap().to_path_buf())
                    .collect();
                let allowed = elsewhere.iter().filter(|(allowed, _)| *allowed == name).count();
                assert!(
                    named.contains(&PathBuf::from(list)) && named.len() <= 1 + allowed,
                    "{of} {name} of {} is to be named in {list} only: {named:?}",
                    path.display()
                );
                entries += 1;
            }
        }
        assert!(entries >= 3, "{of}: {entries} entries were found under {folder}");
    }
}

/// Functions that no code names but tests, examples or the program's own entry, each with the reason why it stays.
const UNNAMED: &[(&str, &str)] = &[
    ("forms_table", "makes the table of Slovenian forms: `xtask forms`"),
    ("is_in_memory", "tells a test where an index lies that could not use its folder"),
    ("set_lexicon", "changes the person's words under an index that is open, as a second program would"),
    ("byte_of_char", "the units in which other programs give places"),
    ("byte_of_utf16", "the units in which other programs give places"),
    ("utf16_before", "the units in which other programs give places"),
];

/// All modules are public, so the compiler does not see what is dead; this does, by the name alone.
#[test]
fn no_public_function_is_named_by_nobody() {
    let files = files();
    let mut words: std::collections::HashMap<&str, usize> = std::collections::HashMap::new();
    for (_, _, code) in &files {
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for word in line.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
                *words.entry(word).or_default() += 1;
            }
        }
    }
    let mut dead = Vec::new();
    for (_, path, code) in &files {
        for line in code.lines().map(str::trim_start) {
            let Some(rest) = line.strip_prefix("pub fn ").or_else(|| line.strip_prefix("pub const fn "))
            else {
                continue;
            };
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let once = words.get(name.as_str()).copied().unwrap_or_default() <= 1;
            if once && !UNNAMED.iter().any(|(allowed, _)| *allowed == name) {
                dead.push(format!("{}: {name}", path.display()));
            }
        }
    }
    assert!(dead.is_empty(), "named nowhere else in src: {dead:#?}");
}

/// A new kind of row is its file in `model` with its id, a line in `for_each_row`, and its table: record, schema, migration.
/// So a kind's record is named in two places, and nothing in the store goes through the kinds by hand.
#[test]
fn a_kind_of_row_is_listed_in_one_place() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files();
    let (_, _, rows) = files.iter().find(|(_, path, _)| path.ends_with("model/row.rs")).unwrap();
    let list = rows.split_once("macro_rules! for_each_row").unwrap().1;
    let records: Vec<&str> = list
        .lines()
        .take_while(|line| !line.starts_with("pub(crate)"))
        .filter_map(|line| line.trim().strip_suffix("Record;")?.rsplit_once(' ').map(|(_, kind)| kind))
        .collect();
    assert!(records.len() >= 16, "{records:?}");
    let named = |word: &str| -> Vec<String> {
        let has = |code: &str| {
            code.split(|c: char| !(c.is_alphanumeric() || c == ':' || c == '_')).any(|one| one == word)
        };
        let found = files.iter().filter(|(_, _, code)| has(code));
        found.map(|(_, path, _)| path.strip_prefix(root).unwrap().display().to_string()).collect()
    };
    for kind in records {
        assert_eq!(named(&format!("{kind}Record")).len(), 2, "{kind}: {:?}", named(&format!("{kind}Record")));
        let by_hand: Vec<String> =
            named(&format!("Change::{kind}")).into_iter().filter(|path| path.contains("store")).collect();
        let erasing = by_hand.iter().all(|path| path.ends_with("erase.rs") || path.contains("erase/"));
        assert!(erasing, "{kind} is treated by hand in {by_hand:?}");
    }
}
