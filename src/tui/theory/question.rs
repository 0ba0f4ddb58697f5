//! The dialogs of a question: a new one, other words, where it is put, where it was not asked, which codes answer it.

use super::category::{line, list};
use super::{Aim, Line, Step};
use crate::analysis::table::one_line;
use crate::command::question::{
    add::AddQuestion, answer::AnswerQuestion, edit::EditQuestion, not_asked::NotAsked, put::PutQuestion,
    remove::RemoveQuestion,
};
use crate::command::refs::{CodeRef, DocumentRef, PlaceRef, QuestionRef};
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{CodeId, DocumentId, Project, QuestionId, QuestionKind, Scope};
use crate::say;
use crate::text::{ParagraphKind, units};
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::code::run;
use crate::tui::pane::reader;
use crate::tui::state::{Overlay, State, Tone};
use crate::tui::widget::picker::{For, Picker};
use crate::tui::widget::prompt::{Choice, Prompt, Purpose};
use crate::tui::widget::wrap;
use rustc_hash::FxHashSet;

fn write(state: &mut State, line: Line, text: &str) -> Vec<Effect> {
    state.ask(Prompt::new(Purpose::Theory(line), text));
    Vec::new()
}

/// Whose question a new one is.
pub fn ask_kind(state: &mut State) -> Vec<Effect> {
    let lines = [QuestionKind::Guide, QuestionKind::Research]
        .iter()
        .map(|kind| {
            let label = state.say(&Message::new(format!("question-kind-{}", kind.name())));
            line(label, Step::Question(*kind))
        })
        .collect();
    list(state, Action::NewQuestion.label(), lines, true)
}

/// Its words.
pub fn ask_words(state: &mut State, kind: QuestionKind) -> Vec<Effect> {
    write(state, Line::Question(kind), "")
}

/// Other words.
pub fn edit(state: &mut State, project: &Project, row: QuestionId) -> Vec<Effect> {
    let words = project.question(row).map_or_else(String::new, |row| row.words.clone());
    write(state, Line::EditQuestion(row), &words)
}

/// Which codes answer it.
pub fn ask_codes(state: &mut State, project: &Project, row: QuestionId) -> Vec<Effect> {
    let picker = Picker::new(state, project, For::Theory(Aim::Answer(row)), "", &[], &FxHashSet::default());
    state.overlay = Some(Overlay::Picker(Box::new(picker)));
    Vec::new()
}

/// A code answers it, or no longer.
pub fn answer(project: &Project, row: QuestionId, code: CodeId) -> Vec<Effect> {
    let not = project.question(row).is_some_and(|row| row.codes.contains(&code));
    run(AnswerQuestion { question: QuestionRef::Id(row), codes: vec![CodeRef::Id(code)], not })
}

/// A paragraph in one line of a list.
fn paragraph(project: &Project, document: DocumentId, number: usize) -> String {
    let key = project.document(document).map_or_else(String::new, |row| row.cite(number, number));
    format!("{key} {}", wrap::fit(&one_line(project.text_of(document).paragraph_text(number)), 60))
}

/// The words of a text, folded; short ones say nothing.
fn words(text: &str) -> FxHashSet<String> {
    let words = units::words(text).into_iter().filter_map(|span| text.get(span.start..span.end));
    words
        .map(|word| fold(word).chars().take(5).collect::<String>())
        .filter(|word| word.chars().count() > 3)
        .collect()
}

/// The interviewer's paragraphs that may put a question: those that share most words with it first.
fn candidates(project: &Project, question: QuestionId, document: DocumentId) -> Vec<usize> {
    let wanted = project.question(question).map(|row| words(&row.words)).unwrap_or_default();
    let text = project.text_of(document);
    let mut found: Vec<(usize, usize)> = (1..)
        .zip(text.paragraphs())
        .filter(|(_, paragraph)| paragraph.kind == ParagraphKind::Question)
        .map(|(number, _)| (words(text.paragraph_text(number)).intersection(&wanted).count(), number))
        .collect();
    found.sort_by_key(|(shared, number)| (std::cmp::Reverse(*shared), *number));
    found.into_iter().map(|(_, number)| number).collect()
}

/// What is known of a question in a document, to be changed: shown, put elsewhere, not asked.
pub fn ask_document(
    state: &mut State,
    project: &Project,
    question: QuestionId,
    document: DocumentId,
) -> Vec<Effect> {
    let Some(row) = project.question(question) else { return Vec::new() };
    let put: Vec<usize> =
        row.put.iter().filter(|put| put.document == document).map(|put| put.paragraph).collect();
    let mut lines = Vec::new();
    for number in &put {
        let words = paragraph(project, document, *number);
        lines.push(line(
            state.say(&say!("question-show", paragraph = words.as_str())),
            Step::Paragraph(document, *number),
        ));
    }
    for number in &put {
        let words = paragraph(project, document, *number);
        lines.push(line(
            state.say(&say!("question-unput", paragraph = words)),
            Step::PutQuestion(question, document, *number, true),
        ));
    }
    if !row.codes.is_empty() {
        lines.push(line(state.say(&say!("question-show-answers")), Step::Answers(question, document)));
    }
    lines.push(line(state.say(&say!("question-put-where")), Step::AskParagraph(question, document)));
    if put.is_empty() {
        let label = if row.not_asked.contains(&document) {
            say!("question-asked-after-all")
        } else {
            say!("question-not-asked-here")
        };
        lines.push(line(state.say(&label), Step::NotAsked(question, document)));
    }
    let label = project.document(document).map_or("", |row| row.label.as_str());
    list(state, say!("question-in", number = project.question_number(question), label = label), lines, true)
}

/// Which paragraph of a document puts a question.
pub fn ask_paragraph(
    state: &mut State,
    project: &Project,
    question: QuestionId,
    document: DocumentId,
) -> Vec<Effect> {
    let Some(row) = project.question(question) else { return Vec::new() };
    let puts = |number: usize| {
        let at = |row: &&crate::model::Question| {
            row.put.iter().any(|put| put.document == document && put.paragraph == number)
        };
        project
            .questions()
            .filter(at)
            .map(|row| project.question_number(row.id))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let mut lines: Vec<Choice> = candidates(project, question, document)
        .into_iter()
        .filter(|number| !row.put.iter().any(|put| put.document == document && put.paragraph == *number))
        .map(|number| {
            let known = puts(number);
            let note = if known.is_empty() {
                String::new()
            } else {
                state.say(&say!("question-puts", numbers = known))
            };
            Choice {
                note,
                ..line(
                    paragraph(project, document, number),
                    Step::PutQuestion(question, document, number, false),
                )
            }
        })
        .collect();
    lines.push(line(state.say(&say!("question-other-paragraph")), Step::OtherParagraph(question, document)));
    list(state, say!("question-which-paragraph", number = project.question_number(question)), lines, false)
}

/// A paragraph puts it, or no longer.
pub fn put(
    question: QuestionId,
    document: DocumentId,
    number: usize,
    not: bool,
    project: &Project,
) -> Vec<Effect> {
    let Some(span) = project.text_of(document).paragraph(number).map(|paragraph| paragraph.span()) else {
        return Vec::new();
    };
    run(PutQuestion {
        question: QuestionRef::Id(question),
        places: vec![PlaceRef::Span { document, span }],
        not,
    })
}

/// It was not asked in a document, or was after all.
pub fn toggle_not_asked(project: &Project, question: QuestionId, document: DocumentId) -> Vec<Effect> {
    let not = project.question(question).is_some_and(|row| row.not_asked.contains(&document));
    run(NotAsked { question: QuestionRef::Id(question), documents: vec![DocumentRef::Id(document)], not })
}

/// To a paragraph in the reader.
pub fn show(state: &mut State, project: &Project, document: DocumentId, number: usize) {
    if let Some(paragraph) = project.text_of(document).paragraph(number) {
        reader::go_to(state, project, document, paragraph.span());
    }
}

/// The segments of a document that answer a question, in their table.
pub fn answers(state: &mut State, project: &Project, row: QuestionId, document: DocumentId) {
    if let Some(row) = project.question(row) {
        let scope =
            Scope { codes: row.codes.clone(), documents: vec![document], ..state.counts.scope.clone() };
        state.open_segments(scope, false);
    }
}

/// It goes.
pub fn remove(row: QuestionId) -> Vec<Effect> {
    run(RemoveQuestion { question: QuestionRef::Id(row) })
}

/// Which question the paragraph under the cursor of the reader puts.
pub fn ask_here(state: &mut State, project: &Project) -> Vec<Effect> {
    if state.refuses() {
        return Vec::new();
    }
    let place = state.reader.document.zip(state.reader.target(project));
    let Some((document, span)) = place.filter(|_| state.workspace().name == "coding") else {
        state.tell(Tone::Plain, say!("desk-not-here", what = Action::PutQuestion.label()));
        return Vec::new();
    };
    let (number, _) = project.text_of(document).numbers(span);
    let here = paragraph(project, document, number);
    let wanted = words(project.text_of(document).paragraph_text(number));
    let mut rows = project.questions_in_order(QuestionKind::Guide);
    if rows.is_empty() {
        state.tell(Tone::Warning, say!("questions-none"));
        return Vec::new();
    }
    rows.sort_by_key(|row| std::cmp::Reverse(words(&row.words).intersection(&wanted).count()));
    let lines = rows
        .into_iter()
        .map(|row| {
            let there = row.put.iter().any(|put| put.document == document && put.paragraph == number);
            let note = if there { state.say(&say!("question-is-put")) } else { String::new() };
            let label = format!("{} {}", project.question_number(row.id), row.words);
            Choice { note, ..line(label, Step::PutQuestion(row.id, document, number, there)) }
        })
        .collect();
    list(state, say!("question-puts-which", paragraph = wrap::fit(&here, 50)), lines, false)
}

/// What a written line does.
pub fn written(state: &mut State, project: &Project, line: Line, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    match line {
        Line::Question(kind) => run(AddQuestion { kind, words: text.to_owned(), under: None }),
        Line::EditQuestion(row) => {
            run(EditQuestion { question: QuestionRef::Id(row), words: text.to_owned() })
        }
        Line::Paragraph(row, document) => {
            let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
            match digits
                .parse::<usize>()
                .ok()
                .filter(|number| project.text_of(document).paragraph(*number).is_some())
            {
                Some(number) => put(row, document, number, false, project),
                None => {
                    state.tell(Tone::Warning, say!("desk-no-paragraph", number = text));
                    Vec::new()
                }
            }
        }
        _ => Vec::new(),
    }
}
