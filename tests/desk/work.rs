//! What is done with files and tables at the desk: import, export, the sample, the view for two, pinned codes.

use super::keys::written;
use super::paper::{Paper, desk, press, screen, settle, study, workshop};
use clap::Parser;
use preja::cli::args::{Cli, Top};
use preja::message::Locale;
use preja::model::*;
use preja::tui::desk::Desk;
use preja::tui::event::Event;
use preja::tui::keymap::Preset;
use preja::tui::layer::{self, chooser::Chooser};
use std::path::Path;

const SIZE: (u16, u16) = (120, 36);

/// A desk whose project lies in this folder.
fn in_folder(paper: Paper, folder: &Path, preset: Preset) -> Desk<Paper> {
    let mut desk = desk(paper, Locale::Sl, preset, SIZE);
    desk.state.shell.options.exports = folder.join("exports");
    desk
}

fn value(project: &Project, document: usize, variable: &str) -> Option<String> {
    let row = project.documents_in_order().nth(document).unwrap();
    let variable = project.variables().find(|row| row.name == variable).unwrap();
    project.value_on(Holder::Document(row.id), variable.id).map(str::to_owned)
}

#[test]
fn files_come_in_after_they_were_shown_and_go_by_one_undo() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("drugi.txt"), "KAJ JE NAJPREJ?\nVeter piha.\n\nReka teče.\n").unwrap();
    std::fs::write(folder.path().join("prvi.txt"), "Ana: Sonce sije.\n\nBor: Dež gre.\nAna: Ne.\nBor: Da.\n")
        .unwrap();
    std::fs::write(folder.path().join("slika.png"), "x").unwrap();
    let mut desk = in_folder(study(&[], &[]), folder.path(), Preset::Simple);
    press(&mut desk, "<insert>", SIZE);
    let shown = screen(&mut desk, SIZE);
    assert!(
        shown.contains("Vsa mapa (2 datoteki)")
            && shown.contains("drugi.txt")
            && !shown.contains("slika.png"),
        "{shown}"
    );
    // Both are ticked, then read and shown; nothing is in the project yet.
    press(&mut desk, "<tab><tab><enter>", SIZE);
    let shown = screen(&mut desk, SIZE);
    for words in
        ["A  drugi.txt", "B  prvi.txt", "Veter piha.", "vprašanja: 1", "osebe: ana, bor", "[ Uvozi ]"]
    {
        assert!(shown.to_lowercase().contains(&words.to_lowercase()), "{words}: {shown}");
    }
    assert_eq!(desk.bench.project.documents().count(), 0);
    // A switch reads them anew: every line counts as a paragraph.
    press(&mut desk, "<down><enter>", SIZE);
    let shown = screen(&mut desk, SIZE);
    assert!(shown.contains("vse vrstice") && shown.contains("odstavki: 4"), "{shown}");
    press(&mut desk, "<up><enter>", SIZE);
    let names: Vec<usize> = desk
        .bench
        .project
        .documents_in_order()
        .map(|row| desk.bench.project.text(row.text).paragraphs().len())
        .collect();
    assert_eq!(names, [4, 5]);
    assert_eq!(desk.bench.entries.len(), 1);
    assert!(screen(&mut desk, SIZE).contains("KAJ JE NAJPREJ?"), "the first one is open");
    press(&mut desk, "<ctrl-z>", SIZE);
    assert_eq!(desk.bench.project.documents().count(), 0);
}

#[test]
fn a_pattern_a_path_and_a_mistake_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["A1.txt", "A2.txt", "B.txt"] {
        std::fs::write(folder.path().join(name), "Beseda.\n").unwrap();
    }
    std::fs::create_dir(folder.path().join("nova mapa")).unwrap();
    std::fs::write(folder.path().join("nova mapa/C.txt"), "Beseda.\n").unwrap();
    let mut desk = in_folder(study(&[], &[]), folder.path(), Preset::Simple);
    press(&mut desk, "<insert>A*.txt<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("predogled · 2 dokumenta"));
    press(&mut desk, "<esc>", SIZE);
    // Into a folder and up again.
    press(&mut desk, "<backspace><backspace><backspace><backspace><backspace><backspace>nova<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("C.txt"));
    press(&mut desk, "ni je<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("ni je« ni."), "{}", screen(&mut desk, SIZE));
    press(&mut desk, "<esc>", SIZE);
    assert!(desk.state.shell.layer.is_none());
    // A file that is dragged onto the terminal arrives as its path in quotes.
    press(&mut desk, "<insert>", SIZE);
    desk.event(Event::Paste(format!("'{}'", folder.path().join("nova mapa/C.txt").display())));
    press(&mut desk, "<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("predogled · 1 dokument"));
}

#[test]
fn a_better_transcript_is_shown_first_and_what_waits_is_placed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("boljši.txt"), "Na začetku je tiho.\nKonec je bil lahek.\nNič.")
        .unwrap();
    let lines = ["Na začetku je tiho.", "Konec je bil težak.", "Nič."];
    let mut desk = in_folder(study(&[("A", "A", "x", &lines)], &["Sram"]), folder.path(), Preset::Simple);
    press(&mut desk, "sram<enter><right>sram<enter>", SIZE);
    let before = desk.bench.project.clone();
    press(&mut desk, "<ctrl-p>popravi besedilo<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("Popravek besedila · A"));
    press(&mut desk, "<enter>", SIZE);
    let shown = screen(&mut desk, SIZE);
    // Said before it is done: one segment goes along, one waits, and which paragraph is another.
    for words in [
        "Prenesen je 1 segment.",
        "ostaja pri starem besedilu",
        "[ Popravi ]",
        "1 odstavek ni tak, kot je bil:",
        "2  Konec je bil lahek.",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(desk.bench.project == before);
    press(&mut desk, "<enter>", SIZE);
    assert_eq!(written(&desk.bench.project), "«Na začetku je tiho.|Sram»\nKonec je bil lahek.\nNič.");

    press(&mut desk, "<ctrl-p>seznam za pregled<enter>", SIZE);
    let shown = screen(&mut desk, SIZE);
    assert!(
        shown.contains("1 segment čaka na mesto")
            && shown.contains("A!1")
            && shown.contains("Konec je bil težak."),
        "{shown}"
    );
    press(&mut desk, "<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("pritisnite Ctrl-U. Prej: »Konec je bil težak.«"));
    press(&mut desk, "<ctrl-u>", SIZE);
    assert_eq!(written(&desk.bench.project), "«Na začetku je tiho.|Sram»\n«Konec je bil lahek.|Sram»\nNič.");
    assert_eq!(desk.state.shell.front.name, "review");
    assert!(screen(&mut desk, SIZE).contains("Noben segment ne čaka na mesto"));
    // Taken at once from the list: the nearest words.
    press(&mut desk, "<ctrl-z><ctrl-u>", SIZE);
    assert_eq!(written(&desk.bench.project), "«Na začetku je tiho.|Sram»\n«Konec je bil lahek.|Sram»\nNič.");
    press(&mut desk, "<ctrl-z><ctrl-z>", SIZE);
    assert!(desk.bench.project == before);
    // Nothing is on its way: the key says so.
    press(&mut desk, "<f2><ctrl-u>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("izberite ga na seznamu za pregled"));
}

#[test]
fn what_a_table_shows_is_written_and_never_over_a_file_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = in_folder(workshop(), folder.path(), Preset::Simple);
    let file = folder.path().join("exports/segments.csv");
    // Filtered to two rows, sorted downwards by document.
    press(&mut desk, "<f3>zaup<right><ctrl-t><ctrl-t><ctrl-w>3<enter>", SIZE);
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let written = lines(&std::fs::read_to_string(&file).unwrap());
    assert_eq!(written.len(), 3);
    assert!(written[0].starts_with("Color,Document name,Code"));
    assert!(written[1].contains("Žaga") && written[2].contains("Brod"), "{written:?}");
    assert!(screen(&mut desk, SIZE).contains("Izvoženi sta 2 vrstici"));
    press(&mut desk, "<esc><esc><f3><ctrl-w>3<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("že obstaja"));
    press(&mut desk, "1", SIZE);
    assert_eq!(lines(&std::fs::read_to_string(&file).unwrap()), written);
    press(&mut desk, "<ctrl-w>3<enter>2", SIZE);
    assert_eq!(lines(&std::fs::read_to_string(&file).unwrap()).len(), 8);
}

#[test]
fn every_list_and_table_of_the_desk_can_be_exported() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = in_folder(workshop(), folder.path(), Preset::Simple);
    press(&mut desk, "<down><ctrl-o>Peč.<esc>", SIZE);
    for (keys, name) in [
        ("<f2><esc>", "text"),
        ("<f2><tab><tab>", "codebook"),
        ("<f3>", "segments"),
        ("<f6>", "crosstab"),
        ("<f8>", "memos"),
        ("<f9>", "trail"),
    ] {
        press(&mut desk, keys, SIZE);
        press(&mut desk, "<ctrl-w>6<enter>", SIZE);
        let path = folder.path().join(format!("exports/{name}.html"));
        assert!(path.exists(), "{name}: {}", screen(&mut desk, SIZE));
    }
}

/// The command line under a table, read back as a shell and the program would.
#[track_caller]
fn same_scope(desk: &mut Desk<Paper>) {
    let shown = screen(desk, (200, 36));
    let line = shown.lines().find_map(|line| line.split_once("$ preja ")).expect("a command line").1;
    let line = line.trim_end_matches(['│', '┃']).trim_end();
    let (mut words, mut word, mut quoted) = (vec!["preja".to_owned()], String::new(), false);
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            c => word.push(c),
        }
    }
    words.push(word);
    let Some(Top::Show(show)) = Cli::try_parse_from(&words).unwrap().verb else { panic!("{words:?}") };
    let project = &desk.bench.project;
    let table = desk.state.room().table(desk.state.shell.focused(), &desk.state.shell, project).unwrap();
    assert_eq!(show.name, table.name);
    assert_eq!(show.scope.resolve(project).unwrap(), table.scope, "{words:?}");
    let by = show.table.by.as_ref().map(|by| by.resolve(project).unwrap().name.clone());
    assert_eq!(by.is_some(), table.name == "crosstab");
}

#[test]
fn the_command_line_under_a_table_prints_the_same() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, (200, 36));
    press(&mut desk, "<f3>", (200, 36));
    same_scope(&mut desk);
    press(&mut desk, "<f6>", (200, 36));
    same_scope(&mut desk);
    // A cell's segments: a code and a value.
    press(&mut desk, "<down><right><enter>", (200, 36));
    assert_eq!(desk.state.shell.front.name, "segments");
    same_scope(&mut desk);
    // Narrowed by hand to a document and a region.
    press(&mut desk, "<f3><ctrl-k>vse vsi<enter><ctrl-k>Čemer<enter><ctrl-k>regija vzh<enter>", (200, 36));
    same_scope(&mut desk);
    let scope = desk.state.rooms.segments.scope.clone().unwrap();
    assert_eq!((scope.documents.len(), scope.values.len()), (1, 1));
}

#[test]
fn columns_and_scope_of_the_segment_table_are_chosen() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Expert, SIZE);
    press(&mut desk, "<f3>cregija<enter>", SIZE);
    let shown = screen(&mut desk, SIZE);
    assert!(shown.contains("regija") && shown.contains("zahodna"), "{shown}");
    press(&mut desk, "oregija = zah<enter>", SIZE);
    assert_eq!(desk.state.rooms.segments.total, 4);
    press(&mut desk, "cregija<enter>", SIZE);
    assert_eq!(desk.state.rooms.segments.columns, Vec::<String>::new());
    press(&mut desk, "a", SIZE);
    assert_eq!(desk.state.rooms.segments.total, 7);
}

#[test]
fn frequencies_turn_to_per_cent_shade_and_what_they_compare() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Expert, SIZE);
    press(&mut desk, "<f6>%", SIZE);
    let shown = screen(&mut desk, SIZE);
    assert!(shown.contains("Odstotki: od vsote v vrstici.") && shown.contains("100,0 %"), "{shown}");
    press(&mut desk, "%%%#", SIZE);
    let shown = screen(&mut desk, SIZE);
    assert!(!shown.contains(" %") && shown.contains('█'), "{shown}");
    assert!(shown.contains("Senčenje nad manj kot 20 dokumenti (tu: 3)"), "{shown}");
    for (choice, name) in [
        ("po kod", "codes-coders"),
        ("po dok", "codes-documents"),
        ("brez", "frequencies"),
        ("regija", "crosstab"),
    ] {
        press(&mut desk, "v", SIZE);
        // The list is numbered: the line is found by its words.
        let chooser = layer::of::<Chooser>(desk.state.shell.layer.as_deref().unwrap()).unwrap();
        let at = chooser.choices.iter().position(|line| line.label.to_lowercase().contains(choice)).unwrap();
        press(&mut desk, &format!("{}", at + 1), SIZE);
        assert_eq!(desk.state.rooms.frequencies.grid.table.as_ref().unwrap().name, name);
    }
}

#[test]
fn a_code_is_pinned_to_a_digit_and_put_on_by_it() {
    let lines: &[&str] = &["Prva. Druga."];
    let mut desk =
        desk(study(&[("A", "A", "x", lines)], &["Sram", "Rutina"]), Locale::Sl, Preset::Expert, SIZE);
    press(&mut desk, "<tab><tab><down>p3", SIZE);
    let name = |project: &Project, digit: u8| project.code(project.pins()[&digit]).unwrap().name.clone();
    assert_eq!(name(&desk.bench.project, 3), "Rutina");
    assert!(screen(&mut desk, SIZE).contains("[3]"));
    press(&mut desk, "<esc>3<right>4", SIZE);
    assert!(screen(&mut desk, SIZE).contains("Pod številko 4 ni pripete kode."));
    let codes: Vec<String> = desk
        .bench
        .project
        .codings()
        .map(|row| desk.bench.project.code(row.code).unwrap().name.clone())
        .collect();
    assert_eq!(codes, ["Rutina"]);
    // One that is merged away stands for the one it went into.
    let of = |name: &str| name.parse().unwrap();
    desk.bench.run(preja::command::code::merge::MergeCodes { from: of("Rutina"), into: of("Sram") });
    assert_eq!(name(&desk.bench.project, 3), "Sram");
    // In `simple` digits are typed into the picker; the list has a key of its own.
    desk.state.shell.set_preset(Preset::Simple);
    press(&mut desk, "<right><ctrl-k>3", SIZE);
    assert_eq!(desk.bench.project.codings().count(), 2);
}

#[test]
fn a_paraphrase_is_kept_apart_from_the_memo() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Expert, SIZE);
    press(&mut desk, "<down>pDan se začne s pečjo.<esc>mPeč!<esc>pZjutraj: <esc>", SIZE);
    let mut memos: Vec<(MemoKind, String)> =
        desk.bench.project.memos().map(|memo| (memo.kind, memo.body.clone())).collect();
    memos.sort();
    assert_eq!(
        memos,
        [
            (MemoKind::Theoretical, "Peč!".to_owned()),
            (MemoKind::Paraphrase, "Dan se začne s pečjo.Zjutraj:".to_owned())
        ]
    );
}

#[test]
fn the_sample_is_filled_in_place_and_from_a_spreadsheet() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<ctrl-p>vzorec<enter>", SIZE);
    let shown = screen(&mut desk, SIZE);
    assert!(shown.contains("Vzorec: dokumenti in spremenljivke") && shown.contains("zahodna"), "{shown}");
    // The cell of the region: typed over, then the cursor is on the one below it.
    press(&mut desk, "<end>s<backspace>severna<enter>", SIZE);
    assert_eq!(value(&desk.bench.project, 0, "regija").as_deref(), Some("severna"));
    assert_eq!(desk.state.rooms.coding.sample.grid.cursor.at, 1);
    press(&mut desk, "<ctrl-n>datum<enter><end>", SIZE);
    desk.event(Event::Paste("2025-11-03\r\n2025-11-04\r\n".to_owned()));
    settle(&mut desk);
    assert_eq!(value(&desk.bench.project, 1, "datum").as_deref(), Some("2025-11-03"));
    assert_eq!(value(&desk.bench.project, 2, "datum").as_deref(), Some("2025-11-04"));
    press(&mut desk, "<ctrl-z>", SIZE);
    assert_eq!(value(&desk.bench.project, 2, "datum"), None);
    // Group, kind of record, and an emptied cell.
    press(&mut desk, "<home><right><right><enter>", SIZE);
    press(&mut desk, &"<backspace>".repeat("Intervjuji".len()), SIZE);
    press(&mut desk, "Skupina 2<enter><right><enter>2", SIZE);
    let row = |desk: &Desk<Paper>, at| desk.bench.project.documents_in_order().nth(at).unwrap().clone();
    assert_eq!(row(&desk, 1).group.as_deref(), Some("Skupina 2"));
    assert_eq!(row(&desk, 2).record, Record::Paraphrase);
    press(&mut desk, "<right>x", SIZE);
    assert!(screen(&mut desk, SIZE).contains("Tega stolpca tu ni mogoče urejati."));
    press(&mut desk, "<right><del>", SIZE);
    assert_eq!(value(&desk.bench.project, 2, "regija"), None);
    press(&mut desk, "<esc>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("Dokumenti"));
    assert!(!desk.state.rooms.coding.sample.open);
}

#[test]
fn a_document_is_removed_after_it_was_asked_and_comes_back() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    let before = desk.bench.project.clone();
    press(&mut desk, "<shift-tab><down><del>", SIZE);
    assert!(
        screen(&mut desk, SIZE).contains("Izbriši dokument »Žaga« (4 segmenti)"),
        "{}",
        screen(&mut desk, SIZE)
    );
    press(&mut desk, "1<del>2", SIZE);
    assert_eq!(desk.bench.project.documents().count(), 2);
    press(&mut desk, "<ctrl-z>", SIZE);
    assert_eq!(desk.bench.project, before);
}

#[test]
fn the_view_for_two_shows_the_code_s_segments_and_changes_nothing() {
    for size in [SIZE, (80, 24)] {
        let mut desk = desk(workshop(), Locale::Sl, Preset::Expert, size);
        let zaupanje = desk.bench.project.codes().find(|row| row.name == "Zaupanje").unwrap().id;
        desk.state.rooms.coding.codes.show(&desk.bench.project, zaupanje);
        press(&mut desk, "<f12>", size);
        let shown = screen(&mut desk, size);
        assert!(
            shown.contains("Odnosi > Zaupanje · 2 segmenta") && shown.contains("»Tako se naučiš zaupati.«"),
            "{shown}"
        );
        let before = desk.bench.project.clone();
        press(&mut desk, "csram<enter>xu.iwmr<ctrl-z><del>", size);
        assert_eq!(desk.bench.project, before);
        press(&mut desk, "<esc><esc><f2><tab><down><enter>", size);
        let span = desk.state.rooms.coding.reader.target(&desk.bench.project).unwrap();
        assert_eq!(
            desk.state.rooms.coding.reader.text(&desk.bench.project).slice(span),
            "Tako se naučiš zaupati."
        );
        press(&mut desk, "<f12>", size);
        assert!(!desk.state.shell.presenting);
    }
}

#[test]
fn find_stays_in_the_document_and_f7_goes_to_the_search() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    for keys in ["<ctrl-f>cakal<enter>", "<tab><ctrl-f>strah<enter>", "/strank<enter>"] {
        press(&mut desk, keys, SIZE);
        assert_eq!((desk.state.shell.front.name, desk.state.shell.focused()), ("coding", 1), "{keys}");
    }
    let span = desk.state.rooms.coding.reader.target(&desk.bench.project).unwrap();
    assert!(desk.state.rooms.coding.reader.text(&desk.bench.project).slice(span).contains("stranko"));
    press(&mut desk, "<f7>", SIZE);
    assert_eq!(desk.state.shell.front.name, "search");
}
