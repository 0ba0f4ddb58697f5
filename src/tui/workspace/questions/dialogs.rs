//! The dialogs of a question: a new one, other words, where it is put, where it was not asked, which codes answer it.

use crate::analysis::table::one_line;
use crate::command::question::add::AddQuestion;
use crate::command::question::answer::AnswerQuestion;
use crate::command::question::edit::EditQuestion;
use crate::command::question::not_asked::NotAsked;
use crate::command::question::put::PutQuestion;
use crate::command::question::remove::RemoveQuestion;
use crate::command::refs::{CodeRef, DocumentRef, PlaceRef, QuestionRef};
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{DocumentId, Project, Question, QuestionId, QuestionKind};
use crate::say;
use crate::text::{ParagraphKind, Span, units};
use crate::tui::action::Action;
use crate::tui::ask::{self, Then};
use crate::tui::bench::{Effect, run};
use crate::tui::layer::chooser::Choice;
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::wrap;
use rustc_hash::FxHashSet;

/// A new one: whose, and its words.
pub fn new(shell: &mut Shell) -> Vec<Effect> {
    let kinds: Vec<(String, String, QuestionKind)> = [QuestionKind::Guide, QuestionKind::Research]
        .into_iter()
        .map(|kind| {
            let label = Message::new(format!("question-kind-{}", kind.name()));
            (shell.say(&label), String::new(), kind)
        })
        .collect();
    ask::one_of(shell, Action::NewQuestion.label(), true, kinds, |shell, _, kind| {
        ask::words(shell, say!("prompt-question"), kind, "", move |_, _, text| {
            run(AddQuestion { kind, words: text.to_owned(), under: None })
        })
    })
}

/// Other words.
pub fn edit(shell: &mut Shell, project: &Project, row: QuestionId) -> Vec<Effect> {
    let words = project.question(row).map_or_else(String::new, |row| row.words.clone());
    ask::words(shell, say!("prompt-edit-question"), row, &words, move |_, _, text| {
        run(EditQuestion { question: QuestionRef::Id(row), words: text.to_owned() })
    })
}

/// Which codes answer it.
pub fn codes(shell: &mut Shell, project: &Project, row: QuestionId) -> Vec<Effect> {
    let title = say!("aim-answer", number = project.question_number(row));
    ask::code(shell, project, title, &[], move |_, project, code| {
        let not = project.question(row).is_some_and(|row| row.codes.contains(&code));
        run(AnswerQuestion { question: QuestionRef::Id(row), codes: vec![CodeRef::Id(code)], not })
    })
}

/// It goes.
pub fn remove(shell: &mut Shell, project: &Project, row: &Question) -> Vec<Effect> {
    let yes = say!("question-remove", number = project.question_number(row.id), count = row.put.len());
    let then = Then::run(RemoveQuestion { question: QuestionRef::Id(row.id) });
    ask::confirm(shell, Action::Remove.label(), &yes, then)
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
pub fn in_document(
    shell: &mut Shell,
    project: &Project,
    question: QuestionId,
    document: DocumentId,
) -> Vec<Effect> {
    let Some(row) = project.question(question) else { return Vec::new() };
    let put: Vec<usize> =
        row.put.iter().filter(|put| put.document == document).map(|put| put.paragraph).collect();
    let mut lines = Vec::new();
    for number in put.iter().copied() {
        let label = say!("question-show", paragraph = paragraph(project, document, number));
        lines.push(Choice::to(shell.say(&label), move |shell, project| {
            if let Some(paragraph) = project.text_of(document).paragraph(number) {
                shell.go_to(document, paragraph.span());
            }
            Vec::new()
        }));
    }
    for number in put.iter().copied() {
        let label = say!("question-unput", paragraph = paragraph(project, document, number));
        lines.push(Choice::to(shell.say(&label), move |_, project| {
            self::put(project, question, document, number, true)
        }));
    }
    if !row.codes.is_empty() {
        lines.push(Choice::to(shell.say(&say!("question-show-answers")), move |shell, project| {
            answers(shell, project, question, document)
        }));
    }
    lines.push(Choice::to(shell.say(&say!("question-put-where")), move |shell, project| {
        put_where(shell, project, question, document)
    }));
    if put.is_empty() {
        let label = if row.not_asked.contains(&document) {
            say!("question-asked-after-all")
        } else {
            say!("question-not-asked-here")
        };
        lines.push(Choice::run(shell.say(&label), not_asked(project, question, document)));
    }
    let label = project.document(document).map_or("", |row| row.label.as_str());
    let title = say!("question-in", number = project.question_number(question), label = label);
    ask::list(shell, title, lines, true)
}

/// Which paragraph of a document puts a question: one of the interviewer's, or another by its number.
pub fn put_where(
    shell: &mut Shell,
    project: &Project,
    question: QuestionId,
    document: DocumentId,
) -> Vec<Effect> {
    let Some(row) = project.question(question) else { return Vec::new() };
    let puts = |row: &Question, number: usize| {
        row.put.iter().any(|put| put.document == document && put.paragraph == number)
    };
    let mut lines: Vec<Choice> = candidates(project, question, document)
        .into_iter()
        .filter(|number| !puts(row, *number))
        .map(|number| {
            let known: Vec<String> = project
                .questions()
                .filter(|row| puts(row, number))
                .map(|row| project.question_number(row.id))
                .collect();
            let note = match known.is_empty() {
                true => String::new(),
                false => shell.say(&say!("question-puts", numbers = known.join(", "))),
            };
            Choice::to(paragraph(project, document, number), move |_, project| {
                put(project, question, document, number, false)
            })
            .with(note)
        })
        .collect();
    lines.push(Choice::to(shell.say(&say!("question-other-paragraph")), move |shell, _| {
        ask::words(shell, say!("prompt-paragraph"), (question, document), "", move |shell, project, text| {
            let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<usize>().ok();
            match digits.filter(|number| project.text_of(document).paragraph(*number).is_some()) {
                Some(number) => put(project, question, document, number, false),
                None => {
                    shell.tell(Tone::Warning, say!("desk-no-paragraph", number = text));
                    Vec::new()
                }
            }
        })
    }));
    let title = say!("question-which-paragraph", number = project.question_number(question));
    ask::list(shell, title, lines, false)
}

/// A paragraph puts it, or no longer.
fn put(
    project: &Project,
    question: QuestionId,
    document: DocumentId,
    number: usize,
    not: bool,
) -> Vec<Effect> {
    let Some(span) = project.text_of(document).paragraph(number).map(|paragraph| paragraph.span()) else {
        return Vec::new();
    };
    let places = vec![PlaceRef::Span { document, span }];
    run(PutQuestion { question: QuestionRef::Id(question), places, not })
}

/// It was not asked in a document, or was after all.
pub fn not_asked(project: &Project, question: QuestionId, document: DocumentId) -> NotAsked {
    let not = project.question(question).is_some_and(|row| row.not_asked.contains(&document));
    NotAsked { question: QuestionRef::Id(question), documents: vec![DocumentRef::Id(document)], not }
}

/// The segments of a document that answer a question, in their table.
pub fn answers(shell: &mut Shell, project: &Project, row: QuestionId, document: DocumentId) -> Vec<Effect> {
    if let Some(row) = project.question(row) {
        let mut scope = shell.counts.scope.clone();
        (scope.codes, scope.documents) = (row.codes.clone(), vec![document]);
        shell.segments(scope, false);
    }
    Vec::new()
}

/// Which question a passage puts.
pub fn put_here(shell: &mut Shell, project: &Project, document: DocumentId, span: Span) -> Vec<Effect> {
    let (number, _) = project.text_of(document).numbers(span);
    let here = paragraph(project, document, number);
    let wanted = words(project.text_of(document).paragraph_text(number));
    let mut rows = project.questions_in_order(QuestionKind::Guide);
    if rows.is_empty() {
        shell.tell(Tone::Warning, say!("questions-none"));
        return Vec::new();
    }
    rows.sort_by_key(|row| std::cmp::Reverse(words(&row.words).intersection(&wanted).count()));
    let lines: Vec<(String, String, (QuestionId, bool))> = rows
        .into_iter()
        .map(|row| {
            let there = row.put.iter().any(|put| put.document == document && put.paragraph == number);
            let note = if there { shell.say(&say!("question-is-put")) } else { String::new() };
            (format!("{} {}", project.question_number(row.id), row.words), note, (row.id, there))
        })
        .collect();
    let title = say!("question-puts-which", paragraph = wrap::fit(&here, 50));
    ask::one_of(shell, title, false, lines, move |_, project, (row, there)| {
        put(project, row, document, number, there)
    })
}
