//! How many keys a coded segment costs, over the demo's segments that were chosen by reading. A figure for developers; the
//! desk never shows it.
//!
//! Counted are the keys from the unit under the cursor, which is where one reads, to the coding: those that choose the
//! words, those that find the code in the picker, and Enter. The cheapest way to the very same words is taken, by keys of
//! the preset `simple` alone, and every segment is then coded by these keys and compared.

use super::paper::{Paper, desk, press};
use preja::message::Locale;
use preja::model::*;
use preja::text::Span;
use preja::text::units::{Unit, unit_at};
use preja::tui::desk::Desk;
use preja::tui::event::{Event, Key};
use preja::tui::keymap::Preset;
use preja::tui::layer::{
    self,
    picker::{Line, Picker},
};
use preja::tui::workspace::coding::reader::Reader;
use std::collections::{HashSet, VecDeque};

const SIZE: (u16, u16) = (120, 36);
const CHOOSING: [&str; 9] = ["shift-right", "right", ">", "<", "-", "+", "left", "shift-left", "shift-down"];
/// More keys than this are found step by step and not by search.
const DEEP: usize = 6;

/// The demo's documents and codes, and nothing coded; and what was coded there by hand, in reading order.
fn demo() -> (Paper, Vec<(DocumentId, Span, CodeId)>) {
    let folder = tempfile::tempdir().unwrap();
    let place = preja::store::Place::File(folder.path().join("demo.preja"));
    preja::cli::demo::create(&place).unwrap();
    let project = preja::store::open(&place, &preja::store::Options::default()).unwrap().project;
    let mut rows = Rows::default();
    rows.coders.extend(project.coders().cloned());
    rows.codes.extend(project.codes().cloned());
    rows.documents.extend(project.documents().cloned());
    rows.texts.extend(project.documents().map(|row| project.text_row(row.text).unwrap().clone()));
    let actor = project.coders().find(|row| row.name == "ana").unwrap().id;
    let mut coded: Vec<(String, Span, CodeId, DocumentId)> = Vec::new();
    for coding in project.codings().filter(|row| row.coder == actor && row.origin == Origin::Hand) {
        let segment = project.segment(coding.segment).unwrap();
        let document = project.document(segment.document).unwrap();
        if segment.text == document.text {
            coded.push((document.order.clone(), segment.span, coding.code, document.id));
        }
    }
    coded.sort_by_key(|(order, span, code, _)| (order.clone(), span.start, span.end, *code));
    let coded = coded.into_iter().map(|(_, span, code, document)| (document, span, code)).collect();
    (Paper::over(Project::from_rows(rows), actor), coded)
}

fn tap(desk: &mut Desk<Paper>, key: &str) {
    desk.event(Event::Key(Key::parse(key).unwrap()));
}

fn target(desk: &Desk<Paper>) -> Option<Span> {
    desk.state.rooms.coding.reader.target(&desk.bench.project)
}

/// The fewest keys from the unit under the cursor to these words; the reader is left where it was.
fn choosing(desk: &mut Desk<Paper>, wanted: Span) -> Vec<&'static str> {
    let start = desk.state.rooms.coding.reader.clone();
    let mut seen = HashSet::new();
    let mut open: VecDeque<(Reader, Vec<&'static str>)> = VecDeque::from([(start.clone(), Vec::new())]);
    let mut found = None;
    while let Some((reader, keys)) = open.pop_front() {
        desk.state.rooms.coding.reader = reader.clone();
        if target(desk) == Some(wanted) {
            found = Some(keys);
            break;
        }
        if keys.len() == DEEP || seen.len() > 1_500 {
            continue;
        }
        for key in CHOOSING {
            desk.state.rooms.coding.reader = reader.clone();
            tap(desk, key);
            let now = &desk.state.rooms.coding.reader;
            // Nobody goes on from words that have left the ones wanted behind.
            let astray =
                target(desk).is_none_or(|span| span.start > wanted.end || span.end + 400 < wanted.start);
            if !astray && seen.insert(format!("{} {:?} {:?}", now.cursor, now.unit, now.selection)) {
                open.push_back((
                    desk.state.rooms.coding.reader.clone(),
                    keys.iter().copied().chain([key]).collect(),
                ));
            }
        }
    }
    let keys = found.unwrap_or_else(|| by_edges(desk, &start, wanted));
    desk.state.rooms.coding.reader = start;
    keys
}

/// Sentence by sentence until the words are covered, then the edges by words and, at last, by characters.
fn by_edges(desk: &mut Desk<Paper>, start: &Reader, wanted: Span) -> Vec<&'static str> {
    desk.state.rooms.coding.reader = start.clone();
    let mut keys = Vec::new();
    let go = |desk: &mut Desk<Paper>, keys: &mut Vec<&'static str>, key: &'static str| {
        tap(desk, key);
        keys.push(key);
        assert!(keys.len() < 200, "{wanted:?} cannot be chosen");
        target(desk).unwrap()
    };
    while target(desk).unwrap().end < wanted.end {
        go(desk, &mut keys, "shift-right");
    }
    for (edge, on, fine) in [("<", "right", "ctrl-left"), (">", "left", "ctrl-right")] {
        let place = |span: Span| if edge == "<" { span.start } else { span.end };
        let over =
            |span: Span| if edge == "<" { place(span) < wanted.start } else { place(span) > wanted.end };
        if place(target(desk).unwrap()) != place(wanted) {
            go(desk, &mut keys, edge);
        }
        while over(target(desk).unwrap()) {
            go(desk, &mut keys, on);
        }
        while place(target(desk).unwrap()) != place(wanted) {
            go(desk, &mut keys, fine);
        }
    }
    keys
}

/// The fewest keys that bring a code under the cursor of the picker: letters of its name, then arrows.
fn finding(desk: &mut Desk<Paper>, code: CodeId) -> Vec<String> {
    let name = desk.bench.project.code(code).unwrap().name.to_lowercase();
    let mut typed: Vec<String> = Vec::new();
    let mut best: Option<Vec<String>> = None;
    for letter in name.chars() {
        typed.push(letter.to_string());
        press(desk, &letter.to_string(), SIZE);
        let picker = desk.state.shell.layer.as_deref().and_then(layer::of::<Picker>);
        let picker = picker.unwrap_or_else(|| panic!("no picker at {typed:?}"));
        let line = Line::Code(code);
        let Some(at) = picker.lines.iter().position(|one| *one == line) else { continue };
        let away = picker.cursor.at.abs_diff(at);
        let arrow = if at > picker.cursor.at { "<down>" } else { "<up>" };
        let keys: Vec<String> = typed.iter().cloned().chain(vec![arrow.to_owned(); away]).collect();
        if best.as_ref().is_none_or(|best| keys.len() < best.len()) {
            best = Some(keys);
        }
    }
    press(desk, "<esc>", SIZE);
    best.unwrap_or_else(|| panic!("{name} is not found by its name"))
}

#[test]
fn most_segments_cost_six_keys_or_fewer() {
    let (paper, coded) = demo();
    assert!(coded.len() >= 100, "{}", coded.len());
    let mut desk = desk(paper, Locale::Sl, Preset::Simple, SIZE);
    // Of a part of a sentence, of a sentence, of several.
    let mut by_kind: [Vec<usize>; 3] = Default::default();
    for (document, span, code) in &coded {
        if desk.state.rooms.coding.reader.document != Some(*document) {
            desk.state.rooms.coding.open(&mut desk.state.shell, &desk.bench.project, *document);
        }
        let text = desk.bench.project.text_of(*document).clone();
        let sentence = unit_at(&text, span.start, Unit::Sentence).unwrap();
        let kind = if span.end > sentence.end { 2 } else { usize::from(sentence == *span) };
        desk.state.rooms.coding.reader.put(sentence.start);
        desk.state.rooms.coding.reader.unit = Unit::Sentence;
        desk.layout(SIZE);
        let keys = choosing(&mut desk, *span);
        for key in &keys {
            tap(&mut desk, key);
        }
        desk.layout(SIZE);
        assert_eq!(target(&desk), Some(*span));
        let finding = if desk.state.shell.last == [*code] {
            press(&mut desk, ".", SIZE);
            1
        } else {
            let keys = finding(&mut desk, *code);
            press(&mut desk, &keys.concat(), SIZE);
            press(&mut desk, "<enter>", SIZE);
            keys.len() + 1
        };
        let project = &desk.bench.project;
        let segment =
            project.segment_at(*document, project.document(*document).unwrap().text, *span).unwrap();
        assert!(project.codings_on(segment).any(|row| row.code == *code));
        by_kind[kind].push(keys.len() + finding);
    }
    // Codings chosen by reading are 2 in 5 a part of a sentence and 1 in 4 several: so many of each kind as make that mix,
    // taken evenly from all over the demo.
    let shares = [8, 7, 5];
    let twentieths = by_kind.iter().zip(shares).map(|(costs, share)| costs.len() / share).min().unwrap();
    let evenly = |costs: &[usize], count: usize| -> Vec<usize> {
        (0..count).map(|at| costs[at * costs.len() / count]).collect()
    };
    let mut costs: Vec<usize> =
        by_kind.iter().zip(shares).flat_map(|(costs, share)| evenly(costs, share * twentieths)).collect();
    assert!(costs.len() >= 100, "{}", costs.len());
    costs.sort_unstable();
    let at = |share: usize| costs[(costs.len() - 1) * share / 10];
    println!(
        "keys per coded segment over {} segments: median {}, nine tenths {}, most {}",
        costs.len(),
        at(5),
        at(9),
        at(10)
    );
    assert!(at(5) <= 6, "{costs:?}");
}
