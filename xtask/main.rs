//! What is done by hand for the project itself: data and pages that are generated, and trials too long for the gate.
//!
//! ```text
//! cargo run --example xtask -- NAME
//! ```
//!
//! A new task is a file here and a line in [`TASKS`].
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod docs;
#[path = "../tests/desk/drive.rs"]
mod drive;
mod forms;
mod lemmas;
mod slow;

/// Anything may go wrong; it is said and the task ends.
type Fallible<T> = Result<T, Box<dyn std::error::Error>>;
/// What a task does with the words behind its name.
type Task = fn(&[String]) -> Fallible<()>;

/// Every task: its name, what it does.
const TASKS: &[(&str, &str, Task)] = &[
    ("docs", "writes manual, key tables and the README's picture from the program's own tables", write_docs),
    ("forms", "makes forms.tsv from the hand-written tables of Slovenian", forms::make),
    ("lemmas", "makes the lemma tables from LemmaGen's rule file: lemmas PATH/sl.bin", lemmas::make),
    ("slow", "runs the tests with their long trials whole: slow [FILTER]", slow::run),
];

/// Writes every page that is made from the program's own tables.
fn write_docs(_: &[String]) -> Fallible<()> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, page) in docs::pages()? {
        let path = root.join(&file);
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        std::fs::write(path, page)?;
        println!("{file}");
    }
    Ok(())
}

fn main() -> Fallible<()> {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    match TASKS.iter().find(|(task, ..)| *task == name) {
        Some((_, _, run)) => run(&rest),
        None => {
            TASKS.iter().for_each(|(task, about, _)| println!("{task:8} {about}"));
            if name.is_empty() { Ok(()) } else { Err(format!("no task is called {name}").into()) }
        }
    }
}
