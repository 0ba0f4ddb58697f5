//! What the demo study exports to, byte for byte: `corpus/` and `codebooks/` in, `exports/` out.
//!
//! Ids and clock of the demo are fixed, so equal means equal bytes. `PREJA_BLESS=1` writes the files anew; a reader
//! then looks at what changed.

use preja::analysis::{Args, CountUnit, Shape};
use preja::cli::demo;
use preja::cli::print::Press;
use preja::command::refs::VariableRef;
use preja::export;
use preja::message::Locale;
use preja::model::Scope;
use preja::store::Place;
use preja::workbench::{Options, Workbench};
use std::path::PathBuf;

/// Name of the table, its shape, and the formats.
const FILES: &[(&str, Shape, &[&str])] = &[
    ("segments", Shape::Wide, &["csv"]),
    ("frequencies", Shape::Wide, &["csv", "md"]),
    ("crosstab", Shape::Wide, &["csv", "md"]),
    ("codes-values", Shape::Long, &["csv"]),
    ("codebook", Shape::Wide, &["csv"]),
    ("open", Shape::Wide, &["csv"]),
    ("axial", Shape::Wide, &["md"]),
    ("card", Shape::Wide, &["md"]),
    ("relations", Shape::Wide, &["csv"]),
    ("propositions", Shape::Wide, &["md"]),
    ("recommendations", Shape::Wide, &["md"]),
    ("board", Shape::Wide, &["md"]),
    ("sample", Shape::Wide, &["md"]),
    ("saturation", Shape::Wide, &["csv"]),
    ("memos", Shape::Wide, &["csv"]),
    ("trail", Shape::Wide, &["csv"]),
];

#[test]
fn the_demo_exports_to_the_files_in_exports() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("study.preja"));
    demo::create(&place).unwrap();
    let mut bench = Workbench::open(&place, &Options::of("ana")).unwrap();
    let by = VariableRef::Typed("regija".into()).resolve(bench.project()).unwrap().id;
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("exports");
    let bless = std::env::var_os("PREJA_BLESS").is_some();
    let mut differ = Vec::new();
    for (name, shape, formats) in FILES {
        let by = Some(by).filter(|_| !["saturation", "board"].contains(name));
        let args = Args { by, depth: 1, unit: CountUnit::Documents, shape: *shape, ..Args::default() };
        let table = bench.look_up(name, &Scope::default(), &args).unwrap();
        let press = Press {
            project: bench.project(),
            locale: Locale::Sl,
            study: "preja-demo".into(),
            number: 1,
            mode: preja::disk::Mode::PRIVATE,
        };
        for format in *formats {
            let mut bytes = Vec::new();
            press.write(&table, export::by_extension(format).unwrap(), false, &mut bytes).unwrap();
            let file = golden.join(format!("{name}.{format}"));
            if bless {
                std::fs::write(&file, &bytes).unwrap();
            } else if std::fs::read(&file).unwrap_or_default() != bytes {
                differ.push(format!("{name}.{format}"));
            }
        }
    }
    assert!(
        differ.is_empty(),
        "exports/ differs from what the demo exports to: {differ:?}; see with PREJA_BLESS=1 and git diff"
    );
    // Nothing lies there that nothing makes.
    let known = |name: &str| {
        name == "README.md"
            || FILES
                .iter()
                .any(|(table, _, formats)| formats.iter().any(|format| name == format!("{table}.{format}")))
    };
    let stray: Vec<String> = super::cli::files(&golden).into_iter().filter(|name| !known(name)).collect();
    assert!(stray.is_empty(), "{stray:?}");
}
