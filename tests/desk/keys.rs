//! Notation tests: a text with its codings in guillemets, keys, and what stands there afterwards.
//!
//! `«words|Code»` is a coding, `‸` the place of the cursor before.

use super::paper::{Paper, coding, desk, press, screen, settle, study, workshop};
use preja::analysis::table::cell_text;
use preja::message::Locale;
use preja::model::Project;
use preja::tui::desk::{Desk, Outside};
use preja::tui::event::{BURST, Deed, Event, Key, Mouse};
use preja::tui::keymap::Preset;
use proptest::prelude::*;

const SIZE: (u16, u16) = (120, 36);
const CODES: [&str; 3] = ["Vključitev na trg dela > Kvaliteta zaposlitve", "Sodelovanje", "Sram"];

/// The text without its marks, its codings (words and code), and the byte of the cursor.
fn read(notation: &str) -> (String, Vec<(String, String)>, usize) {
    let (mut text, mut codings, mut open, mut cursor) = (String::new(), Vec::new(), Vec::new(), 0);
    let mut chars = notation.chars();
    while let Some(c) = chars.next() {
        match c {
            '«' => open.push(text.len()),
            '|' => {
                let code: String = chars.by_ref().take_while(|c| *c != '»').collect();
                codings.push((text[open.pop().unwrap()..].to_owned(), code));
            }
            '‸' => cursor = text.len(),
            c => text.push(c),
        }
    }
    (text, codings, cursor)
}

/// The document with its codings as notation; of two that begin together the longer is outside.
pub fn written(project: &Project) -> String {
    let document = project.documents_in_order().next().unwrap();
    let text = project.text(document.text);
    let mut marks: Vec<(usize, i64, String)> = Vec::new();
    for placed in project.lookups().segments_in(document.id, document.text) {
        for coding in project.codings_on(placed.segment) {
            let name = &project.code(coding.code).unwrap().name;
            let len = placed.span.len() as i64;
            marks.push((placed.span.start, 1_000_000 - len, "«".to_owned()));
            marks.push((placed.span.end, len, format!("|{name}»")));
        }
    }
    marks.sort();
    let mut out = text.body().to_owned();
    for (byte, _, mark) in marks.into_iter().rev() {
        out.insert_str(byte, &mark);
    }
    out
}

/// Given the notation, these keys lead to that.
#[track_caller]
fn check_in(preset: Preset, before: &str, keys: &str, after: &str) {
    let (text, codings, cursor) = read(before);
    let lines: Vec<&str> = text.lines().collect();
    let mut paper = study(&[("A", "A", "vzhodna", &lines)], &CODES);
    for (words, code) in codings {
        let at = text.find(&words).unwrap();
        let number = text[..at].matches('\n').count() + 1;
        paper.run(coding(&format!("A{number}"), &words, &code));
    }
    paper.entries.clear();
    let mut desk = desk(paper, Locale::Sl, preset, SIZE);
    desk.state.rooms.coding.reader.put(cursor);
    desk.layout(SIZE);
    press(&mut desk, keys, SIZE);
    assert_eq!(
        written(&desk.bench.project),
        after,
        "said: {}",
        screen(&mut desk, SIZE).lines().last().unwrap()
    );
}

#[track_caller]
fn check(before: &str, keys: &str, after: &str) {
    check_in(Preset::Simple, before, keys, after);
}

#[test]
fn typing_a_few_letters_codes_the_sentence() {
    check(
        "Tesno sodelovanje z organizacijami. Potem delo.",
        "kval<enter>",
        "«Tesno sodelovanje z organizacijami.|Kvaliteta zaposlitve» Potem delo.",
    );
    // Without carons, by pieces of the path.
    check("Prva. Druga.", "vklj kval<enter>", "«Prva.|Kvaliteta zaposlitve» Druga.");
}

#[test]
fn the_cursor_goes_by_units_and_extends() {
    check("Prva. Druga. Tretja.", "<right>sram<enter>", "Prva. «Druga.|Sram» Tretja.");
    check("Prva. Druga. Tretja.", "<shift-right>sram<enter>", "«Prva. Druga.|Sram» Tretja.");
    check(
        "Prva. Druga. Tretja.",
        "<shift-right><shift-right><shift-left>sram<enter>",
        "«Prva. Druga.|Sram» Tretja.",
    );
    check("Ena dve, tri štiri. Pet.", "-sram<enter>", "«Ena dve,|Sram» tri štiri. Pet.");
    check("Ena dve, tri štiri. Pet.", "--<right>sram<enter>", "Ena «dve|Sram», tri štiri. Pet.");
    check("Ena. Dve.\nTri.", "+sram<enter>", "«Ena. Dve.|Sram»\nTri.");
}

#[test]
fn an_edge_moves_by_words_and_by_characters() {
    check(
        "Tesno sodelovanje z organizacijami. Delo.",
        "><left><left><left>sram<enter>",
        "«Tesno sodelovanje|Sram» z organizacijami. Delo.",
    );
    check(
        "Tesno sodelovanje z organizacijami. Delo.",
        "<<right>sram<enter>",
        "Tesno «sodelovanje z organizacijami.|Sram» Delo.",
    );
    check("Dober dan. Delo.", "><ctrl-left>sram<enter>", "«Dober dan|Sram». Delo.");
}

#[test]
fn undo_redo_and_remove() {
    check("Prva. Druga.", "sram<enter><ctrl-z>", "Prva. Druga.");
    check("Prva. Druga.", "sram<enter><ctrl-z><ctrl-y>", "«Prva.|Sram» Druga.");
    check("«Prva.|Sram» Druga.", "<del>", "Prva. Druga.");
    // Of several a numbered list, never the one on top.
    check("«Prva. «Druga.|Sram»|Sodelovanje»", "<right><del>2", "Prva. «Druga.|Sram»");
    check("«Prva. «Druga.|Sram»|Sodelovanje»", "<right><del><esc>", "«Prva. «Druga.|Sram»|Sodelovanje»");
}

#[test]
fn a_dot_repeats_and_ticks_put_several() {
    check("Prva. Druga.", "sram<enter><right>.", "«Prva.|Sram» «Druga.|Sram»");
    check("Prva. Druga.", "sram<tab>sodel<enter>", "««Prva.|Sodelovanje»|Sram» Druga.");
}

#[test]
fn a_new_code_is_made_on_the_way() {
    check("Prva. Druga.", "zaup<enter>", "«Prva.|zaup» Druga.");
    check("Prva. Druga.", "Odnosi > Zaupanje<enter>", "«Prva.|Zaupanje» Druga.");
    // A path that is written out is meant, even where its letters are scattered over another one.
    check("Prva. Druga.", "Sode > Rama<enter>", "«Prva.|Rama» Druga.");
    check("Prva. Druga.", "sodel<ctrl-n>", "«Prva.|sodel» Druga.");
    check_in(Preset::Expert, "Dober dan. Druga.", "i<enter>", "«Dober dan.|Dober dan» Druga.");
}

#[test]
fn letters_are_commands_in_expert() {
    check_in(Preset::Expert, "Prva. Druga.", "csram<enter>", "«Prva.|Sram» Druga.");
    check_in(Preset::Expert, "«Prva.|Sram» Druga.", "x", "Prva. Druga.");
    check_in(Preset::Expert, "«Prva.|Sram» Druga.", "rkval<enter>", "«Prva.|Kvaliteta zaposlitve» Druga.");
    check_in(Preset::Vim, "Prva. Druga.", "lcsram<enter>u", "Prva. Druga.");
}

#[test]
fn the_first_line_marks_a_unit_without_a_code() {
    let mut desk =
        desk(study(&[("A", "A", "x", &["Prva. Druga."])], &CODES), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<enter><up><enter>", SIZE);
    let units: Vec<bool> = desk.bench.project.segments().map(|row| row.unit).collect();
    assert_eq!(units, [true]);
    press(&mut desk, "<del>", SIZE);
    assert_eq!(desk.bench.project.segments().count(), 0);
}

#[test]
fn a_citation_is_copied_with_its_kind_of_record() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<down>", SIZE);
    let copied = press(&mut desk, "<ctrl-c>", SIZE);
    let [Outside::Copy(text, said)] = copied.as_slice() else { panic!("{copied:?}") };
    assert_eq!(text, "»Najprej pogrejemo peč, potem pogledamo naročila.« (A2)");
    assert_eq!(Locale::Sl.say(said), "Skopirano: navedek A2");
}

#[test]
fn a_memo_is_kept_when_its_page_is_left() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<down><ctrl-o>Peč je srce dneva.<esc>", SIZE);
    let memos: Vec<&str> = desk.bench.project.memos().map(|memo| memo.body.as_str()).collect();
    assert_eq!(memos, ["Peč je srce dneva."]);
    // The same place opens the same memo.
    press(&mut desk, "<ctrl-o> In čaj.<esc>", SIZE);
    let memos: Vec<&str> = desk.bench.project.memos().map(|memo| memo.body.as_str()).collect();
    assert_eq!(memos, ["Peč je srce dneva. In čaj."]);
}

#[test]
fn from_a_cell_to_its_segments_to_the_text_and_back() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<f6>", SIZE);
    let table = desk.state.rooms.frequencies.grid.table.clone().unwrap();
    let row = table
        .rows
        .iter()
        .position(|row| {
            preja::analysis::table::cell_text(&desk.bench.project, &row[0], Locale::Sl).ends_with("Zaupanje")
        })
        .unwrap();
    press(&mut desk, &"<down>".repeat(row), SIZE);
    press(&mut desk, "<enter>", SIZE);
    assert_eq!(desk.state.shell.front.name, "segments");
    assert_eq!(desk.state.rooms.segments.total, 2);
    press(&mut desk, "<down><enter>", SIZE);
    assert_eq!(desk.state.shell.front.name, "coding");
    let span = desk.state.rooms.coding.reader.target(&desk.bench.project).unwrap();
    assert_eq!(
        desk.state.rooms.coding.reader.text(&desk.bench.project).slice(span),
        "Tako se naučiš zaupati."
    );
    press(&mut desk, "<esc>", SIZE);
    assert_eq!(desk.state.shell.front.name, "segments");
    press(&mut desk, "<esc>", SIZE);
    assert_eq!(desk.state.shell.front.name, "frequencies");
}

#[test]
fn search_opens_the_passage() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<f7>cakal<enter>", SIZE);
    assert_eq!(desk.state.rooms.search.hits.total, 1);
    press(&mut desk, "<enter>", SIZE);
    let span = desk.state.rooms.coding.reader.target(&desk.bench.project).unwrap();
    assert_eq!(desk.state.rooms.coding.reader.text(&desk.bench.project).slice(span), "Da me kdo čaka.");
}

#[test]
fn ticked_hits_are_coded_as_one_action() {
    let lines =
        ["Zaupanje raste. Potem je zaupanja dovolj in zaupanje ostane.", "Nič.", "Brez zaupanja ni dela."];
    let mut desk = desk(study(&[("A", "A", "x", &lines)], &CODES), Locale::Sl, Preset::Simple, SIZE);
    // Every form is found; the first hit has three words in two sentences.
    press(&mut desk, "<f7>zaupanje<enter>", SIZE);
    assert_eq!(desk.state.rooms.search.hits.total, 2);
    press(&mut desk, "<ctrl-k>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("Noben zadetek ni označen."));
    press(&mut desk, "<space><space><space>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("Označeni zadetki: 1. Ctrl-K kodira 2 povedi."));
    press(&mut desk, "<ctrl-a><ctrl-k>sram<enter>", SIZE);
    let all = "«Zaupanje raste.|Sram» «Potem je zaupanja dovolj in zaupanje ostane.|Sram»\nNič.\n«Brez zaupanja ni dela.|Sram»";
    assert_eq!(written(&desk.bench.project), all);
    assert_eq!(desk.bench.entries.len(), 1);
    assert!(desk.state.rooms.search.ticked.is_empty());
    assert_eq!(desk.state.rooms.search.hits.shown[0].codes.len(), 1);
    press(&mut desk, "<ctrl-z>", SIZE);
    assert_eq!(written(&desk.bench.project), lines.join("\n"));
}

#[test]
fn what_was_coded_from_hits_is_looked_at_alone() {
    let lines = ["Zaupanje raste.", "Nič.", "Brez zaupanja ni dela."];
    let mut desk = desk(study(&[("A", "A", "x", &lines)], &CODES), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "sram<enter><f7>zaupanje<enter><down><space><ctrl-k>sram<enter><f3>", SIZE);
    let shown = |desk: &Desk<Paper>| {
        let project = desk.bench.project.clone();
        let table = desk.state.rooms.segments.grid.shown().unwrap();
        table.rows.iter().map(|row| cell_text(&project, row.last().unwrap(), Locale::Sl)).collect::<Vec<_>>()
    };
    assert_eq!(shown(&desk), ["Zaupanje raste.", "Brez zaupanja ni dela."]);
    press(&mut desk, "<ctrl-p>samo iz zadetkov<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("iz zadetkov"));
    assert_eq!(shown(&desk), ["Brez zaupanja ni dela."]);
    press(&mut desk, "<ctrl-p>samo iz zadetkov<enter>", SIZE);
    assert_eq!(shown(&desk).len(), 2);
}

#[test]
fn a_hit_is_shown_between_its_neighbours() {
    let lines = ["Prej je bilo tiho. Zaupanje raste. Potem je dan.", "Konec."];
    let mut desk = desk(study(&[("A", "A", "x", &lines)], &CODES), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<f7>zaupanje<enter>", SIZE);
    let around: Vec<&str> =
        desk.state.rooms.search.around.iter().skip(1).map(|line| line.words.as_str()).collect();
    assert_eq!(around, ["Prej je bilo tiho.", "Zaupanje raste.", "Potem je dan."]);
    press(&mut desk, "<ctrl-a><ctrl-k>sram<enter>", SIZE);
}

#[test]
fn a_search_is_kept_and_asked_again() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<f7>cakal<enter><ctrl-n>Čakanje<enter>", SIZE);
    assert_eq!(desk.bench.project.saved_search("čakanje"), Some("cakal"));
    // With the field emptied the saved searches stand there again.
    press(&mut desk, "<esc><backspace><backspace><backspace><backspace>", SIZE);
    assert!(!screen(&mut desk, SIZE).contains("saved:Čakanje"));
    press(&mut desk, "<backspace>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("saved:Čakanje – cakal"));
    press(&mut desk, "<down><enter>", SIZE);
    assert_eq!(
        (desk.state.rooms.search.query(), desk.state.rooms.search.hits.total),
        ("saved:\"Čakanje\"", 1)
    );
}

#[test]
fn what_is_being_written_outlives_a_key_that_leads_elsewhere() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<f7>cakal<enter><ctrl-n>Čakanje<f6>", SIZE);
    assert_eq!(desk.state.shell.front.name, "frequencies");
    assert!(screen(&mut desk, SIZE).contains("Napisano počaka"));
    press(&mut desk, "<f7><ctrl-n><enter>", SIZE);
    assert_eq!(desk.bench.project.saved_search("čakanje"), Some("cakal"));
    // It waited once; the next time the line is empty, and another line never had it.
    press(&mut desk, "<ctrl-n>", SIZE);
    assert!(!screen(&mut desk, SIZE).contains("› Čakanje"));
}

#[test]
fn hints_are_whole_and_name_only_what_the_pane_does() {
    for locale in Locale::ALL {
        for keys in [
            "",
            "<f2><tab>",
            "<f3>",
            "<f4>",
            "<f5>",
            "<f6>",
            "<f7>",
            "<f8>",
            "<f9>",
            "<ctrl-e>",
            "<ctrl-r>",
            "<ctrl-x>",
        ] {
            let narrow = (80, 24);
            let mut desk = desk(workshop(), locale, Preset::Simple, narrow);
            press(&mut desk, &format!("{keys}<ctrl-s>"), narrow);
            let shown = screen(&mut desk, narrow);
            let bottom = shown.lines().last().unwrap();
            assert!(!bottom.contains('…'), "{keys} {locale:?}: {bottom}");
            if ["<f9>", "<ctrl-e>"].contains(&keys) {
                assert!(!bottom.contains("Ctrl-L"), "{keys}: {bottom}");
            }
        }
    }
}

#[test]
fn a_mistake_in_a_query_is_shown_under_its_place() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<f7>strah AND (pot<enter>", SIZE);
    let shown = screen(&mut desk, SIZE);
    let lines: Vec<&str> = shown.lines().collect();
    let at = lines.iter().position(|line| line.contains("› strah")).unwrap();
    let column = |line: &str, c| line.chars().position(|found| found == c);
    assert_eq!(column(lines[at + 1], '^'), column(lines[at], '('));
    assert!(lines[at + 2].contains("Oklepaj nima zaklepaja."));
}

#[test]
fn a_word_that_was_meant_is_taken_in() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, SIZE);
    press(&mut desk, "<f7>avtobux<enter>", SIZE);
    assert!(screen(&mut desk, SIZE).contains("Ste mislili »avtobus«?"));
    press(&mut desk, "<enter>", SIZE);
    assert_eq!((desk.state.rooms.search.field.text(), desk.state.rooms.search.hits.total), ("avtobus", 1));
}

#[test]
fn a_paste_outside_a_field_is_never_taken_as_commands() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Expert, SIZE);
    let before = desk.bench.project.clone();
    let text = "x".repeat(BURST);
    desk.event(Event::Paste(text));
    desk.layout(SIZE);
    assert!(screen(&mut desk, SIZE).contains("Prilepljeno besedilo (20 znakov)"));
    press(&mut desk, "1", SIZE);
    assert_eq!(desk.bench.project, before);
}

#[test]
fn a_double_click_selects_and_a_click_on_a_code_applies() {
    let mut desk =
        desk(study(&[("A", "A", "x", &["Prva. Druga."])], &["Sram"]), Locale::Sl, Preset::Simple, SIZE);
    let click = |x, y, count| Event::Mouse(Mouse { deed: Deed::Press(count), x, y, alt: false });
    let (_, reader) = desk.state.shell.areas.panes[1];
    let left = reader.x + 1 + desk.state.rooms.coding.reader.lanes as u16 * 7 + 5;
    desk.event(click(left + 7, reader.y + 1, 2));
    desk.layout(SIZE);
    let (_, codes) = desk.state.shell.areas.panes[3];
    desk.event(click(codes.x + 4, codes.y + 1, 1));
    settle(&mut desk);
    assert_eq!(written(&desk.bench.project), "Prva. «Druga.|Sram»");
}

#[test]
fn nothing_changes_in_a_read_only_desk() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Expert, SIZE);
    desk.state.shell.options.read_only = true;
    let before = desk.bench.project.clone();
    press(&mut desk, "csram<enter>xu.iwmr<ctrl-z><del>", SIZE);
    assert_eq!(desk.bench.project, before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn no_keys_make_it_panic_and_nothing_changes_without_an_entry(
        keys in proptest::collection::vec(0_usize..52, 1..60), preset in 0_usize..3, narrow in any::<bool>(),
    ) {
        let names = [
            "up", "down", "left", "right", "pageup", "pagedown", "home", "end", "enter", "esc", "tab", "shift-tab", "del", "backspace",
            "ctrl-z", "ctrl-y", "ctrl-a", "ctrl-n", "ctrl-o", "ctrl-p", "ctrl-b", "ctrl-f", "ctrl-g", "ctrl-t", "ctrl-l", "f1", "f2", "f3",
            "f6", "f7", "f8", "f9", "f10", "shift-right", "shift-down", "shift-up", "ctrl-left", "ctrl-right", "<", ">", "+", "-", ".", "v",
            "č", "1", "space", "g", "ctrl-k", "ctrl-u", "ctrl-e", "f12",
        ];
        let size = if narrow { (80, 24) } else { SIZE };
        let mut desk = desk(workshop(), Locale::Sl, Preset::ALL[preset], size);
        for key in keys {
            let (before, entries) = (desk.bench.project.clone(), desk.bench.entries.len());
            desk.event(Event::Key(Key::parse(names[key]).unwrap()));
            prop_assert!(desk.bench.project == before || desk.bench.entries.len() > entries);
            settle(&mut desk);
            screen(&mut desk, size);
        }
        prop_assert!(desk.bench.project.problems().is_empty());
    }

    #[test]
    fn any_screen_can_be_drawn(width in 1_u16..140, height in 1_u16..50) {
        let mut desk = desk(workshop(), Locale::En, Preset::Simple, (width, height));
        for keys in [
            "", "<f10>", "<esc><enter>", "<esc><f3>", "<f6>", "<f7>", "<f8>", "<f9>", "<f1>", "<esc><f2><f12>", "<f12><insert>",
            "<esc><ctrl-p>sample<enter>", "<esc><f3><ctrl-k>", "<esc><ctrl-w>",
        ] {
            press(&mut desk, keys, (width, height));
            screen(&mut desk, (width, height));
        }
    }
}

/// What is selected after a press and drags, cells counted from the beginning of the first line of text.
fn dragged(
    desk: &mut preja::tui::desk::Desk<super::paper::Paper>,
    deeds: &[(Deed, u16, u16, bool)],
) -> String {
    let (_, reader) = desk.state.shell.areas.panes[1];
    let left = reader.x + 1 + desk.state.rooms.coding.reader.lanes as u16 * 7 + 5;
    for (deed, x, y, alt) in deeds {
        desk.event(Event::Mouse(Mouse { deed: *deed, x: left + x, y: reader.y + 1 + y, alt: *alt }));
        desk.layout(SIZE);
    }
    let span = desk.state.rooms.coding.reader.target(&desk.bench.project).unwrap();
    desk.state.rooms.coding.reader.text(&desk.bench.project).slice(span).to_owned()
}

#[test]
fn the_mouse_drags_over_words_with_alt_over_characters_and_clicks_choose_units() {
    let lines: &[&str] = &["Prva beseda. Druga beseda.", "Tretja."];
    let mut desk = desk(study(&[("A", "A", "x", lines)], &CODES), Locale::Sl, Preset::Simple, SIZE);
    let press = |count, x| (Deed::Press(count), x, 0, false);
    assert_eq!(dragged(&mut desk, &[press(1, 1), (Deed::Drag, 7, 0, false)]), "Prva beseda");
    // Backwards too, and over the paragraph's end.
    assert_eq!(dragged(&mut desk, &[press(1, 15), (Deed::Drag, 6, 0, false)]), "beseda. Druga");
    assert_eq!(dragged(&mut desk, &[press(1, 20), (Deed::Drag, 3, 2, false)]), "beseda.\nTretja");
    assert_eq!(dragged(&mut desk, &[press(1, 1), (Deed::Drag, 7, 0, true)]), "rva bes");
    assert_eq!(dragged(&mut desk, &[press(2, 15)]), "Druga beseda.");
    assert_eq!(dragged(&mut desk, &[press(3, 15)]), "Prva beseda. Druga beseda.");
    // Let go over another pane: the selection stays the text's.
    let beyond = dragged(&mut desk, &[press(1, 1), (Deed::Drag, 200, 0, false)]);
    assert!(beyond.starts_with("Prva"), "{beyond}");
}

#[test]
fn a_drag_beyond_the_lower_edge_scrolls_on() {
    let line = "Beseda za besedo gre čez rob.";
    let lines = vec![line; 60];
    let mut desk = desk(study(&[("A", "A", "x", &lines)], &CODES), Locale::Sl, Preset::Simple, SIZE);
    let down = (Deed::Drag, 3, 33, false);
    let words = dragged(&mut desk, &[(Deed::Press(1), 1, 0, false), down, down, down, down]);
    assert!(words.lines().count() > 16, "{}", words.lines().count());
}

#[test]
fn a_right_click_opens_the_menu_and_the_wheel_scrolls_what_is_under_it() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, (120, 20));
    let (_, codes) = desk.state.shell.areas.panes[3];
    desk.event(Event::Mouse(Mouse { deed: Deed::WheelDown, x: codes.x + 3, y: codes.y + 3, alt: false }));
    desk.layout((120, 20));
    assert_eq!(desk.state.shell.focused(), 1, "the wheel takes no focus");
    desk.event(Event::Mouse(Mouse { deed: Deed::Right, x: codes.x + 3, y: codes.y + 3, alt: false }));
    let shown = screen(&mut desk, (120, 20));
    let at = |words: &str| shown.find(words).unwrap_or(usize::MAX);
    assert!(shown.contains("Meni") && at("Nova koda") < at("Ponovi zadnjo kodo"), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn resizing_keeps_the_reading_place(pages in 0_usize..6, sizes in proptest::collection::vec((60_u16..200, 16_u16..60), 1..5)) {
        let line = "Prva poved stoji tu in je precej dolga, da se prelomi. Druga je krajša. Tretja spet malo daljša od nje.";
        let lines = vec![line; 80];
        let mut desk = desk(study(&[("A", "A", "x", &lines)], &CODES), Locale::Sl, Preset::Simple, SIZE);
        press(&mut desk, &"<pagedown>".repeat(pages), SIZE);
        let first = desk.state.rooms.coding.reader.cursor;
        for size in sizes {
            desk.layout(size);
            let seen = desk.state.rooms.coding.reader.rows.iter().any(|row| row.span.start <= first && first < row.span.end.max(row.span.start + 1));
            prop_assert!(seen, "{size:?}");
        }
        desk.layout(SIZE);
        prop_assert_eq!(desk.state.rooms.coding.reader.cursor, first);
    }
}
