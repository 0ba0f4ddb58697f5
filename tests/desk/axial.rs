//! Axial work by keys: values on properties, quotes and words of a card's entries, setting aside and bringing back.

use super::paper::{Paper, press, screen};
use super::theory::{WIDE, open};
use preja::model::*;
use preja::tui::desk::Desk;

const SMALL: (u16, u16) = (80, 24);

/// The values of the property as notation: `A5 počasi (80)`.
fn values(desk: &Desk<Paper>) -> Vec<String> {
    let project = &desk.bench.project;
    let row = project.properties().next().unwrap();
    let mut values: Vec<String> = row
        .values
        .iter()
        .map(|one| {
            let place = one.position.map_or_else(String::new, |place| format!(" ({place})"));
            format!("{} {}{place}", project.cite_segment(one.segment), one.value).replace("  ", " ")
        })
        .collect();
    values.sort();
    values
}

/// The card of Zaupanje with the property trajanje (kratko … dolgo) under its cursor, the segment of A5 ticked.
const AT_PROPERTY: &str = "<f4>zaupanje<enter> <tab><tab><down><down>";

#[test]
fn enter_on_a_property_asks_where_the_ticked_segment_stands() {
    for size in [WIDE, SMALL] {
        let mut desk = open(AT_PROPERTY, size);
        press(&mut desk, "<enter>", size);
        let shown = screen(&mut desk, size);
        for words in ["trajanje", "A5", "kratko", "bližje »dolgo«", "dolgo"] {
            assert!(shown.contains(words), "{words}:\n{shown}");
        }
        // At the extreme its word is the value.
        press(&mut desk, "1", size);
        assert_eq!(values(&desk), ["A5 kratko (0)", "B3 počasi (80)"]);
        press(&mut desk, "<ctrl-z>", size);
        assert_eq!(values(&desk), ["B3 počasi (80)"]);
    }
}

#[test]
fn without_ticks_the_segment_under_the_cursor_of_the_list_is_meant() {
    let mut desk = open("<f4>zaupanje<enter><down><tab><tab><down><down><enter>4", WIDE);
    // B3 had 80: its value is another now.
    assert_eq!(values(&desk), ["B3 (75)"]);
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(values(&desk), ["B3 počasi (80)"]);
}

#[test]
fn a_value_is_written_for_all_ticked_segments_at_once() {
    let mut desk = open("<f4>zaupanje<enter><f10>vse prikazane<enter><tab><tab><down><down><enter>6", WIDE);
    press(&mut desk, "<ctrl-a>precej dolgo 90<enter>", WIDE);
    assert_eq!(values(&desk), ["A5 precej dolgo (90)", "B3 precej dolgo (90)"]);
    assert!(desk.state.rooms.categories.ticked.is_empty());
    // One command, one undo.
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(values(&desk), ["B3 počasi (80)"]);
}

#[test]
fn a_value_is_changed_shown_and_taken_away_where_it_stands() {
    let at_value = "<f4>zaupanje<tab><down><down><down>";
    let mut desk = open(&format!("{at_value}<enter>3"), WIDE);
    assert_eq!(values(&desk), ["B3 (25)"]);
    press(&mut desk, "<enter>1", WIDE);
    assert_eq!(desk.state.shell.front.name, "coding");
    let mut desk = open(&format!("{at_value}<enter>8"), WIDE);
    assert!(values(&desk).is_empty());
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(values(&desk), ["B3 počasi (80)"]);
    let desk = open(&format!("{at_value}<del>"), WIDE);
    assert!(values(&desk).is_empty());
}

fn entry(desk: &Desk<Paper>) -> (String, Vec<(Side, String)>) {
    let row = desk.bench.project.card_entries().next().unwrap();
    let quotes =
        row.evidence.iter().map(|one| (one.side, desk.bench.project.cite_segment(one.segment))).collect();
    (row.words.clone(), quotes)
}

#[test]
fn enter_on_an_entry_puts_the_ticked_segment_to_it() {
    // Definition, properties, trajanje, its value, conditions, the entry.
    let at_entry = "<f4>zaupanje<enter> <tab><tab><down><down><down><down><down>";
    let (b3, a5) = ((Side::For, "B3".to_owned()), "A5".to_owned());
    let desk = open(&format!("{at_entry}<enter>1"), WIDE);
    assert_eq!(entry(&desk).1, [b3.clone(), (Side::For, a5.clone())]);
    let mut desk = open(&format!("{at_entry}<enter>2"), SMALL);
    assert_eq!(entry(&desk).1, [b3.clone(), (Side::Against, a5.clone())]);
    press(&mut desk, "<ctrl-z>", SMALL);
    assert_eq!(entry(&desk).1, std::slice::from_ref(&b3));
    // From the menu it goes to what is under the cursor, without asking again.
    let desk = open(&format!("{at_entry}<f10>dokaz proti<enter>"), WIDE);
    assert_eq!(entry(&desk).1, [b3, (Side::Against, a5)]);
    let desk = open(&format!("{at_entry}<enter>3 Počasi.<enter>"), WIDE);
    assert_eq!(entry(&desk).0, "Zaupanje raste ob skupnem delu. Počasi.");
}

#[test]
fn setting_aside_a_case_against_warns_first_and_comes_back_with_one_key() {
    // A5 under Strah stands against P1.
    let mut desk = open("<f4>strah<enter><f10>izloči<enter>", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("A5 govori proti P1"), "{shown}");
    // Enter takes the first line: nothing happens.
    press(&mut desk, "<enter>", WIDE);
    assert_eq!(desk.bench.project.codings().filter(|row| !row.is_active()).count(), 0);
    press(&mut desk, "<f10>izloči<enter>2ni povedano nam<enter>", WIDE);
    assert_eq!(desk.bench.project.codings().filter(|row| !row.is_active()).count(), 1);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("ni povedano nam") && shown.contains("× A5"), "{shown}");
    press(&mut desk, ">", WIDE);
    assert_eq!(desk.bench.project.codings().filter(|row| !row.is_active()).count(), 0);
}

#[test]
fn evidence_that_is_set_aside_comes_back_from_the_proposition() {
    let mut desk = open("<f4>strah<enter><f10>izloči<enter>2dvom<enter><f5>1-", WIDE);
    assert!(screen(&mut desk, WIDE).contains("izločeno, ne šteje"));
    press(&mut desk, ">", WIDE);
    assert!(!screen(&mut desk, WIDE).contains("izločeno, ne šteje"));
    assert_eq!(desk.bench.project.codings().filter(|row| !row.is_active()).count(), 0);
}

#[test]
fn what_is_set_aside_is_neither_ticked_nor_meant() {
    let desk = open("<f4>odnosi<enter><f10>izloči<enter>klepet<enter><f10>vse prikazane<enter>", WIDE);
    let aside = desk.state.rooms.categories.aside.clone();
    assert_eq!(aside.len(), 1);
    assert!(
        desk.state.rooms.categories.ticked.len() == 2
            && !desk.state.rooms.categories.ticked.contains(&aside[0])
    );
}
