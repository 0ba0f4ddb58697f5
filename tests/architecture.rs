//! The invariants that can be read off the source: who may use whom, and where each library may be named.

use std::path::{Path, PathBuf};

/// Modules bottom-up, as `src/lib.rs` lists them; those of one line may use each other.
const LEVELS: &[&[&str]] = &[
    &["id", "names", "message", "error", "language", "text"],
    &["model"],
    &["command", "analysis"],
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
