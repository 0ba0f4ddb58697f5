//! Questions and steps at the desk, by keys; and the numbers of statements.

use super::paper::{Paper, desk, press, screen};
use super::theory::theory;
use preja::analysis::table::{Cell, cell_text};
use preja::analysis::{Args, Input, by_name};
use preja::message::Locale;
use preja::model::*;
use preja::tui::desk::Desk;
use preja::tui::keymap::Preset;

const WIDE: (u16, u16) = (120, 36);
const SMALL: (u16, u16) = (80, 24);

fn open(keys: &str) -> Desk<Paper> {
    let mut desk = desk(theory(), Locale::Sl, Preset::Simple, WIDE);
    press(&mut desk, keys, WIDE);
    desk
}

fn shot(name: &str, keys: &str) {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = desk(theory(), locale, Preset::Simple, size);
            press(&mut desk, keys, size);
            insta::assert_snapshot!(format!("{name}-{code}-{}x{}", size.0, size.1), screen(&mut desk, size));
        }
    }
}

#[test]
fn screens() {
    shot("questions", "<ctrl-x>");
    shot("steps", "<ctrl-e>");
}

/// The first guide question as notation: where it is put, where it was not asked, which codes answer it.
fn known(desk: &Desk<Paper>) -> String {
    let project = &desk.bench.project;
    let row = project.questions_in_order(QuestionKind::Guide)[0];
    let label = |id: DocumentId| project.document(id).unwrap().label.clone();
    let put: Vec<String> =
        row.put.iter().map(|put| format!("{}{}", label(put.document), put.paragraph)).collect();
    let not: Vec<String> = row.not_asked.iter().map(|id| format!("−{}", label(*id))).collect();
    let codes: Vec<String> = row.codes.iter().map(|id| project.code(*id).unwrap().name.clone()).collect();
    format!("{} {} {}", put.join(" "), not.join(" "), codes.join(" "))
}

#[test]
fn a_paragraph_that_puts_a_question_is_chosen_among_those_of_the_interviewer() {
    let mut desk = open("<ctrl-x>");
    assert_eq!(known(&desk), "A3 −C Odnosi");
    // Words, codes, A, B: in B its one question is offered.
    press(&mut desk, "<enter><down><down><down>+", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("B1 Kaj vam v delavnici pomeni največ?"), "{shown}");
    press(&mut desk, "<enter>", WIDE);
    assert_eq!(known(&desk), "A3 B1 −C Odnosi");
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(known(&desk), "A3 −C Odnosi");
    // Any other paragraph by its number.
    press(&mut desk, "+drug<enter>B3<enter>", WIDE);
    assert_eq!(known(&desk), "A3 B3 −C Odnosi");
    // And taken off again, by Enter on the document.
    press(&mut desk, "<enter>2", WIDE);
    assert_eq!(known(&desk), "A3 −C Odnosi");
}

#[test]
fn not_asked_is_one_key_and_is_taken_back_by_it() {
    let mut desk = open("<ctrl-x><enter><down><down><down>-");
    assert_eq!(known(&desk), "A3 −B −C Odnosi");
    press(&mut desk, "-", WIDE);
    assert_eq!(known(&desk), "A3 −C Odnosi");
    // Where a paragraph puts it, it was asked: refused with a sentence.
    press(&mut desk, "<up>-", WIDE);
    assert_eq!(known(&desk), "A3 −C Odnosi");
    assert!(screen(&mut desk, WIDE).contains("Vprašanje 1 je zastavljeno na mestu A3"));
    // In words as well: Enter on the document.
    press(&mut desk, "<end><enter>", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("Vendarle je bilo vprašano"), "{shown}");
}

#[test]
fn codes_answer_and_a_question_comes_goes_and_is_said_differently() {
    let mut desk = open("<ctrl-x><f10>kode, ki odgovarjajo<enter>prevoz<enter>");
    assert_eq!(known(&desk), "A3 −C Odnosi Prevoz");
    press(&mut desk, "<f10>kode, ki odgovarjajo<enter>prevoz<enter>", WIDE);
    assert_eq!(known(&desk), "A3 −C Odnosi");
    press(&mut desk, "<f10>novo vprašanje<enter>2Kaj nosi odnose?<enter>", WIDE);
    let research = desk.bench.project.questions_in_order(QuestionKind::Research);
    assert_eq!(research[0].words, "Kaj nosi odnose?");
    assert_eq!(desk.state.rooms.questions.focused(), Some(research[0].id));
    press(&mut desk, "<f10>spremeni besede<enter> In kdo?<enter>", WIDE);
    assert_eq!(
        desk.bench.project.questions_in_order(QuestionKind::Research)[0].words,
        "Kaj nosi odnose? In kdo?"
    );
    press(&mut desk, "<del>2", WIDE);
    assert_eq!(desk.bench.project.questions().count(), 1);
}

#[test]
fn the_paragraph_under_the_cursor_puts_a_question() {
    let mut desk = open("<f10>odstavek, ki zastavlja<enter><enter>");
    assert_eq!(known(&desk), "A1 A3 −C Odnosi");
    // The same line takes it off.
    press(&mut desk, "<f10>odstavek, ki zastavlja<enter><enter>", WIDE);
    assert_eq!(known(&desk), "A3 −C Odnosi");
}

#[test]
fn each_line_of_the_steps_leads_to_its_place() {
    let mut desk = open("<ctrl-e>");
    let mut led = Vec::new();
    for at in 0..33 {
        press(&mut desk, "<ctrl-e><home>", WIDE);
        for _ in 0..at {
            press(&mut desk, "<down>", WIDE);
        }
        press(&mut desk, "<enter>", WIDE);
        led.push(desk.state.shell.front.name);
        press(&mut desk, "<esc>", WIDE);
    }
    led.dedup();
    assert_eq!(
        led,
        [
            "coding",
            "questions",
            "coding",
            "categories",
            "segments",
            "categories",
            "compare",
            "propositions",
            "memos"
        ],
        "{led:?}"
    );
}

#[test]
fn statements_are_numbered_and_cited_as_the_project_wants() {
    let mut desk = open("<f10>zapiši številke<enter>2");
    let fixed = |desk: &Desk<Paper>| desk.bench.project.segments().filter(|row| row.number.is_some()).count();
    let all = fixed(&desk);
    assert!(all > 5);
    // A4 is the first statement of that paragraph: A2 and A3 come before it.
    press(&mut desk, "<f5>1+", WIDE);
    assert!(screen(&mut desk, WIDE).contains("A4"));
    press(&mut desk, "<f10>navajaj<enter>2", WIDE);
    assert_eq!(desk.bench.project.cite_by(), CiteBy::Statement);
    let here = *desk.state.rooms.propositions.sides[0].here().unwrap();
    let key = desk.bench.project.cite_segment(here);
    assert!(screen(&mut desk, WIDE).contains(&format!("{key} ")) && key != "A4");
    // Marked first, coded later: a unit without a code has its number.
    press(&mut desk, "<f2><down><down><down><enter>", WIDE);
    assert!(screen(&mut desk, WIDE).contains("Brez kode (samo enota)"));
}

/// Counted by hand in the workshop and its small theory.
#[test]
fn the_steps_tell_where_the_work_stands() {
    let paper = theory();
    let project = &paper.project;
    let input = Input { project, scope: &Scope::default(), args: &Args::default(), entries: &[], hits: None };
    let table = by_name("steps").unwrap().run(&input).unwrap();
    let counts: Vec<(usize, String)> = table
        .rows
        .iter()
        .map(|row| (row[2] == Cell::Count(0), row))
        .filter(|(none, _)| !none)
        .map(|(_, row)| {
            let Cell::Count(count) = row[2] else { panic!() };
            (count as usize, cell_text(project, &row[1], Locale::En))
        })
        .collect();
    let wanted = [
        (3, "documents"),
        (1, "guide questions"),
        (7, "statements"),
        (9, "codes"),
        (7, "coded segments"),
        (3, "categories (codes with subcodes)"),
        (1, "codes chosen for relational coding"),
        (1, "codes with a definition"),
        (1, "properties"),
        (1, "values of properties"),
        (1, "entries on cards"),
        (1, "relations between categories"),
        (3, "propositions"),
        (3, "quotes for"),
        (1, "quotes against"),
        (2, "tentative propositions"),
        (1, "narrowed propositions"),
        (1, "earlier wordings"),
    ];
    assert_eq!(counts, wanted.map(|(count, what)| (count, what.to_owned())));
}
