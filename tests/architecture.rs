//! The invariants that can be read off the source: who may use whom, and where each library may be named.

use std::path::{Path, PathBuf};

/// Modules bottom-up, as `src/lib.rs` lists them; those of one line may use each other.
const LEVELS: &[&[&str]] = &[
    &["id", "names", "message", "error", "language", "text", "digest", "home", "disk", "address"],
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

/// The largest circle of files of the desk that use each other.
const CIRCLE: usize = 8;

/// What a file of the desk uses of the desk.
mod desk {
    use std::collections::{BTreeMap, BTreeSet};

    /// Modules by name (`tui::ask`), each with its code without comments and tests.
    pub type Code = BTreeMap<String, String>;
    /// What each module uses.
    pub type Graph = BTreeMap<String, BTreeSet<String>>;

    pub fn code() -> Code {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut found = BTreeMap::new();
        for (top, path, code) in super::files() {
            if top != "tui" {
                continue;
            }
            let inner = path.strip_prefix(&root).unwrap().with_extension("");
            let names: Vec<String> = inner
                .iter()
                .map(|part| part.to_string_lossy().into_owned())
                .filter(|part| part != "mod")
                .collect();
            let code = code.split("\nmod tests {").next().unwrap_or_default();
            let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
            found.insert(
                names.join("::"),
                lines.collect::<Vec<_>>().join("\n").replace("pub(in crate", "pub("),
            );
        }
        found
    }

    /// The names of a `use`, each with its whole path.
    fn leaves(prefix: &str, tree: &str, out: &mut Vec<String>) {
        let Some((head, rest)) = tree.split_once('{') else {
            return out.push(format!("{prefix}{}", tree.trim()));
        };
        let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
        let (mut depth, mut from) = (0, 0);
        for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    let part = inner[from..at].trim();
                    if !part.is_empty() {
                        leaves(&format!("{prefix}{}", head.trim()), part, out);
                    }
                    from = at + 1;
                }
                _ => {}
            }
        }
    }

    /// A path as it is written in a module, from the crate on.
    fn whole(path: &str, module: &str, code: &Code) -> Option<String> {
        let path = path.split(" as ").next().unwrap_or_default().trim();
        if let Some(path) = path.strip_prefix("crate::") {
            return Some(path.to_owned());
        }
        if let Some(path) = path.strip_prefix("self::") {
            return Some(format!("{module}::{path}"));
        }
        let (mut path, mut from) = (path, module);
        while let Some(rest) = path.strip_prefix("super::") {
            (path, from) = (rest, from.rsplit_once("::")?.0);
        }
        let first = path.split("::").next().unwrap_or_default();
        (from != module || code.contains_key(&format!("{module}::{first}")))
            .then(|| format!("{from}::{path}"))
    }

    /// The `use`s of a file: whether others can name it there, and the paths.
    fn uses(text: &str) -> Vec<(bool, Vec<String>)> {
        let mut found = Vec::new();
        for statement in text.split(';') {
            let Some(at) = statement.rfind("use ") else { continue };
            let before = statement[..at].rsplit('\n').next().unwrap_or_default().trim();
            let is_pub = before.starts_with("pub");
            if before.is_empty() || is_pub {
                let mut out = Vec::new();
                leaves("", &statement[at + 4..].replace('\n', " "), &mut out);
                found.push((is_pub, out));
            }
        }
        found
    }

    /// The file that a path leads to; what is handed on by `pub use` is followed to where it stands.
    fn file(
        path: &str,
        code: &Code,
        handed: &BTreeMap<(String, String), String>,
        left: usize,
    ) -> Option<String> {
        let path = path.trim_end_matches("::self");
        let parts: Vec<&str> = path.split("::").collect();
        for length in (1..=parts.len()).rev() {
            let module = parts[..length].join("::");
            if !code.contains_key(&module) {
                continue;
            }
            if let Some(name) = parts.get(length)
                && let Some(on) = handed.get(&(module.clone(), (*name).to_owned()))
                && left > 0
            {
                return file(
                    &[&[on.as_str()], &parts[length + 1..]].concat().join("::"),
                    code,
                    handed,
                    left - 1,
                );
            }
            return Some(module);
        }
        None
    }

    /// Names followed by `::`, with what stands before them.
    fn paths(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        let name = |c: char| c.is_alphanumeric() || c == '_';
        for statement in text.split(';') {
            // The last line of a `use` begins it, or is within its braces.
            let body = statement.rfind("use ").map_or(statement, |at| &statement[..at]);
            for word in body.split(|c: char| !(name(c) || c == ':')) {
                let word = word.trim_matches(':');
                if word.contains("::") {
                    found.push(word.to_owned());
                }
            }
        }
        found
    }

    pub fn graph(code: &Code) -> Graph {
        let mut handed = BTreeMap::new();
        for (module, text) in code {
            for (is_pub, list) in uses(text) {
                for path in list.iter().filter(|_| is_pub) {
                    let (path, name) = path.split_once(" as ").unwrap_or((path, ""));
                    let last = path.trim_end_matches("::self").rsplit("::").next().unwrap_or_default();
                    let name = if name.is_empty() { last } else { name.trim() };
                    if let Some(path) = whole(path, module, code) {
                        handed.insert((module.clone(), name.to_owned()), path);
                    }
                }
            }
        }
        let mut graph = Graph::new();
        for (module, text) in code {
            let own = graph.entry(module.clone()).or_default();
            let named = uses(text).into_iter().flat_map(|(_, list)| list).chain(paths(text));
            for path in named.filter_map(|path| whole(&path, module, code)) {
                own.extend(file(&path, code, &handed, 9).filter(|to| to != module));
            }
        }
        graph
    }

    /// Everything that a module reaches.
    fn reached(graph: &Graph, from: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open = vec![from.to_owned()];
        while let Some(at) = open.pop() {
            for to in graph.get(&at).into_iter().flatten() {
                if found.insert(to.clone()) {
                    open.push(to.clone());
                }
            }
        }
        found
    }

    /// The circles: files that reach each other, the largest first.
    pub fn circles(graph: &Graph) -> Vec<BTreeSet<String>> {
        let reach: BTreeMap<&String, BTreeSet<String>> =
            graph.keys().map(|module| (module, reached(graph, module))).collect();
        let mut found: Vec<BTreeSet<String>> = Vec::new();
        for module in graph.keys().filter(|module| reach[module].contains(*module)) {
            let circle: BTreeSet<String> =
                reach[module].iter().filter(|other| reach[other].contains(module)).cloned().collect();
            if !found.contains(&circle) {
                found.push(circle);
            }
        }
        found.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
        found
    }

    #[test]
    fn the_measure_finds_a_circle_through_a_name_that_is_handed_on() {
        let code = |text: &str| text.to_owned();
        let code = Code::from([
            ("tui".to_owned(), code("pub mod a;\npub mod b;\npub use a::Apple;")),
            ("tui::a".to_owned(), code("use crate::tui::b::{self, Bread};\nfn f() { b::bake() }")),
            ("tui::b".to_owned(), code("use super::Apple;\nfn g() {}")),
            ("tui::c".to_owned(), code("fn h() { crate::tui::a::f() }")),
        ]);
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(circles(&graph(&code)), [names(&["tui::a", "tui::b"])]);
    }
}

/// The workspace that a module of the desk belongs to.
fn workspace(module: &str) -> Option<&str> {
    let inner = module.strip_prefix("tui::workspace::")?.split("::").next()?;
    (inner != "all").then_some(inner)
}

#[test]
fn the_desk_stands_in_floors_and_its_circles_are_small() {
    let code = desk::code();
    assert!(code.len() > 70, "the desk was not found: {}", code.len());
    let graph = desk::graph(&code);
    let arrows: usize = graph.values().map(std::collections::BTreeSet::len).sum();
    assert!(arrows > 600, "the measure reads what files use: {arrows}");
    let circles = desk::circles(&graph);
    let large: Vec<_> = circles.iter().filter(|circle| circle.len() > CIRCLE).collect();
    assert!(large.is_empty(), "{large:#?}");
    let mut wrong = Vec::new();
    for (from, list) in &graph {
        for to in list {
            let widget = from.starts_with("tui::widget");
            // A widget knows no pane, nothing that lies over panes, and not the state of the desk.
            let above =
                ["tui::workspace", "tui::state", "tui::shell", "tui::layer", "tui::ask", "tui::update"];
            let knows_above = widget && above.iter().any(|above| to.starts_with(above));
            let other = match (workspace(from), workspace(to)) {
                (Some(own), Some(other)) => own != other,
                // Only the registry and what stands above it know a workspace.
                (None, Some(_)) => from != "tui::workspace::all",
                _ => false,
            };
            let loop_ = workspace(from).is_some()
                && [
                    "tui::state",
                    "tui::update",
                    "tui::desk",
                    "tui::view",
                    "tui::layout",
                    "tui::workspace::all",
                ]
                .iter()
                .any(|above| to.starts_with(above));
            if knows_above || other || loop_ {
                wrong.push(format!("{from} -> {to}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
